"""Agreement on levels: published numbers, laws, and what is no number."""

from collections.abc import Sequence
from statistics import fmean, pvariance

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.measurement.ordinal_agreement import (
    Agreement,
    Ratings,
    Undefined,
    agreement,
    fewest,
    ordinal_alpha,
    squared,
    weighted_kappa,
)

KRIPPENDORFF_2011 = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""
SHROUT_FLEISS_1979 = "9 2 5 8  6 1 3 2  8 4 6 8  7 1 2 6  10 5 6 9  6 2 4 7"
ANXIETY = "33 36 34 46 52 54 22 34 53 23 22 63 13 53 22 22 11 23 43 34"
COHEN_1968 = [[0.44, 0.07, 0.09], [0.05, 0.20, 0.05], [0.01, 0.03, 0.06]]

LEVELS = 4
ratings = st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=3, max_size=3)
groups = st.lists(st.lists(ratings, min_size=1, max_size=2), max_size=12)
pairs = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=20)


def ordered(*scores: Sequence[int]) -> Agreement:
    return agreement([[pair] for pair in scores], LEVELS, ordered=True)


def figures(found: Agreement) -> list[float | None]:
    return [one.value for one in (found.exact, found.adjacent, found.kappa, found.alpha)]


def alike(one: Agreement, other: Agreement) -> None:
    assert figures(one) == pytest.approx(figures(other), abs=1e-9)


@pytest.mark.parametrize(
    ("weights", "published"),
    [
        ([[0, 1, 1], [1, 0, 1], [1, 1, 0]], 0.492),
        ([[0, 1, 3], [1, 0, 6], [3, 6, 0]], 0.348),
        ([[0, 1, 4], [1, 0, 6], [2, 2, 0]], 0.353),
    ],
)
def test_weighted_kappa_gives_what_cohen_printed_in_1968(weights: list[list[int]], published: float) -> None:
    found = weighted_kappa(np.array(COHEN_1968), np.array(weights, dtype=np.float64))
    assert float(found) == pytest.approx(published, abs=0.0005)


def test_quadratic_kappa_gives_what_the_irr_package_gives_for_its_anxiety_ratings() -> None:
    scores = [[[int(level) - 1 for level in pair]] for pair in ANXIETY.split()]
    found = agreement(scores, 6, ordered=True)
    assert found.n == 20
    assert found.kappa.value == pytest.approx(0.297, abs=0.0005)


def test_alpha_gives_what_krippendorff_printed_in_2011_with_scores_missing() -> None:
    raters = [line.split() for line in KRIPPENDORFF_2011.strip().splitlines()]
    things = [[[None if one == "." else int(one) - 1 for one in column]] for column in zip(*raters, strict=True)]
    found = agreement(things, 5)
    assert found.alpha.value == pytest.approx(0.815, abs=0.0005)
    assert found.n == 11, "one thing was seen by one rater only"


def test_kappa_of_raters_without_order_follows_from_the_mean_squares_that_shrout_and_fleiss_printed() -> None:
    """Their table 2 and 3: 6 targets, 4 judges, between targets 11.24, within targets 6.26."""
    values = [int(word) - 1 for word in SHROUT_FLEISS_1979.split()]
    found = agreement([[values[start : start + 4]] for start in range(0, 24, 4)], 10)
    assert found.kappa.value == pytest.approx(1 - 6.26 / ((5 * 11.24 + 18 * 6.26) / 24), abs=0.002)


@settings(deadline=None)
@given(pairs)
def test_quadratic_kappa_is_the_intraclass_correlation_of_fleiss_and_cohen_1973(scores: list[tuple[int, int]]) -> None:
    one, other = ([pair[place] for pair in scores] for place in (0, 1))
    apart = pvariance(one) + pvariance(other) + (fmean(one) - fmean(other)) ** 2
    found = ordered(*scores).kappa.value
    if found is None:
        assert apart == pytest.approx(0)
    else:
        assert found == pytest.approx(1 - fmean((a - b) ** 2 for a, b in scores) / apart)


@settings(max_examples=30, deadline=None)
@given(groups, st.permutations(range(3)))
def test_the_order_of_raters_changes_nothing(seen: list[list[Ratings]], order: list[int]) -> None:
    alike(agreement(seen, LEVELS), agreement([[[one[i] for i in order] for one in her] for her in seen], LEVELS))


@settings(max_examples=30, deadline=None)
@given(pairs)
def test_two_raters_may_change_places(scores: list[tuple[int, int]]) -> None:
    there, back = ordered(*scores), ordered(*[(b, a) for a, b in scores])
    alike(there, back)
    assert there.table == tuple(zip(*back.table, strict=True))


@settings(max_examples=30, deadline=None)
@given(groups.flatmap(lambda seen: st.tuples(st.just(seen), st.permutations(seen))))
def test_the_order_of_participants_changes_nothing_not_even_an_interval(
    both: tuple[list[list[Ratings]], list[list[Ratings]]],
) -> None:
    assert agreement(both[0], LEVELS) == agreement(both[1], LEVELS)


