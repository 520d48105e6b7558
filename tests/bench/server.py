"""The real server on a throw-away installation, with its logs out of the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from tests.bench.installation import Installation
from tests.support.live_server import LiveServer


@contextmanager
def serving(place: Installation, *, draft_voices: bool = True) -> Iterator[LiveServer]:
    """Serve an installation until the end of the block."""
    server = LiveServer(replace(place.office.settings, draft_voices=draft_voices), workers=2)
    server.start()
    try:
        yield server
    finally:
        server.stop()
