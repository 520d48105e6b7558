"""Fatma on the tablet: she looks at the screen, taps, and remembers what she did.

She knows no item by heart: whatever the content is, she answers what is on the screen, each answer another than the one
before. The tablet ignores taps that come too soon after each other (a trembling hand), so its clock is moved on between
taps; network and disk stay real.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Position, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

CALM = 700
"""Milliseconds after which a tap counts as a new one."""
POLL = 1600
"""Milliseconds after which the tablet asks again whether its code was confirmed."""
CLICKS = "(window.clicks ?? 0)"
COUNT_CLICKS = f"addEventListener('click', () => {{ window.clicks = {CLICKS} + 1; }}, true);"
SCENE = (800, 600)
FREQUENCIES = ("often", "never", "very_often", "few")
CONTEXTS = (("home",), ("family_care", "paid_elsewhere"), ("volunteering",))
SPOTS = ((0.3, 0.7), (0.62, 0.55), (0.5, 0.3))
"""Where she touches a picture, as shares of its width and height."""
Did = tuple[str, str | None, Mapping[str, Any]]
"""An event as the server should have it: kind, item, body."""


@dataclass
class Fatma:
    """A participant with a tablet in her hands. `did` is everything that she has done, in order."""

    page: Page
    url: str
    did: list[Did] = field(default_factory=list)
    looked: Callable[["Fatma"], None] = lambda _: None
    """Called on each screen that she meets, to look at it with other eyes."""
    met: dict[str, int] = field(default_factory=dict)

    # The tablet

    def open(self) -> str:
        """Open the page on a tablet and read the digits of the code that it shows."""
        self.page.clock.install()
        self.page.add_init_script(COUNT_CLICKS)
        self.page.goto(f"{self.url}/tablet/")
        self.page.wait_for_selector("#tablet[data-ready]")
        self.looked(self)
        return "".join((self.page.locator(".code").text_content() or "").split())

    def welcomed(self) -> None:
        """Somebody confirmed the code: the first screen comes by itself."""
        self.page.clock.fast_forward(POLL)
        self.arrive()

    def arrive(self, *, after: str = "") -> str:
        """Wait until a screen stands (another than `after`) and takes taps; say which."""
        self.page.wait_for_selector(f'#tablet[data-screen]:not([data-screen="{after}"])')
        self.calm()
        self.page.wait_for_selector("#tablet[data-ready]")
        self.looked(self)
        return self.screen

    @property
    def tablet(self) -> Locator:
        return self.page.locator("#tablet")

    @property
    def screen(self) -> str:
        return self.tablet.get_attribute("data-screen") or ""

    @property
    def kind(self) -> str:
        return self.tablet.get_attribute("data-kind") or ""

    @property
    def item(self) -> str:
        return self.screen.partition("/")[0]

    def calm(self) -> None:
        self.page.clock.fast_forward(CALM)

    def reload(self) -> str:
        """Switch the page off and on, as after an empty battery."""
        self.page.reload()
        return self.arrive()

    def sent(self) -> None:
        """Wait until the server has everything."""
        expect(self.tablet).to_have_attribute("data-sending", "sent", timeout=15_000)

    # Her finger

    def tap(self, what: Locator, *, position: Position | None = None) -> None:
        """One touch. A browser sends its click some time after it: the clock must not move on between the two."""
        self.calm()
        before = self.page.evaluate(CLICKS)
        what.tap(position=position)
        with suppress(PlaywrightTimeout):
            self.page.wait_for_function(f"before => {CLICKS} > before", arg=before, timeout=1000)

    def tap_card(self, card: str) -> None:
        self.tap(self.page.locator(f'.stage .card[data-id="{card}"] .card-tap'))

    def press(self, sign: str) -> None:
        """Tap a round button by the sign on it: back, pause, help, unknown, language."""
        self.tap(self.page.locator(f".round:has(.icon-{sign})"))

    def yes(self) -> str:
        """Tap the big yes, and say which screen comes."""
        before = self.screen
        self.tap(self.page.locator(".round.yes"))
        return self.arrive(after=before)

    def cards(self) -> list[str]:
        """The pictures to choose from, in the order in which they stand."""
        shown = self.page.locator(".stage .card[data-id]").all()
        return [card.get_attribute("data-id") or "" for card in shown]

    # Her way

    def begin(self, language: str) -> None:
        """Language, welcome, consent."""
        self.tap_card(language)
        self.did.append(("language_chosen", None, {"language": language}))
        while self.yes() != "consent-stop":
            pass
        self.tap_card("consent_given")
        body = {"purpose": "assessment", "version": 1, "language": language}
        self.did.append(("consent_given", None, body))
        self.yes()

    def answer_all(self, *, until: str = "overview", most: int = 1000) -> int:
        """Answer what comes until a screen stands, or so many items; say how many."""
        answered = 0
        while self.screen != until and answered < most:
            self.answer()
            answered += 1
        return answered

    def answer(self) -> None:
        """Answer what is on the screen; the second task of two pictures or more she does not know."""
        kind = self.kind
        number = self.met[kind] = self.met.get(kind, 0) + 1
        if self.item.startswith("practice."):
            self._practice()
        elif kind == "card":
            self._experience(number)
        elif kind == "choose" and number == 2:
            self.not_known()
        else:
            self._task(kind, number)

    def not_known(self) -> None:
        item = self.item
        self.press("unknown")
        self._chosen(item, {"not_known": True})
        self.did.append(("not_known", item, {}))
        self.yes()

    def change(self, item: str) -> tuple[str, str]:
        """Open an answer from the overview, choose another picture, and give her choice before and after."""
        self.tap_card(item)
        self.arrive(after="overview")
        before = self.page.locator(".stage .card.chosen").get_attribute("data-id") or ""
        other = next(card for card in self.cards() if card != before)
        self.tap_card(other)
        self._chosen(item, other)
        self.did.append(("task_answered", item, {"response": other}))
        assert self.yes() == "overview"
        return before, other

    def finish(self) -> None:
        """Go on from the overview, see what comes next, and hand the tablet back."""
        assert self.yes() == "closing"
        self.did.append(("finished", None, {}))
        self.tap(self.page.locator(".round.yes"))
        self.page.wait_for_selector("#tablet[data-handed]")

    def _practice(self) -> None:
        """She follows the pointing hand when there is one; practice never holds her longer than three tries."""
        item, tries = self.item, 0
        while self.screen == item:
            tries += 1
            kind = self.kind
            response = self._try(kind)
            self.did.append(("practice_answered", item, {"response": response, "tries": tries}))
            self.tap(self.page.locator(".round.yes"))
            self.page.wait_for_function(
                "([item]) => { const t = document.getElementById('tablet');"
                " return t.dataset.screen !== item || !document.querySelector('.round.yes.ready'); }",
                arg=[item],
            )
            self.arrive()

    def _try(self, kind: str) -> Any:
        match kind:
            case "choose":
                return self._choose(hinted=True)
            case "order":
                return self._order(hinted=True)
            case "hazard":
                return self._touch(self._hinted_spot())
            case _:
                return self._sort(hinted=True)

    def _experience(self, number: int) -> None:
        item, frequency = self.item, FREQUENCIES[number % 4]
        self.tap_card(frequency)
        self._chosen(item, {"frequency": frequency, "contexts": []})
        contexts: list[str] = []
        if frequency != "never":
            self.yes()
            for context in CONTEXTS[number % 3]:
                self.tap_card(context)
                contexts.append(context)
                self._chosen(item, {"frequency": frequency, "contexts": list(contexts)})
        self.did.append(("experience_answered", item, {"frequency": frequency, "contexts": contexts}))
        self.yes()

    def _task(self, kind: str, number: int) -> None:
        item = self.item
        response: Any
        match kind:
            case "choose":
                response = self._choose(number)
            case "order":
                response = self._order()
            case "hazard":
                response = self._touch(SPOTS[number % 3])
            case _:
                response = self._sort()
        self.did.append(("task_answered", item, {"response": response}))
        self.yes()

    def _choose(self, number: int = 0, *, hinted: bool = False) -> str:
        cards = self.cards()
        card = (self._hinted() if hinted else None) or cards[number % len(cards)]
        self.tap_card(card)
        self._chosen(self.item, card)
        return card

    def _order(self, *, hinted: bool = False) -> list[str | None]:
        """From the last picture to the first, each onto the next free place."""
        cards = self.cards()
        places: list[str | None] = [None] * len(cards)
        while None in places:
            left = [card for card in reversed(cards) if card not in places]
            card = (self._hinted() if hinted else None) or left[0]
            self.tap_card(card)
            at = (self._hinted_place() if hinted else None) or places.index(None) + 1
            self.tap(self.page.locator(f".slot:nth-child({at}) .place"))
            places[at - 1] = card
            self._chosen(self.item, list(places))
        return places

    def _touch(self, spot: tuple[float, float]) -> Sequence[Any]:
        picture = self.page.locator(".look")
        box = picture.bounding_box()
        assert box
        self.tap(picture, position={"x": box["width"] * spot[0], "y": box["height"] * spot[1]})
        place = [pytest.approx(share * side, abs=3) for share, side in zip(spot, SCENE, strict=True)]
        self._chosen(self.item, place)
        return place

    def _sort(self, *, hinted: bool = False) -> dict[str, str]:
        groups = [group.get_attribute("data-id") or "" for group in self.page.locator(".group[data-id]").all()]
        into: dict[str, str] = {}
        for number, card in enumerate(self.cards()):
            self.tap_card(card)
            group = (self._hinted_group() if hinted else None) or groups[number % len(groups)]
            self.tap(self.page.locator(f'.group[data-id="{group}"] .group-tap .card-text'))
            into[card] = group
            self._chosen(self.item, dict(into))
        return into

    def _hinted(self) -> str | None:
        """The picture that a hand points at."""
        hint = self.page.locator(".stage .card:has(.hint)")
        return hint.get_attribute("data-id") if hint.count() else None

    def _hinted_group(self) -> str | None:
        hint = self.page.locator(".stage .group:has(.hint)")
        return hint.get_attribute("data-id") if hint.count() else None

    def _hinted_spot(self) -> tuple[float, float]:
        """The place in the picture that the hand points at, as shares of its sides."""
        style = "(e, name) => Number(e.style.getPropertyValue(name))"
        aim = self.page.locator(".look .aim:has(.hint)")
        return float(aim.evaluate(style, "--x")), float(aim.evaluate(style, "--y"))

    def _hinted_place(self) -> int | None:
        places = self.page.locator(".slot").all()
        return next((at for at, one in enumerate(places, start=1) if one.locator(".hint").count()), None)

    def _chosen(self, item: str, value: Any) -> None:
        self.did.append(("chosen", item, {"value": value}))
