"""A text read aloud by a program, until a person has. eSpeak NG is under the GPL, so it is an extra that the user installs."""

import hashlib
from importlib.util import find_spec

from assess.errors import NotFound
from assess.sound import apart
from assess.sound.transcoding import Sound, transcode

LANGUAGES = frozenset({"ar", "en", "es", "fa", "fr", "nl", "ru", "ti", "tr", "uk"})
"""Which it can read. Not Somali, not Pashto, and nothing is put in their place: a person must record them."""
RECIPE = "1"
"""Changed when the same words would sound otherwise, so that no old draft is played."""


def installed() -> bool:
    """Say whether texts can be read aloud here at all."""
    return find_spec("av") is not None and find_spec("espeakng_loader") is not None


def digest_of(language: str, words: str) -> str:
    """Give the name under which a draft is kept; it says nothing of what the file will hold."""
    return hashlib.sha256(f"{RECIPE}\0{language}\0{words}".encode()).hexdigest()


def read_aloud(language: str, words: str) -> Sound:
    """Make a draft; NotFound when the program cannot say these words."""
    try:
        spoken = apart.run("reader", language, sent=words.encode())
    except apart.CouldNot as reason:
        raise NotFound("no_draft", "No program can read this aloud.", "Ask a person to record it.") from reason
    return transcode(spoken)
