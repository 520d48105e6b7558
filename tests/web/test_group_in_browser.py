"""A group task in Chromium: three women, one assessor, a page that is loaded again in the middle, and a second window."""

from playwright.sync_api import Page, expect

from assess.domain.observation import Identity
from assess.domain.people import Purpose
from assess.services import consenting, enrolling, observing_groups, planning_groups, signing_in
from assess.services.observing_groups import Board
from assess.services.office import Actor
from tests.support.browser import Complaints, NewContext
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer

NAMES = ("Hawa", "Lina", "Sara")
LEVELS = ("1", "2", "not_seen")


def begun_group(server: LiveServer, els: Actor) -> Board:
    office = server.office
    women = [enrolling.enrol(office, els, given_name=name, family_name="", language="nl") for name in NAMES]
    for her in women:
        consenting.record(office, els, her.id, purpose=Purpose.ASSESSMENT, granted=True, language="nl")
    today = office.day(office.clock.now())
    group = planning_groups.plan(
        office, els, domain="cleaning", participant_ids=[one.id for one in women], planned_for=today
    )
    known = {one.session.id: Identity.KNOWN for one in observing_groups.board(office, els, group).to_begin}
    observing_groups.start(office, els, group, known)
    return observing_groups.board(office, els, group)


def cell(page: Page, board: Board, place: int, criterion: str) -> str:
    return f'form.tap[data-session="{board.columns[place].session.id}"][data-criterion="{criterion}"]'


def touch(page: Page, board: Board, place: int, criterion: str, level: str) -> None:
    where = cell(page, board, place, criterion)
    before = page.locator(f"{where} [name=was]").input_value()
    page.locator(f'{where} button[value="{level}"]').click()
    expect(page.locator(f"{where} [name=was]")).not_to_have_value(before)


def test_three_women_side_by_side_with_a_reload_in_the_middle_and_a_second_window(
    demo_server: LiveServer, new_context: NewContext, complaints: Complaints
) -> None:
    els = actor_named(demo_server.office, "els")
    signing_in.set_language(demo_server.office, els, "en")
    board = begun_group(demo_server, els)
    context = new_context(viewport={"width": 1024, "height": 600})
    complaints.allow("409")
    complaints.watch(context)
    token = signing_in.use_link(demo_server.office, signing_in.new_link(demo_server.office, els.id))
    context.add_cookies([{"name": "salto", "value": token, "url": demo_server.url}])
    address = f"{demo_server.url}/desk/groups/{board.group.id}/observe"
    page, other = context.new_page(), context.new_page()
    page.goto(address)
    other.goto(address)
    criteria = [one.id for one in board.rubric.criteria]
    half = len(criteria) // 2

    for criterion in criteria[:half]:
        for place, level in enumerate(LEVELS):
            touch(page, board, place, criterion, level)
    page.reload()
    pressed = page.locator(f'{cell(page, board, 1, criteria[0])} button[aria-pressed="true"]')
    expect(pressed).to_have_attribute("value", "2")
    for criterion in criteria[half:]:
        for place, level in enumerate(LEVELS):
            touch(page, board, place, criterion, level)
    touch(page, board, 0, criteria[0], "3")
    touch(page, board, 0, criteria[0], "undo")

    other.locator(f'{cell(other, board, 1, criteria[0])} button[value="3"]').click()
    expect(other.get_by_role("alert")).to_contain_text("another window")
    shown = other.locator(f'{cell(other, board, 1, criteria[0])} button[aria-pressed="true"]')
    expect(shown).to_have_attribute("value", "2")

    page.locator(".hand-in:enabled").first.click()
    expect(page.get_by_role("status").filter(has_text="Handed in")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    after = observing_groups.board(demo_server.office, els, board.group.id)
    seen = [one.observation for one in after.columns if one.observation]
    assert [bool(one.handed_in_at) for one in seen] == [True, False, False]
    assert [{one.level(criterion) for criterion in criteria} for one in seen] == [{1}, {2}, {None}]
