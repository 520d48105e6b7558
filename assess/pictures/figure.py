"""From a person's place on the stage to a figure that can be drawn: arms, what the hands hold, where she looks."""

import math
from dataclasses import replace

from assess.pictures.geometry import between
from assess.pictures.head import AWAY, FROM_BEHIND, PROFILE, Bearing
from assess.pictures.person import Embrace, Figure
from assess.pictures.roll import SIDES
from assess.pictures.skeleton import Side, View
from assess.pictures.stage import Stage
from assess.pictures.svg import Point

BEHIND = -36
"""A look that goes further back than this turns the head round."""


def figure_of(stage: Stage, name: str) -> Figure:
    """Everything needed to draw this person."""
    frame, body, item = stage.frame(name), stage.body(name), stage.roll.people[name]
    view = body.view
    spot = _looked_at(stage, name)
    away = None if spot is None else _difference(frame.into(spot), body.head.at)
    turn, mirrored = _turn(view, away, item.face, flipped=frame.flip)
    gaze = Point(0.25 if turn in (1, PROFILE) else 0, 0.1)
    tilt = item.tilt
    if away is not None:
        ahead = -away.x if mirrored else away.x
        reach = max(90.0, math.hypot(away.x, away.y))
        gaze = Point(_within_one(ahead / reach * 1.3), _within_one(away.y / reach * 1.3))
        down = math.degrees(math.atan2(away.y, max(60.0, abs(away.x))))
        if turn in (1, PROFILE):
            tilt += max(-12.0, min(17.0, down * 0.36)) * (-1 if mirrored else 1)
    held = stage.roll.holding(name)
    head = replace(body.head, rotate=body.head.rotate + tilt)
    shared = any(len(hands) == len(SIDES) for _, hands in held)
    return Figure(
        look=stage.look(name),
        frame=replace(body, head=head),
        arms={side: stage.arm(name, side) for side in SIDES},
        expression=item.expression,
        bearing=Bearing(turn=turn, gaze=gaze),
        face_mirrored=mirrored,
        holding=frozenset[Side]().union(*(hands for _, hands in held)),
        shared=shared,
        embracing=_embracing(stage, name, view),
        enclosed=(seat := stage.seat(name)) is not None and seat.prop.over is not None,
    )


def _embracing(stage: Stage, name: str, view: View) -> dict[Side, Embrace]:
    """What of her arms lies over people who are drawn later; the far arm of a side view lies behind them."""
    return {
        side: "hand" if stage.roll.sits_on(other, name) else "arm"
        for side, other in stage.roll.embraced(name).items()
        if view is not View.SIDE or side == "near"
    }


def _looked_at(stage: Stage, name: str) -> Point | None:
    """What she looks at: what the author says, or else the work of her hands."""
    item = stage.roll.people[name]
    if item.looks_at is not None:
        return stage.point(item.looks_at)
    busy = [
        side
        for side in SIDES
        if any(side in hands for _, hands in stage.roll.holding(name)) or (item.near if side == "near" else item.far)
    ]
    if not busy:
        return None
    hands = [stage.frame(name).out(stage.arm(name, side).meeting) for side in busy]
    return hands[0] if len(hands) == 1 else between(hands[0], hands[1])


def _difference(there: Point, here: Point) -> Point:
    return Point(there.x - here.x, there.y - here.y)


def _within_one(value: float) -> float:
    return max(-1.0, min(1.0, value))


def _turn(view: View, away: Point | None, face: str | None, *, flipped: bool) -> tuple[float, bool]:
    """Turn of the head, and whether it is mirrored against the body."""
    backwards = away is not None and away.x < 0
    if face in ("front", "back"):
        return (0, False) if face == "front" else (FROM_BEHIND, False)
    if face in ("profile", "away"):
        behind_her = away is not None and away.x < BEHIND
        return PROFILE if face == "profile" else AWAY, behind_her if view is View.SIDE else backwards
    if face is not None:
        return PROFILE if view is View.BACK else 1, (face == "left") != flipped
    if view is View.SIDE:
        return 1, away is not None and away.x < BEHIND
    aside = away is not None and abs(away.x) > max(45.0, abs(away.y) * 0.6)
    if view is View.BACK:
        return (AWAY, backwards) if aside else (FROM_BEHIND, False)
    return (1, backwards) if aside else (0, False)
