"""Whatever was recorded becomes one kind of file, equally loud, without silence around it; the rest is refused by name."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assess.errors import BadInput, SaltoError, TooLarge
from assess.sound import kinds
from assess.sound.kinds import kind_of
from assess.sound.transcoding import transcode
from tests.support.sounds import hum, measured

TO = """
import io, sys
import av
with av.open(io.BytesIO(sys.stdin.buffer.read())) as given:
    out = io.BytesIO()
    with av.open(out, "w", format=sys.argv[1]) as container:
        stream = container.add_stream(sys.argv[2], rate=48000, layout="mono")
        even = av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=48000,
                                 frame_size=stream.codec_context.frame_size or 960)
        for frame in [*given.decode(audio=0), None]:
            for one in even.resample(frame):
                container.mux(stream.encode(one))
        container.mux(stream.encode(None))
    sys.stdout.buffer.write(out.getvalue())
"""


def as_kind(container: str, codec: str) -> bytes:
    command = [sys.executable, "-c", TO, container, codec]
    return subprocess.run(command, input=hum(), capture_output=True, check=True).stdout


def near(found: object, wanted: float, most: float) -> bool:
    return isinstance(found, float) and abs(found - wanted) <= most


@pytest.mark.parametrize("loud", [0.02, 0.3, 0.9])
def test_a_soft_voice_and_a_loud_one_become_equally_loud(loud: float) -> None:
    found = measured(transcode(hum(2.0, loud=loud)).body)

    assert near(found["loudness"], -16, 1.5), found


def test_it_is_mono_aac_in_mp4_and_says_nothing_about_its_maker() -> None:
    made = transcode(hum())
    found: dict[str, Any] = measured(made.body)

    assert (found["codec"], found["channels"]) == ("aac", 1)
    assert "mp4" in found["format"]
    assert set(found["metadata"]) <= {"major_brand", "minor_version", "compatible_brands"}
    assert len(made.body) < 15_000


def test_the_same_sound_gives_the_same_file() -> None:
    assert transcode(hum()) == transcode(hum())


def test_silence_before_and_after_is_cut_off() -> None:
    found = measured(transcode(hum(1.0, silence=2.0)).body)

    assert near(found["seconds"], 1.2, 0.2), found


@pytest.mark.parametrize(
    ("container", "codec", "kind"),
    [
        ("webm", "libopus", "matroska"),
        ("ogg", "libopus", "ogg"),
        ("mp4", "aac", "mp4"),
        ("mp3", "libmp3lame", "mp3"),
        ("flac", "flac", "flac"),
        ("wav", "pcm_s16le", "wav"),
    ],
)
def test_what_browsers_telephones_and_studios_record_can_be_read(container: str, codec: str, kind: str) -> None:
    body = as_kind(container, codec)

    assert kind_of(body) == kind
    assert near(measured(transcode(body).body)["seconds"], 1.5, 0.2)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "no_recording"),
        (b"#EXTM3U\n" + Path("/etc/passwd").as_uri().encode(), "recording_unknown_kind"),
        (b"%PDF-1.7 ...", "recording_unknown_kind"),
        (b"\x1aE\xdf\xa3" + b"\0" * 5000, "recording_unreadable"),
        (hum()[:60], "recording_silent"),
        (hum(loud=0.0), "recording_silent"),
        (hum(0.12), "recording_too_short"),
        (hum(kinds.MOST_SECONDS + 1), "recording_too_long"),
    ],
)
def test_what_is_no_recording_of_a_prompt_is_refused_with_a_reason(body: bytes, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        transcode(body)

    assert refused.value.code == code
    assert refused.value.todo


def test_a_file_that_is_too_large_is_not_opened() -> None:
    with pytest.raises(TooLarge):
        transcode(b"RIFF" + bytes(kinds.MOST_BYTES))


@pytest.mark.parametrize("at", range(0, 3000, 600))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(at: int) -> None:
    body = bytearray(as_kind("webm", "libopus"))
    body[at : at + 40] = bytes(255 - one for one in body[at : at + 40])
    try:
        assert transcode(bytes(body)).body
    except SaltoError as refused:
        assert refused.code.startswith("recording_")  # noqa: PT017 - either is well
