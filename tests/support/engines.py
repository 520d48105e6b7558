"""Three browser engines with one small hand each: open, tap, look. Firefox by Marionette, WebKitGTK by WebDriver.

Both protocols are a page of code, so no driver is installed for them: geckodriver is not in Debian 12, and speaks
Marionette itself. Chromium comes through Playwright, as everywhere else.
"""

import contextlib
import itertools
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from tests.support.postgres import free_port

PATIENCE_SECONDS = 20.0
STOPS_WITHIN_SECONDS = 5
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The name under which WebDriver hands over an element."""
PREFERENCES: Mapping[str, str | int | bool] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "marionette.port": 0,
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "",
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
"""A Firefox that asks nobody anything at its start."""


class Engine(Protocol):
    """One browser with one page."""

    def open(self, url: str) -> None:
        """Open an address, and wait until it has loaded."""

    def tap(self, selector: str) -> None:
        """Touch or click the first thing that a selector finds."""

    def look(self, script: str, *given: object) -> Any:
        """Give what a function body returns in the page."""


def wait_for(engine: Engine, script: str, *given: object) -> Any:
    """Look again and again until what a function body returns counts as true; give it."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        with contextlib.suppress(PageGoneError):
            if found := engine.look(script, *given):
                return found
        if time.monotonic() > deadline:
            raise AssertionError(f"{type(engine).__name__} waited for {script} {given}")
        time.sleep(0.05)


def reload(engine: Engine) -> None:
    """Load the page again as its own button does (Marionette's `Refresh` would go past the service worker)."""
    engine.look("globalThis.old = true; location.reload()")
    wait_for(engine, "return !globalThis.old && document.readyState === 'complete'")


class PageGoneError(Exception):
    """The page went while it was looked at."""


class Chromium:
    """Chromium, through Playwright."""

    def __init__(self, browser: Browser) -> None:
        self._context = browser.new_context(viewport={"width": 1280, "height": 800})
        self._page = self._context.new_page()

    def open(self, url: str) -> None:
        self._page.goto(url)

    def tap(self, selector: str) -> None:
        self._page.click(selector)

    def look(self, script: str, *given: object) -> Any:
        try:
            return self._page.evaluate(f"(given) => (function () {{ {script} }}).apply(null, given)", list(given))
        except PlaywrightError as error:
            if "Execution context was destroyed" in error.message:
                raise PageGoneError from error
            raise

    def close(self) -> None:
        self._context.close()


class Firefox:
    """Firefox, by the protocol that it speaks itself: `length:[0, number, command, parameters]` on a socket."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS)
        self._stream = self._socket.makefile("rb")
        self._numbers = itertools.count()
        self._receive()  # who it is
        self._ask("WebDriver:NewSession", {})
        self._ask("WebDriver:SetWindowRect", {"width": 1280, "height": 800})

    def open(self, url: str) -> None:
        self._ask("WebDriver:Navigate", {"url": url})

    def tap(self, selector: str) -> None:
        found = self._ask("WebDriver:FindElement", {"using": "css selector", "value": selector})
        self._ask("WebDriver:ElementClick", {"id": found["value"][ELEMENT]})

    def look(self, script: str, *given: object) -> Any:
        return self._ask("WebDriver:ExecuteScript", {"script": script, "args": given, "sandbox": None})["value"]

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

    def _ask(self, command: str, parameters: Mapping[str, Any]) -> Any:
        message = json.dumps([0, next(self._numbers), command, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, problem, result = self._receive()
        if problem:
            raise PageGoneError(f"{command}: {problem['message']}")
        return result

    def _receive(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                raise ConnectionError("Firefox has gone")
            length += byte
        return json.loads(self._stream.read(int(length)))


class WebKit:
    """WebKitGTK's own small browser, by WebDriver."""

    def __init__(self, address: str, program: str) -> None:
        self._address = address
        wanted = {"webkitgtk:browserOptions": {"binary": program, "args": ["--automation"]}}
        answer = self._ask("", {"capabilities": {"alwaysMatch": wanted}})
        self._address += f"/{answer['sessionId']}"

    def open(self, url: str) -> None:
        self._ask("/url", {"url": url})

    def tap(self, selector: str) -> None:
        found = self._ask("/element", {"using": "css selector", "value": selector})
        self._ask(f"/element/{found[ELEMENT]}/click", {})

    def look(self, script: str, *given: object) -> Any:
        return self._ask("/execute/sync", {"script": script, "args": given})

    def close(self) -> None:
        request = urllib.request.Request(self._address, method="DELETE")  # noqa: S310  our own driver
        with contextlib.suppress(OSError), urllib.request.urlopen(request, timeout=STOPS_WITHIN_SECONDS):  # noqa: S310
            pass

    def _ask(self, path: str, body: Mapping[str, Any]) -> Any:
        request = urllib.request.Request(  # noqa: S310  our own driver
            self._address + path, data=json.dumps(body).encode(), headers={"Content-Type": "application/json"}
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:  # noqa: S310
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refused:
            raise PageGoneError(f"{path}: {json.load(refused)['value']['message']}") from refused


@contextmanager
def firefox() -> Iterator[Engine]:
    """Start Firefox with an empty profile and without a window."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    assert program, "Firefox is not installed: .ci/prepare-tests.sh does that"
    with tempfile.TemporaryDirectory(prefix="salto-firefox-", ignore_cleanup_errors=True) as name:
        profile = Path(name)
        lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in PREFERENCES.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [program, "--marionette", "--headless", "--no-remote", "--profile", name]
        with _running(command, {"HOME": name, "MOZ_HEADLESS": "1"}):
            said = profile / "MarionetteActivePort"
            _wait(lambda: said.exists() and said.read_text(encoding="ascii").strip(), "Firefox")
            browser = Firefox(int(said.read_text(encoding="ascii")))
            try:
                yield browser
            finally:
                browser.close()


@contextmanager
def webkit() -> Iterator[Engine]:
    """Start WebKitGTK's browser on a screen that nobody sees."""
    program = next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"), None)
    assert program, "WebKitGTK is not installed: .ci/prepare-tests.sh does that"
    with tempfile.TemporaryDirectory(prefix="salto-webkit-", ignore_cleanup_errors=True) as name, _screen() as display:
        port = free_port()
        environment = {
            "HOME": name,
            "XDG_DATA_HOME": name,
            "XDG_CACHE_HOME": name,
            "DISPLAY": display,
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # its sandbox needs namespaces that a container has not
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        }
        with _running(["WebKitWebDriver", "--host=127.0.0.1", f"--port={port}"], environment):
            _wait(lambda: _answers(port), "WebKitWebDriver")
            browser = WebKit(f"http://127.0.0.1:{port}/session", str(program))
            try:
                yield browser
            finally:
                browser.close()


@contextmanager
def _screen() -> Iterator[str]:
    """A screen of its own that exists in memory only; gives its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with _running(command, {}, passed=(writing,)), os.fdopen(reading) as said:
        os.close(writing)
        yield f":{said.readline().strip()}"


@contextmanager
def _running(command: list[str], environment: Mapping[str, str], *, passed: tuple[int, ...] = ()) -> Iterator[None]:
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=passed,
        start_new_session=True,
    )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(STOPS_WITHIN_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def _wait(ready: Any, who: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not ready():
        assert time.monotonic() < deadline, f"{who} did not start"
        time.sleep(0.05)
