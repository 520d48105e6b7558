"""Immutable events: every tap on a tablet and every act of an assessor. Answers are read from them, never stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeGuard

from assess.domain.item import EXPERIENCE_CONTEXTS, FREQUENCIES, Card, Task
from assess.domain.people import Purpose
from assess.domain.snapshot import Snapshot

MAXIMUM_BATCH = 200
SCENE_WIDTH, SCENE_HEIGHT = 800, 600
LONGEST_CODE = 35
"""Characters of the longest language tag that has to be taken (RFC 5646, 4.4.1)."""


class Kind(StrEnum):
    """What happened. The first group comes from a tablet, the second from staff."""

    LANGUAGE_CHOSEN = "language_chosen"
    CONSENT_GIVEN = "consent_given"
    CONSENT_REFUSED = "consent_refused"
    PRACTICE_ANSWERED = "practice_answered"
    CHOSEN = "chosen"
    EXPERIENCE_ANSWERED = "experience_answered"
    TASK_ANSWERED = "task_answered"
    NOT_KNOWN = "not_known"
    PICTURE_UNCLEAR = "picture_unclear"
    HELP_ASKED = "help_asked"
    HELP_ENDED = "help_ended"
    PAUSED = "paused"
    RESUMED = "resumed"
    FINISHED = "finished"
    RESULT_SEEN = "result_seen"
    DISAGREED = "disagreed"
    ADDITION_WISHED = "addition_wished"

    HELP_ANSWERED = "help_answered"
    OBSERVATION_STARTED = "observation_started"
    CRITERION_SCORED = "criterion_scored"
    SCORE_UNDONE = "score_undone"
    STOPPED = "stopped"
    HANDED_IN = "handed_in"
    SETTLED = "settled"
    TALKED = "talked"


STAFF_KINDS = frozenset(
    {
        Kind.HELP_ANSWERED,
        Kind.OBSERVATION_STARTED,
        Kind.CRITERION_SCORED,
        Kind.SCORE_UNDONE,
        Kind.STOPPED,
        Kind.HANDED_IN,
        Kind.SETTLED,
        Kind.TALKED,
    },
)
TABLET_KINDS = frozenset(Kind) - STAFF_KINDS
ANSWER_KINDS = frozenset({Kind.EXPERIENCE_ANSWERED, Kind.TASK_ANSWERED, Kind.NOT_KNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One fact.

    `sequence` rises per device and session and orders the events of one device; `device_at` is only what the device's
    clock claimed; `received_at` is the server's own time.
    """

    id: str
    sequence: int
    kind: Kind
    item: str | None
    body: Mapping[str, Any]
    actor: str
    device_at: datetime
    received_at: datetime


class RefusedEventError(ValueError):
    """An event that cannot be what the tablet says it is; the reason is a short stable word."""


def check_tablet_event(kind: Kind, item: str | None, body: Mapping[str, Any], snapshot: Snapshot) -> None:
    """Compare an event with the pinned content.

    Raises RefusedEventError with a reason: `kind`, `item`, `response`, `frequency`, `context`, `picture` or
    `purpose`.
    """
    if kind not in TABLET_KINDS:
        raise RefusedEventError("kind")
    if kind is Kind.EXPERIENCE_ANSWERED:
        _check_experience(_item(snapshot, item, Card), body)
    elif kind in (Kind.TASK_ANSWERED, Kind.PRACTICE_ANSWERED):
        task = _item(snapshot, item, Task)
        if not fits(task, body.get("response")):
            raise RefusedEventError("response")
    elif kind is Kind.NOT_KNOWN:
        _item(snapshot, item, object)
    elif kind is Kind.PICTURE_UNCLEAR:
        _check_unclear(body, snapshot)
    elif kind in (Kind.CONSENT_GIVEN, Kind.CONSENT_REFUSED) and not _is_consent(body):
        raise RefusedEventError("purpose")


def _is_consent(body: Mapping[str, Any]) -> bool:
    """Say whether a consent names a purpose that there is (none: taking part) and the version of its words."""
    version = body.get("version", 1)
    return body.get("purpose", Purpose.ASSESSMENT) in set(Purpose) and type(version) is int and version >= 1


def _item(snapshot: Snapshot, item: str | None, of: type) -> Any:
    try:
        found = snapshot.item(item or "")
    except KeyError:
        raise RefusedEventError("item") from None
    if not isinstance(found, of):
        raise RefusedEventError("item")
    return found


def _check_experience(_card: Card, body: Mapping[str, Any]) -> None:
    if body.get("frequency") not in FREQUENCIES:
        raise RefusedEventError("frequency")
    contexts = body.get("contexts", [])
    if not isinstance(contexts, list) or any(context not in EXPERIENCE_CONTEXTS for context in contexts):
        raise RefusedEventError("context")


def _check_unclear(body: Mapping[str, Any], snapshot: Snapshot) -> None:
    language = body.get("language")
    known = isinstance(body.get("picture"), str) and body["picture"] in snapshot.pictures
    if (
        not known
        or type(body.get("unclear")) is not bool
        or not isinstance(language, str)
        or len(language) > LONGEST_CODE
    ):
        raise RefusedEventError("picture")


def fits(task: Task, response: object) -> bool:
    """Say whether a response has the shape that this kind of task asks for (not whether it equals the key)."""
    options = {option.id for option in task.options}
    match task.kind:
        case "choose":
            return isinstance(response, str) and response in options
        case "order":
            return isinstance(response, list) and sorted(map(str, response)) == sorted(options)
        case "hazard":
            return _is_place(response)
        case "sort":
            groups = {group.id for group in task.groups}
            return _places_each(response, options) and groups.issuperset(map(str, response.values()))
        case "match":
            partners = sorted(partner.id for partner in task.partners)
            return _places_each(response, options) and sorted(map(str, response.values())) == partners


def _places_each(response: object, options: set[str]) -> TypeGuard[dict[str, object]]:
    return isinstance(response, dict) and set(response) == options


def _is_place(response: object) -> bool:
    if not isinstance(response, list) or len(response) != len(("x", "y")):
        return False
    x, y = response
    if type(x) is not int or type(y) is not int:
        return False
    return 0 <= x <= SCENE_WIDTH and 0 <= y <= SCENE_HEIGHT


def latest_answers(events: Iterable[Event]) -> dict[str, Event]:
    """Give, by item, the answer that counts: the last one. Earlier ones stay stored.

    Between two devices the sequence decides, then the claimed time, then the id: the same events give the same
    result in whatever order they arrived.
    """
    latest: dict[str, Event] = {}
    for event in sorted(events, key=lambda e: (e.sequence, e.device_at, e.id)):
        if event.kind in ANSWER_KINDS and event.item:
            latest[event.item] = event
    return latest
