"""Scores of picture tasks."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.event import Event, Kind, fits, latest_answers
from assess.domain.item import Group, Option, Partner, Task
from assess.domain.scoring import most_points, points_for
from assess.domain.text import Text

AT = datetime(2026, 11, 21, 9, tzinfo=UTC)
OPTIONS = tuple(Option(id=one, picture=one, text=Text.of(one)) for one in "abc")
GROUPS = tuple(Group(id=one, picture=one, text=Text.of(one)) for one in ("safe", "unsafe"))

PARTNERS = tuple(Partner(id=one, picture=one, text=Text.of(one)) for one in ("door", "tea", "shoe"))


def task(kind: Any, key: Any) -> Task:
    return Task(
        id=f"cleaning.task.{kind}",
        domain="cleaning",
        kind=kind,
        criterion="floor",
        prompt=Text.of("?"),
        picture="stem",
        options=() if kind == "hazard" else OPTIONS,
        groups=GROUPS if kind == "sort" else (),
        key=key,
        why="",
        source="",
        practice=False,
        partners=PARTNERS if kind == "match" else (),
    )


CHOOSE = task("choose", "b")
ORDER = task("order", ("a", "b", "c"))
HAZARD = task("hazard", (100, 200, 50, 40))
SORT = task("sort", {"a": "safe", "b": "unsafe", "c": "safe"})
MATCH = task("match", {"a": "tea", "b": "door", "c": "shoe"})


@pytest.mark.parametrize(
    ("asked", "response", "points"),
    [
        (CHOOSE, "b", 1),
        (CHOOSE, "a", 0),
        (ORDER, ["a", "b", "c"], 2),
        (ORDER, ["b", "a", "c"], 1),
        (ORDER, ["a", "c", "b"], 1),
        (ORDER, ["c", "b", "a"], 0),
        (HAZARD, [100, 200], 1),
        (HAZARD, [150, 240], 1),
        (HAZARD, [151, 240], 0),
        (SORT, {"a": "safe", "b": "unsafe", "c": "safe"}, 3),
        (SORT, {"a": "safe", "b": "safe", "c": "unsafe"}, 1),
        (MATCH, {"a": "tea", "b": "door", "c": "shoe"}, 3),
        (MATCH, {"a": "door", "b": "tea", "c": "shoe"}, 1),
        (MATCH, {"a": "door", "b": "shoe", "c": "tea"}, 0),
    ],
)
def test_points_of_each_kind_of_task(asked: Task, response: Any, points: int) -> None:
    assert fits(asked, response)
    assert points_for(asked, response) == points


@pytest.mark.parametrize(
    ("asked", "response"),
    [
        (CHOOSE, "d"),
        (CHOOSE, ["b"]),
        (ORDER, ["a", "b"]),
        (ORDER, ["a", "b", "b"]),
        (ORDER, "abc"),
        (HAZARD, [1, 2, 3]),
        (HAZARD, [801, 2]),
        (HAZARD, [True, 2]),
        (HAZARD, [1.5, 2]),
        (SORT, {"a": "safe"}),
        (SORT, {"a": "safe", "b": "unsafe", "c": "elsewhere"}),
        (SORT, {"a": ["safe"], "b": "unsafe", "c": "safe"}),
        (SORT, None),
        (MATCH, {"a": "tea", "b": "door"}),
        (MATCH, {"a": "tea", "b": "tea", "c": "shoe"}),
        (MATCH, {"a": "tea", "b": "door", "c": "elsewhere"}),
        (MATCH, "tea"),
    ],
)
def test_a_response_that_cannot_be_one_is_recognised(asked: Task, response: Any) -> None:
    assert not fits(asked, response)


@given(st.permutations(["a", "b", "c"]))
def test_points_stay_within_their_range(order: list[str]) -> None:
    assert 0 <= points_for(ORDER, order) <= most_points(ORDER)


def answered(sequence: int, response: str, made: int = 0) -> Event:
    return Event(
        id=f"{sequence:04d}-{response}",
        sequence=sequence,
        kind=Kind.TASK_ANSWERED,
        item=CHOOSE.id,
        body={"response": response},
        actor="tablet",
        device_at=AT + timedelta(seconds=made),
        received_at=AT,
    )


def test_the_last_answer_counts() -> None:
    answers = latest_answers([answered(1, "a"), answered(3, "b"), answered(2, "c")])
    assert answers[CHOOSE.id].body["response"] == "b"


EVENTS = st.lists(
    st.builds(answered, st.integers(0, 9), st.sampled_from("abc"), st.integers(-99, 99)),
    max_size=8,
    unique_by=lambda event: event.id,
)


@given(events=EVENTS, order=st.randoms())
def test_answers_do_not_depend_on_the_order_in_which_events_arrive(events: list[Event], order: Any) -> None:
    shuffled = sorted(events, key=lambda _: order.random())
    assert latest_answers(events) == latest_answers(shuffled)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_any_json_is_either_a_response_or_not_but_never_an_error(response: Any) -> None:
    for asked in (CHOOSE, ORDER, HAZARD, SORT):
        if fits(asked, response):
            assert 0 <= points_for(asked, response) <= most_points(asked)
