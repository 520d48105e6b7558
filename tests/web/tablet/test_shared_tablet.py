"""A tablet goes from hand to hand: nothing on it can be read by who should not, and after her nothing of hers is left."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from assess.services import pairing_tablets
from assess.storage.tables import event_set_aside
from tests.support.browser import Complaints
from tests.web.tablet.conftest import Garden, StartWalk
from tests.web.tablet.walking import CHOOSE, FOUR, MATCH, ORDER, Walk

SAYS_GONE = r"status of (410|404)"
CONTACT = 80_000
"""Milliseconds within which a tablet with nothing to send is in contact."""
REMAINS = """async () => {
  const bytes = (value) => String.fromCharCode(...new Uint8Array(value.buffer ?? value));
  const shown = (key, value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? bytes(value) : value;
  const records = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    for (const store of database.objectStoreNames) records.push(...await new Promise((resolve) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
    }));
    database.close();
  }
  const cached = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) cached.push(new URL(url).pathname);
  }
  return { records: JSON.stringify(records, shown), count: records.length, cached, local: { ...localStorage },
    tab: { ...sessionStorage }, entries: history.length, address: location.href, title: document.title, cookies: document.cookie };
}"""
"""Everything that a page can find on this device."""
OLD = """async ({session, token, pack}) => {
  const request = indexedDB.open("salto-tablet", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("sittings", { keyPath: "session" });
    request.result.createObjectStore("events", { keyPath: ["session", "sequence"] });
    request.result.createObjectStore("outbox", { keyPath: "id" });
  };
  const database = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const transaction = database.transaction(["sittings", "events", "outbox"], "readwrite");
  const events = [["language_chosen", null, { language: "en" }], ["consent_given", null, { version: 1, language: "en" }]];
  transaction.objectStore("sittings").put({ session, token, pack, place: { step: "welcome" }, language: "en", sequence: 2 });
  events.forEach(([kind, item, body], at) => {
    const event = { id: crypto.randomUUID(), session, sequence: at + 1, at: new Date().toISOString(), kind, item, body };
    transaction.objectStore("events").put(event);
    transaction.objectStore("outbox").put(event);
  });
  await new Promise((resolve) => { transaction.oncomplete = resolve; });
  database.close();
  localStorage.setItem("salto-sitting", "kept");
}"""
"""A device as the version before sealing left it."""
TELLING = ("task_answered", "consent", "garden", "choose", "language", "Fatma", "prompt", "place")


@pytest.fixture
def gone(complaints: Complaints) -> None:
    complaints.allow(SAYS_GONE)


@pytest.fixture
def mortal(garden: Garden) -> Iterator[Garden]:
    """The server, which this test may kill: it stands again for the next one."""
    yield garden
    if garden.process and garden.process.poll() is not None:
        garden.start()


def remains(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(REMAINS)
    return found


def tablet_of(walk: Walk) -> str:
    lines = pairing_tablets.tablets(walk.office, walk.counsellor)
    return next(line.tablet.id for line in lines if line.tablet.session == walk.session.id)


def kept_apart(walk: Walk) -> list[tuple[str, dict[str, Any]]]:
    """Reason and content of what the server set aside of this session."""
    with walk.office.see() as connection:
        rows = connection.execute(select(event_set_aside).where(event_set_aside.c.session_id == walk.session.id)).all()
    return [(row.reason, json.loads(row.body)) for row in rows]


def reopened(walk: Walk) -> Page:
    """Close the tab, and open the tablet's page in another: the battery was empty, and it is on again."""
    context = walk.page.context
    walk.settle()
    walk.page.close()
    walk.page = context.new_page()
    walk.page.clock.install()
    walk.page.goto(f"{walk.url}/tablet/")
    return walk.page


