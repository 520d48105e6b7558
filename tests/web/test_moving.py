"""A session has a time, a place and a kind; it is moved and cancelled, and a calendar moves along."""

import re
from datetime import date

from assess.domain.people import Plan, SessionKind
from assess.services import overview, planning
from tests.web.conftest import WebDesk

DAY = date(2026, 11, 24)


def lines(web: WebDesk, session: str) -> list[str]:
    body = web.browser(web.people.els).get(f"/desk/sessions/{session}/calendar.ics").text
    return body.replace("\r\n ", "").split("\r\n")


def test_a_time_in_a_calendar_is_that_of_the_wall_in_winter_and_in_summer(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    els = web.browser(web.people.els)
    sent = {"starts_at": "14:00", "minutes": "90", "kind": "work_floor", "place": "Hotel Noord, room 3; 2nd floor"}
    moved = els.post(f"/desk/sessions/{session.id}/move", data={**sent, "planned_for": "2026-11-24", "seen": "0"})
    assert moved.status_code == 303
    winter = lines(web, session.id)
    assert {"DTSTART:20261124T130000Z", "DTEND:20261124T143000Z", "SEQUENCE:1", "STATUS:CONFIRMED"} <= set(winter)
    assert r"LOCATION:Hotel Noord\, room 3\; 2nd floor" in winter
    els.post(f"/desk/sessions/{session.id}/move", data={**sent, "planned_for": "2027-06-24", "seen": "1"})
    summer = lines(web, session.id)
    assert {"DTSTART:20270624T120000Z", "SEQUENCE:2", f"UID:{session.id}@salto"} <= set(summer)
    assert f"UID:{session.id}@salto" in winter


def test_where_she_lives_does_not_go_into_a_calendar(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    plan = Plan(day=DAY, kind=SessionKind.HOME_VISIT, place="Kerkstraat 7")
    planning.move(web.people.office, web.people.els, session.id, plan, seen=0)
    assert not any("Kerkstraat" in line for line in lines(web, session.id))


def test_who_changes_a_plan_that_a_colleague_just_changed_is_told_and_overwrites_nothing(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    els = web.browser(web.people.els)
    first = {"planned_for": "2026-11-24", "starts_at": "09:00", "seen": "0"}
    assert els.post(f"/desk/sessions/{session.id}/move", data=first).status_code == 303
    second = els.post(f"/desk/sessions/{session.id}/move", data={**first, "starts_at": "11:00"})
    assert second.status_code == 409
    assert "A colleague has just changed this session" in second.text
    assert 'value="11:00"' in second.text, "what she typed is still there"
    file = planning.file(web.people.office, web.people.els, session.id)
    assert file.line.session.starts_at == "09:00"
    assert els.post(f"/desk/sessions/{session.id}/cancel", data={"seen": "0"}).status_code == 409


def test_a_time_that_is_none_is_refused_with_what_to_do(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    answer = web.browser(web.people.els).post(
        f"/desk/sessions/{session.id}/move", data={"planned_for": "2026-11-24", "starts_at": "25:00", "seen": "0"}
    )
    assert answer.status_code == 400
    assert "This is no time of the day" in answer.text


def test_what_was_cancelled_leaves_today_keeps_everything_and_can_be_planned_again(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    web.people.begin(web.people.karim, session)
    els = web.browser(web.people.els)
    assert els.post(f"/desk/sessions/{session.id}/cancel", data={"seen": "0"}).status_code == 303
    assert session.id not in els.get("/desk/").text
    assert "STATUS:CANCELLED" in lines(web, session.id)
    file = planning.file(web.people.office, web.people.karim, session.id)
    assert file.line.domains[0].own_open is not None
    els.post(f"/desk/sessions/{session.id}/move", data={"planned_for": "2026-11-24", "seen": "1"})
    shown = overview.today(web.people.office, web.people.karim)
    assert [one.session.id for one in shown.half_done] == [session.id]


def test_the_place_where_one_observes_is_filled_in_from_the_plan(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    plan = Plan(day=DAY, kind=SessionKind.VOLUNTEERING)
    planning.move(web.people.office, web.people.els, session.id, plan, seen=0)
    page = web.browser(web.people.karim).get(f"/desk/sessions/{session.id}/observe/cleaning").text
    assert re.search(r'value="work_floor"[^>]* checked', page)
