"""The same visit without a network in Chromium, Firefox and WebKitGTK: what she tapped reaches the server, all of it, once.

The three go step by step together, so that they wait at the same time and the server is killed once.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser

from assess.domain.event import TABLET_KINDS
from assess.services import pairing_tablets
from assess.storage import sessions
from tests.support.engines import Chromium, Engine, firefox, reload, wait_for, webkit
from tests.web.tablet.conftest import Garden
from tests.web.tablet.walking import CALM, CARDS, CHOOSE, FOUR, FRUIT

STANDS = """const { screen, ready } = document.querySelector('#tablet').dataset;
return ready === '' && [...arguments].includes(screen) && screen"""
SAYS = "return document.querySelector('#tablet').dataset[arguments[0]] === arguments[1]"
CODE = """const { ready } = document.querySelector('#tablet').dataset;
return ready === '' && document.querySelector('.code').textContent"""
PICTURES_SHOW = "return [...document.querySelectorAll('.stage img')].every((one) => one.complete && one.naturalWidth)"
CHOSEN = "return document.querySelector('.stage .card.chosen')?.dataset.id === arguments[0]"
ON_THE_DISK = """const [events] = arguments;
return new Promise((resolve) => {
  const opening = indexedDB.open('salto-tablet');
  opening.onsuccess = () => {
    const count = opening.result.transaction('events').objectStore('events').count();
    count.onsuccess = () => { opening.result.close(); resolve(count.result === events); };
  };
})"""
"""A choice shows at once, and is on the disk some milliseconds later."""
NETWORK_IS_BACK = "dispatchEvent(new Event('online'))"
YES = ".round.yes"
COVERS = {"ear": ".glyph.ear", "volume": YES}
"""An engine with a voice of its own has an ear to tap first, and asks whether it is loud enough."""
A_LOOK_SECONDS = 1.0
Did = tuple[str, str | None, Mapping[str, Any]]


@pytest.fixture
def mortal(garden: Garden) -> Iterator[Garden]:
    """The server, which this test may kill: it stands again for the next one."""
    yield garden
    if garden.process and garden.process.poll() is not None:
        garden.start()


@pytest.fixture
def engines(browser: Browser) -> Iterator[list[Engine]]:
    with ExitStack() as stack:
        yield [Chromium(browser), stack.enter_context(firefox()), stack.enter_context(webkit())]


class Visits:
    """Three women who do the same on three tablets; `did` is what each has done."""

    def __init__(self, engines: list[Engine]) -> None:
        self.engines = engines
        self.did: list[Did] = []
        self.rested = self.looked = 0.0

    def at(self, screen: str) -> None:
        for engine in self.engines:
            while (stands := wait_for(engine, STANDS, screen, *COVERS)) != screen:
                engine.tap(COVERS[stands])
                time.sleep(CALM / 1000)
            wait_for(engine, PICTURES_SHOW)
        self.looked = time.monotonic() + A_LOOK_SECONDS

    def all_see(self, script: str, *given: object) -> None:
        for engine in self.engines:
            wait_for(engine, script, *given)

    def choose(self, card: str, *events: Did) -> None:
        """Tap a picture, which is an event where `events` say so."""
        for engine in self.engines:
            engine.tap(f'.stage .card[data-id="{card}"] .card-tap')
        self.all_see(CHOSEN, card)
        self.did += events

    def yes(self, then: str, *events: Did) -> None:
        """Two taps on one thing are one when they come quickly (a trembling hand), so each takes her time."""
        time.sleep(max(0.0, self.rested - time.monotonic()))
        for engine in self.engines:
            engine.tap(YES)
        self.rested = time.monotonic() + CALM / 1000
        self.did += events
        self.at(then)

    def answer(self, item: str, card: str, *, then: str, kind: str = "task_answered", **more: object) -> None:
        """Choose a picture and confirm it, not quicker than anybody can look (she would be asked whether that was meant)."""
        self.choose(card, ("chosen", item, {"value": card}))
        time.sleep(max(0.0, self.looked - time.monotonic()))
        self.yes(then, (kind, item, {"response": card, **more}))

    def never(self, item: str, *, then: str) -> None:
        """Say that she has never done that."""
        body = {"frequency": "never", "contexts": []}
        self.choose("never", ("chosen", item, {"value": body}))
        time.sleep(max(0.0, self.looked - time.monotonic()))
        self.yes(then, ("experience_answered", item, body))


def test_nothing_is_lost_and_nothing_comes_twice(mortal: Garden, engines: list[Engine]) -> None:
    visits, planned = Visits(engines), [mortal.plan().id for _ in engines]
    for engine, session in zip(engines, planned, strict=True):
        engine.open(f"{mortal.url}/tablet/")
        pairing_tablets.confirm(mortal.office, mortal.actor, session, wait_for(engine, CODE))
    visits.at("language")
    visits.choose("en")
    visits.yes("welcome", ("language_chosen", None, {"language": "en"}))
    for screen in ("consent-show", "consent-keep", "consent-stop"):
        visits.yes(screen)
    visits.choose("consent_given")
    visits.yes(FRUIT, ("consent_given", None, {"purpose": "assessment", "version": 1, "language": "en"}))
    visits.answer(FRUIT, "b", then=CARDS[0], kind="practice_answered", tries=1)
    visits.all_see(SAYS, "visit", "ready")
    visits.all_see(SAYS, "sending", "sent")

    mortal.kill()
    visits.never(CARDS[0], then=CARDS[1])
    often = {"frequency": "often", "contexts": []}
    visits.choose("often", ("chosen", CARDS[1], {"value": often}))
    visits.all_see(ON_THE_DISK, len(visits.did))
    for engine in engines:
        reload(engine)
    visits.at(CARDS[1])
    visits.all_see(CHOSEN, "often")
    visits.never(CARDS[1], then=CHOOSE)
    visits.answer(CHOOSE, "b", then=FOUR)
    visits.all_see(SAYS, "sending", "waiting")
    assert all(len(held(mortal, session)) < len(visits.did) for session in planned)

    mortal.start()
    for engine in engines:
        engine.look(NETWORK_IS_BACK)
    visits.all_see(SAYS, "sending", "sent")
    assert [held(mortal, session) for session in planned] == [visits.did] * len(engines)


def held(server: Garden, session: str) -> list[Did]:
    """What the server holds of her taps, in the order in which she made them."""
    with server.office.see() as connection:
        stored = sessions.events(connection, server.actor.organisation, session)
    events = sorted((one for one in stored if one.kind in TABLET_KINDS), key=lambda event: event.sequence)
    assert [event.sequence for event in events] == list(range(1, len(events) + 1)), "one is missing, or is there twice"
    return [(event.kind.value, event.item, dict(event.body)) for event in events]
