"""A recording, whatever made it, becomes what the tablet plays: mono AAC in MP4, equally loud, without silence around it."""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec

from assess.errors import BadInput, TooLarge
from assess.sound import apart
from assess.sound.kinds import LEAST_SECONDS, MOST_BYTES, MOST_SECONDS, kind_of

MIMETYPE = "audio/mp4"
SUFFIX = "m4a"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """A file that the tablet can play, and the SHA-256 under which it is kept."""

    body: bytes
    sha256: str


def installed() -> bool:
    """Say whether recordings can be taken here at all."""
    return find_spec("av") is not None


def transcode(body: bytes, *, most_bytes: int = MOST_BYTES, most_seconds: int = MOST_SECONDS) -> Sound:
    """Make it; TooLarge or BadInput when these bytes are no such recording, Unavailable when nothing can do it.

    The limits are those of a prompt, unless others are given.
    """
    if not body:
        raise BadInput("no_recording", "There is no recording yet.", "Record it, or choose a file.")
    if len(body) > most_bytes:
        raise TooLarge("recording_too_large", "This file is too large.", "Record less at a time.")
    kind = kind_of(body)
    if kind is None:
        raise BadInput(
            "recording_unknown_kind",
            "This is no sound file that can be read.",
            "Give a WebM, Ogg, M4A, MP3, FLAC or WAV file.",
        )
    try:
        made = apart.run("transcoder", kind, str(most_seconds), sent=body)
    except apart.CouldNot as reason:
        raise _refused(str(reason), most_seconds) from reason
    return Sound(body=made, sha256=hashlib.sha256(made).hexdigest())


def _refused(reason: str, most_seconds: int) -> BadInput:
    if reason == "silent":
        return BadInput("recording_silent", "Nothing can be heard.", "Look at the level, and record it again.")
    if reason == "short":
        return BadInput(
            "recording_too_short",
            "This is shorter than %(seconds)s seconds.",
            "Record it again, from before the first word to after the last.",
            seconds=LEAST_SECONDS,
        )
    if reason == "long":
        return BadInput(
            "recording_too_long",
            "This is longer than %(seconds)s seconds.",
            "Record less at a time.",
            seconds=most_seconds,
        )
    return BadInput("recording_unreadable", "This file cannot be read as sound.", "Record it again.")
