"""What Els, Karim and Noor do at the desk, page by page, without JavaScript."""

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from assess.domain.people import Session
from assess.services import pairing_tablets, planning, receiving_events
from assess.services.office import Actor
from tests.support.installation import event
from tests.web.conftest import WebDesk

CRITERION = re.compile(r"/criteria/([\w-]+)")


def go(browser: FlaskClient, address: str, **form: str | list[str]) -> str:
    """Post a form and give the page that follows."""
    answer = browser.post(address, data=form, follow_redirects=True)
    assert answer.status_code == 200, answer.text
    return answer.text


def follow(page: str, words: str) -> str:
    """Give the address of the link or form that says these words."""
    for address, inside in re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', page, re.DOTALL):
        if words in inside:
            return str(address)
    for address, inside in re.findall(r'<form[^>]*action="([^"]+)"[^>]*>(.*?)</form>', page, re.DOTALL):
        if words in inside:
            return str(address)
    message = f"no link or form says {words!r}"
    raise AssertionError(message)


def score_everything(browser: FlaskClient, session: Session, level: str, **others: str) -> str:
    """Observe the practical task from its first page to handing in, and give the page that follows."""
    page = go(browser, f"/desk/sessions/{session.id}/observe/cleaning", context="work_floor", identity="known")
    sheet = follow(page, "Go on").partition("/criteria/")[0]
    for criterion in dict.fromkeys(CRITERION.findall(browser.get(sheet).text)):
        go(browser, f"{sheet}/criteria/{criterion}", level=others.get(criterion.replace("-", "_"), level), note="Seen.")
    return go(browser, f"{sheet}/hand-in")


@pytest.fixture
def session(web: WebDesk) -> Session:
    return web.people.session("cleaning")


def test_els_enrols_fatma_with_a_name_and_a_language_and_plans_a_session_by_pictures(web: WebDesk) -> None:
    els = web.browser(web.people.els)
    page = go(els, "/desk/participants/new", given_name="  Fatma ", family_name="", language="ar")
    assert "<h1>Fatma</h1>" in page
    plan = follow(page, "Plan a session")
    offered = els.get(plan).text
    assert re.search(r'<img src="/pictures/[0-9a-f]{64}\.svg"', offered)
    page = go(els, plan, domains=["cleaning"], language="nl", planned_for="2026-11-21")
    assert "Session of 21 November 2026" in page
    assert "Hand her a tablet." in page
    assert "Fatma" in els.get("/desk/").text


def test_staff_are_told_which_texts_no_speaker_has_reviewed(web: WebDesk) -> None:
    fatma = web.people.participant()
    page = web.browser(web.people.els).get(f"/desk/participants/{fatma.id}/sessions/new").text
    told = page.partition("Not yet reviewed by a speaker: ")[2].partition(".")[0]
    assert {"English", "Français", "Nederlands", "العربية", "ትግርኛ"} <= set(told.split(", "))


def test_els_corrects_a_misspelled_name_and_the_audit_log_says_so_without_the_name(web: WebDesk) -> None:
    fatma = web.people.participant("Fatna", "Yildiz")
    browser = web.browser(web.people.els)
    address = f"/desk/participants/{fatma.id}/correct"
    assert "Fatna" in browser.get(address).text
    corrected = {"given_name": "Fatma", "family_name": "Yıldız", "language": "tr"}
    page = browser.post(address, data=corrected, follow_redirects=True)
    assert "Fatma Yıldız" in page.text
    log = web.browser(web.people.noor).get("/desk/audit-log").text
    assert "participant.corrected" in log or "corrected" in log
    assert "Yıldız" not in log


def test_enrolling_without_a_name_says_so_and_asks_for_nothing_else(web: WebDesk) -> None:
    page = web.browser(web.people.els).post("/desk/participants/new", data={"given_name": " ", "language": "xx"})
    assert page.status_code == 400
    assert "Give a name or an alias." in page.text
    assert "Choose one of these." in page.text
    asked = set(re.findall(r'name="(\w+)"', page.text)) - {"viewport", "theme-color", "theme"}
    assert asked == {"given_name", "family_name", "language"}


def test_searching_by_name_leaves_no_name_in_the_address(web: WebDesk) -> None:
    web.people.participant("Fatma", "Yıldız")
    web.people.participant("Amina", "Benali")
    els = web.browser(web.people.els)
    answer = els.post("/desk/participants", data={"words": "yıldız"})
    assert "Fatma" in answer.text
    assert "Amina" not in answer.text
    assert answer.request.query_string == b""


