"""Somebody changed a paper, or guesses codes. Bart sees the one, and is not hindered by the other."""

import secrets
from pathlib import Path

import pytest

from assess.domain.code import Code, new_code, parse
from assess.services import demo, enrolling, printing
from assess.services.printing import Choice
from tests.stories.conftest import PHONE
from tests.stories.paper import Paper
from tests.stories.people import Bart
from tests.support.browser import Complaints, NewContext
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer

HOLDER, FAMILY_NAME = "Mei Lin", "Lin"
WITH_HELP, ALONE_AND_MORE = "met hulp", "zelfstandig en meer"


@pytest.fixture
def paper(server: LiveServer, tmp_path: Path) -> Paper:
    """The certificate of somebody in the demo, printed."""
    office, els = server.office, actor_named(server.office, "els")
    (holder,) = enrolling.search(office, els, HOLDER)
    (certificate,) = enrolling.file(office, els, holder.id).certificates
    file = tmp_path / "paper.pdf"
    file.write_bytes(printing.pdf(office, els, certificate.id, Choice(design="clear")).body)
    return Paper(file)


def test_a_level_that_was_changed_with_a_pencil_differs_from_what_the_page_repeats(bart: Bart, paper: Paper) -> None:
    edited = paper.changed(WITH_HELP, ALONE_AND_MORE)
    assert bart.scan(edited) == "valid"
    bart.go_on()

    assert bart.compare(paper) == []
    (caught,) = bart.compare(edited)
    assert WITH_HELP in caught


def test_another_name_on_the_paper_is_not_the_name_that_the_page_knows(bart: Bart, paper: Paper) -> None:
    edited = paper.changed(HOLDER, "Lin Mei")
    assert bart.scan(edited) == "valid"
    bart.go_on()
    assert "Lin Mei" in edited.words()

    bart.type_family_name("Mei")
    assert HOLDER not in bart.said()
    assert bart.page.locator("#differs").is_visible()
    bart.type_family_name(FAMILY_NAME)
    assert bart.name() == HOLDER


def test_guessing_ends_in_waiting_but_not_for_somebody_elsewhere(
    behind_a_proxy: LiveServer, new_context: NewContext, complaints: Complaints
) -> None:
    complaints.allow(r"status of (404|429)")
    guesser = phone_at("198.51.100.7", behind_a_proxy, new_context, complaints)
    first = guesser.open(f"{guesser.url}/verify/{new_code(secrets).shown}")
    assert (first, guesser.answer) == (404, "unknown")
    guesser.guess_until_stopped()
    right = demo.access(behind_a_proxy.office).code
    assert guesser.open(f"{guesser.url}/verify/{right}") == 429, "who guesses has to wait, also with a right code"
    assert HOLDER[:3] not in guesser.said()

    bart = phone_at("203.0.113.20", behind_a_proxy, new_context, complaints)
    assert bart.open(f"{bart.url}/verify/{right}") == 200
    assert bart.answer == "valid"


def test_checking_leaves_nothing_on_the_phone(bart: Bart, paper: Paper, complaints: Complaints) -> None:
    complaints.allow(r"status of 400")
    code = parse(paper.code())
    assert isinstance(code, Code)
    assert bart.scan(paper) == "valid"
    bart.go_on()
    bart.type_family_name(FAMILY_NAME)
    bart.type_code("ABC")
    bart.type_code(code.shown)

    assert bart.answer == "valid"
    assert bart.page.context.cookies() == []
    assert bart.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def phone_at(address: str, server: LiveServer, new_context: NewContext, complaints: Complaints) -> Bart:
    """A phone in another network, as the proxy in front of the server reports it."""
    context = new_context(viewport=PHONE, locale="nl-BE", extra_http_headers={"X-Forwarded-For": address})
    complaints.watch(context)
    return Bart(context.new_page(), server.url)


@pytest.fixture
def behind_a_proxy(demo_server: LiveServer) -> LiveServer:
    """The same server, told that one proxy stands in front of it."""
    demo_server.stop()
    (demo_server.settings.instance / "settings.toml").write_text("trusted_proxies = 1\n", encoding="utf-8")
    demo_server.start()
    return demo_server
