"""Her report, one page in her own language: what she showed, what is still awaited, and what can come next.

It is made of the same cells as the page in pictures that goes with a certificate, and has no code: it proves nothing.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from babel.dates import format_date

from assess.credentials.document import About, Document
from assess.credentials.fonts import composed
from assess.credentials.marks import Block, Box, Mark, Placed, broken, centred, stacked
from assess.credentials.own_page import AIR, TOP, Grid, aligned, cell, drawn, grid, head
from assess.credentials.painting import Painter
from assess.credentials.typeset import PAGE_HEIGHT, PAGE_WIDTH, Typeset
from assess.domain.own_report import OwnReport, ShownCompetence
from assess.domain.paper import OwnWords, ReportWords
from assess.domain.text import Text

MOST_SHOWN: Final = 12
MOST_ROWS: Final = 4
"""So many awaited results, and so many ways on."""
_COLUMNS: Final = {1: 2, 2: 4, 3: 9, 4: 12}
"""So many columns of competences, up to so many of them."""
_GAP: Final = 22.0
_PICTURE: Final = 84.0
"""The width of the picture beside a sentence."""
_END: Final = 30.0
"""Empty below the last line, where home printers do not reach."""


def render(report: OwnReport, words: OwnWords, look: Typeset, pictures: Mapping[str, bytes]) -> bytes:
    """Draw the page as a tagged PDF, whose properties name nobody. `pictures` holds SVG or a photograph by SHA-256.

    Raises BadInput when her name has a letter that the typefaces lack.
    """
    about = About(title=words.title, author=report.organisation, language=words.language, day=report.day)
    document = Document(about, (PAGE_WIDTH, PAGE_HEIGHT))
    part = document.tree.root.add("Part", language=words.language)
    Painter(document, pictures).paint(_page(report, words, look), part)
    document.showPage()
    return document.finished()


def _page(report: OwnReport, words: OwnWords, look: Typeset) -> tuple[Mark | Placed, ...]:
    top = head(look, words, composed(report.given_name), look.logo_mark(34, 150, report.organisation))
    below = _below(report, words, look)
    awaited = _awaited(report, words, look)
    ends = PAGE_HEIGHT - below.height
    rows = ends - AIR - awaited.height
    room = rows - TOP - top.height - 2 * AIR
    shown = _shown(report.shown, words, look, room)
    middle = shown.at(look.left, TOP + top.height + AIR) if report.shown else ()
    return (*top.at(look.left, TOP), *middle, *awaited.at(look.left, rows), *below.at(look.left, ends))


def _shown(competences: Sequence[ShownCompetence], words: OwnWords, look: Typeset, room: float) -> Block:
    """Show as many as the room allows, the strongest; how many more there are is said by a figure."""
    for most in range(min(len(competences), MOST_SHOWN), 0, -1):
        chosen = _strongest(competences, most)
        more = _more(len(competences) - most, look)
        whole = most == len(competences)
        columns = next(number for number, upto in _COLUMNS.items() if most <= upto) if whole else max(_COLUMNS)
        found = _cells(chosen, words, look, columns, room - more.height)
        if found.height <= room - more.height or most == 1:
            spread = found.spread(room - more.height, rtl=words.rtl)
            return stacked([(0, spread), (0, more)])
    return Block(0, ())


def _cells(competences: Sequence[ShownCompetence], words: OwnWords, look: Typeset, columns: int, room: float) -> Grid:
    return grid(lambda width: [cell(look, words, one, width) for one in competences], columns, look.width, room)


def _strongest(competences: Sequence[ShownCompetence], most: int) -> list[ShownCompetence]:
    """Keep so many with the highest levels, in the order in which they stand."""
    kept = sorted(range(len(competences)), key=lambda i: (-competences[i].level, i))[:most]
    return [competences[i] for i in sorted(kept)]


def _more(number: int, look: Typeset) -> Block:
    style = look.soft(12)
    return centred([f"+{number}"], style, look.width) if number else Block(0, ())


def _awaited(report: OwnReport, words: OwnWords, look: Typeset) -> Block:
    """What she showed and nobody decided yet."""
    said = _said(words)
    rows = [
        (one.title, one.picture, said.awaited.format(date=_day(one.day, words.language)))
        for one in report.awaited[:MOST_ROWS]
    ]
    return _beside_each_other([_row(look, words, *row) for row in rows], look, words)


def _below(report: OwnReport, words: OwnWords, look: Typeset) -> Block:
    """What can come next, on a ground of its own, and under it whose page this is."""
    said, width = _said(words), look.width
    ways = [
        _row(look, words, one.title, one.picture, one.prompt.in_(words.language)) for one in report.ways_on[:MOST_ROWS]
    ]
    title = look.strong(14, look.design.strong).directed(rtl=words.rtl)
    soft = look.soft(9).directed(rtl=words.rtl)
    from_whom = composed(f"{_day(report.day, words.language)} · {report.organisation}")
    parts = [
        (14.0, aligned(broken(said.next, title, width), title, width, words).tagged("H2") if ways else Block(0, ())),
        (8 if ways else 0, _beside_each_other(ways, look, words)),
        (12 if ways else 0, centred(broken(said.no_certificate, soft, width), soft, width)),
        (1, centred(broken(from_whom, soft, width), soft, width)),
    ]
    text = stacked(parts)
    height = text.height + _END
    ground = Box(x=-look.left, y=0, width=PAGE_WIDTH, height=height, fill=look.design.paper)
    return Block(height, (ground, *text.at(0, 0)))


def _row(look: Typeset, words: OwnWords, title: Text, picture: str, sentence: str) -> Block:
    """A picture, and beside it a title and a sentence; half as wide as the page."""
    width = (look.width - _GAP) / 2
    beside = width - _PICTURE - 12
    name = composed(title.in_(words.language))
    strong = look.strong(11).directed(rtl=words.rtl)
    style = look.text(10.5, leading=1.34).directed(rtl=words.rtl)
    text = stacked(
        [
            (0, aligned(broken(name, strong, beside), strong, beside, words).tagged("H3")),
            (1, aligned(broken(composed(sentence), style, beside), style, beside, words)),
        ]
    )
    height = max(_PICTURE * 0.75, text.height)
    shown = Block(_PICTURE * 0.75, (drawn(look, words, picture, _PICTURE, name),))
    text_x, picture_x = (0.0, beside + 12) if words.rtl else (_PICTURE + 12, 0.0)
    marks = (
        *shown.at(picture_x, (height - shown.height) / 2),
        *text.at(text_x, (height - text.height) / 2),
    )
    return Block(height, marks, "Sect")


def _beside_each_other(rows: Sequence[Block], look: Typeset, words: OwnWords) -> Block:
    """Put rows two beside each other, from the edge at which her language begins."""
    other = (look.width + _GAP) / 2
    pairs = [rows[i : i + 2] for i in range(0, len(rows), 2)]
    marks: list[Mark | Placed] = []
    y = 0.0
    for pair in pairs:
        height = max(one.height for one in pair)
        for i, one in enumerate(pair):
            marks += one.at(other if (i == 1) != words.rtl else 0.0, y + (height - one.height) / 2)
        y += height + AIR
    return Block(max(0.0, y - AIR), tuple(marks))


def _said(words: OwnWords) -> ReportWords:
    if words.report is None:
        raise ValueError("her report needs its words")
    return words.report


def _day(iso: str, language: str) -> str:
    return format_date(date.fromisoformat(iso), "d MMMM y", locale=language)
