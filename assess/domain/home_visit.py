"""A home visit: one member of staff takes her observing along on a paired tablet, until a moment, behind a PIN of hers."""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from assess.domain.event import Kind, RefusedEventError
from assess.domain.observation import Context, Identity
from assess.domain.rubric import LEVELS, NOT_SEEN

MOST_DAYS = 3
"""A visit ends at the latest at the end of this many days after today."""
SEND_WITHIN = timedelta(days=7)
"""What comes later than this after the last moment of a visit is looked at by a person first."""
TRIES = 5
"""Wrong PINs after which a tablet destroys what it can open with it."""
PIN = re.compile(r"[0-9]{6}")
VISIT_KINDS = frozenset(
    {Kind.OBSERVATION_STARTED, Kind.CRITERION_SCORED, Kind.SCORE_UNDONE, Kind.STOPPED, Kind.HANDED_IN},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeVisit:
    """Who takes which session along on which tablet, and until when.

    `fetched_at`: since when the tablet holds what she needs; `ended_at`: when the desk ended it; `over_at`: when the tablet
    said that everything was sent and its part destroyed; `skew_seconds`: how far the tablet's clock was behind when it last sent.
    """

    id: str
    session: str
    tablet: str
    staff: str
    made_at: datetime
    until: datetime
    fetched_at: datetime | None = None
    ended_at: datetime | None = None
    over_at: datetime | None = None
    skew_seconds: int | None = None

    def is_open(self, now: datetime) -> bool:
        """Say whether the tablet may still open it."""
        return self.ended_at is None and self.over_at is None and now < self.until


def too_easy(pin: str) -> bool:
    """Say whether a PIN is one that people guess first: one digit only, or digits in a row up or down."""
    steps = {int(after) - int(before) for before, after in itertools.pairwise(pin)}
    return steps in ({0}, {1}, {-1})


def when(claimed: datetime, *, device_now: datetime, visit: HomeVisit, received_at: datetime) -> datetime:
    """Set right what a tablet's clock claims, by how far it was off when it sent.

    The clock is not trusted: nothing happened before the tablet had the visit, or after it was received.
    """
    set_right = claimed + (received_at - device_now)
    return min(max(set_right, visit.fetched_at or visit.made_at), received_at)


def check_visit_event(kind: Kind, body: Mapping[str, Any]) -> None:
    """Look at the shape of what was done during a visit. Raises RefusedEventError: `kind`, `body` or `level`."""
    if kind not in VISIT_KINDS:
        raise RefusedEventError("kind")
    words = {
        Kind.OBSERVATION_STARTED: ("observation", "domain", "context", "identity"),
        Kind.CRITERION_SCORED: ("observation", "criterion", "note"),
        Kind.SCORE_UNDONE: ("observation", "criterion"),
        Kind.STOPPED: ("observation", "reason"),
        Kind.HANDED_IN: ("observation",),
    }[kind]
    if not all(isinstance(body.get(word), str) for word in words):
        raise RefusedEventError("body")
    if kind is Kind.OBSERVATION_STARTED and not (
        body["context"] in list(Context) and body["identity"] in list(Identity)
    ):
        raise RefusedEventError("body")
    if kind is Kind.CRITERION_SCORED and not _is_level(body.get("level")):
        raise RefusedEventError("level")


def _is_level(level: object) -> bool:
    return level == NOT_SEEN or (type(level) is int and level in LEVELS)
