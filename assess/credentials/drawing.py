"""A picture (the small part of SVG that our pictures use) as PDF operators: sharp at any size, a few kilobytes.

A picture is converted and compressed once per process, then placed in each certificate as it is. What this module
does not understand is an error, never a hole in the picture.
"""

import math
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final
from xml.etree import ElementTree as ET

from assess.credentials import svg_paths
from assess.credentials.svg_paths import Matrix, Segment
from assess.errors import SaltoError

_SVG: Final = "{http://www.w3.org/2000/svg}"
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_UNSEEN: Final = frozenset({"title", "desc", "metadata", "defs", "clipPath"})
_NUMBERS: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TRANSFORM: Final = re.compile(r"(\w+)\s*\(([^)]*)\)")
_CAPS: Final = {"butt": 0, "round": 1, "square": 2}
_JOINS: Final = {"miter": 0, "round": 1, "bevel": 2}
_NAMED: Final = {"black": "#000000", "white": "#ffffff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture ready to be placed: compressed operators, the view box in picture units, the opacities it uses."""

    operators: bytes
    box: tuple[float, float, float, float]
    opacities: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    fill: str = "#000000"
    stroke: str = "none"
    stroke_width: float = 1
    stroke_linecap: str = "butt"
    stroke_linejoin: str = "miter"
    stroke_dasharray: str = "none"
    fill_rule: str = "nonzero"
    fill_opacity: float = 1
    stroke_opacity: float = 1
    opacity: float = 1
    color: str = "#000000"

    def inherited(self, attributes: Mapping[str, str]) -> "_Style":
        """This style with an element's own presentation attributes; opacities multiply."""
        changes: dict[str, str | float] = {}
        for name in ("fill", "stroke", "stroke_linecap", "stroke_linejoin", "stroke_dasharray", "fill_rule", "color"):
            if (value := attributes.get(name.replace("_", "-"))) is not None:
                changes[name] = value.strip()
        for name in ("stroke_width", "fill_opacity", "stroke_opacity"):
            if (value := attributes.get(name.replace("_", "-"))) is not None:
                changes[name] = float(value)
        if "opacity" in attributes:
            changes["opacity"] = self.opacity * float(attributes["opacity"])
        return replace(self, **changes) if changes else self  # type: ignore[arg-type]  # names and kinds match above


@lru_cache(maxsize=256)
def drawing(svg: bytes) -> Drawing:
    """Convert a picture. Raises SaltoError `picture_not_understood` for SVG outside the subset."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - our own pictures; expat caps entity expansion
        x, y, width, height = (float(n) for n in _NUMBERS.findall(root.attrib["viewBox"]))
        writer = _Writer(by_id={e.attrib["id"]: e for e in root.iter() if "id" in e.attrib})
        style = _Style().inherited(root.attrib)
        for child in root:
            writer.element(child, style)
    except (ET.ParseError, KeyError, ValueError, IndexError) as error:
        raise SaltoError(
            "picture_not_understood",
            "A picture cannot be printed: %(reason)s.",
            "Draw it with the shapes that docs/reference/pictures.md names.",
            reason=str(error),
        ) from error
    operators = zlib.compress(" ".join(writer.out).encode("ascii"), 9)
    return Drawing(operators=operators, box=(x, y, x + width, y + height), opacities=tuple(sorted(writer.opacities)))


def opacity_name(opacity: float) -> str:
    """Give the name under which a page's resources hold an opacity."""
    return f"O{round(opacity * 100):d}"


@dataclass(slots=True, kw_only=True)
class _Writer:
    by_id: Mapping[str, ET.Element]
    out: list[str] = field(default_factory=list)
    opacities: set[float] = field(default_factory=set)
    depth: int = 0

    def element(self, element: ET.Element, style: _Style) -> None:
        """Write one element and what is in it."""
        kind = element.tag.removeprefix(_SVG)
        if kind in _UNSEEN:
            return
        style = style.inherited(element.attrib)
        own = [*self._clip(element), *self._placing(element)]
        if own:
            self.out += ["q", *own]
        if kind in ("g", "symbol", "svg"):
            for child in element:
                self.element(child, style)
        elif kind == "use":
            self._use(element, style)
        else:
            self._shape(_outline(kind, element.attrib), style)
        if own:
            self.out.append("Q")

    def _use(self, element: ET.Element, style: _Style) -> None:
        self.depth += 1
        if self.depth > 8:  # noqa: PLR2004 - a picture whose parts use each other would never end
            raise ValueError("<use> within <use> is too deep")
        reference = next(element.attrib[name] for name in _HREFS if name in element.attrib)
        self.element(self.by_id[reference.removeprefix("#")], style)
        self.depth -= 1

    def _placing(self, element: ET.Element) -> list[str]:
        matrix = _matrix(element.attrib.get("transform", ""))
        if element.tag == f"{_SVG}use":
            shift = Matrix(e=float(element.attrib.get("x", 0)), f=float(element.attrib.get("y", 0)))
            matrix = matrix.after(shift)
        return [] if matrix == Matrix() else [*(_short(value, 5) for value in matrix), "cm"]

    def _clip(self, element: ET.Element) -> list[str]:
        """Write the clipping outline, in the coordinates of the element that it clips."""
        reference = element.attrib.get("clip-path")
        if not reference:
            return []
        outer = _matrix(element.attrib.get("transform", ""))
        path: list[Segment] = []
        for shape in self.by_id[reference.strip().removeprefix("url(#").removesuffix(")")]:
            matrix = outer.after(_matrix(shape.attrib.get("transform", "")))
            path += svg_paths.moved(_outline(shape.tag.removeprefix(_SVG), shape.attrib), matrix)
        return [*_written(path), "W", "n"]

    def _shape(self, path: list[Segment], style: _Style) -> None:
        fill, stroke = _rgb(style.fill, style), _rgb(style.stroke, style)
        if style.stroke_width <= 0:
            stroke = None
        fill_alpha, stroke_alpha = style.opacity * style.fill_opacity, style.opacity * style.stroke_opacity
        if fill and stroke and fill_alpha != stroke_alpha:
            self._shape(path, replace(style, stroke="none"))
            self._shape(path, replace(style, fill="none"))
            return
        if not path or not (fill or stroke):
            return
        alpha = round(fill_alpha if fill else stroke_alpha, 2)
        if alpha < 1:
            self.opacities.add(alpha)
            self.out += ["q", f"/{opacity_name(alpha)}", "gs"]
        if fill:
            self.out += [fill, "rg"]
        if stroke:
            self.out += [stroke, "RG", *_pen(style)]
        self.out += _written(path)
        even = "*" if fill and style.fill_rule == "evenodd" else ""
        self.out.append("B" + even if fill and stroke else "f" + even if fill else "S")
        if alpha < 1:
            self.out.append("Q")


def _pen(style: _Style) -> list[str]:
    dashes = "" if style.stroke_dasharray == "none" else " ".join(_NUMBERS.findall(style.stroke_dasharray))
    return [
        f"{_short(style.stroke_width)} w {_CAPS[style.stroke_linecap]} J {_JOINS[style.stroke_linejoin]} j [{dashes}] 0 d"
    ]


def _rgb(colour: str, style: _Style) -> str | None:
    """Give a colour as three numbers from 0 to 1, or None for no paint."""
    if colour == "currentColor":
        colour = style.color
    if colour in ("none", "transparent"):
        return None
    colour = _NAMED.get(colour, colour)
    if re.fullmatch("#[0-9a-fA-F]{3}", colour):
        colour = "#" + "".join(digit * 2 for digit in colour[1:])
    if not re.fullmatch("#[0-9a-fA-F]{6}", colour):
        raise ValueError(f"the colour {colour!r} is not #RRGGBB")
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.3g}" for i in (1, 3, 5))


