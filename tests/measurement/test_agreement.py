"""Cohen's kappa, against published numbers."""

import pytest

from assess.measurement.agreement import cohen

FLEISS = {("p", "p"): 75, ("p", "n"): 1, ("p", "o"): 4, ("n", "p"): 5, ("n", "n"): 4, ("n", "o"): 1, ("o", "o"): 10}
"""Two raters, 100 patients, three diagnoses: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions,
3rd edition (2003), table 18.1; in section 18.1 they find 0.89 alike and kappa 0.68."""


def test_it_gives_the_kappa_of_fleiss_levin_and_paik() -> None:
    found = cohen(pair for pair, count in FLEISS.items() for _ in range(count))
    assert found.n == 100
    assert found.alike == pytest.approx(0.89)
    assert found.kappa is not None
    assert round(found.kappa, 2) == 0.68


def test_two_who_always_agree_have_one_and_two_who_never_do_have_less_than_none() -> None:
    assert cohen([("a", "a"), ("b", "b")]).kappa == pytest.approx(1)
    assert cohen([("a", "b"), ("b", "a")]).kappa == pytest.approx(-1)


def test_where_it_says_nothing_it_is_not_given() -> None:
    assert cohen([]).kappa is None
    assert cohen([("a", "a"), ("a", "a")]).kappa is None
    assert cohen([("a", "a"), ("a", "a")]).alike == 1