def test_a_tablet_is_handed_over_by_its_code_after_a_look(web: WebDesk, session: Session) -> None:
    els = web.browser(web.people.els)
    page = els.get(follow(els.get(f"/desk/sessions/{session.id}").text, "Hand over a tablet")).text
    address = f"/desk/sessions/{session.id}/tablet"
    assert els.post(address, data={"code": "000 000"}).status_code == 410
    pairing = pairing_tablets.start(web.people.office)
    page = go(els, address, code=pairing.code)
    assert pairing.code in page
    assert "opened its page at 09:30" in page
    assert pairing_tablets.poll(web.people.office, pairing.id, pairing.secret).state == "waiting"
    assert "The tablet is hers now." in go(els, address, code=pairing.code, confirmed="yes")
    assert pairing_tablets.poll(web.people.office, pairing.id, pairing.secret).state == "confirmed"
    assert "End the connection" in els.get("/desk/tablets").text


def test_a_call_for_help_stands_first_and_one_click_answers_it(web: WebDesk, session: Session) -> None:
    els = web.browser(web.people.els)
    assert els.get("/desk/help-calls").get_json()["open"] == 0
    tablet = web.people.tablet(session)
    receiving_events.receive(web.people.office, tablet, [event("help_asked", body={"screen": "card"})])
    assert els.get("/desk/help-calls").get_json()["open"] == 1
    page = els.get("/desk/").text
    assert page.index("They ask for help") < page.index("Planned for today")
    assert "She sees that you are coming." in go(els, follow(page, "I am coming"))
    assert els.get("/desk/help-calls").get_json()["open"] == 0


def test_her_answers_are_shown_as_pictures_without_any_score(web: WebDesk, session: Session) -> None:
    people = web.people
    snapshot = planning.file(people.office, people.els, session.id).snapshot
    choose = next(task for task in snapshot.tasks if task.kind == "choose")
    wrong = next(option for option in choose.options if option.id != choose.key)
    card = snapshot.cards[0]
    experience = {"frequency": "often", "contexts": ["family_care"]}
    sent = [
        event("experience_answered", card.id, experience, sequence=1),
        event("task_answered", choose.id, {"response": wrong.id}, sequence=2),
        event("not_known", snapshot.tasks[-1].id, sequence=3),
    ]
    receiving_events.receive(people.office, people.tablet(session), sent)
    page = web.browser(people.els).get(f"/desk/sessions/{session.id}/answers").text
    assert wrong.text.source in page
    assert "caring for family" in page
    assert page.count('<i class="on">') == 3
    assert "She said: I don't know." in page
    for word in ("wrong", "correct", "points", "score "):
        assert word not in page.lower()
    assert choose.why not in page


def test_two_assessors_score_blind_settle_a_difference_and_els_signs_and_prints(web: WebDesk, session: Session) -> None:
    els, karim = web.browser(web.people.els), web.browser(web.people.karim)
    page = score_everything(els, session, "2", floor="3")
    assert "Handed in." in page
    web.people.clock.move(timedelta(minutes=30))

    hers = karim.get(f"/desk/sessions/{session.id}").text
    assert "1 colleague has handed in" in hers
    assert "Els Peeters observed" not in hers
    assert "Seen." not in karim.get(f"/desk/sessions/{session.id}/decide/cleaning").text
    page = score_everything(karim, session, "2", work_safely="not_seen")
    assert "Els Peeters observed" in page
    assert "1 difference to settle" in page

    page = karim.get(follow(page, "Settle")).text
    assert "alone and more" in page
    assert 'value="1"' not in page.partition("What do you both stand behind?")[2]
    settle = follow(page, "Settle it")
    assert karim.post(settle, data={"floor-level": "2", "floor-sentence": ""}).status_code == 400
    page = go(karim, settle, **{"floor-level": "2", "floor-sentence": "The water was changed once."})
    assert "The water was changed once." in page

    address = f"/desk/sessions/{session.id}/decide/cleaning"
    page = els.get(address).text
    names = sorted(set(re.findall(r'name="(level_[\w-]+)"', page)))
    decided: dict[str, str | list[str]] = dict.fromkeys(names, "2")
    assert els.post(address, data={"confirmation": "Els Peeters"}).status_code == 400
    lower = els.post(address, data={**decided, names[0]: "1", "confirmation": "Els Peeters"})
    assert "Write why you decide something lower" in lower.text
    assert els.post(address, data={**decided, "confirmation": "Karim Aydin"}).status_code == 403
    page = go(els, address, **decided, confirmation="els  peeters")
    assert "Signed by Els Peeters" in page

    page = go(els, follow(page, "Make the certificate"), language="fr")
    assert "The certificate is ready." in page
    paper = els.get(follow(page, "Download the paper"))
    assert paper.mimetype == "application/pdf"
    assert paper.data.startswith(b"%PDF")
    assert "Fatma" not in paper.headers["Content-Disposition"]
    assert "All done." in els.get(f"/desk/participants/{session.participant}").text


