"""She touches a picture that she does not understand: on every screen, without a word, without a network."""

import pytest
from playwright.sync_api import expect

from assess.domain.event import Kind
from assess.domain.people import Purpose
from assess.services import consenting, finding_unclear_pictures
from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.walking import CARDS, CHOOSE, HAZARD, ORDER, PRACTICE, SORT, Walk

SIGN = ".round:has(.icon-unclear)"
PLACE = f"(({{x, y}}) => [x, y])(document.querySelector('{SIGN}').getBoundingClientRect())"


def agree_to_improving(walk: Walk) -> None:
    """Without this nothing of hers is in what authors see."""
    her = walk.session.participant
    consenting.record(walk.office, walk.counsellor, her, purpose=Purpose.IMPROVING, granted=True, language="nl")


def touched(walk: Walk) -> list[tuple[str | None, str, bool, str]]:
    return [
        (event.item, event.body["picture"], event.body["unclear"], event.body["language"])
        for event in walk.stored()
        if event.kind is Kind.PICTURE_UNCLEAR
    ]


def test_the_sign_stands_at_one_place_on_every_screen_with_pictures_and_on_no_other(walk: Walk) -> None:
    walk.stand_at("closing")
    places = {}
    for screen in walk.back_through():
        shows = walk.page.locator(".stage img").count() > 0
        assert walk.page.locator(SIGN).is_visible() == shows, screen
        if shows:
            places[screen] = walk.page.evaluate(PLACE)

    assert {CARDS[0], CHOOSE, HAZARD, ORDER, SORT, "overview", "closing", *PRACTICE} <= set(places)
    assert len({tuple(place) for place in places.values()}) == 1


def test_a_touch_marks_the_picture_a_second_takes_it_back_and_her_place_is_kept(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap_card("c")
    shown = len({one.get_attribute("src") for one in walk.page.locator(".stage img").all()})
    walk.tap(SIGN)
    walk.at("unclear")
    pictures = walk.page.locator(".unclear-picture")
    expect(pictures).to_have_count(shown)
    expect(walk.page.locator(SIGN)).not_to_be_visible()
    first, second = (pictures.nth(at).get_attribute("data-id") or "" for at in (0, 1))
    for picture in (first, second, first):
        walk.tap(f'.unclear-picture[data-id="{picture}"]')
    expect(pictures.nth(0)).to_have_attribute("aria-pressed", "false")
    expect(pictures.nth(1)).to_have_attribute("aria-pressed", "true")
    walk.yes()
    walk.at(CHOOSE)

    assert walk.chosen() == ["c"], "what she had chosen is still chosen"
    walk.wait_until_sent()
    assert touched(walk) == [(CHOOSE, first, True, "en"), (CHOOSE, second, True, "en"), (CHOOSE, first, False, "en")]


def test_without_a_network_it_waits_on_the_tablet_and_reaches_the_author_later(walk: Walk) -> None:
    walk.stand_at(HAZARD)
    walk.wait_until_sent()
    agree_to_improving(walk)
    walk.page.route("**/tablet/events", lambda route: route.abort())
    walk.tap(SIGN)
    walk.at("unclear")
    walk.tap(".unclear-picture")
    expect(walk.page.locator(".unclear-picture")).to_have_attribute("aria-pressed", "true")
    walk.yes()
    walk.at(HAZARD)
    assert touched(walk) == []
    walk.page.unroute("**/tablet/events")
    walk.page.clock.fast_forward(120_000)
    walk.wait_until_sent()

    ((item, picture, unclear, _),) = touched(walk)
    assert (item, unclear) == (HAZARD, True)
    assert picture in {one.picture for one in finding_unclear_pictures.everywhere(walk.office)}


def test_back_leads_to_where_she_was(walk: Walk) -> None:
    walk.stand_at(CHOOSE)
    walk.tap(SIGN)
    walk.at("unclear")
    walk.press("Back")
    walk.at(CHOOSE)


@pytest.mark.parametrize("size", [{"width": 412, "height": 915}, {"width": 1024, "height": 600}])
def test_the_pictures_of_the_longest_screen_can_all_be_reached(start_walk: StartWalk, size: dict[str, int]) -> None:
    walk = start_walk(size)
    walk.stand_at("overview")
    walk.tap(SIGN)
    walk.at("unclear")
    last = walk.page.locator(".unclear-picture").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=0.9)
    walk.tap(".unclear-picture >> nth=-1")

    expect(last).to_have_attribute("aria-pressed", "true")
