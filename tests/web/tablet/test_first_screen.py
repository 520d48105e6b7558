"""The first screen is light, quick on a slow tablet, and keeps to the strict policy."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from assess.web import assets
from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.walking import Walk

MOST_BYTES, MOST_SCRIPT_BYTES = 60_000, 20_000
TABLET = assets.WEB / "tablet"
HTML_FROM_TEXT = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function")
PHYSICAL = re.compile(
    r"(?<![-\w])(left|right|top|bottom|width|height|(margin|padding|border)-(left|right|top|bottom))\s*:"
)


def test_the_first_screen_weighs_little_even_without_compression(start_walk: StartWalk) -> None:
    walk = start_walk()
    weights: dict[str, int] = {}
    walk.page.on("response", lambda response: weights.update({response.url: len(response.body())}))
    walk.page.goto(f"{walk.url}/tablet/")
    walk.page.wait_for_selector("#tablet[data-ready]")
    walk.page.wait_for_load_state("networkidle")

    scripts = sum(size for url, size in weights.items() if url.endswith(".js"))
    print(f"first screen: {sum(weights.values())} bytes, of which script {scripts}")  # noqa: T201  the figure of the docs
    assert sum(weights.values()) <= MOST_BYTES
    assert scripts <= MOST_SCRIPT_BYTES
    assert not any("screens" in url or "session.js" in url for url in weights), "what comes later is not loaded yet"


def test_the_code_stands_there_before_any_module_has_come(walk: Walk) -> None:
    """On a slow network each module is a round trip; the counsellor can type the code meanwhile."""
    walk.page.route("**/*.js", lambda route: route.abort())
    walk.page.goto(f"{walk.url}/tablet/")

    expect(walk.page.locator("#tablet[data-ready] .code")).to_have_text(re.compile(r"^\d{6}$"))


def test_a_manifest_lets_it_be_installed_full_screen(walk: Walk) -> None:
    walk.open()
    manifest = walk.page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then(a => a.json())")

    assert manifest["display"] == "fullscreen"


@pytest.mark.parametrize("path", sorted(TABLET.rglob("*.js")), ids=lambda path: path.name)
def test_no_module_makes_html_from_text_and_none_is_long(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not HTML_FROM_TEXT.search(text)
    assert len(text.splitlines()) < 300


@pytest.mark.parametrize("path", sorted(TABLET.rglob("*.css")), ids=lambda path: path.name)
def test_styles_know_no_left_and_right(path: Path) -> None:
    rules = re.sub(r"/\*.*?\*/|@media[^{]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)

    assert not PHYSICAL.search(rules)
    assert "url(" not in rules


def test_the_code_can_be_listened_to(start_walk: StartWalk) -> None:
    walk = start_walk()
    walk.open()
    walk.press("Listen")

    expect(walk.page.locator("h1")).to_contain_class("spoken")
    walk.page.clock.fast_forward(5000)
    expect(walk.page.locator(".code")).to_contain_class("spoken")
