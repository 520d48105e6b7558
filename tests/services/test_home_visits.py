"""Home visits: what goes along, what comes back, and what is set aside instead of lost."""

import base64
import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from assess.domain.assessing import AssessingRules
from assess.domain.home_visit import HomeVisit
from assess.domain.people import Purpose, Session
from assess.domain.permissions import Role
from assess.errors import BadInput, Conflict, Forbidden, Gone, NotFound
from assess.services import (
    consenting,
    looking_at_set_aside,
    managing_staff,
    observing,
    packing_visits,
    pairing_tablets,
    planning,
    receiving_events,
    receiving_visits,
    sealed_events,
    visiting_homes,
    watching_assessors,
)
from assess.services.office import Actor
from assess.services.receiving_events import Receipt
from tests.support.installation import Desk

PIN = "472931"
WORDS = {"en": {"visit.door.title": "For staff", "visit.note": "Note"}}


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session("cleaning")


@pytest.fixture
def tablet(desk: Desk, session: Session) -> Actor:
    return desk.tablet(session)


@pytest.fixture
def visit(desk: Desk, session: Session, tablet: Actor) -> HomeVisit:
    visiting_homes.set_pin(desk.office, desk.karim, PIN, confirmation=desk.karim.name)
    return take_along(desk, session, tablet)


def take_along(
    desk: Desk, session: Session, tablet: Actor, *, days: int = 1, pin: str = PIN, who: Actor | None = None
) -> HomeVisit:
    until = desk.clock.now().date() + timedelta(days=days)
    return visiting_homes.take_along(
        desk.office, who or desk.karim, session.id, tablet_id=tablet.id, until=until, pin=pin
    )


class Taps:
    """What a tablet makes of her taps: sealed, numbered, with its own clock."""

    def __init__(self, desk: Desk, visit: HomeVisit, slow: timedelta = timedelta(0)) -> None:
        self.desk, self.visit, self.slow, self.made = desk, visit, slow, 0

    @property
    def now(self) -> str:
        return (self.desk.clock.now() - self.slow).isoformat()

    def __call__(self, kind: str, **body: object) -> dict[str, Any]:
        self.made += 1
        event_id = f"{self.visit.id[:20]}-{self.made:04d}"
        said = {"at": self.now, "kind": kind, "body": {"observation": f"observation-{self.visit.id}"[:36], **body}}
        key = visiting_homes.key_of(self.desk.office, self.visit.id)
        return {"id": event_id, "sequence": self.made, **sealed_events.sealed(key, self.visit.id, event_id, said)}

    def whole(self, criteria: Sequence[str]) -> list[dict[str, Any]]:
        begun = self("observation_started", domain="cleaning", context="home_visit", identity="known")
        scored = [self("criterion_scored", criterion=one, level=2, note="") for one in criteria]
        return [begun, *scored, self("handed_in")]

    def send(self, tablet: Actor, batch: Sequence[dict[str, Any]]) -> Receipt:
        return receiving_visits.receive(self.desk.office, tablet, self.visit.id, batch, self.now)


def criteria(desk: Desk, session: Session) -> list[str]:
    snapshot = planning.file(desk.office, desk.els, session.id).snapshot
    return [one.id for one in snapshot.rubric("cleaning").criteria]


def reasons(receipt: Receipt) -> list[str]:
    return [one.reason for one in receipt.set_aside]


def test_a_pin_has_six_digits_that_are_not_guessed_first_and_a_wrong_one_takes_nothing_along(
    desk: Desk, session: Session, tablet: Actor, visit: HomeVisit
) -> None:
    for pin in ("12345", "abcdef", "123456", "000000"):
        with pytest.raises(BadInput):
            visiting_homes.set_pin(desk.office, desk.karim, pin, confirmation=desk.karim.name)
    with pytest.raises(Forbidden):
        visiting_homes.set_pin(desk.office, desk.karim, "839201", confirmation="Somebody Else")
    with pytest.raises(Forbidden):
        take_along(desk, session, tablet, pin="839201")
    with pytest.raises(BadInput):
        take_along(desk, session, tablet, days=4)
    visiting_homes.set_pin(desk.office, desk.els, PIN, confirmation=desk.els.name)
    with pytest.raises(Conflict, match="tablet_on_visit"):
        take_along(desk, session, tablet, who=desk.els)
    with pytest.raises(NotFound):
        visiting_homes.end(desk.office, desk.stranger, visit.id)
    again = take_along(desk, session, tablet)
    assert packing_visits.held(desk.office, tablet) == (again.id,)


