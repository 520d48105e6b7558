"""The people of the stories with their screens: Els and Karim at the desk, Bart with a phone.

Fatma has a module of her own. Each method is one thing that the person does; what is seen is asserted in the stories.
"""

import re
import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page

from assess.domain.code import new_code
from assess.errors import TooMany
from assess.web.rate_limit import FRESH_SECONDS
from tests.stories.paper import Paper

PATIENCE_SECONDS = 30
LINK = re.compile(r'href="(/desk/[^"#?]*)')


@dataclass
class AtTheDesk:
    """Somebody who works here, with a browser of her or his own."""

    page: Page
    url: str
    name: str

    # Finding her way

    def sign_in(self, token: str) -> None:
        """Use a one-time link, and read the desk in English."""
        self.page.goto(f"{self.url}/desk/link/{token}")
        self.page.get_by_role("main").get_by_role("button").click()
        self.page.locator('button[name="language"][value="en"]').click()

    def go(self, address: str) -> None:
        self.page.goto(self.url + address)

    def today(self) -> Locator:
        """Open the day and give what stands there."""
        self.go("/desk/")
        return self.page.get_by_role("main")

    def open_session(self, name: str) -> None:
        """Open somebody's session from the overview of the day."""
        self.today().get_by_role("link", name=name, exact=True).first.click()

    def next_step(self) -> None:
        """Take the one next step that the page shows."""
        self.page.locator(".next").get_by_role("link").click()

    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    def address(self) -> str:
        """The address of the page that stands open, without what a form left in it."""
        return self.page.url.removeprefix(self.url).partition("?")[0]

    # The counsellor

    def enrol(self, given_name: str, family_name: str, language: str) -> None:
        self.go("/desk/participants/new")
        self.page.locator("#given_name").fill(given_name)
        self.page.locator("#family_name").fill(family_name)
        self.page.locator("#language").select_option(language)
        self._send()

    def plan(self, *domains: str) -> str:
        """Plan a session for whom stands open, and give the session's id."""
        self.next_step()
        for domain in domains:
            self.page.locator(f'input[name="domains"][value="{domain}"]').check()
        self._send()
        return self.address().rpartition("/")[2]

    def hand_over(self, session: str, code: str) -> None:
        """Type the code of the tablet, see it again, and say yes."""
        self.go(f"/desk/sessions/{session}/tablet")
        self.page.locator("#code").fill(code)
        self._send()
        assert code in "".join(self.page.get_by_role("main").inner_text().split()), "the page shows the code again"
        self._send()

    # The assessor

    def observe(self, session: str, domain: str, scores: Mapping[str, int | None], note: str) -> str:
        """Observe the practical task, score all criteria, hand in; give the address of the sheet."""
        self.go(f"/desk/sessions/{session}/observe/{domain}")
        for name, value in (("context", "test_room"), ("identity", "known")):
            self.page.locator(f'input[name="{name}"][value="{value}"]').check()
        self._send()
        sheet = self.address()
        self.page.locator("main .buttons a").first.click()
        for number, (criterion, level) in enumerate(scores.items(), start=1):
            assert self.address().endswith(f"/{criterion}")
            chosen = "not_seen" if level is None else str(level)
            self.page.locator(f'input[name="level"][value="{chosen}"]').check()
            self.page.locator("#note").fill(f"{note} {criterion}.")
            then = "list" if number == len(scores) else "next"
            self.page.locator(f'button[name="then"][value="{then}"]').click()
        self._send()
        return sheet

    def settle(self, session: str, domain: str, level: int, sentence: str) -> None:
        """Record what both stand behind, for the first difference that is open."""
        self.go(f"/desk/sessions/{session}/settle/{domain}")
        form = self.page.locator(".difference form").first
        form.locator(f'input[type="radio"][value="{level}"]').check()
        form.locator("textarea").fill(sentence)
        form.get_by_role("button").click()

    def within_reach(self, *parts: str) -> Iterator[tuple[str, str]]:
        """Follow every link whose address holds one of the parts, from the overview on: address and page."""
        waiting, seen = ["/desk/", "/desk/participants"], set[str]()
        while waiting:
            address = waiting.pop()
            if address in seen:
                continue
            seen.add(address)
            page = self.read(address)
            yield address, page
            waiting += [link for link in LINK.findall(page) if any(part in link for part in parts)]

    def read(self, address: str) -> str:
        """Open an address without looking at it, signed in as she or he is."""
        return self.page.request.get(self.url + address).text()

    # The decider

    def decide(self, session: str, domain: str) -> None:
        """Decide each competence as proposed, and sign with her name."""
        self.go(f"/desk/sessions/{session}/decide/{domain}")
        for competence in self.page.locator(".competence:has(.your-decision)").all():
            competence.locator('input[type="radio"]').first.check()
        self.page.locator("#confirmation").fill(self.name)
        self.page.locator("main .sign button[type=submit]:not([name])").click()

    def issue(self, language: str) -> str:
        """Make the certificate of the decision that stands open; give the address of its page."""
        self.page.locator("#language").select_option(language)
        self._send()
        return self.address()

    def download(self, folder: Path) -> Path:
        """Download the paper of the certificate that stands open."""
        with self.page.expect_download() as download:
            self.page.locator("a.primary[download]").click()
        paper = folder / "paper.pdf"
        download.value.save_as(paper)
        return paper

    def replace(self, language: str) -> str:
        """Make a new certificate in the place of the one that stands open."""
        form = self._correction("/replace")
        form.locator("select").select_option(language)
        form.get_by_role("button").click()
        return self.address()

    def revoke(self, reason: str) -> None:
        form = self._correction("/revoke")
        form.locator(f'input[value="{reason}"]').check()
        form.get_by_role("button").click()

    def _correction(self, ending: str) -> Locator:
        self.page.locator("main summary").click()
        return self.page.locator(f'form[action$="{ending}"]')

    def _send(self) -> None:
        """Press the button that the page is about."""
        self.page.locator("main button.primary").first.click()


