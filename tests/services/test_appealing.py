"""She does not agree: her appeal is on record, answered in time by another decider, and takes nothing from her meanwhile."""

from datetime import timedelta

import pytest

from assess.domain.appeal import ANSWERED_WITHIN_DAYS, MAY_APPEAL_DAYS, Outcome, Way
from assess.domain.certificate import Check
from assess.domain.people import Session
from assess.domain.permissions import Role
from assess.errors import BadInput, Conflict, Forbidden, NotFound
from assess.services import appealing, deciding, issuing, managing_staff, overview, planning
from assess.services.office import Actor
from assess.services.session_state import Step
from tests.support.installation import Desk, actor_named

DOMAIN = "cleaning"


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session(DOMAIN)


@pytest.fixture
def sara(desk: Desk) -> Actor:
    """Another decider, who never scored."""
    managing_staff.invite(desk.office, desk.noor, name="Sara Maes", sign_in_name="sara", roles={Role.DECIDER})
    return actor_named(desk.office, "sara")


def sign(desk: Desk, session: Session, decider: Actor | None = None) -> str:
    decider = decider or desk.els
    proposals = deciding.file(desk.office, decider, session.id, DOMAIN).proposals
    levels = {one.criterion: one.level for one in proposals}
    return deciding.sign(desk.office, decider, session.id, DOMAIN, levels=levels, reasons={}, confirmation=decider.name)


def decided(desk: Desk, session: Session) -> str:
    desk.observe(desk.karim, session, {}, otherwise=1)
    desk.observe(desk.els, session, {}, otherwise=1)
    return sign(desk, session)


def appeal(desk: Desk, decision: str) -> str:
    words = "I did the floor alone. Nobody helped me."
    return appealing.appeal(desk.office, desk.els, decision, way=Way.SPOKEN, words=words)


def answer(desk: Desk, who: Actor, made: str, outcome: Outcome) -> None:
    appealing.answer(desk.office, who, made, outcome=outcome, reason="We looked again.", confirmation=who.name)


def next_step(desk: Desk, session: Session) -> Step:
    return planning.file(desk.office, desk.els, session.id).line.next_step


def test_an_appeal_is_due_in_thirty_days_and_stands_on_todays_page_until_it_is_answered(
    desk: Desk, session: Session, sara: Actor
) -> None:
    made = appeal(desk, decided(desk, session))
    (due,) = overview.today(desk.office, sara).appeals
    assert (due.appeal.id, due.participant.given_name, due.mine, due.overdue) == (made, "Fatma", True, False)
    assert (due.appeal.due_on - desk.clock.now().date()).days == ANSWERED_WITHIN_DAYS
    assert not overview.today(desk.office, desk.els).appeals[0].mine
    desk.clock.move(timedelta(days=ANSWERED_WITHIN_DAYS + 1))
    assert overview.today(desk.office, sara).appeals[0].overdue
    answer(desk, sara, made, Outcome.STANDS)
    assert overview.today(desk.office, sara).appeals == ()
    file = appealing.file(desk.office, sara, made)
    assert file.appeal
    assert (file.appeal.outcome, file.appeal.reason, file.appeal.closed_by) == (
        Outcome.STANDS,
        "We looked again.",
        sara.id,
    )


def test_neither_who_decided_nor_who_scored_nor_another_organisation_answers(desk: Desk, session: Session) -> None:
    made = appeal(desk, decided(desk, session))
    managing_staff.change_roles(desk.office, desk.noor, desk.karim.id, {Role.ASSESSOR, Role.DECIDER})
    karim = actor_named(desk.office, "karim")
    for who, refusal in ((desk.els, Forbidden), (karim, Forbidden), (desk.noor, Forbidden), (desk.stranger, NotFound)):
        with pytest.raises(refusal):
            answer(desk, who, made, Outcome.STANDS)
    with pytest.raises(NotFound):
        appealing.file(desk.office, desk.stranger, made)


def test_decide_again_is_for_another_decider_and_the_first_decision_stays_on_record(
    desk: Desk, session: Session, sara: Actor
) -> None:
    first = decided(desk, session)
    made = appeal(desk, first)
    with pytest.raises(Conflict, match="waits for an answer"):
        sign(desk, session, sara)
    answer(desk, sara, made, Outcome.DECIDE_AGAIN)
    assert next_step(desk, session) is Step.DECIDE
    with pytest.raises(Conflict, match="somebody else decides"):
        sign(desk, session)
    second = sign(desk, session, sara)
    standing = deciding.file(desk.office, sara, session.id, DOMAIN).decision
    assert standing
    assert (standing.id, standing.supersedes) == (second, first)
    assert next_step(desk, session) is Step.ISSUE


def test_observe_again_asks_for_a_new_observation_before_it_is_decided(
    desk: Desk, session: Session, sara: Actor
) -> None:
    made = appeal(desk, decided(desk, session))
    answer(desk, sara, made, Outcome.OBSERVE_AGAIN)
    assert next_step(desk, session) is Step.OBSERVE
    desk.clock.move(timedelta(days=1))
    desk.begin(desk.els, session)
    assert next_step(desk, session) is Step.HAND_IN
    desk.observe(desk.els, session, {}, otherwise=1)
    assert next_step(desk, session) is Step.DECIDE


def test_her_certificate_keeps_its_worth_while_an_appeal_is_open(desk: Desk, session: Session) -> None:
    decision = decided(desk, session)
    certificate = issuing.issue(desk.office, desk.els, decision, language="nl")
    appeal(desk, decision)
    assert issuing.file(desk.office, desk.els, certificate).line.status is Check.VALID


def test_there_is_time_to_appeal_and_one_appeal_at_a_time(desk: Desk, session: Session, sara: Actor) -> None:
    decision = decided(desk, session)
    desk.clock.move(timedelta(days=MAY_APPEAL_DAYS))
    made = appeal(desk, decision)
    with pytest.raises(Conflict):
        appeal(desk, decision)
    answer(desk, sara, made, Outcome.STANDS)
    with pytest.raises(Conflict, match="answered already"):
        answer(desk, sara, made, Outcome.DECIDE_AGAIN)
    desk.clock.move(timedelta(days=1))
    with pytest.raises(Conflict, match="passed"):
        appeal(desk, decision)


def test_an_answer_has_a_reason_and_is_signed(desk: Desk, session: Session, sara: Actor) -> None:
    made = appeal(desk, decided(desk, session))
    with pytest.raises(BadInput):
        appealing.answer(desk.office, sara, made, outcome=Outcome.STANDS, reason=" ", confirmation="Sara Maes")
    with pytest.raises(Forbidden):
        appealing.answer(desk.office, sara, made, outcome=Outcome.STANDS, reason="So.", confirmation="Els Peeters")


def test_an_appeal_against_a_decision_that_another_one_replaced_is_made_against_that_one(
    desk: Desk, session: Session
) -> None:
    first = decided(desk, session)
    second = sign(desk, session)
    with pytest.raises(Conflict):
        appeal(desk, first)
    assert appeal(desk, second)
