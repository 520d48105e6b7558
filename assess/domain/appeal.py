"""An appeal against a decision: hers, with whatever help she wants; answered in time, and by somebody else."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

MAY_APPEAL_DAYS = 90
"""After the day of the decision."""
ANSWERED_WITHIN_DAYS = 30
"""After the day of the appeal."""


class Way(StrEnum):
    """How she said it."""

    SPOKEN = "spoken"
    WITH_HELP = "with_help"
    WRITTEN = "written"


class Outcome(StrEnum):
    """What came of it. Her certificate keeps its worth meanwhile: an appeal never takes anything from her."""

    STANDS = "stands"
    DECIDE_AGAIN = "decide_again"
    OBSERVE_AGAIN = "observe_again"


REOPENS = frozenset({Outcome.DECIDE_AGAIN, Outcome.OBSERVE_AGAIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """What she says of a decision; `outcome` is None while it is open.

    What she said herself on the tablet has no `words` and nobody in `written_by`: her voice is heard (`voice_message.py`).
    """

    id: str
    decision: str
    way: Way
    words: str
    made_at: datetime
    written_by: str | None
    due_on: date
    outcome: Outcome | None = None
    reason: str | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None


def last_day(decided_on: date) -> date:
    """Give the last day on which a decision can be appealed."""
    return decided_on + timedelta(days=MAY_APPEAL_DAYS)


def due_on(made_on: date) -> date:
    """Give the day by which an appeal is answered."""
    return made_on + timedelta(days=ANSWERED_WITHIN_DAYS)


def may_answer(staff_id: str, *, decided_by: str, assessors: Collection[str]) -> bool:
    """Say whether somebody may answer an appeal: whoever decided or scored does not judge herself."""
    return staff_id != decided_by and staff_id not in assessors
