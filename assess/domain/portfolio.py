"""Evidence that somebody brings of what she has done: of every context, and none counts for less.

It stands beside what was observed and helps whoever decides; only observed criteria are certified (`decision.py`). A
witness says what she saw; she is never an assessor, and what she says is never a score.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from assess.domain.text import Text

LEAST_YEAR = 1940


class Sort(StrEnum):
    """What the evidence is."""

    PHOTO = "photo"
    DOCUMENT = "document"
    RECORDING = "recording"
    TEXT = "text"
    EARLIER_RESULT = "earlier_result"
    WITNESS = "witness"
    ELSEWHERE = "established_elsewhere"


class LifeContext(StrEnum):
    """Where in her life she did it (`low-literacy-rules`; the action list of 2023, action 18)."""

    HOUSEHOLD = "household"
    CARE = "care"
    VOLUNTEERING = "volunteering"
    ASSOCIATION = "association"
    INTERNSHIP = "internship"
    PAID_WORK = "paid_work"
    ASSESSED = "assessed"
    """Shown or told at another organisation; not a context that anybody chooses."""


class Authenticity(StrEnum):
    """How it was established that it is true and hers. Of a check of identity only the yes is kept, never a copy."""

    SEEN_BY_STAFF = "seen_by_staff"
    ORIGINAL_SHOWN = "original_shown"
    SENDER_ASKED = "sender_asked"
    TALKED_THROUGH = "talked_through"
    PRIVATE_CHECK = "private_check"
    WITNESS_KNOWN = "witness_known"
    NOT_YET = "not_yet"


class SeenBy(StrEnum):
    """What a witness is to her."""

    SUPERVISOR = "supervisor"
    COLLEAGUE = "colleague"
    VOLUNTEERS = "volunteers"
    RECEIVED = "received"
    OTHER = "other"


class SawHer(StrEnum):
    """What a witness saw of one competence; the words of a rubric's levels, and no number."""

    NOT_SEEN = "not_seen"
    WITH_HELP = "with_help"
    ALONE = "alone"
    ALONE_AND_MORE = "alone_and_more"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file by the SHA-256 of its content."""

    sha256: str
    type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessStatement:
    """What a witness said: who she is to her, how often she saw her work, and what of each criterion."""

    relation: SeenBy
    saw: Mapping[str, SawHer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What she told on one experience card: `frequency` and `contexts` are those of `item.py`."""

    prompt: Text
    frequency: str
    contexts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Established:
    """What another organisation decided and signed: never a score here, and it need not be asked again.

    `key` is the fingerprint of the key that signed; `levels` by criterion, 1 to 3; `certificates` are codes.
    """

    organisation: str
    key: str
    decided_on: str
    decided_by: str
    assessors: tuple[str, ...]
    levels: Mapping[str, int]
    certificates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioEvidence:
    """One piece. `competences` are `domain.criterion`; `happened` is a year, a month or a day (`2015`, `2015-03` ...).

    `origin` names the organisation that sent it with her consent; it is empty for what was brought here.
    """

    id: str
    participant: str
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
    added_at: datetime
    added_by: str
    origin: str = ""
    established: Established | None = None
    told: tuple[Told, ...] = ()

    def is_about(self, domain: str, criterion: str) -> bool:
        """Say whether it is linked to a criterion."""
        return f"{domain}.{criterion}" in self.competences


class NotADayError(ValueError):
    """What was typed is no year, month or day in the past."""


_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(?:(?P<day>\d{1,2})-)?(?P<month>\d{1,2})-)?(?P<year>\d{4})")


def when(typed: str, *, today: date) -> str:
    """Read a year, a month or a day as people write them (`2015`, `3/2015`, `21-3-2015`) and give it as ISO 8601 does.

    She may know no more than the year. Raises NotADayError for what is none, lies before 1940, or is still to come.
    """
    plain = re.sub(r"[\s./-]+", "-", typed.strip())
    found = _YEAR_FIRST.fullmatch(plain) or _DAY_FIRST.fullmatch(plain)
    if found is None:
        raise NotADayError(typed)
    year, month, day = (int(found[part]) if found[part] else None for part in ("year", "month", "day"))
    try:
        begun = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise NotADayError(typed) from error
    if begun > today or begun.year < LEAST_YEAR:
        raise NotADayError(typed)
    return begun.isoformat()[: len("2015-03-21") if day else len("2015-03") if month else len("2015")]


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessRequest:
    """Somebody who saw her at work is asked by a link what she saw; it holds once, and until a moment."""

    id: str
    organisation: str
    participant: str
    witness: str
    domain: str
    snapshot: str
    asked_at: datetime
    asked_by: str
    expires_at: datetime
    withdrawn_at: datetime | None
    evidence: str | None

    def is_open(self, now: datetime) -> bool:
        """Say whether it can still be answered."""
        return self.evidence is None and self.withdrawn_at is None and now < self.expires_at
