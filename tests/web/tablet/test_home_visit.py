"""A home visit: the assessor observes on the tablet without a network, behind her PIN; nothing is lost, twice, or left behind."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from sqlalchemy import select

from assess.domain.event import Kind
from assess.domain.observation import Context, Identity, observations
from assess.domain.permissions import Role
from assess.services import looking_at_set_aside, managing_staff, pairing_tablets, starting_by_card, visiting_homes
from assess.services.office import Actor
from assess.storage.tables import audit_entry, home_visit
from tests.accessibility.inspecting import found_on
from tests.support.browser import Complaints
from tests.support.installation import actor_named
from tests.web.tablet.conftest import Garden, StartWalk
from tests.web.tablet.test_shared_tablet import remains
from tests.web.tablet.walking import Walk

PIN = "472931"
HOLD = 1600
LONGEST_WAIT = 80_000
TELLING = ("Fatma", "weed", "Weed", "criterion", "home_visit", "rubric", "dirt under", PIN)
Taken = Callable[[Walk], "Visit"]


class Visit:
    """Karim's finger on her tablet."""

    def __init__(self, walk: Walk, assessor: Actor) -> None:
        self.walk, self.assessor, self.page = walk, assessor, walk.page

    def comes(self) -> None:
        """Wait until the tablet holds the visit."""
        self.walk.page.wait_for_selector('#tablet[data-home-visit="held"]')

    def knock(self) -> None:
        """Hold the quiet sign until the door opens."""
        page = self.walk.page
        page.locator(".door").dispatch_event("pointerdown")
        page.clock.fast_forward(HOLD)
        page.wait_for_selector(".door-part")

    def type(self, pin: str) -> None:
        for digit in pin:
            self.walk.calm()
            self.walk.page.tap(f'.pin-key[data-digit="{digit}"]')

    def open(self, at: str = "home") -> None:
        self.knock()
        self.type(PIN)
        self.at(at)

    def at(self, part: str) -> None:
        self.walk.page.wait_for_selector(f'.staff-part[data-part="{part}"][data-ready]')
        self.walk.calm()

    def no_barrier(self) -> None:
        found = found_on(self.walk.page, self.walk.page.locator(".staff-part").get_attribute("data-part") or "door")
        assert not found, "\n".join(found)

    def press(self, words: str) -> None:
        self.walk.calm()
        self.walk.page.locator(".staff-part").get_by_role("button", name=words, exact=True).tap()

    def level(self, level: int | str) -> None:
        self.walk.calm()
        self.walk.page.tap(f'.level-card[data-level="{level}"]')

    def begin(self) -> None:
        self.press("Observe")
        self.at("begin/garden")
        self.no_barrier()
        self.walk.page.get_by_label("I know her").check()
        self.press("Begin observing")
        self.at("score/garden/weed")

    def sent(self) -> None:
        """Let the tablet try until everything of the visit has arrived."""
        for _ in range(6):
            self.walk.page.clock.fast_forward(LONGEST_WAIT)
            with suppress(PlaywrightTimeout):
                self.walk.page.wait_for_selector('.staff-part[data-sent="true"]', timeout=500)
                return
        raise AssertionError("not everything was sent")


@pytest.fixture
def karim(garden: Garden) -> Actor:
    """An assessor with a PIN."""
    if not any(one.sign_in_name == "karin" for one in managing_staff.everybody(garden.office, _system(garden))):
        managing_staff.invite(
            garden.office, _system(garden), name="Karin Assessor", sign_in_name="karin", roles={Role.ASSESSOR}
        )
        hers = actor_named(garden.office, "karin")
        visiting_homes.set_pin(garden.office, hers, PIN, confirmation=hers.name)
    return actor_named(garden.office, "karin")


def _system(garden: Garden) -> Actor:
    return Actor(
        kind="system", id="setup", organisation=garden.actor.organisation, roles=frozenset({Role.ADMINISTRATOR})
    )


