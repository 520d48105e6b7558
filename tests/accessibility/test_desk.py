"""Every page of the desk, in Dutch, for whoever may open it."""

import re
from collections.abc import Iterator, Mapping, Sequence

import pytest
from playwright.sync_api import Page

from assess.app import create_app
from assess.domain.appeal import Way as AppealWay
from assess.domain.observation import Context, Identity
from assess.domain.package import Part
from assess.domain.people import Purpose
from assess.domain.picture_study import Schooling, Verdict, Way
from assess.services import (
    appealing,
    calibrating,
    consenting,
    demo,
    enrolling,
    judging_pictures,
    keeping_portfolio,
    making_studies,
    observing,
    observing_groups,
    on_paper,
    pairing_tablets,
    planning_groups,
    print_jobs,
    receiving_packages,
    recording_prompts,
    sending_packages,
    setting_up_factors,
    signing_in,
    taking_part,
)
from assess.services.office import Actor
from assess.storage import organisations
from assess.web.tablet.words import spoken
from tests.accessibility.inspecting import found_on
from tests.support.browser import Complaints, NewContext
from tests.support.calibration import calibrate
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer
from tests.support.sounds import hum

WIDTH = {"width": 1280, "height": 800}
DOMAIN_OF = {"Fatma": "cleaning", "Rosa": "cleaning", "Mei": "cleaning", "Ama": "together", "Olena": "together"}
"""Somebody at each point of the chain: new, a difference, a certificate, evidence, a second score."""
ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
OF_A_PROVIDER = {
    "desk.link_organisation_account",
    "desk.organisation_back",
    "desk.organisation_sign_in",
    "desk.unlink_organisation_account",
}
"""Pages that are there only where a provider of accounts is set up (tests/web/test_organisation_accounts.py)."""
IN_EVERY_STATE = {"desk.session", "desk.participant", "desk.certificate", "desk.decide"}
"""Pages that look unlike each other from one woman to the next; of the others a few are looked at."""
A_FEW = 3
Examples = Mapping[str, Sequence[str]]


@pytest.fixture
def examples(server: LiveServer, codes: Mapping[str, str]) -> Examples:
    """For each part of an address that is not fixed: which pages to look at."""
    assert {"replaced", "revoked", "suspended"} <= set(codes), "their pages at the desk look different"
    office, els, noor = server.office, actor_named(server.office, "els"), actor_named(server.office, "noor")
    files = [enrolling.file(office, els, one.id) for one in enrolling.search(office, els, "")]
    sessions = {file.participant.given_name: file.sessions[0].session.id for file in files if file.sessions}
    begun = observing.start(
        office, els, sessions["Fatou"], domain="cleaning", context=Context.TEST_ROOM, identity=Identity.KNOWN
    )
    rubric = observing.sheet(office, els, sessions["Fatou"], begun).rubric
    mei = next(file.sessions[0] for file in files if file.participant.given_name == "Mei")
    assert mei.domains[0].decision
    decision = mei.domains[0].decision.id
    _piece(server, next(file.participant.id for file in files if file.participant.given_name == "Rosa"))
    setting_up_factors.begin_app(office, els)
    with office.see() as connection:
        staff = organisations.find_staff_by_sign_in_name(connection, "karim")
    assert staff
    stories = [calibrate(office, els, most=most) for most in (99, 1)]
    return {
        "domain": ["cleaning"],
        "attempt_id": stories[:1],
        "attempt_id story": [f"{stories[1]} {calibrating.sheet(office, els, stories[1]).stories[0].id}"],
        "domain version": [f"{domain} 1" for domain in ("cleaning", "together")],
        "session_id": list(sessions.values()),
        "session_id domain": [f"{sessions[name]} {domain}" for name, domain in DOMAIN_OF.items()],
        "session_id observation_id": [f"{sessions['Fatou']} {begun}"],
        "session_id observation_id criterion": [f"{sessions['Fatou']} {begun} {rubric.criteria[0].id}"],
        "participant_id": [file.participant.id for file in files],
        "certificate_id": [one.id for file in files for one in file.certificates],
        "study_id": [_study(server)],
        "job_id": [print_jobs.start(office, els, [one.id for file in files for one in file.certificates], form="one")],
        "staff_id": [staff.id],
        "passkey_id": ["one"],
        "tablet_id": [pairing_tablets.tablets(office, els)[0].tablet.id],
        "language": ["nl", "ar"],
        "language group": ["nl screens", "ar cleaning"],
        "language key": [f"uk {_recorded(server)}", "ar cleaning.card.mop-floor.prompt"],
        "decision_id": [decision],
        "appeal_id": [appealing.appeal(office, els, decision, way=AppealWay.SPOKEN, words="Alleen gedaan.")],
        "token": [signing_in.new_link(office, noor.id)],
        "group_id": [_group(server, els, [file.participant.id for file in files[:2]])],
        "session_id observation_id about": [f"{sessions['Fatou']} {begun} task"],
        "name": [
            _package(
                server, els, next(one.id for one in (file.participant for file in files) if one.given_name == "Mei")
            )
        ],
        "code": _sheets(server, els, sessions["Fatou"]),
    }


