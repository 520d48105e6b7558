"""The roll of a scene: everybody and everything by name, who holds what, and who depends on whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from assess.pictures.prop import Prop
from assess.pictures.scene import Held, Near, PersonItem, PropItem, Scene, Where
from assess.pictures.skeleton import Side

SIDES: tuple[Side, Side] = ("near", "far")
BOTH: frozenset[Side] = frozenset(SIDES)

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """Names of a scene. The second of a kind gets a number: `mop`, `mop2`.

    held: things that move with a hand, with their holder. holders: placed things that a hand closes round.
    """

    people: dict[str, PersonItem] = field(default_factory=dict)
    placed: dict[str, PropItem] = field(default_factory=dict)
    held: dict[str, tuple[str, Held]] = field(default_factory=dict)
    holders: dict[str, tuple[str, frozenset[Side]]] = field(default_factory=dict)

    def holding(self, name: str) -> list[tuple[str, frozenset[Side]]]:
        """What a person holds, each thing with the hands that hold it."""
        own: list[tuple[str, frozenset[Side]]] = [
            (thing, BOTH if held.hand == "both" else frozenset({held.hand}))
            for thing, (holder, held) in self.held.items()
            if holder == name
        ]
        return own + [(thing, hands) for thing, (holder, hands) in self.holders.items() if holder == name]

    def embraced(self, name: str) -> dict[Side, str]:
        """For each hand that goes to somebody who is drawn later: who that is."""
        order = list(self.people)
        person, found = self.people[name], {}
        for side in SIDES:
            target = person.near if side == "near" else person.far
            other = (target.to or "").partition(".")[0] if target is not None else ""
            busy = any(side in hands for _, hands in self.holding(name))
            if other in self.people and order.index(other) > order.index(name) and not busy:
                found[side] = other
        return found

    def sits_on(self, name: str, other: str) -> bool:
        """Whether her seat is a part of this person or thing."""
        return other in _names(self.people[name].seat)

    def name_of(self, item: PersonItem | PropItem) -> str | None:
        """The name of an item that stands in the scene itself (things in bubbles have none)."""
        table: Mapping[str, PersonItem | PropItem] = self.people if isinstance(item, PersonItem) else self.placed
        return next((name for name, one in table.items() if one is item), None)

    def independent(self, thing: str, person: str) -> bool:
        """Whether the place of a thing, or of somebody's hand, follows without knowing the pose of this person."""
        seen: set[str] = set()
        waiting = [thing]
        while waiting:
            name = waiting.pop()
            if name == person:
                return False
            if name not in seen:
                seen.add(name)
                waiting += self._mentioned_by(name)
        return True

    def stands_apart(self, thing: str, person: str) -> bool:
        """Whether what a held thing touches has its place without her own pose: a table has, her mouth has not."""
        return all(other != person and self.independent(other, person) for other in _names(self.held[thing][1].touches))

    def _mentioned_by(self, name: str) -> Iterator[str]:
        """Names that the place of something refers to."""
        if name in self.placed:
            yield from _names(self.placed[name].at)
        elif name in self.held:
            holder, held = self.held[name]
            yield holder
            yield from _names(held.touches)
        elif name in self.people:
            person = self.people[name]
            for where in (person.at, person.seat, person.near_foot, person.far_foot):
                yield from _names(where)
            for target in (person.near, person.far):
                if target is not None and target.to is not None:
                    yield target.to.partition(".")[0]


def _names(where: Where | None) -> Iterator[str]:
    if isinstance(where, Near):
        yield where.to.partition(".")[0]
    elif isinstance(where, str):
        yield where.partition(".")[0]


def roll_call(scene: Scene, props: Mapping[str, Prop]) -> Roll:
    """Name everything in a scene and find out who holds what."""
    roll = Roll()
    for item in scene.items:
        if isinstance(item, PersonItem):
            name = _enter(roll, roll.people, item.as_ or item.person, item)
            for held in item.holds:
                _enter(roll, roll.held, held.as_ or held.prop, (name, held))
        elif isinstance(item, PropItem):
            _enter(roll, roll.placed, item.as_ or item.prop, item)
    for name, person in roll.people.items():
        _note_holding(roll, props, name, person)
    return roll


def _enter(roll: Roll, table: dict[str, Entry], name: str, item: Entry) -> str:
    unique, count = name, 2
    while unique in roll.people or unique in roll.placed or unique in roll.held:
        unique, count = f"{name}{count}", count + 1
    table[unique] = item
    return unique


def _note_holding(roll: Roll, props: Mapping[str, Prop], name: str, person: PersonItem) -> None:
    for side in SIDES:
        target = person.near if side == "near" else person.far
        if target is None or target.to is None:
            continue
        thing, _, part = target.to.partition(".")
        item = roll.placed.get(thing)
        if item is None or item.fixed or item.prop not in props or part not in props[item.prop].grips:
            continue
        if any(roll.sits_on(one, thing) for one in roll.people):
            continue
        holder, sides = roll.holders.get(thing, (name, frozenset()))
        if holder == name:
            roll.holders[thing] = (name, sides | {side})
