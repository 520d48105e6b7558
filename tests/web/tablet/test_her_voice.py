"""What she says about her result, in her own voice: kept on the tablet, sent once, heard by a person."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from assess.services import overview, receiving_voices
from tests.web.tablet.conftest import Garden, StartWalk
from tests.web.tablet.test_her_result import begin, decide, end, reactions, say_no_to_both
from tests.web.tablet.test_layout import LEAST, MEASURE, SIZES, SPEAKERS
from tests.web.tablet.test_shared_tablet import REMAINS
from tests.web.tablet.walking import Walk

LEVEL = "Number(getComputedStyle(document.querySelector('.microphone')).getPropertyValue('--level'))"
TRIES_AGAIN, A_WHILE = 8_000, 400
"""Milliseconds of her clock, and of ours: an answer that is on its way is not given up because her clock jumps."""
A_WORD = 1_300
"""Milliseconds in which the microphone that stands in for her beeps at least once."""


@pytest.fixture
def mortal(garden: Garden) -> Iterator[Garden]:
    """The shared server, put back on its feet afterwards."""
    yield garden
    if garden.process and garden.process.poll() is not None:
        garden.start()


@pytest.fixture
def walk(start_walk: StartWalk) -> Walk:
    walk = start_walk(permissions=["microphone"], service_workers="allow")
    decide(walk, {"weed": 2, "plant": None})
    return walk


def wish(walk: Walk, which: str) -> None:
    begin(walk)
    walk.yes()
    walk.at("reaction")
    walk.tap_card(which)
    walk.yes()
    walk.at("voice-ask")


def fits(walk: Walk) -> None:
    """Nothing is too small, too close or cut off, on any tablet."""
    for size, pixels in SIZES.items():
        walk.page.set_viewport_size(pixels)
        least = {"target": LEAST[size], "speaker": SPEAKERS[size], "gap": 12 if size == "phone" else 20}
        assert walk.page.evaluate(MEASURE, least) == []
    walk.page.set_viewport_size(SIZES["landscape"])


def test_she_says_that_she_does_not_agree_the_server_dies_and_her_appeal_arrives_once(
    mortal: Garden, walk: Walk
) -> None:
    wish(walk, "disagreed")
    fits(walk)
    walk.tap_card("yes")
    walk.yes()
    walk.at("voice")
    fits(walk)
    walk.tap(".microphone")
    expect(walk.page.locator("h1")).to_have_text("I am listening.")
    walk.page.wait_for_function(f"() => {LEVEL} > 0.2")
    walk.page.wait_for_timeout(A_WORD)
    walk.tap(".microphone")
    expect(walk.page.locator("h1")).to_have_text("Do you want to send this? Then tap yes.")
    fits(walk)
    walk.tap_card("play")
    walk.press("Ask for help")
    walk.at("help")
    walk.tap_card("ui.help.not_needed")
    walk.at("voice")
    expect(walk.page.locator(".speaking")).to_have_attribute("data-state", "made")
    walk.wait_for_pictures()
    mortal.kill()
    walk.yes()
    say_no_to_both(walk)
    walk.at("finished")
    expect(walk.page.locator("h1")).to_have_text("Thank you. Your answers are on their way.")
    remains = walk.page.evaluate(REMAINS)["records"]
    assert '"voice":true' in remains
    assert "sound" not in remains
    assert "disagreed" not in remains, "it lies sealed on the disk"

    lost = []

    def lose(route: Route) -> None:
        lost.append(route.fetch().json()["state"])
        route.abort()

    walk.page.route("**/tablet/voices", lose, times=1)
    mortal.start()
    while not walk.page.locator("#tablet[data-handed]").count():
        walk.page.clock.fast_forward(TRIES_AGAIN)
        walk.page.wait_for_timeout(A_WHILE)
    assert lost == ["stored"], "the first answer was lost, and it was sent again"
    assert walk.kept() == {"sittings": 0, "events": 0, "outbox": 0}
    (said,) = receiving_voices.of_session(walk.office, walk.counsellor, walk.session.id)
    assert (said.wish.value, said.file.type, said.language) == ("disagreed", "audio/mp4", "en")
    day = overview.today(walk.office, walk.counsellor)
    (appeal,) = [one.appeal for one in day.appeals if one.session.id == walk.session.id]
    assert (said.appeal, appeal.words, appeal.written_by) == (appeal.id, "", None)
    assert reactions(walk) == [("Fatma", "disagreed")]


def test_she_may_say_it_again_before_it_goes_and_nothing_is_an_appeal_that_she_only_adds(walk: Walk) -> None:
    wish(walk, "addition_wished")
    walk.tap_card("yes")
    walk.yes()
    walk.at("voice")
    for start in (".microphone", '.card[data-id="again"] .card-tap'):
        walk.tap(start)
        walk.page.wait_for_function(f"() => {LEVEL} > 0.2")
        walk.yes()
        expect(walk.page.locator(".speaking")).to_have_attribute("data-state", "made")
    walk.yes()
    end(walk)

    (said,) = receiving_voices.of_session(walk.office, walk.counsellor, walk.session.id)
    assert (said.wish.value, said.appeal) == ("addition_wished", None)


def test_without_a_microphone_a_person_is_called_as_before(start_walk: StartWalk) -> None:
    walk = start_walk()
    decide(walk, {"weed": 2, "plant": None})
    walk.page.add_init_script("navigator.mediaDevices.enumerateDevices = async () => []")
    begin(walk)
    walk.yes()
    walk.at("reaction")
    walk.tap_card("disagreed")
    walk.yes()
    end(walk)

    assert reactions(walk) == [("Fatma", "disagreed")]
    assert receiving_voices.of_session(walk.office, walk.counsellor, walk.session.id) == ()
