"""Codes of sheets find typing mistakes, and the marks of a sheet are read as the answers that a tablet would send."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain import on_paper
from assess.domain.event import Kind, fits
from assess.domain.item import Card, Task
from assess.domain.on_paper import MarkError
from assess.domain.text import Text
from tests.domain.test_scoring import CHOOSE, HAZARD, MATCH, ORDER, SORT

CARD = Card(id="cleaning.card.mop", domain="cleaning", prompt=Text.of("?"), picture="mop", criteria=())
CODES = st.integers(0, 10**on_paper.DIGITS - 1).map(lambda number: on_paper.new_code(lambda _below: number))


@given(CODES, st.integers(0, on_paper.DIGITS), st.integers(1, 9))
def test_a_wrong_digit_of_a_code_is_noticed(code: str, place: int, more: int) -> None:
    assert on_paper.read_code(on_paper.shown(code)) == code
    wrong = str((int(code[place]) + more) % 10)
    assert on_paper.read_code(code[:place] + wrong + code[place + 1 :]) is None
    assert on_paper.read_code(code[:-1]) is None


@pytest.mark.parametrize(
    ("task", "mark", "response"),
    [
        (CHOOSE, "2", "b"),
        (ORDER, "312", ["b", "c", "a"]),
        (SORT, "121", {"a": "safe", "b": "unsafe", "c": "safe"}),
        (MATCH, "213", {"a": "tea", "b": "door", "c": "shoe"}),
        (HAZARD, "0305", [125, 225]),
    ],
)
def test_the_digits_of_a_task_are_an_answer(task: Task, mark: str, response: Any) -> None:
    assert on_paper.answer(task, mark) == (Kind.TASK_ANSWERED, {"response": response})
    assert fits(task, response)
    assert on_paper.answer(task, "0") == (Kind.NOT_KNOWN, {})
    assert on_paper.answer(task, "") is None


def test_how_often_is_one_digit() -> None:
    assert on_paper.answer(CARD, "4") == (Kind.EXPERIENCE_ANSWERED, {"frequency": "very_often", "contexts": []})
    assert [on_paper.score(mark) for mark in "03-"] == [0, 3, "not_seen"]


@pytest.mark.parametrize(
    ("item", "mark"),
    [
        (CARD, "5"),
        (CHOOSE, "4"),
        (CHOOSE, "12"),
        (ORDER, "112"),
        (SORT, "123"),
        (MATCH, "11"),
        (HAZARD, "1701"),
        (CARD, "٣"),
    ],
)
def test_marks_that_cannot_be_are_refused(item: Card | Task, mark: str) -> None:
    with pytest.raises(MarkError):
        on_paper.answer(item, mark)
