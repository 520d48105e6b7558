"""A person in painter's order: limbs, trunk, head and hands as separate layers, each with its own dark contour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assess.pictures.clothes import apron_below, collar, leg, skirt, trunk, tunic_below
from assess.pictures.coverings import drape
from assess.pictures.face import Expression
from assess.pictures.geometry import Bones, along, direction
from assess.pictures.hands import HandColours, HandLayers, hand
from assess.pictures.head import Bearing, head
from assess.pictures.look import Look
from assess.pictures.skeleton import Arm, Body, Side, View, sleeve_end
from assess.pictures.svg import Point, filled, group, number, shade, stroked, tapered

Embrace = Literal["arm", "hand"]


@dataclass(frozen=True, slots=True)
class Layer:
    """One piece of a person in figure coordinates; contoured on its own unless `bare`.

    late: drawn only after the person whom this arm touches, because it lies over her.
    """

    svg: str
    bare: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """The place in painter's order where the things in these hands are drawn, or what lies over her of her seat."""

    hands: frozenset[Side] = frozenset()
    seat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Everything needed to draw a person: looks, joints, face; `holding` names the hands that hold something.

    enclosed: part of her seat lies over her. embracing: what lies over somebody who is drawn later: the whole arm, or,
    of a child that sits on her, the hand alone.
    """

    look: Look
    frame: Body
    arms: Mapping[Side, Arm]
    expression: Expression = "neutral"
    bearing: Bearing = field(default_factory=Bearing)
    face_mirrored: bool = False
    holding: frozenset[Side] = frozenset()
    shared: bool = False
    enclosed: bool = False
    embracing: Mapping[Side, Embrace] = field(default_factory=dict)


def layers(figure: Figure) -> list[Layer | Slot]:
    """Painter's order from behind to before."""
    if figure.frame.view is View.SIDE:
        return _from_side(figure)
    return _from_front(figure)


def _from_side(figure: Figure) -> list[Layer | Slot]:
    frame, look = figure.frame, figure.look
    far = _ArmPieces.of(figure, "far")
    behind_trunk: list[Layer | Slot]
    if far.holds and not figure.shared:
        behind_trunk = [Layer(far.arm + far.hand.behind), Slot(frozenset({"far"})), Layer(far.hand.before)]
    elif figure.shared:
        behind_trunk = [Layer(far.arm + far.hand.behind)]
    else:
        behind_trunk = [Layer(far.arm + far.hand.behind + far.hand.before)]
    kneels_on_near = frame.low and frame.legs["near"].joint.x > frame.legs["far"].joint.x + 60
    sides: tuple[Side, Side] = ("near", "far") if kneels_on_near else ("far", "near")
    body: list[Layer | Slot] = [*(Layer(leg(look, frame, side)) for side in sides), *_dress_layers(figure)]
    seat = [Slot(seat=True)] if figure.enclosed else []
    return _seen([*behind_trunk, *body, *seat, *_upper(figure, [*_near_arm(figure, far), _shoulder_patch(figure)])])


def _near_arm(figure: Figure, far: "_ArmPieces") -> list[Layer | Slot]:
    """The arm next to the viewer, over what it holds; of a thing in both hands the far fingers lie over it too."""
    near = _ArmPieces.of(figure, "near")
    if figure.shared:
        both: frozenset[Side] = frozenset({"near", "far"})
        return [Layer(near.hand.behind), Slot(both), Layer(far.hand.before), Layer(near.arm + near.hand.before)]
    if "near" in figure.embracing:
        return near.round_another(figure.embracing["near"])
    if near.holds:
        return [Layer(near.hand.behind), Slot(frozenset({"near"})), Layer(near.arm + near.hand.before)]
    return [Layer(near.hand.behind + near.arm + near.hand.before)]


def _from_front(figure: Figure) -> list[Layer | Slot]:
    """Front and back view; from behind the arms work on the other side of the trunk."""
    frame, look = figure.frame, figure.look
    hands: list[Side] = ["far", "near"]
    held: list[Side] = [side for side in hands if side in figure.holding]
    arms: list[Layer | Slot] = []
    if held:
        arms += [Layer(_ArmPieces.of(figure, side).hand.behind) for side in held]
        arms.append(Slot(frozenset(held)))
    for side in hands:
        arm = _ArmPieces.of(figure, side)
        if side in figure.embracing:
            arms += arm.round_another(figure.embracing[side])
        else:
            arms.append(Layer(("" if side in held else arm.hand.behind) + arm.arm + arm.hand.before))
    legs: list[Layer | Slot] = [Layer(leg(look, frame, side)) for side in hands]
    body: list[Layer | Slot] = [*legs, *_dress_layers(figure)]
    if frame.low:
        both_legs = leg(look, frame, "far") + leg(look, frame, "near")
        body = [_trunk_layer(figure), Layer(both_legs + skirt(look, frame))]
    if frame.view is View.BACK:
        drape: list[Layer | Slot] = [_drape(figure)] if look.draped else []
        return _seen([*arms, *body, *drape, *_head_layers(figure)])
    seat = [Slot(seat=True)] if figure.enclosed else []
    return _seen([*body, *seat, *_upper(figure, [*arms, _shoulder_patch(figure)])])


