"""The composition of the paper: one page whenever it fits, and no empty corner with one competence or with many.

The competences are rows of equal build, so that titles and bars can be read down a column. Their pictures are made
as large as the page allows; what is then left over becomes air between the parts.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from assess.credentials import blocks, framed
from assess.credentials.blocks import Sheet, foot, running_head, signatures
from assess.credentials.explaining import explanation
from assess.credentials.marks import Block, Box, Mark, Placed
from assess.credentials.typeset import PAGE_HEIGHT
from assess.domain.paper import Layout

_LARGEST_PICTURE: Final = {1: 236, 2: 188, 3: 148, 4: 124, 5: 108, 6: 96}
_SMALLEST_PICTURE: Final = 66
_COMFORTABLE_PICTURE: Final = 92
_STEPS: Final = 8
"""Densities that are tried, from 0 to 1; a search by halves needs three drafts."""
_ROW_GAP: Final = (10, 4.5)
_PART_GAP: Final = (17, 8)
_TWO_PAGE_DENSITIES: Final = (0.3, 0.65, 1.0)


class Bottom(Protocol):
    """Draws the foot of the first page."""

    def __call__(self, sheet: Sheet, *, signed: bool) -> Block: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What differs between the looks. `top` is the white above the head, from airy to dense; `end` that below all."""

    ground: Callable[[Sheet], tuple[Mark, ...]]
    head: Callable[[Sheet], Block]
    rows: Callable[[Sheet, float], tuple[Block, ...]]
    bottom: Bottom
    top: tuple[float, float]
    end: float
    ruled: bool