def test_only_the_pin_and_the_pairing_together_open_what_goes_along_and_no_name_stands_outside(
    desk: Desk, session: Session, tablet: Actor, visit: HomeVisit
) -> None:
    given = packing_visits.packet(desk.office, tablet, visit.id, WORDS)
    outside = json.dumps({**given, "packet": None, "locked": None})
    assert "Fatma" not in outside
    assert "Karim" not in outside
    salt, iv, data = (base64.b64decode(given["locked"][part]) for part in ("salt", "iv", "data"))

    def opened(pin: str, share: str) -> bytes:
        lock = PBKDF2HMAC(algorithm=SHA256(), length=32, salt=salt, iterations=600_000).derive(
            f"{pin} {share}".encode()
        )
        return AESGCM(lock).decrypt(iv, data, None)

    share = pairing_tablets.key(desk.office, tablet)
    with pytest.raises(InvalidTag):
        opened("839201", share)
    with pytest.raises(InvalidTag):
        opened(PIN, share[::-1])
    key = bytes.fromhex(opened(PIN, share).decode())
    packet = sealed_events.opened(key, visit.id, {"id": "packet", **given["packet"]})
    assert packet
    assert packet["participant"] == "Fatma"
    assert [one["id"] for one in packet["domains"][0]["criteria"]] == criteria(desk, session)
    with pytest.raises(NotFound):
        packing_visits.packet(desk.office, desk.tablet(session), visit.id, WORDS)
    visiting_homes.end(desk.office, desk.els, visit.id)
    with pytest.raises(Gone):
        packing_visits.packet(desk.office, tablet, visit.id, WORDS)


def test_it_is_recorded_as_if_at_the_desk_once_blind_and_with_the_clock_set_right(
    desk: Desk, session: Session, tablet: Actor, visit: HomeVisit
) -> None:
    packing_visits.packet(desk.office, tablet, visit.id, WORDS)
    taps = Taps(desk, visit, slow=timedelta(days=3))
    desk.clock.move(timedelta(hours=2))
    batch, day = taps.whole(criteria(desk, session)), desk.clock.now().date()
    desk.clock.move(timedelta(hours=30))
    first, second = taps.send(tablet, batch[:3]), taps.send(tablet, batch)

    assert (first.set_aside, second.set_aside) == ([], [])
    assert [*first.stored, *second.stored] == [one["id"] for one in batch]
    assert second.known == first.stored
    file = planning.file(desk.office, desk.karim, session.id)
    (seen,) = file.line.domains[0].observations
    assert (seen.assessor_name, seen.occasion) == ("Karim Aydin", day)
    assert set(seen.scores) == set(criteria(desk, session))
    (line,) = visiting_homes.of_session(desk.office, desk.els, session.id)
    assert line.visit.skew_seconds == timedelta(days=3).total_seconds()
    assert not planning.file(desk.office, desk.els, session.id).line.domains[0].observations, "blind until hers are in"
    with pytest.raises(Conflict, match="handed_in"):
        observing.score(
            desk.office, desk.karim, session.id, seen.id, criterion=criteria(desk, session)[0], level=1, note=""
        )


