"""Loads the fixtures of tests/support, by concept."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from assess.storage.database import Database

settings.register_profile("salto", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("salto")
"""A busy machine is no fault of the code: how long an example takes is measured by `make bench`."""

pytest_plugins = (
    "tests.support.postgres",
    "tests.support.application",
    "tests.support.live_server",
    "tests.support.calibration",
    "tests.support.installation",
    "tests.support.browser",
    "tests.support.key_device",
    "tests.support.no_skips",
)

BROWSER_FIXTURES = {"browser", "page", "new_context"}


@pytest.fixture(autouse=True)
def databases_are_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close every database that a test opened: a second office on the same PostgreSQL leaves no connection behind."""
    opened: list[Database] = []
    begin = Database.__init__

    def noted(self: Database, url: str) -> None:
        begin(self, url)
        opened.append(self)

    monkeypatch.setattr(Database, "__init__", noted)
    yield
    for database in opened:
        database.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, and let it come last: the quick answers first."""
    for item in items:
        if BROWSER_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def base_url() -> None:
    """No address is the base of all: each test starts its own server.

    It stands here because only a conftest comes before the plugin's own fixture of this name, which warns in pytest 9.
    """
