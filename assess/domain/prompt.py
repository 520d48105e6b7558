"""Prompts: every text that a tablet says aloud, and which of them a person's voice still waits for."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assess.domain.item import EXPERIENCE_CONTEXTS, Card, Task
from assess.domain.snapshot import Snapshot
from assess.domain.text import SOURCE_LANGUAGE, Text

PRACTICE, SCREENS = "practice", "screens"
"""The groups of prompts that belong to no domain: of the practice, and of the screens themselves."""
SCREEN_PICTURES: Mapping[str, str] = {
    "ui.welcome": "welcome",
    "ui.rest": "pause",
    "ui.help.coming": "help-coming",
    "ui.sent": "closing-thank-you",
    "consent.show": "consent-show",
    "consent.keep": "consent-yours",
    "consent.stop": "consent-stop",
    "consent.sharing": "consent-sharing",
    "consent.improving": "consent-improving",
} | {f"context.{one}": f"context-{one.replace('_', '-')}" for one in EXPERIENCE_CONTEXTS}
"""Key of the tablet's own words -> scene that stands beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One text in one language: its key in the pack, the domain (or `practice`, `screens`), and the picture beside it."""

    key: str
    group: str
    language: str
    words: str
    picture: str | None = None

    @property
    def digest(self) -> str:
        """Give the SHA-256 of language and words: a recording belongs to exactly these words."""
        return digest_of(self.language, self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """What somebody said into a microphone. `approved` is None until a second person has listened."""

    id: str
    language: str
    key: str
    prompt: str
    words: str
    sha256: str
    recorded_by: str
    recorded_at: datetime
    approved: bool | None = None


class Standing(StrEnum):
    """How far the recording of a prompt is."""

    MISSING = "missing"
    STALE = "stale"
    WAITING = "waiting"
    AGAIN = "again"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A prompt with how it stands; `approved` plays on tablets, `waiting` waits for a second person's ear."""

    prompt: Prompt
    standing: Standing
    approved: Recording | None = None
    waiting: Recording | None = None
    before: Recording | None = None
    """What was recorded for this place when its words were others."""


def digest_of(language: str, words: str) -> str:
    """Give the SHA-256 of words in a language."""
    return hashlib.sha256(f"{language}\0{words}".encode()).hexdigest()


def spoken(snapshot: Snapshot) -> Iterator[tuple[str, str, Text, str | None]]:
    """Walk through the texts of the content that are said: key, group, text, picture."""
    for item in snapshot.items():
        group = PRACTICE if isinstance(item, Task) and item.practice else item.domain
        yield f"{item.id}.prompt", group, item.prompt, item.picture
        for key, text, picture in _parts(item):
            yield key, group, text, picture
    for rubric in snapshot.rubrics:
        task = rubric.practical_task
        yield f"{rubric.id}.rubric.practical_task.instruction", rubric.id, task.instruction, task.picture


def _parts(item: Card | Task) -> Iterator[tuple[str, Text, str | None]]:
    if isinstance(item, Task):
        for what, ones in (("option", item.options), ("group", item.groups), ("partner", item.partners)):
            for one in ones:
                yield f"{item.id}.{what}.{one.id}.text", one.text, one.picture


def prompts_of(snapshot: Snapshot, own: Mapping[str, str], english: Mapping[str, str], language: str) -> list[Prompt]:
    """Give the prompts of a language, the tablet's own words first; a text that is not translated is none.

    `own` are the tablet's words in this language, `english` the same in English. Words that stand in several places
    are one prompt: they are recorded once.
    """
    found = [
        Prompt(key=key, group=SCREENS, language=language, words=words, picture=SCREEN_PICTURES.get(key))
        for key, words in own.items()
        if language == SOURCE_LANGUAGE or words != english[key]
    ]
    found += [
        Prompt(key=key, group=group, language=language, words=text.by_language[language], picture=picture)
        for key, group, text, picture in spoken(snapshot)
        if text.by_language.get(language)
    ]
    once: dict[str, Prompt] = {}
    for prompt in found:
        once.setdefault(prompt.digest, prompt)
    return list(once.values())


def standing(prompts: Iterable[Prompt], recordings: Sequence[Recording]) -> list[Recorded]:
    """Say of each prompt how its recording stands; `recordings` are those of its language, newest first."""
    of_words: dict[str, list[Recording]] = {}
    of_place: dict[str, Recording] = {}
    for one in recordings:
        of_words.setdefault(one.prompt, []).append(one)
        of_place.setdefault(one.key, one)
    return [_stands(prompt, of_words.get(prompt.digest, []), of_place.get(prompt.key)) for prompt in prompts]


def _stands(prompt: Prompt, made: Sequence[Recording], before: Recording | None) -> Recorded:
    approved = next((one for one in made if one.approved), None)
    newest = made[0] if made else None
    waiting = newest if newest is not None and newest.approved is None else None
    if waiting is not None:
        how = Standing.WAITING
    elif approved is not None:
        how = Standing.APPROVED
    elif newest is not None:
        how = Standing.AGAIN
    else:
        how = Standing.STALE if before is not None else Standing.MISSING
    return Recorded(prompt=prompt, standing=how, approved=approved, waiting=waiting, before=before)
