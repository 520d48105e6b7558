"""The tutorial, walked by a browser: every word that it prints in bold is pressed, chosen or seen here, and no other."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from assess.services import demo
from tests.support.browser import LANDSCAPE, Complaints, NewContext
from tests.support.live_server import LiveServer

TUTORIAL = Path("docs/tutorial.md")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
OpenBrowser = Callable[..., Page]
CALM = 700
"""Milliseconds after which a tap on the tablet counts as a new one."""


@dataclass
class Reader:
    """Somebody who follows the tutorial in one browser; `words` collects what she calls by its name."""

    page: Page
    words: set[str] = field(default_factory=set)

    def press(self, words: str, about: str = "") -> None:
        """Press the button or link that says these words (`about` is whose it is, on a page with several)."""
        self.words.add(words)
        name = re.compile(rf"^{re.escape(words)}" + (rf"\s*: {re.escape(about)}$" if about else "$"))
        self.page.get_by_role("link", name=name).or_(self.page.get_by_role("button", name=name)).first.click()

    def choose(self, words: str) -> None:
        self.words.add(words)
        self.page.get_by_role("radio", name=re.compile(rf"^{re.escape(words)}\b")).first.check()

    def write(self, name: str, text: str) -> None:
        """Fill in a field; the tutorial says what it is for, not what it is called."""
        self.page.locator(f"[name$={name}]:visible").first.fill(text)

    def sees(self, *words: str) -> None:
        self.words |= set(words)
        for each in words:
            expect(self.page.locator("body")).to_contain_text(each)


class Fatma(Reader):
    """She taps pictures, with some time between two taps."""

    def taps(self, *words: str) -> None:
        """Tap cards by the words on them."""
        for each in words:
            self.words.add(each)
            self.tap(self.page.locator(".stage .card-tap").filter(has=self.page.get_by_text(each, exact=True)).first)

    def says_yes(self) -> None:
        """Press the big tick, and wait for the screen after this one."""
        before = self.page.locator("#tablet").get_attribute("data-screen")
        self.tap(self.page.locator(".round.yes"))
        self.page.wait_for_function("before => document.querySelector('#tablet').dataset.screen !== before", arg=before)

    def presses_round(self, label: str) -> None:
        """Press a round button by the words that a screen reader says; the tutorial names it by its picture."""
        self.tap(self.page.locator(f'.round[aria-label="{label}"]'))

    def tap(self, what: Locator) -> None:
        self.page.clock.fast_forward(CALM)
        self.page.wait_for_selector("#tablet[data-ready]")
        what.tap()

    def is_asked(self, question: str) -> None:
        self.words.add(question)
        expect(self.page.locator("h1")).to_have_text(question)


@pytest.fixture
def access(demo_server: LiveServer) -> demo.DemoAccess:
    """The links and the code that `salto demo` prints."""
    return demo.access(demo_server.office)


@pytest.fixture
def open_browser(demo_server: LiveServer, new_context: NewContext, complaints: Complaints) -> OpenBrowser:
    """Open an address in a browser of one's own."""

    def opened(address: str, **options: object) -> Page:
        context = new_context(locale="en-GB", base_url=demo_server.url, **options)
        complaints.watch(context)
        page = context.new_page()
        page.clock.install()
        page.goto(address)
        return page

    complaints.allow("Service Worker registration blocked")
    complaints.allow("400 .Bad Request.")  # Bart's slip of the pen
    return opened


@pytest.mark.slow
def test_every_step_of_the_tutorial_can_be_taken(access: demo.DemoAccess, open_browser: OpenBrowser) -> None:
    els = Reader(open_browser(f"/desk/link/{access.links['Els Peeters']}"))
    karim = Reader(open_browser(f"/desk/link/{access.links['Karim Aydin']}"))
    fatma = Fatma(open_browser("/tablet/", viewport=LANDSCAPE, has_touch=True, is_mobile=True, service_workers="block"))
    bart = Reader(open_browser("/verify"))

    be_els(els, fatma)
    be_fatma(fatma, els)
    be_karim(karim, els)
    settle(karim)
    code = decide(els)
    be_bart(bart, code)

    bold = {" ".join(words.split()) for words in BOLD.findall(TUTORIAL.read_text(encoding="utf-8"))}
    assert bold == els.words | karim.words | fatma.words | bart.words


