"""The desk in Chromium: no page wider than its screen, and a call for help that shows."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from assess.services import enrolling, pairing_tablets, receiving_events, signing_in
from assess.services.enrolling import ParticipantFile
from assess.services.office import Actor
from tests.support.browser import Complaints, NewContext
from tests.support.installation import DATABASE, actor_named, event, furnish
from tests.support.live_server import LiveServer, server_of

SIZES = {"laptop": (1280, 800), "tablet": (800, 1280), "phone": (390, 844)}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, demo_instance: Path) -> Iterator[LiveServer]:
    instance = tmp_path_factory.mktemp("desk") / "instance"
    furnish(instance, demo_instance)
    shutil.copyfile(demo_instance / DATABASE, instance / DATABASE)
    server = server_of(instance, f"sqlite:///{instance / DATABASE}")
    server.start()
    yield server
    server.stop()
    server.office.database.close()


@pytest.fixture
def els(server: LiveServer) -> Actor:
    return actor_named(server.office, "els")


def file_of(server: LiveServer, els: Actor, name: str) -> ParticipantFile:
    (found,) = enrolling.search(server.office, els, name)
    return enrolling.file(server.office, els, found.id)


@pytest.fixture
def addresses(server: LiveServer, els: Actor) -> tuple[str, ...]:
    """One page of each kind, with the demo's people on them."""
    rosa, ama, mei, fatou = (file_of(server, els, name) for name in ("Rosa", "Ama", "Mei", "Fatou"))
    sessions = {name: file.sessions[0].session.id for name, file in {"rosa": rosa, "ama": ama, "fatou": fatou}.items()}
    return (
        "/desk/",
        "/desk/participants",
        "/desk/participants/new",
        f"/desk/participants/{mei.participant.id}",
        f"/desk/participants/{mei.participant.id}/sessions/new",
        f"/desk/sessions/{sessions['rosa']}",
        f"/desk/sessions/{sessions['rosa']}/answers",
        f"/desk/sessions/{sessions['rosa']}/settle/cleaning",
        f"/desk/sessions/{sessions['fatou']}/tablet",
        f"/desk/sessions/{sessions['fatou']}/observe/cleaning",
        f"/desk/sessions/{sessions['ama']}/decide/together",
        f"/desk/certificates/{mei.certificates[0].id}",
        "/desk/caseload",
        "/desk/tablets",
        "/desk/sessions",
        f"/desk/sessions/{sessions['rosa']}/move",
        f"/desk/sessions/{sessions['rosa']}/sheets",
        "/desk/sheets",
        "/desk/recordings",
        "/desk/recordings/nl",
        "/desk/recordings/nl/screens",
        "/desk/recordings/nl/prompts/consent.show",
        "/desk/account",
    )


def seated(server: LiveServer, context: BrowserContext, name: str, language: str) -> Page:
    """Sign somebody in who reads this language."""
    person = actor_named(server.office, name)
    signing_in.set_language(server.office, person, language)
    token = signing_in.use_link(server.office, signing_in.new_link(server.office, person.id))
    context.add_cookies([{"name": "salto", "value": token, "url": server.url}])
    return context.new_page()


@pytest.mark.parametrize("size", SIZES)
def test_no_page_of_the_desk_is_wider_than_its_screen(
    server: LiveServer, new_context: NewContext, complaints: Complaints, addresses: tuple[str, ...], size: str
) -> None:
    width, height = SIZES[size]
    context = new_context(viewport={"width": width, "height": height})
    complaints.watch(context)
    page = seated(server, context, "els", "nl")
    wider = []
    for address in addresses:
        page.goto(server.url + address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wider.append(address)
    assert wider == []


def test_a_call_for_help_shows_on_every_page_without_reloading(
    server: LiveServer, new_context: NewContext, complaints: Complaints, els: Actor
) -> None:
    context = new_context()
    complaints.watch(context)
    context.add_init_script("window.setInterval = (ask) => addEventListener('test-ask', ask);")
    page = seated(server, context, "els", "en")
    page.goto(f"{server.url}/desk/participants")
    assert page.locator(".help-bar").is_hidden()
    today = context.new_page()
    today.goto(f"{server.url}/desk/")
    assert today.locator("#calls-now").inner_text() == ""
    session = file_of(server, els, "Amina").sessions[0].session
    pairing = pairing_tablets.start(server.office)
    pairing_tablets.confirm(server.office, els, session.id, pairing.code)
    token = pairing_tablets.poll(server.office, pairing.id, pairing.secret).token
    tablet = pairing_tablets.device_of(server.office, token or "")
    assert tablet is not None
    receiving_events.receive(server.office, tablet, [event("help_asked", body={"screen": "card"}, sequence=900)])
    today.evaluate("dispatchEvent(new Event('test-ask'))")
    today.locator("#calls-now").get_by_role("link", name="Amina").wait_for()
    assert today.title().startswith("(1) ")
    page.evaluate("dispatchEvent(new Event('test-ask'))")
    page.locator(".help-bar").get_by_text("Somebody asks for help").click()
    page.get_by_role("button", name="I am coming").click()
    page.get_by_text("She sees that you are coming.").wait_for()


def test_keys_go_where_they_say_and_leave_fields_alone_and_can_be_switched_off(
    server: LiveServer, new_context: NewContext, complaints: Complaints
) -> None:
    context = new_context()
    complaints.watch(context)
    page = seated(server, context, "els", "en")
    page.goto(f"{server.url}/desk/")
    page.keyboard.press("g")
    page.keyboard.press("p")
    page.wait_for_url("**/desk/participants")
    page.keyboard.press("/")
    page.keyboard.type("/g t?")
    assert page.locator("#words").input_value() == "/g t?"
    assert page.locator("#keys").is_hidden()
    page.locator("h1").click()
    page.keyboard.press("?")
    page.get_by_label("Use these keys").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("?")
    assert page.locator("#keys").is_hidden()


def test_the_menu_of_a_telephone_is_one_button_and_needs_no_script(server: LiveServer, new_context: NewContext) -> None:
    context = new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = seated(server, context, "els", "en")
    page.goto(f"{server.url}/desk/")
    header = page.locator("header.bar").bounding_box()
    assert header is not None
    assert header["height"] < 80
    page.get_by_text("Menu").click()
    page.get_by_role("link", name="Participants", exact=True).click()
    page.wait_for_url("**/desk/participants")