@pytest.fixture
def taken(karim: Actor) -> Taken:
    """Take the session along on the tablet that was handed over last."""

    def take(walk: Walk) -> Visit:
        lines = pairing_tablets.tablets(walk.office, walk.counsellor)
        tablet = next(line.tablet.id for line in lines if line.tablet.session == walk.session.id)
        until = walk.office.day(walk.office.clock.now()) + timedelta(days=1)
        visiting_homes.take_along(walk.office, karim, walk.session.id, tablet_id=tablet, until=until, pin=PIN)
        return Visit(walk, karim)

    return take


@pytest.fixture
def mortal(garden: Garden) -> Iterator[Garden]:
    """The server, which this test may kill: it stands again for the next one."""
    yield garden
    if garden.process and garden.process.poll() is not None:
        garden.start()


def reopened(walk: Walk) -> Page:
    """The tab is closed and another opened, without a network: four pictures bring her screen back."""
    context = walk.page.context
    walk.page.close()
    walk.page = context.new_page()
    walk.page.clock.install()
    walk.page.goto(f"{walk.url}/tablet/")
    walk.page.wait_for_selector('#tablet[data-asks="pictures"]')
    for name in starting_by_card.pictures(walk.office, walk.session.id):
        walk.tap(f'.code-picture[data-id="{name}"]')
    walk.page.wait_for_selector("#tablet[data-screen]")
    return walk.page


def at_the_table(walk: Walk, taken: Taken) -> Visit:
    """She has finished her part, and the tablet holds all that a visit without a network needs."""
    walk.stand_at("closing")
    walk.keep_spare(starting_by_card.pictures(walk.office, walk.session.id))
    visit = taken(walk)
    walk.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    walk.reload()
    walk.at("closing")
    visit.comes()
    walk.wait_for_pictures()
    walk.wait_until_sent()
    return visit


def test_a_visit_without_a_server_arrives_as_one_observation_equal_to_the_taps(
    mortal: Garden, start_walk: StartWalk, taken: Taken
) -> None:
    walk = start_walk(service_workers="allow")
    visit = at_the_table(walk, taken)
    visit.knock()
    visit.no_barrier()
    visit.type(PIN)
    visit.at("home")
    visit.no_barrier()
    assert "Home visit with Fatma" in walk.page.inner_text(".staff-part")

    mortal.kill()
    visit.begin()
    visit.level(1)
    visit.at("score/garden/plant")
    visit.press("Undo")
    visit.at("score/garden/weed")
    expect(walk.page.locator('.level-card[aria-pressed="true"]')).to_have_count(0)
    walk.page.fill("#note", "dirt under her nails")
    visit.level(2)
    visit.at("score/garden/plant")
    left_on_disk = remains(walk.page)["records"]
    assert [word for word in TELLING if word in left_on_disk] == []

    reopened(walk)
    visit.comes()
    visit.open("score/garden/plant")
    visit.no_barrier()
    visit.level("not_seen")
    visit.at("list/garden")
    visit.no_barrier()
    visit.press("Hand in my scores")
    visit.at("home")
    expect(walk.page.locator(".staff-part")).to_have_attribute("data-sent", "false")

    mortal.start()
    visit.sent()
    (seen,) = observations(walk.stored())
    assert (seen.assessor, seen.context, seen.identity) == (visit.assessor.id, Context.HOME_VISIT, Identity.KNOWN)
    levels = {criterion: (score.level, score.note) for criterion, score in seen.scores.items()}
    assert levels == {"weed": (2, "dirt under her nails"), "plant": (None, "")}
    assert seen.handed_in_at
    kinds = [event.kind for event in walk.stored() if event.actor == visit.assessor.id]
    assert kinds == [
        Kind.OBSERVATION_STARTED, Kind.CRITERION_SCORED, Kind.SCORE_UNDONE, Kind.CRITERION_SCORED,
        Kind.CRITERION_SCORED, Kind.HANDED_IN,
    ]  # fmt: skip

    visit.press("End the visit")
    visit.at("end")
    visit.press("Yes, end it")
    walk.page.wait_for_selector('#tablet[data-home-visit="none"]')
    expect(walk.page.locator(".door")).to_be_hidden()
    with walk.office.see() as connection:
        over = connection.execute(select(home_visit).where(home_visit.c.session_id == walk.session.id)).one()
    assert over.over_at
    assert over.locked_key is None