def sign_in(reader: Reader) -> None:
    reader.press("Sign in")
    reader.press("English")
    reader.press("Later")
    reader.sees("Today")


def be_els(els: Reader, fatma: Fatma) -> None:
    sign_in(els)
    els.press("Hand over a tablet", about="Fatma Yıldız")
    fatma.page.wait_for_selector("#tablet[data-ready]")
    els.write("code", fatma.page.locator(".code").inner_text())
    els.press("Find the tablet")
    els.press("Yes, hand it over")
    fatma.page.clock.fast_forward(1600)


def be_fatma(fatma: Fatma, els: Reader) -> None:
    fatma.page.wait_for_selector('#tablet[data-screen="language"]')
    fatma.taps("English")
    for _screen in ("language", "welcome", "show", "keep"):
        fatma.says_yes()
    fatma.taps("Yes, I join.")
    fatma.says_yes()
    fatma.is_asked("Touch the fruit.")
    fatma.taps("Apple")
    fatma.says_yes()
    fatma.is_asked("Have you mopped floors?")
    fatma.taps("Often")
    fatma.says_yes()
    fatma.is_asked("Where did you do this? You may choose several.")
    fatma.taps("At home", "Paid work in another country")
    fatma.says_yes()
    fatma.is_asked("Have you cleaned washbasins?")
    fatma.presses_round("Ask for help")
    els.press("Today")
    els.sees("They ask for help")
    els.press("I am coming", about="Fatma Yıldız")
    fatma.page.clock.fast_forward(2600)
    fatma.is_asked("Someone is coming to you.")
    fatma.says_yes()
    fatma.presses_round("Rest")
    els.press("Today")
    els.sees("Resting")


def be_karim(karim: Reader, els: Reader) -> None:
    sign_in(karim)
    karim.press("Observe", about="Fatou")
    karim.choose("On a work floor")
    karim.choose("Someone who knows her introduced her")
    karim.press("Begin observing")
    karim.press("Go on: Choose product and cloth")
    for _criterion in range(5):
        karim.choose("alone")
        karim.press("Save and go on")
    karim.choose("No chance to see it")
    karim.press("Save, and to the list")
    karim.press("Hand in my scores")
    karim.sees("Handed in. Your scores cannot be changed any more.")
    els.press("Today")
    els.press("Score as second", about="Fatou")
    els.page.go_back()
    els.page.get_by_role("link", name="Fatou", exact=True).first.click()
    els.sees("1 colleague has handed in. You see it after your own scores.")


def settle(karim: Reader) -> None:
    karim.press("Today")
    karim.press("Settle", about="Rosa Mendes")
    karim.choose("alone and more")
    karim.write("sentence", "We both saw her change the water when it was dirty.")
    karim.press("Settle it")
    karim.sees("Settled and recorded.")


def decide(els: Reader) -> str:
    els.press("Today")
    els.press("Decide", about="Ama Owusu")
    els.sees("Valid", "Authentic", "Sufficient", "Current")
    for radio in els.page.get_by_role("radio", name=re.compile("as proposed")).all():
        radio.check()
    els.words.add("as proposed")
    els.write("confirmation", "Els Peeters")
    els.press("Sign the decision")
    els.press("Make the certificate")
    els.sees("The certificate is ready. Print it and hand it over.")
    with els.page.expect_download() as download:
        els.press("Download the paper")
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
    return els.page.locator(".big-code").inner_text()


def be_bart(bart: Reader, code: str) -> None:
    bart.write("code", code.lower().replace("-", " "))
    bart.press("Check")
    bart.sees("Valid", "A\N{BULLET}\N{BULLET}\N{BULLET}\N{BULLET}\N{BULLET}")
    bart.write("family_name", "Owusu")
    bart.press("Compare")
    bart.sees("Ama Owusu")
    bart.press("Check another code")
    bart.write("code", code[:-1] + ("0" if code[-1] != "0" else "1"))
    bart.press("Check")
    bart.sees("There is a slip in the code")
