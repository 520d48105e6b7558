"""Reloads, dead servers, refusals: what she tapped stays, and reaches the server once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from assess.domain.event import Kind
from assess.services import pairing_tablets
from tests.web.tablet.conftest import Garden, StartWalk
from tests.web.tablet.walking import CARDS, CHOOSE, CUP, FOUR, HAZARD, ORDER, PAIR, SORT, Walk

LONGEST_WAIT = 80_000
"""Milliseconds within which a tablet tries again."""
PLACED = "document.querySelectorAll('.slot .card').length"


def test_a_reload_keeps_her_place_and_what_she_was_choosing(walk: Walk) -> None:
    walk.stand_at(ORDER)
    walk.put("c", 2)
    walk.put("a", 1)
    walk.page.wait_for_function(f"() => {PLACED} === 2")
    walk.calm()
    walk.reload()
    walk.at(ORDER)

    assert walk.page.evaluate(PLACED) == 2
    expect(walk.page.locator(".slot:nth-child(2) .card")).to_have_attribute("data-id", "c")


def test_a_reload_keeps_the_second_half_of_a_card(walk: Walk) -> None:
    walk.stand_at(CARDS[0])
    walk.tap_card("few")
    walk.yes()
    walk.at(f"{CARDS[0]}/where")
    walk.tap_card("home")
    walk.calm()
    walk.reload()
    walk.at(f"{CARDS[0]}/where")

    assert walk.chosen() == ["home"]


def test_the_answer_is_on_the_disk_before_the_next_screen_comes(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.page.route("**/tablet/events", lambda route: route.abort())
    before = walk.kept()["events"]
    walk.tap_card("a")
    walk.yes()
    walk.page.wait_for_selector(f'#tablet[data-screen="{FOUR}"]')

    kept = walk.kept()
    assert kept["events"] == before + 2
    assert kept["outbox"] >= 2


@pytest.fixture
def mortal(garden: Garden) -> Iterator[Garden]:
    """The server, which this test may kill: it stands again for the next one."""
    yield garden
    if garden.process and garden.process.poll() is not None:
        garden.start()


def test_with_the_server_dead_she_goes_on_and_everything_arrives_once(mortal: Garden, start_walk: StartWalk) -> None:
    walk = start_walk(service_workers="allow")
    walk.stand_at(HAZARD)
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    walk.reload()
    walk.at(HAZARD)
    walk.wait_until_sent()
    walk.wait_for_pictures()
    held = len(walk.stored())

    mortal.kill()
    walk.tap(".look")
    walk.yes()
    walk.at(CUP)
    walk.reload()
    walk.at(CUP)
    walk.sort("a", "drink")
    walk.sort("b", "eat")
    walk.yes()
    walk.at(SORT)
    for card in "abc":
        walk.sort(card, "waste")
    walk.yes()
    walk.at(PAIR)
    waiting = walk.kept()["outbox"]
    assert waiting >= 2 + 1 + 3 + 1
    shown = walk.page.locator(".stage img").first
    assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0, "pictures come from the device"

    mortal.start()
    while walk.kept()["outbox"]:
        walk.page.clock.fast_forward(LONGEST_WAIT)
    walk.wait_until_sent()
    arrived = walk.stored()
    assert len(arrived) == held + waiting
    assert len({event.id for event in arrived}) == len(arrived)


def test_a_lost_answer_of_the_server_is_asked_again_and_stored_once(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.wait_until_sent()

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    walk.page.route("**/tablet/events", lose, times=1)
    walk.tap_card("a")
    expect(walk.page.locator("#tablet")).to_have_attribute("data-sending", "waiting")
    walk.page.clock.fast_forward(3000)
    walk.wait_until_sent()

    assert [event.kind for event in walk.stored() if event.item == CHOOSE] == [Kind.CHOSEN]
    assert walk.kept()["outbox"] == 0


def test_when_the_server_cannot_save_a_calm_sign_shows_and_she_goes_on(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.page.route("**/tablet/events", lambda route: route.fulfill(status=503, json={"error": {}}))
    walk.tap_card("a")
    sign = walk.page.get_by_role("button", name="Your answers are safe on this tablet.")
    expect(sign).to_be_visible()
    walk.yes()
    walk.at(FOUR)
    walk.page.unroute("**/tablet/events")
    walk.page.clock.fast_forward(5000)

    expect(sign).to_be_hidden()
    assert walk.kept()["outbox"] == 0


def test_a_revoked_tablet_loses_nothing_and_goes_on_when_it_is_connected_again(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.wait_until_sent()
    (line,) = [
        one for one in pairing_tablets.tablets(walk.office, walk.counsellor) if one.tablet.session == walk.session.id
    ]
    pairing_tablets.revoke(walk.office, walk.counsellor, line.tablet.id)
    walk.tap_card("a")
    walk.at("revoked")
    expect(walk.page.locator("h1")).to_have_text("Please call your counsellor. Your answers are safe here.")

    walk.tap_card("ui.sign.connect_again")
    walk.page.wait_for_selector("#tablet.pairing[data-ready]")
    code = walk.page.locator(".code").inner_text()
    pairing_tablets.confirm(walk.office, walk.counsellor, walk.session.id, code)
    walk.page.clock.fast_forward(1600)
    walk.at(CHOOSE)
    walk.wait_until_sent()

    assert walk.chosen() == ["a"]
    assert [event.kind for event in walk.stored() if event.item == CHOOSE] == [Kind.CHOSEN]


def test_another_womans_answers_do_not_stay_on_a_shared_tablet(walk: Walk, garden: Garden) -> None:
    walk.stand_at(CHOOSE)
    walk.wait_until_sent()
    walk.page.goto(f"{walk.url}/tablet/?pair")
    walk.page.wait_for_selector("#tablet.pairing[data-ready]")
    next_one = garden.plan()
    pairing_tablets.confirm(walk.office, walk.counsellor, next_one.id, walk.page.locator(".code").inner_text())
    walk.page.clock.fast_forward(1600)
    walk.at("language")

    assert walk.kept() == {"sittings": 1, "events": 0, "outbox": 0}
