"""Frozen values survive the way to JSON and back, byte for byte."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.canonical import canonical_bytes, digest, restore
from assess.domain.certificate import Holder
from assess.domain.item import Task
from assess.domain.rubric import Rubric
from assess.domain.text import Text
from tests.domain.test_scoring import CHOOSE, HAZARD, MATCH, ORDER, SORT
from tests.support.rubrics import RUBRIC

TEXTS = st.dictionaries(st.sampled_from(["nl", "fr", "ar"]), st.text()).flatmap(
    lambda others: st.text().map(lambda source: Text.of(source, **others))
)


@given(TEXTS)
def test_texts_come_back_as_they_were(text: Text) -> None:
    assert restore(Text, json.loads(canonical_bytes(text))) == text


@pytest.mark.parametrize("task", [CHOOSE, ORDER, HAZARD, SORT, MATCH], ids=lambda task: task.kind)
def test_every_kind_of_task_comes_back_with_its_kind_of_key(task: Task) -> None:
    assert restore(Task, json.loads(canonical_bytes(task))) == task


def test_a_task_that_was_kept_before_there_were_partners_can_still_be_read() -> None:
    kept = json.loads(canonical_bytes(SORT))
    del kept["partners"]

    assert restore(Task, kept) == SORT


def test_a_rubric_comes_back_with_the_same_digest() -> None:
    assert digest(restore(Rubric, json.loads(canonical_bytes(RUBRIC)))) == digest(RUBRIC)


def test_the_order_of_keys_does_not_change_a_digest() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})


@pytest.mark.parametrize("wrong", [{"given_name": 1, "family_name": None}, {"given_name": "Fatma"}, []])
def test_what_has_another_shape_is_refused(wrong: object) -> None:
    with pytest.raises((TypeError, KeyError)):
        restore(Holder, wrong)


def test_a_masked_name_tells_initials_and_not_even_its_length() -> None:
    assert Holder(given_name="Fatma", family_name="Yıldız").masked_name == "F••••• Y•••••"
    assert Holder(given_name="Li", family_name=None).masked_name == "L•••••"