def test_nothing_is_chosen_for_the_decider_beforehand(web: WebDesk, session: Session) -> None:
    web.people.observe(web.people.els, session, {}, otherwise=1)
    page = web.browser(web.people.els).get(f"/desk/sessions/{session.id}/decide/cleaning").text
    assert "as proposed" in page
    assert "checked" not in page


def test_each_score_is_kept_at_once_and_can_be_changed_until_it_is_handed_in(web: WebDesk, session: Session) -> None:
    els = web.browser(web.people.els)
    observation = web.people.begin(web.people.els, session)
    sheet = f"/desk/sessions/{session.id}/observations/{observation}"
    first, second, *_ = dict.fromkeys(CRITERION.findall(els.get(sheet).text))
    page = go(els, f"{sheet}/criteria/{first}", level="3", note="Refused the bottle without a label.", then="next")
    assert f"{sheet}/criteria/{second}" in page
    page = els.get(f"{sheet}/criteria/{first}").text
    assert "Refused the bottle without a label." in page
    assert re.search(r'value="3" checked', page)
    assert "alone" in go(els, f"{sheet}/criteria/{first}", level="2", then="list")
    refused = els.post(f"{sheet}/hand-in")
    assert refused.status_code == 409
    assert els.post(f"{sheet}/criteria/{first}", data={}).status_code == 400


def test_the_stop_rule_asks_for_a_reason_and_nothing_of_that_day_certifies(web: WebDesk, session: Session) -> None:
    els = web.browser(web.people.els)
    observation = web.people.begin(web.people.els, session)
    stop = f"/desk/sessions/{session.id}/observations/{observation}/stop"
    assert els.post(stop, data={"why": "danger", "reason": " "}).status_code == 400
    page = go(els, stop, why="danger", reason="Mixed two products after one reminder.")
    assert "stopped for safety" in page
    assert "Practise the safe way with her" in els.get(f"/desk/sessions/{session.id}/decide/cleaning").text


def test_nobody_observes_before_she_has_agreed(web: WebDesk) -> None:
    els = web.browser(web.people.els)
    page = go(els, "/desk/participants/new", given_name="Fatma", family_name="", language="nl")
    page = go(els, follow(page, "Plan a session"), domains=["cleaning"], language="nl", planned_for="2026-11-21")
    (session_id,) = set(re.findall(r"/desk/sessions/([\w-]+)/tablet", page))
    answer = els.post(
        f"/desk/sessions/{session_id}/observe/cleaning", data={"context": "test_room", "identity": "known"}
    )
    assert answer.status_code == 409
    assert "She has not agreed" in answer.text


def test_a_certificate_is_replaced_and_revoked_with_a_class_of_reasons(web: WebDesk, session: Session) -> None:
    els = web.browser(web.people.els)
    certificate = certify(web, session)
    page = go(els, f"{certificate}/replace", language="en")
    assert "This is the new certificate." in page
    assert "Open the certificate that replaces it" in els.get(certificate).text
    revoke = follow(page, "Revoke the certificate")
    assert els.post(revoke, data={}).status_code == 400
    page = go(els, revoke, reason="at_her_request")
    assert "Revoked: At her request" in page
    assert els.post(revoke, data={"reason": "other"}).status_code == 409