def test_whoever_may_not_observe_any_more_is_set_aside_and_shown_never_silently_refused(
    desk: Desk, session: Session, tablet: Actor, visit: HomeVisit
) -> None:
    taps = Taps(desk, visit)
    batch = taps.whole(criteria(desk, session)[:1])
    managing_staff.change_roles(desk.office, desk.noor, desk.karim.id, {Role.DECIDER})
    assert set(reasons(taps.send(tablet, batch))) == {"not_permitted"}
    (group,) = looking_at_set_aside.groups(desk.office, desk.els)
    assert (group.reason, group.name, group.mine, len(group.kept)) == ("not_permitted", "Karim Aydin", False, 3)
    assert [one.level for one in group.kept] == [None, None, None], "Els has not scored yet"
    assert looking_at_set_aside.groups(desk.office, desk.stranger) == ()

    managing_staff.change_roles(desk.office, desk.noor, desk.karim.id, {Role.ASSESSOR})
    (own,) = looking_at_set_aside.groups(desk.office, desk.karim)
    assert [one.level for one in own.kept] == [None, 2, None]
    with pytest.raises(Conflict):
        looking_at_set_aside.deal_with(
            desk.office, desk.karim, session.id, reason="not_permitted", visit=visit.id, seen=2
        )
    looking_at_set_aside.deal_with(desk.office, desk.karim, session.id, reason="not_permitted", visit=visit.id, seen=3)
    assert looking_at_set_aside.count(desk.office, desk.els) == 0


@pytest.mark.usefixtures("stories")
def test_a_rule_to_calibrate_first_that_came_during_the_visit_keeps_nothing_out(
    desk: Desk, session: Session, tablet: Actor, visit: HomeVisit
) -> None:
    watching_assessors.change(desk.office, desk.noor, AssessingRules(calibrated=True))
    with pytest.raises(Conflict, match="calibrates before she scores"):
        take_along(desk, session, tablet)
    every = criteria(desk, session)
    receipt = Taps(desk, visit).send(tablet, Taps(desk, visit).whole(every))
    assert (len(receipt.stored), receipt.set_aside) == (len(every) + 2, [])


def test_each_thing_that_does_not_fit_is_set_aside_with_its_own_reason(
    desk: Desk, session: Session, tablet: Actor, visit: HomeVisit
) -> None:
    taps, some = Taps(desk, visit), criteria(desk, session)[0]
    begun = taps("observation_started", domain="cleaning", context="home_visit", identity="known")
    key = visiting_homes.key_of(desk.office, visit.id)
    batch = [
        begun,
        taps("criterion_scored", criterion="nothing", level=1, note=""),
        taps("criterion_scored", criterion=some, level=7, note=""),
        taps("handed_in"),
        {**begun, "sequence": 9},
        {**taps("paused"), "data": "no base64 !"},
        {"id": "plain-and-open", "sequence": 3, "kind": "handed_in", "body": {}, "at": taps.now},
        {"id": "another-event", "sequence": 4, **sealed_events.sealed(key, visit.id, "not that event", {})},
    ]
    receipt = taps.send(tablet, batch)
    assert receipt.stored == [begun["id"]]
    expected = ["no_such_criterion", "level", "criteria_left", "other_content", *["visit_sealed"] * 3]
    assert reasons(receipt) == expected

    consenting.record(
        desk.office, desk.els, session.participant, purpose=Purpose.ASSESSMENT, granted=False, language="nl"
    )
    assert reasons(taps.send(tablet, taps.whole([]))) == ["no_consent", "criteria_left"]
    desk.clock.move(timedelta(days=3))
    assert set(reasons(taps.send(tablet, taps.whole([])))) == {"visit_over"}
    desk.clock.move(timedelta(days=8))
    assert set(reasons(taps.send(tablet, taps.whole([])))) == {"visit_too_late"}
    visiting_homes.end(desk.office, desk.els, visit.id)
    assert set(reasons(taps.send(tablet, taps.whole([])))) == {"visit_ended"}
    with pytest.raises(NotFound):
        taps.send(desk.tablet(desk.session()), batch)


def test_what_a_lost_tablet_holds_of_a_visit_is_opened_and_kept_apart(
    desk: Desk, session: Session, tablet: Actor, visit: HomeVisit
) -> None:
    taps = Taps(desk, visit)
    batch = [{**one, "visit": visit.id} for one in taps.whole(criteria(desk, session)[:1])]
    pairing_tablets.report_lost(desk.office, desk.els, tablet.id)
    receipt = receiving_events.receive_last(desk.office, tablet, batch)
    assert reasons(receipt) == ["lost_tablet"] * 3
    (group,) = looking_at_set_aside.groups(desk.office, desk.karim)
    assert [one.kind for one in group.kept] == ["observation_started", "criterion_scored", "handed_in"]
