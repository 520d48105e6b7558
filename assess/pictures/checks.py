"""Everything that can be found out about scenes without a person's eye; each finding points at its scene."""

from collections.abc import Iterable, Iterator

from assess.files.problems import Problem
from assess.files.validation import did_you_mean
from assess.pictures.compose import Studio, shown_names
from assess.pictures.framing import Crop, crop
from assess.pictures.library import WrittenScene, draw_all
from assess.pictures.register import Register
from assess.pictures.scene import Bubble, PersonItem, PropItem, Scene
from assess.pictures.stage import Stage
from assess.pictures.standing_out import seen, shortcomings, with_surroundings
from assess.pictures.subset import outside_subset
from assess.pictures.svg import Point

LARGEST = 40_000
"""Bytes of one picture: a tablet on a slow line gets all pictures of a session."""
HEAD_RADIUS = 36.0
LEAST_HEAD = 0.75
"""The part of a head that must be inside the frame, when any of it is."""


def check_scenes(scenes: Iterable[WrittenScene], studio: Studio, register: Register) -> Iterator[Problem]:
    """Check drawing, words, key things and frame of each scene, and what the register says of it."""
    for written in scenes:
        [(picture, troubles)] = draw_all([written], studio)
        yield from troubles
        yield from _words(written, register)
        for element in outside_subset(picture.svg):
            yield written.problem(f"its SVG holds {element}", "Keep to the elements that README.md lists")
        if len(picture.svg.encode()) > LARGEST:
            yield written.problem(f"its SVG has {len(picture.svg)} bytes", f"Show fewer things: {LARGEST} is the most")
        yield from _key_things(written, studio)
        yield from _cut_off(written, studio)


def _words(written: WrittenScene, register: Register) -> Iterator[Problem]:
    scene = written.scene
    if not scene.alt.strip():
        yield written.problem("it has no `alt`", "Say in a sentence what a screen reader tells")
    if not scene.must_show or not all(map(str.strip, scene.must_show)):
        yield written.problem("it has no `must_show`", "Say what a stranger must be able to name")
    entry = register.entry(scene.id)
    if not entry.licence or not entry.maker:
        yield written.problem("its licence or maker is not known", "Give `default` in itembank/pictures.yaml")


def _key_things(written: WrittenScene, studio: Studio) -> Iterator[Problem]:
    scene = written.scene
    if not scene.key:
        return
    whole, names = with_surroundings(studio, scene), names_in(scene, studio)
    people = {item.as_ or item.person for item in scene.items if isinstance(item, PersonItem)}
    people |= {hand.as_ for hand in scene.close_hands if hand.as_}  # an arm always comes from outside the frame
    for name in scene.key:
        if name not in names:
            todo = did_you_mean(name, names) or f"Its things and people are {', '.join(sorted(names))}"
            yield written.problem(f"`key` names `{name}`, which is not in the scene", todo)
            continue
        found = seen(studio, scene, name, whole=whole)
        for wrong in shortcomings(found, may_be_cut=name in people):
            yield written.problem(f"`{name}` {wrong}", "Bring it nearer, free it, or put something lighter behind it")


def names_in(scene: Scene, studio: Studio) -> frozenset[str]:
    """What `key` may name: people and things, and what bubbles show."""
    roll = Stage(scene=scene, cast=studio.cast, props=studio.props).roll
    names = {*roll.people, *roll.placed, *roll.held}
    for item in scene.items:
        names |= shown_names(item)
        if isinstance(item, Bubble):
            names |= {one.prop for one in item.bubble if isinstance(one, PropItem)}
            names |= {name for one in item.bubble for name in shown_names(one)}
    return frozenset(names)


def _cut_off(written: WrittenScene, studio: Studio) -> Iterator[Problem]:
    """Heads that the frame cuts through, and hands at work outside it."""
    stage = Stage(scene=written.scene, cast=studio.cast, props=studio.props)
    view = crop(stage)
    for name, person in stage.roll.people.items():
        at, radius = _in_picture(stage.anchor(f"{name}.head"), view), HEAD_RADIUS * stage.size(name) * view.zoom
        shown = _part_inside(at, radius)
        if 0 < shown < LEAST_HEAD:
            yield written.problem(
                f"the frame cuts {name}'s head: {shown:.0%} of it is seen", "Move her, or the framing"
            )
        for side, target in (("near", person.near), ("far", person.far)):
            if target is None or not shown:
                continue
            hand = _in_picture(stage.anchor(f"{name}.hand_{side}"), view)
            if not _part_inside(hand, 1):
                yield written.problem(f"{name}'s {side} hand works outside the frame", "Move her, or the framing")


def _in_picture(at: Point, view: Crop) -> Point:
    return Point((at.x - view.left) * view.zoom, (at.y - view.top) * view.zoom)


def _part_inside(at: Point, radius: float) -> float:
    """The part of the square round a point that lies in the frame."""
    across = min(800.0, at.x + radius) - max(0.0, at.x - radius)
    down = min(600.0, at.y + radius) - max(0.0, at.y - radius)
    return max(0.0, across) * max(0.0, down) / (2 * radius) ** 2
