"""What she takes back is carried out: her sitting stops, packages go, and she is erased when she does not come back."""

from datetime import timedelta

import pytest

from assess.domain.observation import Context, Identity
from assess.domain.people import Purpose
from assess.errors import Conflict, NotFound
from assess.services import consenting, enrolling, retaining
from assess.services.observing import start
from assess.services.receiving_events import receive
from assess.storage import devices
from tests.support.installation import Desk, event


def says(desk: Desk, her: str, *, granted: bool, purpose: Purpose = Purpose.ASSESSMENT) -> None:
    consenting.record(desk.office, desk.els, her, purpose=purpose, granted=granted, language="nl")


def test_taking_part_taken_back_stops_the_tablet_and_what_staff_would_add(desk: Desk) -> None:
    session = desk.session("cleaning")
    desk.tablet(session)
    says(desk, session.participant, granted=False)
    with desk.office.look(desk.els) as work:
        assert all(one.revoked_at for one in devices.all_tablets(work.connection, desk.els.organisation))
    with pytest.raises(Conflict):
        start(
            desk.office,
            desk.els,
            session.id,
            domain="cleaning",
            context=Context.TEST_ROOM,
            identity=Identity.KNOWN,
        )


@pytest.mark.parametrize("comes_back", [False, True])
def test_thirty_days_later_she_is_erased_unless_she_agrees_again(desk: Desk, comes_back: bool) -> None:  # noqa: FBT001
    her = desk.participant().id
    says(desk, her, granted=False)
    desk.clock.move(consenting.GRACE - timedelta(minutes=1))
    assert retaining.run(desk.office).participants == 0
    if comes_back:
        says(desk, her, granted=True)
    desk.clock.move(timedelta(minutes=2))
    assert retaining.run(desk.office).participants == (0 if comes_back else 1)
    if not comes_back:
        with pytest.raises(NotFound):
            enrolling.file(desk.office, desk.els, her)


def test_each_purpose_is_given_on_a_tablet_by_itself_and_none_that_there_is_not(desk: Desk) -> None:
    session = desk.session("cleaning")
    tablet = desk.tablet(session)
    batch = [
        event("consent_given", body={"purpose": "sharing", "version": 1, "language": "ar"}, sequence=1),
        event("consent_given", body={"purpose": "selling", "version": 1, "language": "ar"}, sequence=2),
    ]
    receipt = receive(desk.office, tablet, batch)
    assert [one.reason for one in receipt.set_aside] == ["purpose"]
    with desk.office.look(desk.els) as work:
        assert consenting.agrees(work, session.participant, Purpose.SHARING)
        assert not consenting.agrees(work, session.participant, Purpose.IMPROVING)


def test_yes_and_no_that_arrive_together_keep_the_order_of_her_taps_and_come_twice_without_harm(desk: Desk) -> None:
    session = desk.session("cleaning")
    tablet = desk.tablet(session)
    body = {"purpose": "sharing", "version": 1, "language": "ti"}
    for granted in (False, True):
        first, last = ("consent_refused", "consent_given") if granted else ("consent_given", "consent_refused")
        start = 10 if granted else 1
        batch = [event(last, body=body, sequence=start + 1), event(first, body=body, sequence=start)]
        receive(desk.office, tablet, batch)
        assert receive(desk.office, tablet, batch).stored == []
        with desk.office.look(desk.els) as work:
            assert consenting.agrees(work, session.participant, Purpose.SHARING) is granted
        desk.clock.move(timedelta(seconds=1))


def test_a_yes_that_was_tapped_before_she_took_it_back_at_the_desk_changes_nothing(desk: Desk) -> None:
    session = desk.session("cleaning")
    tablet = desk.tablet(session)
    body = {"purpose": "sharing", "version": 1, "language": "ti"}
    tapped = desk.clock.now()
    desk.clock.move(timedelta(minutes=5))
    says(desk, session.participant, granted=False, purpose=Purpose.SHARING)
    desk.clock.move(timedelta(minutes=5))
    for at, agrees in ((tapped, False), (desk.clock.now(), True)):
        receive(desk.office, tablet, [event("consent_given", body=body, sequence=int(agrees)) | {"at": at.isoformat()}])
        with desk.office.look(desk.els) as work:
            assert consenting.agrees(work, session.participant, Purpose.SHARING) is agrees


def test_a_version_that_there_is_not_yet_is_set_aside(desk: Desk) -> None:
    tablet = desk.tablet(desk.session("cleaning"))
    batch = [event("consent_given", body={"purpose": "sharing", "version": 2, "language": "ti"}, sequence=1)]
    assert [one.reason for one in receive(desk.office, tablet, batch).set_aside] == ["version"]


def test_who_took_part_back_stands_so_among_the_participants_and_not_who_said_not_now(desk: Desk) -> None:
    left, stays = desk.session("cleaning").participant, desk.participant().id
    says(desk, left, granted=False)
    found = enrolling.look_up(desk.office, desk.els)
    assert found.leaving == {left}
    assert stays not in found.leaving
    says(desk, left, granted=True)
    assert enrolling.look_up(desk.office, desk.els).leaving == set()
