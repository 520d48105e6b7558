"""What is said lights up; without a voice it works in silence."""

from playwright.sync_api import expect

from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.voices import VOICE
from tests.web.tablet.walking import CHOOSE, Walk


def test_the_question_is_said_and_then_each_answer_and_what_is_said_lights_up(start_walk: StartWalk) -> None:
    walk = start_walk()
    walk.page.add_init_script(VOICE)
    walk.stand_at(CHOOSE)
    walk.page.evaluate("said.length = 0")
    walk.press("Listen")

    lit = walk.page.locator(".spoken")
    expect(lit).to_have_text("The plant is dry. What do you do?")
    for text in ("I give water.", "I throw it away.", "I go and drink tea."):
        walk.page.evaluate("finish()")
        expect(lit).to_have_text(text)
    walk.page.evaluate("finish()")
    expect(lit).to_have_count(0)
    assert walk.page.evaluate("said.length") == 4


def test_staff_see_that_the_voice_is_a_computers(start_walk: StartWalk) -> None:
    walk = start_walk()
    walk.page.add_init_script(VOICE)
    walk.pair()

    expect(walk.page.locator("#tablet")).to_have_attribute("data-voice", "computer")
    expect(walk.page.locator(".ask > .say")).to_have_attribute("title", "Computer voice, not a recording")


def test_without_a_voice_the_words_still_light_up_one_after_the_other(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    expect(walk.page.locator("#tablet")).to_have_attribute("data-voice", "none")
    walk.press("Listen")
    expect(walk.page.locator("h1")).to_contain_class("spoken")
    walk.page.clock.fast_forward(4000)

    expect(walk.page.locator('.card[data-id="a"]')).to_contain_class("spoken")


def test_a_tap_ends_what_is_being_said(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.press("Listen")
    walk.tap_card("b")

    expect(walk.page.locator(".spoken")).to_have_count(1)
    expect(walk.page.locator('.card[data-id="b"]')).to_contain_class("spoken")
