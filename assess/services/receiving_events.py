"""A tablet's events are checked against the pinned content and stored once, however often they are sent.

What cannot be stored is set aside with a reason and acknowledged, so that it never blocks the rest. The same id with
other content is kept too: nothing acknowledged is ever lost or overwritten.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from assess.domain.canonical import canonical_bytes
from assess.domain.event import MAXIMUM_BATCH, Event, Kind, RefusedEventError, check_tablet_event
from assess.domain.people import Consent, Purpose, Session
from assess.errors import BadInput, TooLarge
from assess.services import consenting, pairing_tablets, sealed_events, visiting_homes
from assess.services.office import Actor, Office, Work
from assess.storage import devices, home_visits, sessions
from assess.storage.evidence_files import EvidenceFiles

SHORTEST_ID, LONGEST_ID = 8, 36
HIGHEST_SEQUENCE = 2**31
LARGEST_BODY = 4_000
OTHER_CONTENT = "other_content"
CONSENT_KINDS = frozenset({Kind.CONSENT_GIVEN, Kind.CONSENT_REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """An event that was kept, but not as an answer, and why."""

    id: str
    reason: str


@dataclass(slots=True, kw_only=True)
class Receipt:
    """What became of each event of a batch; only these leave the tablet."""

    stored: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)

    @property
    def contradicts(self) -> bool:
        """Say whether an id came again with other content."""
        return any(one.reason == OTHER_CONTENT for one in self.set_aside)


def receive(office: Office, device: Actor, batch: Sequence[Any], *, unsent: int = 0) -> Receipt:
    """Store a batch in one transaction; `unsent` more wait on the tablet. BadInput only when the batch cannot be read."""
    if len(batch) > MAXIMUM_BATCH:
        raise TooLarge("batch_too_large", "At most 200 events are taken at once.", "Send fewer.")
    if not all(isinstance(one, dict) and usable_id(one.get("id")) for one in batch):
        raise BadInput("events_unreadable", "Each event needs an id.", "Send it as it was made.")
    receipt = Receipt()
    with office.work(device) as work:
        session = work.session(device.session or "")
        sessions.lock(work.connection, session.id)
        known = sessions.stored_digests(work.connection, [one["id"] for one in batch])
        new: dict[str, Event] = {}
        for one in batch:
            _take(work, session, one, known, new, receipt)
        sessions.add_events(
            work.connection,
            device.organisation,
            session.id,
            list(new.values()),
            actor_kind="tablet",
        )
        gone = _carry_out(work, session, new.values())
        devices.report_seen(work.connection, device.id, work.now, unsent)
    consenting.forget_files(device, gone)
    return receipt


def receive_last(office: Office, device: Actor, batch: Sequence[Any]) -> Receipt:
    """Take in what a lost tablet still holds, before it erases itself: kept and set aside, never as her answers.

    Each event is given as it lies on the device: sealed, or plain when the tablet had no key. Who found the tablet may have
    tapped, so a person has to look before anything of it counts.
    """
    if len(batch) > MAXIMUM_BATCH or not all(isinstance(one, dict) and usable_id(one.get("id")) for one in batch):
        raise BadInput("events_unreadable", "Each event needs an id.", "Send it as it was made.")
    receipt = Receipt()
    with office.work(device) as work:
        session = work.session(device.session or "")
        for one in batch:
            visit_id = _visit_of(work, one)
            opened = _opened(work, session, one, visit_id)
            reason = "lost_tablet" if opened else "lost_tablet_sealed"
            set_aside(work, session, opened or one, reason, receipt, visit_id=visit_id)
    return receipt


def _visit_of(work: Work, one: Mapping[str, Any]) -> str | None:
    """Give the home visit during which an event was made, if it is one of this session."""
    visit = home_visits.find(work.connection, work.actor.organisation, str(one.get("visit", "")))
    return visit.id if visit and visit.session == work.actor.session else None


def _opened(work: Work, session: Session, one: Mapping[str, Any], visit_id: str | None) -> dict[str, Any] | None:
    if visit_id:
        return sealed_events.opened(visiting_homes.key_of(work.office, visit_id), visit_id, one)
    return sealed_events.opened(bytes.fromhex(pairing_tablets.key_of(work.office, session.id)), session.id, one)


def _take(
    work: Work,
    session: Session,
    one: Mapping[str, Any],
    known: dict[str, tuple[str, str]],
    new: dict[str, Event],
    receipt: Receipt,
) -> None:
    try:
        event = _read(work, session, one)
    except RefusedEventError as refusal:
        set_aside(work, session, one, str(refusal), receipt)
        return
    mark = (session.id, sessions.event_digest(event.kind.value, event.item, event.body, event.sequence))
    stored = known.setdefault(event.id, mark)
    if stored != mark:
        set_aside(work, session, one, OTHER_CONTENT, receipt)
    elif event.id in new or stored is not mark:
        receipt.known.append(event.id)
    else:
        new[event.id] = event
        receipt.stored.append(event.id)


def _read(work: Work, session: Session, one: Mapping[str, Any]) -> Event:
    sequence, body, item = one.get("sequence"), one.get("body", {}), one.get("item")
    if type(sequence) is not int or not 0 <= sequence < HIGHEST_SEQUENCE:
        raise RefusedEventError("sequence")
    if not isinstance(body, dict) or len(canonical_bytes(body)) > LARGEST_BODY:
        raise RefusedEventError("body")
    if item is not None and not isinstance(item, str):
        raise RefusedEventError("item")
    try:
        kind = Kind(str(one.get("kind")))
    except ValueError:
        raise RefusedEventError("kind") from None
    check_tablet_event(kind, item, body, work.snapshot(session))
    if (
        kind in CONSENT_KINDS
        and body.get("version", 1) > consenting.CURRENT[Purpose(body.get("purpose", "assessment"))]
    ):
        raise RefusedEventError("version")
    return Event(
        id=one["id"],
        sequence=sequence,
        kind=kind,
        item=item,
        body=body,
        actor=work.actor.id,
        device_at=claimed(one.get("at"), work.now),
        received_at=work.now,
    )


def claimed(at: object, otherwise: datetime) -> datetime:
    """Read the device's clock as it claims; an unreadable claim is replaced by the time of receipt."""
    try:
        claimed = datetime.fromisoformat(str(at))
    except ValueError:
        return otherwise
    return claimed if claimed.tzinfo else claimed.replace(tzinfo=UTC)


