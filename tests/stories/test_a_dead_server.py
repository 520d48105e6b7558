"""The server dies and comes back, the network is cut, the battery is empty: she goes on, and everything arrives once."""

from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect

from tests.stories.anywhere import OUTBOX
from tests.stories.fatma import Fatma
from tests.stories.house import held_by, welcome
from tests.support.browser import LANDSCAPE, Complaints
from tests.support.live_server import LiveServer

ALL_PICTURES_ARE_HERE = f"""async () => {{
  const {{ pack }} = await (await {OUTBOX}).current();
  const found = await Promise.all(Object.values(pack.pictures).map((address) => caches.match(address)));
  return found.every(Boolean);
}}"""
EACH_PICTURE_SHOWS = """async () => {
  const pictures = [...document.querySelectorAll('.stage img')];
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => null)));
  return pictures.filter((picture) => !picture.naturalWidth).map((picture) => picture.src);
}"""
LONGEST_WAIT = 76_000
HELD = LANDSCAPE
TRIES = 5


@pytest.fixture
def server(demo_server: LiveServer) -> LiveServer:
    """A server of her own, because it is killed."""
    return demo_server


def test_nothing_is_lost_and_nothing_arrives_twice(server: LiveServer, fatma: Fatma, complaints: Complaints) -> None:
    complaints.allow(r"ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INTERNET_DISCONNECTED|EMPTY_RESPONSE|FAILED)")
    complaints.allow(r"Failed to fetch")
    session = welcome(server, fatma, domain="together")
    fatma.begin("nl")
    fatma.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    fatma.answer_all(most=4)
    fatma.sent()
    fatma.page.wait_for_function(ALL_PICTURES_ARE_HERE)
    fatma.looked = pictures_show

    server.kill()
    fatma.answer_all(most=5)
    stood_at = fatma.screen
    assert fatma.reload() == stood_at, "the page itself comes from the tablet"
    fatma.answer_all(most=2)
    expect(fatma.tablet).not_to_have_attribute("data-sending", "sent")
    held = held_by(server, session)
    assert held == fatma.did[: len(held)]
    assert len(held) < len(fatma.did)

    server.start()
    back(fatma)
    assert held_by(server, session) == fatma.did

    fatma.page.context.set_offline(True)
    fatma.answer_all(most=3)
    stood_at = fatma.screen
    assert fatma.reload() == stood_at
    fatma.answer_all()
    fatma.page.context.set_offline(False)
    back(fatma)
    fatma.finish()
    assert held_by(server, session) == fatma.did


def back(fatma: Fatma) -> None:
    """The tablet tries again, at the latest after a minute and a quarter."""
    for _ in range(TRIES):
        fatma.page.clock.fast_forward(LONGEST_WAIT)
        with suppress(PlaywrightTimeout):
            fatma.page.wait_for_selector('#tablet[data-sending="sent"]', timeout=2000)
            return
    raise AssertionError(f"still {fatma.tablet.get_attribute('data-sending')}")


def pictures_show(fatma: Fatma) -> None:
    """No picture is missing on the screen that stands."""
    assert fatma.page.evaluate(EACH_PICTURE_SHOWS) == []
