"""The real server in a process of its own, as an organisation runs it: for browsers, power cuts and crowds."""

import contextlib
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from assess.clock import Clock
from assess.services.office import SECRET_FILE, Office
from assess.settings import Settings
from tests.support.content import CONTENT, SECRET
from tests.support.postgres import free_port

ROOT = Path(__file__).parents[2]
ANSWERS_WITHIN_SECONDS = 30
STOPS_WITHIN_SECONDS = 10


@dataclass
class LiveServer:
    """Salto behind granian, on a free port of the loopback.

    One worker of four threads is up in half the time; what many do at once is tested with two, as in `salto serve`.
    """

    settings: Settings
    workers: int = 1
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.settings.port}"

    @cached_property
    def office(self) -> Office:
        """The same installation in the test's own process, to set the scene and to look at what was stored."""
        return Office(self.settings, Clock())

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    def start(self) -> None:
        """Start it and wait for its first page."""
        port = str(self.settings.port)
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("SALTO_")},
            "SALTO_INSTANCE": str(self.settings.instance),
            "SALTO_DATABASE": self.settings.database,
            "SALTO_CONTENT": str(self.settings.content),
            "SALTO_VERIFY_ADDRESS": self.settings.verify_address,
            "SALTO_SURFACES": self.settings.surfaces,
            "SALTO_PORT": port,
            "SALTO_DRAFT_VOICES": "yes" if self.settings.draft_voices else "no",
        }
        command = ["granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", port, "--workers", str(self.workers),
                   "--blocking-threads", "4", "--workers-kill-timeout", "2", "--log-level", "warning", "wsgi:app"]  # fmt: skip
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,  # so that kill() reaches the workers too
            )
        deadline = time.monotonic() + ANSWERS_WITHIN_SECONDS
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the server did not start:\n{self.log}")
            time.sleep(0.02)

    def stop(self) -> None:
        """End it as an operator would."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOPS_WITHIN_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """End it without warning (`kill -9`), all its processes at once, and wait until they are gone."""
        if self.process is None:
            return
        deadline = time.monotonic() + STOPS_WITHIN_SECONDS
        with contextlib.suppress(ProcessLookupError):
            while time.monotonic() < deadline:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.poll()
                time.sleep(0.01)

    def restart(self) -> None:
        """Start again on the same port with the same data."""
        self.stop()
        self.start()

    @property
    def _log(self) -> Path:
        return self.settings.instance / "server.log"

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.settings.port, timeout=ANSWERS_WITHIN_SECONDS)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status < http.client.INTERNAL_SERVER_ERROR
        except OSError:
            return False
        finally:
            connection.close()


@pytest.fixture
def live_server(tmp_path: Path, sqlite_url: str) -> Iterator[LiveServer]:
    """A running server with an empty database of its own; `live_server.office` sets the scene."""
    (tmp_path / SECRET_FILE).write_bytes(SECRET)
    server = server_of(tmp_path, sqlite_url)
    server.workers = 2
    server.start()
    yield server
    server.stop()
    server.office.database.close()


def server_of(instance: Path, database: str, *, draft_voices: bool = False) -> LiveServer:
    """A server that is not started yet; silent, unless computer voices are what a test is about."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    return LiveServer(
        Settings(
            instance=instance,
            database=database,
            port=port,
            verify_address=address,
            content=CONTENT,
            draft_voices=draft_voices,
        )
    )
