"""Hands that tremble, press long or slide: each touch counts once."""

from collections.abc import Sequence

from playwright.sync_api import CDPSession

from assess.domain.event import Kind
from tests.web.tablet.walking import CALM, CHOOSE, FOUR, Walk

Point = tuple[float, float]


def test_a_double_tap_is_one_tap_and_one_event(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    finger = walk.page.context.new_cdp_session(walk.page)
    at = middle(walk, '.card[data-id="a"]')
    touch(finger, [at])
    touch(finger, [at])
    walk.calm()

    assert walk.page.locator("#tablet").get_attribute("data-screen") == CHOOSE
    walk.wait_until_sent()
    assert [event.kind for event in walk.stored() if event.item == CHOOSE] == [Kind.CHOSEN]


def test_a_double_tap_on_yes_does_not_answer_the_next_screen(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap_card("a")
    walk.calm()
    finger = walk.page.context.new_cdp_session(walk.page)
    at = middle(walk, ".round.yes")
    touch(finger, [at])
    touch(finger, [at])
    walk.at(FOUR)

    walk.wait_until_sent()
    assert [event.kind for event in walk.stored()].count(Kind.TASK_ANSWERED) == 1


def test_of_taps_quicker_than_the_disk_the_last_one_counts(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.page.evaluate(
        "['a', 'b', 'c'].forEach(id => document.querySelector(`.card[data-id=${id}] .card-tap`).click())"
    )
    walk.yes()
    walk.at(FOUR)
    walk.wait_until_sent()

    answers = [event.body["response"] for event in walk.stored() if event.kind is Kind.TASK_ANSWERED]
    assert answers == ["c"]


def test_a_long_press_is_a_tap(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    finger = walk.page.context.new_cdp_session(walk.page)
    touch(finger, [middle(walk, '.card[data-id="b"]')], hold=1500, walk=walk)

    assert walk.chosen() == ["b"]


def test_a_finger_that_slides_a_little_still_taps(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    finger = walk.page.context.new_cdp_session(walk.page)
    for card, (right, down) in {"a": (18.0, 0.0), "b": (0.0, 22.0), "c": (-14.0, -14.0)}.items():
        x, y = middle(walk, f'.card[data-id="{card}"]')
        walk.calm()
        touch(finger, [(x, y), (x + right / 2, y + down / 2), (x + right, y + down)])

        assert walk.chosen() == [card]


def test_a_finger_that_leaves_the_card_changes_nothing(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    finger = walk.page.context.new_cdp_session(walk.page)
    x, y = middle(walk, '.card[data-id="a"]')
    touch(finger, [(x, y), (x - 150, y + 200), (x - 300, y + 400)])
    walk.calm()

    assert walk.chosen() == []


def middle(walk: Walk, selector: str) -> Point:
    box = walk.page.locator(selector).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def touch(finger: CDPSession, way: Sequence[Point], *, hold: int = 0, walk: Walk | None = None) -> None:
    """Put a finger down, move it along the way, and lift it."""
    points = [[{"x": x, "y": y}] for x, y in way]
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points[0]})
    for point in points[1:]:
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": point})
    if walk and hold:
        walk.page.clock.fast_forward(hold)
        walk.page.wait_for_timeout(CALM)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
