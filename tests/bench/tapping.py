"""From the lifting of her finger until her choice is on the disk and on the screen, without a network, on a slow tablet.

Both are taken inside the page: when the last write to IndexedDB was complete, and the frame after the one in which the
screen changed. The processor is slowed down as the developer tools do.
"""

import statistics
from collections.abc import Iterator

from playwright.sync_api import Page, sync_playwright

from tests.bench.installation import Installation
from tests.bench.server import serving
from tests.bench.table import Row, at_most
from tests.stories.anywhere import BEGIN, STAND
from tests.support.browser import FLAGS, chromium

PROCESSOR = 6
MOST_TAP = 150.0
TAPS = 12
CALM = 1000
"""Milliseconds between two taps: quicker ones are taken for a trembling hand, or asked about kindly."""
WATCH = """
addEventListener("pointerup", (event) => { globalThis.lifted = event.timeStamp; globalThis.written = 0; }, true);
const open = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...given) {
  const transaction = open.apply(this, given);
  if (given[1] === "readwrite") transaction.addEventListener("complete", () => { globalThis.written = performance.now(); });
  return transaction;
};
globalThis.nextFrame = (look) => new Promise((resolve) => {
  const frame = () => (look() ? requestAnimationFrame(() => resolve(performance.now())) : requestAnimationFrame(frame));
  frame();
});
globalThis.waited = async (shown) => {
  globalThis.written = 0;
  const seen = await shown;
  while (!globalThis.written) await new Promise((resolve) => { setTimeout(resolve, 1); });
  return Math.max(seen, globalThis.written) - globalThis.lifted;
};
"""


def rows(place: Installation) -> Iterator[Row]:
    """Tap from one picture to another."""
    with serving(place, draft_voices=False) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        context = browser.new_context(
            viewport={"width": 1280, "height": 800}, has_touch=True, is_mobile=True, service_workers="block"
        )
        context.add_init_script(WATCH)
        page = context.new_page()
        chosen = _measured(page, place, server.url)
        browser.close()
    yield at_most("a tap, saved and shown, 6 times slower, no network", statistics.median(chosen), MOST_TAP, "ms")


def _measured(page: Page, place: Installation, url: str) -> list[float]:
    cards = _stand_at_a_task(page, place, url)
    chosen = []
    for turn in range(TAPS):  # the first one is her answer already: a tap on it would confirm it
        card = f'.card[data-id="{cards[(turn + 1) % 2]}"]'
        chosen.append(_tap(page, f"{card} .card-tap", f"document.querySelector('{card}.chosen')"))
    return chosen


def _stand_at_a_task(page: Page, place: Installation, url: str) -> list[str]:
    """Let her have answered everything, and stand at a task with its pictures, without a network; give its cards."""
    page.goto(f"{url}/tablet/")
    page.wait_for_selector("#tablet[data-ready]")
    pack = page.evaluate(BEGIN, {"token": place.sitting().token})
    tasks = [item for part in pack["parts"] if part["kind"] == "tasks" for item in part["items"]]
    task = next(item for item in tasks if pack["items"][item]["kind"] == "choose")
    page.evaluate(STAND, {"session": pack["session"], "step": task, "sub": None, "language": "nl"})
    page.reload()
    page.wait_for_selector(f'#tablet[data-screen="{task}"][data-visit][data-sending="sent"]')
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
    return [option["id"] for option in pack["items"][task]["options"]]


def _tap(page: Page, selector: str, shown: str) -> float:
    """Touch something, and give the milliseconds until a condition is seen and everything is written."""
    page.wait_for_timeout(CALM)
    waiting = page.evaluate_handle(f"() => ({{ done: waited(nextFrame(() => {shown})) }})")
    page.tap(selector)
    return float(
        waiting.evaluate("({ done }) => Promise.race([done, new Promise((_, late) => setTimeout(late, 9000, 'late'))])")
    )
