"""Each kind of picture task, by touch and by keyboard."""

from playwright.sync_api import Page, expect

from assess.domain.event import Kind, latest_answers
from tests.web.tablet.walking import BUSH, CARDS, CHOOSE, CUP, DAY, FOUR, HAZARD, MATCH, ORDER, PAIR, SORT, Walk

PLACES = "[...document.querySelectorAll('.slot')].map(slot => slot.querySelector('.card')?.dataset.id ?? null)"
RING = "[...['--x', '--y'].map(name => Number(document.querySelector('.ring').style.getPropertyValue(name)))]"


def test_a_second_tap_on_what_is_chosen_confirms_it(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap_card("c")
    assert walk.chosen() == ["c"]
    walk.tap_card("c")

    walk.at(FOUR)


def test_another_tap_chooses_another_picture(walk: Walk) -> None:
    walk.stand_at(FOUR)
    walk.tap_card("c")
    walk.tap_card("d")

    assert walk.chosen() == ["d"]


def test_the_speaker_of_an_answer_says_it_without_choosing_it(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap('.card[data-id="a"] .say-small')

    expect(walk.page.locator('.card[data-id="a"]')).to_contain_class("spoken")
    assert walk.chosen() == []


def test_pictures_in_order_change_places_and_go_home_to_nowhere(walk: Walk) -> None:
    walk.stand_at(ORDER)
    walk.put("a", 1)
    walk.put("b", 3)
    assert walk.page.evaluate(PLACES) == ["a", None, "b", None]

    walk.tap_card("a")
    walk.tap_card("b")
    assert walk.page.evaluate(PLACES) == ["b", None, "a", None], "two placed pictures change places"

    walk.tap_card("c")
    walk.tap_card("c")
    assert walk.page.evaluate(PLACES) == ["b", "c", "a", None], "a second tap puts it on the first free place"
    expect(walk.page.locator(".round.yes")).to_have_attribute("aria-disabled", "true")

    walk.put("d", 4)
    expect(walk.page.locator(".round.yes")).to_have_attribute("aria-disabled", "false")


def test_the_ring_marks_the_tapped_place_and_moves_with_the_next_tap(walk: Walk) -> None:
    walk.stand_at(HAZARD)
    for x, y in ((0.25, 0.25), (0.75, 0.5)):
        walk.touch(x, y)
        at = walk.page.evaluate(RING)

        assert abs(at[0] - x) < 0.005
        assert abs(at[1] - y) < 0.005


def test_a_sorted_picture_may_move_to_the_other_group(walk: Walk) -> None:
    walk.stand_at(SORT)
    walk.sort("a", "waste")
    expect(walk.page.locator('.group[data-id="waste"] .card[data-id="a"]')).to_be_visible()
    walk.sort("a", "compost")

    expect(walk.page.locator('.group[data-id="compost"] .card[data-id="a"]')).to_be_visible()


def test_a_partner_takes_one_picture_and_the_one_before_changes_places_or_goes_back(walk: Walk) -> None:
    walk.stand_at(MATCH)
    lies = "[...document.querySelectorAll('.group')].map(one => one.querySelector('.inside .card')?.dataset.id ?? null)"
    assert walk.page.evaluate(lies) == [None, None, None]
    walk.sort("a", "tree")
    walk.sort("b", "table")
    walk.sort("a", "table")
    assert walk.page.evaluate(lies) == ["b", "a", None], "two placed pictures change places"

    walk.tap_card("c")
    walk.tap_card("a")
    assert walk.page.evaluate(lies) == ["b", "c", None], "a tap on the picture that lies there means its place"
    expect(walk.page.locator('.home .card[data-id="a"]')).to_be_visible()
    expect(walk.page.locator(".round.yes")).to_have_attribute("aria-disabled", "true")

    walk.sort("a", "box")
    expect(walk.page.locator(".round.yes")).to_have_attribute("aria-disabled", "false")


def test_everything_can_be_done_with_the_keyboard_alone(walk: Walk) -> None:
    walk.stand_at(CARDS[1])
    key(walk, '.card[data-id="few"] .card-tap')
    key(walk, ".round.yes")
    walk.at(f"{CARDS[1]}/where")
    key(walk, '.card[data-id="home"] .card-tap')
    key(walk, ".round.yes")
    walk.at(CHOOSE)
    key(walk, '.card[data-id="a"] .card-tap')
    key(walk, '.card[data-id="a"] .card-tap')
    walk.at(FOUR)
    key(walk, '.card[data-id="d"] .card-tap')
    key(walk, ".round.yes")
    walk.at(DAY)
    for card in "ba":
        key(walk, f'.card[data-id="{card}"] .card-tap')
        key(walk, f'.card[data-id="{card}"] .card-tap')
    key(walk, ".round.yes")
    walk.at(ORDER)
    for card in "abcd":
        key(walk, f'.card[data-id="{card}"] .card-tap')
        key(walk, f'.card[data-id="{card}"] .card-tap')
    key(walk, ".round.yes")
    walk.at(BUSH)
    key(walk, ".look")
    key(walk, ".round.yes")
    walk.at(HAZARD)
    choose_a_place_without_arrows(walk)
    walk.page.focus(".look")
    for arrow in ("ArrowRight", "ArrowRight", "ArrowUp"):
        walk.page.keyboard.press(arrow)
    key(walk, ".round.yes")
    walk.at(CUP)
    for card, group in (("a", "drink"), ("b", "eat")):
        key(walk, f'.card[data-id="{card}"] .card-tap')
        key(walk, f'.group[data-id="{group}"] .group-tap')
    key(walk, ".round.yes")
    walk.at(SORT)
    for card, group in (("a", "compost"), ("b", "waste"), ("c", "compost")):
        key(walk, f'.card[data-id="{card}"] .card-tap')
        key(walk, f'.group[data-id="{group}"] .group-tap')
    key(walk, ".round.yes")
    for task, pairs in {
        PAIR: (("a", "tea"), ("b", "tree")),
        MATCH: (("a", "box"), ("b", "tree"), ("c", "table")),
    }.items():
        walk.at(task)
        for card, partner in pairs:
            key(walk, f'.card[data-id="{card}"] .card-tap')
            key(walk, f'.group[data-id="{partner}"] .group-tap')
        key(walk, ".round.yes")
    walk.at("overview")
    walk.wait_until_sent()

    answers = {item: event.body for item, event in latest_answers(walk.stored()).items()}
    assert answers[CARDS[1]] == {"frequency": "few", "contexts": ["home"]}
    assert answers[ORDER] == {"response": ["a", "b", "c", "d"]}
    assert answers[HAZARD] == {"response": [275, 408]}
    assert answers[MATCH] == {"response": {"a": "box", "b": "tree", "c": "table"}}
    assert answers[SORT] == {"response": {"a": "compost", "b": "waste", "c": "compost"}}


def test_the_tab_key_walks_through_the_answers_and_shows_where_it_is(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    reached = [tab(walk.page) for _ in range(14)]

    assert {"card-tap", "round yes", "round sun", "say-small"} <= {name for name, _ in reached}
    assert all(outline != "none" for name, outline in reached if name)


def test_every_tap_is_an_event_of_its_own(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    for card in "abc":
        walk.tap_card(card)
    walk.yes()
    walk.at(FOUR)
    walk.wait_until_sent()

    taps = [event for event in walk.stored() if event.item == CHOOSE]
    assert [(event.kind, event.body.get("value")) for event in taps] == [
        (Kind.CHOSEN, "a"),
        (Kind.CHOSEN, "b"),
        (Kind.CHOSEN, "c"),
        (Kind.TASK_ANSWERED, None),
    ]


def choose_a_place_without_arrows(walk: Walk) -> None:
    key(walk, ".region >> nth=9")
    assert walk.page.evaluate(RING) == [300 / 800, 500 / 600], "the middle of a region"
    walk.page.keyboard.press("Enter")
    assert walk.page.evaluate(RING) == [300 / 800, 500 / 600], "a press that trembles chooses nothing more"
    walk.calm()
    walk.page.keyboard.press("Enter")
    assert walk.page.evaluate(RING) == [225 / 800, 433 / 600], "the middle of a place in that region"
    assert walk.page.evaluate("document.activeElement.ariaLabel") == "12", "the next stop leads out of the picture"


def key(walk: Walk, selector: str) -> None:
    walk.calm()
    walk.page.focus(selector)
    walk.page.keyboard.press("Enter")


def tab(page: Page) -> tuple[str, str]:
    page.keyboard.press("Tab")
    seen = page.evaluate("(e => [e.className.trim(), getComputedStyle(e).outlineStyle])(document.activeElement)")
    return str(seen[0]), str(seen[1])
