"""She takes a session along for a home visit: on which tablet, until when, behind a PIN of hers.

What the tablet gets is sealed with a key of the visit. That key goes along locked: only her PIN and the pairing's own key
together open it. Decision 43 has the threats.
"""

import base64
import json
import os
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from argon2.exceptions import VerificationError
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from assess.domain.home_visit import MOST_DAYS, PIN, HomeVisit, too_easy
from assess.domain.people import Tablet
from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict, Forbidden, NotFound
from assess.services import (
    confirming,
    evidence,
    observing,
    pairing_tablets,
    signing_in,
    slowing_guesses,
    watching_assessors,
)
from assess.services.office import Actor, Office, Work
from assess.storage import devices, home_visits, organisations

ROUNDS = 600_000
"""As the tablet counts (`vault.js`): a guess at a PIN costs some tenths of a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """A visit of a session, who makes it, on which tablet, its last day, and whether the tablet may still open it."""

    visit: HomeVisit
    last_day: date
    name: str
    label: str
    open: bool
    mine: bool


def has_pin(office: Office, actor: Actor) -> bool:
    """Say whether she has chosen a PIN."""
    with office.look(actor) as work:
        work.require(Permission.OBSERVE)
        return home_visits.pin_hash(work.connection, actor.id) is not None


def set_pin(office: Office, actor: Actor, pin: str, *, confirmation: str) -> None:
    """Choose or change her PIN, signed. Visits that are on tablets keep the PIN that they began with."""
    if not PIN.fullmatch(pin):
        raise BadInput("pin_digits", "A PIN has six digits.", "Choose six digits.")
    if too_easy(pin):
        raise BadInput("pin_too_easy", "This PIN is guessed first.", "Choose digits that do not follow each other.")
    confirming.confirm(office, actor, confirmation)
    with office.work(actor) as work:
        work.require(Permission.OBSERVE)
        organisations.change_staff(work.connection, actor.id, visit_pin_hash=signing_in.HASHER.hash(pin))
        work.record("visit_pin.set", "staff", actor.id)


def take_along(office: Office, actor: Actor, session_id: str, *, tablet_id: str, until: date, pin: str) -> HomeVisit:
    """Take a session along on one of its tablets, until the end of a day at most three days away; her earlier one there ends.

    Forbidden for a wrong PIN, Conflict when a colleague has this tablet with her, or she has still to calibrate for a domain
    of the session where that is a rule.
    """
    _right_pin(office, actor, pin)
    with office.work(actor) as work:
        work.require(Permission.OBSERVE)
        session = work.session(session_id)
        watching_assessors.refuse_barred(work, session)
        for domain in session.domains:
            observing.refuse_uncalibrated(work, domain, evidence.gather(work, session, domain).seen)
        if not work.today <= until <= work.today + timedelta(days=MOST_DAYS):
            raise BadInput("visit_too_long", "A visit ends today or within three days.", "Choose a day.")
        if tablet_id not in {one.id for one in usable_tablets(work, session_id)}:
            raise NotFound("no_such_tablet", "There is no such tablet in use.", "Hand a tablet over first.")
        _end_earlier(work, session_id, tablet_id)
        visit = HomeVisit(
            id=work.new_id(),
            session=session_id,
            tablet=tablet_id,
            staff=actor.id,
            made_at=work.now,
            until=_end_of(office, until),
        )
        share = pairing_tablets.key_of(office, session_id)
        home_visits.add(work.connection, actor.organisation, visit, _locked(key_of(office, visit.id), pin, share))
        details = {"session": session_id, "tablet": tablet_id, "until": visit.until.isoformat()}
        work.record("visit.taken_along", "visit", visit.id, details)
    return visit


def end(office: Office, actor: Actor, visit_id: str) -> str:
    """End a visit: at its next contact the tablet destroys its part; what comes later is set aside. Gives the session."""
    with office.work(actor) as work:
        work.require(Permission.SEE_SET_ASIDE)
        visit = home_visits.find(work.connection, actor.organisation, visit_id)
        if visit is None or visit.ended_at is not None or visit.over_at is not None:
            raise NotFound("no_such_visit", "There is no such visit.", "Go back to the session.")
        _end(work, visit)
    return visit.session


def of_session(office: Office, actor: Actor, session_id: str) -> tuple[VisitLine, ...]:
    """Give the visits of a session that are not over, the newest first."""
    with office.look(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        work.session(session_id)
        labels = {one.id: one.label for one in devices.all_tablets(work.connection, actor.organisation)}
        names = {one.id: one.name for one in organisations.all_staff(work.connection, actor.organisation)}
        return tuple(
            VisitLine(
                visit=one,
                last_day=office.day(one.until - timedelta(seconds=1)),
                name=names[one.staff],
                label=labels[one.tablet],
                open=one.is_open(work.now),
                mine=one.staff == actor.id,
            )
            for one in home_visits.of_session(work.connection, actor.organisation, session_id)
            if one.ended_at is None and one.over_at is None
        )


def tablets_for(office: Office, actor: Actor, session_id: str) -> tuple[Tablet, ...]:
    """Give the tablets on which she may take a session along."""
    with office.look(actor) as work:
        work.require(Permission.OBSERVE)
        work.session(session_id)
        return usable_tablets(work, session_id)


def usable_tablets(work: Work, session_id: str) -> tuple[Tablet, ...]:
    """Give the connected tablets of a session."""
    every = devices.all_tablets(work.connection, work.actor.organisation)
    return tuple(one for one in every if one.session == session_id and not one.revoked_at and not one.lost_at)


def key_of(office: Office, visit_id: str) -> bytes:
    """Give the key of a visit, 32 bytes: it seals what goes along and what she taps. It follows from the installation's secret."""
    return bytes.fromhex(office.keyed("home visit", visit_id))


