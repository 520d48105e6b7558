"""How assessors agree: from their sheets, never before both are in, never as a ranking."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from assess.domain.people import Purpose, Session
from assess.domain.permissions import Role
from assess.errors import Forbidden, NotFound
from assess.measurement import ordinal_agreement
from assess.services import comparing_assessors, consenting, managing_staff, observing, planning
from assess.services.comparing_assessors import Judgement, RubricAgreement, judged
from assess.services.office import Actor
from tests.support.installation import Desk, actor_named

DOMAIN = "cleaning"


def agreement(desk: Desk, actor: Actor | None = None) -> RubricAgreement:
    (only,) = comparing_assessors.compared(desk.office, actor or desk.els)
    return comparing_assessors.of_rubric(desk.office, actor or desk.els, only.rubric.id, only.rubric.version)


def colleague(desk: Desk, sign_in_name: str, name: str, roles: set[Role]) -> Actor:
    managing_staff.invite(desk.office, desk.noor, name=name, sign_in_name=sign_in_name, roles=roles)
    return actor_named(desk.office, sign_in_name)


def seen_by(desk: Desk, scores: Sequence[tuple[Actor, int]], first: int | None = None) -> Session:
    """Let each observe; of the first criterion everybody may give another level."""
    session = desk.session(DOMAIN)
    rubric = planning.file(desk.office, desk.els, session.id).snapshot.rubric(DOMAIN)
    for assessor, level in scores:
        own = {} if first is None else {rubric.criteria[0].id: first}
        desk.observe(assessor, session, own, otherwise=level)
    return session


def test_each_criterion_and_pair_has_its_own_count_of_women_and_levels(desk: Desk) -> None:
    seen_by(desk, [(desk.els, 2), (desk.karim, 2)])
    seen_by(desk, [(desk.karim, 2), (desk.els, 3)])
    seen_by(desk, [(desk.els, 3), (desk.karim, 3)], first=1)

    found = agreement(desk)
    assert (found.figures.n, found.waiting) == (3, 0)
    first, second, *_ = found.criteria
    assert (first.figures.exact.value, second.figures.exact.value) == pytest.approx((2 / 3, 2 / 3))
    assert (first.figures.table[1][1], second.figures.table[3][3]) == (1, 1)
    (pair,) = found.pairs
    assert (pair.first, pair.second) == ("Els Peeters", "Karim Aydin")
    assert pair.criteria[1].figures.table[3][2] == 1, "Els gave 3 where Karim gave 2, whoever came first"
    assert pair.figures.comparisons == found.figures.comparisons == 3 * len(found.criteria)


def test_nothing_of_a_woman_counts_before_both_scores_are_in(desk: Desk) -> None:
    session = seen_by(desk, [(desk.els, 2)])
    assert comparing_assessors.compared(desk.office, desk.karim) == ()
    begun = desk.begin(desk.karim, session)
    for criterion in observing.sheet(desk.office, desk.karim, session.id, begun).rubric.criteria:
        observing.score(desk.office, desk.karim, session.id, begun, criterion=criterion.id, level=3, note="")
        assert comparing_assessors.compared(desk.office, desk.els) == ()
    observing.hand_in(desk.office, desk.karim, session.id, begun)
    assert agreement(desk).figures.n == 1


def test_nothing_counts_while_a_third_assessor_has_still_to_score_blind(desk: Desk) -> None:
    lena = colleague(desk, "lena", "Lena Maes", {Role.ASSESSOR})
    session = seen_by(desk, [(desk.els, 1), (desk.karim, 3)])
    for actor in (desk.els, desk.karim, lena):
        found = agreement(desk, actor)
        assert (found.waiting, found.figures.n, found.pairs) == (1, 0, ())
    begun = desk.begin(lena, session)
    assert agreement(desk, lena).waiting == 1
    desk.observe(lena, session, {}, otherwise=2)
    assert begun
    found = agreement(desk, lena)
    assert (found.waiting, found.figures.n) == (0, 1)
    assert [(pair.first, pair.second) for pair in found.pairs] == [
        ("Els Peeters", "Karim Aydin"),
        ("Els Peeters", "Lena Maes"),
        ("Karim Aydin", "Lena Maes"),
    ], "by name, whoever agrees most"


def test_whoever_opens_one_more_sheet_takes_that_woman_out_until_it_is_in(desk: Desk) -> None:
    lena = colleague(desk, "lena", "Lena Maes", {Role.ASSESSOR})
    session = seen_by(desk, [(desk.els, 2), (desk.karim, 2)])
    assert agreement(desk).figures.n == 1
    desk.begin(lena, session)
    assert (agreement(desk).figures.n, agreement(desk).waiting) == (0, 1)


def test_what_was_not_seen_is_missing_and_not_a_level(desk: Desk) -> None:
    session = desk.session(DOMAIN)
    rubric = planning.file(desk.office, desk.els, session.id).snapshot.rubric(DOMAIN)
    desk.observe(desk.els, session, {rubric.criteria[0].id: None}, otherwise=1)
    desk.observe(desk.karim, session, {}, otherwise=1)
    first, second, *_ = agreement(desk).criteria
    assert (first.figures.n, second.figures.n) == (0, 1)


def test_a_task_that_was_stopped_and_a_woman_who_took_her_consent_back_do_not_count(desk: Desk) -> None:
    session = seen_by(desk, [(desk.els, 2)])
    begun = desk.begin(desk.karim, session)
    observing.stop(desk.office, desk.karim, session.id, begun, reason="Mixed two products after a reminder.")
    assert comparing_assessors.compared(desk.office, desk.els) == ()

    other = seen_by(desk, [(desk.els, 2), (desk.karim, 2)])
    assert agreement(desk).figures.n == 1
    desk.clock.move(timedelta(minutes=1))
    consenting.record(
        desk.office, desk.els, other.participant, purpose=Purpose.ASSESSMENT, granted=False, language="nl"
    )
    assert comparing_assessors.compared(desk.office, desk.els) == ()


def test_only_who_assesses_or_decides_sees_it_and_only_of_her_organisation(desk: Desk) -> None:
    seen_by(desk, [(desk.els, 2), (desk.karim, 2)])
    rubric = agreement(desk).rubric
    mira = colleague(desk, "mira", "Mira Claes", {Role.COUNSELLOR})
    for other in (desk.noor, mira):
        with pytest.raises(Forbidden):
            comparing_assessors.compared(desk.office, other)
        with pytest.raises(Forbidden):
            comparing_assessors.of_rubric(desk.office, other, rubric.id, rubric.version)
    assert comparing_assessors.compared(desk.office, desk.stranger) == ()
    with pytest.raises(NotFound):
        comparing_assessors.of_rubric(desk.office, desk.stranger, rubric.id, rubric.version)
    assert [name for name, _ in comparing_assessors.everywhere(desk.office)] == ["De Brug vzw"]


def test_one_woman_is_too_few_to_judge_by(desk: Desk) -> None:
    seen_by(desk, [(desk.els, 2), (desk.karim, 2)])
    assert judged(agreement(desk).figures) is Judgement.TOO_FEW


@pytest.mark.parametrize(
    ("pairs", "word"),
    [
        ([(0, 0), (1, 1), (2, 2), (3, 3)] * 8, Judgement.AGREE_WELL),
        ([(0, 1), (1, 2), (2, 2), (3, 1)] * 8, Judgement.TALK),
        ([(2, 2)] * 32, Judgement.ONE_LEVEL),
        ([(2, 2)] * 31 + [(2, 3)], Judgement.ONE_LEVEL),
        ([(0, 0), (1, 1), (2, 2), (3, 3)] * 7, Judgement.TOO_FEW),
    ],
)
def test_the_word_follows_from_the_whole_interval(pairs: Sequence[tuple[int, int]], word: Judgement) -> None:
    assert judged(ordinal_agreement.agreement([[pair] for pair in pairs], 4)) is word
