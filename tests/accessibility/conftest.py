"""One server with the demo's data for all inspections; the people come from the stories."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.house import standing
from tests.support.live_server import LiveServer


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, demo_instance: Path) -> Iterator[LiveServer]:
    with standing(tmp_path_factory.mktemp("inspected") / "instance", demo_instance) as running:
        yield running
