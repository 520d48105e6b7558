"""Chromium through Playwright: tablets with touch, and a console in which nothing may appear.

Playwright's own browsers are never downloaded: the system's Chromium is used.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, WebError

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--use-fake-device-for-media-stream",  # a microphone that beeps
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LANDSCAPE = {"width": 1280, "height": 800}
PORTRAIT = {"width": 800, "height": 1280}
NewContext = Callable[..., BrowserContext]


def chromium() -> str:
    """Find the system's Chromium."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "Chromium is not installed: .ci/prepare-tests.sh does that"
    return path


@dataclass
class Complaints:
    """What browsers wrote into their consoles as errors (refused by the policy, not found, thrown)."""

    found: list[str] = field(default_factory=list)
    foreseen: list[re.Pattern[str]] = field(default_factory=list)

    def allow(self, pattern: str) -> None:
        """Expect messages that match, such as `ERR_INTERNET_DISCONNECTED` in a test that cuts the network."""
        self.foreseen.append(re.compile(pattern))

    def watch(self, context: BrowserContext) -> None:
        context.on("console", self._console)
        context.on("weberror", self._error)

    def unforeseen(self) -> list[str]:
        return [text for text in self.found if not any(pattern.search(text) for pattern in self.foreseen)]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.found.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    def _error(self, error: WebError) -> None:
        self.found.append(f"thrown: {error.error}")


@pytest.fixture(scope="session")
def browser_type_launch_args(pytestconfig: pytest.Config) -> dict[str, Any]:
    """Start the system's Chromium."""
    return {"executable_path": chromium(), "args": list(FLAGS), "headless": not pytestconfig.getoption("--headed")}


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    """All console errors of this test's browsers; one that was not foreseen fails the test."""
    collected = Complaints()
    yield collected
    assert not collected.unforeseen(), "the browser complained: " + "\n".join(collected.unforeseen())


@pytest.fixture
def new_tablet(new_context: NewContext, complaints: Complaints) -> NewContext:
    """Make a tablet with touch: `new_tablet(PORTRAIT)`; further words go to Playwright's `new_context`."""

    def make(size: dict[str, int] | None = None, **options: Any) -> BrowserContext:
        context = new_context(viewport=size or LANDSCAPE, has_touch=True, is_mobile=True, **options)
        complaints.watch(context)
        return context

    return make


@pytest.fixture
def landscape_tablet(new_tablet: NewContext) -> Page:
    """A page on a tablet of 1280 x 800."""
    return new_tablet(LANDSCAPE).new_page()


@pytest.fixture
def portrait_tablet(new_tablet: NewContext) -> Page:
    """A page on a tablet of 800 x 1280."""
    return new_tablet(PORTRAIT).new_page()


@pytest.fixture(params=["landscape", "portrait"])
def tablet(request: pytest.FixtureRequest, new_tablet: NewContext) -> Page:
    """A page on a tablet; the test runs once for each way of holding it."""
    return new_tablet(LANDSCAPE if request.param == "landscape" else PORTRAIT).new_page()


@pytest.fixture
def laptop(new_context: NewContext, complaints: Complaints) -> Page:
    """A page on a counsellor's laptop, with a mouse."""
    context = new_context(viewport={"width": 1366, "height": 768})
    complaints.watch(context)
    return context.new_page()


@pytest.fixture
def phone(new_context: NewContext, complaints: Complaints) -> Page:
    """A page on an employer's phone."""
    context = new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, device_scale_factor=2)
    complaints.watch(context)
    return context.new_page()
