"""She asks for help, and somebody comes; she rests, and finds everything as she left it."""

import re
import time

from playwright.sync_api import expect

from tests.stories.conftest import Sit
from tests.stories.fatma import Fatma
from tests.stories.house import held_by, welcome
from tests.support.browser import LANDSCAPE
from tests.support.live_server import LiveServer

WITHIN_SECONDS = 5
HELD = LANDSCAPE
SHOWN = "() => [...document.querySelectorAll('.stage .card.chosen')].map(card => card.dataset.id)"


def test_a_raised_hand_reaches_the_desk_in_five_seconds_and_the_answer_comes_back(
    server: LiveServer, at_the_desk: Sit, fatma: Fatma, held: dict[str, int]
) -> None:
    els = at_the_desk("Els Peeters")
    name = f"Fatma {held['width']}"
    coming = re.compile(rf"I am coming\s*: {name}")
    session = welcome(server, fatma, name=name)
    fatma.begin("nl")
    fatma.answer_all(most=3)
    stood_at = fatma.screen
    els.go("/desk/")

    fatma.press("help")
    raised = time.monotonic()
    item = stood_at.partition("/")[0]
    fatma.did.append(("help_asked", item, {"screen": item}))
    expect(els.page.get_by_role("link", name="Somebody asks for help")).to_be_visible(timeout=WITHIN_SECONDS * 1000)
    assert time.monotonic() - raised < WITHIN_SECONDS
    call = els.today().get_by_role("listitem").filter(has=els.page.get_by_role("button", name=coming))
    expect(call).to_have_count(1)
    assert time.monotonic() - raised < WITHIN_SECONDS, "the list names her in time, too"

    call.get_by_role("button").click()
    answered = time.monotonic()
    fatma.page.wait_for_selector(".round.coming", state="attached", timeout=WITHIN_SECONDS * 1000)
    assert time.monotonic() - answered < WITHIN_SECONDS
    expect(els.today().get_by_role("button", name=coming)).to_have_count(0)

    fatma.yes()
    fatma.did.append(("help_ended", None, {}))
    assert fatma.screen == stood_at
    fatma.sent()
    assert held_by(server, session) == fatma.did


def test_after_a_rest_and_an_empty_battery_she_stands_where_she_stood(server: LiveServer, fatma: Fatma) -> None:
    session = welcome(server, fatma)
    fatma.begin("nl")
    fatma.answer_all(most=2)
    stood_at, card = fatma.screen, fatma.cards()[1]
    fatma.tap_card(card)
    fatma.did.append(("chosen", stood_at, {"value": {"frequency": card, "contexts": []}}))

    fatma.press("pause")
    assert fatma.arrive(after=stood_at) == "rest"
    fatma.did.append(("paused", None, {}))
    assert fatma.reload() == "rest"
    assert fatma.yes() == stood_at
    fatma.did.append(("resumed", None, {}))
    assert fatma.page.evaluate(SHOWN) == [card]
    assert fatma.reload() == stood_at
    assert fatma.page.evaluate(SHOWN) == [card]

    fatma.sent()
    assert held_by(server, session) == fatma.did
