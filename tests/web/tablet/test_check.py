"""The page that says whether a tablet is ready tells the truth, both ways."""

from playwright.sync_api import expect

from tests.support.browser import Complaints, NewContext
from tests.web.tablet.conftest import NO_WORKER, Garden

STATES = "Object.fromEntries([...document.querySelectorAll('[data-check]')].map((one) => [one.dataset.check, one.dataset.state]))"
TRY = "Try sound, microphone and camera"
REFUSED = "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"
GRANTED = """navigator.mediaDevices.getUserMedia = async (asked) => {
  const stream = asked.audio ? new AudioContext().createMediaStreamDestination().stream : document.createElement("canvas").captureStream();
  return stream;
};
navigator.storage.persist = async () => true;"""
"""A device whose owner says yes to everything; this machine has neither camera nor microphone."""


def test_a_tablet_that_can_do_everything_is_ready(garden: Garden, new_tablet: NewContext) -> None:
    page = new_tablet(locale="en").new_page()
    page.add_init_script(GRANTED)
    page.goto(f"{garden.url}/tablet/check")
    expect(page.locator("[data-check=sealed]")).to_have_attribute("data-state", "good")
    assert set(page.evaluate(STATES).values()) == {"good", "waiting"}
    page.get_by_role("button", name=TRY).tap()

    expect(page.locator(".verdict")).to_have_text("This tablet is ready.")
    assert set(page.evaluate(STATES).values()) == {"good"}
    assert page.evaluate("indexedDB.databases()") == [], "it keeps nothing"


def test_what_is_missing_is_named_with_what_helps(
    garden: Garden, new_tablet: NewContext, complaints: Complaints
) -> None:
    complaints.allow(NO_WORKER)
    page = new_tablet(locale="en", service_workers="block").new_page()
    page.add_init_script(REFUSED)
    page.clock.install()
    page.goto(f"{garden.url}/tablet/check")
    page.get_by_role("button", name=TRY).tap()
    expect(page.locator("[data-check=sound]")).to_have_attribute("data-state", "good")
    page.clock.fast_forward(10_000)

    expect(page.locator(".verdict")).to_have_text("Something is missing: see below each line.")
    states = page.evaluate(STATES)
    assert (states["microphone"], states["camera"], states["secure"], states["sound"]) == ("bad", "bad", "good", "good")
    expect(page.get_by_text("Allow the microphone for this page.")).to_be_visible()
    expect(page.get_by_text("Open the page with https.", exact=True)).to_be_hidden()
