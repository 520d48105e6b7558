"""A participant's finger: taps as she taps, waits as she waits, but on a clock that can be moved on.

The tablet ignores taps that come too soon after each other (a trembling hand). Tests move its clock on instead of
waiting; network and disk stay real.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

from assess.domain.event import Event
from assess.domain.people import Session
from assess.services import pairing_tablets
from assess.services.office import Actor, Office
from assess.storage import sessions
from assess.web import assets

CALM = 700
PATIENCE_SECONDS = 20
SETTLED_SECONDS = 0.25
"""Milliseconds after which a tap counts as a new one."""
FRUIT, DAY, BUSH, CUP, PAIR = PRACTICE = tuple(
    f"practice.task.{one}" for one in ("fruit", "day", "bush", "cup", "pair")
)
CARDS = ("garden.card.weeding", "garden.card.planting")
CHOOSE, FOUR, ORDER, HAZARD, SORT, MATCH = (
    f"garden.task.{one}" for one in ("dry-plant", "angry", "tools", "path", "bins", "pairs")
)
ANSWERS: Mapping[str, tuple[str, dict[str, Any]]] = {
    FRUIT: ("practice_answered", {"response": "b", "tries": 1}),
    CARDS[0]: ("experience_answered", {"frequency": "often", "contexts": ["home", "paid_elsewhere"]}),
    CARDS[1]: ("experience_answered", {"frequency": "never", "contexts": []}),
    CHOOSE: ("task_answered", {"response": "b"}),
    FOUR: ("not_known", {}),
    DAY: ("practice_answered", {"response": ["b", "a"], "tries": 1}),
    ORDER: ("task_answered", {"response": ["d", "c", "b", "a"]}),
    BUSH: ("practice_answered", {"response": [400, 300], "tries": 1}),
    HAZARD: ("task_answered", {"response": [340, 430]}),
    CUP: ("practice_answered", {"response": {"a": "drink", "b": "eat"}, "tries": 1}),
    SORT: ("task_answered", {"response": {"a": "compost", "b": "waste", "c": "waste"}}),
    PAIR: ("practice_answered", {"response": {"a": "tea", "b": "tree"}, "tries": 1}),
    MATCH: ("task_answered", {"response": {"a": "tree", "b": "box", "c": "table"}}),
}
"""One answer to each item in the order in which she meets them; the tasks right or not: nothing depends on that."""

MODULE = f"/assets/tablet/{assets.folder_of('tablet').digest}/outbox.js"
SEED = """async ({module, token, session, events, place}) => {
  const { Outbox } = await import(module);
  const outbox = await Outbox.open();
  if (token) {
    const get = (what) => fetch(`/tablet/${what}`, { headers: { Authorization: `Bearer ${token}` } }).then((a) => a.json());
    await outbox.begin(await get("pack"), token, (await get("key")).key);
  } else {
    await outbox.current();
  }
  for (const [kind, item, body] of events) await outbox.add(session, { kind, item, body });
  await outbox.change(session, { place, language: "en" });
}"""
SPARE = """async ({module, session, key, pictures}) => {
  const { Outbox } = await import(module);
  await (await Outbox.open()).keepSpare(session, key, pictures);
}"""
KEPT = """async (module) => {
  const { Outbox } = await import(module);
  const outbox = await Outbox.open();
  const stores = ["sittings", "events", "outbox"];
  const counts = stores.map((name) => new Promise((resolve) => {
    const request = outbox.store.database.transaction(name).objectStore(name).count();
    request.onsuccess = () => resolve(request.result);
  }));
  return Object.fromEntries(await Promise.all(counts.map(async (count, at) => [stores[at], await count])));
}"""


@dataclass
class Walk:
    """One participant with one tablet."""

    page: Page
    url: str
    office: Office
    counsellor: Actor
    session: Session
    seen: list[str] = field(default_factory=list)

    # The counsellor's part

    def open(self) -> str:
        """Open the tablet's page and read the code that it shows."""
        self.page.clock.install()
        self.page.goto(f"{self.url}/tablet/")
        self.page.wait_for_selector("#tablet[data-ready]")
        return self.page.locator(".code").inner_text()

    def pair(self, first: str = "language") -> None:
        """Hand the tablet over for the session: it shows the languages, or what stands before them."""
        pairing_tablets.confirm(self.office, self.counsellor, self.session.id, self.open())
        self.page.clock.fast_forward(1600)
        self.at(first)

    def stand_at(self, step: str, *, sub: str | None = None, until: str | None = None, shown: str = "") -> None:
        """Let her have answered everything before `until` (or `step`), and stand at a step; `shown` stands before it."""
        events: list[tuple[str, str | None, dict[str, Any]]] = [
            ("language_chosen", None, {"language": "en"}),
            ("consent_given", None, {"purpose": "assessment", "version": 1, "language": "en"}),
        ]
        last = until or step
        items = list(ANSWERS)
        for item in items[: items.index(last) if last in items else len(items)]:
            kind, body = ANSWERS[item]
            events.append((kind, item, body))
        given = {"module": MODULE, "session": self.session.id, "events": events, "place": {"step": step, "sub": sub}}
        if self.page.url.startswith(f"{self.url}/tablet/"):
            self.page.evaluate(SEED, given | {"token": ""})
            self.reload()
        else:
            self.page.clock.install()
            self.page.goto(f"{self.url}/")
            self.page.evaluate(SEED, given | {"token": self.token()})
            self.page.goto(f"{self.url}/tablet/")
        self.at(shown or step + (f"/{sub}" if sub else ""))

    def keep_spare(self, pictures: Sequence[str]) -> None:
        """Let the tablet keep its second key, as it does after a pairing that she has seen."""
        key = pairing_tablets.key(self.office, Actor(kind="tablet", id="", organisation="", session=self.session.id))
        self.page.evaluate(
            SPARE, {"module": MODULE, "session": self.session.id, "key": key, "pictures": list(pictures)}
        )

    def token(self) -> str:
        """Hand the tablet over without looking at its screen: quicker, where that is not what is tested."""
        pairing = pairing_tablets.start(
            self.office, self.session.id
        )  # an address of its own: codes are counted by address
        pairing_tablets.confirm(self.office, self.counsellor, self.session.id, pairing.code)
        return pairing_tablets.poll(self.office, pairing.id, pairing.secret).token or ""

    # Her part

    def at(self, screen: str) -> None:
        """Wait until the tablet shows this screen and takes taps."""
        self.page.wait_for_selector(f'#tablet[data-screen="{screen}"]')
        self.calm()
        self.page.wait_for_selector(f'#tablet[data-screen="{screen}"][data-ready]')
        self.seen.append(screen)

    def calm(self) -> None:
        self.page.clock.fast_forward(CALM)

    def tap(self, selector: str, **options: Any) -> None:
        """Tap once, some time after the tap before."""
        self.calm()
        self.page.tap(selector, **options)

    def tap_card(self, card: str) -> None:
        self.tap(f'.stage .card[data-id="{card}"] .card-tap')

    def yes(self) -> None:
        self.tap(".round.yes")

    def press(self, name: str) -> None:
        """Tap one of the round buttons, by the name that a screen reader says."""
        self.calm()
        self.page.get_by_role("button", name=name, exact=True).tap()

    def touch(self, x: float, y: float) -> None:
        """Tap a place in the picture, as shares of its sides."""
        box = self.page.locator(".look").bounding_box()
        assert box
        self.tap(".look", position={"x": box["width"] * x, "y": box["height"] * y})

    def put(self, card: str, place: int) -> None:
        self.tap_card(card)
        self.tap(f".slot:nth-child({place}) .place")

    def sort(self, card: str, group: str) -> None:
        self.tap_card(card)
        self.tap(f'.group[data-id="{group}"] .group-tap', position={"x": 30, "y": 30})

    def settle(self) -> None:
        """Wait until what she did is on the disk: a tap counts from then on, some milliseconds later."""
        before, now = None, self.kept()
        while now != before:
            time.sleep(SETTLED_SECONDS)
            before, now = now, self.kept()

    def reload(self) -> None:
        """Load the page again once what she did is on the disk."""
        self.settle()
        self.page.reload()
        self.page.wait_for_selector("#tablet[data-screen]")

    def back_through(self) -> Iterator[str]:
        """Go back from where she stands, screen by screen, to the welcome."""
        yield self.seen[-1]
        while self.seen[-1] != "welcome":
            before = self.page.get_attribute("#tablet", "data-screen")
            self.press("Back")
            self.page.wait_for_function(
                "before => document.querySelector('#tablet').dataset.screen !== before", arg=before
            )
            self.at(self.page.get_attribute("#tablet", "data-screen") or "")
            yield self.seen[-1]

    # What became of it

    def chosen(self) -> list[str | None]:
        cards = self.page.locator(".stage .card.chosen").all()
        return [card.get_attribute("data-id") for card in cards]

    def stored(self) -> Sequence[Event]:
        """What the server holds of this session."""
        with self.office.see() as connection:
            return sessions.events(connection, self.counsellor.organisation, self.session.id)

    def wait_for_pictures(self) -> None:
        """Wait until the device holds everything of the session, as a visit without a network needs."""
        expect(self.page.locator("#tablet")).to_have_attribute("data-visit", "ready", timeout=20_000)

    def wait_until_sent(self) -> None:
        expect(self.page.locator("#tablet")).to_have_attribute("data-sending", "sent")

    def kept(self) -> dict[str, int]:
        """How much of whom this device keeps."""
        counts: dict[str, int] = self.page.evaluate(KEPT, MODULE)
        return counts
