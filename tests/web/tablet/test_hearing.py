"""Sound comes after one tap on an ear; then screens speak by themselves, and say what became of a tap."""

import pytest
from playwright.sync_api import Page, expect

from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.voices import COUNTED, NEVER_TOUCHED, VOICE
from tests.web.tablet.walking import CHOOSE, FOUR, FRUIT, SORT, Walk


@pytest.fixture
def heard(start_walk: StartWalk) -> Walk:
    """A tablet with a voice that a test can follow, and that nobody has touched."""
    walk = start_walk()
    for script in (VOICE, COUNTED, NEVER_TOUCHED):
        walk.page.add_init_script(script)
    return walk


def said(page: Page) -> list[str]:
    """Everything that was said since this was asked last."""
    texts: list[str] = page.evaluate("said.splice(0)")
    return texts


def say_all(page: Page) -> list[str]:
    """Let everything be said that waits to be said."""
    expect(page.locator(".spoken")).to_have_count(1)
    while page.locator(".spoken").count():
        before = page.evaluate("said.length")
        page.evaluate("finish()")
        page.wait_for_function("before => said.length > before || !document.querySelector('.spoken')", arg=before)
    return said(page)


def unlock(walk: Walk, then: str) -> None:
    """Tap the ear, and hear the greeting to its end."""
    walk.tap(".glyph.ear")
    expect(walk.page.locator(".glyph.ear")).to_contain_class("spoken")
    walk.page.evaluate("finish()")
    walk.at(then)


def test_the_first_question_is_not_silent_because_an_ear_comes_before_it(heard: Walk) -> None:
    heard.pair(first="ear")
    assert said(heard.page) == []

    unlock(heard, "language")

    assert say_all(heard.page)[:3] == ["Hello and welcome.", "Which language do you like?", "Hello and welcome."]


def test_the_big_yes_opens_the_ear_too_and_a_second_tap_does_not_wait(heard: Walk) -> None:
    heard.pair(first="ear")
    heard.yes()
    expect(heard.page.locator(".glyph.ear")).to_contain_class("spoken")
    heard.yes()

    heard.at("language")


def test_a_tablet_without_any_voice_shows_neither_ear_nor_volume_nor_pace(start_walk: StartWalk) -> None:
    walk = start_walk()
    walk.page.add_init_script(NEVER_TOUCHED)
    walk.pair()
    expect(walk.page.get_by_role("button", name="More slowly")).to_be_hidden()
    walk.stand_at(FRUIT)


def test_before_the_first_practice_she_says_whether_it_is_loud_enough(heard: Walk) -> None:
    heard.stand_at(FRUIT, shown="ear")
    unlock(heard, "volume")
    assert say_all(heard.page)[1:] == ["Do you hear me well?", "Yes, I hear it well.", "No, it is too soft."]

    heard.tap_card("louder")
    assert say_all(heard.page) == [
        "No, it is too soft.",
        "Press the key on the side of the tablet.",
        "You may use headphones.",
    ]
    heard.tap_card("good")
    heard.tap_card("good")

    heard.at(FRUIT)
    assert "Touch the apple." in say_all(heard.page)


def test_the_volume_is_asked_once_and_back_leads_where_it_always_leads(heard: Walk) -> None:
    heard.stand_at(FRUIT, shown="ear")
    unlock(heard, "volume")
    heard.press("Back")
    heard.at("consent-stop")
    heard.yes()
    heard.at("volume")
    heard.yes()
    heard.at(FRUIT)
    heard.press("Back")
    heard.at("consent-stop")
    heard.yes()

    heard.at(FRUIT)


def test_choosing_changing_and_keeping_are_each_said(heard: Walk) -> None:
    heard.stand_at(CHOOSE, shown="ear")
    unlock(heard, CHOOSE)
    said(heard.page)
    heard.tap_card("b")
    assert say_all(heard.page) == ["I throw it away.", "Chosen"]
    heard.tap_card("a")
    assert say_all(heard.page) == ["I give water.", "Changed"]
    heard.yes()

    heard.at(FOUR)
    assert say_all(heard.page)[0] == "Your answer is kept."
    heard.press("Listen")
    assert say_all(heard.page)[0] != "Your answer is kept.", "only once"


def test_a_picture_that_is_put_somewhere_says_where_it_lies(heard: Walk) -> None:
    heard.stand_at(SORT, shown="ear")
    unlock(heard, SORT)
    said(heard.page)
    heard.sort("a", "compost")
    first = say_all(heard.page)
    heard.sort("a", "waste")
    second = say_all(heard.page)

    assert first[-1] == "Chosen"
    assert second[-1] == "Changed"
    assert first[-2] != second[-2], "the words of the place"


def test_resting_says_that_there_is_time(heard: Walk) -> None:
    heard.stand_at(CHOOSE, shown="ear")
    unlock(heard, CHOOSE)
    said(heard.page)
    heard.press("Rest")

    heard.at("rest")
    assert said(heard.page) == ["Rest a little. There is time."]


def test_more_slowly_says_it_again_at_four_fifths_of_the_speed(heard: Walk) -> None:
    heard.stand_at(CHOOSE, shown="ear")
    unlock(heard, CHOOSE)
    usual = heard.page.evaluate("rate")
    heard.press("More slowly")
    expect(heard.page.get_by_role("button", name="More slowly")).to_have_attribute("aria-pressed", "true")
    slow = heard.page.evaluate("rate")
    heard.press("More slowly")

    assert slow == pytest.approx(0.8 * usual)
    assert heard.page.evaluate("rate") == usual


def test_two_things_are_never_said_at_once(heard: Walk) -> None:
    heard.stand_at(CHOOSE, shown="ear")
    unlock(heard, CHOOSE)
    for card in ("a", "b", "c"):
        heard.tap_card(card)
        heard.tap(f'.card[data-id="{card}"] .say-small')
    heard.press("Listen")
    heard.press("Rest")
    heard.at("rest")

    assert heard.page.evaluate("mostAloud") == 1
    expect(heard.page.locator(".spoken")).to_have_count(1)
