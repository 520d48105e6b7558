"""The application for tests: settings, a clock that stands still, the app, and a client that checks every page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import FileSystemBytecodeCache

from assess.app import create_app
from assess.clock import FixedClock
from assess.services.office import SECRET_FILE, Office
from assess.settings import Settings
from assess.web import current
from tests.support.content import SECRET
from tests.support.html_checks import CheckedClient
from tests.support.made_once import made_once


@pytest.fixture
def clock() -> FixedClock:
    """Half past eight on 21 November 2026, until the test moves it."""
    return FixedClock()


@pytest.fixture
def settings(tmp_path: Path, sqlite_url: str) -> Settings:
    """An installation of its own, with the content of this checkout and an empty database."""
    (tmp_path / SECRET_FILE).write_bytes(SECRET)
    return Settings(instance=tmp_path, database=sqlite_url, verify_address="http://localhost")


@pytest.fixture
def app(settings: Settings, clock: FixedClock) -> Iterator[Flask]:
    """The whole application; `client` (from pytest-flask) checks every HTML page that it gets."""
    application = create_app(settings, clock=clock)
    application.testing = True
    application.test_client_class = CheckedClient
    yield application
    office_of(application).database.close()


@pytest.fixture
def office(app: Flask) -> Office:
    """What the services work with, as the app does."""
    return office_of(app)


@pytest.fixture(autouse=True, scope="session")
def _templates_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let all applications of a run share the compiled templates: most tests make an application of their own."""
    Flask.jinja_options["bytecode_cache"] = FileSystemBytecodeCache(
        str(made_once(tmp_path_factory, "templates", Path.mkdir))
    )


@pytest.fixture(autouse=True)
def _push_request_context() -> None:
    """Switches off what pytest-flask does under this name: one request open around the whole test.

    All requests of a test would then share `g`, and with it the nonce, the moment and who is signed in.
    """


def office_of(app: Flask) -> Office:
    office = app.extensions[current.KEY]
    assert isinstance(office, Office)
    return office