def _group(server: LiveServer, els: Actor, women: list[str]) -> str:
    """A group task that has begun with whoever may be observed."""
    office = server.office
    today = office.day(office.clock.now())
    group = planning_groups.plan(office, els, domain="together", participant_ids=women, planned_for=today)
    known = {one.session.id: Identity.KNOWN for one in observing_groups.board(office, els, group).to_begin}
    observing_groups.start(office, els, group, known)
    return group


def _package(server: LiveServer, els: Actor, participant_id: str) -> str:
    """A package that came in and is looked at; her own organisation may send itself one."""
    office = server.office
    consenting.record(office, els, participant_id, purpose=Purpose.SHARING, granted=True, language="nl")
    to = receiving_packages.own_key(office, els).key
    sent = sending_packages.send(office, els, participant_id, to=to, parts={Part.RESULTS, Part.CERTIFICATES})
    return receiving_packages.look_at(office, els, sending_packages.file(office, els, sent))


def _sheets(server: LiveServer, els: Actor, session: str) -> list[str]:
    """One sheet of each kind, printed."""
    client = create_app(server.settings).test_client()
    client.set_cookie("salto", signing_in.use_link(server.office, signing_in.new_link(server.office, els.id)))
    here = {"Sec-Fetch-Site": "same-origin"}
    for kind in ("pictures", "scores"):
        data = {"kind": kind, "domain": "cleaning"}
        answer = client.post(f"/desk/sessions/{session}/sheets", data=data, headers=here)
        assert answer.status_code == 200, answer.text
    return [one.code for one in on_paper.of_session(server.office, els, session)]


def _recorded(server: LiveServer) -> str:
    """A prompt with a recording that is approved, and another one that waits for the reader of the page.

    In a language in which no tablet is inspected: those are silent.
    """
    office, words = server.office, spoken(server.settings.content)
    els, karim = actor_named(office, "els"), actor_named(office, "karim")
    for hertz in (200, 300):
        made = recording_prompts.keep(office, karim, words, "uk", "consent.show", hum(hertz=hertz))
        if hertz == 200:
            recording_prompts.judge(office, els, made.id, approved=True)
    return made.key


def _piece(server: LiveServer, participant_id: str) -> None:
    """A piece in a portfolio, whose truth is still to be established."""
    els = actor_named(server.office, "els")
    keeping_portfolio.add(server.office, els, participant_id, DIPLOMA, PDF)


