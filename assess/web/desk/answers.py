"""Her answers, laid out for reading: what she chose, in the order in which she met it, without points."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from assess.domain.item import Card, Group, Option, Partner, Task
from assess.domain.scoring import Experience
from assess.services.reading_answers import Answers, TaskAnswer

SCENE_WIDTH, SCENE_HEIGHT = 800, 600


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperienceLine:
    """An activity and how often she did it."""

    card: Card
    experience: Experience


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """A picture task with what she chose: options in her order, options in groups or with partners, or a place."""

    task: Task
    known: bool
    answered: bool
    chosen: tuple[Option, ...] = ()
    sorted_into: tuple[tuple[Group | Partner, tuple[Option, ...]], ...] = ()
    place: tuple[float, float] | None = None


def experience_lines(read: Answers) -> tuple[ExperienceLine, ...]:
    """Put each experience beside its card."""
    cards = {card.id: card for card in read.snapshot.cards}
    return tuple(ExperienceLine(card=cards[e.card], experience=e) for e in read.experiences if e.card in cards)


def task_lines(read: Answers) -> tuple[TaskLine, ...]:
    """Put each answer beside its task."""
    return tuple(_task_line(answer) for answer in read.tasks)


def _task_line(answer: TaskAnswer) -> TaskLine:
    task, response = answer.task, answer.response
    if response is None:
        return TaskLine(task=task, known=answer.known, answered=False)
    options = {option.id: option for option in task.options}
    match task.kind:
        case "hazard":
            return TaskLine(task=task, known=True, answered=True, place=_place(response))
        case "sort" | "match":
            places: tuple[Group | Partner, ...] = (*task.groups, *task.partners)
            into = tuple((place, _put_in(options, response, place.id)) for place in places)
            return TaskLine(task=task, known=True, answered=True, sorted_into=into)
        case _:
            ids: Sequence[str] = [response] if isinstance(response, str) else list(response)
            return TaskLine(task=task, known=True, answered=True, chosen=tuple(options[i] for i in ids if i in options))


def _put_in(options: dict[str, Option], response: Any, place: str) -> tuple[Option, ...]:
    return tuple(options[option] for option, chosen in response.items() if chosen == place and option in options)


def _place(response: Any) -> tuple[float, float]:
    x, y = response
    return float(x), float(y)
