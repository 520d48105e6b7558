"""Calibrating: the key stays in until she hands in, a year, and the rule that she calibrates before she scores."""

from datetime import timedelta

import pytest

from assess.domain.assessing import AssessingRules
from assess.domain.calibration import Story
from assess.domain.canonical import plain
from assess.domain.people import Session
from assess.errors import Conflict, Forbidden, NotFound
from assess.services import (
    calibrating,
    observing,
    observing_groups,
    planning,
    planning_groups,
    visiting_homes,
    watching_assessors,
)
from assess.services.calibrating import CalibrationLine
from assess.services.office import Actor
from assess.services.session_state import DomainState
from assess.storage import audit_log
from tests.support.calibration import SECRET, STORIES, calibrate, story, tell
from tests.support.installation import Desk

pytestmark = pytest.mark.usefixtures("stories")
A_YEAR = timedelta(days=366)


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session("cleaning")


def ask(desk: Desk) -> None:
    watching_assessors.change(desk.office, desk.noor, AssessingRules(calibrated=True))


def line(desk: Desk, actor: Actor) -> CalibrationLine:
    found = calibrating.of_domain(desk.office, actor, "cleaning")
    assert found
    return found


def state(desk: Desk, session: Session, actor: Actor) -> DomainState:
    (found,) = planning.file(desk.office, actor, session.id).line.domains
    return found


def test_what_she_chose_is_kept_and_the_key_comes_out_only_when_all_is_handed_in(desk: Desk) -> None:
    attempt = calibrate(desk.office, desk.karim, most=3)
    assert calibrating.begin(desk.office, desk.karim, "cleaning") == attempt, "she goes on where she was"
    sheet = calibrating.sheet(desk.office, desk.karim, attempt)
    assert sheet.attempt.level("two-cloths", "surfaces") == 2
    assert sheet.left == (("wet-floor", "body"),)
    assert SECRET not in str(plain(sheet))
    assert "agreed" not in str(plain(sheet))
    assert calibrating.result(desk.office, desk.karim, attempt) is None
    with pytest.raises(Conflict, match="levels are still to choose"):
        calibrating.hand_in(desk.office, desk.karim, attempt)
    assert line(desk, desk.karim).due
    calibrate(desk.office, desk.karim, level=2)
    result = calibrating.result(desk.office, desk.karim, attempt)
    assert result
    assert (result.tally.same, result.tally.near, result.tally.of) == (1, 2, 4)
    assert result.stories[0].compared[0].agreed.because.source == SECRET
    assert result.draft
    with pytest.raises(Conflict, match="stand"):
        calibrating.score(desk.office, desk.karim, attempt, story="two-cloths", criterion="surfaces", level=1)
    with desk.office.see() as connection:
        (entry, *_) = audit_log.entries(connection, desk.karim.organisation, skip=0, most=1)
    assert (entry.action, entry.details) == ("calibration.handed_in", '{"domain":"cleaning"}')


def test_each_time_is_stored_and_it_is_due_again_after_a_year(desk: Desk) -> None:
    calibrate(desk.office, desk.karim, level=0)
    first = line(desk, desk.karim)
    assert (first.due, first.last) == (False, desk.office.day(desk.clock.now()))
    desk.clock.move(A_YEAR)
    assert line(desk, desk.karim).due
    calibrate(desk.office, desk.karim, level=3)
    assert not line(desk, desk.karim).due
    assert len(line(desk, desk.karim).attempts) == 2


def test_nobody_sees_what_she_chose_and_colleagues_see_the_day(desk: Desk) -> None:
    attempt = calibrate(desk.office, desk.karim)
    for somebody in (desk.els, desk.stranger):
        with pytest.raises((NotFound, Forbidden)):
            calibrating.result(desk.office, somebody, attempt)
    with pytest.raises(Forbidden):
        calibrating.overview(desk.office, desk.noor)
    with pytest.raises(Forbidden):
        calibrating.calibrated(desk.office, desk.noor)
    (found,) = calibrating.calibrated(desk.office, desk.els)
    assert found.assessors == (("Karim Aydin", desk.office.day(desk.clock.now())),)


