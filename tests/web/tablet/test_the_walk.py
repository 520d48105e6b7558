"""Her whole way, and what she may do at any point of it."""

import re

from playwright.sync_api import expect

from assess.domain.event import Kind, latest_answers
from assess.services import calling_for_help, pairing_tablets
from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.walking import (
    ANSWERS,
    BUSH,
    CARDS,
    CHOOSE,
    CUP,
    DAY,
    FOUR,
    FRUIT,
    HAZARD,
    MATCH,
    ORDER,
    PAIR,
    PRACTICE,
    SORT,
    Walk,
)


def test_from_the_code_to_the_closing_page_by_touch_alone(walk: Walk) -> None:
    walk.pair()
    agree(walk)
    walk.at(FRUIT)
    walk.tap_card("b")
    walk.yes()
    tell_what_she_did(walk)
    answer_the_tasks(walk)
    walk.at("overview")
    walk.yes()
    walk.at("closing")
    walk.yes()
    walk.page.wait_for_selector("#tablet[data-handed]")

    stored = walk.stored()
    assert sorted(event.sequence for event in stored) == list(range(1, len(stored) + 1))
    assert {Kind.LANGUAGE_CHOSEN, Kind.CONSENT_GIVEN, Kind.PRACTICE_ANSWERED, Kind.FINISHED} <= {e.kind for e in stored}
    answers = {item: (event.kind.value, dict(event.body)) for item, event in latest_answers(stored).items()}
    expected = {item: answer for item, answer in ANSWERS.items() if item not in PRACTICE}
    place = answers[HAZARD][1]["response"]
    assert abs(place[0] - 340) <= 2
    assert abs(place[1] - 430) <= 2
    assert answers | {HAZARD: expected[HAZARD]} == expected
    assert walk.kept() == {"sittings": 0, "events": 0, "outbox": 0}


def test_after_handing_over_the_tablet_waits_for_the_next_participant(walk: Walk) -> None:
    walk.stand_at("closing")
    walk.yes()
    walk.page.wait_for_selector("#tablet[data-handed]")
    walk.page.reload()

    walk.page.wait_for_selector("#tablet.pairing[data-ready]")


def test_not_now_is_fine_and_may_become_yes(walk: Walk) -> None:
    walk.stand_at("consent-stop", until=FRUIT)
    walk.tap_card("consent_refused")
    walk.yes()
    walk.at("refused")
    walk.press("Back")
    walk.at("consent-stop")
    assert walk.chosen() == ["consent_refused"]

    walk.tap_card("consent_given")
    walk.yes()
    walk.at(FRUIT)


def test_she_may_change_an_answer_from_the_overview_and_comes_back_to_it(walk: Walk) -> None:
    walk.stand_at("overview")
    expect(walk.page.locator(".overview .card")).to_have_count(len(ANSWERS) - len(PRACTICE))

    walk.tap_card(CHOOSE)
    walk.at(CHOOSE)
    assert walk.chosen() == ["b"]
    walk.tap_card("a")
    walk.yes()
    walk.at("overview")
    walk.wait_until_sent()

    changed = walk.page.locator(f'.card[data-id="{CHOOSE}"] .mine img')
    given = walk.page.locator(f'.card[data-id="{CHOOSE}"] .asked img')
    assert changed.get_attribute("src") != given.get_attribute("src")
    assert latest_answers(walk.stored())[CHOOSE].body["response"] == "a"


def test_back_leads_one_screen_back_and_keeps_her_answer(walk: Walk) -> None:
    walk.stand_at(FOUR)
    walk.press("Back")
    walk.at(CHOOSE)

    assert walk.chosen() == ["b"]


def test_another_language_at_any_time_keeps_her_place_and_her_choice(walk: Walk) -> None:
    walk.stand_at(CARDS[0])
    walk.tap_card("few")
    walk.press("Choose another language")
    walk.at("language")
    walk.tap_card("nl")
    walk.yes()
    walk.at(CARDS[0])

    expect(walk.page.locator("h1")).to_have_text("Hebt u een tuin gewied?")
    expect(walk.page.locator("html")).to_have_attribute("lang", "nl")
    assert walk.chosen() == ["few"]