def _outline(kind: str, a: Mapping[str, str]) -> list[Segment]:
    def n(name: str, default: float = 0) -> float:
        return float(a.get(name, default))

    if kind == "path":
        return svg_paths.segments(a["d"])
    if kind == "rect":
        return svg_paths.rectangle(n("x"), n("y"), n("width"), n("height"), n("rx", n("ry")), n("ry", n("rx")))
    if kind == "circle":
        return svg_paths.ellipse(n("cx"), n("cy"), n("r"), n("r"))
    if kind == "ellipse":
        return svg_paths.ellipse(n("cx"), n("cy"), n("rx"), n("ry"))
    if kind == "line":
        return [("m", (n("x1"), n("y1"))), ("l", (n("x2"), n("y2")))]
    if kind in ("polygon", "polyline"):
        return svg_paths.segments(f"M{a['points']}{'Z' if kind == 'polygon' else ''}")
    raise ValueError(f"<{kind}> is not one of our shapes")


def _matrix(text: str) -> Matrix:
    matrix = Matrix()
    for name, arguments in _TRANSFORM.findall(text):
        matrix = matrix.after(_step(name, [float(n) for n in _NUMBERS.findall(arguments)]))
    return matrix


def _step(name: str, n: list[float]) -> Matrix:
    if name == "translate":
        return Matrix(e=n[0], f=n[1] if len(n) > 1 else 0)
    if name == "scale":
        return Matrix(a=n[0], d=n[-1])
    if name == "rotate":
        return _turn(n[0], *(n[1:3] if len(n) > 1 else (0, 0)))
    if name == "matrix":
        return Matrix(*n)
    raise ValueError(f"the transform {name} is not one of ours")


def _turn(degrees: float, x: float, y: float) -> Matrix:
    angle = math.radians(degrees)
    c, s = math.cos(angle), math.sin(angle)
    return Matrix(e=x, f=y).after(Matrix(c, s, -s, c)).after(Matrix(e=-x, f=-y))


def _written(path: list[Segment]) -> list[str]:
    words: list[str] = []
    for operator, xy in path:
        words += [_short(value) for value in xy]
        words.append(operator)
    return words


def _short(value: float, decimals: int = 2) -> str:
    """Print a number without the exponent, which a PDF does not know."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
