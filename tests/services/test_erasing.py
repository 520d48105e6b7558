"""She may have all that is stored about her, and may have it erased; what a certificate needs is kept, and nothing else."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from assess.domain.appeal import Way
from assess.domain.certificate import Check, RevocationReason
from assess.domain.people import Session
from assess.errors import Forbidden, NotFound
from assess.services import (
    appealing,
    asking_witnesses,
    comparing_assessors,
    deciding,
    enrolling,
    erasing,
    issuing,
    keeping_portfolio,
    overview,
    receiving_events,
    recomputing,
    verifying,
)
from assess.storage import audit_log
from assess.storage.personal_data import Keep
from assess.storage.tables import metadata
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import Desk, event

NAME = "Fatma"


@pytest.fixture
def session(desk: Desk) -> Session:
    """A session with everything in it that can be stored about somebody."""
    session = desk.session("cleaning")
    tablet = desk.tablet(session)
    receiving_events.receive(desk.office, tablet, [event("language_chosen", body={"language": "nl"})])
    new = replace(DIPLOMA, title="Diploma of Fatma", seen_by="Selma")
    keeping_portfolio.add(desk.office, desk.counsellor, session.participant, new, PDF)
    asking_witnesses.ask(desk.office, desk.els, session.participant, witness="Marie", domain="cleaning")
    return session


def erase(desk: Desk, session: Session) -> int:
    return erasing.erase(desk.office, desk.els, session.participant, confirmation="Els Peeters")


def mentions(desk: Desk, *words: str) -> Iterator[str]:
    """Name each column that still holds one of the words."""
    with desk.office.see() as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)):
                for column in table.columns:
                    value = getattr(row, column.name)
                    text = value.decode(errors="replace") if isinstance(value, bytes) else str(value)
                    if any(word in text for word in words):
                        yield f"{table.name}.{column.name}"


def test_without_a_certificate_nothing_about_her_is_left_but_that_it_was_done(desk: Desk, session: Session) -> None:
    desk.observe(desk.els, session, {}, otherwise=1)
    assert erase(desk, session) == 0
    left = set(mentions(desk, NAME, "Yıldız", session.participant, session.id, "Selma", "Marie"))
    assert left <= {"audit_entry.subject_id", "audit_entry.details"}
    assert not any((desk.office.settings.instance / "evidence").rglob("?" * 64))
    assert enrolling.search(desk.office, desk.els, NAME) == ()
    with pytest.raises(NotFound):
        enrolling.file(desk.office, desk.els, session.participant)
    with desk.office.see() as connection:
        assert audit_log.first_break(connection, desk.els.organisation) is None
        assert audit_log.has_entry(connection, desk.els.organisation, "participant.erased", session.participant)


def test_with_a_certificate_only_what_it_needs_is_left_and_it_can_be_checked_and_revoked(
    desk: Desk, session: Session
) -> None:
    certificate = desk.certified(session)
    code = issuing.file(desk.office, desk.els, certificate).code
    decision = deciding.file(desk.office, desk.els, session.id, "cleaning").decision
    assert decision
    appealing.appeal(desk.office, desk.els, decision.id, way=Way.SPOKEN, words="I did more.")
    assert erase(desk, session) > 0
    left = {table.partition(".")[0] for table in mentions(desk, NAME, session.participant, session.id, "Selma")}
    assert left <= {"audit_entry", "participant", "session", "decision", "certificate", "credential"}
    assert set(mentions(desk, NAME)) <= {"certificate.statement", "credential.body", "credential.compact"}
    assert overview.today(desk.office, desk.els).appeals == ()
    assert verifying.look_up(desk.office, code).check is Check.VALID
    issuing.revoke(desk.office, desk.els, certificate, reason=RevocationReason.AT_HER_REQUEST)
    assert verifying.look_up(desk.office, code).check is Check.REVOKED


def test_what_is_computed_of_all_goes_on_after_somebody_is_erased(desk: Desk, session: Session) -> None:
    desk.certified(session)
    other = desk.session("cleaning")
    desk.certified(other)
    erase(desk, session)
    found = recomputing.recompute(desk.office)
    assert (found.decisions, found.differences) == (2, [])
    assert comparing_assessors.compared(desk.office, desk.els)[0].women == 1
    assert {line.participant.id for line in overview.today(desk.office, desk.els).today} <= {other.participant}


def test_all_that_is_stored_is_given_out_with_her_files_and_without_what_opens_something(
    desk: Desk, session: Session
) -> None:
    desk.certified(session)
    body = erasing.exported(desk.office, desk.els, session.participant)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        stored = json.loads(archive.read("data.json"))
        (file,) = [name for name in archive.namelist() if name.startswith("files/")]
        assert archive.read(file) == PDF
    assert {
        "participant",
        "consent",
        "session",
        "event",
        "tablet",
        "decision",
        "certificate",
        "portfolio_evidence",
    } <= set(stored)
    assert stored["participant"][0]["given_name"] == NAME
    assert not any("token_hash" in row for rows in stored.values() for row in rows)


def test_a_score_that_is_blind_for_her_is_blind_here_too(desk: Desk) -> None:
    session = desk.session("cleaning")

    def seen(how: str) -> bool:
        stored = erasing.everything(desk.office, desk.els, session.participant).stored
        return any(how in row["body"] for row in stored["event"])

    desk.observe(desk.karim, session, {}, otherwise=3)
    assert not seen('"level":3')
    with zipfile.ZipFile(io.BytesIO(erasing.exported(desk.office, desk.els, session.participant))) as archive:
        assert "Karim Aydin" not in archive.read("data.json").decode()
    desk.observe(desk.els, session, {}, otherwise=2)
    assert seen('"level":3')


def test_every_table_that_says_it_is_kept_for_her_is_found_from_her_row() -> None:
    hers = {"participant"}
    for table in metadata.sorted_tables:
        if any(key.column.table.name in hers for key in table.foreign_keys):
            hers.add(table.name)
    kept_for_her = {
        table.name
        for table in metadata.sorted_tables
        if any(column.info["keep"] in (Keep.PARTICIPANT, Keep.CERTIFICATE) for column in table.columns)
    }
    assert kept_for_her <= hers


def test_only_a_counsellor_of_hers_who_signs_erases_her(desk: Desk, session: Session) -> None:
    for who, refusal in ((desk.karim, Forbidden), (desk.noor, Forbidden), (desk.stranger, NotFound)):
        with pytest.raises(refusal):
            erasing.erase(desk.office, who, session.participant, confirmation=who.name)
        with pytest.raises(refusal):
            erasing.exported(desk.office, who, session.participant)
    with pytest.raises(Forbidden):
        erasing.erase(desk.office, desk.els, session.participant, confirmation="Somebody")
    assert enrolling.search(desk.office, desk.els, NAME)
