"""The parts of the paper, each measured by itself: head, competences, explanation, signatures, and the check strip."""

from dataclasses import dataclass, replace
from typing import Final

from assess.credentials.fonts import composed
from assess.credentials.marks import (
    Block,
    Box,
    Emblem,
    Mark,
    Picture,
    Placed,
    QrSymbol,
    Style,
    balanced,
    broken,
    centred,
    lines,
    paragraph,
    stacked,
)
from assess.credentials.typeset import PAGE_HEIGHT, PAGE_WIDTH, Typeset
from assess.domain.certificate import CertifiedCompetence, Statement
from assess.domain.code import Code
from assess.domain.paper import Wording

QR_SIZE: Final = 144.3
"""50.9 mm with its quiet zone: 45 mm for a symbol of 61 modules (version 11), 0.74 mm each; 0.6 mm is the limit for a
bad scan."""
_STRIP_AIR: Final = (10, 4)
_ISSUER_WIDTH: Final = 118.0
LEVELS: Final = (1, 2, 3)
STACKED_FROM: Final = 150
"""Width of a picture from which the bars stand under the title instead of in a column of their own."""
LEVELS_WIDTH: Final = 112
_GAP: Final = 15
_SMALLEST_NAME: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Typeset):
    """What every part needs: the statement, the organisation's words and look, typefaces, and the check's address."""

    statement: Statement
    wording: Wording
    verify_url: str
    proof: str = ""
    """The address whose fragment proves the paper by itself; without it the symbol holds the address of the code."""
    density: float = 0
    """From 0, the airiest that still fits, to 1, as dense as reads well at arm's length."""

    def between(self, airy: float, dense: float) -> float:
        """Give a measure between its largest and its smallest, by density."""
        return airy + (dense - airy) * self.density

    def called(self, size: float, leading: float) -> Style:
        """The style of her name."""
        return self.naming(self.holder, size, leading)

    @property
    def holder(self) -> str:
        """Whose it is, or that it does not tell."""
        return composed(self.wording.name(self.statement))

    @property
    def code(self) -> Code:
        return Code(self.statement.code)

    @property
    def symbol(self) -> QrSymbol:
        """The QR symbol, at the left top of its block."""
        text = self.proof or f"{self.verify_url}/{self.code.symbols}"
        says = self.wording.symbol_of.format(code=self.code.shown)
        return QrSymbol(x=0, y=0, size=QR_SIZE, text=text, colour=self.design.ink, says=says)

    def emblem(self, height: float, widest: float) -> Emblem | None:
        """The organisation's logo, at most so high and so wide."""
        return self.logo_mark(height, widest, self.wording.logo_of.format(issuer=self.statement.issuer.name))


def sentence(text: str) -> str:
    """Begin with a capital and join letters with their accents."""
    return composed(text[:1].upper() + text[1:])


def head(sheet: Sheet) -> Block:
    """Who she is, what she showed, and who saw it: to be read from a wall."""
    s, words, width = sheet.statement, sheet.wording, sheet.width
    size = sheet.design.name_size * sheet.between(1.04, 0.86)
    name = sheet.called(size, 1.24)
    title = sheet.strong(sheet.between(22, 18), sheet.design.deep, 1.25)
    shows = sheet.soft(sheet.between(14, 12))
    seen = sheet.text(sheet.between(10.8, 9.4), leading=1.45)
    return stacked(
        [
            (0, _top_line(sheet)),
            (sheet.between(20, 8), name_lines(sheet.holder, name, width).tagged("H1")),
            (sheet.between(5, 0), paragraph(words.shows, shows, width)),
            (0, lines(balanced(composed(s.rubric.title.in_(s.language)), title, width), title).tagged("H2")),
            (sheet.between(8, 3), lines(balanced(composed(words.seen(s)), seen, width), seen)),
        ]
    )


def running_head(sheet: Sheet) -> Block:
    """The same in one line, on top of a second page."""
    s = sheet.statement
    name = sheet.called(17, 1.36)
    about = f"{composed(s.rubric.title.in_(s.language))} · {sheet.wording.continued}"
    return stacked(
        [
            (0, _top_line(sheet)),
            (15, lines(balanced(sheet.holder, name, sheet.width), name)),
            (1, paragraph(about, sheet.soft(10), sheet.width)),
        ]
    ).tagged("Artifact")


