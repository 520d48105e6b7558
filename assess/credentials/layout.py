"""The composition of the paper: one page whenever it fits, and no empty corner with one competence or with many.

The competences are rows of equal build, so that titles and bars can be read down a column. Their pictures are made
as large as the page allows; what is then left over becomes air between the parts.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from assess.credentials.blocks import (
    PAGE_HEIGHT,
    Sheet,
    band,
    explanation,
    foot,
    head,
    row,
    running_head,
    signatures,
    strip,
)
from assess.credentials.marks import Block, Box, Mark, Placed

_MARGIN_TOP: Final = (44, 32)
_LARGEST_PICTURE: Final = {1: 236, 2: 188, 3: 148, 4: 124, 5: 108, 6: 96}
_SMALLEST_PICTURE: Final = 66
_COMFORTABLE_PICTURE: Final = 92
_STEPS: Final = 8
"""Densities that are tried, from 0 to 1; a search by halves needs three drafts."""
_ROW_GAP: Final = (10, 4.5)
_PART_GAP: Final = (17, 8)
_TWO_PAGE_DENSITIES: Final = (0.3, 0.65, 1.0)


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
    names: Block
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
    rows = tuple(row(sheet, competence, picture) for competence in competences)
    parts = [head(sheet), explanation(sheet), signatures(sheet), strip(sheet)]
    needed = sheet.between(*_MARGIN_TOP) + sum(part.height for part in parts) + 4 * sheet.between(*_PART_GAP)
    top, explained, names, bottom = parts
    return _Draft(
        sheet=sheet,
        top=top,
        rows=rows,
        explained=explained,
        names=names,
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
    # Head, rows, explanation, signatures, strip: four spaces share the rest, the two round the rows most of it.
    above, below, before_names, _ = (sheet.between(*_PART_GAP) + free * share for share in (0.3, 0.3, 0.22, 0.18))
    y = sheet.between(*_MARGIN_TOP)
    marks: list[Mark | Placed] = [*band(sheet), *draft.top.at(left, y)]
    y += draft.top.height + above
    placed, y = _placed_rows(sheet, draft.rows, y, sheet.between(*_ROW_GAP) + between_rows)
    marks += placed
    marks += draft.explained.at(left, y + below)
    y += below + draft.explained.height + before_names
    marks += draft.names.at(left, y)
    marks += draft.bottom.at(left, PAGE_HEIGHT - draft.bottom.height)
    return Page(tuple(marks))


def _two_pages(sheet: Sheet) -> tuple[Page, ...]:
    """The check stays on the first page, the explanation and the signatures close the last one."""
    rows = [row(sheet, competence, _COMFORTABLE_PICTURE) for competence in sheet.statement.competences]
    top, bottom, margin, part = head(sheet), strip(sheet), sheet.between(*_MARGIN_TOP), sheet.between(*_PART_GAP)
    room = PAGE_HEIGHT - margin - bottom.height - top.height - 2 * part
    first = _that_fit(sheet, rows, room)
    free = room - _height(sheet, first)
    more = min(9.0, free / max(2, 2 * len(first)))
    y = margin + top.height + part + max(0.0, free - 2 * more * (len(first) - 1)) / 2
    placed, _ = _placed_rows(sheet, first, y, sheet.between(*_ROW_GAP) + more)
    marks = (
        *band(sheet),
        *top.at(sheet.left, margin),
        *placed,
        *bottom.at(sheet.left, PAGE_HEIGHT - bottom.height),
    )
    return (Page(marks), *_further_pages(sheet, rows[len(first) :]))


def _further_pages(sheet: Sheet, rows: Sequence[Block]) -> list[Page]:
    above, explained, names = running_head(sheet), explanation(sheet), signatures(sheet)
    margin, part, ends = sheet.between(*_MARGIN_TOP), 2 * sheet.between(*_PART_GAP), PAGE_HEIGHT - 44
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
        marks: list[Mark | Placed] = [*band(sheet), *above.at(sheet.left, margin)]
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
        if i:
            marks.append(Box(x=sheet.left, y=y + gap - 0.35, width=sheet.width, height=0.7, fill=sheet.design.line))
            y += 2 * gap
        marks += block.at(sheet.left, y)
        y += block.height
    return marks, y
