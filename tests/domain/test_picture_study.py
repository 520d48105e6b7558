"""What follows from a comprehension study, and how it is dealt out."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.picture_study import (
    Proposal,
    Schooling,
    Study,
    StudyAnswer,
    StudyJudgement,
    StudyPerson,
    StudyPicture,
    Tally,
    Verdict,
    Way,
    dealt,
    grouped,
    offered,
    propose,
    verdict,
)
from assess.domain.text import Text
from assess.measurement.intervals import wilson

PICTURES = tuple(
    StudyPicture(picture=f"picture-{at}", sha256=str(at) * 64, alt=Text.of(f"Act {at}.")) for at in range(9)
)
STUDY = Study(
    id="s",
    organisation="o",
    name="Cleaning",
    pictures=PICTURES,
    per_person=5,
    languages=("nl",),
    way=Way.SAY,
    ends_on=date(2026, 12, 24),
    created_at=datetime(2026, 11, 21, tzinfo=UTC),
)


def person(language: str = "nl", schooling: Schooling | None = None) -> StudyPerson:
    return StudyPerson(id="p", study="s", seed="seed", language=language, schooling=schooling, typed_by="self")


def answer(said: str | None = "a woman mops", chosen: str | None = None) -> StudyAnswer:
    return StudyAnswer(id="a", person=person(), picture="picture-1", said=said, chosen=chosen)


def judged(rater: str, given: Verdict, *, settles: bool = False) -> StudyJudgement:
    return StudyJudgement(answer="a", rater=rater, verdict=given, meant="", settles=settles)


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        (Tally(correct=24), Proposal.ASK_MORE),
        (Tally(correct=18, wrong=7), Proposal.RELEASE),  # 72%, from 52%
        (Tally(correct=17, wrong=8), Proposal.REVISE),  # 68%, but from 48%
        (Tally(correct=67, wrong=33), Proposal.RELEASE),
        (Tally(correct=66, wrong=34), Proposal.REVISE),
        (Tally(correct=95, opposite=5), Proposal.RELEASE),
        (Tally(correct=94, opposite=6), Proposal.REVISE),
        (Tally(correct=26, partly=74), Proposal.REVISE),
        (Tally(correct=25, partly=75), Proposal.RETIRE),
        (Tally(not_known=25), Proposal.RETIRE),
    ],
)
def test_release_revise_and_retire_have_their_limits(tally: Tally, expected: Proposal) -> None:
    assert propose(tally, wilson(tally.correct, tally.n).low) is expected


@given(st.text(max_size=20))
def test_everybody_gets_an_order_of_her_own_that_her_seed_gives_again(seed: str) -> None:
    hers = dealt(STUDY, seed)
    assert len({one.picture for one in hers}) == len(hers) == 5
    assert hers == dealt(STUDY, seed)


def test_every_picture_comes_about_equally_often_and_at_every_place() -> None:
    first = [dealt(STUDY, str(seed))[0].picture for seed in range(900)]
    assert all(60 <= first.count(one.picture) <= 140 for one in PICTURES)


def test_among_the_texts_to_choose_from_is_its_own_at_any_place() -> None:
    places = set()
    for seed in range(60):
        texts = offered(STUDY, str(seed), PICTURES[3])
        assert len({one.alt.source for one in texts}) == 4
        places.add(texts.index(PICTURES[3]))
    assert places == {0, 1, 2, 3}


def test_two_raters_who_agree_decide_and_until_then_there_is_no_verdict() -> None:
    assert verdict(answer(), []) is None
    assert verdict(answer(), [judged("els", Verdict.PARTLY)]) is None
    assert verdict(answer(), [judged("els", Verdict.PARTLY), judged("karim", Verdict.PARTLY)]) is Verdict.PARTLY


def test_a_difference_waits_until_it_is_settled() -> None:
    two = [judged("els", Verdict.CORRECT), judged("karim", Verdict.WRONG)]
    assert verdict(answer(), two) is None
    assert verdict(answer(), [*two, judged("noor", Verdict.PARTLY, settles=True)]) is Verdict.PARTLY


def test_a_choice_and_not_knowing_need_no_rater() -> None:
    assert verdict(answer(None), []) is Verdict.NOT_KNOWN
    assert verdict(answer(None, "picture-1"), []) is Verdict.CORRECT
    assert verdict(answer(None, "picture-2"), []) is Verdict.WRONG


def groups_of(**sizes: int) -> dict[str | None, int]:
    answers = [
        (StudyAnswer(id="a", person=person(language), picture="p"), Verdict.CORRECT)
        for language, size in sizes.items()
        for _ in range(size)
    ]
    return {group: tally.n for group, tally in grouped(answers, lambda one: one.language)}


def test_a_group_under_five_is_never_shown_and_cannot_be_computed_from_the_rest() -> None:
    assert groups_of(nl=20, fr=7, ti=3) == {"nl": 20, None: 10}
    assert groups_of(nl=20, ti=3, so=4) == {"nl": 20, None: 7}
    assert groups_of(nl=20, fr=7) == {"nl": 20, "fr": 7}
    assert groups_of(ti=3) == {}


@given(st.dictionaries(st.sampled_from(["nl", "fr", "ti", "so", "ar"]), st.integers(1, 12), min_size=1))
def test_whatever_the_groups_what_is_hidden_is_nobody_or_at_least_five(sizes: dict[str, int]) -> None:
    shown = groups_of(**sizes)
    hidden = sum(sizes.values()) - sum(shown.values())
    assert all(n >= 5 for n in shown.values())
    assert hidden == 0 or shown == {}
