"""The tablet's first screen on a slow tablet: bytes, the largest picture, and when it can be used.

The browser slows its processor down and its network, as the developer tools do. Measured without the service worker,
as on a first visit: such throttling does not reach a worker's own requests.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, CDPSession, sync_playwright

from tests.bench.installation import Installation
from tests.bench.server import serving
from tests.bench.table import Row, at_most, known
from tests.support.browser import FLAGS, chromium

TIMES = 5
PATIENCE = 300_000
"""Milliseconds until a page is given up."""
OURS = "main[data-ready]"
"""The page says so when its code stands there for the counsellor to type."""
NOTE_WHEN_USABLE = """new MutationObserver(() => {
  if (globalThis.usable === undefined && document.querySelector("SELECTOR")) globalThis.usable = performance.now();
}).observe(document, {subtree: true, childList: true, attributes: true})"""
SLOW_3G = {"offline": False, "latency": 2000, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
MOST_KILOBYTES, MOST_SCRIPT_KILOBYTES = 60.0, 20.0
MOST_USABLE_SECONDS = 1.0
MOST_LARGEST_SECONDS = 5.0
LARGEST = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe(
    { type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done(-1), 1000);
})"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Where a first screen is, and the selector of what is there as soon as it can be used."""

    address: str
    usable: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One first visit, in bytes and milliseconds."""

    size: int
    script: int
    largest: float
    usable: float


def rows(place: Installation) -> Iterator[Row]:
    """Measure first visits, each in a browser without any memory."""
    with serving(place) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        screen = Screen(address=f"{server.url}/tablet/", usable=OURS)
        slow = [visit(browser, screen, processor=12, slow_network=False) for _ in range(TIMES)]
        far = [visit(browser, screen, processor=6, slow_network=True) for _ in range(TIMES)]
        browser.close()
    yield at_most("tablet's first screen, all bytes", least(slow, "size") / 1000, MOST_KILOBYTES, "kB", 1)
    yield at_most("  script bytes", least(slow, "script") / 1000, MOST_SCRIPT_KILOBYTES, "kB", 1)
    yield at_most("  usable, processor 12 times slower", least(slow, "usable") / 1000, MOST_USABLE_SECONDS, "s", 2)
    largest = least(far, "largest") / 1000
    yield at_most("  largest picture, 6 times slower on slow 3G", largest, MOST_LARGEST_SECONDS, "s", 2)
    yield known("  usable, 6 times slower on slow 3G", f"{least(far, 'usable') / 1000:.2f} s")


def visit(browser: Browser, screen: Screen, *, processor: int, slow_network: bool) -> Visit:
    """Go there with an empty memory, and stay until nothing more comes over the line."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, has_touch=True, is_mobile=True, service_workers="block"
    )
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    if slow_network:
        tools.send("Network.emulateNetworkConditions", SLOW_3G)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": processor})
    page.add_init_script(NOTE_WHEN_USABLE.replace("SELECTOR", screen.usable))
    sizes = _sizes(tools)
    page.goto(screen.address, timeout=PATIENCE)
    page.wait_for_selector(screen.usable, timeout=PATIENCE)
    page.wait_for_load_state("networkidle", timeout=PATIENCE)
    usable = page.evaluate("globalThis.usable")
    largest = page.evaluate(LARGEST)
    context.close()
    script = sum(size for kind, size in sizes.values() if kind == "Script")
    return Visit(size=sum(size for _, size in sizes.values()), script=script, largest=largest, usable=usable)


def _sizes(tools: CDPSession) -> dict[str, tuple[str, int]]:
    """Collect, for each request, its kind and the bytes that came over the line, headers included."""
    kinds: dict[str, str] = {}
    sizes: dict[str, tuple[str, int]] = {}
    tools.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    tools.on(
        "Network.loadingFinished",
        lambda event: sizes.update(
            {event["requestId"]: (kinds.get(event["requestId"], ""), int(event["encodedDataLength"]))}
        ),
    )
    return sizes


def least(visits: list[Visit], what: Literal["size", "script", "largest", "usable"]) -> float:
    """Give the best of the visits: whatever else this machine does can only add time."""
    return min(float(getattr(visit, what)) for visit in visits)
