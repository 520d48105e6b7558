"""A throw-away installation with the demo organisation, to measure on."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from assess.clock import Clock
from assess.domain.item import Card
from assess.domain.people import Session
from assess.services import demo, enrolling, pairing_tablets, planning, setting_up, signing_in
from assess.services.office import Actor, Office
from assess.settings import Settings
from assess.storage import organisations
from tests.support.postgres import free_port

DOMAINS = ("cleaning",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """The office, and what is needed to act as the people of the demo."""

    office: Office
    code: str
    els: Actor

    def sitting(self, *domains: str) -> "Sitting":
        """Plan a session for a new participant, of one domain if not told otherwise, and pair a tablet with it."""
        office, els = self.office, self.els
        participant = enrolling.enrol(office, els, given_name="Fatma", family_name="", language="nl")
        today = office.day(office.clock.now())
        session = planning.plan(
            office, els, participant.id, domains=domains or DOMAINS, language="nl", planned_for=today
        )
        pairing = pairing_tablets.start(office)
        pairing_tablets.confirm(office, els, session.id, pairing.code)
        token = pairing_tablets.poll(office, pairing.id, pairing.secret).token
        assert token
        items = planning.file(office, els, session.id).snapshot.items()
        return Sitting(session=session, token=token, cards=tuple(item for item in items if isinstance(item, Card)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A tablet that is paired for a session."""

    session: Session
    token: str
    cards: tuple[Card, ...]

    def batch(self, clock: Clock, first: int, size: int) -> list[dict[str, Any]]:
        """Make `size` answers to experience cards, with new ids."""
        return [
            {
                "id": clock.new_id(),
                "sequence": first + number,
                "at": clock.now().isoformat(),
                "kind": "experience_answered",
                "item": self.cards[(first + number) % len(self.cards)].id,
                "body": {"frequency": "often", "contexts": ["home", "paid_elsewhere"]},
            }
            for number in range(size)
        ]


@contextmanager
def installation() -> Iterator[Installation]:
    """Set one up in a temporary folder, gone afterwards, with this checkout's content or that of SALTO_CONTENT."""
    with tempfile.TemporaryDirectory(prefix="salto-bench-") as folder:
        port = free_port()
        content = {"SALTO_CONTENT": os.environ["SALTO_CONTENT"]} if "SALTO_CONTENT" in os.environ else {}
        address = f"http://127.0.0.1:{port}"
        own = {"SALTO_INSTANCE": folder, "SALTO_PORT": str(port), "SALTO_VERIFY_ADDRESS": address}
        settings = Settings.from_environment({**content, **own})
        office = Office(settings, Clock())
        setting_up.prepare(office)
        demo.load(office)
        with office.see() as connection:
            els = organisations.find_staff_by_sign_in_name(connection, "els")
        assert els
        yield Installation(office=office, code=demo.access(office).code, els=signing_in.actor_of(els))
        office.database.close()
