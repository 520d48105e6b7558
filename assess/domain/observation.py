"""Observations of the practical task, read from an assessor's events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum

from assess.domain.event import Event, Kind
from assess.domain.rubric import LEVELS, NOT_SEEN, Criterion, Rubric

NOON = time(12)


class Context(StrEnum):
    """Where the task was observed."""

    TEST_ROOM = "test_room"
    WORK_FLOOR = "work_floor"
    HOME_VISIT = "home_visit"
    GROUP_TASK = "group_task"


class Stop(StrEnum):
    """Why a task ends early. Danger is the rubric's stop rule; the others say nothing about what she can do."""

    DANGER = "danger"
    DISTRESS = "distress"
    HER_WISH = "her_wish"
    OUTSIDE = "outside"


class Identity(StrEnum):
    """How the assessor knows whom she observes. No photograph is ever needed, and no copy of a document is kept."""

    KNOWN = "known"
    INTRODUCED = "introduced"
    DOCUMENT_SHOWN = "document_shown"
    PRIVATE_CHECK = "private_check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one assessor saw of one criterion: a level from 0 to 3, or None for "not seen today"."""

    level: int | None
    note: str
    event: str
    before: "Score | None" = None
    """What stood there before, for undoing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One assessor, one domain, one occasion."""

    id: str
    domain: str
    assessor: str
    assessor_name: str
    context: Context
    identity: Identity | None
    started_at: datetime
    scores: Mapping[str, Score] = field(default_factory=dict)
    stopped: str | None = None
    """The reason, when it was stopped for safety: then nothing of it certifies."""
    ended: str | None = None
    """The reason, when it ended early and not for safety: then what was seen before still counts."""
    group: str | None = None
    """The group task in which she was observed; it leads to no name in her own file."""
    on_paper: bool = False
    """It was written on a sheet of paper on its day, and typed in afterwards by the assessor."""
    handed_in_at: datetime | None = None

    @property
    def occasion(self) -> date:
        """Give the day of the observation."""
        return self.started_at.date()

    def event_of(self, criterion: str) -> str:
        """Give the event of the score that stands, or "" when there is none: what a page shows and a change names."""
        score = self.scores.get(criterion)
        return "" if score is None else score.event

    def level(self, criterion: str) -> int | None:
        """Give the level seen, or None when the criterion was not seen."""
        score = self.scores.get(criterion)
        return None if score is None else score.level


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Two assessors talked about a difference; what they agreed, in a sentence."""

    domain: str
    criterion: str
    level: int
    sentence: str
    settled_by: str
    event: str


def observations(events: Iterable[Event]) -> tuple[Observation, ...]:
    """Read the observations from the staff's events, in the order in which they were received.

    The body of each event names its observation: `{"observation": id, ...}`. One that began at a home visit names its `visit`;
    its day is that of the visit, not the day on which the tablet had a network again.
    """
    found: dict[str, Observation] = {}
    for event in _in_order(events):
        match event.kind:
            case Kind.OBSERVATION_STARTED:
                found[event.body["observation"]] = _started(event)
            case Kind.CRITERION_SCORED | Kind.SCORE_UNDONE | Kind.STOPPED | Kind.HANDED_IN:
                observation = found.get(event.body["observation"])
                if observation is not None and observation.handed_in_at is None:
                    found[observation.id] = _applied(observation, event)
    return tuple(found.values())


def watch_next(rubric: Rubric, observation: Observation) -> Criterion | None:
    """Give the first criterion that has no score yet: what to watch for next. None when all have one."""
    return next((one for one in rubric.criteria if one.id not in observation.scores), None)


def settlements(events: Iterable[Event]) -> tuple[Settlement, ...]:
    """Read what was settled; the last settlement of a criterion counts."""
    latest: dict[tuple[str, str], Settlement] = {}
    for event in _in_order(events):
        if event.kind is Kind.SETTLED:
            body = event.body
            latest[body["domain"], body["criterion"]] = Settlement(
                domain=body["domain"],
                criterion=body["criterion"],
                level=body["level"],
                sentence=body["sentence"],
                settled_by=event.actor,
                event=event.id,
            )
    return tuple(latest.values())


def visible_to(
    viewer: str,
    seen: Iterable[Observation],
    *,
    may_score: bool,
    awaits_score: bool,
) -> tuple[Observation, ...]:
    """Keep the observations of one domain that a member of staff may see, so that every score is given blind.

    Her own are always hers to see. Those of others only when they are handed in and she can no longer be influenced:
    she never scores, or hers is in, or two are in and nothing awaits a further score.
    """
    seen = tuple(seen)
    handed_in = tuple(o for o in seen if o.handed_in_at is not None)
    own = tuple(o for o in seen if o.assessor == viewer)
    own_is_in = bool(own) and all(o.handed_in_at is not None for o in own)
    complete = len(handed_in) > 1 and not awaits_score and not own
    if own_is_in or complete or not may_score:
        return tuple(o for o in seen if o in own or o in handed_in)
    return own


def _in_order(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda e: (e.received_at, e.sequence, e.id))


def _started(event: Event) -> Observation:
    body = event.body
    identity = body.get("identity")
    return Observation(
        id=body["observation"],
        domain=body["domain"],
        assessor=event.actor,
        assessor_name=body["assessor_name"],
        context=Context(body["context"]),
        identity=Identity(identity) if identity else None,
        started_at=_begun(event),
        on_paper="paper" in body,
        group=body.get("group"),
    )


def _begun(event: Event) -> datetime:
    """Give when it was: at a home visit by the tablet's clock; for paper the noon of its day, or when it was typed in before that."""
    paper = event.body.get("paper")
    if paper is None:
        return event.device_at if "visit" in event.body else event.received_at
    return min(event.received_at, datetime.combine(date.fromisoformat(paper["on"]), NOON, UTC))


def _applied(observation: Observation, event: Event) -> Observation:
    body = event.body
    if event.kind is Kind.STOPPED:
        safety = body.get("why", Stop.DANGER) == Stop.DANGER
        return replace(observation, stopped=body["reason"]) if safety else replace(observation, ended=body["reason"])
    if event.kind is Kind.HANDED_IN:
        return replace(observation, handed_in_at=event.received_at)
    if event.kind is Kind.SCORE_UNDONE:
        return _undone(observation, body["criterion"], body.get("undoes"))
    level = None if body["level"] == NOT_SEEN else body["level"]
    if level is not None and level not in LEVELS:
        message = f"no such level: {level!r}"
        raise ValueError(message)
    before = observation.scores.get(body["criterion"])
    score = Score(level=level, note=body.get("note", ""), event=event.id, before=before)
    return replace(observation, scores={**observation.scores, body["criterion"]: score})


def _undone(observation: Observation, criterion: str, undoes: str | None) -> Observation:
    """Take back the score that stands (`undoes` says which); an undo of one that stands no longer changes nothing."""
    standing = observation.scores.get(criterion)
    if standing is None or undoes not in (None, standing.event):
        return observation
    others = {other: score for other, score in observation.scores.items() if other != criterion}
    return replace(observation, scores=others if standing.before is None else {**others, criterion: standing.before})