PARTS: Final = {
    Layout.ROWS: Parts(
        ground=blocks.band,
        head=blocks.head,
        rows=blocks.rows,
        bottom=blocks.strip,
        top=(44, 32),
        end=44,
        ruled=True,
    ),
    Layout.FRAMED: Parts(
        ground=framed.ground,
        head=framed.head,
        rows=framed.rows,
        bottom=framed.bottom,
        top=(56, 42),
        end=60,
        ruled=False,
    ),
}


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on one page, in the order in which it is painted."""

    marks: tuple[Mark | Placed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """The parts of a first page at one density, and the space that they leave (negative: too much)."""

    sheet: Sheet
    top: Block
    rows: tuple[Block, ...]
    explained: Block
    bottom: Block
    free: float


def compose(sheet: Sheet) -> tuple[Page, ...]:
    """Lay out the certificate as airy as one page allows; on two pages when even the densest does not fit."""
    drafts = {}

    def fits(step: int) -> bool:
        drafts[step] = _draft(replace(sheet, density=step / (_STEPS - 1)))
        return drafts[step].free >= 0

    step = bisect_left(range(_STEPS), True, key=fits)
    if step == _STEPS:
        papers = (_two_pages(replace(sheet, density=density)) for density in _TWO_PAGE_DENSITIES)
        return min(papers, key=len)
    return (_one_page(drafts[step]),)


def _draft(sheet: Sheet) -> _Draft:
    competences = sheet.statement.competences
    picture = sheet.between(_LARGEST_PICTURE.get(len(competences), _COMFORTABLE_PICTURE), _SMALLEST_PICTURE)
    look = PARTS[sheet.design.layout]
    rows = look.rows(sheet, picture)
    parts = [look.head(sheet), explanation(sheet), look.bottom(sheet, signed=True)]
    needed = sheet.between(*look.top) + sum(part.height for part in parts) + 3 * sheet.between(*_PART_GAP)
    top, explained, bottom = parts
    return _Draft(
        sheet=sheet,
        top=top,
        rows=rows,
        explained=explained,
        bottom=bottom,
        free=PAGE_HEIGHT - needed - _height(sheet, rows),
    )


def _height(sheet: Sheet, rows: Sequence[Block]) -> float:
    """Height of rows with the air between them."""
    return sum(block.height for block in rows) + 2 * sheet.between(*_ROW_GAP) * max(0, len(rows) - 1)


def _one_page(draft: _Draft) -> Page:
    sheet, left = draft.sheet, draft.sheet.left
    between_rows = min(draft.free * 0.4 / max(1, 2 * len(draft.rows)), 9.0)
    free = draft.free - 2 * between_rows * (len(draft.rows) - 1)
    # Head, rows, explanation, strip: three spaces share the rest.
    above, below, _ = (sheet.between(*_PART_GAP) + free * share for share in (0.34, 0.36, 0.3))
    look = PARTS[sheet.design.layout]
    y = sheet.between(*look.top)
    marks: list[Mark | Placed] = [*look.ground(sheet), *draft.top.at(left, y)]
    y += draft.top.height + above
    placed, y = _placed_rows(sheet, draft.rows, y, sheet.between(*_ROW_GAP) + between_rows)
    marks += placed
    marks += draft.explained.at(left, y + below)
    marks += draft.bottom.at(left, PAGE_HEIGHT - draft.bottom.height)
    return Page(tuple(marks))


def _two_pages(sheet: Sheet) -> tuple[Page, ...]:
    """The check stays on the first page, the explanation and the signatures close the last one."""
    look = PARTS[sheet.design.layout]
    rows = look.rows(sheet, _COMFORTABLE_PICTURE)
    top, bottom, margin, part = (
        look.head(sheet),
        look.bottom(sheet, signed=False),
        sheet.between(*look.top),
        sheet.between(*_PART_GAP),
    )
    room = PAGE_HEIGHT - margin - bottom.height - top.height - 2 * part
    first = _that_fit(sheet, rows, room)
    free = room - _height(sheet, first)
    more = min(9.0, free / max(2, 2 * len(first)))
    y = margin + top.height + part + max(0.0, free - 2 * more * (len(first) - 1)) / 2
    placed, _ = _placed_rows(sheet, first, y, sheet.between(*_ROW_GAP) + more)
    marks = (
        *look.ground(sheet),
        *top.at(sheet.left, margin),
        *placed,
        *bottom.at(sheet.left, PAGE_HEIGHT - bottom.height),
    )
    return (Page(marks), *_further_pages(sheet, rows[len(first) :]))


def _further_pages(sheet: Sheet, rows: Sequence[Block]) -> list[Page]:
    above, explained, names = running_head(sheet), explanation(sheet), signatures(sheet, sheet.width)
    look = PARTS[sheet.design.layout]
    margin, part, ends = sheet.between(*look.top), 2 * sheet.between(*_PART_GAP), PAGE_HEIGHT - look.end
    room = ends - margin - above.height - 2 * part
    groups: list[list[Block]] = []
    remaining = list(rows)
    while _height(sheet, remaining) + explained.height + names.height + 2 * part > room:
        taken = _that_fit(sheet, remaining, room)
        groups.append(taken)
        remaining = remaining[len(taken) :]
    groups.append(remaining)
    pages = []
    for i, group in enumerate(groups):
        marks: list[Mark | Placed] = [*look.ground(sheet), *above.at(sheet.left, margin)]
        placed, y = _placed_rows(sheet, group, margin + above.height + part, sheet.between(*_ROW_GAP) + 3)
        marks += placed
        if i == len(groups) - 1:
            marks += explained.at(sheet.left, y + (part if group else 0))
            marks += names.at(sheet.left, y + explained.height + 2 * part)
        marks += foot(sheet, i + 2, len(groups) + 1).at(sheet.left, ends)
        pages.append(Page(tuple(marks)))
    return pages


def _that_fit(sheet: Sheet, rows: Sequence[Block], room: float) -> list[Block]:
    """Take rows as long as there is room; at least one, so that it ends."""
    taken: list[Block] = []
    for block in rows:
        if taken and _height(sheet, [*taken, block]) > room:
            break
        taken.append(block)
    return taken


def _placed_rows(sheet: Sheet, rows: Sequence[Block], y: float, gap: float) -> tuple[list[Mark | Placed], float]:
    """Put rows under each other with a thin line between two; gives the marks and where they end."""
    marks: list[Mark | Placed] = []
    for i, block in enumerate(rows):
        if i and PARTS[sheet.design.layout].ruled:
            marks.append(Box(x=sheet.left, y=y + gap - 0.35, width=sheet.width, height=0.7, fill=sheet.design.line))
        if i:
            y += 2 * gap
        marks += block.at(sheet.left, y)
        y += block.height
    return marks, y
