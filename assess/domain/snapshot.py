"""The exact content that a session began with: a later edit never changes an old result."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from assess.domain.canonical import canonical_bytes, digest, restore
from assess.domain.item import Card, Task, practice_for
from assess.domain.rubric import Rubric
from assess.domain.text import Text


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """Rubrics, cards, tasks and pictures of the chosen domains.

    `release` names the whole library that this was taken from; `pictures` maps a scene id to the SHA-256 of its SVG;
    `alts` to the words that stand for the picture; `screens` names the scenes that the tablet shows in every session.
    """

    release: str
    rubrics: tuple[Rubric, ...]
    cards: tuple[Card, ...]
    tasks: tuple[Task, ...]
    practice: tuple[Task, ...]
    pictures: Mapping[str, str]
    alts: Mapping[str, Text]
    screens: tuple[str, ...] = ()

    @cached_property
    def digest(self) -> str:
        """Give the SHA-256 by which a session pins this snapshot."""
        return digest(self)

    def to_json(self) -> bytes:
        """Write the snapshot as canonical JSON."""
        return canonical_bytes(self)

    @classmethod
    def from_json(cls, body: bytes) -> Self:
        """Read what `to_json` wrote."""
        return restore(cls, json.loads(body))

    @property
    def domains(self) -> tuple[str, ...]:
        """Name the domains in the order in which they were chosen."""
        return tuple(rubric.id for rubric in self.rubrics)

    def rubric(self, domain: str) -> Rubric:
        """Give the rubric of a domain; KeyError when the session does not have it."""
        for rubric in self.rubrics:
            if rubric.id == domain:
                return rubric
        raise KeyError(domain)

    def items(self) -> Iterator[Card | Task]:
        """Walk through everything that the participant may answer, practice included."""
        yield from self.practice
        yield from self.cards
        yield from self.tasks

    def item(self, item_id: str) -> Card | Task:
        """Give a card or task by its id; KeyError when the snapshot does not hold it."""
        return self._by_id[item_id]

    @cached_property
    def _by_id(self) -> dict[str, Card | Task]:
        return {item.id: item for item in self.items()}

    def only(self, domains: Sequence[str]) -> "Snapshot":
        """Keep these domains, with what they need; the order of the library stays."""
        cards = tuple(card for card in self.cards if card.domain in domains)
        tasks = tuple(task for task in self.tasks if task.domain in domains)
        practice = practice_for(self.practice, cards, tasks)
        shown = {card.picture for card in cards}
        shown.update(picture for task in (*tasks, *practice) for picture in task.pictures)
        rubrics = tuple(rubric for rubric in self.rubrics if rubric.id in domains)
        shown.update(picture for rubric in rubrics for picture in rubric.pictures)
        shown.update(picture for picture in self.pictures if picture in self.screens)
        return replace(
            self,
            rubrics=rubrics,
            cards=cards,
            tasks=tasks,
            practice=practice,
            pictures={scene: sha for scene, sha in self.pictures.items() if scene in shown},
            alts={scene: alt for scene, alt in self.alts.items() if scene in shown},
        )
