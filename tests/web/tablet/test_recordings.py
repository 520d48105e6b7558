"""A tablet plays what people recorded, else what a program reads; one thing at a time, and without a network too."""

import json
import time
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Page, expect

from assess.services import draft_voices, packing, pairing_tablets, recording_prompts
from assess.web.tablet.words import in_content, spoken
from tests.support.browser import Complaints, NewContext
from tests.support.sounds import hum
from tests.web.tablet.conftest import CONTENT, NO_WORKER, SERVER_AWAY, Garden, garden_in
from tests.web.tablet.voices import NEVER_TOUCHED
from tests.web.tablet.walking import CHOOSE, PATIENCE_SECONDS, Walk

HEARD = """
globalThis.played = [];
globalThis.mostAtOnce = 0;
const sounding = new Set();
const { play } = HTMLMediaElement.prototype;
const listened = new WeakSet();
HTMLMediaElement.prototype.play = function () {
  if (!listened.has(this)) {
    listened.add(this);
    this.addEventListener("playing", () => {
      played.push([new URL(this.src).pathname, this.playbackRate]);
      sounding.add(this);
      globalThis.mostAtOnce = Math.max(globalThis.mostAtOnce, sounding.size);
    });
    for (const end of ["pause", "ended", "emptied"]) this.addEventListener(end, () => sounding.delete(this));
  }
  return play.call(this);
};
"""
NOT_AHEAD = """
const { fetch } = globalThis;
globalThis.fetch = (address, ...more) =>
  /voices/.test(String(address)) ? Promise.resolve(new Response()) : fetch(address, ...more);
"""
"""Drafts are made when they are asked for, each in most of a second: not all of them for one test."""


@pytest.fixture(scope="module")
def sounding(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Garden]:
    """A garden where Els recorded a question and an answer, and Karim approved them."""
    garden = garden_in(tmp_path_factory.mktemp("sounding"))
    words = spoken(CONTENT)
    for number, key in enumerate((f"{CHOOSE}.prompt", f"{CHOOSE}.option.a.text", "ui.greeting")):
        sound = hum(0.6, hertz=200 + 40 * number)
        made = recording_prompts.keep(garden.office, garden.actor, words, "en", key, sound)
        recording_prompts.judge(garden.office, garden.colleague, made.id, approved=True)
    garden.start()
    yield garden
    garden.stop()
    garden.office.database.close()


def take(garden: Garden, new_tablet: NewContext, complaints: Complaints, *scripts: str, worker: bool = False) -> Walk:
    """Take a tablet that hears what it plays."""
    for expected in (SERVER_AWAY, NO_WORKER, r"status of 503"):
        complaints.allow(expected)
    context = new_tablet(service_workers="allow" if worker else "block")
    page = context.new_page()
    for script in (HEARD, NEVER_TOUCHED, *scripts):
        page.add_init_script(script)
    return Walk(page, garden.url, garden.office, garden.actor, garden.plan())


def sounds_of(garden: Garden) -> Mapping[str, str]:
    """What the pack of a new session says: key -> address."""
    walk = pairing_tablets.start(garden.office)
    pairing_tablets.confirm(garden.office, garden.actor, garden.plan().id, walk.code)
    token = pairing_tablets.poll(garden.office, walk.id, walk.secret).token
    device = pairing_tablets.device_of(garden.office, token or "")
    assert device is not None
    pack = json.loads(packing.pack(garden.office, device, in_content(CONTENT), aloud=spoken(CONTENT)))
    found: Mapping[str, str] = pack["audio"]["en"]
    return found


def addresses(page: Page) -> list[str]:
    """Which sounds began, in this order."""
    found: list[str] = page.evaluate("played.map(([address]) => address)")
    return found


def open_ear(walk: Walk) -> None:
    walk.tap(".glyph.ear")
    walk.at(CHOOSE)


def test_the_question_and_then_each_answer_is_played_and_lights_up(
    sounding: Garden, new_tablet: NewContext, complaints: Complaints
) -> None:
    walk = take(sounding, new_tablet, complaints)
    walk.stand_at(CHOOSE, shown="ear")
    assert addresses(walk.page) == []
    open_ear(walk)
    expect(walk.page.locator("#tablet")).to_have_attribute("data-voice", "recorded")

    walk.page.wait_for_function("() => played.length >= 3")
    greeting, question, answer = addresses(walk.page)[:3]

    audio = sounds_of(sounding)
    assert [greeting, question, answer] == [
        audio["ui.greeting"],
        audio[f"{CHOOSE}.prompt"],
        audio[f"{CHOOSE}.option.a.text"],
    ]
    assert walk.page.evaluate("mostAtOnce") == 1


def test_a_tap_stops_what_sounds_and_plays_its_own(
    sounding: Garden, new_tablet: NewContext, complaints: Complaints
) -> None:
    walk = take(sounding, new_tablet, complaints)
    walk.stand_at(CHOOSE, shown="ear")
    open_ear(walk)
    for _ in range(3):
        walk.press("Listen")
        walk.tap_card("a")
        walk.press("More slowly")
        walk.tap_card("b")

    assert walk.page.evaluate("mostAtOnce") == 1
    rates = {rate for _, rate in walk.page.evaluate("played")}
    assert rates <= {0.8, 1}
    assert 0.8 in rates


def test_recordings_are_kept_and_play_when_the_server_is_gone(
    sounding: Garden, new_tablet: NewContext, complaints: Complaints
) -> None:
    walk = take(sounding, new_tablet, complaints, worker=True)
    walk.stand_at(CHOOSE, shown="ear")
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    walk.page.reload()
    walk.at("ear")
    deadline = time.monotonic() + PATIENCE_SECONDS
    while walk.page.evaluate("caches.open('salto-sounds').then((c) => c.keys()).then((k) => k.length)") < 3:
        assert time.monotonic() < deadline, "the recordings did not come"
        time.sleep(0.05)
    sounding.stop()
    try:
        open_ear(walk)
        walk.page.wait_for_function("() => played.length >= 3")
    finally:
        sounding.start()

    assert len(set(addresses(walk.page)[:3])) == 3


def test_what_nobody_recorded_is_read_by_a_program_and_staff_see_that(
    tmp_path_factory: pytest.TempPathFactory, new_tablet: NewContext, complaints: Complaints
) -> None:
    garden = garden_in(tmp_path_factory.mktemp("drafts"), draft_voices=True)
    greeting = spoken(CONTENT)["en"]["ui.greeting"]
    draft_voices.body(garden.office, draft_voices.promise(garden.office, "en", {"": greeting})[""])
    garden.start()
    try:
        walk = take(garden, new_tablet, complaints, NOT_AHEAD)
        walk.stand_at(CHOOSE, shown="ear")
        walk.tap(".glyph.ear")
        walk.page.wait_for_function("() => played.length >= 1")
        assert addresses(walk.page)[0].startswith("/voices/")
        expect(walk.page.locator("#tablet")).to_have_attribute("data-voice", "draft")
        expect(walk.page.locator(".ask > .say")).to_have_attribute("title", "Computer voice, not a recording")
    finally:
        garden.stop()
        garden.office.database.close()
