"""The pages of calibration: stories, one tap each, the agreed levels afterwards, and the rule."""

import re

import pytest

from assess.domain.people import Session
from tests.support.calibration import SECRET, calibrate, story, tell
from tests.web.conftest import WebDesk

pytestmark = pytest.mark.usefixtures("stories")
KEY = (SECRET, "agreed", "draft")


@pytest.fixture
def session(web: WebDesk) -> Session:
    return web.people.session("cleaning")


def test_karim_taps_a_level_for_each_and_then_sees_his_levels_beside_the_agreed_ones(web: WebDesk) -> None:
    karim = web.browser(web.people.karim)
    assert "You have not calibrated yet." in karim.get("/desk/account").text
    assert "not calibrated yet" in karim.get("/desk/calibration").text
    answer = karim.post("/desk/calibration/cleaning", follow_redirects=True)
    here, page, taps = answer.request.path, answer.text, 0
    attempt = here.split("/")[4]
    assert "She looks at each bottle." in page
    for name in ("two-cloths", "wet-floor"):
        here = f"/desk/calibration/attempts/{attempt}/stories/{name}"
        page = karim.get(here).text
        assert "What you chose is saved." in page
        for criterion in re.findall(r'name="criterion" value="([^"]+)"', page):
            answer = karim.post(here, data={"criterion": criterion, "level": "2"})
            assert answer.status_code == 303
            page, taps = karim.get(here).text, taps + 1
            assert f'id="{criterion}"' in page
            assert page.count('aria-pressed="true"') == (taps - 1) % 2 + 1
            assert not [word for word in KEY if word in page.replace("the agreed levels", "")]
    assert "Hand in my levels" in page
    page = karim.post(f"/desk/calibration/attempts/{attempt}/hand-in", follow_redirects=True).text
    assert "1 of 4 the same, 2 one level apart, 1 two levels or more apart" in page
    assert page.count(SECRET) == 4
    assert "These are the authors' draft levels." in page.replace("&#39;", "'")
    assert page.count('class="ring"') == 5, "one in the legend, and one for each"
    assert karim.get(f"/desk/calibration/attempts/{attempt}/stories/two-cloths").status_code == 409
    assert "last calibrated on 21 November 2026" in karim.get("/desk/account").text
    assert "Karim Aydin, 21 November 2026" in web.browser(web.people.els).get("/desk/agreement").text


def test_levels_that_a_group_agreed_on_are_no_draft(web: WebDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(monkeypatch, [story("one", {"floor": 2}, agreed_by="Assessors of Antwerp, May 2026")])
    attempt = calibrate(web.people.office, web.people.karim)
    page = web.browser(web.people.karim).get(f"/desk/calibration/attempts/{attempt}").text
    assert "1 of 1 the same" in page
    assert "draft" not in page


def test_another_one_and_another_organisation_find_nothing(web: WebDesk) -> None:
    attempt = calibrate(web.people.office, web.people.karim)
    els = web.browser(web.people.els)
    assert els.get(f"/desk/calibration/attempts/{attempt}").status_code == 404
    assert els.post(f"/desk/calibration/attempts/{attempt}/hand-in").status_code == 404
    assert els.get("/desk/calibration/kitchen").status_code == 404


def test_where_it_is_a_rule_karim_is_led_to_the_stories_before_he_observes(web: WebDesk, session: Session) -> None:
    noor, karim = web.browser(web.people.noor), web.browser(web.people.karim)
    observe = f"/desk/sessions/{session.id}/observe/cleaning"
    page = karim.get(observe).text
    assert "You have not calibrated for it yet." in page
    assert "Begin observing" in page
    rules = {"share": "0", "newcomer": "0", "calibrated": ["yes"]}
    page = noor.post("/desk/organisation/assessing", data=rules, follow_redirects=True).text
    assert re.search(r'name="calibrated"[^>]* checked', page)
    answer = karim.post(observe, data={"context": "test_room", "identity": "known"})
    assert answer.status_code == 409
    assert "Calibrate for this domain first, then observe her." in answer.text
    assert 'href="/desk/calibration/cleaning"' in answer.text
    assert "Begin observing" not in answer.text
    web.people.observe(web.people.els, web.people.session("together"), {}, domain="together", otherwise=2)
    calibrate(web.people.office, web.people.karim)
    assert "Begin observing" in karim.get(observe).text
    assert karim.post(observe, data={"context": "test_room", "identity": "known"}).status_code == 303


def test_the_list_of_the_day_leads_to_calibration_where_it_is_a_rule(web: WebDesk, session: Session) -> None:
    web.people.observe(web.people.els, session, {}, otherwise=2)
    rules = {"share": "0", "newcomer": "0", "calibrated": ["yes"]}
    web.browser(web.people.noor).post("/desk/organisation/assessing", data=rules)
    karim = web.browser(web.people.karim)
    assert "Calibrate first" in karim.get("/desk/").text
    assert "Calibrate for this domain first" in karim.get(f"/desk/sessions/{session.id}").text
    calibrate(web.people.office, web.people.karim)
    assert "Score as second" in karim.get("/desk/").text
