"""Sheets of paper for when nothing works: their codes, and the marks that bring a result back, one or a few digits an item."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from assess.domain.event import Kind
from assess.domain.item import FREQUENCIES, Card, Task
from assess.domain.rubric import LEVELS, NOT_SEEN
from assess.domain.snapshot import Snapshot

DIGITS = 7
LEFT_OPEN, NOT_KNOWN, NO_CHANCE = "", "0", "-"
COLUMNS, ROWS, CELL = 16, 12, 50
"""A scene of 800 by 600 in cells of 50, about as exact as a finger: a place is typed as its column and its row."""


class SheetKind(StrEnum):
    """For whom a sheet is: hers with pictures, or an assessor's."""

    PICTURES = "pictures"
    SCORES = "scores"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSheet:
    """A sheet that was printed; `marks` are what was typed when it came back, in the order of its items."""

    id: str
    session: str
    code: str
    kind: SheetKind
    domain: str
    printed_at: datetime
    printed_by: str
    marks: tuple[str, ...] | None = None
    done_on: date | None = None
    brought_at: datetime | None = None
    brought_by: str | None = None


class MarkError(ValueError):
    """Marks that cannot be those of an item."""


def new_code(below: Callable[[int], int]) -> str:
    """Make a code of eight digits; `below` gives a random number below another. It says nothing about anybody."""
    digits = f"{below(10**DIGITS):0{DIGITS}d}"
    return digits + check_digit(digits)


def check_digit(digits: str) -> str:
    """Give the check digit (ISO 7064, MOD 11,10): it finds each wrong digit, and nearly all that changed places."""
    product = 10
    for digit in digits:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return str((11 - product) % 10)


def read_code(text: str) -> str | None:
    """Read a code as somebody types it; None when a digit is wrong or missing."""
    digits = "".join(one for one in text if one in "0123456789")
    good = len(digits) == DIGITS + 1 and check_digit(digits[:-1]) == digits[-1]
    return digits if good else None


def shown(code: str) -> str:
    """Write a code in two groups of four, to be read and typed."""
    return f"{code[:4]} {code[4:]}"


def items(content: Snapshot, domain: str) -> tuple[Card | Task, ...]:
    """Give what her sheet asks, in the order of its numbers."""
    cards = tuple(one for one in content.cards if one.domain == domain)
    return cards + tuple(one for one in content.tasks if one.domain == domain)


def length(item: Card | Task) -> int:
    """Say how many digits an item has."""
    if isinstance(item, Card) or item.kind == "choose":
        return 1
    return 4 if item.kind == "hazard" else len(item.options)


def answer(item: Card | Task, mark: str) -> tuple[Kind, dict[str, Any]] | None:
    """Read the mark of an item as an answer; None when it was left open. Raises MarkError.

    0 is "I don't know". Card: 1 never to 4 very often. choose: the picture's number. order: under each picture which it is.
    sort, match: for each picture the number of its group or partner. hazard: column 01 to 16 and row 01 to 12.
    """
    if mark == LEFT_OPEN:
        return None
    if mark == NOT_KNOWN:
        return Kind.NOT_KNOWN, {}
    if len(mark) != length(item) or not (mark.isascii() and mark.isdecimal()):
        raise MarkError(mark)
    numbers = [int(digit) for digit in mark]
    if isinstance(item, Card):
        return Kind.EXPERIENCE_ANSWERED, {"frequency": _of(FREQUENCIES, numbers[0]), "contexts": []}
    return Kind.TASK_ANSWERED, {"response": _response(item, numbers)}


def _response(task: Task, numbers: Sequence[int]) -> object:
    options = [option.id for option in task.options]
    match task.kind:
        case "choose":
            return _of(options, numbers[0])
        case "order":
            if sorted(numbers) != list(range(1, len(options) + 1)):
                raise MarkError(numbers)
            return [option for _, option in sorted(zip(numbers, options, strict=True))]
        case "hazard":
            column, row = numbers[0] * 10 + numbers[1], numbers[2] * 10 + numbers[3]
            if not (1 <= column <= COLUMNS and 1 <= row <= ROWS):
                raise MarkError(numbers)
            return [column * CELL - CELL // 2, row * CELL - CELL // 2]
        case "sort":
            groups = [group.id for group in task.groups]
            return {option: _of(groups, number) for option, number in zip(options, numbers, strict=True)}
        case "match":
            partners = [partner.id for partner in task.partners]
            if sorted(numbers) != list(range(1, len(partners) + 1)):
                raise MarkError(numbers)
            return {option: _of(partners, number) for option, number in zip(options, numbers, strict=True)}


def _of(choices: Sequence[str], number: int) -> str:
    if not 1 <= number <= len(choices):
        raise MarkError(number)
    return choices[number - 1]


def score(mark: str) -> int | str:
    """Read the mark of a criterion: a level, or that there was no chance to see it. Raises MarkError."""
    if mark == NO_CHANCE:
        return NOT_SEEN
    if mark not in {str(level) for level in LEVELS}:
        raise MarkError(mark)
    return int(mark)


def same(body: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether two answers are the same, wherever they were given; on paper nothing is asked about contexts."""
    return all(body.get(what) == other.get(what) for what in ("response", "frequency"))
