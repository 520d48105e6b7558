"""The rules of evidence, as promises."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.decision import Missing, Proposal, RefusedDecisionError, check_decision, is_current, propose
from assess.domain.observation import Observation, Settlement
from tests.support.rubrics import RUBRIC, observed

TODAY = date(2026, 11, 20)


def floor(*seen: Observation, settled: Settlement | None = None) -> Proposal:
    return propose(RUBRIC, seen, [settled] if settled else [], today=TODAY)[0]


def agreed(level: int) -> Settlement:
    return Settlement(
        domain="cleaning", criterion="floor", level=level, sentence="We saw it.", settled_by="els", event="settled"
    )


def test_level_1_needs_one_score() -> None:
    assert floor(observed("els", "2026-11-02", 1)).level == 1


@pytest.mark.parametrize("level", [2, 3])
def test_level_2_and_3_need_two_scores(level: int) -> None:
    once = floor(observed("els", "2026-11-02", level))
    assert once.level is None
    assert once.missing == (Missing.SECOND_SCORE,)
    assert floor(observed("els", "2026-11-02", level), observed("karim", "2026-11-02", level)).level == level


def test_two_days_with_one_assessor_count_as_two_occasions_and_the_lower_day_counts() -> None:
    assert floor(observed("els", "2026-11-02", 2), observed("els", "2026-11-09", 3)).level == 2


def test_two_scores_of_one_assessor_on_one_day_are_one_occasion() -> None:
    twice = floor(observed("els", "2026-11-02", 2), observed("els", "2026-11-02", 2))
    assert twice.missing == (Missing.SECOND_SCORE,)


def test_a_difference_of_one_is_settled_on_record() -> None:
    seen = observed("els", "2026-11-02", 2), observed("karim", "2026-11-02", 3)
    assert floor(*seen).missing == (Missing.SETTLEMENT,)
    settled = floor(*seen, settled=agreed(3))
    assert settled.level == 3
    assert "settled" in settled.events


def test_a_difference_of_two_asks_for_a_third_assessor_even_when_two_want_to_settle() -> None:
    seen = observed("els", "2026-11-02", 1), observed("karim", "2026-11-02", 3)
    assert floor(*seen, settled=agreed(2)).missing == (Missing.THIRD_ASSESSOR,)
    third = observed("noor", "2026-11-03", 2)
    assert floor(*seen, third).missing == (Missing.SETTLEMENT,)
    assert floor(*seen, third, settled=agreed(2)).level == 2


def test_not_seen_is_no_score_and_no_weakness() -> None:
    unseen = floor(observed("els", "2026-11-02", None))
    assert unseen.level is None
    assert unseen.missing == (Missing.NO_SCORE,)
    with_another = floor(observed("els", "2026-11-02", None), observed("karim", "2026-11-02", 1))
    assert with_another.level == 1


def test_level_0_certifies_nothing() -> None:
    assert floor(observed("els", "2026-11-02", 0)).level is None


def test_scores_that_are_not_handed_in_do_not_count() -> None:
    assert floor(observed("els", "2026-11-02", 1, handed_in=False)).missing == (Missing.NO_SCORE,)


def test_whoever_was_observed_must_be_known_to_be_she() -> None:
    unknown = floor(observed("els", "2026-11-02", 1, identity=None))
    assert unknown.missing == (Missing.IDENTITY,)
    assert not unknown.evidence.authentic


def test_what_was_seen_too_long_ago_does_not_count_any_more() -> None:
    old = floor(observed("els", "2024-11-19", 1))
    assert old.missing == (Missing.TOO_OLD,)
    assert floor(observed("els", "2024-11-20", 1)).level == 1


def test_after_a_stop_nothing_counts_until_she_is_observed_again() -> None:
    before, stop = observed("els", "2026-11-02", 1), observed("karim", "2026-11-03", 2, stopped="mixed products")
    assert floor(before, stop).missing == (Missing.STOPPED,)
    again = observed("els", "2026-11-10", 1)
    assert floor(before, stop, again).level == 1


def test_a_person_may_decide_lower_but_never_more_than_the_evidence_carries() -> None:
    proposals = propose(RUBRIC, [observed("els", "2026-11-02", 2), observed("karim", "2026-11-02", 2)], [], today=TODAY)
    check_decision(proposals, {"floor": 1})
    check_decision(proposals, {"floor": None})
    with pytest.raises(RefusedDecisionError, match="floor"):
        check_decision(proposals, {"floor": 3})
    with pytest.raises(RefusedDecisionError, match="desk"):
        check_decision(proposals, {"desk": 1})


LEVEL = st.one_of(st.none(), st.integers(0, 3))
DAY = st.dates(date(2026, 1, 1), TODAY).map(str)
SEEN = st.lists(st.builds(observed, st.sampled_from(["els", "karim", "noor"]), DAY, LEVEL), max_size=5)


@given(seen=SEEN)
def test_a_proposal_never_exceeds_what_somebody_saw_and_names_the_events_that_led_to_it(
    seen: list[Observation],
) -> None:
    proposal = floor(*seen)
    levels = [level for one in seen if (level := one.level("floor")) is not None]
    if proposal.level is not None:
        assert proposal.level <= max(levels)
        assert proposal.events
        assert not proposal.missing
    else:
        assert proposal.missing or 0 in levels


@given(seen=SEEN, order=st.randoms())
def test_the_order_in_which_scores_arrive_changes_nothing(seen: list[Observation], order: st.DrawFn) -> None:
    unique = list({one.id: one for one in seen}.values())
    shuffled = sorted(unique, key=lambda _: order.random())  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert floor(*unique) == floor(*shuffled)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 60))
def test_what_was_seen_today_is_current(day: date, months: int) -> None:
    assert is_current(day, day, months)
