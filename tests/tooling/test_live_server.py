"""The server that browser tests talk to is the real one, and can be killed and started again on the same data."""

import urllib.request

import pytest

from tests.support.live_server import LiveServer


def test_it_answers_survives_a_kill_and_starts_again(live_server: LiveServer) -> None:
    assert status(live_server.url) == 200

    live_server.kill()
    with pytest.raises(OSError, match=r"refused|reset"):
        status(live_server.url)

    live_server.start()
    assert status(live_server.url) == 200


def status(url: str) -> int:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310  our own server, on the loopback
        return int(answer.status)
