"""Which results a second assessor looks at although the evidence would do without."""

from datetime import date

from assess.domain.assessing import AssessingRules, Moderated, moderated
from assess.domain.decision import Evidence, Proposal

CASES = [f"session-{number}.cleaning" for number in range(2000)]


def proposal(level: int | None) -> Proposal:
    whole = Evidence(valid=True, authentic=True, sufficient=True, current=True)
    return Proposal(
        criterion="floor",
        level=level,
        evidence=whole,
        missing=(),
        assessors=("Els",),
        occasions=(date(2026, 11, 21),),
        contexts=("test_room",),
        events=("e",),
    )


def drawn(share: int) -> set[str]:
    rules = AssessingRules(share=share)
    return {case for case in CASES if moderated(rules, case=case, assessors={"els"}, earlier=9, proposals=())}


def test_a_share_is_a_share_and_the_same_cases_each_time() -> None:
    assert (drawn(0), drawn(100)) == (set(), set(CASES))
    assert 0.07 < len(drawn(10)) / len(CASES) < 0.13
    assert drawn(10) == drawn(10)
    assert drawn(10) < drawn(20), "whoever raises the share drops none"


def test_the_first_sheets_of_an_assessor_are_looked_at_and_later_ones_are_not() -> None:
    rules = AssessingRules(newcomer=3)
    found = [moderated(rules, case="a", assessors={"els"}, earlier=n, proposals=()) for n in range(5)]
    assert found == [(Moderated.NEWCOMER,)] * 3 + [()] * 2


def test_the_lowest_level_that_certifies_is_the_cut() -> None:
    rules = AssessingRules(at_the_cut=True)
    for levels, looked_at in (((2, 3), False), ((3, 1), True), ((None, None), False)):
        found = moderated(
            rules, case="a", assessors={"els"}, earlier=9, proposals=[proposal(level) for level in levels]
        )
        assert bool(found) is looked_at


def test_two_assessors_are_enough_and_before_the_first_there_is_nothing_to_look_at() -> None:
    rules = AssessingRules(share=100, newcomer=100, at_the_cut=True)
    for assessors in ({"els", "karim"}, set()):
        assert moderated(rules, case="a", assessors=assessors, earlier=0, proposals=[proposal(1)]) == ()
