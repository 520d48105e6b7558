"""A tablet shows a code, the counsellor confirms it, and the tablet holds a token for one session."""

import hmac
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from assess.domain.people import Participant, Tablet
from assess.domain.permissions import Permission
from assess.errors import Conflict, Gone, NotFound, TooMany
from assess.services.office import Actor, Office, Work, hashed
from assess.storage import attempts, devices, participants
from assess.storage.database import Connection
from assess.storage.devices import Pairing

CODE_DIGITS = 6
SURFACE = "pairing"
CODES_FOR_ONE_ADDRESS = 60
PAIRING_LIFE = timedelta(minutes=15)
COLLECT_AGAIN = timedelta(minutes=2)
SILENT_AFTER = timedelta(minutes=3)
"""A tablet with a network says every minute that it is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPairing:
    """What the tablet gets: a code to show, and a secret with which it asks whether it was confirmed."""

    id: str
    secret: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingState:
    """Whether the counsellor has confirmed; the token is given once she has."""

    state: Literal["waiting", "confirmed", "expired"]
    token: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingTablet:
    """A tablet that shows this code now."""

    code: str
    opened_at: datetime


class TabletState(StrEnum):
    """How a tablet stands, as far as the server has heard."""

    READY = "ready"
    LOADING = "loading"
    UNSENT = "unsent"
    SILENT = "silent"
    ENDED = "ended"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class TabletLine:
    """A tablet and for whom it was handed over."""

    tablet: Tablet
    participant: Participant
    state: TabletState


def start(office: Office, address: str = "") -> NewPairing:
    """Make a code for a tablet that nobody knows yet. It opens nothing until somebody at the desk confirms it.

    One network address (an organisation's tablets together) may ask for 60 codes in a quarter of an hour.
    """
    now = office.clock.now()
    secret = office.clock.token()
    asker = office.keyed("address", address)
    with office.store() as connection:
        if attempts.misses_by_address(connection, SURFACE, now - PAIRING_LIFE).get(asker, 0) >= CODES_FOR_ONE_ADDRESS:
            raise TooMany("too_many_codes", "Too many tablets asked for a code here.", "Wait a quarter of an hour.")
        attempts.add_miss(connection, office.clock.new_id(), SURFACE, asker, now)
        code = _free_code(connection, now)
        pairing = Pairing(
            id=office.clock.new_id(),
            code=code,
            secret_hash=hashed(secret),
            created_at=now,
            expires_at=now + PAIRING_LIFE,
            tablet=None,
            collected_at=None,
        )
        devices.add_pairing(connection, pairing)
    return NewPairing(id=pairing.id, secret=secret, code=f"{code[:3]} {code[3:]}")


def poll(office: Office, pairing_id: str, secret: str) -> PairingState:
    """Tell the tablet how it stands. A reply that got lost may be asked for again for two minutes."""
    now = office.clock.now()
    with office.see() as connection:
        pairing = devices.find_pairing(connection, pairing_id)
    if pairing is None or not hmac.compare_digest(pairing.secret_hash, hashed(secret)):
        raise NotFound("no_such_pairing", "This tablet is not known.", "Open the tablet page again.")
    if pairing.tablet is None:
        return PairingState(state="expired" if now >= pairing.expires_at else "waiting", token=None)
    if pairing.collected_at is not None and now - pairing.collected_at > COLLECT_AGAIN:
        return PairingState(state="expired", token=None)
    token = office.clock.token()
    with office.store() as connection:
        devices.give_token(connection, pairing.tablet, hashed(token))
        if pairing.collected_at is None:
            devices.collect_pairing(connection, pairing_id, now)
    return PairingState(state="confirmed", token=token)


def waiting(office: Office, actor: Actor, code: str) -> WaitingTablet:
    """Show the counsellor which tablet waits with this code, before she confirms."""
    with office.look(actor) as work:
        work.require(Permission.PAIR_TABLET)
        pairing = devices.waiting_pairing(work.connection, _digits(code), work.now)
    if pairing is None:
        raise _no_waiting_tablet()
    return WaitingTablet(code=f"{pairing.code[:3]} {pairing.code[3:]}", opened_at=pairing.created_at)


def confirm(office: Office, actor: Actor, session_id: str, code: str) -> Tablet:
    """Hand the tablet that shows this code over for a session."""
    with office.work(actor) as work:
        work.require(Permission.PAIR_TABLET)
        work.session(session_id)
        pairing = devices.waiting_pairing(work.connection, _digits(code), work.now)
        if pairing is None:
            raise _no_waiting_tablet()
        tablet = Tablet(
            id=work.new_id(),
            session=session_id,
            label=pairing.code,
            paired_at=work.now,
        )
        devices.add_tablet(work.connection, actor.organisation, tablet, actor.id)
        if not devices.confirm_pairing(work.connection, pairing.id, tablet.id, work.now):
            raise Conflict("already_confirmed", "A colleague has just confirmed this tablet.", "Go back.")
        work.record("tablet.handed_over", "tablet", tablet.id, {"session": session_id})
    return tablet


def device_of(office: Office, token: str) -> Actor | None:
    """Say which tablet shows this token; None when it is unknown or its access was ended, Gone when it is lost."""
    with office.see() as connection:
        found = devices.find_by_token(connection, hashed(token))
    if found is None:
        return None
    organisation, tablet = found
    if tablet.lost_at is not None:
        raise Gone("tablet_lost", "This tablet was reported lost.", "It forgets everything that it holds.")
    return None if tablet.revoked_at is not None else _actor(organisation, tablet)


def lost_device(office: Office, token: str) -> Actor:
    """Say which lost tablet shows this token; NotFound when none does."""
    with office.see() as connection:
        found = devices.find_by_token(connection, hashed(token))
    if found is None or found[1].lost_at is None:
        raise NotFound("no_such_tablet", "There is no such tablet in use.", "Open the tablet page again.")
    return _actor(*found)


def key(office: Office, device: Actor) -> str:
    """Give the key that seals what a tablet keeps of its session: 32 bytes, in hexadecimal.

    It follows from the installation's secret, so any tablet of the same session opens what an earlier one sealed, and
    nobody can ask for it whose access has ended. Decision 37 has the threats.
    """
    return key_of(office, device.session or "")


def key_of(office: Office, session_id: str) -> str:
    """Give the key of a session's tablets."""
    return office.keyed("tablet", session_id)


def report_ready(office: Office, device: Actor) -> None:
    """Note that the tablet holds every byte of its session."""
    with office.work(device) as work:
        devices.report_ready(work.connection, device.organisation, device.id, work.now)


def say_hello(office: Office, device: Actor, *, unsent: int) -> None:
    """Note that a tablet is there, and how many taps it holds that have not arrived."""
    with office.work(device) as work:
        devices.report_seen(work.connection, device.id, work.now, unsent)


def tablets(office: Office, actor: Actor) -> tuple[TabletLine, ...]:
    """Give the tablets that were handed over, the last one first."""
    with office.look(actor) as work:
        work.require(Permission.PAIR_TABLET)
        return lines(work, devices.all_tablets(work.connection, actor.organisation))


def in_use(work: Work, of: Collection[str]) -> tuple[TabletLine, ...]:
    """Give the tablets that are connected in some sessions, within a use case."""
    connected = (
        one
        for one in devices.all_tablets(work.connection, work.actor.organisation)
        if one.session in of and one.revoked_at is None and one.lost_at is None
    )
    return lines(work, tuple(connected))


def lines(work: Work, of: Collection[Tablet]) -> tuple[TabletLine, ...]:
    """Say for each tablet whose it is, and how it stands."""
    hers = participants.of_sessions(work.connection, work.actor.organisation, {one.session for one in of})
    return tuple(
        TabletLine(tablet=one, participant=hers[one.session], state=_state(one, work.now))
        for one in of
        if one.session in hers
    )


def _state(tablet: Tablet, now: datetime) -> TabletState:
    if tablet.lost_at is not None:
        return TabletState.LOST
    if tablet.revoked_at is not None:
        return TabletState.ENDED
    if tablet.unsent:
        return TabletState.UNSENT
    if tablet.seen_at is not None and now - tablet.seen_at > SILENT_AFTER:
        return TabletState.SILENT
    return TabletState.READY if tablet.ready_at is not None else TabletState.LOADING


def revoke(office: Office, actor: Actor, tablet_id: str) -> None:
    """End a tablet's access: it was lost, or lent to somebody else."""
    with office.work(actor) as work:
        work.require(Permission.PAIR_TABLET)
        if not devices.revoke_tablet(work.connection, actor.organisation, tablet_id, work.now):
            raise NotFound("no_such_tablet", "There is no such tablet in use.", "Go back to the list.")
        work.record("tablet.revoked", "tablet", tablet_id)


def report_lost(office: Office, actor: Actor, tablet_id: str) -> None:
    """End the access of a tablet that is gone: at its next contact it hands in what it still holds, and erases itself."""
    with office.work(actor) as work:
        work.require(Permission.PAIR_TABLET)
        devices.revoke_tablet(work.connection, actor.organisation, tablet_id, work.now)
        if not devices.report_lost(work.connection, actor.organisation, tablet_id, work.now):
            raise NotFound("no_such_tablet", "There is no such tablet in use.", "Go back to the list.")
        work.record("tablet.lost", "tablet", tablet_id)


def _actor(organisation: str, tablet: Tablet) -> Actor:
    return Actor(kind="tablet", id=tablet.id, organisation=organisation, session=tablet.session)


def _free_code(connection: Connection, now: datetime) -> str:
    while True:
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
        if devices.waiting_pairing(connection, code, now) is None:
            return code


def _digits(code: str) -> str:
    return "".join(character for character in code if character.isdigit())


def _no_waiting_tablet() -> Gone:
    return Gone(
        "no_waiting_tablet",
        "No tablet shows this code now.",
        "Look at the tablet again: a code works for 15 minutes.",
    )
