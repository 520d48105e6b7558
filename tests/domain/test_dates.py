"""Months later, by the calendar."""

from datetime import date

import pytest

from assess.domain.decision import months_later


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 20), 24, date(2028, 11, 20)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
    ],
)
def test_so_many_months_later_is_the_same_day_or_the_last_of_its_month(day: date, months: int, expected: date) -> None:
    assert months_later(day, months) == expected
