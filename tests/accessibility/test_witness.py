"""The page of a witness, on a phone."""

from assess.services import asking_witnesses, enrolling
from tests.accessibility.inspecting import found_on
from tests.support.browser import Complaints, NewContext
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer


def test_a_witness_meets_no_barrier_and_no_small_target(
    server: LiveServer, new_context: NewContext, complaints: Complaints
) -> None:
    complaints.allow(r"status of 400")
    office, els = server.office, actor_named(server.office, "els")
    (rosa,) = enrolling.search(office, els, "Rosa")
    token = asking_witnesses.ask(office, els, rosa.id, witness="Marie", domain="cleaning")
    context = new_context(viewport={"width": 390, "height": 844}, has_touch=True, locale="nl-BE")
    complaints.watch(context)
    page = context.new_page()
    page.goto(f"{server.url}/witness/{token}")
    found = found_on(page, "form")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("label.card").evaluate_all("all => Math.min(...all.map(one => one.offsetHeight))") >= 48
    page.locator("label.card").nth(2).click()
    page.locator("button[type=submit]").click()
    assert page.locator("[role=alert]").count()
    found += found_on(page, "form, refused")
    for name in ("relation", "context", "honest"):
        page.locator(f"input[name={name}]").first.check()
    page.locator("input[name=happened]").fill("2026")
    page.locator("button[type=submit]").click()
    page.locator(".thanks").wait_for()
    found += found_on(page, "thanks")
    assert not found, "\n".join(found)
