"""What can stand on a page, and how text is broken into lines. Points, from the top left corner of the page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, TypeAlias

from assess.credentials.fonts import Face, Line

_ORPHAN: Final = 0.25
"""A last line shorter than this part of the width looks lost."""
_REMEMBERED: Final = 8192
"""Broken texts that are kept: wording and rubrics come back in every certificate, at the same few widths."""
_FINE_ENOUGH: Final = 4
"""Points. Finer balance is not seen."""
_BASELINE: Final = 0.36
"""How far the middle of a line lies above the baseline, in sizes: half the height of a capital."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How words look: typeface, size and leading in points, colour, extra space between letters."""

    face: Face
    size: float
    leading: float
    colour: str
    spacing: float = 0
    rtl: bool = False
    """Whether the paragraph runs from right to left."""

    def width(self, text: str) -> float:
        return self.face.width(text, self.size) + self.spacing * max(0, len(text) - 1)

    def line(self, text: str) -> Line:
        return self.face.line(text, rtl=self.rtl)

    def directed(self, *, rtl: bool) -> "Style":
        """The same style in a paragraph of this direction."""
        return replace(self, rtl=rtl)

    def sized(self, size: float) -> "Style":
        """The same style at another size, with leading in proportion."""
        return replace(self, size=size, leading=self.leading * size / self.size)


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture in dots: its size, and red, green and blue for each dot, compressed with zlib."""

    width: int
    height: int
    packed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text; `y` is its baseline."""

    x: float
    y: float
    text: str
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    radius: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A scene that fills this rectangle, by the SHA-256 of its SVG; `says` is read aloud in its place."""

    x: float
    y: float
    width: float
    height: float
    sha256: str
    radius: float
    missing: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QrSymbol:
    """A QR symbol with its quiet zone inside the square; in a viewer it is a link. `says` is read aloud in its place."""

    x: float
    y: float
    size: float
    text: str
    colour: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emblem:
    """The organisation's logo, in this rectangle. `says` is read aloud in its place."""

    x: float
    y: float
    width: float
    height: float
    image: "Raster"
    says: str


Mark: TypeAlias = Words | Box | Picture | QrSymbol | Emblem


@dataclass(frozen=True, slots=True)
class Block:
    """Marks that belong together, laid out from (0, 0), and the height that they take.

    A block holds other blocks as they are: many drafts are measured, and only the chosen one is written out.
    """

    height: float
    marks: "tuple[Mark | Placed, ...]"
    kind: str = ""
    """What it is for somebody who hears it (`H1`, `P`, `Sect`); words in a block without a kind are a paragraph."""
    language: str = ""
    """The language of its words, when it is not the paper's."""

    def tagged(self, kind: str, language: str = "") -> "Block":
        """The same block, as this kind of element."""
        return replace(self, kind=kind, language=language)

    def at(self, x: float, y: float) -> "tuple[Placed]":
        """Place the block."""
        return (Placed(self, x, y),)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block somewhere on the page or within another block."""

    block: Block
    x: float
    y: float


def stacked(blocks: Iterable[tuple[float, Block]]) -> Block:
    """Put blocks under each other; each comes with the space above it (which the first one has too)."""
    y = 0.0
    marks: list[Mark | Placed] = []
    for above, block in blocks:
        y += above
        marks += block.at(0, y)
        y += block.height
    return Block(y, tuple(marks))


def lines(texts: Sequence[str], style: Style) -> Block:
    """Set lines that are already broken."""
    down = style.leading / 2 + style.size * _BASELINE
    marks = tuple(
        Words(x=0, y=i * style.leading + down, text=text, style=style) for i, text in enumerate(texts) if text
    )
    return Block(style.leading * len(texts), marks)


def centred(texts: Sequence[str], style: Style, width: float) -> Block:
    """Set lines that are already broken, each in the middle."""
    down = style.leading / 2 + style.size * _BASELINE
    marks = tuple(
        Words(x=(width - style.width(text)) / 2, y=i * style.leading + down, text=text, style=style)
        for i, text in enumerate(texts)
    )
    return Block(style.leading * len(texts), marks)


def paragraph(text: str, style: Style, width: float) -> Block:
    """Break a text into lines and set it, without a last line of one short word where that can be helped."""
    best = broken(text, style, width)
    if len(best) > 1 and style.width(best[-1]) < width * _ORPHAN:
        for narrower in (0.94, 0.88, 0.82):
            tried = broken(text, style, width * narrower)
            if len(tried) == len(best) and style.width(tried[-1]) >= width * _ORPHAN:
                return lines(tried, style)
    return lines(best, style)


def paragraph_beside(text: str, style: Style, width: float, lead: float) -> Block:
    """Set a text whose first line begins `lead` points to the right, behind something that stands there."""
    texts = broken(text, style, width, first=width - lead)
    first, rest = lines(texts[:1], style), lines(texts[1:], style)
    return Block(first.height + rest.height, (*first.at(lead, 0), *rest.at(0, first.height)))


def broken(text: str, style: Style, width: float, *, first: float | None = None) -> list[str]:
    """Break a text into lines of at most `width`; a word that is too long for a line is split.

    `first` is the width of the first line when something stands in front of it; that line may then be empty.
    """
    return list(_broken(text, style, width, width if first is None else first))


@lru_cache(maxsize=_REMEMBERED)
def _broken(text: str, style: Style, width: float, room: float) -> tuple[str, ...]:
    out: list[str] = []
    line, used, space = "", 0.0, style.width(" ") + 2 * style.spacing
    for word, needed in _words(text, style, width):
        if used and used + space + needed <= room:
            line, used = f"{line} {word}", used + space + needed
        elif not used and needed <= room:
            line, used = word, needed
        else:
            out.append(line)
            line, used, room = word, needed, width
    return (*out, line) if line else tuple(out)


@lru_cache(maxsize=_REMEMBERED)
def balanced(text: str, style: Style, width: float) -> tuple[str, ...]:
    """Break into as few lines as possible and make these as equal as possible, for names and titles."""
    best = _broken(text, style, width, width)
    if len(best) < 2:  # noqa: PLR2004 - one line is balanced
        return best
    longest_word = max(style.width(word) for word in text.split(" "))
    low, high = max(width / 2, longest_word), width
    while high - low > _FINE_ENOUGH:
        middle = (low + high) / 2
        tried = _broken(text, style, middle, middle)
        if len(tried) > len(best):
            low = middle
        else:
            best, high = tried, middle
    return best


def _words(text: str, style: Style, width: float) -> Iterator[tuple[str, float]]:
    """Give the words and their widths; what is wider than a line comes in pieces, cut at a hyphen if there is one."""
    for word in text.split(" "):
        rest, needed = word, style.width(word)
        while needed > width:
            fitting = next((i for i in range(len(rest) - 1, 1, -1) if style.width(rest[:i]) <= width), 1)
            cut = rest.rfind("-", 0, fitting) + 1 or fitting
            yield rest[:cut], style.width(rest[:cut])
            rest = rest[cut:]
            needed = style.width(rest)
        if rest:
            yield rest, needed