def test_stories_that_were_changed_are_begun_anew_and_an_earlier_day_still_counts(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, begun = calibrate(desk.office, desk.karim), calibrate(desk.office, desk.els, most=1)
    changed = (story("two-cloths", {"surfaces": 3}, agreed_by="A group"), *STORIES[1:])
    tell(monkeypatch, changed)
    assert not line(desk, desk.karim).due
    result = calibrating.result(desk.office, desk.karim, done)
    assert result
    assert result.stories == ()
    with pytest.raises(Conflict, match="changed"):
        calibrating.sheet(desk.office, desk.els, begun)
    assert calibrating.begin(desk.office, desk.els, "cleaning") != begun


def test_without_the_rule_nothing_is_asked_and_with_it_she_calibrates_before_she_begins(
    desk: Desk, session: Session
) -> None:
    assert desk.begin(desk.els, session)
    ask(desk)
    assert not state(desk, session, desk.els).calibrate_first, "what is open goes on"
    assert state(desk, session, desk.karim).calibrate_first
    with pytest.raises(Conflict, match="calibrates before she scores"):
        desk.begin(desk.karim, session)
    calibrate(desk.office, desk.karim)
    assert not state(desk, session, desk.karim).calibrate_first
    assert desk.begin(desk.karim, session)
    desk.clock.move(A_YEAR)
    with pytest.raises(Conflict, match="calibrates before she scores"):
        desk.begin(desk.karim, desk.session("cleaning"))


def test_an_open_observation_can_be_finished_and_a_domain_without_stories_asks_for_nothing(
    desk: Desk, session: Session
) -> None:
    begun = desk.begin(desk.karim, session)
    ask(desk)
    assert desk.begin(desk.karim, session) == begun
    for criterion in observing.sheet(desk.office, desk.karim, session.id, begun).rubric.criteria:
        observing.score(desk.office, desk.karim, session.id, begun, criterion=criterion.id, level=1, note="")
    observing.hand_in(desk.office, desk.karim, session.id, begun)
    assert desk.begin(desk.karim, desk.session("kitchen"), "kitchen")


def test_what_was_seen_away_from_the_desk_comes_in_and_nothing_new_is_taken_along(desk: Desk, session: Session) -> None:
    tablet = desk.tablet(session)
    ask(desk)
    with desk.office.work(desk.karim) as work:
        assert observing.may_observe(work, session.id, "cleaning") == ()
    visiting_homes.set_pin(desk.office, desk.karim, "472931", confirmation=desk.karim.name)
    today = desk.office.day(desk.clock.now())
    with pytest.raises(Conflict, match="calibrates before she scores"):
        visiting_homes.take_along(desk.office, desk.karim, session.id, tablet_id=tablet.id, until=today, pin="472931")
    calibrate(desk.office, desk.karim)
    visit = visiting_homes.take_along(
        desk.office, desk.karim, session.id, tablet_id=tablet.id, until=today, pin="472931"
    )
    assert visit.staff == desk.karim.id


def test_a_group_says_why_she_cannot_begin(desk: Desk) -> None:
    ask(desk)
    women = [desk.participant(name).id for name in ("Rosa", "Mei")]
    today = desk.office.day(desk.clock.now())
    group = planning_groups.plan(desk.office, desk.els, domain="cleaning", participant_ids=women, planned_for=today)
    board = observing_groups.board(desk.office, desk.karim, group)
    assert [column.why_not for column in board.columns] == ["not_calibrated", "not_calibrated"]
    assert board.to_begin == ()


def test_only_a_story_and_a_level_that_there_are_can_be_chosen(desk: Desk, stories: tuple[Story, ...]) -> None:
    attempt = calibrating.begin(desk.office, desk.karim, "cleaning")
    with pytest.raises(NotFound):
        calibrating.score(desk.office, desk.karim, attempt, story=stories[0].id, criterion="floor", level=1)
    with pytest.raises(NotFound):
        calibrating.begin(desk.office, desk.karim, "kitchen")
    with pytest.raises(NotFound):
        calibrating.score(desk.office, desk.els, attempt, story=stories[0].id, criterion="surfaces", level=1)
