"""What she tapped during a home visit is recorded as if she had done it at the desk, by the same rules, at most once.

Each event comes sealed with the key of the visit, which only her PIN opened on the tablet: so it is hers. What the rules refuse
at this moment (she may not observe any more, the visit was ended, the sheet is handed in) is set aside with the reason, and
acknowledged; the desk shows it. Nothing is lost and nothing blocks the rest.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from assess.domain.canonical import canonical_bytes
from assess.domain.event import MAXIMUM_BATCH, Event, Kind, RefusedEventError
from assess.domain.home_visit import SEND_WITHIN, HomeVisit, check_visit_event, when
from assess.errors import BadInput, NotFound, SaltoError, TooLarge
from assess.services import observing, sealed_events
from assess.services.office import Actor, Office, Work
from assess.services.receiving_events import (
    HIGHEST_SEQUENCE,
    LARGEST_BODY,
    OTHER_CONTENT,
    Receipt,
    claimed,
    set_aside,
    usable_id,
)
from assess.services.visiting_homes import key_of
from assess.storage import home_visits, organisations, sessions

WHY = ("over", "tries", "time", "ended", "revoked")
"""She ended it, wrong PINs, its time, ended at the desk, the tablet's access ended."""
SEALED, TOO_LATE, AFTER, ENDED = "visit_sealed", "visit_too_late", "visit_over", "visit_ended"


def receive(office: Office, device: Actor, visit_id: str, batch: Sequence[Any], device_now: object) -> Receipt:
    """Record a batch in one transaction. BadInput only when the batch itself cannot be read.

    `device_now` is what the tablet's clock says as it sends: by it the times are set right, and it is noted how far it was off.
    """
    if len(batch) > MAXIMUM_BATCH:
        raise TooLarge("batch_too_large", "At most 200 events are taken at once.", "Send fewer.")
    if not all(isinstance(one, dict) and usable_id(one.get("id")) for one in batch):
        raise BadInput("events_unreadable", "Each event needs an id.", "Send it as it was made.")
    receipt = Receipt()
    with office.work(device) as work:
        visit = find(work, visit_id)
        session = work.session(visit.session)
        sessions.lock(work.connection, session.id)
        clock = claimed(device_now, work.now)
        receiving = _Receiving(work, visit, clock, receipt)
        for one in batch:
            receiving.take(one)
        skew = _seconds(work.now - clock)
        home_visits.change(work.connection, visit.id, skew_seconds=skew)
        counts = {"stored": len(receipt.stored), "set_aside": len(receipt.set_aside), "skew_seconds": skew}
        work.record("visit.received", "visit", visit.id, counts)
    return receipt


def over(office: Office, device: Actor, visit_id: str, why: object) -> None:
    """Hear that the tablet has sent everything of a visit and destroyed its part; `why` is one of WHY, else unknown."""
    with office.work(device) as work:
        visit = find(work, visit_id)
        if visit.over_at is None:
            home_visits.change(work.connection, visit.id, over_at=work.now, locked_key=None)
            details = {"session": visit.session, "why": why if why in WHY else "unknown"}
            work.record("visit.over", "visit", visit.id, details)


def find(work: Work, visit_id: str) -> HomeVisit:
    """Give a visit of the session for which this tablet was handed over; also one that began on another tablet of it."""
    found = home_visits.find(work.connection, work.actor.organisation, visit_id)
    if found is None or found.session != work.actor.session:
        raise NotFound("no_such_visit", "There is no such visit.", "Look at the desk.")
    return found


