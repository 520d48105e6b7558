"""Which screen is due follows from the pack and her events alone. The pure module runs in a browser, without a server."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from assess.web import assets

STATIC = assets.WEB / "tablet" / "static"
ORIGIN = "http://127.0.0.1:9"
PACK: dict[str, Any] = {
    "consent": {"screens": [{"id": "consent-show"}, {"id": "consent-stop"}]},
    "parts": [
        {"id": "practice", "kind": "practice", "items": ["p", "q", "s", "h"]},
        {"id": "g.cards", "kind": "cards", "items": ["c"]},
        {"id": "g.tasks", "kind": "tasks", "items": ["t", "u"]},
    ],
    "items": {
        "p": {"kind": "choose", "key": "b"},
        "q": {"kind": "choose", "key": "a"},
        "s": {"kind": "sort", "key": {"x": "left", "y": "right"}},
        "h": {"kind": "hazard", "key": [600, 0, 100, 100]},
        "c": {"kind": "card"},
        "t": {"kind": "choose"},
        "u": {"kind": "sort"},
    },
}
Due = Callable[..., dict[str, Any]]
BEGUN = [("language_chosen", None, {"language": "nl"}), ("consent_given", None, {})]
PRACTISED = [*BEGUN, ("practice_answered", "p", {"response": "b", "tries": 1})]

BEADS = """async (pack) => {
  const { beadsOf, stateOf } = await import("/flow.js");
  const events = [{ sequence: 1, kind: "practice_answered", item: "p", body: { response: "b" } }];
  return beadsOf(pack, stateOf(events), { id: "c" }).map(({ mark, is }) => `${mark} ${is}`);
}"""


@pytest.fixture(scope="module")
def flow(browser: Browser) -> Iterator[Page]:
    page = browser.new_context().new_page()

    def answer(route: Route) -> None:
        path = STATIC / Path(route.request.url).name
        route.fulfill(
            body=path.read_text(encoding="utf-8") if path.is_file() else "<!doctype html>",
            content_type="text/javascript" if path.is_file() else "text/html",
        )

    page.route(f"{ORIGIN}/**", answer)
    page.goto(ORIGIN)
    yield page
    page.context.close()


@pytest.fixture
def due(flow: Page) -> Due:
    """The screen that is due after these events, from the place she walked to."""

    def ask(
        events: list[tuple[str, str | None, dict[str, Any]]], place: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        given = [
            {"sequence": at + 1, "kind": kind, "item": item, "body": body}
            for at, (kind, item, body) in enumerate(events)
        ]
        screen: dict[str, Any] = flow.evaluate(
            """async ([pack, events, place]) => {
              const { screenAt, stateOf } = await import("/flow.js");
              const one = screenAt(pack, stateOf(events), place);
              const other = screenAt(pack, stateOf([...events].reverse()), place);
              if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error("order of arrival matters");
              return one;
            }""",
            [PACK, given, place],
        )
        return screen

    return ask


def test_it_begins_with_the_language(due: Due) -> None:
    assert due([])["kind"] == "language"


def test_nobody_walks_past_consent(due: Due) -> None:
    begun = [("language_chosen", None, {"language": "nl"})]

    assert due(begun, {"step": "t"})["id"] == "consent-stop"
    assert due(begun, {"step": "welcome"})["id"] == "welcome"


def test_a_refusal_shows_that_it_is_fine_and_leaves_the_way_back(due: Due) -> None:
    refused = [("language_chosen", None, {"language": "nl"}), ("consent_refused", None, {})]

    assert due(refused)["kind"] == "refused"
    assert due(refused, {"step": "consent-stop"})["kind"] == "consent"


@pytest.mark.parametrize(
    ("tries", "screen"),
    [
        ([("practice_answered", {"response": "b"})], "c"),
        ([("practice_answered", {"response": "a"})], "p"),
        ([("not_known", {})], "p"),
        ([("practice_answered", {"response": "a"}), ("practice_answered", {"response": "b"})], "q"),
        ([("practice_answered", {"response": "a"}), ("not_known", {}), ("not_known", {})], "q"),
    ],
)
def test_practice_comes_again_until_it_went_well_but_not_for_ever(due: Due, tries: list[Any], screen: str) -> None:
    assert due([*BEGUN, *((kind, "p", body) for kind, body in tries)])["id"] == screen


def test_another_example_comes_only_when_her_first_answer_did_not_go_well(due: Due) -> None:
    missed = [*BEGUN, ("not_known", "p", {}), ("practice_answered", "p", {"response": "b"})]

    assert due(missed)["id"] == "q"
    assert due([*missed, ("practice_answered", "q", {"response": "a"})])["id"] == "c"
    assert (
        due([*PRACTISED, ("practice_answered", "p", {"response": "a"}), ("practice_answered", "p", {"response": "b"})])[
            "id"
        ]
        == "c"
    ), "what she plays with later does not send her back"


def test_a_kind_is_practised_right_before_its_first_task_and_other_kinds_not_at_all(due: Due) -> None:
    card = [*PRACTISED, ("experience_answered", "c", {"frequency": "never", "contexts": []})]
    chosen = [*card, ("task_answered", "t", {"response": "a"})]
    sorted_well = [*chosen, ("practice_answered", "s", {"response": {"x": "left", "y": "right"}})]

    assert due(card)["id"] == "t", "a card is answered by choosing, which was practised before it"
    assert due(chosen)["id"] == "s"
    assert due(sorted_well)["id"] == "u"


@pytest.mark.parametrize(("place", "comes"), [([650, 50], "well"), ([600, 100], "well"), ([400, 50], "again")])
def test_pointing_in_practice_goes_well_anywhere_inside_the_region(flow: Page, place: list[int], comes: str) -> None:
    practised = flow.evaluate(
        """async ([pack, response]) => {
          const { practised, stateOf } = await import("/flow.js");
          const event = { sequence: 1, kind: "practice_answered", item: "h", body: { response } };
          return practised(pack, "h", stateOf([event]));
        }""",
        [PACK, place],
    )

    assert practised is (comes == "well")


def test_i_do_not_know_is_an_answer(due: Due) -> None:
    assert due([*PRACTISED, ("not_known", "c", {})])["id"] == "t"


def test_she_may_stand_anywhere_up_to_the_first_open_item_and_no_further(due: Due) -> None:
    done = [*PRACTISED, ("experience_answered", "c", {"frequency": "never", "contexts": []})]

    assert due(done)["id"] == "t"
    assert due(done, {"step": "c", "sub": "where"}) | {"part": None} == {
        "id": "c", "kind": "card", "item": "c", "part": None, "sub": "where", "from": None,
    }  # fmt: skip
    assert due(done, {"step": "u"})["id"] == "t"
    assert due(done, {"step": "gone from the content"})["id"] == "t"


def test_finished_is_the_end_wherever_she_stands(due: Due) -> None:
    assert due([*PRACTISED, ("finished", None, {})], {"step": "c"})["kind"] == "finished"


def test_the_beads_fill_as_she_goes(flow: Page) -> None:
    marks = flow.evaluate(BEADS, PACK)

    assert marks == ["bead done", "bead now", "gate ahead", "bead ahead", "bead ahead", "bead ahead", "gate ahead"]


def test_a_long_way_shows_the_part_she_is_in_and_diamonds_for_the_rest(flow: Page) -> None:
    many = [f"t{number}" for number in range(30)]
    parts = [*PACK["parts"][:2], {"id": "g.tasks", "kind": "tasks", "items": many}]
    items = PACK["items"] | {one: {"kind": "choose"} for one in many}

    marks = flow.evaluate(BEADS, PACK | {"parts": parts, "items": items})

    assert marks == ["bead done", "bead now", "gate ahead", "gate ahead"]
