"""Our first screen beside the sign-in of Kolibri, a known offline-first learning platform, in one run of one browser.

Kolibri comes from the package index into an environment of its own (`kolibri.txt` pins it), with a new home that is gone
afterwards. It is set up as its command line does for a school, listens on the loopback only, and tells nobody about
itself. Neither page is served from a browser's memory; the two take turns, so that a busy machine slows both.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench.first_screen import MOST_USABLE_SECONDS, OURS, Screen, least, visit
from tests.bench.installation import Installation
from tests.bench.server import serving
from tests.bench.table import Row, at_most, known, share
from tests.support.browser import FLAGS, chromium
from tests.support.postgres import free_port

TIMES, QUICK_TIMES = 3, 12
"""Visits on a slow network, of each; and on the slowest tablet, where other programs' work counts most."""
TIMES_LIGHTER, TIMES_EARLIER = 40, 8
PIN = Path(__file__).with_suffix(".txt")
ENVIRONMENT = Path(__file__).parents[2] / "build" / "kolibri"
PYTHON, PROGRAM = (str(ENVIRONMENT / "bin" / name) for name in ("python", "kolibri"))
QUIET = {
    "KOLIBRI_DISABLE_PING": "True",
    "KOLIBRI_ZEROCONF_ENABLED": "False",
    "KOLIBRI_LISTEN_ADDRESS": "127.0.0.1",
}
SCHOOL = ("--facility=Bench", "--preset=formal", "--superusername=bench", "--superuserpassword=of-this-run-only")
GIVE_UP_SECONDS = 120.0


def rows(place: Installation) -> Iterator[Row]:
    """Visit both first screens in turn on a slow tablet with a slow network, then ours on the slowest tablet."""
    with serving(place) as server, _kolibri() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        ours = Screen(address=f"{server.url}/tablet/", usable=OURS)
        theirs = Screen(address=address, usable="input[autocomplete=username]")
        turns = [
            [visit(browser, screen, processor=6, slow_network=True) for screen in (ours, theirs)] for _ in range(TIMES)
        ]
        slowest = [visit(browser, ours, processor=12, slow_network=False) for _ in range(QUICK_TIMES)]
        browser.close()
    own, others = (list(visits) for visits in zip(*turns, strict=True))
    yield from _beside("first screen, all bytes", least(own, "size"), least(others, "size"), "kB", TIMES_LIGHTER)
    yield from _beside("largest paint", least(own, "largest"), least(others, "largest"), "s", TIMES_EARLIER)
    usable, later = least(own, "usable") / 1000, least(others, "usable") / 1000
    yield known("  usable: ours, Kolibri's", f"{usable:.1f}, {later:.1f} s")
    yield at_most("usable, 12 times slower", least(slowest, "usable") / 1000, MOST_USABLE_SECONDS, "s", 2)


def _beside(what: str, own: float, others: float, thousand: str, fewest: float) -> Iterator[Row]:
    """Say what part of Kolibri's figure is ours, and both figures; a thousand bytes or milliseconds is their unit."""
    yield share(f"{what}, of Kolibri's", own, others, fewest)
    yield known(f"  {what}: ours, Kolibri's", f"{own / 1000:,.1f}, {others / 1000:,.1f} {thousand}")


@contextmanager
def _kolibri() -> Iterator[str]:
    """Install, set up and start Kolibri; give the address of its sign-in."""
    _install()
    with tempfile.TemporaryDirectory(prefix="salto-bench-kolibri-") as home:
        environment = {**os.environ, **QUIET, "KOLIBRI_HOME": home}
        port, files = free_port(), free_port()
        set_up = [PROGRAM, "manage", "provisiondevice", *SCHOOL, "--language_id=en", "--noinput"]
        subprocess.run(set_up, env=environment, check=True, capture_output=True)
        process = subprocess.Popen(
            [PROGRAM, "start", "--foreground", f"--port={port}", f"--zip-port={files}"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        address = f"http://127.0.0.1:{port}/en/auth/"
        try:
            _wait_until_it_answers(address, process)
            yield address
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(GIVE_UP_SECONDS)


def _install() -> None:
    """Put Kolibri into its own environment, unless it is there already."""
    if not ENVIRONMENT.exists():
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(ENVIRONMENT)], check=True)
    pip = [sys.executable, "-m", "pip", "--python", PYTHON]
    subprocess.run([*pip, "install", "--quiet", "--require-hashes", "--requirement", str(PIN)], check=True)


def _wait_until_it_answers(address: str, process: subprocess.Popen[bytes]) -> None:
    began = time.monotonic()
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310  our own process, on the loopback
                return
        except (OSError, urllib.error.URLError):
            if process.poll() is not None or time.monotonic() - began > GIVE_UP_SECONDS:
                raise AssertionError("Kolibri did not start") from None
            time.sleep(0.2)
