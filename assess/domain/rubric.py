"""What is looked at and how it is described: rubric, criterion, performance level, descriptor."""

from dataclasses import dataclass
from typing import Literal

from assess.domain.text import Text

NOT_SEEN = "not_seen"
WITH_HELP, ALONE, ALONE_AND_MORE = 1, 2, 3
LEVELS = (0, WITH_HELP, ALONE, ALONE_AND_MORE)
CERTIFIABLE_LEVELS = (WITH_HELP, ALONE, ALONE_AND_MORE)


@dataclass(frozen=True, slots=True, kw_only=True)
class EscoLink:
    """A concept of the European classification of skills and occupations."""

    uri: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A qualification that the rubric fits with. A certificate never claims its level."""

    name: str
    level: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One performance level of a criterion.

    `descriptor` says what an assessor sees; `seen` is the sentence on the certificate (levels 1 to 3 only).
    """

    level: int
    descriptor: Text
    seen: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One competence of a rubric, with its four levels in rising order."""

    id: str
    title: Text
    picture: str
    levels: tuple[Level, ...]
    watch_for: tuple[Text, ...]
    esco: tuple[EscoLink, ...]

    def level(self, number: int) -> Level:
        """Give the level with this number; KeyError when there is none."""
        for level in self.levels:
            if level.level == number:
                return level
        raise KeyError(number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One thing that the practical task needs."""

    what: Text
    picture: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticalTask:
    """The real task in which the competences are observed."""

    title: Text
    picture: str
    minutes: int
    materials: tuple[Material, ...]
    preparation: tuple[Text, ...]
    instruction: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """The competences of one domain and the practical task that shows them."""

    id: str
    version: int
    kind: Literal["job", "soft"]
    title: Text
    picture: str
    criteria: tuple[Criterion, ...]
    practical_task: PracticalTask
    stop_rule: Text
    current_months: int
    frameworks: tuple[Framework, ...]
    occupations: tuple[EscoLink, ...]
    sources: tuple[str, ...]

    def criterion(self, criterion_id: str) -> Criterion:
        """Give the criterion with this id; KeyError when there is none."""
        for criterion in self.criteria:
            if criterion.id == criterion_id:
                return criterion
        raise KeyError(criterion_id)

    @property
    def pictures(self) -> tuple[str, ...]:
        """Name every scene that the rubric shows."""
        task = self.practical_task
        materials = tuple(material.picture for material in task.materials if material.picture)
        return (self.picture, task.picture, *materials, *(criterion.picture for criterion in self.criteria))
