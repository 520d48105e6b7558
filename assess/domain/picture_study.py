"""A comprehension study of pictures, after ISO 9186: people who have not seen them say what they see.

Two raters judge each answer without seeing the other's verdict. What follows for a picture is a proposal; a person
confirms it.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from assess.domain.text import Text

OPTIONS = 4
"""Texts among which somebody chooses; one of them is the picture's own."""
ENOUGH = 25
"""Fewer answers carry no proposal."""
SMALLEST_GROUP = 5
RATERS = 2


class Way(StrEnum):
    """How people answer: in their own words, or by choosing among texts."""

    SAY = "say"
    CHOOSE = "choose"


class Schooling(StrEnum):
    """How long somebody went to school, in bands wide enough to recognise nobody by."""

    NONE = "none"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    FURTHER = "further"


class Verdict(StrEnum):
    """What an answer is, compared with what the picture must show."""

    CORRECT = "correct"
    PARTLY = "partly"
    OPPOSITE = "opposite"
    WRONG = "wrong"
    NOT_KNOWN = "not_known"


class Proposal(StrEnum):
    """What the answers say about a picture; the first asks for more people."""

    ASK_MORE = "ask_more"
    RELEASE = "release"
    REVISE = "revise"
    RETIRE = "retire"


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyPicture:
    """A picture as it was drawn when the study was made; `alt` and `must_show` are for raters only."""

    picture: str
    sha256: str
    alt: Text
    must_show: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """What is asked of whom, and until which day (that day included)."""

    id: str
    organisation: str
    name: str
    pictures: tuple[StudyPicture, ...]
    per_person: int
    languages: tuple[str, ...]
    way: Way
    ends_on: date
    created_at: datetime

    def picture(self, picture: str) -> StudyPicture:
        """Give one of its pictures; KeyError when it has none of this name."""
        for one in self.pictures:
            if one.picture == picture:
                return one
        raise KeyError(picture)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyPerson:
    """Somebody who takes part: no name, only what the groups of the report need."""

    id: str
    study: str
    seed: str
    language: str
    schooling: Schooling | None
    typed_by: Literal["self", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyAnswer:
    """What somebody said about a picture, or which text she chose; neither means that she does not know."""

    id: str
    person: StudyPerson
    picture: str
    said: str | None = None
    chosen: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyJudgement:
    """One rater's verdict; `meant` is, in the rater's words, what was seen instead. `settles` ends a difference."""

    answer: str
    rater: str
    verdict: Verdict
    meant: str
    settles: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many answers about a picture got which verdict."""

    correct: int = 0
    partly: int = 0
    opposite: int = 0
    wrong: int = 0
    not_known: int = 0

    @property
    def n(self) -> int:
        """Count all answers that have a verdict."""
        return self.correct + self.partly + self.opposite + self.wrong + self.not_known


def dealt(study: Study, seed: str) -> tuple[StudyPicture, ...]:
    """Give the pictures that a person sees, in her order: chance, but the same again from her seed."""
    return tuple(sorted(study.pictures, key=lambda one: _chance(seed, one.picture))[: study.per_person])


def offered(study: Study, seed: str, picture: StudyPicture) -> tuple[StudyPicture, ...]:
    """Give the pictures whose texts a person chooses among: this one and others of the study, in her order."""
    others = sorted(
        (one for one in study.pictures if one.alt != picture.alt),
        key=lambda one: _chance(seed, picture.picture, one.picture),
    )
    shown = (picture, *others[: OPTIONS - 1])
    return tuple(sorted(shown, key=lambda one: _chance(seed, picture.picture, one.picture, "place")))


def _chance(*words: str) -> bytes:
    return hashlib.sha256("\x00".join(words).encode()).digest()


def verdict(answer: StudyAnswer, judgements: Iterable[StudyJudgement]) -> Verdict | None:
    """Give what an answer counts as; None while a rater or a settlement is waited for.

    A chosen text, and "I don't know", need no rater.
    """
    if answer.chosen is not None:
        return Verdict.CORRECT if answer.chosen == answer.picture else Verdict.WRONG
    if answer.said is None:
        return Verdict.NOT_KNOWN
    given = tuple(judgements)
    settled = [one.verdict for one in given if one.settles]
    if settled:
        return settled[-1]
    first = blind(given)
    return first[0].verdict if len(first) == RATERS and not differ(given) else None


def blind(judgements: Iterable[StudyJudgement]) -> tuple[StudyJudgement, ...]:
    """Give the two verdicts that were given without seeing another."""
    return tuple(one for one in judgements if not one.settles)[:RATERS]


def differ(judgements: Sequence[StudyJudgement]) -> bool:
    """Say whether two raters saw it differently and nobody has settled it."""
    first = blind(judgements)
    settled = any(one.settles for one in judgements)
    return len(first) == RATERS and first[0].verdict is not first[1].verdict and not settled


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Count."""
    counted = Counter(one.value for one in verdicts)
    return Tally(**counted)


def propose(counted: Tally, lower: float) -> Proposal:
    """Say what the answers carry; `lower` is the lower bound of the interval of the proportion that was correct.

    Release: 67% or more of at least 25, the lower bound over one half, and 5% or less the opposite. Retire: 25% or less.
    """
    if counted.n < ENOUGH:
        return Proposal.ASK_MORE
    correct, opposite = counted.correct / counted.n, counted.opposite / counted.n
    if correct <= 1 / 4:
        return Proposal.RETIRE
    if correct >= 67 / 100 and lower > 1 / 2 and opposite <= 5 / 100:
        return Proposal.RELEASE
    return Proposal.REVISE


def grouped(
    answers: Sequence[tuple[StudyAnswer, Verdict]], key: Callable[[StudyPerson], str | None]
) -> tuple[tuple[str | None, Tally], ...]:
    """Count by a group; groups under five are counted together as None, or not at all.

    When those together are still under five, the smallest group that could be shown joins them: otherwise they could be
    computed from the total.
    """
    groups: dict[str | None, list[Verdict]] = {}
    for answer, counted in answers:
        groups.setdefault(key(answer.person), []).append(counted)
    small = groups.pop(None, [])
    for name in sorted(groups, key=lambda name: (len(groups[name]), str(name))):
        if len(groups[name]) < SMALLEST_GROUP or 0 < len(small) < SMALLEST_GROUP:
            small += groups.pop(name)
    shown = [(name, tally(verdicts)) for name, verdicts in sorted(groups.items(), key=lambda pair: str(pair[0]))]
    return (*shown, *([(None, tally(small))] if len(small) >= SMALLEST_GROUP else ()))
