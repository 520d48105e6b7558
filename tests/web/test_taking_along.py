"""A sheet of what to take along, and the day for a calendar; neither names her."""

from tests.web.conftest import WebDesk


def test_what_the_practical_tasks_need_stands_on_one_sheet_without_her_name_in_print(web: WebDesk) -> None:
    session = web.people.session("cleaning", "together")
    page = web.browser(web.people.karim).get(f"/desk/sessions/{session.id}/materials").text
    assert page.count('class="card taking"') == 2
    assert page.count('class="thing"') >= 8
    printed = page.partition('class="crumbs no-print"')[2].partition("</p>")[2]
    assert "Fatma" not in printed


def test_the_day_goes_into_a_calendar_with_what_but_not_with_who(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    answer = web.browser(web.people.els).get(f"/desk/sessions/{session.id}/calendar.ics")
    assert answer.mimetype == "text/calendar"
    body = answer.text.replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20261121" in body
    assert "SEQUENCE:0" in body
    assert "SUMMARY:Salto: Cleaning (In a test room)" in body
    assert f"/desk/sessions/{session.id}" in body
    assert "Fatma" not in body
