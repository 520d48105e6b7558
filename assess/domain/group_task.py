"""A group task: several participants at one practical task, observed side by side. Each keeps a record of her own."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

FEWEST, MOST = 2, 4
"""Women in one group task: more than four cannot be watched by one assessor."""


class Mark(StrEnum):
    """The shape by which a woman is known on the observation screen, in the order in which they are given out."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One woman of a group, by her own session."""

    session: str
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTask:
    """One practical task for two to four women on one day."""

    id: str
    domain: str
    planned_for: date
    made_at: datetime
    made_by: str
    members: tuple[Member, ...]