@dataclass
class Bart:
    """An employer with a phone: no account, one minute."""

    page: Page
    url: str

    def open(self, address: str) -> int:
        """Open an address (such as that in the square on a paper) and give the status of the answer."""
        response = self.page.goto(address)
        assert response
        return response.status

    def scan(self, paper: Paper) -> str:
        """Point the camera at the square, and give the kind of answer of the page that it opens."""
        self.page.goto("about:blank")
        self.open(paper.square())
        self.page.wait_for_selector("html[data-state]")
        return str(self.page.evaluate("document.documentElement.dataset.state"))

    def go_on(self) -> None:
        """Follow the link from the page behind the square to the page that says more."""
        self.page.locator(".onward").click()
        self.page.wait_for_url("**/verify/**")

    def type_code(self, code: str) -> None:
        self.page.goto(f"{self.url}/verify")
        self.page.locator("#code").fill(code)
        self.page.locator("form.ask button").click()

    def type_family_name(self, name: str) -> None:
        """Say the family name on the paper, to see the full name."""
        self.page.locator("#family_name").fill(name)
        self.page.locator("form.name button").click()

    def guess_until_stopped(self) -> None:
        """Ask for codes that nobody has, again and again, until every process of the server says: wait."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while self.page.request.get(f"{self.url}/verify/{new_code(secrets).shown}").status != TooMany.status:
            assert time.monotonic() < ends, "guessing was never stopped"
        time.sleep(FRESH_SECONDS)

    @property
    def answer(self) -> str:
        """The kind of answer: valid, revoked, replaced, unknown, malformed ..."""
        look = self.page.locator(".banner").get_attribute("class") or ""
        return look.removeprefix("banner ")

    def said(self) -> str:
        """All words of the page, with single spaces."""
        return " ".join(self.page.locator("body").inner_text().split())

    def name(self) -> str:
        return self.page.locator(".holder").inner_text()

    def competences(self) -> list[tuple[str, str]]:
        """Each competence: its title, and in one line what was seen, at which level, by how many and when."""
        lines = []
        for one in self.page.locator(".competences li").all():
            title, rest = one.locator("h3").inner_text(), " ".join(one.locator("p").all_inner_texts())
            lines.append((" ".join(title.split()), " ".join(f"{title} {rest}".split())))
        return lines

    def compare(self, paper: Paper) -> list[str]:
        """Hold the paper beside the page, and give the lines of the page that say something else."""
        lines = self.competences()
        blocks = paper.competences([title for title, _ in lines])
        pairs = zip(lines, blocks, strict=True)
        return [line for (_, line), block in pairs if sorted(line.split()) != sorted(block.split())]
