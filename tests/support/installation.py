"""A prepared installation with the demo's organisation and staff, on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from assess.clock import Clock, FixedClock
from assess.domain.observation import Context, Identity
from assess.domain.people import Participant, Purpose, Session
from assess.domain.permissions import Role
from assess.services import (
    consenting,
    deciding,
    demo,
    enrolling,
    issuing,
    managing_staff,
    observing,
    pairing_tablets,
    planning,
    setting_up,
    signing_in,
)
from assess.services.office import Actor, Office
from assess.settings import Settings
from assess.storage import organisations
from assess.storage.migrations import migrate
from tests.support.content import CONTENT
from tests.support.live_server import LiveServer, server_of
from tests.support.made_once import made_once

SHARED = ("pictures", "fonts", "content.json")
OWN = ("secret", "keys")
DATABASE = "salto.sqlite3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The people of the demo at their desk, and a clock that moves only when it is told to."""

    office: Office
    clock: FixedClock
    els: Actor
    karim: Actor
    noor: Actor
    stranger: Actor

    @property
    def counsellor(self) -> Actor:
        """A colleague who keeps portfolios and never scores."""
        return replace(self.noor, roles=frozenset({Role.COUNSELLOR}))

    def participant(self, given_name: str = "Fatma", family_name: str = "Yıldız") -> Participant:
        """Enrol somebody who agrees to be assessed."""
        enrolled = enrolling.enrol(self.office, self.els, given_name=given_name, family_name=family_name, language="nl")
        consenting.record(self.office, self.els, enrolled.id, purpose=Purpose.ASSESSMENT, granted=True, language="nl")
        return enrolled

    def session(self, *domains: str) -> Session:
        """Plan a session for a new participant."""
        return planning.plan(
            self.office,
            self.els,
            self.participant().id,
            domains=domains or ("cleaning",),
            language="nl",
            planned_for=self.clock.now().date(),
        )

    def tablet(self, session: Session) -> Actor:
        """Hand a tablet over."""
        pairing = pairing_tablets.start(self.office)
        pairing_tablets.confirm(self.office, self.els, session.id, pairing.code)
        token = pairing_tablets.poll(self.office, pairing.id, pairing.secret).token
        device = pairing_tablets.device_of(self.office, token or "")
        assert device is not None
        return device

    def observe(
        self,
        assessor: Actor,
        session: Session,
        scores: Mapping[str, int | None],
        *,
        domain: str = "cleaning",
        otherwise: int | None = None,
    ) -> str:
        """Score every criterion of a domain and hand in."""
        observation = self.begin(assessor, session, domain)
        rubric = observing.sheet(self.office, assessor, session.id, observation).rubric
        for criterion in rubric.criteria:
            observing.score(
                self.office,
                assessor,
                session.id,
                observation,
                criterion=criterion.id,
                level=scores.get(criterion.id, otherwise),
                note="",
            )
        observing.hand_in(self.office, assessor, session.id, observation)
        self.clock.move(timedelta(minutes=1))
        return observation

    def begin(self, assessor: Actor, session: Session, domain: str = "cleaning") -> str:
        """Begin to observe."""
        return observing.start(
            self.office,
            assessor,
            session.id,
            domain=domain,
            context=Context.TEST_ROOM,
            identity=Identity.KNOWN,
        )

    def certified(self, session: Session, language: str = "nl") -> str:
        """Let two see her, decide what they saw, and issue; gives the certificate's id."""
        for assessor in (self.els, self.karim):
            self.observe(assessor, session, {}, otherwise=2)
        proposals = deciding.file(self.office, self.els, session.id, "cleaning").proposals
        levels = {one.criterion: one.level for one in proposals}
        decision = deciding.sign(
            self.office, self.els, session.id, "cleaning", levels=levels, reasons={}, confirmation=self.els.name
        )
        return issuing.issue(self.office, self.els, decision, language=language)


