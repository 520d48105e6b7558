"""SVG path data as absolute lines and cubic curves, which is all that a PDF knows.

Quadratic curves are raised to cubic ones; an elliptic arc becomes a cubic for each quarter turn (error below
0.03% of the radius). Source: SVG 1.1, chapter 8 and appendix F.6 (arc, from end points to centre).
"""

import math
import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias


class Matrix(NamedTuple):
    """x' = a x + c y + e and y' = b x + d y + f."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def after(self, inner: "Matrix") -> "Matrix":
        """First `inner`, then this one."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def on(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


Segment: TypeAlias = tuple[str, tuple[float, ...]]
"""PDF operator (`m`, `l`, `c` or `h`) and its coordinates."""

_TOKEN: Final = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_FLAG_OR_NUMBER: Final = re.compile(r"[\s,]*([01])")
_ARGUMENTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_CIRCLE: Final = 0.5522847498


def segments(data: str) -> list[Segment]:
    """Read path data. Raises ValueError when it is not understood."""
    pen = _Pen()
    for command, arguments in _commands(data):
        pen.draw(command, arguments)
    return pen.out


def rectangle(x: float, y: float, width: float, height: float, rx: float, ry: float) -> list[Segment]:
    """Outline a rectangle, with round corners when rx and ry are not zero."""
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, bottom = x + width, y + height
    if rx <= 0 or ry <= 0:
        return [("m", (x, y)), ("l", (right, y)), ("l", (right, bottom)), ("l", (x, bottom)), ("h", ())]
    kx, ky = rx * (1 - _CIRCLE), ry * (1 - _CIRCLE)
    return [
        ("m", (x + rx, y)),
        ("l", (right - rx, y)),
        ("c", (right - kx, y, right, y + ky, right, y + ry)),
        ("l", (right, bottom - ry)),
        ("c", (right, bottom - ky, right - kx, bottom, right - rx, bottom)),
        ("l", (x + rx, bottom)),
        ("c", (x + kx, bottom, x, bottom - ky, x, bottom - ry)),
        ("l", (x, y + ry)),
        ("c", (x, y + ky, x + kx, y, x + rx, y)),
        ("h", ()),
    ]


def ellipse(cx: float, cy: float, rx: float, ry: float) -> list[Segment]:
    """Outline an ellipse in four curves."""
    kx, ky = rx * _CIRCLE, ry * _CIRCLE
    return [
        ("m", (cx + rx, cy)),
        ("c", (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)),
        ("c", (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)),
        ("c", (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)),
        ("c", (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)),
        ("h", ()),
    ]


def moved(path: list[Segment], matrix: Matrix) -> list[Segment]:
    """Apply a matrix to every point of a path."""
    return [
        (operator, tuple(value for i in range(0, len(xy), 2) for value in matrix.on(xy[i], xy[i + 1])))
        for operator, xy in path
    ]


