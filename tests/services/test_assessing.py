"""From an observation to a certificate: blind scores, differences on record, a person who signs."""

from datetime import timedelta

import pytest

from assess.domain.certificate import Check, RevocationReason
from assess.domain.decision import Missing
from assess.domain.people import Purpose, Session
from assess.errors import BadInput, Conflict, Forbidden, NotFound
from assess.services import consenting, deciding, issuing, observing, planning, printing, recomputing, settling
from assess.services.deciding import DecisionFile
from assess.services.office import Actor
from assess.services.session_state import Step
from tests.support.installation import Desk

DOMAIN = "cleaning"


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session(DOMAIN)


def decision_file(desk: Desk, session: Session, actor: Actor | None = None) -> DecisionFile:
    return deciding.file(desk.office, actor or desk.els, session.id, DOMAIN)


def criteria(desk: Desk, session: Session) -> list[str]:
    rubric = planning.file(desk.office, desk.els, session.id).snapshot.rubric(DOMAIN)
    return [criterion.id for criterion in rubric.criteria]


def sign(desk: Desk, session: Session, **levels: int | None) -> str:
    proposals = decision_file(desk, session).proposals
    chosen = {p.criterion: p.level for p in proposals} | levels
    reasons = dict.fromkeys(levels, "She asked for it.")
    return deciding.sign(
        desk.office, desk.els, session.id, DOMAIN, levels=chosen, reasons=reasons, confirmation="Els Peeters"
    )


def next_step(desk: Desk, session: Session, actor: Actor | None = None) -> Step:
    return planning.file(desk.office, actor or desk.els, session.id).line.next_step


def test_a_second_assessor_sees_nothing_of_the_first_until_hers_is_in(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=2)
    hers = decision_file(desk, session, desk.karim)
    assert hers.hidden
    assert (hers.observations, hers.proposals, hers.settlements) == ((), (), ())
    (state,) = planning.file(desk.office, desk.karim, session.id).line.domains
    assert state.observations == ()
    assert state.others_handed_in == 1
    assert settling.differences(desk.office, desk.karim, session.id, DOMAIN).hidden
    begun = desk.begin(desk.karim, session)
    assert observing.sheet(desk.office, desk.karim, session.id, begun).observation.scores == {}
    assert decision_file(desk, session, desk.karim).hidden
    desk.observe(desk.karim, session, {}, otherwise=2)
    assert not decision_file(desk, session, desk.karim).hidden
    assert len(decision_file(desk, session, desk.els).observations) == 2


def test_nobody_reads_or_changes_anothers_sheet(desk: Desk, session: Session) -> None:
    begun = desk.begin(desk.els, session)
    with pytest.raises(NotFound):
        observing.sheet(desk.office, desk.karim, session.id, begun)
    with pytest.raises(NotFound):
        observing.score(
            desk.office, desk.karim, session.id, begun, criterion=criteria(desk, session)[0], level=3, note=""
        )


def test_what_is_handed_in_stands(desk: Desk, session: Session) -> None:
    done = desk.observe(desk.els, session, {}, otherwise=1)
    with pytest.raises(Conflict):
        observing.score(desk.office, desk.els, session.id, done, criterion=criteria(desk, session)[0], level=3, note="")


def test_every_criterion_needs_a_score_or_not_seen_before_it_is_handed_in(desk: Desk, session: Session) -> None:
    begun = desk.begin(desk.els, session)
    with pytest.raises(Conflict) as refused:
        observing.hand_in(desk.office, desk.els, session.id, begun)
    assert refused.value.values["count"] == len(criteria(desk, session))


def test_an_open_observation_goes_on_instead_of_beginning_twice(desk: Desk, session: Session) -> None:
    assert desk.begin(desk.els, session) == desk.begin(desk.els, session)


def test_without_her_consent_nobody_observes_or_decides(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=1)
    desk.clock.move(timedelta(minutes=1))
    consenting.record(
        desk.office,
        desk.els,
        session.participant,
        purpose=Purpose.ASSESSMENT,
        granted=False,
        language="nl",
    )
    with pytest.raises(Conflict):
        desk.begin(desk.karim, session)
    with pytest.raises(Conflict):
        sign(desk, session)


def test_a_difference_of_one_is_settled_in_a_sentence(desk: Desk, session: Session) -> None:
    first, *_ = criteria(desk, session)
    desk.observe(desk.els, session, {first: 3}, otherwise=2)
    desk.observe(desk.karim, session, {}, otherwise=2)
    assert next_step(desk, session) is Step.SETTLE
    (difference,) = settling.differences(desk.office, desk.els, session.id, DOMAIN).differences
    assert difference.criterion.id == first
    with pytest.raises(BadInput):
        settle(desk, session, first, 3, "")
    with pytest.raises(BadInput):
        settle(desk, session, first, 1, "Too low.")
    settle(desk, session, first, 3, "We both saw her refuse the bottle without a label.")
    assert decision_file(desk, session).proposals[0].level == 3
    assert next_step(desk, session) is Step.DECIDE


def settle(desk: Desk, session: Session, criterion: str, level: int, sentence: str) -> None:
    settling.settle(desk.office, desk.karim, session.id, DOMAIN, criterion=criterion, level=level, sentence=sentence)


