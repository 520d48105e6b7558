"""What a thing in a picture is: how it is drawn, where hands hold it and where it touches others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from assess.pictures.svg import Point

Argument = str | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """A thing that scenes can place or people can hold.

    Origin is the middle of its foot, in figure units (an adult is about 370 high), y downwards.

    name: the word scenes use.
    draw: gives the SVG text for a full set of arguments (`defaults` merged with the scene's `args`).
    size: width and height of the drawing with its default arguments.
    grips: where a hand closes round it; a hand that goes to a grip *holds* the prop.
    contacts: where it is touched or touches something (top, seat, spout, head of a mop).
    defaults: every argument `draw` knows, with its usual value; others are refused.
    over: gives the part that is drawn over whoever sits on it (the near wheel of a wheelchair), under the near arm.
    moved: gives the grips and contacts whose place follows from the arguments (the top of a lower table).
    axes: direction in degrees of the rod at a grip when it is not upright (0 = lying, 90 = upright, the default).
    """

    name: str
    draw: Callable[[Mapping[str, Argument]], str]
    size: tuple[float, float]
    grips: Mapping[str, Point] = field(default_factory=dict)
    contacts: Mapping[str, Point] = field(default_factory=dict)
    defaults: Mapping[str, Argument] = field(default_factory=dict)
    axes: Mapping[str, float] = field(default_factory=dict)
    over: Callable[[Mapping[str, Argument]], str] | None = None
    moved: Callable[[Mapping[str, Argument]], Mapping[str, Point]] | None = None

    def svg(self, args: Mapping[str, Argument] | None = None) -> str:
        """Draw with the scene's arguments on top of the defaults; KeyError names an unknown argument."""
        given = args or {}
        for name in given:
            if name not in self.defaults:
                raise KeyError(name)
        return self.draw({**self.defaults, **given})

    def sized(self, args: Mapping[str, Argument]) -> "Prop":
        """Return the thing with its grips and contacts where the scene's arguments put them.

        Arguments that `svg` refuses change nothing here: the drawing reports them.
        """
        if self.moved is None:
            return self
        try:
            points = self.moved({**self.defaults, **args})
        except ValueError:
            return self
        return replace(
            self,
            grips={name: points.get(name, point) for name, point in self.grips.items()},
            contacts={name: points.get(name, point) for name, point in self.contacts.items()},
        )

    @property
    def anchors(self) -> Mapping[str, Point]:
        """Grips and contacts together, plus `centre` and `foot`."""
        middle = Point(0, -self.size[1] / 2)
        return {"centre": middle, "foot": Point(0, 0), **self.contacts, **self.grips}
