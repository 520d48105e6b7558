"""The program that turns any known kind of sound into mono AAC. Bytes on the standard input, the file on the output.

Called by `transcoding.py` with the container's name and the most seconds. Errors are one word on the last line of the error output:
`missing` (PyAV is not installed), `unreadable`, `silent`, `short`, `long`.
"""

import io
import resource
import sys
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NoReturn

LEAST_SECONDS = 0.3
PROCESSOR_SECONDS = 40
MEMORY = 2_000_000_000
LOUDNESS = -16.0
"""LUFS, by ITU-R BS.1770: what mobile devices are used to. Broadcast has -23, too soft for a tablet in a room."""
MOST_GAIN = 30.0
INAUDIBLE = -50.0
PEAK = 0.84
"""As a share of full scale, -1.5 dB: what AAC adds between samples does not clip."""
WORKING_RATE, RATE = 48_000, 24_000
BITS = 24_000
"""Per second: 3 kB. Speech needs nothing above 12 kHz."""
SILENCE = "start_periods=1:start_threshold=-45dB:start_silence=0.1"
EVEN = (
    ("aformat", f"sample_fmts=fltp:sample_rates={WORKING_RATE}:channel_layouts=mono"),
    ("highpass", "f=80"),
    ("silenceremove", SILENCE),
    ("areverse", None),
    ("silenceremove", SILENCE),
    ("areverse", None),
)
"""Rumble out, and the silence before and after."""

Chain = tuple[tuple[str, str | None], ...]


def stop(reason: str) -> NoReturn:
    sys.stderr.write(f"{reason}\n")
    sys.exit(1)


def main(kind: str, most_seconds: int, body: bytes) -> bytes:
    """Give the file."""
    heard = list(decoded(kind, most_seconds, body))
    seconds = sum(frame.samples / frame.sample_rate for frame in heard)
    if seconds > most_seconds:
        stop("long")
    loudness = measured(heard)
    if loudness < INAUDIBLE:
        stop("silent")
    gain = min(MOST_GAIN, LOUDNESS - loudness)
    level: Chain = (
        ("volume", f"{gain:.2f}dB"),
        ("alimiter", f"limit={PEAK}:level=false"),
        ("aformat", f"sample_fmts=fltp:sample_rates={RATE}:channel_layouts=mono"),
        ("asetnsamples", "n=1024:p=0"),
    )
    even = list(through((*EVEN, *level), heard))
    if sum(frame.samples for frame in even) < LEAST_SECONDS * RATE:
        stop("short")
    return encoded(even)


def decoded(kind: str, most_seconds: int, body: bytes) -> Iterator[Any]:
    """Give the frames of the first sound track. The container is named, so that nothing is guessed or fetched."""
    samples = 0
    with av.open(io.BytesIO(body), "r", format=kind) as container:
        if not container.streams.audio:
            stop("unreadable")
        for frame in container.decode(container.streams.audio[0]):
            frame.pts = None
            samples += frame.samples
            yield frame
            if samples > most_seconds * frame.sample_rate:
                return


def measured(frames: list[Any]) -> float:
    """Give the integrated loudness in LUFS. Half a second of silence more lets a single word be measured, too."""
    last = None
    for frame in through((*EVEN, ("apad", "pad_dur=0.5"), ("ebur128", "metadata=1")), frames):
        last = frame.metadata.get("lavfi.r128.I", last)
    return float(last) if last is not None else -70.0


def through(chain: Chain, frames: list[Any]) -> Iterator[Any]:
    """Send frames through a chain of filters."""
    if not frames:
        stop("unreadable")
    graph = av.filter.Graph()
    first = frames[0]
    nodes = [graph.add_abuffer(sample_rate=first.sample_rate, format=first.format.name, layout=first.layout.name)]
    nodes += [graph.add(name, options) if options else graph.add(name) for name, options in chain]
    nodes.append(graph.add("abuffersink"))
    graph.link_nodes(*nodes).configure()
    for frame in (*frames, None):
        nodes[0].push(frame)
        yield from pulled(nodes[-1])


def pulled(sink: Any) -> Iterator[Any]:
    """Give what has come out of the chain until now."""
    while True:
        try:
            yield sink.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return


def encoded(frames: list[Any]) -> bytes:
    """Give the MP4: the same bytes for the same sound, and nothing about who made it when."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("aac", rate=RATE, layout="mono")
        stream.bit_rate = BITS
        stream.codec_context.flags |= av.codec.context.Flags.bitexact
        at = 0
        for frame in frames:
            frame.pts, frame.time_base = at, Fraction(1, RATE)
            at += frame.samples
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


if __name__ == "__main__":
    try:
        import av
        import av.error
        import av.filter
    except ImportError:
        stop("missing")
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes no file
    try:
        made = main(sys.argv[1], int(sys.argv[2]), sys.stdin.buffer.read())
    except (av.error.FFmpegError, ValueError, MemoryError):
        stop("unreadable")
    sys.stdout.buffer.write(made)
