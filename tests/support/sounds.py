"""Sounds for tests: a hum as loud as one likes, with silence around it, and a look at what became of it."""

import io
import json
import math
import struct
import subprocess
import sys
import wave

RATE = 16_000
MEASURE = """
import io, json, sys
import av
body = sys.stdin.buffer.read()
with av.open(io.BytesIO(body)) as container:
    stream = container.streams.audio[0]
    graph = av.filter.Graph()
    chain = [graph.add_abuffer(template=stream), graph.add("ebur128", "metadata=1"), graph.add("abuffersink")]
    graph.link_nodes(*chain).configure()
    samples, loudness = 0, None
    for frame in [*container.decode(stream), None]:
        samples += frame.samples if frame else 0
        chain[0].push(frame)
        while True:
            try:
                loudness = chain[-1].pull().metadata.get("lavfi.r128.I", loudness)
            except (av.error.BlockingIOError, av.error.EOFError):
                break
    json.dump({"seconds": samples / stream.rate, "loudness": float(loudness), "codec": stream.codec_context.name,
               "channels": stream.codec_context.channels, "format": container.format.name,
               "metadata": dict(container.metadata)}, sys.stdout)
"""
"""Run apart, as the product does: the libraries behind it stay out of the process of the tests."""


def hum(seconds: float = 1.5, *, hertz: float = 220.0, loud: float = 0.3, silence: float = 0.0) -> bytes:
    """A WAV with a voice-like hum, and as much silence before as after it."""
    quiet = [0] * int(silence * RATE)
    heard = [
        int(32_767 * loud * sum(math.sin(2 * math.pi * hertz * n * at / RATE) / n for n in (1, 2, 3)) / 2)
        for at in range(int(seconds * RATE))
    ]
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        samples = [*quiet, *heard, *quiet]
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return out.getvalue()


def measured(body: bytes) -> dict[str, object]:
    """How long, how loud (LUFS) and of which kind a sound file is."""
    done = subprocess.run([sys.executable, "-c", MEASURE], input=body, capture_output=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found
