"""From a scene to one SVG: everything in painter's order, people layer by layer, held things between the fingers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assess.pictures.bubbles import speech, thought
from assess.pictures.cast import Cast
from assess.pictures.closeup import CLOSE_MEETING, closeup_hand
from assess.pictures.figure import figure_of
from assess.pictures.framing import Crop, crop
from assess.pictures.geometry import Frame
from assess.pictures.head import Bearing, head
from assess.pictures.look import Look
from assess.pictures.marks import arrow, mark
from assess.pictures.pen import Pen
from assess.pictures.person import Layer, Slot, layers
from assess.pictures.prop import Prop
from assess.pictures.scene import Bubble, Bust, CloseHand, MarkItem, PersonItem, PropItem, Scene
from assess.pictures.stage import Stage
from assess.pictures.svg import Point, ellipse, filled, group, number, shade, tapered
from assess.pictures.tools import Thing

WIDTH, HEIGHT = 800, 600
ROUND = ' stroke-linecap="round" stroke-linejoin="round"'
PLAIN_WALL, PLAIN_FLOOR = "#F6F2EA", "#E9E1D2"

Places = Mapping[str, Callable[[float, float, float], str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawn scene and what does not fit in it."""

    scene: Scene
    svg: str
    troubles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """What pictures are made from: people, things and places."""

    cast: Cast
    props: Mapping[str, Prop]
    places: Places

    def draw(self, scene: Scene, *, without: frozenset[str] = frozenset()) -> Picture:
        """Draw one scene; the same scene gives the same bytes.

        without: names of what is left out although it keeps its place; comparing shows what there is to see of it.
        """
        stage = Stage(scene=scene, cast=self.cast, props=self.props)
        view = crop(stage)
        pen = Pen(picture=scene.id, zoom=view.zoom)
        drawing = _Drawing(stage=stage, pen=pen, without=without)
        content = self._background(stage) + drawing.content(scene.items)
        for name in stage.roll.people:
            stage.check_feet(name)
        root = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"{ROUND}>'
        svg = f"{root}{_slim(_framed(content, view))}</svg>\n"
        return Picture(scene=scene, svg=svg, troubles=tuple(stage.troubles))

    def _background(self, stage: Stage) -> str:
        scene = stage.scene
        if scene.place in self.places:
            return self.places[scene.place](WIDTH, HEIGHT, scene.floor)
        if scene.place != "plain":
            stage.trouble(f"there is no place `{scene.place}`; places are {', '.join(sorted(self.places))}")
        floor = f'<rect x="0" y="{number(scene.floor)}" width="{WIDTH}" height="{number(HEIGHT - scene.floor)}" fill="{PLAIN_FLOOR}"/>'
        return f'<rect x="0" y="0" width="{WIDTH}" height="{HEIGHT}" fill="{PLAIN_WALL}"/>{floor}'


def _slim(content: str) -> str:
    """Leave to the root what every line has: round ends and corners."""
    return content.replace(' stroke-linecap="round"', "").replace(' stroke-linejoin="round"', "")


def _framed(content: str, view: Crop) -> str:
    if view.zoom == 1:
        return content
    x, y = -view.left * view.zoom, -view.top * view.zoom
    return f'<g transform="translate({number(x)} {number(y)}) scale({view.zoom:.3g})">{content}</g>'


def _within(frame: Frame, content: str) -> str:
    return group(content, at=frame.at, rotate=frame.rotate, scale=frame.scale, flip=frame.flip)


def shown_names(item: object) -> frozenset[str]:
    """What signs, busts and large hands are called, which have no place that others could refer to."""
    match item:
        case MarkItem():
            return frozenset({item.mark})
        case Bust():
            return frozenset({item.bust})
        case CloseHand():
            return frozenset({item.as_}) if item.as_ else frozenset()
        case _:
            return frozenset()


