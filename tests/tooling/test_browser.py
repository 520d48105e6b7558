"""The browser fixtures: tablets are tablets, and nothing that a browser complains about goes unnoticed."""

import pytest
from playwright.sync_api import Page, Route

from tests.support.browser import Complaints

ADDRESS = "http://127.0.0.1:9/"
PAGE = "<!doctype html><html lang=nl><meta name=viewport content='width=device-width'><title>x</title><body>{}</body></html>"


def serve(page: Page, body: str, policy: str = "default-src 'none'; script-src 'unsafe-inline'") -> None:
    """Answer the page's own requests, without any server."""

    def answer(route: Route) -> None:
        headers = {"Content-Security-Policy": policy, "Content-Type": "text/html"}
        route.fulfill(body=PAGE.format(body), headers=headers)

    page.route(ADDRESS, answer)
    page.goto(ADDRESS)


def test_a_tablet_has_touch_in_both_ways_of_holding_it(tablet: Page) -> None:
    serve(tablet, "")

    size = tablet.evaluate("[innerWidth, innerHeight, navigator.maxTouchPoints > 0]")

    assert size in ([1280, 800, True], [800, 1280, True])


@pytest.mark.parametrize(
    ("body", "policy", "complaint"),
    [
        ("<p style='color: red'>x</p>", "default-src 'none'", "Content Security Policy"),
        ("<script>throw new Error('oh')</script>", "script-src 'unsafe-inline'", "oh"),
        ("<script>console.error('not good')</script>", "script-src 'unsafe-inline'", "not good"),
    ],
)
def test_what_a_browser_complains_about_is_collected(
    laptop: Page, complaints: Complaints, body: str, policy: str, complaint: str
) -> None:
    serve(laptop, body, policy)
    laptop.wait_for_load_state()

    assert any(complaint in text for text in complaints.unforeseen())

    complaints.allow(complaint)
    assert complaints.unforeseen() == []


def test_a_quiet_page_has_no_complaints(phone: Page, complaints: Complaints) -> None:
    serve(phone, "<p>x</p>")

    assert complaints.found == []
