"""After the decision she sees what was seen, in pictures and in her language, and a person hears when she does not agree."""

import pytest
from playwright.sync_api import Route, expect

from assess.clock import Clock
from assess.domain.people import Purpose
from assess.services import calling_for_help, overview, showing_results
from assess.storage import decisions, participants
from assess.storage.decisions import Decision
from tests.web.tablet.conftest import StartWalk
from tests.web.tablet.test_layout import LEAST, MEASURE, SIZES, SPEAKERS
from tests.web.tablet.walking import Walk

INSIDE = """() => [...document.querySelectorAll('.stage .card')].every((card) => {
  const [outer, inner] = [card, card.querySelector('img')].map((one) => one.getBoundingClientRect());
  return inner.left >= outer.left && inner.right <= outer.right && inner.bottom <= outer.bottom;
})"""
STEPS = "[...document.querySelectorAll('.card')].map((card) => card.querySelectorAll('.stairs .filled').length)"


@pytest.fixture
def walk(start_walk: StartWalk) -> Walk:
    walk = start_walk()
    decide(walk, {"weed": 2, "plant": None})
    return walk


def decide(walk: Walk, levels: dict[str, int | None], supersedes: str | None = None) -> str:
    """Els has signed."""
    decision = Decision(
        id=Clock().new_id(), session=walk.session.id, domain="garden", body={"levels": levels, "reasons": {}, "proposals": []},
        decided_by=walk.counsellor.id, decided_at=Clock().now(), supersedes=supersedes,
    )  # fmt: skip
    with walk.office.store() as connection:
        decisions.add(connection, walk.counsellor.organisation, decision)
    return decision.id


def reactions(walk: Walk) -> list[tuple[str, str]]:
    found = overview.today(walk.office, walk.counsellor).reactions
    return [(one.participant.given_name, one.wish.value) for one in found if one.session == walk.session.id]


def begin(walk: Walk) -> None:
    walk.pair()
    walk.tap_card("en")
    walk.yes()
    walk.at("result-garden")


def test_she_sees_what_was_seen_and_nothing_that_was_not(walk: Walk) -> None:
    begin(walk)

    expect(walk.page.locator("h1")).to_have_text("Gardening")
    expect(walk.page.locator(".stage .card-text")).to_have_text(["Weeded a bed without help."])
    assert walk.page.evaluate(STEPS) == [2]
    assert walk.page.locator(".stage .card img").count() == 1
    for size, pixels in SIZES.items():
        walk.page.set_viewport_size(pixels)
        least = {"target": LEAST[size], "speaker": SPEAKERS[size], "gap": 12 if size == "phone" else 20}
        assert walk.page.evaluate(MEASURE, least) == []
        assert walk.page.evaluate(INSIDE), "no picture sticks out of its card"


def say_no_to_both(walk: Walk) -> None:
    """No to both questions, which costs nothing; then her own place."""
    for purpose in ("sharing", "improving"):
        walk.at(f"purpose-{purpose}")
        walk.tap_card("consent_refused")
        walk.yes()
    walk.at("agreed")
    walk.yes()


def end(walk: Walk) -> None:
    say_no_to_both(walk)
    walk.page.wait_for_selector("#tablet[data-handed]")


@pytest.mark.parametrize("wish", ["disagreed", "addition_wished"])
def test_a_wish_reaches_a_person_and_stands_until_they_talked(walk: Walk, wish: str) -> None:
    begin(walk)
    walk.yes()
    walk.at("reaction")
    walk.tap_card(wish)
    walk.yes()
    walk.at("voice-ask")
    walk.tap_card("no")
    walk.yes()
    end(walk)

    assert reactions(walk) == [("Fatma", wish)]
    assert walk.kept() == {"sittings": 0, "events": 0, "outbox": 0}
    showing_results.talked(walk.office, walk.counsellor, walk.session.id)
    assert reactions(walk) == []
    assert calling_for_help.open_calls(walk.office, walk.counsellor) == ()


def test_who_finds_it_right_calls_nobody(walk: Walk) -> None:
    begin(walk)
    walk.yes()
    walk.at("reaction")
    walk.tap_card("result_seen")
    walk.yes()
    end(walk)

    assert reactions(walk) == []
    kinds = [event.kind.value for event in walk.stored()]
    assert kinds == ["language_chosen", "result_seen", "consent_refused", "consent_refused", "finished"]


def test_without_a_network_she_says_yes_asks_and_takes_back_with_one_tap_and_all_of_it_arrives(walk: Walk) -> None:
    begin(walk)
    walk.yes()
    walk.at("reaction")
    walk.page.route("**/tablet/events", lambda route: route.abort())
    walk.tap_card("result_seen")
    walk.yes()
    walk.at("purpose-sharing")
    expect(walk.page.locator('.card [aria-pressed="true"]')).to_have_count(0)
    walk.tap_card("consent_given")
    walk.yes()
    walk.at("purpose-improving")
    walk.tap_card("help_asked")
    walk.yes()
    walk.at("help")
    walk.yes()
    walk.at("agreed")
    sharing = walk.page.locator('.card[data-id="sharing"] .card-tap')
    expect(sharing).to_have_attribute("aria-pressed", "true")
    expect(walk.page.locator('.card[data-id="improving"]')).to_have_count(0)
    walk.tap_card("sharing")
    expect(sharing).to_have_attribute("aria-pressed", "false")
    walk.yes()
    walk.at("finished")
    walk.page.unroute("**/tablet/events")
    walk.page.clock.fast_forward(90_000)
    walk.page.wait_for_selector("#tablet[data-handed]")

    with walk.office.look(walk.counsellor) as work:
        said = participants.consents(work.connection, walk.counsellor.organisation, walk.session.participant)
    assert [(one.purpose, one.granted) for one in said if one.purpose is not Purpose.ASSESSMENT] == [
        (Purpose.SHARING, True),
        (Purpose.SHARING, False),
    ]
    assert len(calling_for_help.open_calls(walk.office, walk.counsellor)) == 1


def test_a_sitting_that_began_before_the_questions_rests_and_ends_as_it_did(walk: Walk) -> None:
    """An older server gave no purposes; the new pages meet what is kept on the tablet."""

    def older(route: Route) -> None:
        answer = route.fetch()
        pack = answer.json()
        del pack["consent"]["purposes"]
        route.fulfill(response=answer, json=pack)

    walk.page.route("**/tablet/pack", older)
    begin(walk)
    walk.press("Rest")
    walk.at("rest")
    walk.yes()
    walk.at("result-garden")
    walk.yes()
    walk.at("reaction")
    walk.tap_card("result_seen")
    walk.yes()
    walk.at("agreed")
    walk.yes()
    walk.page.wait_for_selector("#tablet[data-handed]")


def test_when_nothing_was_certified_no_empty_page_says_so_but_a_person_will(start_walk: StartWalk) -> None:
    walk = start_walk()
    decide(walk, {"weed": None, "plant": None})
    begin(walk)

    expect(walk.page.locator(".stage")).to_contain_text("Your counsellor talks with you about this.")
    assert walk.page.locator(".stage img").count() == 1


def test_a_later_decision_is_the_one_she_sees(start_walk: StartWalk) -> None:
    walk = start_walk()
    first = decide(walk, {"weed": 1, "plant": None})
    decide(walk, {"weed": 3, "plant": 2}, supersedes=first)
    begin(walk)

    assert walk.page.evaluate(STEPS) == [3, 2]
