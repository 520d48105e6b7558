"""The card for a wallet: front and back beside each other on one page, to be cut out and folded; as large as a bank card."""

from typing import Final

from assess.credentials.blocks import QR_SIZE, Sheet, bars
from assess.credentials.fonts import composed
from assess.credentials.marks import (
    Block,
    Box,
    Mark,
    Placed,
    Style,
    balanced,
    broken,
    centred,
    lines,
    paragraph,
    stacked,
)
from assess.credentials.painting import ARTIFACT
from assess.credentials.typeset import PAGE_WIDTH

_WIDTH, _HEIGHT = 242.65, 153.0
"""85.6 by 54 mm (ISO/IEC 7810, ID-1)."""
_TOP: Final = 96.0
_PAD: Final = 11.0
_MOST: Final = 6
_BARS: Final = 36.0
_SMALLEST_NAME: Final = 11.0


def page(sheet: Sheet) -> tuple[Mark | Placed, ...]:
    """Lay out the page with the card."""
    left = (PAGE_WIDTH - 2 * _WIDTH) / 2
    said = sheet.soft(9)
    fold = centred([sheet.wording.card_fold], said, PAGE_WIDTH)
    return (
        *_lines(sheet, left),
        *_front(sheet).at(left, _TOP),
        *_back(sheet).at(left + _WIDTH, _TOP),
        *Block(fold.height, fold.marks, ARTIFACT).at(0, _TOP + _HEIGHT + 16),
    )


def _front(sheet: Sheet) -> Block:
    """Who she is and what she can do: her name whole, and as many parts as there is room for."""
    band = sheet.design.band_width
    drafts = (_text(sheet, _WIDTH - band - 2 * _PAD, most) for most in range(_MOST, -1, -1))
    text = next((draft for draft in drafts if draft.height <= _HEIGHT - 12), None)
    if text is None:
        text = _text(sheet, _WIDTH - band - 2 * _PAD, 0)
    return Block(_HEIGHT, (*_band(sheet), *text.at(band + _PAD, (_HEIGHT - text.height) / 2)), "Sect")


def _text(sheet: Sheet, width: float, most: int) -> Block:
    s, design = sheet.statement, sheet.design
    small, title = sheet.soft(6.8), sheet.strong(9.4, design.deep, 1.25)
    kind = Style(face=sheet.fonts.strong, size=6.4, leading=9, colour=design.strong, spacing=0.8)
    shown = s.competences if len(s.competences) <= most else s.competences[: max(0, most - 1)]
    rows = [(1.2, _part(sheet, one.title.in_(s.language), one.level, width)) for one in shown]
    parts = [
        (0.0, lines([sheet.wording.document.upper()], kind)),
        (1, _name(sheet.holder, sheet.called(design.name_size, 1.25), width).tagged("H1")),
        (0, lines(balanced(composed(s.rubric.title.in_(s.language)), title, width), title).tagged("H2")),
        (3, stacked(rows)),
    ]
    if rest := len(s.competences) - len(shown):
        parts.append((1, lines([sheet.wording.further.format(count=rest)], small)))
    return stacked(parts)


def _part(sheet: Sheet, title: str, level: int, width: float) -> Block:
    """One part on one line: its title, shortened when it must be, and its bars with their word at the right."""
    style, word = sheet.text(7.4, leading=1.42), sheet.strong(6.4, sheet.design.strong, 1.42)
    said = sheet.wording.levels[level].word
    room = width - _BARS - 6 - max(word.width(level.word) for level in sheet.wording.levels.values()) - 6
    text = composed(title)
    if style.width(text) > room:
        text = broken(text, style, room - style.width(" …"))[0] + " …"
    drawn = bars(sheet, level, _BARS)
    right = width - _BARS - 6 - max(word.width(level.word) for level in sheet.wording.levels.values())
    marks = (
        *lines([text], style).at(0, 0),
        *drawn.at(right, (style.leading - drawn.height) / 2),
        *lines([said], word).at(right + _BARS + 6, (style.leading - word.leading) / 2),
    )
    return Block(style.leading, marks, "P")


def _back(sheet: Sheet) -> Block:
    """The square that a phone reads, the code, and who issued it."""
    words, design = sheet.wording, sheet.design
    width = _WIDTH - QR_SIZE - 12
    code = Style(face=sheet.fonts.code, size=12.5, leading=15.5, colour=design.ink)
    address = sheet.verify_url.partition("://")[2]
    small = sheet.text(6.6, leading=1.3)
    text = stacked(
        [
            (0, paragraph(words.check_title, sheet.strong(7.6, design.deep), width).tagged("H2")),
            (2, paragraph(address, small, width)),
            (3, lines(sheet.code.shown.split("-"), code)),
            (4, paragraph(composed(sheet.statement.issuer.name), sheet.strong(6.8), width)),
            (0, paragraph(words.day(sheet.statement.issued_on), sheet.soft(6.4), width)),
            (0, paragraph(words.until(sheet.statement), sheet.soft(6.4), width)),
        ]
    )
    symbol = Block(QR_SIZE, (sheet.symbol,)).at(_WIDTH - QR_SIZE - 2, (_HEIGHT - QR_SIZE) / 2)
    return Block(_HEIGHT, (*text.at(_PAD, (_HEIGHT - text.height) / 2), *symbol), "Sect")


def _name(text: str, style: Style, width: float) -> Block:
    """Her name on one line, or whole on more in smaller letters."""
    fitting = style.size * width / max(style.width(text), 1)
    if fitting >= _SMALLEST_NAME:
        return lines([text], style.sized(min(style.size, fitting * 0.995)))
    smaller = style.sized(_SMALLEST_NAME)
    return lines(balanced(text, smaller, width), smaller)


def _band(sheet: Sheet) -> tuple[Box, ...]:
    colours = sheet.design.band
    height = _HEIGHT / len(colours)
    return tuple(
        Box(x=0, y=i * height, width=sheet.design.band_width, height=height, fill=fill)
        for i, fill in enumerate(colours)
    )


def _lines(sheet: Sheet, left: float) -> tuple[Box, ...]:
    """Where to cut, and where to fold."""
    fill, width = sheet.design.empty, 2 * _WIDTH
    dashes = tuple(Box(x=left + _WIDTH - 0.25, y=_TOP + y, width=0.5, height=4, fill=fill) for y in range(0, 153, 9))
    return (
        Box(x=left, y=_TOP, width=width, height=0.5, fill=fill),
        Box(x=left, y=_TOP + _HEIGHT, width=width, height=0.5, fill=fill),
        Box(x=left, y=_TOP, width=0.5, height=_HEIGHT, fill=fill),
        Box(x=left + width, y=_TOP, width=0.5, height=_HEIGHT, fill=fill),
        *dashes,
    )
