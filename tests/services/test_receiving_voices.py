"""What she says about her result: stored once, an appeal when she does not agree, heard by whom it concerns, hers to take back."""

import hashlib
import io
import zipfile
from datetime import timedelta

import pytest
from sqlalchemy import select

from assess.domain.appeal import ANSWERED_WITHIN_DAYS, MAY_APPEAL_DAYS, Outcome
from assess.domain.people import Purpose, Session
from assess.domain.permissions import Role
from assess.errors import BadInput, Forbidden, NotFound
from assess.services import (
    appealing,
    consenting,
    deciding,
    erasing,
    managing_staff,
    overview,
    receiving_voices,
)
from assess.services.office import Actor
from assess.services.receiving_voices import Sent
from assess.storage import audit_log
from assess.storage.tables import event_set_aside
from tests.support.installation import Desk, actor_named
from tests.support.sounds import hum

DOMAIN = "cleaning"
HUM = hum(1.0)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough for what comes in from outside."""
    return sqlite_url


@pytest.fixture
def session(desk: Desk) -> Session:
    """Decided, and she agreed that her voice is kept."""
    session = desk.session(DOMAIN)
    desk.observe(desk.karim, session, {}, otherwise=1)
    desk.observe(desk.els, session, {}, otherwise=1)
    proposals = deciding.file(desk.office, desk.els, session.id, DOMAIN).proposals
    levels = {one.criterion: one.level for one in proposals}
    deciding.sign(desk.office, desk.els, session.id, DOMAIN, levels=levels, reasons={}, confirmation=desk.els.name)
    consenting.record(desk.office, desk.els, session.participant, purpose=Purpose.VOICE, granted=True, language="nl")
    return session


@pytest.fixture
def tablet(desk: Desk, session: Session) -> Actor:
    return desk.tablet(session)


def sent(body: bytes = HUM, wish: str = "disagreed", about: str = DOMAIN) -> Sent:
    return Sent(body=body, sha256=hashlib.sha256(body).hexdigest(), wish=wish, about=about, language="ti")


def aside(desk: Desk) -> list[str]:
    with desk.office.see() as connection:
        return [row.reason for row in connection.execute(select(event_set_aside))]


def test_sent_twice_it_is_stored_once_and_lies_under_its_hash(desk: Desk, session: Session, tablet: Actor) -> None:
    assert receiving_voices.receive(desk.office, tablet, sent()) == "stored"
    assert receiving_voices.receive(desk.office, tablet, sent()) == "known"
    (said,) = receiving_voices.of_session(desk.office, desk.els, session.id)
    (path,) = (desk.office.settings.instance / "evidence").rglob("?" * 64)
    assert (path.name, said.language, said.file.type) == (said.file.sha256, "ti", "audio/mp4")
    heard = receiving_voices.listen(desk.office, desk.els, said.id)
    assert heard.body == path.read_bytes()
    with desk.office.see() as connection:
        assert audit_log.has_entry(connection, desk.els.organisation, "voice.heard", session.id)


def test_i_do_not_agree_is_an_appeal_with_the_same_days_and_another_decider(
    desk: Desk, session: Session, tablet: Actor
) -> None:
    managing_staff.invite(desk.office, desk.noor, name="Sara Maes", sign_in_name="sara", roles={Role.DECIDER})
    sara = actor_named(desk.office, "sara")
    receiving_voices.receive(desk.office, tablet, sent())
    receiving_voices.receive(desk.office, tablet, sent(hum(1.2)))
    (due,) = overview.today(desk.office, sara).appeals
    assert (due.appeal.due_on - desk.clock.now().date()).days == ANSWERED_WITHIN_DAYS
    assert len(appealing.file(desk.office, sara, due.appeal.id).voices) == 2, "what she says meanwhile belongs to it"
    with pytest.raises(Forbidden):
        appealing.answer(
            desk.office, desk.els, due.appeal.id, outcome=Outcome.STANDS, reason="No.", confirmation=desk.els.name
        )
    appealing.answer(
        desk.office, sara, due.appeal.id, outcome=Outcome.STANDS, reason="We looked.", confirmation=sara.name
    )
    assert overview.today(desk.office, sara).appeals == ()


def test_when_the_time_to_appeal_has_passed_it_is_still_heard(desk: Desk, session: Session, tablet: Actor) -> None:
    desk.clock.move(timedelta(days=MAY_APPEAL_DAYS + 1))
    assert receiving_voices.receive(desk.office, tablet, sent()) == "stored"
    assert overview.today(desk.office, desk.els).appeals == ()
    assert [one.appeal for one in receiving_voices.of_session(desk.office, desk.els, session.id)] == [None]


def test_what_did_not_arrive_whole_is_asked_for_again(desk: Desk, tablet: Actor) -> None:
    whole = sent()
    with pytest.raises(BadInput):
        receiving_voices.receive(
            desk.office,
            tablet,
            Sent(body=HUM[:-9], sha256=whole.sha256, wish=whole.wish, about="", language="nl"),
        )


@pytest.mark.parametrize("body", [b"", b"<!DOCTYPE html><script>alert(1)</script>", b"%PDF-1.7\n%%EOF", b"MZ" + HUM])
def test_what_is_no_sound_is_set_aside_and_not_kept(desk: Desk, session: Session, tablet: Actor, body: bytes) -> None:
    assert receiving_voices.receive(desk.office, tablet, sent(body)) == "recording_unknown_kind"
    assert receiving_voices.receive(desk.office, tablet, sent(body)) == "recording_unknown_kind"
    assert receiving_voices.of_session(desk.office, desk.els, session.id) == ()
    assert aside(desk) == ["recording_unknown_kind"]
    assert not list((desk.office.settings.instance / "evidence").rglob("?" * 64))


def test_without_her_consent_nothing_is_kept(desk: Desk, session: Session, tablet: Actor) -> None:
    consenting.record(desk.office, desk.els, session.participant, purpose=Purpose.VOICE, granted=False, language="nl")
    assert receiving_voices.receive(desk.office, tablet, sent()) == "no_consent"
    assert receiving_voices.of_session(desk.office, desk.els, session.id) == ()


def test_it_goes_along_with_her_data_she_takes_it_back_and_it_is_erased_with_her(
    desk: Desk, session: Session, tablet: Actor
) -> None:
    for body in (HUM, hum(1.2)):
        receiving_voices.receive(desk.office, tablet, sent(body))
    first, second = receiving_voices.of_session(desk.office, desk.els, session.id)
    exported = zipfile.ZipFile(io.BytesIO(erasing.exported(desk.office, desk.els, session.participant)))
    assert {f"files/{first.id}.m4a", f"files/{second.id}.m4a"} <= set(exported.namelist())
    assert receiving_voices.remove(desk.office, desk.els, first.id) == session.id
    with pytest.raises(NotFound):
        receiving_voices.listen(desk.office, desk.els, first.id)
    assert len(list((desk.office.settings.instance / "evidence").rglob("?" * 64))) == 1
    erasing.erase(desk.office, desk.els, session.participant, confirmation=desk.els.name)
    assert not list((desk.office.settings.instance / "evidence").rglob("?" * 64))


def test_another_organisation_does_not_know_it(desk: Desk, session: Session, tablet: Actor) -> None:
    receiving_voices.receive(desk.office, tablet, sent())
    (said,) = receiving_voices.of_session(desk.office, desk.els, session.id)
    with pytest.raises(NotFound):
        receiving_voices.listen(desk.office, desk.stranger, said.id)
