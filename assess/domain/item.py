"""What the participant meets on the tablet: experience cards and picture tasks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from assess.domain.text import Text

TaskKind = Literal["choose", "order", "hazard", "sort", "match"]
Region = tuple[int, int, int, int]
"""x, y, width, height of a part of a picture, in scene units (800 x 600)."""
Key = str | tuple[str, ...] | Region | Mapping[str, str]
"""choose: an option; order: options in order; hazard: a region; sort: option to group; match: option to partner."""

PRACTISED_FOR_CARDS: TaskKind = "choose"
"""A card is answered by choosing, so choosing is practised for cards too."""

FREQUENCIES = ("never", "few", "often", "very_often")
EXPERIENCE_CONTEXTS = ("home", "family_care", "volunteering", "paid_here", "paid_elsewhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An experience card: a picture of an activity, "have you done this?"."""

    id: str
    domain: str
    prompt: Text
    picture: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of two to four pictures to choose, order, sort or match."""

    id: str
    picture: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One of the two groups of a sorting task."""

    id: str
    picture: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """What one option of a matching task belongs to; each partner is for one option."""

    id: str
    picture: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A picture task. `why` and `source` justify its key; a practice task is never scored."""

    id: str
    domain: str
    kind: TaskKind
    criterion: str | None
    prompt: Text
    picture: str | None
    options: tuple[Option, ...]
    groups: tuple[Group, ...]
    key: Key
    why: str
    source: str
    practice: bool
    partners: tuple[Partner, ...] = ()

    @property
    def pictures(self) -> tuple[str, ...]:
        """Name every scene that the task shows."""
        own = (self.picture,) if self.picture else ()
        shown: tuple[Option | Group | Partner, ...] = (*self.options, *self.groups, *self.partners)
        return own + tuple(one.picture for one in shown)


def practice_for(practice: Iterable[Task], cards: Iterable[Card], tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Keep the practice of the kinds that these cards and tasks ask: what she tries is what follows."""
    kinds = {task.kind for task in tasks} | {PRACTISED_FOR_CARDS for _ in cards}
    return tuple(task for task in practice if task.kind in kinds)
