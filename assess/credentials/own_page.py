"""What she can do, in pictures and in her own language: for herself, and for whoever reads no Dutch or French."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from assess.credentials.bidi import first_strong_is_rtl
from assess.credentials.blocks import QR_SIZE, Sheet, bars
from assess.credentials.fonts import composed
from assess.credentials.marks import Block, Box, Emblem, Mark, Picture, Placed, Style, balanced, centred, lines, stacked
from assess.credentials.typeset import PAGE_HEIGHT, PAGE_WIDTH, Typeset
from assess.domain.certificate import CertifiedCompetence
from assess.domain.paper import OwnWords
from assess.domain.text import Text

TOP: Final = 46.0
AIR: Final = 14.0
_GAP: Final = 22.0
_COLUMNS: Final = {1: 2, 2: 4, 3: 6}
"""So many columns, up to so many parts."""
_A_PAGE: Final = 6
_LARGEST, _SMALLEST = 268.0, 90.0
_NARROW: Final = 130.0
"""Below this width of a picture the words under it are set smaller."""


class Competence(Protocol):
    """What a cell shows: title, picture (SHA-256), and level 1, 2 or 3."""

    @property
    def title(self) -> Text: ...
    @property
    def picture(self) -> str: ...
    @property
    def level(self) -> int: ...


def pages(sheet: Sheet, words: OwnWords) -> list[tuple[Mark | Placed, ...]]:
    """Lay out the pages, six parts on each."""
    competences = sheet.statement.competences
    groups = [competences[i : i + _A_PAGE] for i in range(0, len(competences), _A_PAGE)]
    return [_page(sheet, words, group) for group in groups]


def _page(sheet: Sheet, words: OwnWords, group: tuple[CertifiedCompetence, ...]) -> tuple[Mark | Placed, ...]:
    top, foot = head(sheet, words, sheet.holder, sheet.emblem(34, 150)), _foot(sheet, words)
    ends = PAGE_HEIGHT - foot.height - 34
    room = ends - TOP - top.height - AIR - 18
    columns = next(number for number, most in _COLUMNS.items() if len(group) <= most)
    found = grid(lambda width: [cell(sheet, words, one, width) for one in group], columns, sheet.width, room)
    middle = found.spread(room, rtl=words.rtl).at(sheet.left, TOP + top.height + AIR)
    return (*top.at(sheet.left, TOP), *middle, *foot.at(sheet.left, ends))


class Grid:
    """Cells in lines, each line in the middle of the page."""

    def __init__(self, cells: list[Block], columns: int, width: float, total: float) -> None:
        """Put the cells, each `width` wide, in lines of so many columns."""
        self._lines = [cells[i : i + columns] for i in range(0, len(cells), columns)]
        self._heights = [max(one.height for one in line) for line in self._lines]
        self._width, self._total = width, total

    @property
    def height(self) -> float:
        """How high it is with the least air between its lines."""
        return sum(self._heights) + AIR * (len(self._lines) - 1)

    def spread(self, room: float, *, rtl: bool) -> Block:
        """Spread the lines over the room that there is."""
        free = room - sum(self._heights)
        air = min(36.0, free / max(1, len(self._lines) - 1))
        y = max(0.0, free - air * (len(self._lines) - 1)) / 2
        marks: list[Mark | Placed] = []
        for line, height in zip(self._lines, self._heights, strict=True):
            start = (self._total - len(line) * self._width - (len(line) - 1) * _GAP) / 2
            for i, one in enumerate(reversed(line) if rtl else line):
                marks += one.at(start + i * (self._width + _GAP), y)
            y += height + air
        return Block(room, tuple(marks))


def grid(cells: Callable[[float], list[Block]], columns: int, total: float, room: float) -> Grid:
    """Make the pictures as large as the room allows; `cells` makes them for a width. It may still be too high."""
    width = min((total - _GAP * (columns - 1)) / columns, _LARGEST)
    while True:
        found = Grid(cells(width), columns, width, total)
        if found.height <= room or width <= _SMALLEST:
            return found
        width = max(_SMALLEST, width - 6)


def head(look: Typeset, words: OwnWords, said: str, emblem: Emblem | None) -> Block:
    """Whose page it is, under the organisation's logo."""
    width = look.width
    name = look.naming(said, look.design.name_size, 1.3)
    title = _in(look.strong(19, look.design.strong, 1.35), words)
    fitting = name.sized(min(name.size, max(20.0, name.size * width / max(name.width(said), 1))))
    logo = Block(0, ())
    if emblem:
        logo = Block(emblem.height + 8, Block(emblem.height, (emblem,)).at((width - emblem.width) / 2, 0))
    return stacked(
        [
            (0, logo),
            (0, centred(balanced(said, fitting, width), fitting, width).tagged("H1", _language_of(said, words))),
            (2, centred(balanced(words.title, title, width), title, width).tagged("H2")),
        ]
    )


