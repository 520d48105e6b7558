"""Conflicts of interest, guides apart from assessors, and a second assessor by a sampling plan."""

import pytest

from assess.domain.assessing import AssessingRules, Moderated, Tie
from assess.domain.people import Session
from assess.errors import BadInput, Conflict, Forbidden, NotFound
from assess.services import deciding, observing, planning, settling, watching_assessors
from assess.services.office import Actor
from assess.services.session_state import DomainState, Step
from tests.support.installation import Desk

DOMAIN = "cleaning"


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session(DOMAIN)


def ask_for(desk: Desk, **rules: int | bool) -> None:
    watching_assessors.change(desk.office, desk.noor, AssessingRules(**rules))  # type: ignore[arg-type]


def state(desk: Desk, session: Session, actor: Actor) -> DomainState:
    (found,) = planning.file(desk.office, actor, session.id).line.domains
    return found


def sign(desk: Desk, session: Session) -> str:
    proposals = deciding.file(desk.office, desk.els, session.id, DOMAIN).proposals
    levels = {one.criterion: one.level for one in proposals}
    return deciding.sign(
        desk.office, desk.els, session.id, DOMAIN, levels=levels, reasons={}, confirmation="Els Peeters"
    )


def test_whoever_declares_a_tie_neither_scores_nor_decides_and_a_colleague_does(desk: Desk, session: Session) -> None:
    desk.observe(desk.karim, session, {}, otherwise=1)
    watching_assessors.declare_tie(desk.office, desk.els, session.participant, Tie.FAMILY)
    assert state(desk, session, desk.els).barred
    assert not state(desk, session, desk.karim).barred
    assert deciding.file(desk.office, desk.els, session.id, DOMAIN).tied
    with pytest.raises(Conflict, match="tie"):
        desk.begin(desk.els, session)
    with pytest.raises(Conflict, match="tie"):
        sign(desk, session)
    assert desk.begin(desk.karim, session)


def test_only_who_scores_or_decides_declares_a_tie_and_only_with_a_participant_of_her_own_organisation(
    desk: Desk, session: Session
) -> None:
    with pytest.raises(Forbidden):
        watching_assessors.declare_tie(desk.office, desk.noor, session.participant, Tie.WORK)
    with pytest.raises(NotFound):
        watching_assessors.declare_tie(desk.office, desk.stranger, session.participant, Tie.WORK)


def test_where_guides_stand_apart_who_handed_her_the_tablet_does_not_score_her(desk: Desk, session: Session) -> None:
    desk.tablet(session)
    assert desk.begin(desk.els, session), "where nothing is asked, a small team may do both"
    ask_for(desk, separate_guide=True)
    other = desk.session(DOMAIN)
    desk.tablet(other)
    assert state(desk, other, desk.els).barred
    with pytest.raises(Conflict, match="handed her the tablet"):
        desk.begin(desk.els, other)
    assert desk.begin(desk.karim, other)
    third = desk.session(DOMAIN)
    assert desk.begin(desk.els, third), "she guided other women, not this one"


@pytest.mark.parametrize(
    ("rules", "why"),
    [
        ({"share": 100}, Moderated.SHARE),
        ({"newcomer": 3}, Moderated.NEWCOMER),
        ({"at_the_cut": True}, Moderated.AT_THE_CUT),
    ],
)
def test_what_the_plan_names_waits_for_a_second_blind_score_and_is_then_decided(
    desk: Desk, session: Session, rules: dict[str, int | bool], why: Moderated
) -> None:
    ask_for(desk, **rules)
    desk.observe(desk.els, session, {}, otherwise=1)
    assert deciding.file(desk.office, desk.els, session.id, DOMAIN).moderation == (why,)
    assert state(desk, session, desk.els).next_step is Step.SECOND_SCORE
    with pytest.raises(Conflict, match="second assessor"):
        sign(desk, session)
    hers = deciding.file(desk.office, desk.karim, session.id, DOMAIN)
    assert hers.hidden
    assert hers.moderation == (), "why it is looked at would tell her what was scored"
    assert hers.observations == ()
    desk.observe(desk.karim, session, {}, otherwise=1)
    assert deciding.file(desk.office, desk.els, session.id, DOMAIN).moderation == ()
    assert state(desk, session, desk.els).next_step is Step.DECIDE
    assert sign(desk, session)


def test_a_moderator_who_sees_less_leads_to_a_talk_or_a_third(desk: Desk, session: Session) -> None:
    ask_for(desk, at_the_cut=True)
    first = observing.sheet(desk.office, desk.els, session.id, desk.begin(desk.els, session)).rubric.criteria[0].id
    desk.observe(desk.els, session, {}, otherwise=1)
    desk.observe(desk.karim, session, {first: 3}, otherwise=1)
    (difference,) = settling.differences(desk.office, desk.els, session.id, DOMAIN).differences
    assert difference.needs_third
    assert state(desk, session, desk.els).next_step is Step.THIRD_SCORE


def test_without_a_plan_one_score_carries_level_1_as_before(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=1)
    assert sign(desk, session)


def test_only_an_administrator_sets_the_rules_and_only_for_her_organisation(desk: Desk, session: Session) -> None:
    with pytest.raises(Forbidden):
        watching_assessors.change(desk.office, desk.karim, AssessingRules(share=100))
    with pytest.raises(BadInput):
        watching_assessors.change(desk.office, desk.noor, AssessingRules(share=101))
    watching_assessors.change(desk.office, desk.stranger, AssessingRules(share=100))
    assert watching_assessors.read(desk.office, desk.noor) == AssessingRules()
    desk.observe(desk.els, session, {}, otherwise=1)
    assert sign(desk, session)
