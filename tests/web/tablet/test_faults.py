"""What goes wrong in a community centre, each at the worst moment: afterwards the server holds every tap, once."""

import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect
from sqlalchemy import delete

from assess.domain.event import Event, Kind
from assess.storage.tables import pairing, tablet
from tests.support import live_server
from tests.support.browser import Complaints
from tests.web.tablet.conftest import Garden, StartWalk
from tests.web.tablet.walking import CARDS, CHOOSE, FOUR, FRUIT, HAZARD, ORDER, Walk

LONGEST_WAIT = 80_000
PORTAL = b"<!doctype html><title>Free wireless</title><h1>Welcome! Accept our terms</h1>"


class Portal(BaseHTTPRequestHandler):
    """A network that answers everything with its own page, and says that all is well."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PORTAL)

    do_POST = do_GET  # noqa: N815  the name that the server calls

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def mortal(garden: Garden) -> Iterator[Garden]:
    """The server, which this test may kill: it stands again for the next one."""
    yield garden
    if garden.process and garden.process.poll() is not None:
        garden.start()


@pytest.fixture
def walk(start_walk: StartWalk, complaints: Complaints) -> Walk:
    complaints.allow(
        r"status of (409|502)|MIME type|Failed to (fetch|load)|not everything came|ERR_HTTP|bad HTTP response|unsupported"
    )
    return start_walk(service_workers="allow")


def offline_ready(walk: Walk, step: str) -> None:
    """Stand at a step on a tablet that is ready for a visit."""
    walk.stand_at(step)
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    walk.reload()
    walk.at(step)
    walk.wait_for_pictures()
    walk.wait_until_sent()


def everything_arrives(walk: Walk) -> list[Event]:
    """Wait until nothing is left to send; what the server holds has each number once, from 1 on."""
    for _ in range(20):
        if not walk.kept()["outbox"]:
            break
        walk.page.clock.fast_forward(LONGEST_WAIT)
        walk.settle()
    walk.wait_until_sent()
    arrived = sorted(walk.stored(), key=lambda event: event.sequence)
    assert [event.sequence for event in arrived] == list(range(1, len(arrived) + 1))
    assert len(arrived) == walk.kept()["events"], "the server's events are the taps, exactly"
    return arrived


def reply_lost(route: Route) -> None:
    """The server has stored the batch; its answer does not arrive."""
    route.fetch()
    route.abort()


def late_gateway(route: Route) -> None:
    """The server has stored the batch; what stands between gave up waiting."""
    route.fetch()
    route.fulfill(status=504)


def doubled(route: Route) -> None:
    """The batch arrives twice."""
    route.fetch()
    route.continue_()


def test_a_network_that_does_all_it_can_wrong_loses_and_doubles_nothing(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.wait_until_sent()
    ways: list[Callable[[Route], None]] = [
        lambda route: route.abort(),
        lambda route: route.fulfill(status=200, body=PORTAL, content_type="text/html"),
        lambda route: route.fulfill(status=200, json={}),
        lambda route: route.fulfill(status=200, json={"stored": ["another"], "known": [], "set_aside": []}),
        lambda route: route.fulfill(status=302, headers={"Location": "/tablet/"}),
        lambda route: route.fulfill(status=502, body="Bad Gateway"),
        reply_lost,
        late_gateway,
        doubled,
    ]
    left = list(ways)
    walk.page.route("**/tablet/events", lambda route: left.pop(0)(route) if left else route.continue_())
    for card in ("a", "b", "c"):
        walk.tap_card(card)
    walk.yes()
    walk.at(FOUR)
    walk.press("I don't know")
    walk.yes()
    for _ in range(30):
        if not left:
            break
        walk.page.clock.fast_forward(LONGEST_WAIT)
        walk.settle()

    assert not left, "each way of failing was met"
    arrived = everything_arrives(walk)
    assert [event.body["value"] for event in arrived if event.item == CHOOSE and event.kind is Kind.CHOSEN] == [
        "a",
        "b",
        "c",
    ]
    assert [event.kind for event in arrived if event.item == FOUR] == [Kind.CHOSEN, Kind.NOT_KNOWN]


@pytest.mark.slow
def test_a_server_killed_before_each_of_her_steps_gets_them_all(mortal: Garden, walk: Walk) -> None:
    walk.pair()
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    walk.reload()
    walk.at("language")
    walk.wait_for_pictures()

    def language() -> None:
        walk.tap_card("en")
        walk.yes()
        walk.at("welcome")

    def consent() -> None:
        for screen in ("consent-show", "consent-keep", "consent-stop"):
            walk.yes()
            walk.at(screen)
        walk.tap_card("consent_given")
        walk.yes()
        walk.at(FRUIT)

    def practice() -> None:
        walk.tap_card("b")
        walk.yes()
        walk.at(CARDS[0])

    def card() -> None:
        walk.tap_card("never")
        walk.yes()
        walk.at(CARDS[1])

    for number, step in enumerate((language, consent, practice, card)):
        mortal.kill()
        step()
        if number % 2:
            walk.reload()
        mortal.start()
        walk.page.clock.fast_forward(LONGEST_WAIT)
    kinds = [event.kind.value for event in everything_arrives(walk)]
    expected = ["language_chosen", "consent_given", "chosen", "practice_answered", "chosen", "experience_answered"]
    assert kinds == expected


def test_a_network_that_answers_everything_with_its_own_page_is_not_taken_for_salto(mortal: Garden, walk: Walk) -> None:
    offline_ready(walk, CHOOSE)
    mortal.kill()
    station = ThreadingHTTPServer(("127.0.0.1", mortal.settings.port), Portal)
    threading.Thread(target=station.serve_forever, daemon=True).start()
    try:
        walk.tap_card("a")
        walk.settle()
        walk.reload()
        walk.at(CHOOSE)
        assert walk.chosen() == ["a"]
        walk.yes()
        walk.at(FOUR)
        assert walk.kept()["outbox"]
        assert walk.page.get_attribute("#tablet", "data-sending") in {"waiting", "kept"}
    finally:
        station.shutdown()
        station.server_close()
    mortal.start()
    assert everything_arrives(walk)[-1].kind is Kind.TASK_ANSWERED
    walk.reload()
    walk.at(FOUR)


def test_a_tab_that_is_closed_in_the_middle_of_a_tap_has_all_of_it_or_nothing(walk: Walk) -> None:
    walk.stand_at(ORDER)
    walk.wait_until_sent()
    context = walk.page.context
    for card, place in (("a", 1), ("b", 2), ("c", 3), ("d", 4)):
        walk.put(card, place)
        walk.page.close()
        walk.page = context.new_page()
        walk.page.clock.install()
        walk.page.goto(f"{walk.url}/tablet/")
        walk.at(ORDER)
    arrived = everything_arrives(walk)

    kept = [event.body["value"] for event in arrived if event.item == ORDER]
    shown = walk.page.evaluate(
        "[...document.querySelectorAll('.slot')].map((one) => one.querySelector('.card')?.dataset.id ?? null)"
    )
    assert shown == (kept[-1] if kept else [None] * 4), "what is on the screen is what the server has"


@pytest.mark.parametrize("off", [timedelta(days=-1), timedelta(days=1)], ids=["a day behind", "a day ahead"])
def test_a_clock_that_is_wrong_by_a_day_orders_nothing_and_ends_nothing(walk: Walk, off: timedelta) -> None:
    walk.stand_at(CHOOSE)
    walk.tap_card("a")
    walk.settle()
    walk.page.clock.set_system_time(datetime.now(UTC) + off)
    walk.tap_card("b")
    walk.yes()
    walk.at(FOUR)
    arrived = everything_arrives(walk)

    hers = [event for event in arrived if event.item == CHOOSE]
    assert [event.body.get("value", event.body.get("response")) for event in hers] == ["a", "b", "b"]
    skew = hers[-1].device_at - hers[-1].received_at
    assert abs(skew - off) < timedelta(hours=1), "what the clock claimed is recorded"


def test_a_participant_who_was_erased_meanwhile_leaves_a_sealed_tablet_and_a_calm_sign(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.wait_until_sent()
    with walk.office.store() as connection:
        connection.execute(delete(pairing))
        connection.execute(delete(tablet).where(tablet.c.session_id == walk.session.id))
    walk.tap_card("a")
    walk.at("revoked")

    expect(walk.page.locator("h1")).to_have_text("Please call your counsellor. Your answers are safe here.")
    assert walk.kept()["outbox"] == 1, "refused, but not silently, and not thrown away"


def test_two_tablets_for_one_session_both_count_and_the_same_answer_wins_everywhere(start_walk: StartWalk) -> None:
    first, second = start_walk(), start_walk()
    second.session = first.session
    for one in (first, second):
        one.stand_at(CHOOSE)
        one.wait_until_sent()
    first.tap_card("a")
    second.tap_card("b")
    for one in (first, second):
        one.yes()
        one.at(FOUR)
        one.wait_until_sent()

    answers = {
        event.body["response"] for event in first.stored() if event.kind is Kind.TASK_ANSWERED and event.item == CHOOSE
    }
    assert answers == {"a", "b"}, "both are kept"
    assert len({event.actor for event in first.stored()}) == 2


@pytest.mark.slow
def test_a_new_version_in_the_middle_of_a_session_breaks_nothing_without_a_network(
    mortal: Garden, walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offline_ready(walk, CHOOSE)
    newer = tmp_path / "newer"
    shutil.copytree(live_server.ROOT / "assess", newer / "assess", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(live_server.ROOT / "wsgi.py", newer / "wsgi.py")
    with (newer / "assess/web/tablet/static/dom.js").open("a", encoding="utf-8") as module:
        module.write("\n/* a newer version */\n")
    mortal.stop()
    with monkeypatch.context() as patch:
        patch.setattr(live_server, "ROOT", newer)
        mortal.start()
    update = "navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)"
    walk.page.evaluate(update)
    walk.page.wait_for_function(
        "() => caches.keys().then((all) => all.filter((name) => name.startsWith('salto-tablet-')).length === 2)"
    )
    walk.tap_card("a")
    walk.settle()
    mortal.kill()
    walk.yes()
    walk.at(FOUR)
    walk.press("I don't know")
    walk.yes()
    walk.page.wait_for_selector(f'#tablet:not([data-screen="{FOUR}"])')
    walk.reload()
    assert walk.page.locator("#tablet[data-screen]").count(), "and the page opens, old or new"

    mortal.start()
    arrived = everything_arrives(walk)
    assert [event.kind for event in arrived if event.item == FOUR] == [Kind.CHOSEN, Kind.NOT_KNOWN]


def test_a_slow_and_flapping_network_is_not_noticed(walk: Walk) -> None:
    offline_ready(walk, HAZARD)
    for away in (True, False, True, False):
        walk.page.context.set_offline(away)
        walk.touch(0.4, 0.5)
        walk.settle()
    walk.yes()

    assert [event.kind for event in everything_arrives(walk)][-1] is Kind.TASK_ANSWERED
