"""From observations to a proposal, by published rules. A person decides; nothing here decides by itself.

Rules of evidence: valid, authentic, sufficient, current (ASQA, appendix 7; `low-literacy-rules` 33). Sufficient means:
one score for level 1; two scores, by two assessors or on two days, for level 2 or 3. Only observed criteria count:
a tablet answer never certifies. Level 0 and "not seen" certify nothing and are never printed.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assess.domain.observation import Observation, Settlement
from assess.domain.rubric import WITH_HELP, Criterion, Rubric


class Missing(StrEnum):
    """Why a criterion cannot be certified yet; each has a shortest way out."""

    NO_SCORE = "no_score"
    SECOND_SCORE = "second_score"
    SETTLEMENT = "settlement"
    THIRD_ASSESSOR = "third_assessor"
    IDENTITY = "identity"
    TOO_OLD = "too_old"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The four rules for one criterion."""

    valid: bool
    authentic: bool
    sufficient: bool
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the rules propose for one criterion.

    `level` is None while something is missing; `events` are the scores and settlements that led to it.
    """

    criterion: str
    level: int | None
    evidence: Evidence
    missing: tuple[Missing, ...]
    assessors: tuple[str, ...]
    occasions: tuple[date, ...]
    contexts: tuple[str, ...]
    events: tuple[str, ...]


DIFFERENCE_FOR_A_THIRD = 2
MONTHS_IN_A_YEAR = 12


def propose(
    rubric: Rubric,
    seen: Iterable[Observation],
    settled: Iterable[Settlement],
    *,
    today: date,
) -> tuple[Proposal, ...]:
    """Propose a level, or say what is missing, for each criterion of a rubric.

    Observations that are not handed in do not count.
    """
    counted = sorted(
        (o for o in seen if o.domain == rubric.id and o.handed_in_at is not None),
        key=lambda o: (o.started_at, o.id),
    )
    by_criterion = {s.criterion: s for s in settled if s.domain == rubric.id}
    return tuple(_propose(rubric, c, counted, by_criterion.get(c.id), today) for c in rubric.criteria)


def _propose(
    rubric: Rubric,
    criterion: Criterion,
    counted: Sequence[Observation],
    settlement: Settlement | None,
    today: date,
) -> Proposal:
    last_stop = max((o.started_at for o in counted if o.stopped), default=None)
    allowed = [o for o in counted if last_stop is None or o.started_at > last_stop]
    scored = [o for o in allowed if o.level(criterion.id) is not None]
    identified = [o for o in scored if o.identity is not None]
    recent = [o for o in identified if is_current(o.occasion, today, rubric.current_months)]
    missing = _what_is_missing(criterion.id, recent, settlement)
    if not recent:
        missing = _why_nothing_counts(stopped=last_stop is not None, scored=scored, identified=identified)
    level = None if missing else _level(criterion.id, recent, settlement)
    used = recent or scored
    return Proposal(
        criterion=criterion.id,
        level=level or None,
        evidence=Evidence(
            valid=bool(scored),
            authentic=bool(identified),
            sufficient=bool(recent) and not missing,
            current=bool(recent),
        ),
        missing=missing,
        assessors=tuple(dict.fromkeys(o.assessor_name for o in used)),
        occasions=tuple(sorted({o.occasion for o in used})),
        contexts=tuple(dict.fromkeys(o.context.value for o in used)),
        events=_events(criterion.id, used, settlement),
    )


def _why_nothing_counts(
    *, stopped: bool, scored: Sequence[Observation], identified: Sequence[Observation]
) -> tuple[Missing, ...]:
    if scored:
        return (Missing.TOO_OLD,) if identified else (Missing.IDENTITY,)
    return (Missing.STOPPED,) if stopped else (Missing.NO_SCORE,)


def _what_is_missing(
    criterion: str, recent: Sequence[Observation], settlement: Settlement | None
) -> tuple[Missing, ...]:
    latest = _latest_level_by_assessor(criterion, recent)
    levels = list(latest.values())
    if not levels:
        return ()
    difference = max(levels) - min(levels)
    if difference >= DIFFERENCE_FOR_A_THIRD and len(levels) == len(("first", "second")):
        return (Missing.THIRD_ASSESSOR,)
    if difference and settlement is None:
        return (Missing.SETTLEMENT,)
    if max(levels) > WITH_HELP and not _seen_twice(recent, latest):
        return (Missing.SECOND_SCORE,)
    return ()


def _seen_twice(recent: Sequence[Observation], latest: dict[str, int]) -> bool:
    return len(latest) > 1 or len({o.occasion for o in recent}) > 1


def _latest_level_by_assessor(criterion: str, recent: Sequence[Observation]) -> dict[str, int]:
    """Give each assessor's level, from her last two days.

    What both days show counts; of level 1 one day is enough.
    """
    by_day: dict[str, dict[date, int]] = {}
    for observation in recent:
        level = observation.level(criterion)
        if level is not None:
            by_day.setdefault(observation.assessor, {})[observation.occasion] = level
    last_two = {assessor: list(days.values())[-2:] for assessor, days in by_day.items()}
    return {assessor: max(min(levels), min(max(levels), WITH_HELP)) for assessor, levels in last_two.items()}


def _level(criterion: str, recent: Sequence[Observation], settlement: Settlement | None) -> int:
    levels = set(_latest_level_by_assessor(criterion, recent).values())
    if len(levels) > 1 and settlement is not None:
        return settlement.level
    return min(levels)


def _events(criterion: str, used: Sequence[Observation], settlement: Settlement | None) -> tuple[str, ...]:
    scores = tuple(o.scores[criterion].event for o in used)
    return (*scores, settlement.event) if settlement is not None else scores


def is_current(seen_on: date, today: date, months: int) -> bool:
    """Say whether something seen on a day still counts after so many months."""
    return today <= months_later(seen_on, months)


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last day of that month where it has no such day."""
    year, month = divmod(day.year * MONTHS_IN_A_YEAR + day.month - 1 + months, MONTHS_IN_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class RefusedDecisionError(ValueError):
    """A level that the evidence does not support."""


def check_decision(proposals: Iterable[Proposal], levels: dict[str, int | None]) -> None:
    """Let a person decide at most what the evidence carries; lower, or nothing, is always allowed.

    Raises RefusedDecisionError with the criterion's id.
    """
    proposed = {p.criterion: p.level for p in proposals}
    for criterion, level in levels.items():
        most = proposed.get(criterion)
        if level is not None and (most is None or not WITH_HELP <= level <= most):
            raise RefusedDecisionError(criterion)
