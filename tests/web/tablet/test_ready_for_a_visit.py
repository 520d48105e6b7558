"""A tablet says that it is ready for a visit when every byte is there and is what it should be, and not before."""

from itertools import count

import pytest
from playwright.sync_api import Route, expect

from assess.services import pairing_tablets
from tests.support.browser import Complaints
from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.walking import CHOOSE, Walk

LONGEST_WAIT, A_WHILE = 61_000, 400
KEPT = """async () => {
  const names = [];
  for (const cache of ["salto-pictures", "salto-typefaces"]) {
    for (const request of await (await caches.open(cache)).keys()) {
      const body = await (await caches.match(request)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
      const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      names.push([request.url, hash.startsWith(/([0-9a-f]{12,})\\.\\w+$/.exec(request.url)[1])]);
    }
  }
  return names;
}"""

NO_ROOM_ONCE = """() => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...values) {
    if (this.name !== "outbox") return put.apply(this, values);
    IDBObjectStore.prototype.put = put;
    throw new DOMException("full", "QuotaExceededError");
  };
}"""
"""The disk is full in the middle of writing her tap."""


@pytest.fixture
def walk(start_walk: StartWalk, complaints: Complaints) -> Walk:
    complaints.allow(r"status of (404|502)")
    return start_walk(service_workers="allow")


def told_to_the_desk(walk: Walk) -> bool:
    lines = pairing_tablets.tablets(walk.office, walk.counsellor)
    return any(line.tablet.ready_at for line in lines if line.tablet.session == walk.session.id)


def test_it_is_ready_once_everything_is_there_under_its_own_hash_and_the_desk_knows(walk: Walk) -> None:
    walk.stand_at("welcome")
    sign = walk.page.get_by_role("img", name="Ready for a visit without a network")
    expect(sign).to_be_visible()
    with walk.page.expect_response("**/tablet/ready"):
        walk.reload()

    kept = walk.page.evaluate(KEPT)
    pictures = walk.page.evaluate("async () => [...(await import(document.querySelector('link[href$=\"store.js\"]').href"
                                  ".replace('store.js', 'media.js'))).visit.wanted]")  # fmt: skip
    assert {url for url, _ in kept} == {walk.url + address for address in pictures}
    assert all(same for _, same in kept)
    assert told_to_the_desk(walk)


def test_what_fails_and_what_is_something_else_is_asked_again_until_it_is_right(walk: Walk) -> None:
    times = count()

    def broken(route: Route) -> None:
        """First the station's network answers with its page, then a gateway with nothing, then the file is not there."""
        number = next(times)
        if number % 4 == 0:
            route.fulfill(status=200, body="<h1>Welcome to our network</h1>", content_type="text/html")
        elif number % 4 == 1:
            route.fulfill(status=502)
        elif number % 4 == 2:
            route.abort()
        else:
            route.continue_()

    walk.page.context.route("**/pictures/**", broken)
    walk.stand_at("welcome")
    expect(walk.page.get_by_role("img", name="Not ready for a visit yet: pictures are coming")).to_be_visible()
    assert not told_to_the_desk(walk)
    for _ in range(40):
        walk.page.clock.fast_forward(LONGEST_WAIT)
        if walk.page.get_attribute("#tablet", "data-visit") == "ready":
            break
        walk.page.evaluate("new Promise((done) => requestIdleCallback(done))")

    walk.wait_for_pictures()
    assert all(same for _, same in walk.page.evaluate(KEPT)), "the page of the network is nowhere"


def test_one_byte_too_few_is_not_ready(walk: Walk) -> None:
    lost: list[str] = []

    def without_one(route: Route) -> None:
        lost[:] = lost or [route.request.url]
        if route.request.url in lost:
            route.abort()
        else:
            route.continue_()

    walk.page.context.route("**/pictures/**", without_one)
    walk.stand_at("welcome")
    walk.page.wait_for_function(
        "() => Number(document.querySelector('.visit').style.getPropertyValue('--share')) > 0.8"
    )
    expect(walk.page.locator("#tablet")).to_have_attribute("data-visit", "coming")
    walk.page.context.unroute("**/pictures/**")
    walk.page.context.set_offline(True)
    walk.page.wait_for_function("!navigator.onLine")
    walk.page.context.set_offline(False)
    while walk.page.get_attribute("#tablet", "data-visit") != "ready":  # her clock stands still unless it is moved
        walk.page.clock.fast_forward(LONGEST_WAIT)
        walk.page.wait_for_timeout(A_WHILE)


def test_when_there_is_no_room_it_says_so_and_her_answers_go_before_pictures(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.wait_for_pictures()
    full = walk.page.context.new_cdp_session(walk.page)
    full.send("Storage.overrideQuotaForOrigin", {"origin": walk.url, "quotaSize": 1})
    walk.page.evaluate("caches.delete('salto-pictures')")
    walk.reload()
    walk.at(CHOOSE)
    expect(walk.page.locator("#tablet")).to_have_attribute("data-visit", "full")
    full.send("Storage.overrideQuotaForOrigin", {"origin": walk.url})
    walk.page.clock.fast_forward(LONGEST_WAIT)
    walk.wait_for_pictures()

    before = walk.kept()["events"]
    walk.page.evaluate(NO_ROOM_ONCE)
    walk.tap_card("a")
    walk.settle()

    assert walk.kept()["events"] == before + 1
    assert walk.page.get_attribute("#tablet", "data-screen") == CHOOSE
    assert not walk.page.evaluate("caches.has('salto-pictures')"), "pictures made room"
