"""The pages of an appeal, of a tie, and of the rules that an organisation sets."""

import re

import pytest

from assess.domain.people import Session
from assess.domain.permissions import Role
from assess.services import deciding, managing_staff
from tests.support.installation import actor_named
from tests.web.conftest import WebDesk


@pytest.fixture
def session(web: WebDesk) -> Session:
    return web.people.session("cleaning")


def decided(web: WebDesk, session: Session) -> None:
    people = web.people
    people.observe(people.karim, session, {}, otherwise=1)
    people.observe(people.els, session, {}, otherwise=1)
    proposals = deciding.file(people.office, people.els, session.id, "cleaning").proposals
    levels = {one.criterion: one.level for one in proposals}
    deciding.sign(
        people.office, people.els, session.id, "cleaning", levels=levels, reasons={}, confirmation="Els Peeters"
    )


def test_els_writes_an_appeal_down_and_another_decider_finds_it_today_and_answers(
    web: WebDesk, session: Session
) -> None:
    decided(web, session)
    els = web.browser(web.people.els)
    page = els.get(f"/desk/sessions/{session.id}/decide/cleaning").text
    found = re.search(r'href="(/desk/decisions/[^"]+/appeal)"', page)
    assert found
    assert "She may appeal until 19 February 2027" in page
    assert els.post(found[1], data={"way": "spoken"}).status_code == 400
    page = els.post(found[1], data={"way": "with_help", "told": "<i>Alone.</i>"}, follow_redirects=True).text
    assert "Her appeal is written down." in page
    assert "&lt;i&gt;Alone.&lt;/i&gt;" in page
    assert "You decided or scored, so another decider answers it." in page
    assert "Appeals to answer" in els.get("/desk/").text

    managing_staff.invite(
        web.people.office, web.people.noor, name="Sara Maes", sign_in_name="sara", roles={Role.DECIDER}
    )
    sara = web.browser(actor_named(web.people.office, "sara"))
    found = re.search(r'href="(/desk/appeals/[^"]+)"', sara.get("/desk/").text)
    assert found
    form = {"outcome": "decide_again", "reason": "The note says so.", "confirmation": "Somebody"}
    refused = sara.post(found[1], data=form)
    assert refused.status_code == 403
    assert "The note says so." in refused.text, "what was written stays"
    page = sara.post(found[1], data={**form, "confirmation": "Sara Maes"}, follow_redirects=True).text
    assert "The appeal is answered." in page
    assert "Appeals to answer" not in sara.get("/desk/").text
    assert "Decisions to take" in sara.get("/desk/").text


def test_karim_declares_a_tie_and_is_not_asked_to_observe_any_more(web: WebDesk, session: Session) -> None:
    karim = web.browser(web.people.karim)
    page = karim.get(f"/desk/sessions/{session.id}/observe/cleaning").text
    assert f"/desk/sessions/{session.id}/tie" in page
    page = karim.post(f"/desk/sessions/{session.id}/tie", data={"tie": "friend"}, follow_redirects=True).text
    assert "A colleague takes over." in page
    assert f"/desk/sessions/{session.id}/observe/cleaning" not in page
    answer = karim.post(
        f"/desk/sessions/{session.id}/observe/cleaning", data={"context": "work_floor", "identity": "known"}
    )
    assert answer.status_code == 409


def test_noor_sets_the_rules_and_els_reads_why_a_second_assessor_is_waited_for(web: WebDesk, session: Session) -> None:
    noor = web.browser(web.people.noor)
    assert "How assessing is watched over" in noor.get("/desk/organisation").text
    page = noor.post(
        "/desk/organisation/assessing", data={"share": "100", "newcomer": "0", "cut": ["yes"]}, follow_redirects=True
    ).text
    assert "Saved." in page
    assert re.search(r'<option value="100" selected>', page)
    web.people.observe(web.people.els, session, {}, otherwise=1)
    page = web.browser(web.people.els).get(f"/desk/sessions/{session.id}/decide/cleaning").text
    assert "A second assessor looks at this first" in page
    assert "It is at the cut" in page
    assert "Sign the decision" not in page
    hers = web.browser(web.people.karim).get(f"/desk/sessions/{session.id}/decide/cleaning").text
    assert "It is at the cut" not in hers