def test_rest_lasts_until_she_comes_back_even_over_a_reload(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.press("Rest")
    walk.at("rest")
    walk.reload()
    walk.at("rest")
    walk.yes()

    walk.at(CHOOSE)


def test_a_raised_hand_reaches_the_desk_and_its_answer_reaches_her(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.press("Ask for help")
    walk.at("help")
    expect(walk.page.locator("#tablet")).to_have_attribute("data-sending", "sent")
    assert walk.session.id in {call.session for call in calling_for_help.open_calls(walk.office, walk.counsellor)}

    calling_for_help.answer(walk.office, walk.counsellor, walk.session.id)
    walk.page.clock.fast_forward(2600)
    expect(walk.page.locator("h1")).to_have_text("Someone is coming to you.")
    walk.yes()
    walk.at(CHOOSE)
    walk.page.wait_for_selector(".round.sun:not(.raised)")


def test_when_help_comes_while_she_works_the_hand_shows_it(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.press("Ask for help")
    walk.at("help")
    walk.yes()
    walk.at(CHOOSE)
    walk.page.wait_for_selector(".round.raised")
    calling_for_help.answer(walk.office, walk.counsellor, walk.session.id)
    walk.page.clock.fast_forward(2600)

    walk.page.wait_for_selector(".round.coming")


def test_nothing_is_chosen_nothing_happens(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap(".round.yes", force=True)
    walk.calm()

    expect(walk.page.locator("#tablet")).to_have_attribute("data-screen", CHOOSE)
    expect(walk.page.locator(".round.yes")).to_have_attribute("aria-disabled", "true")


def test_i_do_not_know_is_chosen_and_confirmed_like_any_answer(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap_card("a")
    walk.press("I don't know")
    assert walk.chosen() == []
    expect(walk.page.get_by_role("button", name="I don't know", exact=True)).to_have_attribute("aria-pressed", "true")
    walk.yes()
    walk.at(FOUR)
    walk.press("Back")
    walk.at(CHOOSE)

    expect(walk.page.get_by_role("button", name="I don't know", exact=True)).to_have_attribute("aria-pressed", "true")


def test_practice_comes_again_kindly_and_never_holds_her(walk: Walk) -> None:
    walk.stand_at(FRUIT)
    for _ in range(2):
        walk.press("I don't know")
        walk.yes()
        walk.page.wait_for_selector('[aria-label="I don\'t know"][aria-pressed="false"]')
        expect(walk.page.locator("#tablet")).to_have_attribute("data-screen", FRUIT)
    walk.press("I don't know")
    walk.yes()

    walk.at(CARDS[0])


def test_a_hand_shows_in_practice_where_to_tap_next(walk: Walk) -> None:
    walk.stand_at(BUSH)
    expect(walk.page.locator(".look .aim > .hint")).to_be_visible()
    walk.touch(0.5, 0.5)
    expect(walk.page.locator(".round.yes > .hint")).to_be_visible()
    walk.yes()
    walk.at(HAZARD)

    expect(walk.page.locator(".hint")).to_have_count(0)


def test_nothing_on_the_screens_says_right_or_wrong(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    seen = []
    for card in ("a", "b"):
        walk.tap_card(card)
        walk.page.wait_for_selector(f'.card[data-id="{card}"].chosen')
        looks = f'.card[data-id="{card}"]'
        seen.append(
            walk.page.eval_on_selector(
                looks, "e => [e.className.replace(' spoken', ''), getComputedStyle(e).backgroundColor]"
            )
        )
    walk.calm()

    assert seen[0][0] == seen[1][0]
    assert not re.search(
        r"\b(right|wrong|correct|score|points?|%)\b", walk.page.locator("body").inner_text(), re.IGNORECASE
    )


def test_each_language_stands_by_its_own_name_and_greets_in_it(walk: Walk) -> None:
    walk.pair()
    for language, name in {"nl": "Nederlands", "en": "English"}.items():
        card = walk.page.locator(f'.card[data-id="{language}"] .card-text')

        expect(card).to_have_text(name)
        expect(card).to_have_attribute("lang", language)
        expect(walk.page.locator(f'.card[data-id="{language}"] .say-small')).to_have_count(1)


def test_a_code_that_is_too_old_is_replaced_by_a_new_one(start_walk: StartWalk) -> None:
    walk = start_walk()
    first = walk.open()
    walk.page.route("**/tablet/pairings/*", lambda route: route.fulfill(json={"state": "expired"}), times=1)
    walk.page.clock.fast_forward(1600)
    walk.page.wait_for_function("old => document.querySelector('.code').innerText !== old", arg=first)
    pairing_tablets.confirm(walk.office, walk.counsellor, walk.session.id, walk.page.locator(".code").inner_text())
    walk.page.clock.fast_forward(1600)

    walk.at("language")


def agree(walk: Walk) -> None:
    walk.tap_card("en")
    walk.yes()
    for screen in ("welcome", "consent-show", "consent-keep"):
        walk.at(screen)
        walk.yes()
    walk.at("consent-stop")
    walk.tap_card("consent_given")
    walk.yes()


def tell_what_she_did(walk: Walk) -> None:
    walk.at(CARDS[0])
    walk.tap_card("often")
    walk.yes()
    walk.at(f"{CARDS[0]}/where")
    walk.tap_card("home")
    walk.tap_card("paid_elsewhere")
    walk.yes()
    walk.at(CARDS[1])
    walk.tap_card("never")
    walk.yes()


def answer_the_tasks(walk: Walk) -> None:
    walk.at(CHOOSE)
    walk.tap_card("b")
    walk.yes()
    walk.at(FOUR)
    walk.press("I don't know")
    walk.yes()
    walk.at(DAY)
    walk.put("b", 1)
    walk.put("a", 2)
    walk.yes()
    walk.at(ORDER)
    for place, card in enumerate("dcba", start=1):
        walk.put(card, place)
    walk.yes()
    walk.at(BUSH)
    walk.touch(0.5, 0.5)
    walk.yes()
    walk.at(HAZARD)
    walk.touch(0.425, 0.7167)
    walk.yes()
    walk.at(CUP)
    for card, group in (("a", "drink"), ("b", "eat")):
        walk.sort(card, group)
    walk.yes()
    walk.at(SORT)
    for card, group in (("a", "compost"), ("b", "waste"), ("c", "waste")):
        walk.sort(card, group)
    walk.yes()
    walk.at(PAIR)
    for card, partner in (("a", "tea"), ("b", "tree")):
        walk.sort(card, partner)
    walk.yes()
    walk.at(MATCH)
    for card, partner in (("a", "tree"), ("b", "box"), ("c", "table")):
        walk.sort(card, partner)
    walk.yes()
