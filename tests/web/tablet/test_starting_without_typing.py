"""She begins with a card and four pictures; the same pictures open her tablet again when there is no network."""

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Page, expect

from assess.domain.start_code import PICTURES, TRIES
from assess.services import starting_by_card
from assess.services.starting_by_card import NewCard
from tests.support.browser import Complaints
from tests.web.tablet.conftest import Garden, StartWalk
from tests.web.tablet.test_layout import SIZES
from tests.web.tablet.test_shared_tablet import remains, reopened
from tests.web.tablet.walking import CHOOSE, Walk

FITS = """() => [...document.querySelectorAll('.code-picture, .code-place')].every((one) => {
  const box = one.getBoundingClientRect();
  return box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && Math.min(box.width, box.height) >= 60;
})"""


@pytest.fixture
def mortal(garden: Garden) -> Iterator[Garden]:
    """The server, which this test may kill: it stands again for the next one."""
    yield garden
    if garden.process and garden.process.poll() is not None:
        garden.start()


@pytest.fixture
def walk(start_walk: StartWalk, complaints: Complaints) -> Walk:
    complaints.allow(r"status of 410")
    return start_walk(service_workers="allow")


def card_of(walk: Walk) -> NewCard:
    return starting_by_card.make(walk.office, walk.counsellor, walk.session.id, f"{walk.url}/tablet/")


def opened_by(walk: Walk, card: NewCard) -> Page:
    """The camera has read the card."""
    walk.page.clock.install()
    walk.page.goto(f"{walk.url}/tablet/#card={card.secret}")
    walk.page.wait_for_selector("#tablet[data-asks=pictures]")
    return walk.page


def tap_pictures(walk: Walk, four: Sequence[str]) -> None:
    for name in four:
        walk.tap(f'.code-picture[data-id="{name}"]')


def others(four: Sequence[str]) -> list[str]:
    return [next(one for one in PICTURES if one != four[0]), *four[1:]]


def test_a_card_and_four_pictures_begin_without_a_letter(walk: Walk) -> None:
    card = card_of(walk)
    page = opened_by(walk, card)
    assert card.secret not in page.url, "not in the address, nor in what the browser remembers of it"
    for pixels in SIZES.values():
        page.set_viewport_size(pixels)
        assert page.evaluate(FITS)
    tap_pictures(walk, others(card.pictures))
    expect(page.locator("h1")).to_have_text("Tap them once more.")
    tap_pictures(walk, card.pictures)

    walk.at("language")
    assert "Fatma" not in page.content()


def test_after_five_wrong_tries_the_card_is_worth_nothing_and_a_code_is_shown(walk: Walk) -> None:
    card = card_of(walk)
    page = opened_by(walk, card)
    for _ in range(TRIES):
        expect(page.locator(".code-place img")).to_have_count(0)
        tap_pictures(walk, others(card.pictures))

    page.wait_for_selector("#tablet.pairing[data-ready]")
    assert page.locator(".code b").count() == 6


def test_without_a_network_her_four_pictures_open_a_closed_tablet(mortal: Garden, walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    walk.reload()
    walk.tap_card("a")
    four = starting_by_card.pictures(walk.office, walk.session.id)
    walk.keep_spare(four)
    mortal.kill()
    page = reopened(walk)
    page.wait_for_selector("#tablet[data-asks=pictures]")
    tap_pictures(walk, others(four))
    expect(page.locator("h1")).to_have_text("Tap them once more.")
    tap_pictures(walk, four)
    walk.at(CHOOSE)

    assert walk.chosen() == ["a"]
    assert "salto-key" in remains(page)["tab"]


def test_after_five_wrong_tries_only_the_server_opens_it(mortal: Garden, walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    walk.reload()
    four = starting_by_card.pictures(walk.office, walk.session.id)
    walk.keep_spare(four)
    mortal.kill()
    page = reopened(walk)
    page.wait_for_selector("#tablet[data-asks=pictures]")
    for number in range(TRIES):
        expect(page.locator(".code-place img")).to_have_count(0)
        tap_pictures(walk, others(four))
        if number == 1:  # a page that is opened again has no more tries than before
            expect(page.locator(".code-place img")).to_have_count(0)
            page = reopened(walk)
            page.wait_for_selector("#tablet[data-asks=pictures]")
    expect(page.locator("#tablet")).not_to_have_attribute("data-asks", "pictures")
    page.reload()
    expect(page.locator("#tablet")).to_have_attribute("data-state", "offline")
    assert page.locator(".code-picture").count() == 0

    mortal.start()
    page.clock.fast_forward(5000)
    walk.at(CHOOSE)
