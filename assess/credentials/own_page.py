"""What she can do, in pictures and in her own language: for herself, and for whoever reads no Dutch or French."""

from typing import Final

from assess.credentials.bidi import first_strong_is_rtl
from assess.credentials.blocks import PAGE_HEIGHT, PAGE_WIDTH, QR_SIZE, Sheet, bars
from assess.credentials.fonts import composed
from assess.credentials.marks import Block, Box, Mark, Picture, Placed, Style, balanced, centred, lines, stacked
from assess.domain.certificate import CertifiedCompetence
from assess.domain.paper import OwnWords

_TOP: Final = 46.0
_GAP: Final = 22.0
_COLUMNS: Final = {1: 2, 2: 4, 3: 6}
"""So many columns, up to so many parts."""
_A_PAGE: Final = 6
_LARGEST, _SMALLEST = 268.0, 90.0
_AIR: Final = 14.0


def pages(sheet: Sheet, words: OwnWords) -> list[tuple[Mark | Placed, ...]]:
    """Lay out the pages, six parts on each."""
    competences = sheet.statement.competences
    groups = [competences[i : i + _A_PAGE] for i in range(0, len(competences), _A_PAGE)]
    return [_page(sheet, words, group) for group in groups]


def _page(sheet: Sheet, words: OwnWords, group: tuple[CertifiedCompetence, ...]) -> tuple[Mark | Placed, ...]:
    top, foot = _head(sheet, words), _foot(sheet, words)
    ends = PAGE_HEIGHT - foot.height - 34
    room = ends - _TOP - top.height - _AIR - 18
    columns = next(number for number, most in _COLUMNS.items() if len(group) <= most)
    grid, width = _grid(sheet, words, group, columns, room)
    heights = [max(cell.height for cell in line) for line in grid]
    free = room - sum(heights)
    air = min(36.0, free / max(1, len(grid) - 1))
    y = _TOP + top.height + _AIR + max(0.0, free - air * (len(grid) - 1)) / 2
    marks: list[Mark | Placed] = [*top.at(sheet.left, _TOP)]
    for line, height in zip(grid, heights, strict=True):
        taken = len(line) * width + (len(line) - 1) * _GAP
        start = sheet.left + (sheet.width - taken) / 2
        for i, cell in enumerate(reversed(line) if words.rtl else line):
            marks += cell.at(start + i * (width + _GAP), y)
        y += height + air
    return (*marks, *foot.at(sheet.left, ends))


def _grid(
    sheet: Sheet, words: OwnWords, group: tuple[CertifiedCompetence, ...], columns: int, room: float
) -> tuple[list[list[Block]], float]:
    """Make the pictures as large as the page allows; gives the lines of cells and the width of one."""
    width = min((sheet.width - _GAP * (columns - 1)) / columns, _LARGEST)
    while True:
        cells = [_cell(sheet, words, competence, width) for competence in group]
        grid = [cells[i : i + columns] for i in range(0, len(cells), columns)]
        needed = sum(max(cell.height for cell in line) for line in grid) + 14 * (len(grid) - 1)
        if needed <= room or width <= _SMALLEST:
            return grid, width
        width -= 6


def _head(sheet: Sheet, words: OwnWords) -> Block:
    width = sheet.width
    name = sheet.called(sheet.design.name_size, 1.3)
    title = _in(sheet.strong(19, sheet.design.strong, 1.35), words)
    said = sheet.holder
    fitting = name.sized(min(name.size, max(20.0, name.size * width / max(name.width(said), 1))))
    emblem = sheet.emblem(34, 150)
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


def _cell(sheet: Sheet, words: OwnWords, competence: CertifiedCompetence, width: float) -> Block:
    """A picture, what it is, and how far she does it alone."""
    style = _in(sheet.strong(13, leading=1.3), words)
    word = _in(sheet.text(11.5, sheet.design.strong, 1.35), words)
    title = composed(competence.title.in_(words.language))
    level = bars(sheet, competence.level, 96, rtl=words.rtl)
    picture = Picture(
        x=0,
        y=0,
        width=width,
        height=width * 0.75,
        sha256=competence.picture,
        radius=sheet.design.picture_radius,
        missing=sheet.design.wash,
        says=words.picture_of.format(title=title),
    )
    block = stacked(
        [
            (0, Block(width * 0.75, (picture,))),
            (7, centred(balanced(title, style, width), style, width).tagged("H3")),
            (5, Block(level.height, level.at((width - 96) / 2, 0))),
            (2, centred([words.levels[competence.level]], word, width)),
        ]
    )
    return block.tagged("Sect")


def _foot(sheet: Sheet, words: OwnWords) -> Block:
    """The square and the code, so that this page is believed as well."""
    address = sheet.verify_url.partition("://")[2]
    style = _in(sheet.text(10.5, leading=1.4), words)
    code = Style(face=sheet.fonts.code, size=17, leading=24, colour=sheet.design.ink)
    width = sheet.width - QR_SIZE - 16
    said = balanced(words.check.format(address=address), style, width)
    parts = [
        (0.0, _aside(lines(said, style), [style.width(one) for one in said], width, words)),
        (4, _aside(lines([sheet.code.shown], code), [code.width(sheet.code.shown)], width, words)),
        (2, _issued(sheet, width, words)),
    ]
    text = stacked(parts)
    symbol = Block(QR_SIZE, (sheet.symbol,))
    ground = Box(x=-sheet.left, y=-8, width=PAGE_WIDTH, height=QR_SIZE + 60, fill=sheet.design.paper)
    white = Box(
        x=sheet.width - QR_SIZE if not words.rtl else 0, y=0, width=QR_SIZE, height=QR_SIZE, fill="#FFFFFF", radius=8
    )
    text_x, symbol_x = (QR_SIZE + 16, 0.0) if words.rtl else (0.0, sheet.width - QR_SIZE)
    return Block(QR_SIZE, (ground, white, *text.at(text_x, (QR_SIZE - text.height) / 2), *symbol.at(symbol_x, 0)))


def _issued(sheet: Sheet, width: float, words: OwnWords) -> Block:
    style = sheet.soft(9)
    said = composed(f"{sheet.statement.issuer.name}, {sheet.statement.issuer.place}")
    return _aside(lines([said], style), [style.width(said)], width, words)


def _aside(block: Block, widths: list[float], width: float, words: OwnWords) -> Block:
    """Put lines at the right edge where the language runs from there."""
    if not words.rtl:
        return block
    moved = zip(block.marks, widths, strict=True)
    return Block(block.height, tuple(Placed(Block(0, (mark,)), width - one, 0) for mark, one in moved), "P")


def _in(style: Style, words: OwnWords) -> Style:
    return style.directed(rtl=words.rtl)


def _language_of(name: str, words: OwnWords) -> str:
    """Mark a name in another script than the page's as of no language, so that no voice spells it."""
    return "und" if first_strong_is_rtl(name) != words.rtl else ""
