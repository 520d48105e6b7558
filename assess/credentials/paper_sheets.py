"""Sheets of paper: hers with large pictures and places to mark, without a word to read; an assessor's with levels to choose.

Both carry a symbol and a code that lead back to the sheet, and nothing about a person.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assess.credentials import scoring_sheet
from assess.credentials.document import About, Document
from assess.credentials.fonts import Fonts, composed
from assess.credentials.marks import Block, Box, Mark, Picture, Placed, QrSymbol, Style, lines, paragraph, stacked
from assess.credentials.painting import Painter
from assess.credentials.sheet_parts import LEFT, WIDTH, Look, box, circle
from assess.credentials.typeset import PAGE_HEIGHT, PAGE_WIDTH
from assess.domain.item import Card, Group, Option, Partner, Task
from assess.domain.on_paper import COLUMNS, ROWS, shown
from assess.domain.paper import Design
from assess.domain.rubric import Rubric
from assess.domain.text import Text, direction_of

TOP: Final = 40.0
END: Final = PAGE_HEIGHT - 40.0
SYMBOL: Final = 78.0
_GAP: Final = 18.0
_CARD: Final = (WIDTH - _GAP) / 2
_RING: Final = 22.0
_DAYS: Final = ((), (3,), (1, 3, 5), (1, 2, 3, 4, 5, 6, 7))
"""Which days of a week are filled for each of the four frequencies, as on the tablet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The words that staff read on a sheet, in the language of the desk."""

    title: str
    scores: str
    type_it: str
    day: str
    place: str
    places: tuple[str, ...]
    known: str
    knowns: tuple[str, ...]
    levels: tuple[str, ...]
    no_chance: str
    row: str
    stop: str
    symbol: str
    page: str
    """With the places {number} and {of}."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a sheet is drawn from. With `items` it is hers; without, an assessor's. `pictures`: scene to SHA-256."""

    rubric: Rubric
    items: tuple[Card | Task, ...]
    pictures: Mapping[str, str]
    code: str
    address: str
    words: SheetWords
    language: str
    spoken: str
    """The language in which she is spoken to."""
    issuer: str
    day: str

    def shown(self) -> set[str]:
        """Name the pictures on the sheet by their SHA-256."""
        scenes = {criterion.picture for criterion in self.rubric.criteria} if not self.items else set()
        for item in self.items:
            scenes.update((item.picture,) if isinstance(item, Card) else item.pictures)
        return {self.pictures[scene] for scene in scenes if scene in self.pictures}


def render(content: Content, pictures: Mapping[str, bytes], fonts: Fonts, design: Design) -> bytes:
    """Draw a sheet as a tagged PDF; its properties name nobody."""
    look = Look(fonts=fonts, design=design)
    blocks = list(_hers(content, look)) if content.items else list(_scores(content, look))
    title = f"{content.words.title if content.items else content.words.scores} {shown(content.code)}"
    about = About(title=title, author=content.issuer, language=content.language, day=content.day)
    document = Document(about, (PAGE_WIDTH, PAGE_HEIGHT))
    painter = Painter(document, pictures)
    part = document.tree.root.add("Part", language=content.language)
    groups = _grouped(blocks)
    for number, group in enumerate(groups, start=1):
        head = _head(content, look, number, len(groups))
        marks: list[Mark | Placed] = [*head.at(LEFT, TOP)]
        y = TOP + head.height + _GAP
        for block in group:
            marks += block.at(LEFT, y)
            y += block.height + _GAP
        painter.paint(marks, part)
        document.showPage()
    return document.finished()


def _grouped(blocks: Sequence[Block]) -> list[list[Block]]:
    """Put blocks on pages, in order; each page has at least one."""
    room = END - TOP - SYMBOL - _GAP
    pages: list[list[Block]] = [[]]
    used = 0.0
    for block in blocks:
        if pages[-1] and used + block.height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(block)
        used += block.height + _GAP
    return pages


def _head(content: Content, look: Look, number: int, of: int) -> Block:
    """The code and its symbol on every page: a page that got loose still says where it belongs."""
    words, width = content.words, WIDTH - SYMBOL - 14
    code = Style(face=look.fonts.code, size=20, leading=26, colour=look.design.ink)
    name = f"{content.rubric.title.in_(content.language)} · {words.page.format(number=number, of=of)}"
    text = stacked(
        [
            (0, lines([shown(content.code)], code).tagged("P")),
            (2, paragraph(composed(name), look.strong(11), width).tagged("H1" if number == 1 else "P")),
            (1, paragraph(composed(words.type_it), look.soft(8.6), width)),
        ]
    )
    symbol = QrSymbol(x=0, y=0, size=SYMBOL, text=content.address, colour=look.design.ink, says=words.symbol)
    line = Box(x=0, y=SYMBOL + 6, width=WIDTH, height=0.7, fill=look.design.line)
    marks = (*text.at(0, 2), *Block(SYMBOL, (symbol,)).at(WIDTH - SYMBOL, 0), line)
    return Block(SYMBOL + 7, marks, "Sect")


def _scores(content: Content, look: Look) -> Iterator[Block]:
    words = content.words
    yield scoring_sheet.facts(look, ((words.day, ()), (words.place, words.places), (words.known, words.knowns)))
    for number, criterion in enumerate(content.rubric.criteria, start=1):
        yield scoring_sheet.criterion(
            look,
            number,
            criterion,
            language=content.language,
            picture=content.pictures.get(criterion.picture, ""),
            levels=words.levels,
            no_chance=words.no_chance,
        )
    stop = f"{words.stop} {content.rubric.stop_rule.in_(content.language)}"
    yield scoring_sheet.last_row(look, words.row, len(content.rubric.criteria), stop)