def _right_pin(office: Office, actor: Actor, pin: str) -> None:
    with office.look(actor) as work:
        work.require(Permission.OBSERVE)
        stored = home_visits.pin_hash(work.connection, actor.id)
    if stored is None:
        raise Conflict("pin_needed", "You have no PIN for home visits yet.", "Choose one first.")
    counted = slowing_guesses.keys(office, "visit pin", actor.id, slowing_guesses.NOBODY, None)
    slowing_guesses.stop(office, counted)
    try:
        signing_in.HASHER.verify(stored, pin)
    except VerificationError:
        slowing_guesses.note(office, counted)
        raise Forbidden("wrong_pin", "This is not your PIN.", "Try again, or choose a new one.") from None
    slowing_guesses.forget(office, counted)


def _end_earlier(work: Work, session_id: str, tablet_id: str) -> None:
    for one in home_visits.of_session(work.connection, work.actor.organisation, session_id):
        if one.tablet != tablet_id or not one.is_open(work.now):
            continue
        if one.staff != work.actor.id:
            raise Conflict("tablet_on_visit", "A colleague has this tablet with her.", "Take another tablet.")
        home_visits.change(work.connection, one.id, until=work.now, locked_key=None)


def _end(work: Work, visit: HomeVisit) -> None:
    home_visits.change(work.connection, visit.id, ended_at=work.now, locked_key=None)
    work.record("visit.ended", "visit", visit.id, {"session": visit.session})


def _end_of(office: Office, day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=ZoneInfo(office.settings.time_zone))


def _locked(key: bytes, pin: str, share: str) -> str:
    """Lock the key of a visit with the PIN and the pairing's key, as `vault.js` opens it (PBKDF2-SHA-256, AES-256-GCM)."""
    salt, iv = os.urandom(16), os.urandom(12)
    lock = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=ROUNDS).derive(
        f"{pin} {share}".encode()
    )
    data = AESGCM(lock).encrypt(iv, key.hex().encode(), None)
    parts = {"salt": salt, "iv": iv, "data": data}
    return json.dumps({name: base64.b64encode(part).decode() for name, part in parts.items()})