@dataclass(slots=True, kw_only=True)
class _Drawing:
    stage: Stage
    pen: Pen
    without: frozenset[str] = frozenset()
    late: dict[str, str] = field(default_factory=dict)
    """For each person, the arms of others that lie over her."""

    def item(self, item: object) -> str:
        """Draw one item of the scene at its turn."""
        match item:
            case PersonItem():
                return self._person(self.stage.roll.name_of(item) or item.person)
            case PropItem():
                return self._prop(item)
            case CloseHand():
                return self._closeups(item)
            case MarkItem():
                return self._mark(item)
            case Bust():
                return self._bust(item)
            case Bubble():
                return self._bubble(item)
            case _:
                raise TypeError(item)

    def _person(self, name: str) -> str:
        stage = self.stage
        if name in self.without:
            return self.late.pop(name, "")
        frame = stage.frame(name)
        figure = figure_of(stage, name)
        out, run = "", ""
        if stage.roll.people[name].shadow:
            run = self._shadow(name)
        for piece in layers(figure):
            if isinstance(piece, Slot):
                out += _within(frame, run) if run else ""
                run = ""
                out += self._over(name) if piece.seat else ""
                out += "".join(
                    self._held(thing, piece) for thing, hands in stage.roll.holding(name) if hands & piece.hands
                )
            elif piece.late:
                drawn = piece.svg if piece.bare else self._layer(piece, frame)
                over = list(stage.roll.embraced(name).values())[-1]
                self.late[over] = self.late.get(over, "") + _within(frame, drawn)
            else:
                run += piece.svg if piece.bare else self._layer(piece, frame)
        return out + (_within(frame, run) if run else "") + self.late.pop(name, "")

    def _layer(self, layer: Layer, frame: Frame) -> str:
        return self.pen.contoured(layer.svg, scale=frame.scale)

    def _shadow(self, name: str) -> str:
        figure = self.stage.body(name)
        feet = [leg.end.x for leg in figure.legs.values()] + [figure.trunk.at.x]
        middle, half = (min(feet) + max(feet)) / 2, (max(feet) - min(feet)) / 2
        return f'<g opacity="0.12">{ellipse(Point(middle + 6, 1), half + 40, 9, "#000000")}</g>'

    def _over(self, name: str) -> str:
        """What of her seat is nearer to the viewer than she is."""
        seat = self.stage.seat(name)
        if seat is None or seat.prop.over is None:
            return ""
        drawn = seat.prop.over({**seat.prop.defaults, **seat.item.args})
        return _within(seat.frame, self.pen.contoured(drawn, scale=seat.frame.scale))

    def _held(self, name: str, _slot: Slot) -> str:
        thing = self.stage.thing(name)
        return self._thing(thing) if thing else ""

    def _prop(self, item: PropItem) -> str:
        name = self.stage.roll.name_of(item)
        if name is None:
            return self._loose(item)
        if name in self.stage.roll.holders or any(close.around == name for close in self.stage.scene.close_hands):
            return ""
        thing = self.stage.thing(name)
        if thing is None:
            return self._missing(item)
        shade_below = ""
        if item.shadow:
            at, wide = thing.frame.at, thing.prop.size[0] * thing.frame.scale
            shade_below = f'<g opacity="0.12">{ellipse(Point(at.x + 4, at.y), wide * 0.54, 8, "#000000")}</g>'
        return shade_below + self._thing(thing)

    def _loose(self, item: PropItem) -> str:
        """A prop inside a bubble: it has no name in the scene."""
        prop = self.stage.props.get(item.prop)
        if prop is None:
            return self._missing(item)
        frame = Frame(at=self.stage.point(item.at), rotate=item.rotate, scale=item.scale, flip=item.flip)
        if item.place is not None and item.place in prop.anchors:
            now = frame.out(prop.anchors[item.place])
            frame = replace(frame, at=Point(2 * frame.at.x - now.x, 2 * frame.at.y - now.y))
        return self._thing(Thing(name=item.prop, prop=prop, frame=frame, item=item))

    def _missing(self, item: PropItem) -> str:
        self.stage.trouble(f"there is no prop `{item.prop}`")
        at = self.stage.point(item.at)
        return f'<rect x="{number(at.x - 40)}" y="{number(at.y - 80)}" width="80" height="80" fill="#B9B9C4"/>'

    def _thing(self, thing: Thing) -> str:
        if thing.name in self.without:
            return ""
        try:
            drawn = thing.prop.svg(thing.item.args)
        except (KeyError, ValueError, TypeError) as error:
            known = ", ".join(sorted(thing.prop.defaults)) or "none"
            self.stage.trouble(f"{thing.prop.name} does not understand the argument {error}; it knows {known}")
            drawn = thing.prop.svg()
        if thing.item.contour:
            drawn = self.pen.contoured(drawn, scale=thing.frame.scale)
        placed = _within(thing.frame, drawn)
        opacity = thing.item.opacity if isinstance(thing.item, PropItem) else 1
        return f'<g opacity="{opacity:g}">{placed}</g>' if opacity < 1 else placed

    def _closeups(self, item: CloseHand) -> str:
        """Draw a large hand; those round the same thing are drawn together, at the turn of the last of them."""
        if item.around is None:
            return self._closeup(item, "behind") + self._closeup(item, "before")
        group_of = [other for other in self.stage.scene.close_hands if other.around == item.around]
        if item is not group_of[-1]:
            return ""
        thing = self.stage.thing(item.around) if item.around in self.stage.roll.placed else None
        if thing is None:
            self.stage.trouble(f"nothing in the scene is called `{item.around}`")
        return (
            "".join(self._closeup(hand, "behind") for hand in group_of)
            + (self._thing(thing) if thing else "")
            + "".join(self._closeup(hand, "before") for hand in group_of)
        )

    def _closeup(self, item: CloseHand, part: str) -> str:
        look = self.stage.looks(item.of, item.look) if item.of else Look.model_validate(dict(item.look))
        drawn = closeup_hand(item.closeup, look, over=item.over)
        svg = drawn.behind if part == "behind" else drawn.before
        turn = Frame(rotate=item.rotate, scale=item.scale, flip=item.flip)
        place, meeting = self.stage.point(item.at), turn.out(CLOSE_MEETING[item.closeup])
        frame = replace(turn, at=Point(place.x - meeting.x, place.y - meeting.y))
        return _within(frame, self.pen.contoured(svg, scale=item.scale)) if svg else ""

    def _mark(self, item: MarkItem) -> str:
        at = self.stage.point(item.at)
        if item.mark == "arrow":
            end = self.stage.point(item.towards) if item.towards is not None else Point(at.x + 90, at.y)
            return arrow(at, end, size=item.size, colour=item.colour)
        return mark(item.mark, at=at, size=item.size, colour=item.colour, rotate=item.rotate)

    def _bust(self, item: Bust) -> str:
        look = self.stage.looks(item.bust, item.look)
        turn = 0 if item.facing == "front" else 1
        neck = (
            "" if look.neck_hidden else filled(tapered(Point(0, 62), 13, Point(2, 24), 11), shade(look.tone.base, -0.1))
        )
        cloth = filled("M-62 104C-62 66 -38 54 -12 52Q0 66 14 52C40 54 62 66 62 104Z", look.cloth)
        drape = ""
        if look.neck_hidden:
            drape = filled(
                "M-36 40C-56 56 -50 84 -30 92C0 100 24 96 38 86C52 72 52 52 36 40Z", shade(look.scarf, -0.06)
            )
        drawn = head(look, item.expression, Bearing(turn=turn, gaze=Point(0.3 * turn, 0)))
        contour = self.pen.contoured(drawn.behind, scale=item.scale)
        contour += self.pen.contoured(cloth + neck + drape, scale=item.scale)
        contour += self.pen.contoured(drawn.over, scale=item.scale)
        at = self.stage.point(item.at)
        return group(contour, at=at, scale=item.scale, flip=item.facing == "left")

    def _bubble(self, item: Bubble) -> str:
        middle = Point(*item.at)
        if item.tail is not None:
            tip = Point(*item.tail)
        elif item.of is not None:
            anchor = item.of if "." in item.of else f"{item.of}.{'mouth' if item.kind == 'speech' else 'top'}"
            tip = self.stage.anchor(anchor)
        else:
            tip = Point(middle.x, middle.y + item.size[1])
        shape = speech(middle, item.size, tip) if item.kind == "speech" else thought(middle, item.size, tip)
        return shape + group(self.content(item.bubble), at=middle)

    def content(self, items: Sequence[object]) -> str:
        """Draw the items of a scene, or what a bubble shows round its middle."""
        return "".join(self.item(item) for item in items if not self.without & shown_names(item))