def _hers(content: Content, look: Look) -> Iterator[Block]:
    """Cards two beside each other, then each task by itself."""
    cards = [(n, one) for n, one in enumerate(content.items, start=1) if isinstance(one, Card)]
    for i in range(0, len(cards), 2):
        pair = [_card(content, look, number, card) for number, card in cards[i : i + 2]]
        marks = [mark for j, block in enumerate(pair) for mark in block.at(j * (_CARD + _GAP), 0)]
        yield Block(max(block.height for block in pair), tuple(marks))
    for number, one in enumerate(content.items, start=1):
        if isinstance(one, Task):
            yield _task(content, look, number, one)


def _prompt(content: Content, look: Look, number: int, prompt: Text, width: float) -> Block:
    """Her number, and what is said aloud to her, small: it is for who reads it out."""
    said = prompt.in_(content.spoken)
    rtl = direction_of(content.spoken) == "rtl"
    style = look.text(9).directed(rtl=rtl)
    figure = lines([str(number)], look.strong(13))
    text = paragraph(composed(said), style, width - 30).tagged("P", content.spoken)
    return Block(max(figure.height, text.height), (*figure.at(0, 0), *text.at(30, 2)))


def _picture(content: Content, look: Look, scene: str, width: float, says: Text) -> Block:
    picture = Picture(
        x=0,
        y=0,
        width=width,
        height=width * 0.75,
        sha256=content.pictures.get(scene, ""),
        radius=8,
        missing=look.design.wash,
        says=says.in_(content.language),
    )
    return Block(width * 0.75, (picture,))


def _card(content: Content, look: Look, number: int, card: Card) -> Block:
    """A picture, and under it how often: a week of days with a ring to mark, from never to very often, and a question mark."""
    place = _CARD / 5
    targets: list[Mark | Placed] = []
    for i, days in enumerate(_DAYS):
        week = Block(11, tuple(_day(look, day, filled=day in days) for day in range(1, 8)))
        targets += week.at(i * place + (place - 35) / 2, 0)
        targets += circle(look, _RING).at(i * place + (place - _RING) / 2, 16)
    targets += _unsure(look).at(4 * place + (place - _RING) / 2, 0)
    return stacked(
        [
            (0, _prompt(content, look, number, card.prompt, _CARD)),
            (3, _picture(content, look, card.picture, _CARD, card.prompt)),
            (6, Block(16 + _RING, tuple(targets))),
        ]
    ).tagged("Sect")


def _day(look: Look, day: int, *, filled: bool) -> Box:
    return Box(x=(day - 1) * 5, y=0, width=4, height=11, fill=look.design.strong if filled else look.design.line)


def _unsure(look: Look) -> Block:
    """A question mark with a ring: she does not know."""
    mark = lines(["?"], look.strong(12))
    marks = (*mark.at((_RING - look.strong(12).width("?")) / 2, -3), *circle(look, _RING).at(0, 16))
    return Block(16 + _RING, marks)


def _task(content: Content, look: Look, number: int, task: Task) -> Block:
    parts = [(0.0, _prompt(content, look, number, task.prompt, WIDTH))]
    if task.kind == "hazard":
        parts.append((4, _hazard(content, look, task)))
    else:
        if task.picture:
            parts.append((4, _picture(content, look, task.picture, 190, task.prompt)))
        parts.append((6, _options(content, look, task)))
    return stacked(parts).tagged("Sect")


def _options(content: Content, look: Look, task: Task) -> Block:
    """The pictures beside each other, with a place to mark under each, and a question mark at the end."""
    room = WIDTH - 44
    width = min(170.0, (room - 12 * (len(task.options) - 1)) / len(task.options))
    marks: list[Mark | Placed] = []
    height = 0.0
    for i, option in enumerate(task.options):
        cell = stacked(
            [(0, _picture(content, look, option.picture, width, option.text)), (6, _under(content, look, task, width))]
        )
        marks += cell.at(i * (width + 12), 0)
        height = max(height, cell.height)
    marks += _unsure(look).at(WIDTH - _RING, width * 0.75 - 10)
    return Block(height, tuple(marks))


def _under(content: Content, look: Look, task: Task, width: float) -> Block:
    """A ring to choose, a box for which it is, or a small picture of each group or partner with a ring."""
    if task.kind == "choose":
        return Block(_RING, circle(look, _RING).at((width - _RING) / 2, 0))
    if task.kind == "order":
        return Block(28, box(look, 28).at((width - 28) / 2, 0))
    places: tuple[Group | Option | Partner, ...] = (*task.groups, *task.partners)
    small = min(44.0, width / len(places) - 6)
    marks: list[Mark | Placed] = []
    for i, place in enumerate(places):
        x = i * width / len(places) + (width / len(places) - small) / 2
        marks += _picture(content, look, place.picture, small, place.text).at(x, 0)
        marks += circle(look, 18).at(x + (small - 18) / 2, small * 0.75 + 4)
    return Block(small * 0.75 + 22, tuple(marks))


def _hazard(content: Content, look: Look, task: Task) -> Block:
    """A large picture to put a cross on; small figures along its edges name the place when it is typed."""
    width = 400.0
    height, small = width * 0.75, look.soft(7)
    marks: list[Mark | Placed] = [*_picture(content, look, task.picture or "", width, task.prompt).at(16, 0)]
    for column in range(1, COLUMNS + 1):
        marks += lines([str(column)], small).at(
            16 + (column - 0.5) * width / COLUMNS - small.width(str(column)) / 2, height + 2
        )
    for row in range(1, ROWS + 1):
        marks += lines([str(row)], small).at(4, (row - 0.5) * height / ROWS - 5)
    marks += _unsure(look).at(WIDTH - _RING, height - 38)
    return Block(height + 14, tuple(marks))