class _Receiving:
    """One batch under way, and in whose name it is recorded."""

    def __init__(self, work: Work, visit: HomeVisit, clock: datetime, receipt: Receipt) -> None:
        """Read anew, at this moment, what she may do."""
        self.work, self.visit, self.clock, self.receipt = work, visit, clock, receipt
        self.key = key_of(work.office, visit.id)
        staff = organisations.find_staff(work.connection, visit.staff)
        roles = staff.roles if staff and staff.active else frozenset()
        name = staff.name if staff else ""
        hers = Actor(kind="staff", id=visit.staff, organisation=work.actor.organisation, roles=roles, name=name)
        self.hers = Work(work.office, hers, work.connection, work.now)

    def take(self, one: Mapping[str, Any]) -> None:
        """Record one event, or set it aside with the reason."""
        said = sealed_events.opened(self.key, self.visit.id, one) if one.keys() >= sealed_events.SEALED else None
        if said is None:
            self._set_aside(one, SEALED)
            return
        try:
            event = self._event(said)
            if self._is_known(event):
                self.receipt.known.append(event.id)
            else:
                self._allow(event)
                self._store(event)
        except RefusedEventError as refusal:
            self._set_aside(said, str(refusal))
        except SaltoError as refusal:
            self._set_aside(said, refusal.code)

    def _is_known(self, event: Event) -> bool:
        stored = sessions.stored_digests(self.work.connection, [event.id]).get(event.id)
        if stored not in (None, (self.visit.session, _digest(event))):
            raise RefusedEventError(OTHER_CONTENT)
        return stored is not None

    def _event(self, said: Mapping[str, Any]) -> Event:
        sequence, body = said.get("sequence"), said.get("body")
        if type(sequence) is not int or not 0 <= sequence < HIGHEST_SEQUENCE:
            raise RefusedEventError("sequence")
        if not isinstance(body, dict) or len(canonical_bytes(body)) > LARGEST_BODY:
            raise RefusedEventError("body")
        try:
            kind = Kind(str(said.get("kind")))
        except ValueError:
            raise RefusedEventError("kind") from None
        check_visit_event(kind, body)
        if kind is Kind.OBSERVATION_STARTED:
            body = {**body, "assessor_name": self.hers.actor.name, "visit": self.visit.id}
        at = claimed(said.get("at"), self.clock)
        return Event(
            id=said["id"],
            sequence=sequence,
            kind=kind,
            item=None,
            body=body,
            actor=self.visit.staff,
            device_at=when(at, device_now=self.clock, visit=self.visit, received_at=self.work.now),
            received_at=self.work.now,
        )

    def _allow(self, event: Event) -> None:
        """Ask what the desk asks, now; and whether the visit still stood."""
        if self.visit.ended_at is not None:
            raise RefusedEventError(ENDED)
        if self.work.now > self.visit.until + SEND_WITHIN:
            raise RefusedEventError(TOO_LATE)
        if event.device_at > self.visit.until:
            raise RefusedEventError(AFTER)
        session, body = self.visit.session, event.body
        match event.kind:
            case Kind.OBSERVATION_STARTED:
                observing.may_observe(self.hers, session, body["domain"])
            case Kind.CRITERION_SCORED | Kind.SCORE_UNDONE:
                observing.may_score(self.hers, session, body["observation"], body["criterion"])
            case Kind.STOPPED:
                observing.opened(self.hers, session, body["observation"])
            case _:
                observing.may_hand_in(self.hers, session, body["observation"])

    def _store(self, event: Event) -> None:
        connection, organisation = self.work.connection, self.work.actor.organisation
        sessions.add_events(connection, organisation, self.visit.session, [event], actor_kind="staff")
        self.hers.record(
            f"event.{event.kind}", "session", self.visit.session, {"event": event.id, "visit": self.visit.id}
        )
        self.receipt.stored.append(event.id)

    def _set_aside(self, one: Mapping[str, Any], reason: str) -> None:
        session = self.work.session(self.visit.session)
        set_aside(self.work, session, one, reason, self.receipt, visit_id=self.visit.id)


def _digest(event: Event) -> str:
    return sessions.event_digest(event.kind.value, event.item, event.body, event.sequence)


def _seconds(skew: timedelta) -> int:
    """Give whole seconds, in what a database takes; a clock that is years off is simply far off."""
    return max(-(2**31), min(2**31 - 1, round(skew.total_seconds())))
