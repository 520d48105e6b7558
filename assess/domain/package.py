"""What goes along, with her consent, to the next organisation: what was established, by whom, and what she brought.

It is read from a file that somebody else made, so `checked` bounds everything in it. Nothing in it is ever a score here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from assess.domain.canonical import restore
from assess.domain.portfolio import Authenticity, Established, KeptFile, LifeContext, Sort, Told, WitnessStatement
from assess.domain.text import SOURCE_LANGUAGE, Text

FORMAT = 1
LONGEST_NAME, LONGEST_WORDS, LONGEST_TEXT = 200, 4_000, 400
MOST_PIECES, MOST_DOMAINS, MOST_LINES = 60, 40, 400
MOST_LEVEL = 3
_WORD = re.compile(r"[\w.-]{1,90}", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{64}")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Part(StrEnum):
    """What she may let go along; each is chosen by itself."""

    EXPERIENCE = "experience"
    EVIDENCE = "evidence"
    RESULTS = "results"
    CERTIFICATES = "certificates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sends: `key` is the 32 bytes (hex) of the key that signed, `did` where its keys are published, if anywhere."""

    organisation: str
    name: str
    place: str
    key: str
    did: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """For whom it is, bound into what is signed: `key` is the 32 bytes (hex) of the package key."""

    name: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedConsent:
    """Her consent to this: when, in which language, and which version of the words she was told."""

    given_at: datetime
    version: int
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A decision of the sender about one domain; `titles` of the criteria that have a level."""

    domain: str
    title: Text
    titles: Mapping[str, Text]
    established: Established


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """What she told on experience cards of one domain."""

    domain: str
    title: Text
    criteria: tuple[str, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of her portfolio."""

    sort: Sort
    title: str
    competences: tuple[str, ...]
    context: LifeContext
    abroad: bool
    happened: str
    seen_by: str
    authenticity: Authenticity
    words: str
    file: KeptFile | None
    statement: WitnessStatement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything that a package says; the files follow it, in the order of `files`."""

    format: int
    id: str
    made_at: datetime
    expires_at: datetime
    sender: Sender
    receiver: Receiver
    given_name: str
    family_name: str | None
    language: str
    consent: SharedConsent
    results: tuple[Result, ...]
    experience: tuple[Experience, ...]
    pieces: tuple[Piece, ...]

    @property
    def files(self) -> tuple[KeptFile, ...]:
        """Give each file once, in order."""
        found = {piece.file.sha256: piece.file for piece in self.pieces if piece.file}
        return tuple(found[one] for one in sorted(found))

    @property
    def full_name(self) -> str:
        """Give her name."""
        return f"{self.given_name} {self.family_name}" if self.family_name else self.given_name

    @property
    def is_empty(self) -> bool:
        """Say whether nothing goes along."""
        return not (self.results or self.experience or self.pieces)


class UnreadableManifestError(ValueError):
    """It is no manifest, or something in it is out of bounds."""


def checked(value: Mapping[str, Any]) -> Manifest:
    """Build a manifest from what a stranger wrote; raises UnreadableManifestError for anything that is out of bounds."""
    try:
        found = restore(Manifest, value)
        _bound(found)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise UnreadableManifestError from error
    return found


def _bound(one: Manifest) -> None:
    _sentences(one.given_name, one.sender.name, one.receiver.name, least=1)
    _sentences(one.sender.place, one.family_name or "")
    _sentences(one.sender.did, longest=LONGEST_TEXT)
    _words(one.id, one.sender.organisation, one.language, one.consent.language)
    _need(_HASH.fullmatch(one.sender.key) and _HASH.fullmatch(one.receiver.key))
    _need(one.consent.version >= 1)
    _need(all(at.tzinfo for at in (one.made_at, one.expires_at, one.consent.given_at)))
    _need(len(one.results) <= MOST_DOMAINS and len(one.experience) <= MOST_DOMAINS and len(one.pieces) <= MOST_PIECES)
    for result in one.results:
        _result(result)
    for experience in one.experience:
        _texts(experience.title, *(each.prompt for each in experience.told))
        _words(experience.domain, *experience.criteria, *(each.frequency for each in experience.told))
        _words(*(context for each in experience.told for context in each.contexts))
        _need(len(experience.told) <= MOST_LINES and len(experience.criteria) <= MOST_LINES)
    for piece in one.pieces:
        _piece(piece)


def _result(one: Result) -> None:
    said = one.established
    _texts(one.title, *one.titles.values())
    _words(one.domain, *one.titles)
    _need(set(said.levels) == set(one.titles) and 0 < len(said.levels) <= MOST_LINES)
    _need(all(type(level) is int and 1 <= level <= MOST_LEVEL for level in said.levels.values()))
    date.fromisoformat(said.decided_on)
    _need(len(said.assessors) <= MOST_LINES)
    _sentences(said.organisation, said.key, said.decided_by, *said.assessors, *said.certificates)


def _piece(one: Piece) -> None:
    _sentences(one.title, least=1)
    _sentences(one.seen_by)
    _sentences(one.words, longest=LONGEST_WORDS)
    _words(*one.competences)
    _need(_DAY.fullmatch(one.happened) and len(one.competences) <= MOST_LINES)
    _need(one.sort is not Sort.ELSEWHERE and one.context is not LifeContext.ASSESSED)
    _need((one.sort is Sort.WITNESS) == (one.statement is not None))
    if one.statement is not None:
        _need({name.partition(".")[2] for name in one.competences} <= set(one.statement.saw))
    if one.file is not None:
        _need(_HASH.fullmatch(one.file.sha256) and one.file.size > 0)


def _need(good: object) -> None:
    if not good:
        raise ValueError("out of bounds")


def _sentences(*texts: str, least: int = 0, longest: int = LONGEST_NAME) -> None:
    for text in texts:
        _need(least <= len(text) <= longest and "\x00" not in text)


def _words(*texts: str) -> None:
    for text in texts:
        _need(_WORD.fullmatch(text))


def _texts(*texts: Text) -> None:
    for text in texts:
        _need(SOURCE_LANGUAGE in text.by_language and len(text.by_language) <= MOST_LINES)
        _words(*text.by_language)
        _sentences(*text.by_language.values(), longest=LONGEST_TEXT)
