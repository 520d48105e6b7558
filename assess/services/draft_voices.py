"""Computer voices: a prompt that nobody has recorded is read by a program, on first use, and kept.

The pack names each draft by a digest. What the digest stands for lies beside the place of the sound as a small file, so
that any process can make it when a tablet asks, also for words of an older content.
"""

import json
import threading
from collections.abc import Mapping

from assess.errors import NotFound, Unavailable
from assess.services import stored_sounds
from assess.services.office import Office
from assess.sound import drafts

_ONE_AT_A_TIME = threading.Lock()
"""Reading takes most of a second of processor time; the other threads of this process go on answering."""


def has(office: Office, language: str) -> bool:
    """Say whether prompts of this language can be read by a program here."""
    return office.settings.draft_voices and language in drafts.LANGUAGES and drafts.installed()


def promise(office: Office, language: str, texts: Mapping[str, str]) -> dict[str, str]:
    """Give key -> digest for prompts in a language that has a voice; `body` makes each when it is asked for."""
    found = {}
    for key, words in texts.items():
        digest = drafts.digest_of(language, words)
        note = stored_sounds.path_of(office.voices_folder, digest).with_suffix(".json")
        if not note.is_file() or not note.stat().st_size:
            stored_sounds.write(note, json.dumps({"language": language, "words": words}).encode(), lasting=False)
        found[key] = digest
    return found


def body(office: Office, digest: str) -> bytes:
    """Give a draft, made now when nobody asked before; NotFound when none was promised, Unavailable when one is being made."""
    path = stored_sounds.path_of(office.voices_folder, digest)
    if path.is_file() and path.stat().st_size:
        return path.read_bytes()
    note = path.with_suffix(".json")
    if not note.is_file() or not drafts.installed():
        raise NotFound("no_such_sound", "There is no such recording.", "Open the page again.")
    if not _ONE_AT_A_TIME.acquire(blocking=False):
        raise Unavailable("voice_busy", "Another text is being read just now.", "Try again in a moment.")
    try:
        wanted = json.loads(note.read_bytes())
        sound = drafts.read_aloud(wanted["language"], wanted["words"])
    finally:
        _ONE_AT_A_TIME.release()
    stored_sounds.write(path, sound.body, lasting=False)
    return sound.body
