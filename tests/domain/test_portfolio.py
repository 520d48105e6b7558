"""When something happened, as people know and write it."""

from datetime import date

import pytest

from assess.domain.portfolio import NotADayError, when

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2015", "2015"),
        (" 2015 ", "2015"),
        ("3/2015", "2015-03"),
        ("2015-3", "2015-03"),
        ("21/3/2015", "2015-03-21"),
        ("21.03.2015", "2015-03-21"),
        ("21 3 2015", "2015-03-21"),
        ("2015-03-21", "2015-03-21"),
        ("2026", "2026"),
    ],
)
def test_a_year_a_month_or_a_day_is_kept_as_precisely_as_she_knows_it(typed: str, kept: str) -> None:
    assert when(typed, today=TODAY) == kept


@pytest.mark.parametrize(
    "typed", ["", "long ago", "2027", "12/2026", "31/2/2015", "13/2015", "1890", "0", "15", "20155"]
)
def test_what_is_no_day_or_still_to_come_is_not_kept(typed: str) -> None:
    with pytest.raises(NotADayError):
        when(typed, today=TODAY)
