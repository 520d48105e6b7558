"""The diploma: a frame, everything in the middle, and a card for each part, two beside each other when there are many."""

from collections.abc import Sequence
from typing import Final

from assess.credentials.blocks import (
    LEVELS_WIDTH,
    QR_SIZE,
    Sheet,
    bars_and_word,
    how_to_check,
    issuer,
    name_lines,
    row,
    signatures,
    when,
)
from assess.credentials.fonts import composed
from assess.credentials.marks import (
    Block,
    Box,
    Mark,
    Picture,
    Placed,
    Style,
    balanced,
    centred,
    lines,
    paragraph,
    stacked,
)
from assess.credentials.typeset import PAGE_HEIGHT, PAGE_WIDTH
from assess.domain.certificate import CertifiedCompetence

_OUTER, _INNER = 20.0, 27.0
"""How far the two lines of the frame stand from the edge of the page; printers leave 12 to 14 points white."""
_COLUMN_GAP: Final = 22.0
_ONE_COLUMN: Final = 3
"""Up to so many parts stand under each other."""


def ground(sheet: Sheet) -> tuple[Mark, ...]:
    """The frame: a strong line, a fine one, and a square where they meet."""
    design = sheet.design
    marks = [*_frame(_OUTER, 2.4, design.strong), *_frame(_INNER, 0.7, design.band[min(1, len(design.band) - 1)])]
    for x in (_OUTER, PAGE_WIDTH - _OUTER):
        for y in (_OUTER, PAGE_HEIGHT - _OUTER):
            marks += [
                Box(x=x - 6.5, y=y - 6.5, width=13, height=13, fill="#FFFFFF"),
                Box(x=x - 4.5, y=y - 4.5, width=9, height=9, fill=design.band[-1]),
            ]
    return tuple(marks)


def head(sheet: Sheet) -> Block:
    """Who she is, what she showed, and who saw it, in the middle: to be read from across a room."""
    s, words, width = sheet.statement, sheet.wording, sheet.width
    kind = Style(face=sheet.fonts.strong, size=10.5, leading=15, colour=sheet.design.strong, spacing=2.6)
    name = sheet.called(sheet.design.name_size * sheet.between(1.06, 0.8), 1.22)
    shows, title = sheet.soft(sheet.between(13.5, 11.5)), sheet.strong(sheet.between(24, 18), sheet.design.deep, 1.25)
    seen = sheet.text(sheet.between(10.6, 9.2), leading=1.42)
    emblem = sheet.emblem(sheet.between(46, 34), 190)
    parts: list[tuple[float, Block]] = []
    if emblem:
        middle = Placed(Block(emblem.height, (emblem,)), (width - emblem.width) / 2, 0)
        parts.append((0, Block(emblem.height + sheet.between(10, 5), (middle,))))
    said = composed(words.seen(s))
    parts += [
        (0, centred([words.document.upper()], kind, width)),
        (sheet.between(12, 4), name_lines(sheet.holder, name, width, middle=True).tagged("H1")),
        (sheet.between(8, 3), _rule(sheet)),
        (sheet.between(8, 3), centred([words.shows], shows, width)),
        (0, centred(balanced(composed(s.rubric.title.in_(s.language)), title, width), title, width).tagged("H2")),
        (sheet.between(6, 2), centred(balanced(said, seen, width * 0.92), seen, width)),
    ]
    return stacked(parts)


def rows(sheet: Sheet, picture: float) -> tuple[Block, ...]:
    """The parts: under each other, or in pairs; `picture` is the width that a picture in a single column may have."""
    competences = sheet.statement.competences
    if len(competences) <= _ONE_COLUMN:
        return tuple(row(sheet, competence, min(picture, 170)) for competence in competences)
    width = (sheet.width - _COLUMN_GAP) / 2
    cards = [_card(sheet, competence, width) for competence in competences]
    return tuple(_pair(cards[i : i + 2], width) for i in range(0, len(cards), 2))


def bottom(sheet: Sheet, *, signed: bool) -> Block:
    """Symbol, code, how to check, who issued it, and (when asked) who answers for it; inside the frame."""
    x = QR_SIZE + 12
    width = sheet.width - x
    how, who = how_to_check(sheet, width - 136), issuer(sheet)
    beside = max(how.height, who.height)
    check = Block(beside, (*how.at(0, 0), *who.at(width - 118, 0)))
    text = stacked([(0, check), (0, signatures(sheet, width))]) if signed else check
    height = max(QR_SIZE, text.height)
    symbol = Block(QR_SIZE, (sheet.symbol,)).at(-9, (height - QR_SIZE) / 2)
    return Block(height + 40, (*symbol, *text.at(x, (height - text.height) / 2)))


def _rule(sheet: Sheet) -> Block:
    """A short line in the organisation's colours under the name."""
    colours = sheet.design.band
    width = 96.0 / len(colours)
    start = (sheet.width - 96) / 2
    return Block(
        2.2,
        tuple(Box(x=start + i * width, y=0, width=width, height=2.2, fill=fill) for i, fill in enumerate(colours)),
    )


def _card(sheet: Sheet, competence: CertifiedCompetence, width: float) -> Block:
    """One part: picture, title, bars with their word, what she was seen doing, when, and by how many."""
    language = sheet.statement.language
    picture = sheet.between(98, 62) if competence.picture else -10
    text_width = width - picture - 10
    title, seen = sheet.strong(sheet.between(11, 9.6)), sheet.text(sheet.between(8.9, 7.9), leading=1.3)
    when_style = sheet.soft(sheet.between(7.9, 7.2))
    said = composed(competence.title.in_(language))
    text = stacked(
        [
            (0, lines(balanced(said, title, text_width), title).tagged("H3")),
            (3, bars_and_word(sheet, competence.level, 0.1, min(LEVELS_WIDTH, text_width))),
            (3, paragraph(composed(competence.seen.in_(language)), seen, text_width)),
            (sheet.between(3, 1.5), paragraph(when(sheet, competence), when_style, text_width)),
        ]
    )
    if not competence.picture:
        return Block(text.height, text.at(0, 0), "Sect")
    height = max(picture * 0.75, text.height)
    image = Picture(
        x=0,
        y=(height - picture * 0.75) / 2,
        width=picture,
        height=picture * 0.75,
        sha256=competence.picture,
        radius=sheet.design.picture_radius,
        missing=sheet.design.wash,
        says=sheet.wording.picture_of.format(title=competence.title.in_(language)),
    )
    return Block(height, (image, *text.at(picture + 10, (height - text.height) / 2)), "Sect")


def _pair(cards: Sequence[Block], width: float) -> Block:
    """Two cards beside each other; the last one of an odd number stands in the middle."""
    height = max(card.height for card in cards)
    start = (width + _COLUMN_GAP) / 2 if len(cards) == 1 else 0
    marks = [
        mark
        for i, card in enumerate(cards)
        for mark in card.at(start + i * (width + _COLUMN_GAP), (height - card.height) / 2)
    ]
    return Block(height, tuple(marks))


def _frame(inset: float, thickness: float, fill: str) -> list[Box]:
    width, height = PAGE_WIDTH - 2 * inset, PAGE_HEIGHT - 2 * inset
    return [
        Box(x=inset, y=inset, width=width, height=thickness, fill=fill),
        Box(x=inset, y=PAGE_HEIGHT - inset - thickness, width=width, height=thickness, fill=fill),
        Box(x=inset, y=inset, width=thickness, height=height, fill=fill),
        Box(x=PAGE_WIDTH - inset - thickness, y=inset, width=thickness, height=height, fill=fill),
    ]