def row(sheet: Sheet, competence: CertifiedCompetence, picture_width: float) -> Block:
    """One competence: picture, title, level in bars and words, what she was seen doing, when, by how many."""
    size = min(1.0, max(0.0, (picture_width - 64) / 120))
    beside = picture_width < STACKED_FROM
    picture_width = picture_width if competence.picture else 0
    text_x = picture_width + _GAP if competence.picture else 0
    text_width = sheet.width - text_x - (LEVELS_WIDTH + _GAP if beside else 0)
    title = sheet.strong(10.8 + 4.7 * size)
    seen = sheet.text(8.8 + 2.7 * size, leading=1.34)
    level = bars_and_word(sheet, competence.level, size)
    words = balanced(composed(competence.title.in_(sheet.statement.language)), title, text_width)
    parts = [(0.0, lines(words, title).tagged("H3"))]
    if not beside:
        parts.append((5 * size, level))
    parts += [
        (6 * size, paragraph(composed(competence.seen.in_(sheet.statement.language)), seen, text_width)),
        (5 * size, paragraph(when(sheet, competence), sheet.soft(8.2 + 1.4 * size), text_width)),
    ]
    text = stacked(parts)
    picture_height = picture_width * 0.75
    height = max(picture_height, text.height, level.height if beside else 0)
    image = [
        Picture(
            x=0,
            y=(height - picture_height) / 2,
            width=picture_width,
            height=picture_height,
            sha256=competence.picture,
            radius=sheet.design.picture_radius,
            missing=sheet.design.wash,
            says=sheet.wording.picture_of.format(title=competence.title.in_(sheet.statement.language)),
        )
    ]
    marks: list[Mark | Placed] = [
        *(image if competence.picture else []),
        *text.at(text_x, (height - text.height) / 2),
    ]
    if beside:
        marks += level.at(sheet.width - LEVELS_WIDTH, (height - level.height) / 2)
    return Block(height, tuple(marks), "Sect")


def rows(sheet: Sheet, picture: float) -> tuple[Block, ...]:
    """A row for each part, with pictures of this width."""
    return tuple(row(sheet, competence, picture) for competence in sheet.statement.competences)


def signatures(sheet: Sheet, width: float) -> Block:
    """A line for each person who answers for this paper."""
    s, words = sheet.statement, sheet.wording
    decided = words.decider.format(date=words.day(s.decided_on))
    roles = {name: [words.assessor] for name in s.assessors}
    roles.setdefault(s.decided_by, []).append(decided)
    people = list(roles.items())
    per_line = min(len(people), 3)
    gap = 20.0
    cell_width = (width - gap * (max(per_line, 3) - 1)) / max(per_line, 3)
    rows = []
    for start in range(0, len(people), per_line):
        cells = [
            _signature(sheet, name, ", ".join(role), cell_width) for name, role in people[start : start + per_line]
        ]
        marks = [mark for i, cell in enumerate(cells) for mark in cell.at(i * (cell_width + gap), 0)]
        rows.append((12.0 if start else 0.0, Block(max(cell.height for cell in cells), tuple(marks))))
    return stacked(rows)


def strip(sheet: Sheet, *, signed: bool) -> Block:
    """The foot of the first page: symbol, code, how to check, who issued it, and (when asked) who answers for it."""
    design, x = sheet.design, QR_SIZE + 20
    width = sheet.width - x
    how, who = how_to_check(sheet, width - _ISSUER_WIDTH - 26), issuer(sheet)
    beside = max(how.height, who.height)
    line = Box(x=width - _ISSUER_WIDTH - 13, y=2, width=0.8, height=beside - 4, fill=design.line)
    check = Block(beside, (*how.at(0, 0), line, *who.at(width - _ISSUER_WIDTH, 0)))
    text = stacked([(0, check), (2, signatures(sheet, width))]) if signed else check
    tallest = max(QR_SIZE, text.height)
    pad = sheet.between(*_STRIP_AIR)
    height = tallest + 2 * pad
    top = (height - QR_SIZE) / 2
    ground = Box(
        x=design.band_width - sheet.left, y=0, width=PAGE_WIDTH - design.band_width, height=height, fill=design.paper
    )
    marks: list[Mark | Placed] = [
        ground,
        Box(x=0, y=top, width=QR_SIZE, height=QR_SIZE, fill="#FFFFFF", radius=8),
        *Block(QR_SIZE, (sheet.symbol,)).at(0, top),
        *text.at(x, (height - text.height) / 2),
    ]
    return Block(height, tuple(marks))


def foot(sheet: Sheet, page: int, pages: int) -> Block:
    """The foot of a further page: which paper it belongs to."""
    text = f"{sheet.code.shown} · {sheet.wording.page.format(page=page, pages=pages)}"
    return paragraph(text, sheet.soft(8.6), sheet.width).tagged("Artifact")


def band(sheet: Sheet) -> tuple[Mark, ...]:
    """The coloured edge: the first colour takes most of the height."""
    colours = sheet.design.band
    rest = PAGE_HEIGHT * 0.36 / max(1, len(colours) - 1)
    marks, y = [], 0.0
    for i, colour in enumerate(colours):
        height = PAGE_HEIGHT - rest * (len(colours) - 1) if i == 0 else rest
        marks.append(Box(x=0, y=y, width=sheet.design.band_width, height=height + 0.3, fill=colour))
        y += height
    return tuple(marks)