def _commands(data: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Split path data into commands with their arguments, repeated commands written out."""
    position, command, fresh = 0, "", False
    while position < len(data):
        if data[position] in " ,\t\r\n":
            position += 1
            continue
        found = _TOKEN.match(data, position)
        if not found:
            raise ValueError(f"path data is not understood at {data[position : position + 12]!r}")
        if found.group(1):
            if fresh:
                raise ValueError(f"path data has no numbers after {command}")
            command, position = found.group(1), found.end()
            fresh = command not in "Zz"
            if not fresh:
                yield command, ()
            continue
        if not command or command in "Zz":
            raise ValueError("path data has a number without a command")
        arguments, position = _arguments(data, position, command)
        yield command, arguments
        if fresh and command in "Mm":
            command = "L" if command == "M" else "l"
        fresh = False
    if fresh:
        raise ValueError(f"path data has no numbers after {command}")


def _arguments(data: str, position: int, command: str) -> tuple[tuple[float, ...], int]:
    arguments: list[float] = []
    for i in range(_ARGUMENTS[command.upper()]):
        if command in "Aa" and i in (3, 4):
            found = _FLAG_OR_NUMBER.match(data, position)
        else:
            while position < len(data) and data[position] in " ,\t\r\n":
                position += 1
            found = _TOKEN.match(data, position)
        if not found or (found.re is _TOKEN and found.group(1)):
            raise ValueError(f"path data has too few numbers after {command}")
        arguments.append(float(found.group(found.lastindex or 1)))
        position = found.end()
    return tuple(arguments), position


class _Pen:
    """Where the pen is while a path is drawn, in absolute coordinates."""

    def __init__(self) -> None:
        self.out: list[Segment] = []
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.handle: tuple[str, float, float] = ("", 0.0, 0.0)

    def draw(self, command: str, n: tuple[float, ...]) -> None:
        kind = command.upper()
        if command.islower() and kind not in "AZ":
            n = tuple(v + (self.y if kind == "V" or (kind != "H" and i % 2) else self.x) for i, v in enumerate(n))
        elif command == "a":
            n = (*n[:5], n[5] + self.x, n[6] + self.y)
        handle, self.handle = self.handle, ("", 0.0, 0.0)
        if kind == "Z":
            self.out.append(("h", ()))
            self.x, self.y = self.start_x, self.start_y
        elif kind == "M":
            self._to("m", n)
            self.start_x, self.start_y = self.x, self.y
        elif kind in "LHV":
            self._to("l", {"L": n, "H": (n[0], self.y), "V": (self.x, n[0])}[kind])
        elif kind in "CS":
            first = n[:2] if kind == "C" else self._mirrored("C", handle)
            rest = n[2:] if kind == "C" else n
            self._to("c", (*first, *rest))
            self.handle = ("C", rest[0], rest[1])
        elif kind in "QT":
            middle = (n[0], n[1]) if kind == "Q" else self._mirrored("Q", handle)
            self._quadratic(middle, n[-2:])
            self.handle = ("Q", *middle)
        else:
            self._arc(n)

    def _to(self, operator: str, xy: tuple[float, ...]) -> None:
        self.out.append((operator, xy))
        self.x, self.y = xy[-2], xy[-1]

    def _mirrored(self, kind: str, handle: tuple[str, float, float]) -> tuple[float, float]:
        return (2 * self.x - handle[1], 2 * self.y - handle[2]) if handle[0] == kind else (self.x, self.y)

    def _quadratic(self, middle: tuple[float, float], end: tuple[float, ...]) -> None:
        (mx, my), (ex, ey) = middle, end
        first = (self.x + 2 / 3 * (mx - self.x), self.y + 2 / 3 * (my - self.y))
        self._to("c", (*first, ex + 2 / 3 * (mx - ex), ey + 2 / 3 * (my - ey), ex, ey))

    def _arc(self, n: tuple[float, ...]) -> None:
        rx, ry, ex, ey = abs(n[0]), abs(n[1]), n[5], n[6]
        if (self.x, self.y) == (ex, ey):
            return
        if not rx or not ry:
            self._to("l", (ex, ey))
            return
        turn = math.radians(n[2])
        cos, sin = math.cos(turn), math.sin(turn)
        dx, dy = (self.x - ex) / 2, (self.y - ey) / 2
        px, py = cos * dx + sin * dy, cos * dy - sin * dx
        too_small = (px / rx) ** 2 + (py / ry) ** 2
        if too_small > 1:
            rx, ry = rx * math.sqrt(too_small), ry * math.sqrt(too_small)
        below = (rx * py) ** 2 + (ry * px) ** 2
        root = math.sqrt(max(0.0, (rx * ry) ** 2 - below) / below)
        if bool(n[3]) == bool(n[4]):
            root = -root
        cx, cy = root * rx * py / ry, -root * ry * px / rx
        begin = math.atan2((py - cy) / ry, (px - cx) / rx)
        sweep = math.atan2((-py - cy) / ry, (-px - cx) / rx) - begin
        if n[4] and sweep < 0:
            sweep += 2 * math.pi
        elif not n[4] and sweep > 0:
            sweep -= 2 * math.pi
        centre = (cos * cx - sin * cy + (self.x + ex) / 2, sin * cx + cos * cy + (self.y + ey) / 2)
        place = Matrix(cos * rx, sin * rx, -sin * ry, cos * ry, *centre)
        *curves, (operator, last) = moved(_unit_arc(begin, sweep), place)
        self.out += curves
        self._to(operator, (*last[:-2], ex, ey))


def _unit_arc(begin: float, sweep: float) -> list[Segment]:
    steps = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    step = sweep / steps
    k = 4 / 3 * math.tan(step / 4)
    out: list[Segment] = []
    for i in range(steps):
        a, b = begin + i * step, begin + (i + 1) * step
        first = (math.cos(a) - k * math.sin(a), math.sin(a) + k * math.cos(a))
        second = (math.cos(b) + k * math.sin(b), math.sin(b) - k * math.cos(b))
        out.append(("c", (*first, *second, math.cos(b), math.sin(b))))
    return out
