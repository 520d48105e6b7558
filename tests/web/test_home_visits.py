"""The desk's pages of a home visit: a PIN, taking along, ending it, and what was set aside."""

from assess.services import receiving_visits, visiting_homes
from tests.web.conftest import WebDesk

PIN = "472931"


def test_an_assessor_chooses_a_pin_takes_a_session_along_and_sees_what_was_set_aside(web: WebDesk) -> None:
    people, karim = web.people, web.browser(web.people.karim)
    session = people.session("cleaning")
    page = f"/desk/sessions/{session.id}/home-visit"
    assert "No tablet is connected" in karim.get(page).text
    tablet = people.tablet(session)
    assert "First choose a PIN" in karim.get(page).text

    typed = {"pin": PIN, "again": PIN, "confirmation": people.karim.name}
    assert karim.post("/desk/account/visit-pin", data=typed | {"again": "472930"}).status_code == 400
    refused = karim.post("/desk/account/visit-pin", data=typed | {"pin": "123456", "again": "123456"})
    assert "guessed first" in refused.text
    assert PIN not in karim.post("/desk/account/visit-pin", data=typed | {"confirmation": "Els"}).text
    assert karim.post("/desk/account/visit-pin", data=typed).status_code == 303

    chosen = {"tablet": tablet.id, "until": people.clock.now().date().isoformat(), "pin": PIN}
    assert "This is not your PIN." in karim.post(page, data=chosen | {"pin": "839201"}).text
    assert karim.post(page, data=chosen).status_code == 303
    (line,) = visiting_homes.of_session(people.office, people.karim, session.id)
    assert "until the end of 21 November 2026" in karim.get(f"/desk/sessions/{session.id}").text

    receiving_visits.receive(people.office, tablet, line.visit.id, [{"id": "not-sealed", "sequence": 1}], None)
    for where in ("/desk/", f"/desk/sessions/{session.id}"):
        assert "/desk/set-aside" in karim.get(where).text
    assert "not sealed with the key" in karim.get("/desk/set-aside").text
    group = {"reason": "visit_sealed", "visit": line.visit.id, "seen": "1"}
    assert web.browser(people.stranger).post(f"/desk/set-aside/{session.id}/dealt-with", data=group).status_code == 404
    assert karim.post(f"/desk/set-aside/{session.id}/dealt-with", data=group).status_code == 303
    assert "Nothing waits here." in karim.get("/desk/set-aside").text

    assert karim.post(f"/desk/home-visits/{line.visit.id}/end").status_code == 303
    assert visiting_homes.of_session(people.office, people.karim, session.id) == ()
