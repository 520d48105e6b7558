"""What a tablet plays for each prompt: the approved recording, else a draft voice, else nothing of ours."""

from collections.abc import Collection, Mapping

from assess.domain.prompt import digest_of, spoken
from assess.domain.snapshot import Snapshot
from assess.domain.text import SOURCE_LANGUAGE
from assess.services import draft_voices, stored_sounds
from assess.services.office import Office, Work
from assess.sound.transcoding import SUFFIX
from assess.storage import recordings

Sounds = Mapping[str, Mapping[str, str]]
"""Language -> key -> address."""


def of_pack(work: Work, snapshot: Snapshot, words: Sounds, languages: Collection[str]) -> Sounds:
    """Give the address of a sound for every prompt that has one; `words` are those that the tablet itself says aloud."""
    approved = recordings.approved(work.connection, work.actor.organisation, languages)
    found = {language: _of_language(work.office, snapshot, words, language, approved) for language in languages}
    return {language: sounds for language, sounds in found.items() if sounds}


def recording(office: Office, sha256: str) -> bytes:
    """Give a recording to anybody who knows its digest, as pictures are given; NotFound unless somebody approved it."""
    with office.glance() as connection:
        known = recordings.uses(connection, sha256, approved=True)
    return stored_sounds.read(office.recordings_folder, sha256 if known else "")


def _of_language(
    office: Office, snapshot: Snapshot, words: Sounds, language: str, approved: Mapping[str, str]
) -> dict[str, str]:
    english = words.get(SOURCE_LANGUAGE, {})
    texts = {
        key: text for key, text in words[language].items() if language == SOURCE_LANGUAGE or text != english.get(key)
    }
    texts |= {key: text.by_language[language] for key, _, text, _ in spoken(snapshot) if text.by_language.get(language)}
    digests = {key: digest_of(language, text) for key, text in texts.items()}
    by_people = {key: approved[digest] for key, digest in digests.items() if digest in approved}
    others = {key: text for key, text in texts.items() if key not in by_people}
    by_program = draft_voices.promise(office, language, others) if draft_voices.has(office, language) else {}
    return {key: f"/recordings/{name}.{SUFFIX}" for key, name in by_people.items()} | {
        key: f"/voices/{name}.{SUFFIX}" for key, name in by_program.items()
    }