def test_a_certificate_is_put_on_hold_with_a_reason_and_counts_again(web: WebDesk, session: Session) -> None:
    els = web.browser(web.people.els)
    certificate = certify(web, session)
    hold = follow(els.get(certificate).text, "Put it on hold")
    refused = els.post(hold, data={})
    assert refused.status_code == 400
    assert 'href="#why-1"' in refused.text
    web.people.clock.move(timedelta(minutes=1))
    page = go(els, hold, why="at_her_request")
    assert "On hold: At her request" in page
    assert "Download the paper" not in page
    web.people.clock.move(timedelta(minutes=1))
    page = go(els, follow(page, "Let it count again"))
    assert "The certificate counts again." in page
    assert "Download the paper" in page


def certify(web: WebDesk, session: Session) -> str:
    web.people.observe(web.people.els, session, {}, otherwise=1)
    els = web.browser(web.people.els)
    address = f"/desk/sessions/{session.id}/decide/cleaning"
    names = set(re.findall(r'name="(level_[\w-]+)"', els.get(address).text))
    page = go(els, address, **dict.fromkeys(names, "1"), confirmation="Els Peeters")
    answer = els.post(follow(page, "Make the certificate"), data={"language": "nl"})
    return answer.location.partition("?")[0]


def test_she_agrees_and_takes_it_back_and_both_stay_on_record(web: WebDesk) -> None:
    hers = web.people.participant()
    els = web.browser(web.people.els)
    address = f"/desk/participants/{hers.id}"
    page = go(els, f"{address}/consents", purpose="sharing", granted="yes", language="nl")
    assert "Her choice is recorded." in page
    assert page.count(">She takes it back<") == 2
    page = go(els, f"{address}/consents", purpose="sharing", granted="no", language="nl")
    assert page.count(">She takes it back<") == 1


def test_noor_invites_a_colleague_changes_her_roles_and_reads_the_log(web: WebDesk) -> None:
    noor = web.browser(web.people.noor)
    page = go(noor, "/desk/people/new", name="Samira", sign_in_name="samira", roles=["assessor"])
    (link,) = re.findall(r"http://localhost(/desk/link/[\w-]+)", page)
    assert web.browser().get(link).status_code == 200
    taken = noor.post("/desk/people/new", data={"name": "Samira", "sign_in_name": "samira", "roles": ["assessor"]})
    assert taken.status_code == 409
    person = follow(noor.get("/desk/people").text, "Samira")
    assert "The roles are changed." in go(noor, f"{person}/roles", roles=["assessor", "decider"])
    assert noor.post(f"{person}/roles", data={"roles": ["queen"]}).status_code == 400
    log = noor.get("/desk/audit-log").text
    assert "staff.roles_changed" in log
    assert "On this page no entry was changed" in log
    assert "The chain is whole" in noor.post("/desk/audit-log").text
    assert "Samira" not in log


def test_the_organisation_keeps_its_name_for_later_certificates(web: WebDesk) -> None:
    noor = web.browser(web.people.noor)
    assert "Saved." in go(noor, "/desk/organisation", name="De Brug en Co", place="Antwerpen")
    assert noor.post("/desk/organisation", data={"name": "", "place": ""}).status_code == 400


def test_an_unknown_message_code_in_the_address_says_nothing(web: WebDesk) -> None:
    page = web.browser(web.people.els).get("/desk/participants?done=<script>").text
    assert 'class="done"' not in page


@pytest.mark.parametrize(
    "address", ["/desk/sessions/nothing", "/desk/participants/nothing", "/desk/certificates/nothing"]
)
def test_what_does_not_exist_is_said_to_be_unknown(web: WebDesk, address: str) -> None:
    assert web.browser(web.people.els).get(address).status_code == 404


def test_each_person_sees_only_the_doors_that_open_for_her(web: WebDesk) -> None:
    seen = {}
    people: dict[str, Actor] = {"els": web.people.els, "karim": web.people.karim, "noor": web.people.noor}
    for name, person in people.items():
        page = web.browser(person).get("/desk/").text
        wide, _, narrow = page.partition('<details class="menu">')
        doors = [re.findall(r'<li><a href="/desk/([\w-]*)"', part.partition("</nav>")[0]) for part in (wide, narrow)]
        assert doors[0] == doors[1], "a telephone shows the same doors"
        seen[name] = doors[0]
    assert seen == {
        "els": ["", "participants", "sessions", "papers", "tablets", "agreement", "recordings"],
        "karim": ["", "participants", "sessions", "agreement", "recordings"],
        "noor": ["", "recordings", "people", "organisation", "audit-log"],
    }
