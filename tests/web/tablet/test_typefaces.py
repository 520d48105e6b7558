"""The tablet's own letters come after the first screen, per script, and stay on the device."""

import time

from tests.support.browser import NewContext
from tests.web.tablet.conftest import Garden, StartWalk

LOADED = "[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.unicodeRange)"
KEPT = """async () => {
  const names = await caches.keys();
  const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  return all.flat().filter((url) => url.endsWith('.woff2')).length;
}"""
SCRIPTS = 4
PATIENCE_SECONDS = 20


def test_a_screen_in_latin_letters_loads_only_those(start_walk: StartWalk) -> None:
    walk = start_walk()
    walk.stand_at("welcome")
    walk.page.wait_for_function("document.fonts.status === 'loaded' && " + LOADED + ".length > 0")

    assert walk.page.evaluate(LOADED) == ["U+20-17F, U+218-21B, U+2010-2026, U+20AC"]
    assert "Salto" in walk.page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")


def test_the_device_keeps_every_script_for_when_there_is_no_network(start_walk: StartWalk) -> None:
    walk = start_walk(service_workers="allow")
    walk.stand_at("welcome")
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    walk.reload()

    deadline = time.monotonic() + PATIENCE_SECONDS
    while walk.page.evaluate(KEPT) < SCRIPTS:
        assert time.monotonic() < deadline, "the letters did not come"
        time.sleep(0.05)


def test_a_file_of_letters_may_be_kept_for_ever_and_another_name_is_not_found(
    garden: Garden, new_tablet: NewContext
) -> None:
    page = new_tablet().new_page()
    page.goto(f"{garden.url}/tablet/")
    address = page.evaluate("JSON.parse(document.querySelector('#tablet').dataset.faces)[0].address")
    answer = page.request.get(f"{garden.url}{address}")

    assert answer.headers["content-type"] == "font/woff2"
    assert "immutable" in answer.headers["cache-control"]
    assert page.request.get(f"{garden.url}/tablet/typefaces/screens.json").status == 404
