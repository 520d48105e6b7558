"""A counsellor with a caseload of 40 women and three assessors: the desk stays quick, calm and short to walk."""

import json
import re
from datetime import timedelta

import pytest

from assess.domain.observation import Context, Identity
from assess.domain.people import Session
from assess.domain.permissions import Role
from assess.services import managing_staff, overview, pairing_tablets
from assess.services.observing import start
from tests.support.application import office_of
from tests.support.caseload import STAGES, counted, seed
from tests.support.installation import actor_named
from tests.web.conftest import WebDesk

PAGES = ("", "participants", "sessions", "tablets", "papers", "appeals")


def fill(web: WebDesk, women: int) -> list[Session]:
    office = office_of(web.app)
    if women <= 10:
        managing_staff.invite(
            office, web.people.noor, name="Ine Maes", sign_in_name="ine", roles={Role.ASSESSOR, Role.DECIDER}
        )
    assessors = (web.people.karim, actor_named(office, "ine"), web.people.els)
    return seed(office, web.people.els, assessors, women)


def test_no_page_asks_the_database_more_often_for_forty_than_for_ten(web: WebDesk) -> None:
    office, els = office_of(web.app), web.browser(web.people.els)
    counts: list[dict[str, int]] = []
    for women in (10, 30):
        fill(web, women)
        counts.append({})
        els.get("/desk/")  # the content that sessions share is read once, and kept
        for page in PAGES:
            with counted(office) as queries:
                assert els.get(f"/desk/{page}").status_code == 200
            counts[-1][page] = queries.count
    assert counts[0] == counts[1]
    assert max(counts[1].values()) <= 30


def test_today_says_the_seven_things_in_the_order_in_which_she_needs_them(web: WebDesk) -> None:
    fill(web, 10)
    fill(web, 30)
    page = web.browser(web.people.els).get("/desk/").text
    wanted = (
        "They ask for help",
        "Planned for today",
        "Half done",
        "To observe",
        "Waiting for a second score",
        "Differences to settle",
        "Decisions to take",
        "Tablets in use",
        "On other days",
    )
    places = [page.index(f"{words}") for words in wanted]
    assert places == sorted(places)
    shown = overview.today(office_of(web.app), web.people.els)
    everybody = (shown.today, shown.half_done, shown.to_observe, shown.to_score_second, shown.to_settle)
    assert sum(len(one) for one in (*everybody, shown.to_decide, shown.later)) == 40
    assert page.count("<details><summary>") == sum(len(one) > 8 for one in (*everybody, shown.to_decide, shown.later))


def test_from_a_complete_observation_to_the_printed_paper_are_three_clicks_and_the_decision_itself(
    web: WebDesk,
) -> None:
    sessions = fill(web, 10)
    fill(web, 30)
    els, agreed = web.browser(web.people.els), sessions[STAGES.index("agreed")]
    today = els.get("/desk/").text
    clicks = 1
    (decide,) = re.findall(rf'href="(/desk/sessions/{agreed.id}/decide/cleaning)"', today)
    page = els.get(decide).text
    chosen = dict.fromkeys(re.findall(r'name="(level_[\w-]+)" value="2"', page), "2")
    assert len(chosen) == 6, "one choice for each competence, which nobody makes for her"
    clicks += 1
    assert 'name="then" value="issue"' in page
    signed = {**chosen, "confirmation": "Els Peeters", "language": "nl", "then": "issue"}
    made = els.post(decide, data=signed, follow_redirects=True)
    assert made.status_code == 200
    assert "The certificate is ready" in made.text
    clicks += 1
    (paper,) = re.findall(r'class="button primary" href="([^"]+paper.pdf)" download', made.text)
    assert els.get(paper).data.startswith(b"%PDF")
    assert clicks == 3


def test_an_empty_day_is_calm(web: WebDesk) -> None:
    page = web.browser(web.people.els).get("/desk/").text
    assert "Nothing waits for you" in page
    assert page.count("<h2") == 2, "planned for today, and the keys"


@pytest.mark.parametrize("seconds", [10, 400])
def test_the_desk_sees_which_tablet_is_ready_and_which_was_not_heard_of(web: WebDesk, seconds: int) -> None:
    office = office_of(web.app)
    device = web.people.tablet(web.people.session("cleaning"))
    els = web.browser(web.people.els)
    assert "Fetching the pictures" in els.get("/desk/").text
    pairing_tablets.report_ready(office, device)
    pairing_tablets.say_hello(office, device, unsent=0)
    web.people.clock.move(timedelta(seconds=seconds))
    page = els.get("/desk/").text
    assert ("Ready for a visit" in page) == (seconds < 180)
    assert ("What she taps stays on the tablet" in page) == (seconds >= 180)
    pairing_tablets.say_hello(office, device, unsent=3)
    assert "3 taps have not arrived yet" in els.get("/desk/tablets").text


def test_the_file_tells_whoever_has_still_to_score_nothing_of_two_blind_scores(web: WebDesk) -> None:
    """She may also be a counsellor: whether the two agree shows in no cell, once her own sheet is open."""
    office = office_of(web.app)
    sessions = fill(web, 10)
    managing_staff.invite(
        office, web.people.noor, name="Ada Wit", sign_in_name="ada", roles={Role.ASSESSOR, Role.COUNSELLOR}
    )
    ada = actor_named(office, "ada")
    for stage in ("differs", "agreed"):
        her = sessions[STAGES.index(stage)].id
        start(office, ada, her, domain="cleaning", context=Context.TEST_ROOM, identity=Identity.KNOWN)
    asked = web.browser(ada).post("/desk/caseload", data={"kind": "json"})
    by_code = {row["participant_code"]: row for row in json.loads(asked.data)["caseload"]}
    two = (sessions[STAGES.index(stage)].participant for stage in ("differs", "agreed"))
    rows = [by_code[office.keyed("caseload", one)[:12].upper()] for one in two]
    told = [{key: row[key] for key in row if key != "participant_code"} for row in rows]
    assert told[0] == told[1], "a difference is not recognisable"
    assert {row["language"] for row in rows} == {"nl"}
