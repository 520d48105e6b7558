"""Whoever sits beside her reads along in a second language, and she hears what became of each thing she did."""

from playwright.sync_api import expect

from assess.services import calling_for_help
from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.voices import VOICE
from tests.web.tablet.walking import CHOOSE, FOUR, Walk

OTHER = "nl"
SEEN = "[...document.querySelectorAll('.beside')].map((one) => [one.lang, one.textContent])"


def test_a_second_language_stands_under_hers_and_changes_nothing(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap_card("b")
    walk.settle()
    walk.wait_until_sent()
    held = [event.id for event in walk.stored()]
    plain = walk.page.locator(".stage .card-text").all_inner_texts()
    walk.press("Choose another language")
    walk.at("language")
    walk.page.get_by_label("A second language, for who sits beside her").select_option(OTHER)
    walk.at(CHOOSE)

    assert walk.chosen() == ["b"]
    words = walk.page.evaluate(SEEN)
    assert {language for language, _ in words} == {OTHER}
    assert len(words) == 1 + len(plain), "the question and each option"
    expect(walk.page.locator("h1 .beside")).to_be_visible()
    walk.wait_until_sent()
    assert [event.id for event in walk.stored()] == held, "it is no event"
    walk.reload()
    walk.at(CHOOSE)
    assert walk.page.evaluate(SEEN) == [], "it ends when the page is left"


def test_she_hears_chosen_changed_kept_rest_and_that_help_is_coming(start_walk: StartWalk) -> None:
    walk = start_walk()
    walk.page.add_init_script(VOICE)
    walk.stand_at(CHOOSE)

    def hears(words: str) -> None:
        walk.page.wait_for_function("words => { finish?.(); return said.includes(words); }", arg=words)

    walk.tap_card("a")
    hears("Chosen")
    walk.tap_card("b")
    hears("Changed")
    walk.yes()
    walk.at(FOUR)
    hears("Your answer is kept.")
    walk.press("Rest")
    walk.at("rest")
    hears("Rest a little. There is time.")
    walk.yes()
    walk.at(FOUR)
    walk.press("Ask for help")
    walk.at("help")
    hears("You asked for help. Your counsellor sees it.")
    walk.press("Back")
    walk.at(FOUR)
    walk.wait_until_sent()
    calling_for_help.answer(walk.office, walk.counsellor, walk.session.id)
    walk.page.clock.fast_forward(3000)
    hears("Someone is coming to you.")