def set_aside(
    work: Work, session: Session, one: Mapping[str, Any], reason: str, receipt: Receipt, *, visit_id: str | None = None
) -> None:
    """Keep what cannot be stored, with the reason, and acknowledge it; `visit_id` names the home visit that it came from."""
    body = _readable(one)
    sessions.set_aside(
        work.connection,
        id=work.new_id(),
        organisation_id=work.actor.organisation,
        session_id=session.id,
        event_id=one["id"],
        digest=sessions.event_digest("set_aside", None, body, 0),
        reason=reason,
        body=body,
        received_at=work.now,
        visit_id=visit_id,
    )
    receipt.set_aside.append(SetAside(id=one["id"], reason=reason))


def _readable(one: Mapping[str, Any]) -> str:
    text = canonical_bytes(dict(one)).decode()
    return text[: LARGEST_BODY * 2].replace("\x00", "")


def _carry_out(work: Work, session: Session, new: Iterable[Event]) -> list[tuple[EvidenceFiles, str]]:
    """A consent given on the tablet is a consent like any other; give the files that go because she took it back.

    What arrives together keeps the order of her taps: each is a microsecond later than the one before.
    """
    gone: list[tuple[EvidenceFiles, str]] = []
    said = sorted((one for one in new if one.kind in CONSENT_KINDS), key=lambda one: one.sequence)
    for place, event in enumerate(said):
        consent = Consent(
            purpose=Purpose(event.body.get("purpose", Purpose.ASSESSMENT)),
            granted=event.kind is Kind.CONSENT_GIVEN,
            version=int(event.body.get("version", 1)),
            language=str(event.body.get("language", session.language))[:40],
            given_at=work.now + timedelta(microseconds=place),
        )
        if not consenting.overtaken(work, session.participant, consent, event.device_at):
            gone += consenting.carry_out(work, session.participant, event.id, consent, "tablet")
    return gone


def usable_id(value: object) -> bool:
    """Say whether an id is one that a device makes."""
    return (
        isinstance(value, str) and SHORTEST_ID <= len(value) <= LONGEST_ID and value.isascii() and value.isprintable()
    )
