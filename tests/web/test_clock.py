from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from assess.clock import ID_RANDOM_BITS, Clock, FixedClock, uuid7_text

MOMENTS = st.integers(min_value=0, max_value=2**48 - 1)
CHANCE = st.integers(min_value=0, max_value=2**ID_RANDOM_BITS - 1)


@given(MOMENTS, CHANCE)
def test_an_id_is_a_uuid_of_version_seven(moment: int, chance: int) -> None:
    made = UUID(uuid7_text(moment, chance))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == moment


@given(MOMENTS, CHANCE, MOMENTS, CHANCE)
def test_ids_sort_by_the_moment_in_which_they_were_made(a: int, one: int, b: int, other: int) -> None:
    assert (uuid7_text(a, one) < uuid7_text(b, other)) == ((a, one) < (b, other))


def test_the_clock_is_aware_and_its_ids_and_tokens_differ() -> None:
    clock = Clock()
    assert clock.now().tzinfo is UTC
    assert len({clock.new_id() for _ in range(1000)}) == 1000
    assert len({clock.token() for _ in range(1000)}) == 1000


def test_a_fixed_clock_moves_only_when_it_is_told_to() -> None:
    clock = FixedClock(datetime(2026, 1, 1, tzinfo=UTC))
    assert clock.now() == clock.now()
    clock.move(timedelta(days=1))
    assert clock.now() == datetime(2026, 1, 2, tzinfo=UTC)
    assert clock.new_id() != clock.new_id()
    assert clock.token() != clock.token()