def test_the_door_is_quiet_and_five_wrong_pins_destroy_what_went_along(start_walk: StartWalk, taken: Taken) -> None:
    walk = start_walk()
    walk.stand_at("closing")
    visit = taken(walk)
    walk.reload()
    walk.at("closing")
    visit.comes()
    walk.tap(".door")
    walk.page.clock.fast_forward(HOLD)
    expect(walk.page.locator(".door-part")).to_have_count(0)
    visit.knock()
    walk.page.clock.fast_forward(31_000)
    expect(walk.page.locator(".door-part")).to_have_count(0)

    visit.open()
    visit.begin()
    walk.page.route("**/events", lambda route: route.abort())
    visit.level(3)
    visit.at("score/garden/plant")
    walk.page.clock.fast_forward(601_000)
    expect(walk.page.locator(".staff-part")).to_have_count(0)
    expect(walk.page.locator("#tablet")).to_be_visible()

    visit.knock()
    for left in (4, 3, 2):
        visit.type("111222")
        expect(walk.page.locator(".pin-told")).to_have_text(re.compile(f"Tries left: {left}"), timeout=15_000)
    visit.type("111222")
    expect(walk.page.locator(".pin-told")).to_have_text(re.compile("One try is left"), timeout=15_000)
    visit.type("111222")
    expect(walk.page.locator(".pin-pad")).to_have_count(0, timeout=15_000)
    found = remains(walk.page)["records"]
    assert '"locked":null,"packet":null' in found
    assert [word for word in TELLING if word in found] == []
    walk.page.clock.fast_forward(31_000)

    walk.page.unroute("**/events")
    for _ in range(4):
        walk.page.clock.fast_forward(LONGEST_WAIT)
        walk.page.wait_for_timeout(150)
    (seen,) = observations(walk.stored())
    assert seen.scores["weed"].level == 3
    with walk.office.see() as connection:
        entry = (
            connection.execute(select(audit_entry.c.details).where(audit_entry.c.action == "visit.over"))
            .scalars()
            .all()
        )
    assert any("tries" in str(one) for one in entry)


def test_an_expired_visit_cannot_be_opened(start_walk: StartWalk, taken: Taken) -> None:
    walk = start_walk()
    walk.stand_at("closing")
    visit = taken(walk)
    walk.reload()
    visit.comes()
    walk.page.clock.fast_forward(49 * 3_600_000)
    walk.page.wait_for_selector('#tablet:not([data-home-visit="held"])')
    assert '"locked":{' not in remains(walk.page)["records"]


def test_where_access_ended_nothing_opens_and_a_lost_tablet_hands_in_what_was_tapped(
    start_walk: StartWalk, taken: Taken, complaints: Complaints
) -> None:
    complaints.allow(r"status of (410|404)")
    walk = start_walk()
    walk.stand_at("closing")
    visit = taken(walk)
    walk.reload()
    visit.comes()
    visit.open()
    walk.page.route("**/visits/*/events", lambda route: route.abort())
    visit.begin()
    visit.level(2)
    visit.at("score/garden/plant")
    visit.press("Hand the tablet to her")
    expect(walk.page.locator(".staff-part")).to_have_count(0)
    assert "Fatma" not in walk.page.content()
    lines = pairing_tablets.tablets(walk.office, walk.counsellor)
    tablet = next(line.tablet.id for line in lines if line.tablet.session == walk.session.id)
    pairing_tablets.revoke(walk.office, walk.counsellor, tablet)
    walk.page.clock.fast_forward(LONGEST_WAIT)
    walk.page.wait_for_selector('#tablet[data-sending="revoked"]')
    assert '"locked":{' not in remains(walk.page)["records"], "also for who connects it again"

    pairing_tablets.report_lost(walk.office, walk.counsellor, tablet)
    walk.page.clock.fast_forward(LONGEST_WAIT)
    walk.page.wait_for_url("**/tablet/?pair")
    assert remains(walk.page)["count"] == 0
    (group,) = [
        one for one in looking_at_set_aside.groups(walk.office, visit.assessor) if one.session.id == walk.session.id
    ]
    assert group.reason == "lost_tablet"
    assert [(one.kind, one.level) for one in group.kept] == [("observation_started", None), ("criterion_scored", 2)]
