"""Every list of the desk: in the order that is asked, page by page, with links that work without a script.

Pages are counted (`page=2`), not continued from a row: the lists are read and searched as a whole anyway, because the
search forgives spelling, and a counsellor may go to the last page. Rows that are equal stay in the order of the service.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from flask import request, url_for

PAGE_LENGTH = 50
LONGEST_NUMBER = 6
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Generic[Row]):
    """One page of a list. `order` is the key of a column, with a minus in front when it descends."""

    rows: tuple[Row, ...]
    order: str
    number: int
    pages: int
    total: int
    form: str = ""
    """The id of a form that is sent again with another order or page: what was searched stands in no address."""

    def sort_of(self, key: str) -> str:
        """Give what a heading says of its column: `ascending`, `descending`, or nothing."""
        return {key: "ascending", f"-{key}": "descending"}.get(self.order, "")

    def next_order(self, key: str) -> str:
        """Give the order that a heading leads to: the other way round when the list stands by it already."""
        return f"-{key}" if self.order == key else key

    def address(self, **changed: str | int) -> str:
        """Give the address of this list with another order or page; what else the address says is kept."""
        kept: dict[str, Any] = {name: value for name, value in request.args.items() if name not in ("page", "done")}
        return url_for(request.endpoint or "", **{**(request.view_args or {}), **kept, **changed})


def listed(
    rows: Iterable[Row], columns: Mapping[str, Callable[[Row], Any]], usual: str, *, form: str = ""
) -> Listed[Row]:
    """Give the page that this request asks for (`order`, `page`); an order that is not there is the usual one."""
    everything = list(rows)
    asked = request.values.get("order", usual)
    order = asked if asked.removeprefix("-") in columns else usual
    key = columns.get(order.removeprefix("-"))
    if key is not None:
        everything.sort(key=key, reverse=order.startswith("-"))
    pages = max(1, -(-len(everything) // PAGE_LENGTH))
    number = min(max(page_number(), 1), pages)
    return Listed(
        rows=tuple(everything[(number - 1) * PAGE_LENGTH : number * PAGE_LENGTH]),
        order=order,
        number=number,
        pages=pages,
        total=len(everything),
        form=form,
    )


def page_number() -> int:
    """Read which page is asked; the first for what is no number."""
    asked = request.values.get("page", "")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= LONGEST_NUMBER else 1
