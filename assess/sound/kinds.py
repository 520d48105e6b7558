"""What a sound file is, by its first bytes; its name and the type that a browser gives are not believed."""

MOST_BYTES = 4_000_000
"""A minute of a good microphone without compression; a recording of the browser has 100 kB."""
MOST_SECONDS = 30
"""A prompt has at most twelve words."""
LEAST_SECONDS = 0.3
MOST_VOICE_BYTES = 12_000_000
MOST_VOICE_SECONDS = 300
"""What somebody tells: two minutes are recorded here, a file that she brings may be longer."""
TYPES = {
    "matroska": "audio/webm",
    "ogg": "audio/ogg",
    "flac": "audio/flac",
    "mp4": "audio/mp4",
    "wav": "audio/wav",
    "mp3": "audio/mpeg",
}
"""The type under which a file of each kind is given out when it is kept as it came."""

_SIGNS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x1aE\xdf\xa3", "matroska"),
    (0, b"OggS", "ogg"),
    (0, b"fLaC", "flac"),
    (4, b"ftyp", "mp4"),
    (8, b"WAVE", "wav"),
    (0, b"ID3", "mp3"),
)
_MPEG_FRAME = 0xE0


def kind_of(body: bytes) -> str | None:
    """Name the container as FFmpeg does (`matroska`, `ogg`, `flac`, `mp4`, `wav`, `mp3`), or None for anything else."""
    for at, sign, kind in _SIGNS:
        if body[at : at + len(sign)] == sign:
            return kind
    starts_a_frame = len(body) > 1 and body[0] == 0xFF and body[1] & _MPEG_FRAME == _MPEG_FRAME  # noqa: PLR2004 - eleven bits
    return "mp3" if starts_a_frame else None