def test_what_lies_on_the_device_says_nothing_of_her(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.page.route("**/tablet/events", lambda route: route.abort())
    walk.tap_card("a")
    walk.yes()
    walk.at(FOUR)
    found = remains(walk.page)

    assert found["count"] > len(TELLING), "her sitting is here"
    assert [word for word in TELLING if word in found["records"]] == []
    assert found["tab"]["salto-key"].split()[1] not in found["records"], "the key does not lie beside what it seals"
    assert found["local"] == {"salto-sitting": "kept"}


def test_after_her_nothing_of_her_is_left(start_walk: StartWalk) -> None:
    walk = start_walk(service_workers="allow")
    walk.stand_at("closing")
    walk.wait_for_pictures()
    before = remains(walk.page)["entries"]
    walk.yes()
    walk.page.wait_for_selector("#tablet[data-handed]")
    walk.page.goto(f"{walk.url}/tablet/")
    walk.page.wait_for_selector("#tablet.pairing[data-ready]")
    found = remains(walk.page)

    assert (found["records"], found["local"], found["tab"], found["cookies"]) == ("[]", {}, {}, "")
    assert (found["address"], found["title"]) == (f"{walk.url}/tablet/", "Salto")
    assert found["entries"] <= before + 1, "no screen of hers is a page to go back to"
    assert [path for path in found["cached"] if "/pictures/" in path or path.endswith(".m4a")] == [], (
        "not even what her tasks were about"
    )
    assert "/tablet/" in found["cached"], "the program itself stays"
    walk.page.go_back()
    walk.page.wait_for_selector("#tablet.pairing[data-ready], h1")
    assert walk.page.locator("#tablet[data-screen]").count() == 0


def test_a_closed_tab_goes_on_where_she_was(walk: Walk) -> None:
    walk.stand_at(ORDER)
    walk.put("c", 2)
    reopened(walk)
    walk.at(ORDER)

    expect(walk.page.locator(".slot:nth-child(2) .card")).to_have_attribute("data-id", "c")


def test_without_a_network_a_closed_tab_waits_and_then_goes_on(mortal: Garden, start_walk: StartWalk) -> None:
    walk = start_walk(service_workers="allow")
    walk.stand_at(CHOOSE)
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    walk.reload()
    mortal.kill()
    walk.tap_card("a")
    walk.page.wait_for_selector("#tablet[data-sending=waiting]")
    reopened(walk)
    expect(walk.page.locator("#tablet.pairing")).to_have_attribute("data-state", "offline")
    assert CHOOSE not in remains(walk.page)["records"]

    mortal.start()
    walk.page.clock.fast_forward(5000)
    walk.at(CHOOSE)
    assert walk.chosen() == ["a"]
    walk.wait_until_sent()
    assert [event.item for event in walk.stored()].count(CHOOSE) == 1


def test_a_tablet_whose_access_ended_opens_nothing(walk: Walk) -> None:
    walk.stand_at(MATCH)
    walk.wait_until_sent()
    walk.keep_spare(("sun", "moon", "cup", "fish"))
    assert '"salt"' in remains(walk.page)["records"]
    pairing_tablets.revoke(walk.office, walk.counsellor, tablet_of(walk))
    page = reopened(walk)
    page.wait_for_selector("#tablet.pairing[data-ready]")
    found = remains(page)
    assert '"salt"' not in found["records"], "no key is left, not even one behind pictures"

    assert found["tab"] == {}
    assert found["count"]
    assert MATCH not in found["records"]


@pytest.mark.usefixtures("gone")
def test_a_lost_tablet_hands_in_what_it_holds_and_erases_itself(start_walk: StartWalk) -> None:
    walk = start_walk(service_workers="allow")
    walk.stand_at(CHOOSE)
    walk.wait_until_sent()
    walk.wait_for_pictures()
    held = len(walk.stored())
    pairing_tablets.report_lost(walk.office, walk.counsellor, tablet_of(walk))
    walk.tap_card("b")
    walk.page.wait_for_selector("#tablet.pairing[data-ready]")
    found = remains(walk.page)

    assert (found["records"], found["local"], found["tab"]) == ("[]", {}, {})
    assert [path for path in found["cached"] if "/pictures/" in path or path.endswith(".m4a")] == []
    assert len(walk.stored()) == held, "who found the tablet answers nothing in her name"
    ((reason, event),) = kept_apart(walk)
    assert (reason, event["kind"], event["item"], event["body"]) == ("lost_tablet", "chosen", CHOOSE, {"value": "b"})


@pytest.mark.usefixtures("gone")
def test_a_lost_tablet_that_was_switched_off_erases_itself_without_ever_being_opened(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.wait_until_sent()
    walk.page.route("**/tablet/events", lambda route: route.abort())
    walk.tap_card("b")
    walk.page.wait_for_selector("#tablet[data-sending=waiting]")
    pairing_tablets.report_lost(walk.office, walk.counsellor, tablet_of(walk))
    page = reopened(walk)
    page.wait_for_selector("#tablet.pairing[data-ready]")

    assert remains(page)["records"] == "[]"
    assert [(reason, event["item"]) for reason, event in kept_apart(walk)] == [("lost_tablet", CHOOSE)]


@pytest.mark.usefixtures("gone")
def test_a_lost_tablet_that_lies_idle_erases_itself_too(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.wait_until_sent()
    pairing_tablets.report_lost(walk.office, walk.counsellor, tablet_of(walk))
    walk.page.clock.fast_forward(CONTACT)
    walk.page.wait_for_selector("#tablet.pairing[data-ready]")

    assert remains(walk.page)["records"] == "[]"


def test_what_an_older_version_left_unsealed_is_sealed_and_nothing_of_it_is_lost(walk: Walk) -> None:
    token = walk.token()
    walk.page.clock.install()
    walk.page.goto(f"{walk.url}/")
    get = f"fetch('/tablet/pack', {{headers: {{Authorization: 'Bearer {token}'}}}}).then((answer) => answer.json())"
    pack = walk.page.evaluate(get)
    walk.page.evaluate(OLD, {"session": walk.session.id, "token": token, "pack": pack})
    assert "consent_given" in remains(walk.page)["records"]
    walk.page.goto(f"{walk.url}/tablet/")
    walk.at("welcome")
    walk.wait_until_sent()

    assert [word for word in TELLING if word in remains(walk.page)["records"]] == []
    assert [event.kind.value for event in walk.stored()] == ["language_chosen", "consent_given"]
    walk.reload()
    walk.at("welcome")
