"""Enlarged to twice the size, without motion, by switch, and as a screen reader meets it: every kind of screen, in one walk."""

from collections.abc import Callable

from playwright.sync_api import Page, ViewportSize

from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.test_layout import EVERY_KIND, every_screen

TWICE: ViewportSize = {"width": 640, "height": 400}
"""What is left of 1280 x 800 at 200%."""
LEAST = {"target": 44, "speaker": 44}

ENLARGED = """(least) => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) problems.push('the page scrolls sideways');
  const stage = document.querySelector('.stage');
  const shown = [...document.querySelectorAll('#tablet button:not(.region)')].filter(
    (one) => one.offsetParent && getComputedStyle(one).visibility !== 'hidden');
  for (const button of shown) {
    button.scrollIntoView({ block: 'center' });
    const box = button.getBoundingClientRect();
    const small = button.classList.contains('say-small') ? least.speaker : least.target;
    if (Math.min(box.width, box.height) < small - 0.5) problems.push(`${button.className} ${box.width}x${box.height}`);
    if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) {
      problems.push(`${button.className} leaves the screen`);
    }
  }
  for (const text of document.querySelectorAll('h1, .card-text')) {
    if (text.scrollHeight > text.clientHeight + 4 && !text.closest('.inside')) problems.push(`cut off: ${text.textContent}`);
  }
  return problems;
}"""
MOVING = """() => document.getAnimations().filter((one) => one.playState === 'running'
  && (one.effect.getComputedTiming().endTime > 1 || one.effect.getComputedTiming().iterations === Infinity))
  .map((one) => `${one.animationName ?? one.transitionProperty} moves`)"""
TREE = """() => {
  const problems = [];
  const count = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length;
  if (count('main') !== 1) problems.push(`${count('main')} mains`);
  if (count('h1') !== 1) problems.push(`${count('h1')} headings of the first level`);
  const here = document.activeElement;
  if (here !== document.body && !document.querySelector('main').contains(here)) problems.push('the focus is outside');
  return problems;
}"""
REACHED = """() => {
  const here = document.activeElement;
  const style = getComputedStyle(here);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
  if (here.dataset.reached) return true;
  here.dataset.reached = ring ? 'seen' : 'unseen';
  return false;
}"""
UNREACHED = """() => [...document.querySelectorAll('#tablet button')].filter(
  (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.dataset.reached !== 'seen')
  .map((one) => `${one.className} is ${one.dataset.reached ? 'reached without a ring' : 'never reached'}`)"""
MOST_STOPS = 60


def enlarged(page: Page) -> list[str]:
    page.set_viewport_size(TWICE)
    found: list[str] = page.evaluate(ENLARGED, LEAST)
    page.set_viewport_size({"width": 1280, "height": 800})
    return found


def moving(page: Page) -> list[str]:
    found: list[str] = page.evaluate(MOVING)
    return found


def tree(page: Page) -> list[str]:
    found: list[str] = page.evaluate(TREE)
    return found


def by_switch(page: Page) -> list[str]:
    """Press Tab from where the screen begins, once around."""
    page.evaluate("document.querySelectorAll('[data-reached]').forEach((one) => delete one.dataset.reached)")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(REACHED):
            break
    found: list[str] = page.evaluate(UNREACHED)
    return found


LOOKS: tuple[Callable[[Page], list[str]], ...] = (tree, moving, enlarged, by_switch)


def test_every_screen_is_for_everyone(start_walk: StartWalk) -> None:
    walk = start_walk(reduced_motion="reduce")
    walk.stand_at("closing")
    found = {}
    for screen in every_screen(walk):
        for look in LOOKS:
            found[screen, look.__name__] = look(walk.page)

    assert {where: problems for where, problems in found.items() if problems} == {}
    assert {screen for screen, _ in found} >= EVERY_KIND
