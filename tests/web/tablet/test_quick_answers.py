"""Who answers faster than anybody can look is asked once, kindly, whether she wants to look again; both answers are fine."""

import pytest
from playwright.sync_api import expect

from assess.domain.event import Kind
from tests.web.tablet.walking import CHOOSE, FOUR, Walk

AT_ONCE = """(id) => {
  const at = (element) => element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  at(document.querySelector(`.card[data-id="${id}"] .card-tap`));
  at(document.querySelector(".round.yes"));
}"""


@pytest.fixture
def quick(walk: Walk) -> Walk:
    walk.stand_at(CHOOSE)
    walk.page.evaluate(AT_ONCE, "a")
    walk.at("quick")
    expect(walk.page.locator("h1")).to_have_text("That was quick. Do you want to look again?")
    return walk


def test_she_may_look_again_and_finds_what_she_chose(quick: Walk) -> None:
    quick.tap_card("ui.quick.look")
    quick.at(CHOOSE)

    assert quick.chosen() == ["a"]
    quick.wait_until_sent()
    assert [event.kind for event in quick.stored() if event.item == CHOOSE] == [Kind.CHOSEN]
    quick.tap_card("b")
    quick.yes()
    quick.at(FOUR)


def test_she_may_keep_it_and_is_not_asked_again(quick: Walk) -> None:
    quick.tap_card("ui.quick.keep")
    quick.at(FOUR)
    quick.page.evaluate(AT_ONCE, "a")
    quick.page.wait_for_selector(f'#tablet:not([data-screen="{FOUR}"])')

    assert quick.page.get_attribute("#tablet", "data-screen") != "quick"
    quick.wait_until_sent()
    answers = [event.body["response"] for event in quick.stored() if event.kind is Kind.TASK_ANSWERED]
    assert answers[-2:] == ["a", "a"]


def test_who_takes_a_second_is_not_asked(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap_card("a")
    walk.yes()
    walk.at(FOUR)

    assert "quick" not in walk.seen