def test_a_difference_of_two_waits_for_a_third_assessor(desk: Desk, session: Session) -> None:
    first, *_ = criteria(desk, session)
    desk.observe(desk.els, session, {first: 1}, otherwise=2)
    desk.observe(desk.karim, session, {first: 3}, otherwise=2)
    assert Missing.THIRD_ASSESSOR in decision_file(desk, session).proposals[0].missing
    with pytest.raises(Conflict):
        settle(desk, session, first, 2, "In between.")


def test_the_stop_rule_ends_the_task_and_nothing_of_it_certifies(desk: Desk, session: Session) -> None:
    begun = desk.begin(desk.els, session)
    observing.stop(desk.office, desk.els, session.id, begun, reason="Mixed two products after a reminder.")
    assert all(p.missing == (Missing.STOPPED,) for p in decision_file(desk, session).proposals)
    assert next_step(desk, session) is Step.OBSERVE


def test_nobody_signs_more_than_the_evidence_carries(desk: Desk, session: Session) -> None:
    first, *_ = criteria(desk, session)
    desk.observe(desk.els, session, {}, otherwise=1)
    with pytest.raises(Conflict):
        sign(desk, session, **{first: 2})


def test_a_lower_level_needs_a_reason(desk: Desk, session: Session) -> None:
    first, *_ = criteria(desk, session)
    desk.observe(desk.els, session, {}, otherwise=1)
    with pytest.raises(BadInput):
        deciding.sign(
            desk.office, desk.els, session.id, DOMAIN, levels={first: None}, reasons={}, confirmation="Els Peeters"
        )


def test_she_who_signs_confirms_that_it_is_she(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=1)
    with pytest.raises(Forbidden):
        deciding.sign(desk.office, desk.els, session.id, DOMAIN, levels={}, reasons={}, confirmation="Karim Aydin")


def test_an_assessor_without_that_role_decides_nothing(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=1)
    with pytest.raises(Forbidden):
        deciding.sign(desk.office, desk.karim, session.id, DOMAIN, levels={}, reasons={}, confirmation="Karim Aydin")


def test_decisions_supersede_each_other_and_none_is_overwritten(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=1)
    first, second = sign(desk, session), sign(desk, session)
    standing = decision_file(desk, session).decision
    assert standing is not None
    assert (standing.id, standing.supersedes) == (second, first)
    with pytest.raises(Conflict):
        issuing.issue(desk.office, desk.els, first, language="nl")


def test_a_certificate_says_what_was_decided_and_nothing_that_was_not_seen(desk: Desk, session: Session) -> None:
    seen, unseen, *_ = criteria(desk, session)
    desk.observe(desk.els, session, {unseen: None}, otherwise=1)
    certificate = issuing.issue(desk.office, desk.els, sign(desk, session), language="fr")
    statement = issuing.file(desk.office, desk.els, certificate).line.statement
    assert statement.language == "fr"
    assert statement.holder.full_name == "Fatma Yıldız"
    assert unseen not in {competence.criterion for competence in statement.competences}
    assert seen in {competence.criterion for competence in statement.competences}
    rubric = planning.file(desk.office, desk.els, session.id).snapshot.rubric(DOMAIN)
    assert statement.not_assessed == (rubric.criterion(unseen).title,)
    assert printing.pdf(desk.office, desk.els, certificate).body.startswith(b"%PDF-")


def test_a_certificate_is_issued_once_and_can_be_revoked_or_replaced(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=1)
    decision = sign(desk, session)
    first = issuing.issue(desk.office, desk.els, decision, language="nl")
    with pytest.raises(Conflict):
        issuing.issue(desk.office, desk.els, decision, language="nl")
    second = issuing.replace(desk.office, desk.els, first, language="en")
    replaced = issuing.file(desk.office, desk.els, first)
    assert (replaced.line.status, replaced.replaced_by) == (Check.REPLACED, second)
    issuing.revoke(desk.office, desk.els, second, reason=RevocationReason.AT_HER_REQUEST)
    assert issuing.file(desk.office, desk.els, second).line.status is Check.REVOKED
    with pytest.raises(Conflict):
        issuing.revoke(desk.office, desk.els, second, reason=RevocationReason.OTHER)


def test_every_decision_can_be_computed_again(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=2)
    desk.observe(desk.karim, session, {}, otherwise=2)
    sign(desk, session)
    desk.clock.move(timedelta(days=1))
    desk.observe(desk.els, session, {}, otherwise=3)
    found = recomputing.recompute(desk.office)
    assert (found.decisions, found.differences) == (1, [])


def test_another_organisation_finds_nothing(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=1)
    decision = sign(desk, session)
    certificate = issuing.issue(desk.office, desk.els, decision, language="nl")
    for look in (
        lambda: planning.file(desk.office, desk.stranger, session.id),
        lambda: deciding.file(desk.office, desk.stranger, session.id, DOMAIN),
        lambda: issuing.file(desk.office, desk.stranger, certificate),
        lambda: printing.pdf(desk.office, desk.stranger, certificate),
        lambda: issuing.issue(desk.office, desk.stranger, decision, language="nl"),
        lambda: desk.begin(desk.stranger, session),
    ):
        with pytest.raises(NotFound):
            look()