def _study(server: LiveServer) -> str:
    """A study with answers in all states: a difference, one that waits, one that is not known."""
    office, noor = server.office, actor_named(server.office, "noor")
    study = making_studies.make(
        office,
        noor,
        name="A look at cleaning",
        domains=[],
        pictures=["cleaning-cover", "clean-washbasin"],
        per_person=2,
        languages=["nl", "ti"],
        way=Way.SAY,
        ends_on=office.day(office.clock.now()),
    )
    token = making_studies.link_token(office, study)
    for said in ("een vrouw dweilt", "zij schildert", ""):
        person = taking_part.begin(office, token, language="nl", schooling=Schooling.NONE, typed_by="other")
        while picture := taking_part.turn(office, token, person).picture:
            taking_part.answer(office, token, person, picture.picture, said=said, chosen="")
    for name, verdict in (("karim", Verdict.WRONG), ("noor", Verdict.CORRECT)):
        rater = actor_named(office, name)
        for _ in range(3):
            answer = judging_pictures.next_to_judge(office, rater, study).answer
            assert answer
            judging_pictures.judge(office, rater, study, answer.id, verdict=verdict, meant="verven")
    return study


def addresses(server: LiveServer, examples: Examples) -> Iterator[str]:
    """Every address of the desk that can be opened, with examples put in."""
    app = create_app(server.settings)
    rules = [
        rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/desk/") and "GET" in (rule.methods or ())
    ]
    for rule in sorted(rules, key=lambda rule: rule.rule):
        names = ARGUMENT.findall(rule.rule)
        if rule.rule.endswith((".svg", ".pdf", ".ics", ".json", ".m4a", ".<form>", "/file")):  # files, no pages
            continue
        if rule.endpoint in {"desk.hear", "desk.package_file"}:  # these too
            continue
        if rule.endpoint in OF_A_PROVIDER:
            continue
        if not names:
            yield rule.rule
            continue
        assert " ".join(names) in examples, f"give an example for {rule.rule} in `examples`"
        for values in examples[" ".join(names)][: None if rule.endpoint in IN_EVERY_STATE else A_FEW]:
            address = rule.rule
            for value in values.split():
                address = ARGUMENT.sub(value, address, count=1)
            yield address


def test_no_page_of_the_desk_has_a_barrier(
    server: LiveServer, examples: Examples, new_context: NewContext, complaints: Complaints
) -> None:
    complaints.allow(r"status of 403|favicon.ico")  # an answer for programs names no icon
    links = demo.access(server.office).links
    els, noor = (desk_of(links[name], server, new_context, complaints) for name in ("Els Peeters", "Noor El Amrani"))
    found, looked_at = [], 0
    for address in addresses(server, examples):
        page, answer = els, els.goto(server.url + address)
        if answer and answer.status == 403:
            page, answer = noor, noor.goto(server.url + address)
        assert answer
        assert answer.status == 200, address
        if answer.headers["content-type"].startswith("text/html"):
            assert page.locator("html").get_attribute("lang") == "nl"
            found += found_on(page, address)
            looked_at += 1
    assert looked_at > 30
    assert not found, "\n".join(found)


def test_no_page_that_refuses_has_a_barrier(
    server: LiveServer, new_context: NewContext, complaints: Complaints
) -> None:
    """An empty form sent, a place where she may not go, and one that does not exist."""
    complaints.allow(r"status of (400|403|404)")
    links = demo.access(server.office).links
    els = desk_of(links["Els Peeters"], server, new_context, complaints)
    found = []
    for address in ("/desk/participants/new", "/desk/account"):
        els.goto(server.url + address)
        els.locator("form:has(input:not([type=hidden])) button[type=submit]").first.click()
        assert els.locator("[role=alert]").count(), address
        found += found_on(els, f"{address}, refused")
    for address in ("/desk/people", "/desk/nowhere"):
        els.goto(server.url + address)
        found += found_on(els, f"{address}, no entry")
    assert not found, "\n".join(found)


def desk_of(token: str, server: LiveServer, new_context: NewContext, complaints: Complaints) -> Page:
    """A browser in which somebody is signed in."""
    context = new_context(viewport=WIDTH, locale="nl-BE")
    complaints.watch(context)
    page = context.new_page()
    page.goto(f"{server.url}/desk/link/{token}")
    page.get_by_role("main").get_by_role("button").click()
    return page
