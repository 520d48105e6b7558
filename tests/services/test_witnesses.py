"""A mentor on the work floor is a witness: asked by a link that holds once, and never an assessor."""

from dataclasses import replace
from datetime import timedelta

import pytest

from assess.domain.people import Participant, Purpose, Session
from assess.domain.portfolio import Authenticity, LifeContext, SawHer, SeenBy, Sort
from assess.errors import BadInput, Forbidden, Gone, NotFound
from assess.services import asking_witnesses, bearing_witness, consenting, deciding, keeping_portfolio
from assess.services.bearing_witness import Said
from assess.storage import audit_log
from tests.support.installation import Desk

SAID = Said(
    name="Marie Claes",
    relation=SeenBy.SUPERVISOR,
    context=LifeContext.INTERNSHIP,
    happened="10/2026",
    saw={"floor": SawHer.ALONE_AND_MORE, "surfaces": SawHer.WITH_HELP},
    words="She taught the others how to wring a mop.",
)


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session("cleaning")


def ask(desk: Desk, participant_id: str) -> str:
    return asking_witnesses.ask(desk.office, desk.els, participant_id, witness="Marie, head cleaner", domain="cleaning")


def test_what_a_witness_saw_is_evidence_of_its_kind_with_her_name_and_what_she_is_to_her(
    desk: Desk, session: Session
) -> None:
    token = ask(desk, session.participant)
    asked = bearing_witness.opened(desk.office, token)
    assert (asked.participant.given_name, asked.organisation) == ("Fatma", "De Brug vzw")
    bearing_witness.say(desk.office, token, SAID)
    (piece,) = keeping_portfolio.read(desk.office, desk.els, session.participant).evidence
    assert (piece.sort, piece.seen_by, piece.happened, piece.context) == (
        Sort.WITNESS,
        "Marie Claes",
        "2026-10",
        LifeContext.INTERNSHIP,
    )
    assert piece.authenticity is Authenticity.NOT_YET
    assert set(piece.competences) == {"cleaning.floor", "cleaning.surfaces"}
    assert piece.statement is not None
    assert piece.statement.relation is SeenBy.SUPERVISOR
    assert piece.statement.saw["floor"] is SawHer.ALONE_AND_MORE
    assert piece.statement.saw["product-and-cloth"] is SawHer.NOT_SEEN


def test_what_a_witness_saw_carries_no_level_and_an_assessor_learns_it_after_her_own_scores(
    desk: Desk, session: Session
) -> None:
    bearing_witness.say(desk.office, ask(desk, session.participant), SAID)
    desk.observe(desk.els, session, {}, otherwise=2)
    file = deciding.file(desk.office, desk.els, session.id, "cleaning")
    assert {proposal.level for proposal in file.proposals} == {None}
    assert "Marie Claes" not in {name for proposal in file.proposals for name in proposal.assessors}
    assert deciding.file(desk.office, desk.karim, session.id, "cleaning").brought == ()
    assert len(file.brought) == 1


def test_a_link_holds_once(desk: Desk, session: Session) -> None:
    token = ask(desk, session.participant)
    assert len(asking_witnesses.asked(desk.office, desk.els, session.participant)) == 1
    bearing_witness.say(desk.office, token, SAID)
    bearing_witness.say(desk.office, token, replace(SAID, words="And again."))
    assert bearing_witness.opened(desk.office, token).answered
    (piece,) = keeping_portfolio.read(desk.office, desk.els, session.participant).evidence
    assert piece.words == SAID.words
    assert asking_witnesses.asked(desk.office, desk.els, session.participant) == ()


def test_a_link_that_is_old_withdrawn_or_no_longer_agreed_to_leads_nowhere(desk: Desk, session: Session) -> None:
    old, withdrawn, refused = (ask(desk, session.participant) for _ in range(3))
    newest, *_ = asking_witnesses.asked(desk.office, desk.els, session.participant)
    asking_witnesses.withdraw(desk.office, desk.els, newest.id)
    with pytest.raises(Gone):
        bearing_witness.opened(desk.office, refused)
    consenting.record(
        desk.office, desk.els, session.participant, purpose=Purpose.ASSESSMENT, granted=False, language="nl"
    )
    with pytest.raises(Gone):
        bearing_witness.say(desk.office, withdrawn, SAID)
    desk.clock.move(timedelta(minutes=1))
    consenting.record(
        desk.office, desk.els, session.participant, purpose=Purpose.ASSESSMENT, granted=True, language="nl"
    )
    assert bearing_witness.opened(desk.office, old).participant.id == session.participant
    desk.clock.move(timedelta(days=31))
    with pytest.raises(Gone):
        bearing_witness.say(desk.office, old, SAID)
    with pytest.raises(NotFound):
        bearing_witness.opened(desk.office, "guessed")
    assert keeping_portfolio.read(desk.office, desk.els, session.participant).evidence == ()


def test_a_witness_who_saw_nothing_or_says_no_day_is_asked_again(desk: Desk, session: Session) -> None:
    token = ask(desk, session.participant)
    for said in (
        replace(SAID, saw={}),
        replace(SAID, saw={"flying": SawHer.ALONE}),
        replace(SAID, happened="next week"),
        replace(SAID, name="\x00"),
    ):
        with pytest.raises(BadInput):
            bearing_witness.say(desk.office, token, said)
    assert not bearing_witness.opened(desk.office, token).answered


def test_a_statement_is_taken_away_like_any_piece(desk: Desk, session: Session) -> None:
    token = ask(desk, session.participant)
    bearing_witness.say(desk.office, token, SAID)
    (piece,) = keeping_portfolio.read(desk.office, desk.els, session.participant).evidence
    keeping_portfolio.remove(desk.office, desk.els, piece.id)
    assert keeping_portfolio.read(desk.office, desk.els, session.participant).evidence == ()


def test_only_who_keeps_the_portfolio_asks_and_withdraws(desk: Desk) -> None:
    fatma: Participant = desk.participant()
    ask(desk, fatma.id)
    (request,) = asking_witnesses.asked(desk.office, desk.els, fatma.id)
    for who, refusal in ((desk.karim, Forbidden), (desk.stranger, NotFound)):
        with pytest.raises(refusal):
            asking_witnesses.ask(desk.office, who, fatma.id, witness="Marie", domain="cleaning")
        with pytest.raises(refusal):
            asking_witnesses.withdraw(desk.office, who, request.id)


def test_the_log_says_that_a_witness_answered_and_neither_who_nor_what(desk: Desk, session: Session) -> None:
    bearing_witness.say(desk.office, ask(desk, session.participant), SAID)
    with desk.office.see() as connection:
        assert audit_log.first_break(connection, desk.els.organisation) is None
        entry, *_ = audit_log.entries(connection, desk.els.organisation, skip=0, most=1)
    assert (entry.action, entry.actor_kind) == ("witness.answered", "witness")
    assert "Marie" not in entry.details
