"""Scores of picture tasks: a pure function of events and pinned content. They support a talk; they never certify."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from assess.domain.event import Event, Kind, latest_answers
from assess.domain.item import Card, Task
from assess.domain.snapshot import Snapshot

ORDER_POINTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskScore:
    """Points of one task, with the event that led to them; `known` is false for "I don't know"."""

    task: str
    criterion: str | None
    points: int
    of: int
    known: bool
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """What she says that she has done; never scored."""

    card: str
    frequency: str | None
    contexts: tuple[str, ...]
    event: str


def score_tasks(events: Iterable[Event], snapshot: Snapshot) -> tuple[TaskScore, ...]:
    """Score the latest answer to each picture task, in the order of the content."""
    answers = latest_answers(events)
    return tuple(_score(task, answers[task.id]) for task in snapshot.tasks if task.id in answers)


def _score(task: Task, event: Event) -> TaskScore:
    known = event.kind is not Kind.NOT_KNOWN
    points = points_for(task, event.body["response"]) if known else 0
    return TaskScore(
        task=task.id,
        criterion=task.criterion,
        points=points,
        of=most_points(task),
        known=known,
        event=event.id,
    )


def most_points(task: Task) -> int:
    """Give the highest number of points: choose and hazard 1, order 2, sort and match one for each picture."""
    pictures = len(task.options)
    return {"choose": 1, "hazard": 1, "order": ORDER_POINTS, "sort": pictures, "match": pictures}[task.kind]


def points_for(task: Task, response: Any) -> int:
    """Compare a response with the key.

    choose: 1 for the key. hazard: 1 inside the region. order: 2 when exact, 1 when one swap of neighbours away.
    sort: 1 for each picture in its group. match: 1 for each picture with its partner.
    """
    match task.kind:
        case "choose":
            return int(response == task.key)
        case "hazard":
            x, y, width, height = cast("tuple[int, int, int, int]", task.key)
            return int(x <= response[0] <= x + width and y <= response[1] <= y + height)
        case "order":
            return _order_points(tuple(response), cast("tuple[str, ...]", task.key))
        case "sort" | "match":
            key = cast("Mapping[str, str]", task.key)
            return sum(response[option] == place for option, place in key.items())


def _order_points(response: tuple[str, ...], key: tuple[str, ...]) -> int:
    if response == key:
        return ORDER_POINTS
    swaps = ((*key[:i], key[i + 1], key[i], *key[i + 2 :]) for i in range(len(key) - 1))
    return int(response in swaps)


def experiences(events: Iterable[Event], snapshot: Snapshot) -> tuple[Experience, ...]:
    """Read what she says she has done, in the order of the content; a frequency of None is "I don't know"."""
    answers = latest_answers(events)
    return tuple(_experience(card, answers[card.id]) for card in snapshot.cards if card.id in answers)


def _experience(card: Card, event: Event) -> Experience:
    return Experience(
        card=card.id,
        frequency=event.body.get("frequency"),
        contexts=tuple(event.body.get("contexts", ())),
        event=event.id,
    )
