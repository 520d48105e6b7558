"""The small print of the paper: what the bars mean, how it was judged, and what was looked at."""

from assess.credentials.blocks import LEVELS, Sheet, bars, sentence
from assess.credentials.fonts import composed
from assess.credentials.marks import Block, Box, Mark, Placed, lines, paragraph, paragraph_beside, stacked
from assess.domain.code import Code


def explanation(sheet: Sheet) -> Block:
    """What the bars mean, how it was judged, and what was not looked at, in three columns."""
    s, words = sheet.statement, sheet.wording
    size = sheet.between(9.8, 8.3)
    gap = 22.0
    width = (sheet.width - 2 * gap) / 3
    body = sheet.text(size)
    judged = sentence(words.counted(words.judged, len(s.assessors)))
    columns = [
        _column(sheet, words.levels_title, size, [_level_line(sheet, level, size, width) for level in LEVELS]),
        _column(sheet, words.judged_title, size, [paragraph(judged, body, width)]),
        _column(sheet, words.looked_at_title, size, [paragraph(part, body, width) for part in _limits(sheet)]),
    ]
    above = sheet.between(14, 8)
    marks: list[Mark | Placed] = [Box(x=0, y=0, width=sheet.width, height=0.8, fill=sheet.design.line)]
    for i, column in enumerate(columns):
        marks += column.at(i * (width + gap), above)
    return Block(above + max(column.height for column in columns), tuple(marks))


def _level_line(sheet: Sheet, level: int, size: float, width: float) -> Block:
    """One entry of the legend: small bars, the word, and its meaning run on behind it."""
    words = sheet.wording.levels[level]
    word, text = sheet.strong(size, sheet.design.strong, 1.38), sheet.text(size)
    drawn, indent = bars(sheet, level, 33), 41.0
    lead = word.width(words.word) + text.width("  ")
    beside = paragraph_beside(words.meaning, text, width - indent, lead)
    marks = (
        *drawn.at(0, (text.leading - drawn.height) / 2),
        *lines([words.word], word).at(indent, 0),
        *beside.at(indent, 0),
    )
    return Block(beside.height, marks, "P")


def _limits(sheet: Sheet) -> list[str]:
    s, words = sheet.statement, sheet.wording
    out = [composed(words.looked_at(s))]
    if s.frameworks:
        out.append(composed(words.fits(s)))
    if s.unnamed_code:
        out.append(words.unnamed_code.format(code=Code(s.unnamed_code).shown))
    if not s.is_named:
        out.append(words.unnamed.belongs)
    return out


def _column(sheet: Sheet, title: str, size: float, parts: list[Block]) -> Block:
    heading = lines([title], sheet.strong(size + 0.8, sheet.design.strong)).tagged("H2")
    air = sheet.between(4, 2)
    return stacked([(0, heading), *((air, part) for part in parts)])
