"""What she told stands beside what was decided, afterwards: it opens when it can change no score, and never enters one."""

import json
from dataclasses import replace
from typing import Any

import pytest

from assess.domain.appeal import Outcome
from assess.domain.appeal import Way as AppealWay
from assess.domain.assessing import Tie
from assess.domain.people import Session
from assess.domain.permissions import Role
from assess.domain.talk import Ask, Competence
from assess.errors import Forbidden, NotFound
from assess.services import appealing, deciding, planning, receiving_events, talking_it_over, watching_assessors
from assess.services.office import Actor
from assess.services.talking_it_over import Wait
from assess.storage import audit_log
from tests.support.installation import Desk, event

DOMAIN = "cleaning"
TOLD = {"mop-floor": "often", "sweep-yard": "never", "clean-washbasin": "few"}


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session(DOMAIN)


def tell(desk: Desk, session: Session) -> None:
    sent = [
        event(
            "experience_answered", f"{DOMAIN}.card.{card}", {"frequency": often, "contexts": ["home"]}, sequence=number
        )
        for number, (card, often) in enumerate(TOLD.items(), start=1)
    ]
    assert len(receiving_events.receive(desk.office, desk.tablet(session), sent).stored) == len(TOLD)


def sign(desk: Desk, session: Session) -> str:
    proposals = deciding.file(desk.office, desk.els, session.id, DOMAIN).proposals
    levels = {one.criterion: one.level for one in proposals}
    return deciding.sign(
        desk.office, desk.els, session.id, DOMAIN, levels=levels, reasons={}, confirmation="Els Peeters"
    )


def decided(desk: Desk, session: Session, **scores: int | None) -> str:
    for assessor in (desk.els, desk.karim):
        desk.observe(assessor, session, scores, otherwise=2)
    return sign(desk, session)


def wait(desk: Desk, session: Session, actor: Actor) -> Wait | None:
    (domain,) = talking_it_over.read(desk.office, actor, session.id).domains
    assert bool(domain.competences) is (domain.wait is None), "nothing of it is given before it is open"
    return domain.wait


def competences(desk: Desk, session: Session) -> dict[str, Competence]:
    (domain,) = talking_it_over.read(desk.office, desk.counsellor, session.id).domains
    return {one.criterion.id: one for one in domain.competences}


def test_after_the_decision_both_sides_stand_beside_each_other(desk: Desk, session: Session) -> None:
    tell(desk, session)
    decided(desk, session, floor=None)
    found = competences(desk, session)
    floor, basin, surfaces = found["floor"], found["toilet-and-washbasin"], found["surfaces"]
    assert [one.frequency for one in floor.told] == ["often", "never"]
    assert (floor.contexts, floor.level, floor.ask) == (("home",), None, Ask.TOLD_MUCH)
    assert (basin.level, basin.ask) == (2, Ask.TOLD_LITTLE)
    assert (surfaces.told, surfaces.level, surfaces.ask) == ((), 2, None), "who told nothing is asked nothing"


def test_before_the_decision_nobody_is_given_anything(desk: Desk, session: Session) -> None:
    tell(desk, session)
    for actor in (desk.counsellor, desk.els):
        assert wait(desk, session, actor) is Wait.DECISION
    desk.observe(desk.els, session, {}, otherwise=1)
    assert wait(desk, session, desk.counsellor) is Wait.DECISION
    sign(desk, session)
    assert wait(desk, session, desk.counsellor) is None
    assert wait(desk, session, desk.els) is None


def test_whoever_may_still_score_or_decide_her_elsewhere_waits_and_a_counsellor_does_not(
    desk: Desk, session: Session
) -> None:
    tell(desk, session)
    decided(desk, session)
    later = planning.plan(desk.office, desk.els, session.participant, domains=("kitchen",), language="nl")
    assert wait(desk, session, desk.els) is Wait.YOURS
    decider = replace(desk.els, roles=frozenset({Role.COUNSELLOR, Role.DECIDER}))
    assert wait(desk, session, decider) is Wait.YOURS
    assert wait(desk, session, desk.counsellor) is None
    planning.cancel(desk.office, desk.els, later.id, seen=0)
    assert wait(desk, session, desk.els) is None


def test_whoever_has_a_tie_scores_no_more_and_so_may_look(desk: Desk, session: Session) -> None:
    tell(desk, session)
    decided(desk, session)
    planning.plan(desk.office, desk.els, session.participant, domains=("kitchen",), language="nl")
    watching_assessors.declare_tie(desk.office, desk.els, session.participant, Tie.FRIEND)
    assert wait(desk, session, desk.els) is None


def test_an_observation_of_her_own_that_is_open_keeps_it_closed(desk: Desk, session: Session) -> None:
    decided(desk, session)
    desk.begin(desk.els, session)
    assert wait(desk, session, desk.els) is Wait.YOURS
    assert wait(desk, session, desk.counsellor) is None


@pytest.mark.parametrize(
    ("outcome", "after"),
    [(Outcome.STANDS, None), (Outcome.DECIDE_AGAIN, Wait.APPEAL), (Outcome.OBSERVE_AGAIN, Wait.APPEAL)],
)
def test_an_appeal_closes_it_until_nothing_more_is_to_be_decided(
    desk: Desk, session: Session, outcome: Outcome, after: Wait | None
) -> None:
    appeal = appealing.appeal(
        desk.office, desk.els, decided(desk, session), way=AppealWay.SPOKEN, words="I did it alone."
    )
    assert wait(desk, session, desk.counsellor) is Wait.APPEAL
    other = replace(desk.noor, roles=frozenset({Role.DECIDER}))
    appealing.answer(desk.office, other, appeal, outcome=outcome, reason="Heard.", confirmation=other.name)
    assert wait(desk, session, desk.counsellor) is after


def test_what_she_told_changes_no_proposal(desk: Desk) -> None:
    silent, told = desk.session(DOMAIN), desk.session(DOMAIN)
    tell(desk, told)
    found: list[Any] = []
    for session in (silent, told):
        for assessor in (desk.els, desk.karim):
            desk.observe(assessor, session, {"floor": 3, "surfaces": None}, otherwise=2)
        proposals = deciding.file(desk.office, desk.els, session.id, DOMAIN).proposals
        found.append([(one.criterion, one.level, one.missing, one.evidence) for one in proposals])
    assert found[0] == found[1]


def test_only_a_counsellor_of_her_own_organisation_reads_it_and_it_is_in_the_log(desk: Desk, session: Session) -> None:
    decided(desk, session)
    for actor in (desk.karim, desk.noor):
        with pytest.raises(Forbidden):
            talking_it_over.read(desk.office, actor, session.id)
    with pytest.raises(NotFound):
        talking_it_over.read(desk.office, desk.stranger, session.id)
    talking_it_over.read(desk.office, desk.counsellor, session.id)
    with desk.office.see() as connection:
        entry = audit_log.entries(connection, desk.els.organisation, skip=0, most=1)[0]
    assert (entry.action, json.loads(entry.details)) == ("talk.read", {"domains": [DOMAIN]})
