"""The report for her counsellor: where she stands in each domain, what is missing, and nothing that is still blind."""

from dataclasses import replace
from datetime import timedelta

import pytest

from assess.domain.appeal import Way
from assess.domain.decision import Missing
from assess.domain.permissions import Role
from assess.errors import Forbidden, NotFound
from assess.services import appealing, keeping_portfolio, planning, where_she_stands
from assess.storage import audit_log
from tests.support.caseload import counted
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import Desk
from tests.support.issued import decided


def test_a_decided_domain_has_levels_an_appeal_and_a_way_on(desk: Desk) -> None:
    session = desk.session("cleaning")
    decision = decided(desk, session)
    appealing.appeal(desk.office, desk.els, decision, way=Way.SPOKEN, words="No.")
    report = where_she_stands.report(desk.office, desk.els, session.participant)
    (domain,) = report.domains
    assert set(domain.standing.levels.values()) == {1}
    assert len(domain.appeals) == 1
    assert domain.lacking == {}
    assert domain.standing.way_on is not None
    assert domain.standing.way_on.from_level == 0
    assert domain.contexts == {"test_room": 1}
    assert report.consents["assessment"].granted
    with desk.office.see() as connection:
        assert audit_log.entries(connection, desk.els.organisation, skip=0, most=1)[0].action == "report.read"


def test_what_is_missing_is_counted_for_who_may_know_and_never_for_who_may_still_score(desk: Desk) -> None:
    session = desk.session("cleaning", "together")
    desk.observe(desk.els, session, {}, otherwise=2)
    cleaning, together = where_she_stands.report(desk.office, desk.counsellor, session.participant).domains
    assert cleaning.lacking == {Missing.SECOND_SCORE: 6}
    assert together.lacking == {Missing.NO_SCORE: 6}
    assert cleaning.standing.way_on is None
    hidden = where_she_stands.report(desk.office, desk.karim, session.participant).domains[0]
    assert hidden.blind
    assert hidden.proposals == ()


def test_the_last_decision_of_a_domain_counts_over_a_later_plan(desk: Desk) -> None:
    session = desk.session("cleaning")
    decided(desk, session)
    planning.plan(
        desk.office,
        desk.els,
        session.participant,
        domains=("cleaning",),
        language="nl",
        planned_for=session.planned_for + timedelta(days=7),
    )
    report = where_she_stands.report(desk.office, desk.els, session.participant)
    assert [one.standing.session.id for one in report.domains] == [session.id]
    assert len(report.lines) == 2


def test_her_portfolio_is_counted_for_who_never_scores_her_or_knows_it(desk: Desk) -> None:
    session = desk.session("cleaning")
    both = replace(desk.karim, roles=frozenset({Role.COUNSELLOR, Role.ASSESSOR}))
    keeping_portfolio.add(desk.office, desk.counsellor, session.participant, DIPLOMA, PDF)
    brought = {
        name: where_she_stands.report(desk.office, actor, session.participant).brought
        for name, actor in (("counsellor", desk.counsellor), ("assessor", desk.karim), ("both", both))
    }
    assert brought == {"counsellor": {"document": 1}, "assessor": None, "both": None}


def test_the_number_of_queries_does_not_grow_with_her_sessions(desk: Desk) -> None:
    session = desk.session("cleaning")
    desk.observe(desk.els, session, {}, otherwise=1)
    where_she_stands.report(desk.office, desk.els, session.participant)
    with counted(desk.office) as before:
        where_she_stands.report(desk.office, desk.els, session.participant)
    for _ in range(3):
        planning.plan(
            desk.office,
            desk.els,
            session.participant,
            domains=("cleaning",),
            language="nl",
            planned_for=session.planned_for,
        )
    with counted(desk.office) as after:
        where_she_stands.report(desk.office, desk.els, session.participant)
    assert after.count == before.count


def test_who_may_not_and_another_organisation_get_none(desk: Desk) -> None:
    session = desk.session("cleaning")
    with pytest.raises(Forbidden):
        where_she_stands.report(
            desk.office, replace(desk.noor, roles=frozenset({Role.ADMINISTRATOR})), session.participant
        )
    with pytest.raises(NotFound):
        where_she_stands.report(desk.office, desk.stranger, session.participant)
