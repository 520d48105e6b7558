"""A garden project with one counsellor and one small domain, behind the real server; each test hands over its own tablet."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assess.domain.people import Session
from assess.domain.permissions import Role
from assess.services import enrolling, managing_staff, planning, preparing_content, setting_up, signing_in, typefaces
from assess.services.office import SECRET_FILE, Actor
from assess.storage.migrations import migrate
from tests.support.browser import LANDSCAPE, Complaints, NewContext
from tests.support.content import SECRET
from tests.support.live_server import LiveServer, server_of
from tests.web.tablet.walking import Walk

CONTENT = Path(__file__).parent / "content"
SERVER_AWAY = r"ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INTERNET_DISCONNECTED|FAILED)|Failed to fetch"
SERVER_SAYS_NO = r"status of (401|503)"
NO_WORKER = "Service Worker registration blocked by Playwright"
StartWalk = Callable[..., Walk]


class Garden(LiveServer):
    """The server, and what a counsellor does at her desk."""

    actor: Actor
    colleague: Actor

    def plan(self, language: str = "en") -> Session:
        """Fatma comes, and a session is planned."""
        fatma = enrolling.enrol(self.office, self.actor, given_name="Fatma", family_name="", language=language)
        today = self.office.day(self.office.clock.now())
        return planning.plan(
            self.office, self.actor, fatma.id, domains=("garden",), language=language, planned_for=today
        )


def garden_in(instance: Path, content: Path = CONTENT, *, draft_voices: bool = False) -> Garden:
    """A prepared installation that is not started yet."""
    (instance / SECRET_FILE).write_bytes(SECRET)
    settings = server_of(instance, f"sqlite:///{instance / 'salto.sqlite3'}", draft_voices=draft_voices).settings
    garden = Garden(replace(settings, content=content))
    migrate(garden.office.database)
    preparing_content.prepare(garden.office)
    typefaces.prepare(garden.office)
    system = setting_up.found_organisation(garden.office, name="De Brug vzw", place="Antwerpen")
    for name, sign_in_name in (("Els Peeters", "els"), ("Karim Aydin", "karim")):
        managing_staff.invite(garden.office, system, name=name, sign_in_name=sign_in_name, roles={Role.COUNSELLOR})
    garden.actor, garden.colleague = map(signing_in.actor_of, managing_staff.everybody(garden.office, system))
    return garden


@pytest.fixture(scope="session")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Garden]:
    """One server for all tests that leave it standing."""
    server = garden_in(tmp_path_factory.mktemp("garden"))
    server.start()
    yield server
    server.stop()
    server.office.database.close()


@pytest.fixture
def start_walk(garden: Garden, new_tablet: NewContext, complaints: Complaints) -> StartWalk:
    """Take a tablet: `start_walk()`, or with a size, or further words for the browser."""
    complaints.allow(SERVER_AWAY)
    complaints.allow(SERVER_SAYS_NO)
    complaints.allow(NO_WORKER)

    def start(size: dict[str, int] | None = None, **options: object) -> Walk:
        context = new_tablet(size or LANDSCAPE, **({"service_workers": "block"} | options))
        return Walk(context.new_page(), garden.url, garden.office, garden.actor, garden.plan())

    return start


@pytest.fixture
def walk(start_walk: StartWalk) -> Walk:
    """A tablet, a participant and her session: `walk.pair()` from the first screen, or `walk.stand_at(...)` anywhere."""
    return start_walk()
