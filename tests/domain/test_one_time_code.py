"""Codes of authenticator apps, against the published numbers of RFC 4226 (appendix D) and RFC 6238 (appendix B)."""

from datetime import UTC, datetime, timedelta

import pytest

from assess.domain import one_time_code

SECRET = b"12345678901234567890"
RFC_4226 = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]
RFC_6238 = {
    59: "94287082",
    1111111109: "07081804",
    1111111111: "14050471",
    1234567890: "89005924",
    2000000000: "69279037",
    20000000000: "65353130",
}
NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def test_the_counters_of_rfc_4226_give_its_codes() -> None:
    assert [one_time_code.code(SECRET, counter) for counter in range(10)] == RFC_4226


@pytest.mark.parametrize(("second", "expected"), RFC_6238.items())
def test_the_moments_of_rfc_6238_give_its_codes(second: int, expected: str) -> None:
    step = one_time_code.step_at(datetime.fromtimestamp(second, UTC))
    assert one_time_code.code(SECRET, step, digits=8) == expected


@pytest.mark.parametrize(("steps", "holds"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_one_step_off(steps: int, holds: bool) -> None:  # noqa: FBT001  what is expected
    typed = one_time_code.code(SECRET, one_time_code.step_at(NOW + timedelta(seconds=30 * steps)))
    assert (one_time_code.matching_step(SECRET, typed, NOW, after=0) is not None) == holds


def test_no_code_counts_twice_and_none_before_one_that_was_used() -> None:
    step = one_time_code.step_at(NOW)
    for used in (step, step - 1):
        typed = one_time_code.code(SECRET, used)
        assert one_time_code.matching_step(SECRET, typed, NOW, after=step) is None
