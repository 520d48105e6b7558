"""Every kind of screen fits, in every way of holding a tablet, with targets that a thumb finds."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ViewportSize

from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.voices import NEVER_TOUCHED, VOICE
from tests.web.tablet.walking import CARDS, CHOOSE, FOUR, FRUIT, HAZARD, MATCH, ORDER, PRACTICE, SORT, Walk

EVERY_KIND = {"welcome", "consent-show", "consent-stop", *PRACTICE, CARDS[0], f"{CARDS[0]}/where", CHOOSE, FOUR, ORDER,
              HAZARD, SORT, MATCH, "overview", "closing"}  # fmt: skip
UNLIKE = {"consent-stop", CARDS[0], f"{CARDS[0]}/where", FOUR, ORDER, HAZARD, SORT, MATCH, "overview", "closing"}
"""Screens that are built unlike each other: enough for axe."""

SIZES: dict[str, ViewportSize] = {
    "landscape": {"width": 1280, "height": 800},
    "portrait": {"width": 800, "height": 1280},
    "small": {"width": 1024, "height": 600},
    "phone": {"width": 412, "height": 915},
}
LEAST = {"landscape": 88, "portrait": 88, "small": 88, "phone": 64}
SPEAKERS = {"landscape": 75, "portrait": 75, "small": 64, "phone": 44}
"""The speaker inside a card may be smaller: the whole card around it speaks, too."""
MEASURE = """(least) => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) problems.push('the page scrolls');
  const stage = document.querySelector('.stage');
  const scrolls = ['overview', 'result'].includes(document.querySelector('#tablet').dataset.kind);
  const shown = [...document.querySelectorAll('#tablet button')].filter(
    (one) => one.offsetParent && getComputedStyle(one).visibility !== 'hidden');
  for (const button of shown) {
    const box = button.getBoundingClientRect();
    const small = button.classList.contains('say-small') ? least.speaker : least.target;
    if (Math.min(box.width, box.height) < small - 0.5) problems.push(`${button.className} ${box.width}x${box.height}`);
    const out = box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1;
    if (out && !(scrolls && stage.contains(button))) problems.push(`${button.className} leaves the screen`);
    if (!(button.getAttribute('aria-label') ?? button.textContent).trim()) problems.push(`${button.className} has no name`);
  }
  const cards = [...stage.querySelectorAll('.card, .place, .group')].filter((one) => !one.closest('.inside, .full'))
    .map((one) => one.getBoundingClientRect());
  cards.forEach((a, at) => cards.slice(at + 1).forEach((b) => {
    const gap = Math.max(Math.max(a.left, b.left) - Math.min(a.right, b.right), Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom));
    if (gap < least.gap - 0.5) problems.push(`cards are ${gap} apart`);
  }));
  for (const text of document.querySelectorAll('h1, .card-text')) {
    if (text.scrollHeight > text.clientHeight + 4 && !text.closest('.inside')) problems.push(`cut off: ${text.textContent}`);
  }
  return problems;
}"""


def test_every_screen_fits_every_tablet_with_large_targets_far_enough_apart(walk: Walk) -> None:
    walk.stand_at("closing")
    found = {}
    for screen in every_screen(walk):
        for size, pixels in SIZES.items():
            walk.page.set_viewport_size(pixels)
            least = {"target": LEAST[size], "speaker": SPEAKERS[size], "gap": 12 if size == "phone" else 20}
            found[screen, size] = walk.page.evaluate(MEASURE, least)

    assert {where: problems for where, problems in found.items() if problems} == {}
    assert {screen for screen, _ in found} >= EVERY_KIND


def test_axe_finds_nothing_to_complain_about(walk: Walk) -> None:
    walk.stand_at("closing")
    axe = Axe()

    found = {screen: axe.run(walk.page).response["violations"] for screen in every_screen(walk) if screen in UNLIKE}

    shown = {
        screen: [(one["id"], one["nodes"][0]["html"][:120]) for one in broken]
        for screen, broken in found.items()
        if broken
    }
    assert shown == {}


def test_the_ear_and_the_volume_fit_every_tablet_and_shut_nobody_out(start_walk: StartWalk) -> None:
    walk = start_walk()
    for script in (VOICE, NEVER_TOUCHED):
        walk.page.add_init_script(script)
    walk.stand_at(FRUIT, shown="ear")
    found = {}
    for screen in ("ear", "volume"):
        walk.at(screen)
        for size, pixels in SIZES.items():
            walk.page.set_viewport_size(pixels)
            least = {"target": LEAST[size], "speaker": SPEAKERS[size], "gap": 12 if size == "phone" else 20}
            found[screen, size] = walk.page.evaluate(MEASURE, least)
        found[screen, "axe"] = [one["id"] for one in Axe().run(walk.page).response["violations"]]
        if screen == "ear":
            walk.tap(".glyph.ear")
            walk.page.evaluate("finish()")

    assert {where: problems for where, problems in found.items() if problems} == {}


def every_screen(walk: Walk) -> Iterator[str]:
    """Back through all screens, with a step aside to where she did it."""
    for screen in walk.back_through():
        yield screen
        if screen == CARDS[0]:
            walk.yes()
            walk.at(f"{CARDS[0]}/where")
            yield walk.seen[-1]
            walk.press("Back")
            walk.at(CARDS[0])