def _upper(figure: Figure, arms: list[Layer | Slot]) -> list[Layer | Slot]:
    """Head and arms: hair falls over shoulders, but a raised hand, or what hands hold, lies before the face."""
    frame = figure.frame
    sides: tuple[Side, ...] = ("near",) if frame.view is View.SIDE else ("near", "far")
    raised = any(figure.arms[side].bones.end.y < frame.shoulders[side].y + 6 for side in sides)
    face = _head_layers(figure)
    if figure.look.draped:
        return [*face, _drape(figure), *arms] if raised else [*face, *arms, _drape(figure)]
    before_face = raised or figure.shared or bool(figure.holding & set(sides))
    return [*face, *arms] if before_face else [*arms, *face]


def _seen(pieces: list[Layer | Slot]) -> list[Layer | Slot]:
    return [piece for piece in pieces if isinstance(piece, Slot) or piece.svg]


def _on_trunk(figure: Figure, content: str) -> str:
    """Place what is drawn in trunk coordinates, as wide as she is."""
    at, turn, build = figure.frame.trunk.at, figure.frame.trunk.rotate, figure.look.build
    rotate = f" rotate({number(turn)})" if turn else ""
    wide = f" scale({build:g} 1)" if build != 1 else ""
    return f'<g transform="translate({number(at.x)} {number(at.y)}){rotate}{wide}">{content}</g>'


def _hanging(figure: Figure, content: str) -> str:
    """Place what hangs from the waist: it falls straight, however she leans."""
    if not content:
        return ""
    at = figure.frame.trunk.at
    wide = f" scale({figure.look.build:g} 1)" if figure.look.build != 1 else ""
    return f'<g transform="translate({number(at.x)} {number(at.y)}){wide}">{content}</g>'


def _trunk_layer(figure: Figure) -> Layer:
    """The trunk between what hangs of a tunic and what hangs of an apron."""
    frame, look = figure.frame, figure.look
    return Layer(
        _hanging(figure, tunic_below(look, frame))
        + _on_trunk(figure, trunk(look, frame))
        + _hanging(figure, apron_below(look, frame))
    )


def _dress_layers(figure: Figure) -> list[Layer]:
    """Skirt and trunk; in one contour when they are one garment."""
    below, above = Layer(skirt(figure.look, figure.frame)), _trunk_layer(figure)
    if figure.look.worn in ("dress", "tunic") and not figure.look.apron:
        return [Layer(below.svg + above.svg)]
    return [below, above]


def _head_layers(figure: Figure) -> list[Layer | Slot]:
    frame, look = figure.frame, figure.look
    at = frame.head.at
    neck_top = Point(at.x, at.y + 16)
    neck = "" if look.neck_hidden else filled(tapered(frame.neck, 11.5, neck_top, 10.5), shade(look.tone.base, -0.1))
    drawn = head(look, figure.expression, figure.bearing)
    behind, before = (
        group(piece, at=at, rotate=frame.head.rotate, scale=frame.head.scale, flip=figure.face_mirrored)
        if piece
        else ""
        for piece in drawn
    )
    return [Layer(behind + neck + before)]


def _drape(figure: Figure) -> Layer:
    """The part of a headscarf that lies on shoulders and chest."""
    trunk_frame = figure.frame.trunk
    cloth = drape(figure.look, side_on=figure.frame.view is View.SIDE, behind=figure.frame.view is View.BACK)
    return Layer(group(cloth, at=trunk_frame.at, rotate=trunk_frame.rotate))


PATCH_SIDE = "M-13 -121C-24 -119 -32 -110 -31 -94L-30 -88Q-10 -80 13 -90L15 -104Q9 -98 3 -97.5Q-8 -98 -13 -121Z"
PATCH_FRONT = "M-13 -120C-30 -118 -38 -114 -41 -105L-40 -92Q-26 -80 -14 -88ZM13 -120C30 -118 38 -114 41 -105L40 -92Q26 -80 14 -88Z"


