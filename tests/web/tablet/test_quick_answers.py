"""Who answers faster than anybody can look is asked once, kindly, whether she wants to look again; both answers are fine."""

import pytest
from playwright.sync_api import expect

from assess.domain.event import Kind
from tests.web.tablet.walking import CHOOSE, DAY, FOUR, Walk

AT_ONCE = """async ([press, screen, card]) => {
  const click = (selector) => document.querySelector(selector).dispatchEvent(new MouseEvent("click", { bubbles: true }));
  click(press);
  await new Promise((resolve) => {
    const look = () => (document.querySelector(`#tablet[data-screen="${screen}"][data-ready]`) ? resolve() : requestAnimationFrame(look));
    look();
  });
  await new Promise((resolve) => { setTimeout(resolve, 610); });
  click(`.card[data-id="${card}"] .card-tap`);
  click(".round.yes");
}"""
"""She goes to a screen, and answers in the moment in which it takes taps; before that a tap would be a trembling hand's."""


@pytest.fixture
def quick(walk: Walk) -> Walk:
    walk.stand_at(CHOOSE)
    walk.tap_card("a")
    walk.calm()
    walk.page.evaluate(AT_ONCE, [".round.yes", FOUR, "a"])
    walk.at("quick")
    expect(walk.page.locator("h1")).to_have_text("That was quick. Do you want to look again?")
    return walk


def test_she_may_look_again_and_finds_what_she_chose(quick: Walk) -> None:
    quick.tap_card("ui.quick.look")
    quick.at(FOUR)

    assert quick.chosen() == ["a"]
    quick.wait_until_sent()
    assert [event.kind for event in quick.stored() if event.item == FOUR] == [Kind.CHOSEN]
    quick.tap_card("b")
    quick.yes()
    quick.at(DAY)


def test_she_may_keep_it_and_is_not_asked_again(quick: Walk) -> None:
    quick.tap_card("ui.quick.keep")
    quick.at(DAY)
    quick.calm()
    quick.page.evaluate(AT_ONCE, [".round:has(.icon-back)", FOUR, "b"])
    quick.at(DAY)

    quick.wait_until_sent()
    answers = [
        event.body["response"] for event in quick.stored() if event.kind is Kind.TASK_ANSWERED and event.item == FOUR
    ]
    assert answers == ["a", "b"]


def test_who_takes_a_second_is_not_asked(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap_card("a")
    walk.yes()
    walk.at(FOUR)

    assert "quick" not in walk.seen