def how_to_check(sheet: Sheet, width: float) -> Block:
    words, design = sheet.wording, sheet.design
    address = sheet.verify_url.partition("://")[2]
    code = Style(face=sheet.fonts.code, size=18.5, leading=27, colour=design.ink)
    return stacked(
        [
            (0, paragraph(words.check_title, sheet.strong(10.6, design.deep), width).tagged("H2")),
            (1, paragraph(words.check_how.format(address=address), sheet.text(8.6), width)),
            (3, lines([sheet.code.shown], code)),
            (1, paragraph(words.check_compare, sheet.soft(8.2), width)),
        ]
    )


def issuer(sheet: Sheet) -> Block:
    """Who issued it, when, and until when; a long name is set smaller."""
    s, words, soft = sheet.statement, sheet.wording, sheet.soft(8.6)
    issued = words.issued.format(date=words.day(s.issued_on))
    name, place = composed(s.issuer.name), composed(s.issuer.place)
    sizes = (sheet.strong(size) for size in (10.6, 9.4, 8.4))
    bold = next((style for style in sizes if len(broken(name, style, _ISSUER_WIDTH)) <= 2), sheet.strong(7.8))  # noqa: PLR2004
    return stacked(
        [
            (0, lines(balanced(issued, soft, _ISSUER_WIDTH), soft)),
            (2, paragraph(name, bold, _ISSUER_WIDTH)),
            (0, paragraph(place, sheet.text(9), _ISSUER_WIDTH)),
            (4, paragraph(words.until(s), soft, _ISSUER_WIDTH)),
        ]
    )


def _top_line(sheet: Sheet) -> Block:
    """The kind of paper at the left, the organisation at the right."""
    s = sheet.statement
    kind = Style(face=sheet.fonts.strong, size=9.4, leading=13, colour=sheet.design.strong, spacing=1.5)
    left = sheet.wording.document.upper()
    words = lines([left], kind)
    marks = list(words.marks)
    if emblem := sheet.emblem(34, 150):
        place = replace(emblem, x=sheet.width - emblem.width, y=-12)
        return Block(max(words.height, emblem.height - 12), (*marks, place))
    free = sheet.width - kind.width(left) - 24
    issuer = sheet.soft(9)
    right = broken(composed(f"{s.issuer.name} · {s.issuer.place}"), issuer, free)
    for i, text in enumerate(right):
        marks += lines([text], issuer).at(sheet.width - issuer.width(text), i * issuer.leading)
    return Block(max(words.height, issuer.leading * len(right)), tuple(marks))


def name_lines(text: str, style: Style, width: float, *, middle: bool = False) -> Block:
    """Her name as large as it fits on one line; a very long one takes two."""
    one_line = style.size * width / max(style.width(text), 1)
    if one_line >= _SMALLEST_NAME + 4:
        sized = style.sized(min(style.size, one_line * 0.995))
        return centred([text], sized, width) if middle else lines([text], sized)
    size = float(style.size)
    while size > _SMALLEST_NAME and len(broken(text, style.sized(size), width)) > 2:  # noqa: PLR2004
        size -= 1
    smaller = style.sized(min(size, 34))
    parts = balanced(text, smaller, width)
    return centred(parts, smaller, width) if middle else lines(parts, smaller)


def when(sheet: Sheet, competence: CertifiedCompetence) -> str:
    words = sheet.wording
    return words.counted(words.competence_seen, competence.assessors, dates=words.days(competence.occasions))


def bars(sheet: Typeset, level: int, total: float, *, rtl: bool = False) -> Block:
    """Draw the three bars, `total` points wide together; `rtl` fills them from the right."""
    gap = total * 0.055
    width, height = (total - 2 * gap) / 3, total * 0.066
    design = sheet.design
    marks: list[Mark] = []
    for i in range(len(LEVELS)):
        x, full = (2 - i if rtl else i) * (width + gap), i < level
        outer = design.strong if full else design.empty
        marks.append(Box(x=x, y=0, width=width, height=height, radius=height / 2, fill=outer))
        if not full:
            edge = min(0.8, height / 4)
            inner = Box(x=x + edge, y=edge, width=width - 2 * edge, height=height - 2 * edge, fill="#FFFFFF")
            marks.append(replace(inner, radius=height / 2 - edge))
    return Block(height, tuple(marks))


def bars_and_word(sheet: Sheet, level: int, size: float, width: float = LEVELS_WIDTH) -> Block:
    """A level as bars, `width` points together, with its word under them."""
    word = sheet.strong(9.6 + 3.4 * size, sheet.design.strong, 1.25)
    parts = [bars(sheet, level, width), paragraph(sheet.wording.levels[level].word, word, width * 1.4)]
    return stacked([(0, parts[0]), (3 + 2 * size, parts[1])])


def _signature(sheet: Sheet, name: str, role: str, width: float) -> Block:
    above = sheet.between(26, 19)
    line = Box(x=0, y=above, width=width, height=0.8, fill=sheet.design.ink)
    text = stacked(
        [(0, paragraph(composed(name), sheet.strong(9.4), width)), (0, paragraph(role, sheet.soft(8.4), width))]
    )
    return Block(above + 3 + text.height, (line, *text.at(0, above + 3)))
