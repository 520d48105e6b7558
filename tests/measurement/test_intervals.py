"""Wilson's interval, against published numbers and by its laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.measurement.intervals import wilson


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_it_gives_the_numbers_of_newcombe_1998_table_i_method_3(
    successes: int, n: int, low: float, high: float
) -> None:
    found = wilson(successes, n)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_nothing_observed_says_nothing() -> None:
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0, 1)


@pytest.mark.parametrize(("successes", "n"), [(-1, 5), (6, 5)])
def test_more_successes_than_tries_are_refused(successes: int, n: int) -> None:
    with pytest.raises(ValueError, match="no proportion"):
        wilson(successes, n)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_it_holds_the_proportion_stays_within_bounds_and_mirrors(pair: tuple[int, int]) -> None:
    successes, n = pair
    found, mirrored = wilson(successes, n), wilson(n - successes, n)
    assert 0 <= found.low <= successes / n <= found.high <= 1
    assert found.low == pytest.approx(1 - mirrored.high)
