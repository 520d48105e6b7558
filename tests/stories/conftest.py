"""The people of the stories, each with a screen, at a real server with the demo's data and the real content."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from assess.services import demo
from tests.stories.fatma import Fatma
from tests.stories.house import standing
from tests.stories.people import AtTheDesk, Bart
from tests.support.browser import PORTRAIT, Complaints, NewContext
from tests.support.live_server import LiveServer

DESK = {"width": 1280, "height": 800}
PHONE = {"width": 412, "height": 915}
Sit = Callable[[str], AtTheDesk]


@pytest.fixture(scope="session")
def standing_server(tmp_path_factory: pytest.TempPathFactory, demo_instance: Path) -> Iterator[LiveServer]:
    """One server for all stories in which it stays standing."""
    with standing(tmp_path_factory.mktemp("standing") / "instance", demo_instance) as server:
        yield server


@pytest.fixture
def server(standing_server: LiveServer) -> LiveServer:
    """The server of this story; a story that ends it asks for its own in its module."""
    return standing_server


@pytest.fixture
def at_the_desk(server: LiveServer, new_context: NewContext, complaints: Complaints) -> Sit:
    """Let somebody of the demo's staff sit down and sign in: `at_the_desk("Els Peeters")`."""
    links = demo.access(server.office).links

    def sit(name: str) -> AtTheDesk:
        context = new_context(viewport=DESK, locale="nl-BE", accept_downloads=True)
        complaints.watch(context)
        person = AtTheDesk(context.new_page(), server.url, name)
        person.sign_in(links[name])
        return person

    return sit


@pytest.fixture
def held(request: pytest.FixtureRequest) -> dict[str, int]:
    """How she holds the tablet: the stories take turns, by `HELD` in their module; every screen's size is in test_layout."""
    held: dict[str, int] = getattr(request.module, "HELD", PORTRAIT)
    return held


@pytest.fixture
def fatma(server: LiveServer, new_tablet: NewContext, held: dict[str, int]) -> Fatma:
    """Fatma with a tablet that nobody has handed over yet."""
    return Fatma(new_tablet(held).new_page(), server.url)


@pytest.fixture
def phone_page(new_context: NewContext, complaints: Complaints) -> Page:
    """A phone of somebody whom nobody here knows."""
    context = new_context(viewport=PHONE, has_touch=True, is_mobile=True, device_scale_factor=2, locale="nl-BE")
    complaints.watch(context)
    return context.new_page()


@pytest.fixture
def bart(server: LiveServer, phone_page: Page) -> Bart:
    """Bart, who was given a paper."""
    return Bart(phone_page, server.url)
