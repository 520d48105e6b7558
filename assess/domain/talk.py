"""What she told beside what was decided, for a talk. It is built from a signed decision, and nothing is computed from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assess.domain.item import EXPERIENCE_CONTEXTS, Card
from assess.domain.rubric import ALONE, Criterion, Rubric
from assess.domain.scoring import Experience
from assess.domain.snapshot import Snapshot

MUCH = frozenset({"often", "very_often"})
LITTLE = frozenset({"never", "few"})


class Ask(StrEnum):
    """A neutral question where the two sides are far apart."""

    TOLD_MUCH = "told_much"
    TOLD_LITTLE = "told_little"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What she told on one experience card: `frequency` is one of FREQUENCIES, or None for "I don't know"."""

    card: Card
    frequency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """The two sides of one competence: `level` is what the decision says (1 to 3), or None where it certified nothing."""

    criterion: Criterion
    told: tuple[Told, ...]
    contexts: tuple[str, ...]
    level: int | None

    @property
    def ask(self) -> Ask | None:
        """Give the question to begin with: told often and nothing certified, or hardly told and seen alone."""
        said = {one.frequency for one in self.told} - {None}
        if said & MUCH and self.level is None:
            return Ask.TOLD_MUCH
        if said and said <= LITTLE and (self.level or 0) >= ALONE:
            return Ask.TOLD_LITTLE
        return None


def side_by_side(
    rubric: Rubric, snapshot: Snapshot, experiences: Iterable[Experience], levels: Mapping[str, int | None]
) -> tuple[Competence, ...]:
    """Lay out a domain, competence by competence, in the order of the rubric; a card may tell of several.

    `levels` are those of the signed decision, by criterion.
    """
    told = {one.card: one for one in experiences}
    cards = tuple(card for card in snapshot.cards if card.domain == rubric.id and card.id in told)
    return tuple(_competence(criterion, cards, told, levels.get(criterion.id)) for criterion in rubric.criteria)


def _competence(
    criterion: Criterion, cards: tuple[Card, ...], told: Mapping[str, Experience], level: int | None
) -> Competence:
    about = [card for card in cards if criterion.id in card.criteria]
    named = {context for card in about for context in told[card.id].contexts}
    return Competence(
        criterion=criterion,
        told=tuple(Told(card=card, frequency=told[card.id].frequency) for card in about),
        contexts=tuple(one for one in EXPERIENCE_CONTEXTS if one in named),
        level=level,
    )
