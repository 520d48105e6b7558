"""Who and what stands where in one scene: names become points, hands find what they hold.

Everything is worked out on demand and remembered, because a hand may depend on another person's elbow and that on a
third thing; going round in a circle is reported, not followed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from assess.pictures.anchors import ARM_PARTS, body_parts
from assess.pictures.cast import Cast, dressed
from assess.pictures.geometry import Frame, between, distance
from assess.pictures.hands import HandShape
from assess.pictures.look import HEIGHT, LIMBS, Look
from assess.pictures.poses import FAR_HANGS, Pose, pose, shortened
from assess.pictures.prop import Prop
from assess.pictures.roll import SIDES, Roll, roll_call
from assess.pictures.scene import Anchor, HandTarget, Held, Near, PropItem, Scene, Where
from assess.pictures.seats import SMALL, seated
from assess.pictures.skeleton import LOW_HIP, Arm, Body, HandGoal, Side, View, arm, body, leaning_to_reach
from assess.pictures.svg import Point
from assess.pictures.tools import Thing, hand_of_standing, leaning, moved_to, nearest_on_rod

FEET_BELOW_FLOOR_LINE = 50
NEARLY = 7.0
"""Units of the scene that a hand or foot may miss its target before it is reported."""
SLIGHT_LEAN = 15
"""With less lean the idle far arm stays hidden behind her: a speck of a hand would only puzzle."""
MISSED = 2 * NEARLY
"""The same for the tip of a tool in one hand."""
LOST = Point(400, 300)
"""Where something is drawn whose place cannot be found; that is always reported too."""

Made = TypeVar("Made")


@dataclass(slots=True, kw_only=True)
class Stage:
    """One scene with its cast and props; `troubles` collects what does not fit, in the author's words."""

    scene: Scene
    cast: Cast
    props: Mapping[str, Prop]
    troubles: list[str] = field(default_factory=list)
    roll: Roll = field(default_factory=Roll)
    _known: dict[tuple[str, ...], object] = field(default_factory=dict)
    _busy: set[tuple[str, ...]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Give everything its name."""
        self.roll = roll_call(self.scene, self.props)

    def trouble(self, sentence: str) -> None:
        """Report something once."""
        if sentence not in self.troubles:
            self.troubles.append(sentence)

    def _once(self, key: tuple[str, ...], make: Callable[[], Made], otherwise: Made) -> Made:
        if key in self._known:
            return self._known[key]  # type: ignore[return-value]  # each key is always made by the same function
        if key in self._busy:
            self.trouble(f"{' '.join(key)} depends on itself")
            return otherwise
        self._busy.add(key)
        made = make()
        self._busy.discard(key)
        self._known[key] = made
        return made

    # Places ------------------------------------------------------------------------------------------------------

    def point(self, where: Where) -> Point:
        """The scene point an author means; an unknown name is reported and gives the middle of the picture."""
        if isinstance(where, str):
            return self.anchor(where)
        if isinstance(where, Near):
            found = self.anchor(where.to)
            return Point(found.x + where.dx, found.y + where.dy)
        return Point(*where)

    def anchor(self, anchor: Anchor) -> Point:
        """The scene point called `name.part`, or `name` alone: a person's head, the middle of a thing."""
        name, _, part = anchor.partition(".")
        if name in self.roll.people:
            return self._person_anchor(name, part or "head")
        if name in self.roll.placed or name in self.roll.held:
            thing = self.thing(name)
            if thing is None:
                return LOST
            anchors = thing.prop.anchors
            if (part or "centre") not in anchors:
                self.trouble(f"{thing.prop.name} has no part `{part}`; it has {', '.join(sorted(anchors))}")
                return thing.frame.out(anchors["centre"])
            return thing.frame.out(anchors[part or "centre"])
        self.trouble(f"nothing in the scene is called `{name}`")
        return LOST

    def _person_anchor(self, name: str, part: str) -> Point:
        frame, fixed = self.frame(name), body_parts(self.body(name))
        if part in fixed:
            return frame.out(fixed[part])
        if part not in ARM_PARTS:
            self.trouble(f"a person has no `{part}`; parts are {', '.join(sorted([*fixed, *ARM_PARTS]))}")
            return frame.out(fixed["head"])
        side, which = ARM_PARTS[part]
        solved = self.arm(name, side)
        return frame.out({"joint": solved.bones.joint, "end": solved.bones.end, "meeting": solved.meeting}[which])

    # People ------------------------------------------------------------------------------------------------------

    def look(self, name: str) -> Look:
        """Her looks in this scene."""
        item = self.roll.people[name]
        return self.looks(item.person, item.look)

    def looks(self, person: str, changes: Mapping[str, object]) -> Look:
        """Somebody from the cast in the clothes of this scene; an unknown name is reported."""
        if person not in self.cast:
            self.trouble(f"`{person}` is not in the cast; the cast is {', '.join(sorted(self.cast))}")
        try:
            return dressed(self.cast.get(person, Look()), changes)
        except ValueError as error:
            self.trouble(f"look of {person}: {str(error).splitlines()[2].strip()} ({', '.join(changes)})")
            return self.cast.get(person, Look())

    def view(self, name: str) -> View:
        """From where she is seen."""
        return {"front": View.FRONT, "back": View.BACK}.get(self.roll.people[name].facing, View.SIDE)

    def size(self, name: str) -> float:
        """Scale of her figure."""
        return self.scene.scale * self.roll.people[name].scale * HEIGHT[self.look(name).age]

    def frame(self, name: str) -> Frame:
        """Her figure coordinates in the scene."""
        return self._once(("the place of", name), lambda: self._frame(name), Frame(at=Point(400, 540)))

    def _frame(self, name: str) -> Frame:
        item = self.roll.people[name]
        ground = self.scene.floor + FEET_BELOW_FLOOR_LINE
        if item.at is not None:
            at = self.point(item.at)
        elif item.seat is not None:
            at = Point(self.point(item.seat).x, ground)
        else:
            at = Point(400, ground)
        return Frame(at=at, scale=self.size(name), flip=item.facing == "left")

    def pose(self, name: str) -> Pose:
        """Her pose with what the scene changes; hands stay as the pose has them."""
        item, frame = self.roll.people[name], self.frame(name)
        side_on = self.view(name) is View.SIDE
        look = self.look(name)
        chosen = pose("sit" if item.seat is not None and item.pose == "stand" else item.pose, from_side=side_on)
        if LIMBS[look.age] != 1:
            chosen = shortened(chosen, LIMBS[look.age])
        if item.hip is not None:
            chosen = replace(chosen, hip=Point(chosen.hip.x, item.hip))
        if item.seat is not None:
            thing = self.seat(name)
            rest = thing.prop.anchors.get("footrest") if thing else None
            footrest = frame.into(thing.frame.out(rest)) if thing and rest else None
            at = frame.into(self.point(item.seat))
            chosen = seated(chosen, at, look, footrest=footrest, side_on=side_on)
        near, far = item.near_foot, item.far_foot
        chosen = replace(
            chosen,
            near_foot=chosen.near_foot if near is None else frame.into(self.point(near)),
            far_foot=chosen.far_foot if far is None else frame.into(self.point(far)),
            lean=chosen.lean if item.lean is None else item.lean,
        )
        return leaning_to_reach(look, chosen, self._fixed_targets(name)) if side_on else chosen

    def seat(self, name: str) -> Thing | None:
        """The thing that she sits on."""
        seat = self.roll.people[name].seat
        thing = (seat.to if isinstance(seat, Near) else seat if isinstance(seat, str) else "").partition(".")[0]
        return self.thing(thing) if thing in self.roll.placed else None

    def _fixed_targets(self, name: str) -> dict[Side, Point]:
        """Where her hands go, in figure coordinates, as far as it does not depend on her own pose."""
        found: dict[Side, Point] = {}
        for side in SIDES:
            target = self._target(name, side)
            if target is None:
                standing = self._standing_tool(name, side)
                found |= {} if standing is None else {side: self.frame(name).into(standing)}
                continue
            if target.at is not None or self.roll.independent((target.to or name).partition(".")[0], name):
                found[side] = self.frame(name).into(self._target_point(target))
        return found

    def body(self, name: str) -> Body:
        """Trunk, head and legs in figure coordinates."""

        def make() -> Body:
            return body(self.look(name), self.pose(name), self.view(name))

        return self._once(("the body of", name), make, body(Look(), Pose(), View.SIDE))

    def arm(self, name: str, side: Side) -> Arm:
        """One of her arms in figure coordinates."""
        rest = arm(body(Look(), Pose(), View.SIDE), side, HandGoal(target=Point(60, -200)))
        return self._once(("the arm of", name, side), lambda: self._arm(name, side), rest)

    def _arm(self, name: str, side: Side) -> Arm:
        solved = arm(self.body(name), side, self._goal(name, side))
        if solved.bones.gap * self.size(name) > NEARLY:
            far = round(solved.bones.gap * self.size(name))
            self.trouble(
                f"{name}'s {side} hand misses its target by {far} units: bring her nearer, or let her lean more"
            )
        return solved

    def resting_hand(self, name: str, side: Side) -> Point:
        """Where the pose, or the author by a point, puts a hand (scene coordinates)."""
        target = self._target(name, side)
        if target is not None and (target.at is not None or target.to is not None):
            return self._target_point(target)
        standing = self._standing_tool(name, side)
        if standing is not None:
            return standing
        chosen, figure = self.pose(name), self.body(name)
        offset = chosen.near if side == "near" else chosen.far
        middle = figure.shoulder_middle
        if side == "far" and offset == FAR_HANGS and abs(chosen.lean) < SLIGHT_LEAN:
            return self.frame(name).out(Point(chosen.hip.x + offset.x, middle.y + offset.y))
        return self.frame(name).out(Point(middle.x + offset.x, middle.y + offset.y))

    def _target(self, name: str, side: Side) -> HandTarget | None:
        item = self.roll.people[name]
        return item.near if side == "near" else item.far

    def _target_point(self, target: HandTarget) -> Point:
        found = self.anchor(target.to) if target.to is not None else Point(*(target.at or LOST))
        return Point(found.x + target.dx, found.y + target.dy)

    def _goal(self, name: str, side: Side) -> HandGoal:
        frame, chosen, target = self.frame(name), self.pose(name), self._target(name, side)
        usual: HandShape = chosen.near_hand if side == "near" else chosen.far_hand
        bend = chosen.near_bend if side == "near" else chosen.far_bend
        place, axis = self.resting_hand(name, side), None
        holding = self.held_in(name, side)
        if holding is not None:
            thing, held = holding
            usual = usual if usual in ("grip", "pinch", "under") else "grip"
            part = self.grip_name(held, side)
            if held.hand == "both":
                place = self._on_tool(name, side, thing, held)
            axis = self._axis(thing, part)
        elif target is not None and target.to is not None:
            thing, _, part = target.to.partition(".")
            holds = thing in self.roll.placed and part in self._grips(thing)
            usual = "grip" if holds else ("flat" if part in ("top", "seat", "surface") else "open")
            axis = self._axis(thing, part) if holds else None
        shape = target.hand if target is not None and target.hand is not None else usual
        angle = chosen.near_angle if side == "near" else chosen.far_angle
        if target is not None:
            angle = None if target.angle is None else frame.angle_into(target.angle)
        bent = bend * (target.bend if target is not None else 1)
        aim, along = frame.into(place), None if axis is None else frame.angle_into(axis)
        return HandGoal(target=aim, shape=shape, axis=along, angle=angle, bend=bent, akimbo=chosen.akimbo)

    def _on_tool(self, name: str, side: Side, thing: str, held: Held) -> Point:
        """Where a hand closes round a thing in both hands.

        That is at its grip; on a tool that touches something, at the place on the rod nearest to the pose's hand.
        """
        part = self.grip_name(held, side)
        found = self.thing(thing)
        if held.touches is None or held.grips is not None or found is None:
            return self.anchor(f"{thing}.{part}")
        return nearest_on_rod(found.frame, found.prop.size[1], self.resting_hand(name, side))

    def _grips(self, thing: str) -> Mapping[str, Point]:
        item = self.roll.placed[thing]
        return self.props[item.prop].grips if item.prop in self.props else {}

    def _axis(self, thing: str, part: str) -> float:
        """Direction in the scene of the rod at a grip."""
        if thing in self.roll.placed:
            item = self.roll.placed[thing]
            prop, lean = self.props[item.prop], Frame(rotate=item.rotate, flip=item.flip)
            return lean.angle_out(prop.axes.get(part, 90))
        holder, held = self.roll.held[thing]
        own = self.props[held.prop].axes.get(part, 90)
        if held.hand == "both":
            found = self.thing(thing)
            return found.frame.angle_out(own) if found else own
        return self._held_frame(holder, held).angle_out(own)

    # Things ------------------------------------------------------------------------------------------------------

    def held_in(self, name: str, side: Side) -> tuple[str, Held] | None:
        """What her hand holds by `holds`, with its name."""
        for thing, (holder, held) in self.roll.held.items():
            if holder == name and held.hand in (side, "both") and held.prop in self.props:
                return thing, held
        return None

    def grip_name(self, held: Held, side: Side) -> str:
        """Which grip of a held thing a hand closes round."""
        prop = self.props[held.prop]
        names = list(prop.grips) or ["centre"]
        if held.grips and side in held.grips:
            return held.grips[side]
        if held.grip is not None and held.hand != "both":
            return held.grip
        if held.hand == "both" and len(names) > 1:
            return names[1] if side == "near" else names[0]
        return names[0]

    def thing(self, name: str) -> Thing | None:
        """A prop with its frame; None (and a report) when there is no such prop."""
        item = self.roll.placed[name] if name in self.roll.placed else self.roll.held[name][1]
        if item.prop not in self.props:
            self.trouble(f"there is no prop `{item.prop}`")
            return None
        prop = self.props[item.prop].sized(item.args)
        rest = Thing(name=name, prop=prop, frame=Frame(at=Point(400, 540)), item=item)
        return self._once(("the place of the", name), lambda: self._thing(name, prop, item), rest)

    def _thing(self, name: str, prop: Prop, item: PropItem | Held) -> Thing:
        if isinstance(item, PropItem):
            frame = Frame(
                at=self.point(item.at), rotate=item.rotate, scale=self.scene.scale * item.scale, flip=item.flip
            )
            if item.place is not None:
                frame = moved_to(frame, self._own_point(prop, item.place), frame.at)
            return Thing(name=name, prop=prop, frame=frame, item=item)
        holder = self.roll.held[name][0]
        frame = self._held_frame(holder, item)
        if item.hand == "both":
            return Thing(name=name, prop=prop, frame=self._between_hands(holder, item, frame), item=item)
        side: Side = "near" if item.hand == "near" else "far"
        meeting = self.frame(holder).out(self.arm(holder, side).meeting)
        frame = moved_to(frame, self._own_point(prop, self.grip_name(item, side)), meeting)
        if item.touches is not None:
            far = distance(frame.out(self._own_point(prop, item.by or "foot")), self.point(item.touches))
            if far > MISSED:
                self.trouble(f"{name} misses what it touches by {round(far)} units: move {holder}'s {side} hand")
        return Thing(name=name, prop=prop, frame=frame, item=item)

    def _held_frame(self, holder: str, held: Held) -> Frame:
        """Turn and size of a held thing, not yet its place: it is mirrored with its holder."""
        person = self.roll.people[holder]
        mirrored = person.facing == "left"
        turn = -held.rotate if mirrored else held.rotate
        scale = self.scene.scale * person.scale * held.scale
        frame = Frame(rotate=turn, scale=scale, flip=mirrored != held.flip)
        target = None if held.hand == "both" else self._target(holder, held.hand)
        if held.touches is None or target is None:
            return frame
        hand, spot = self._target_point(target), self.point(held.touches)
        return leaning(frame, *self._grip_and_foot(held), hand=hand, spot=spot)

    def _grip_and_foot(self, held: Held) -> tuple[Point, Point]:
        """The two own points of a tool in one hand: where it is held, and with what it touches."""
        prop = self.props[held.prop]
        grip = self.grip_name(held, "far" if held.hand == "far" else "near")
        return self._own_point(prop, grip), self._own_point(prop, held.by or "foot")

    def _standing_tool(self, name: str, side: Side) -> Point | None:
        """Where a hand goes that holds a tool which stands on something, when the author says no other place."""
        thing, held = self.held_in(name, side) or ("", None)
        if held is None or held.touches is None or held.hand == "both" or not self.roll.stands_apart(thing, name):
            return None
        return hand_of_standing(self._held_frame(name, held), *self._grip_and_foot(held), self.point(held.touches))

    def _own_point(self, prop: Prop, part: str) -> Point:
        if part not in prop.anchors:
            self.trouble(f"{prop.name} has no part `{part}`; it has {', '.join(sorted(prop.anchors))}")
            return Point(0, 0)
        return prop.anchors[part]

    def _between_hands(self, holder: str, held: Held, frame: Frame) -> Frame:
        """Lay a thing through both hands; with `touches` it stands on that point and leans towards the hands."""
        prop = self.props[held.prop]
        grips = [self._own_point(prop, self.grip_name(held, side)) for side in SIDES]
        middle = between(grips[0], grips[1])
        hands = between(self.resting_hand(holder, "near"), self.resting_hand(holder, "far"))
        if held.touches is None:
            return moved_to(frame, middle, hands)
        foot = self._own_point(prop, held.by or "foot")
        return leaning(frame, middle, foot, hand=hands, spot=self.point(held.touches))

    # Checks ------------------------------------------------------------------------------------------------------

    def check_feet(self, name: str) -> None:
        """Report a foot that does not reach its place, and a seat that is too high or too low to sit on."""
        figure, size = self.body(name), self.size(name)
        for side in SIDES:
            gap = figure.legs[side].gap * size
            if gap > NEARLY:
                self.trouble(f"{name}'s {side} foot misses its place by {round(gap)} units")
        item = self.roll.people[name]
        if item.seat is not None and figure.trunk.at.y < LOW_HIP and self.look(name).age not in SMALL:
            self.trouble(f"the seat is {round(-figure.trunk.at.y - 112)} units too high for {name} to sit on")