@settings(max_examples=30, deadline=None)
@given(groups)
def test_levels_counted_from_the_other_end_agree_as_well(seen: list[list[Ratings]]) -> None:
    turned = [[[None if level is None else 3 - level for level in one] for one in her] for her in seen]
    alike(agreement(seen, LEVELS), agreement(turned, LEVELS))


@settings(max_examples=30, deadline=None)
@given(groups)
def test_a_level_that_nobody_uses_changes_nothing_but_where_it_lies_between(seen: list[list[Ratings]]) -> None:
    """Alpha knows only the order of what was used; kappa is of the distance, so a level at the end is free."""
    alike(agreement(seen, LEVELS), agreement(seen, LEVELS + 1))
    gap = [[[None if level is None else level + (level > 1) for level in one] for one in her] for her in seen]
    known, apart = agreement(seen, LEVELS).alpha.value, agreement(gap, LEVELS + 1).alpha.value
    assert known == pytest.approx(apart, abs=1e-9)


def test_raters_who_always_agree_score_one_and_chance_scores_about_nothing() -> None:
    assert figures(ordered((0, 0), (1, 1), (2, 2), (3, 3))) == [1, 1, 1, 1]
    every = [(a, b) for a in range(4) for b in range(4)]
    assert ordered(*every).kappa.value == pytest.approx(0)


def test_with_one_level_used_there_is_agreement_but_none_beyond_chance() -> None:
    found = ordered(*[(2, 2)] * 40)
    assert found.exact.value == 1
    assert (found.kappa.value, found.kappa.undefined) == (None, Undefined.ONE_LEVEL)
    assert (found.alpha.value, found.alpha.undefined) == (None, Undefined.ONE_LEVEL)
    assert found.kappa.interval is None


@pytest.mark.parametrize("seen", [[], [[]], [[[None, 2, None]]], [[[None, None, None]]]])
def test_what_nobody_saw_together_is_no_number(seen: list[list[Ratings]]) -> None:
    found = agreement(seen, LEVELS)
    assert (found.n, found.comparisons) == (0, 0)
    assert figures(found) == [None] * 4
    assert {one.undefined for one in (found.exact, found.adjacent, found.kappa, found.alpha)} == {
        Undefined.NOTHING_COMPARED
    }


def test_an_interval_is_not_given_where_most_of_what_is_drawn_has_one_level() -> None:
    found = ordered(*[(2, 2)] * 39, (2, 3))
    assert found.kappa.value == pytest.approx(0)
    assert found.kappa.interval is None
    assert found.exact.interval is not None


def test_the_interval_is_drawn_over_women_not_over_scores() -> None:
    """Six criteria that say the same of each woman make no interval narrower than one of them."""
    scores = [(0, 0), (1, 1), (2, 2), (3, 3), (0, 1), (1, 2), (2, 3), (3, 1)] * 5
    once, six = (agreement([[one] * times for one in scores], LEVELS, ordered=True) for times in (1, 6))
    assert once.n == six.n == 40
    assert once.kappa.interval == pytest.approx(six.kappa.interval)
    low, high = once.kappa.interval or (1, 0)
    assert low < (once.kappa.value or 0) < high


@pytest.mark.slow
def test_the_interval_holds_the_true_value_about_as_often_as_it_says() -> None:
    """150 made-up groups of 60 women: of a pair of raters whose true share of equal levels is 0.7."""
    numbers = np.random.default_rng(5)
    held = 0
    for _ in range(150):
        true = numbers.integers(0, 4, 60)
        other = np.where(numbers.random(60) < 0.7, true, (true + numbers.integers(1, 4, 60)) % 4)
        low, high = ordered(*zip(true.tolist(), other.tolist(), strict=True)).exact.interval or (1, 0)
        held += low <= 0.7 <= high
    assert 0.9 <= held / 150 <= 0.99


def test_fewer_than_thirty_two_women_are_too_few_for_four_levels() -> None:
    assert fewest(LEVELS) == 32
    assert not ordered(*[(1, 2)] * 31).enough
    assert ordered(*[(1, 2)] * 32).enough


def test_a_level_that_does_not_exist_or_a_third_rater_in_a_pair_is_refused() -> None:
    with pytest.raises(ValueError, match="no such level"):
        agreement([[[0, 4]]], LEVELS)
    with pytest.raises(ValueError, match="raters in order are two"):
        agreement([[[0, 1, 2]]], LEVELS, ordered=True)


def test_both_formulas_take_many_tables_at_once() -> None:
    tables = np.array([np.eye(4), np.zeros((4, 4)), np.ones((4, 4))])
    for found in (weighted_kappa(tables, squared(4)), ordinal_alpha(tables)):
        assert found[0] == pytest.approx(1)
        assert np.isnan(found[1])