def event(kind: str, item: str | None = None, body: Mapping[str, Any] | None = None, **other: Any) -> dict[str, Any]:
    """An event as a tablet makes it."""
    made = {
        "id": Clock().new_id(),
        "sequence": 1,
        "at": "2026-11-21T08:30:00+00:00",
        "kind": kind,
        "item": item,
        "body": dict(body or {}),
    }
    return {**made, **other}


@pytest.fixture(scope="session")
def prepared_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that set-up makes (pictures, typefaces, keys, secret), made once for all tests."""

    def prepare(instance: Path) -> None:
        office = Office(Settings(instance=instance, content=CONTENT), Clock())
        setting_up.prepare(office)
        office.database.close()

    return made_once(tmp_path_factory, "prepared", prepare)


def furnish(instance: Path, prepared: Path) -> None:
    """Give an instance folder what set-up would make, without making it again."""
    instance.mkdir(parents=True, exist_ok=True)
    for name in SHARED:
        (instance / name).symlink_to(prepared / name)
    for name in OWN:
        source = prepared / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, instance / name)
    if (prepared / "rubrics").is_dir():  # where certificates were issued
        shutil.copytree(prepared / "rubrics", instance / "rubrics")


def open_desk(office: Office, clock: FixedClock) -> Desk:
    """Found the demo's organisation, and another one for whatever must not be seen across."""
    system = setting_up.found_organisation(office, name="De Brug vzw", place="Antwerpen")
    other = setting_up.found_organisation(office, name="Elders vzw", place="Gent")
    for actor, name, full_name, roles in (
        (system, "els", "Els Peeters", {Role.COUNSELLOR, Role.ASSESSOR, Role.DECIDER}),
        (system, "karim", "Karim Aydin", {Role.ASSESSOR}),
        (system, "noor", "Noor El Amrani", {Role.ADMINISTRATOR, Role.AUTHOR}),
        (other, "stranger", "Elke Elders", set(Role)),
    ):
        managing_staff.invite(office, actor, name=full_name, sign_in_name=name, roles=roles)
    return Desk(
        office=office,
        clock=clock,
        els=actor_named(office, "els"),
        karim=actor_named(office, "karim"),
        noor=actor_named(office, "noor"),
        stranger=actor_named(office, "stranger"),
    )


def actor_named(office: Office, sign_in_name: str) -> Actor:
    with office.see() as connection:
        staff = organisations.find_staff_by_sign_in_name(connection, sign_in_name)
    assert staff is not None
    return signing_in.actor_of(staff)


@pytest.fixture
def desk(tmp_path: Path, prepared_instance: Path, database_url: str, clock: FixedClock) -> Iterator[Desk]:
    """An organisation at work; the test runs once on SQLite and once on PostgreSQL."""
    instance = tmp_path / "instance"
    furnish(instance, prepared_instance)
    office = Office(Settings(instance=instance, database=database_url, content=CONTENT), clock)
    yield open_desk(office, clock)
    office.database.close()


@pytest.fixture(scope="session")
def demo_instance(tmp_path_factory: pytest.TempPathFactory, prepared_instance: Path) -> Path:
    """An installation with the demo organisation, loaded once; each test works on a copy."""

    def load(instance: Path) -> None:
        furnish(instance, prepared_instance)
        office = Office(Settings(instance=instance, content=CONTENT), Clock())
        migrate(office.database)
        demo.load(office)
        office.database.close()

    return made_once(tmp_path_factory, "demo", load)


@pytest.fixture
def demo_server(tmp_path: Path, demo_instance: Path) -> Iterator[LiveServer]:
    """The real server with the demo's data, for whoever uses it with a browser."""
    instance = tmp_path / "instance"
    furnish(instance, demo_instance)
    shutil.copyfile(demo_instance / DATABASE, instance / DATABASE)
    server = server_of(instance, f"sqlite:///{instance / DATABASE}")
    server.start()
    yield server
    server.stop()
    server.office.database.close()