def _shoulder_patch(figure: Figure) -> Layer:
    """Cloth over the line where the sleeve meets the trunk, so that the arm grows out of it."""
    look, frame = figure.look, figure.frame
    if look.neck_hidden or frame.view is View.BACK:
        return Layer("")
    shirt_collar = _on_trunk(figure, collar(look, frame)) if look.work else ""
    late = "arm" in figure.embracing.values()
    if look.vest:
        return Layer(shirt_collar, bare=True, late=late)
    path = PATCH_SIDE if frame.view is View.SIDE else PATCH_FRONT
    return Layer(_on_trunk(figure, filled(path, look.cloth)) + shirt_collar, bare=True, late=late)


@dataclass(frozen=True, slots=True, kw_only=True)
class _ArmPieces:
    arm: str
    hand: HandLayers
    holds: bool

    @classmethod
    def of(cls, figure: Figure, side: Side) -> "_ArmPieces":
        look, view = figure.look, figure.frame.view
        solved = figure.arms[side]
        behind = side == "far" and view is View.SIDE
        tint = -0.16 if behind else 0.0
        colours = HandColours(shade(look.gloves or look.tone.base, tint), look.tone.line)
        if look.gloves:
            colours = HandColours(shade(look.gloves, tint), shade(look.gloves, -0.35))
        drawn = hand(solved.shape, colours, back_seen=not behind)
        cuff = _cuff(look, tint)
        drawn = (
            HandLayers(drawn.behind + cuff, drawn.before) if behind else HandLayers(drawn.behind, drawn.before + cuff)
        )
        placed = HandLayers(*(_placed(piece, solved) for piece in drawn))
        return cls(
            arm=_sleeve(look, solved.bones, shade(look.cloth, tint), colours.fill, shade(look.tone.base, tint)),
            hand=placed,
            holds=side in figure.holding,
        )

    def round_another(self, embrace: Embrace) -> list[Layer | Slot]:
        """The arm that goes round somebody who is drawn later."""
        fingers = self.hand.behind + self.hand.before
        if embrace == "hand":
            return [Layer(self.arm), Layer(fingers, late=True)]
        return [Layer(self.hand.behind + self.arm + self.hand.before, late=True)]


def _placed(piece: str, solved: Arm) -> str:
    if not piece:
        return ""
    mirror = " scale(1 -1)" if solved.mirrored else ""
    x, y = number(solved.bones.end.x), number(solved.bones.end.y)
    return f'<g transform="translate({x} {y}) rotate({number(solved.angle)}){mirror}">{piece}</g>'


def _sleeve(look: Look, bones: Bones, cloth: str, glove: str, skin: str) -> str:
    shoulder, elbow, wrist, _ = bones
    wide = look.build**0.5
    if look.sleeve == "short" and not look.work:
        bare = filled(tapered(shoulder, 12.5, elbow, 10.5), skin) + filled(tapered(elbow, 10.5, wrist, 8), skin)
        end = along(shoulder, direction(shoulder, elbow), 40)
        out = bare + filled(tapered(shoulder, 16.5 * wide, end, 14.5 * wide), cloth)
    else:
        end = sleeve_end(bones, 0.93)
        out = filled(tapered(elbow, 9, wrist, 8), skin)
        out += filled(tapered(shoulder, 16 * wide, elbow, 13 * wide), cloth)
        out += filled(tapered(elbow, 13 * wide, end, 10.5), cloth)
    if look.gloves:
        out += filled(tapered(sleeve_end(bones, 0.55), 11.5, wrist, 9.5), glove) + _glove_edge(look, bones)
    return out


def _cuff(look: Look, tint: float) -> str:
    """The edge of a long sleeve over the wrist, in hand coordinates."""
    if look.gloves or (look.sleeve == "short" and not look.work):
        return ""
    return stroked("M-6.5 -9Q-4 0 -6.5 9", shade(look.cloth, tint - 0.3), 2.4)


def _glove_edge(look: Look, bones: Bones) -> str:
    """The edge of a glove on the forearm."""
    heading = direction(bones.joint, bones.end)
    middle = sleeve_end(bones, 0.48)
    left, right, bulge = along(middle, heading + 90, 10), along(middle, heading - 90, 10), along(middle, heading, -6)
    n = number
    colour = shade(look.gloves or look.cloth, -0.35)
    return stroked(f"M{n(left.x)} {n(left.y)}Q{n(bulge.x)} {n(bulge.y)} {n(right.x)} {n(right.y)}", colour, 2.4)