def cell(look: Typeset, words: OwnWords, competence: Competence, width: float) -> Block:
    """A picture, what it is, and how far she does it alone."""
    smaller = 0.82 if width < _NARROW else 1.0
    style = _in(look.strong(13 * smaller, leading=1.3), words)
    word = _in(look.text(11.5 * smaller, look.design.strong, 1.35), words)
    title = composed(competence.title.in_(words.language))
    wide = min(96.0, width * 0.8)
    level = bars(look, competence.level, wide, rtl=words.rtl)
    picture = drawn(look, words, competence.picture, width, title)
    block = stacked(
        [
            (0, Block(width * 0.75, (picture,))),
            (7, centred(balanced(title, style, width), style, width).tagged("H3")),
            (5, Block(level.height, level.at((width - wide) / 2, 0))),
            (2, centred(balanced(words.levels[competence.level], word, width), word, width)),
        ]
    )
    return block.tagged("Sect")


def drawn(look: Typeset, words: OwnWords, picture: str, width: float, title: str) -> Picture:
    """A picture by its SHA-256, `width` points wide; somebody who hears the page is told its title."""
    return Picture(
        x=0,
        y=0,
        width=width,
        height=width * 0.75,
        sha256=picture,
        radius=look.design.picture_radius,
        missing=look.design.wash,
        says=words.picture_of.format(title=title),
    )


def _foot(sheet: Sheet, words: OwnWords) -> Block:
    """The square and the code, so that this page is believed as well."""
    address = sheet.verify_url.partition("://")[2]
    style = _in(sheet.text(10.5, leading=1.4), words)
    code = Style(face=sheet.fonts.code, size=17, leading=24, colour=sheet.design.ink)
    width = sheet.width - QR_SIZE - 16
    issued = composed(f"{sheet.statement.issuer.name}, {sheet.statement.issuer.place}")
    parts = [
        (0.0, aligned(balanced(words.check.format(address=address), style, width), style, width, words)),
        (4, aligned([sheet.code.shown], code, width, words)),
        (2, aligned([issued], sheet.soft(9), width, words)),
    ]
    text = stacked(parts)
    symbol = Block(QR_SIZE, (sheet.symbol,))
    ground = Box(x=-sheet.left, y=-8, width=PAGE_WIDTH, height=QR_SIZE + 60, fill=sheet.design.paper)
    white = Box(
        x=sheet.width - QR_SIZE if not words.rtl else 0, y=0, width=QR_SIZE, height=QR_SIZE, fill="#FFFFFF", radius=8
    )
    text_x, symbol_x = (QR_SIZE + 16, 0.0) if words.rtl else (0.0, sheet.width - QR_SIZE)
    return Block(QR_SIZE, (ground, white, *text.at(text_x, (QR_SIZE - text.height) / 2), *symbol.at(symbol_x, 0)))


def aligned(texts: Sequence[str], style: Style, width: float, words: OwnWords) -> Block:
    """Set lines that are broken already at the edge from which her language runs."""
    block = lines(texts, style)
    if not words.rtl:
        return block
    moved = tuple(
        Placed(Block(0, (mark,)), width - style.width(text), 0) for mark, text in zip(block.marks, texts, strict=True)
    )
    return Block(block.height, moved, "P")


def _in(style: Style, words: OwnWords) -> Style:
    return style.directed(rtl=words.rtl)


def _language_of(name: str, words: OwnWords) -> str:
    """Mark a name in another script than the page's as of no language, so that no voice spells it."""
    return "und" if first_strong_is_rtl(name) != words.rtl else ""
