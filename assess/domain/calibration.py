"""Calibration: short picture stories with agreed scores, scored by an assessor before she assesses a domain, and every year.

The agreed scores are a key: they stay on the server until she has handed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from assess.domain.canonical import digest
from assess.domain.decision import months_later
from assess.domain.text import Text

MONTHS = 12
"""How long a calibration lasts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture of a story, and what it shows."""

    picture: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedScore:
    """The level (0 to 3) that a criterion has in a story, and why."""

    criterion: str
    level: int
    because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a woman did in a practical task, told in pictures.

    `agreed_by` names the assessors' group whose scores these are; empty while they are the authors' draft.
    """

    id: str
    title: Text
    scenes: tuple[Scene, ...]
    agreed: tuple[AgreedScore, ...]
    agreed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One time that an assessor scored the stories of a domain. `scores`: story -> criterion -> level (0 to 3).

    `fingerprint` says which stories and agreed scores they were.
    """

    id: str
    domain: str
    fingerprint: str
    begun_at: datetime
    handed_in_at: datetime | None = None
    scores: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def level(self, story: str, criterion: str) -> int | None:
        """Give the level that she chose, if she did."""
        return self.scores.get(story, {}).get(criterion)

    def scored(self, story: str, criterion: str, level: int) -> dict[str, dict[str, int]]:
        """Give the scores with one put in, in the place of an earlier one."""
        return {
            **{s: dict(of) for s, of in self.scores.items()},
            story: {**self.scores.get(story, {}), criterion: level},
        }

    def left(self, stories: Iterable[Story]) -> tuple[tuple[str, str], ...]:
        """Name what has no level yet: story and criterion, in order."""
        return tuple(
            (story.id, one.criterion)
            for story in stories
            for one in story.agreed
            if self.level(story.id, one.criterion) is None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many levels were the same as the agreed ones, and how many one beside them; `of` counts all."""

    same: int
    near: int
    of: int


def tally(pairs: Iterable[tuple[int, int]]) -> Tally:
    """Count how far levels lie apart."""
    apart = [abs(one - other) for one, other in pairs]
    return Tally(same=apart.count(0), near=apart.count(1), of=len(apart))


def fingerprint(stories: Sequence[Story]) -> str:
    """Give the SHA-256 of what was shown and agreed; a translation or a reason in better words changes nothing."""
    return digest(
        [
            [
                story.id,
                [[scene.picture, scene.text.source] for scene in story.scenes],
                [[one.criterion, one.level] for one in story.agreed],
            ]
            for story in stories
        ]
    )


def is_due(last: date | None, today: date) -> bool:
    """Say whether an assessor calibrates: she never did, or more than a year ago."""
    return last is None or today > months_later(last, MONTHS)
