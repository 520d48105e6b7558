"""Role by role, what each route answers: one row for each route and method. A route without a row fails.

Columns: nobody (not signed in), cou (counsellor), ass (assessor), dec (decider), adm (administrator), other (all roles,
in another organisation). Forms are posted empty: 200 and 400 are the form again, 303 is done.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256

import pytest
from werkzeug.routing import Rule

from assess.domain.appeal import Way as AppealWay
from assess.domain.people import Purpose, Session
from assess.domain.permissions import Role
from assess.domain.picture_study import Way
from assess.services import (
    appealing,
    consenting,
    deciding,
    issuing,
    keeping_portfolio,
    making_studies,
    managing_staff,
    planning,
    planning_groups,
    receiving_voices,
)
from assess.services.office import Actor
from assess.services.receiving_voices import Sent
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import Desk, actor_named
from tests.support.sounds import hum
from tests.web.conftest import WebDesk

WHO = ("nobody", "cou", "ass", "dec", "adm", "other")
METHODS = {"GET", "POST"}
TABLE = """
api.credential           POST   400  400  400  400  400  400
api.description          GET    200  200  200  200  200  200
api.verify               GET    400  400  400  400  400  400
api.verify_with_name     POST   400  400  400  400  400  400
api.verify_many          POST   401  401  401  401  401  401
asset                    GET    200  200  200  200  200  200
desk.access_rules        GET    302  403  403  403  200  200
desk.access_rules        POST   401  403  403  403  303  303
desk.add_passkey         POST   401  410  410  410  410  410
desk.ask_passkey_to_confirm POST 401 200  200  200  200  200
desk.ask_passkey_to_sign_in POST 200 200  200  200  200  200
desk.ask_to_make_passkey POST   401  200  200  200  200  200
desk.begin_app           POST   401  303  303  303  303  303
desk.confirm_with_passkey POST  401  410  410  410  410  410
desk.end_other_sessions  POST   401  303  303  303  303  303
desk.new_app             GET    302  200  200  200  200  200
desk.new_app             POST   401  400  400  400  400  400
desk.recovery_codes      GET    302  200  200  200  200  200
desk.recovery_codes      POST   401  200  200  200  200  200
desk.remove_app          GET    302  200  200  200  200  200
desk.remove_app          POST   401  303  303  303  303  303
desk.remove_passkey      GET    302  200  200  200  200  200
desk.remove_passkey      POST   401  303  303  303  303  303
desk.second_step         POST   410  410  410  410  410  410
desk.sign_in_with_passkey POST  410  410  410  410  410  410
desk.welcome             GET    302  200  200  200  200  200
desk.welcome             POST   401  400  400  400  400  400
desk.withdraw_link       POST   401  403  403  403  303  404
desk.account             GET    302  200  200  200  200  200
desk.add_evidence        GET    302  200  403  403  403  404
desk.add_evidence        POST   401  400  403  403  403  404
desk.agreement           GET    302  403  200  200  403  200
desk.agreement_of        GET    302  403  404  404  403  404
desk.answer_help         POST   401  303  303  403  403  404
desk.answers             GET    302  200  403  403  403  404
desk.api_keys            GET    302  403  403  403  200  200
desk.api_keys            POST   401  403  403  403  400  400
desk.ask_witness         GET    302  200  403  403  403  404
desk.ask_witness         POST   401  400  403  403  403  404
desk.appeal              GET    302  200  409  200  403  404
desk.answer_appeal       POST   401  403  403  400  403  404
desk.assessing_rules     GET    302  403  403  403  200  200
desk.assessing_rules     POST   401  403  403  403  400  400
desk.audit_log           GET    302  403  403  403  200  200
desk.calendar_file       GET    302  200  200  200  403  404
desk.certificate         GET    302  200  403  200  403  404
desk.confirm_picture     POST   401  403  403  403  403  400
desk.change_access       POST   401  403  403  403  303  404
desk.change_roles        POST   401  403  403  403  400  404
desk.correct             GET    302  200  403  403  403  404
desk.correct             POST   401  400  403  403  403  404
desk.declare_tie         GET    302  200  200  200  403  404
desk.declare_tie         POST   401  400  400  400  403  404
desk.deal_with_set_aside POST   401  409  409  403  403  404
desk.decide              POST   401  403  403  400  403  404
desk.end_session         POST   401  303  303  303  303  303
desk.end_visit           POST   401  404  404  403  403  404
desk.enrol               GET    302  200  403  403  403  200
desk.enrol               POST   401  400  403  403  403  400
desk.erase               POST   401  400  403  403  403  404
desk.appeals             GET    302  200  200  200  403  200
desk.bring_back          GET    302  200  200  200  403  200
desk.bring_back          POST   401  400  400  400  403  400
desk.cancel              POST   401  409  403  403  403  404
desk.establish_evidence  POST   401  400  403  403  403  400
desk.evidence            GET    302  200  200  200  403  404
desk.evidence_file       GET    302  200  403  200  403  404
desk.export              GET    302  200  403  200  403  404
desk.group               GET    302  200  200  200  403  404
desk.group               POST   401  400  400  400  403  404
desk.group_board         GET    302  403  303  403  403  404
desk.group_minutes       POST   401  403  400  403  403  400
desk.groups              GET    302  200  200  200  403  200
desk.hand_in             POST   401  403  409  403  403  404
desk.hand_in_of_group    POST   401  403  404  403  403  404
desk.hand_over           GET    302  200  403  403  403  404
desk.hand_over           POST   401  400  403  403  403  404
desk.hear                GET    302  200  404  200  403  404
desk.help_calls          GET    302  200  200  403  403  200
desk.her_page            GET    302  200  403  200  403  404
desk.invite              GET    302  403  403  403  200  200
desk.invite              POST   401  403  403  403  400  400
desk.go_on_printing      POST   401  404  403  404  403  404
desk.issue               POST   401  400  403  403  403  400
desk.judge               GET    302  200  200  403  403  404
desk.judge_answer        POST   401  400  400  403  403  404
desk.keep_minutes        POST   401  403  400  403  403  400
desk.link                GET    410  410  410  410  410  410
desk.look                GET    302  403  403  403  200  200
desk.look                POST   401  403  403  403  400  400
desk.make_appeal         GET    302  200  409  200  403  404
desk.make_appeal         POST   401  400  409  400  403  404
desk.make_study          GET    302  403  403  403  403  200
desk.make_study          POST   401  403  403  403  403  400
desk.materials           GET    302  200  200  200  403  404
desk.move                GET    302  200  403  403  403  404
desk.move                POST   401  400  403  403  403  404
desk.new_link            POST   401  403  403  403  200  404
desk.observe             GET    302  403  200  403  403  404
desk.observe             POST   401  403  400  403  403  404
desk.observed            GET    302  403  200  403  403  404
desk.observed            POST   401  403  400  403  403  404
desk.observed_file       GET    302  404  404  404  403  404
desk.organisation        GET    302  403  403  403  200  200
desk.organisation        POST   401  403  403  403  400  400
desk.open_portfolio      POST   401  303  403  303  403  404
desk.overview            GET    302  200  200  200  200  200
desk.paper               GET    302  200  403  200  403  404
desk.papers              GET    302  200  403  200  403  200
desk.participant         GET    302  200  200  200  403  404
desk.participants        GET    302  200  200  200  403  200
desk.participants        POST   401  200  200  200  403  200
desk.people              GET    302  403  403  403  200  200
desk.person              GET    302  403  403  403  200  404
desk.personal_data       GET    302  200  403  403  403  404
desk.personal_data_file  GET    302  200  403  403  403  404
desk.picture_differences GET    302  200  200  403  403  404
desk.plan                GET    302  200  403  403  403  404
desk.plan                POST   401  400  403  403  403  404
desk.plan_group          GET    302  200  403  403  403  200
desk.plan_group          POST   401  400  403  403  403  400
desk.portfolio           GET    302  200  403  200  403  404
desk.print_job           GET    302  404  403  404  403  404
desk.print_papers        POST   401  400  403  400  403  400
desk.printed_file        GET    302  404  403  404  403  404
desk.questions           GET    302  200  403  200  403  200
desk.close_question      POST   401  404  403  404  403  404
desk.judge_recording      POST   401  400  400  403  403  400
desk.prompt               GET    302  404  404  403  403  404
desk.record_prompt        POST   401  404  404  403  403  404
desk.recorded_sound       GET    302  404  404  403  403  404
desk.recordings           GET    302  200  200  403  403  200
desk.recordings_in        GET    302  404  404  403  403  404
desk.recordings_of        GET    302  404  404  403  403  404
desk.remove_recording     POST   401  404  404  403  403  404
desk.remove_voice        POST   401  303  403  403  403  404
desk.record_consent      POST   401  400  403  403  403  400
desk.remove_evidence     POST   401  303  403  403  403  404
desk.remove_observed     POST   401  404  404  404  403  404
desk.replace             POST   401  400  403  403  403  400
desk.resume              POST   401  409  403  403  403  404
desk.revoke              POST   401  400  403  403  403  404
desk.score_in_group      POST   401  403  404  403  403  404
desk.stop_group          GET    302  403  303  403  403  404
desk.stop_group          POST   401  403  303  403  403  404
desk.undo_score          POST   401  403  404  403  403  404
desk.revoke_api_key      POST   401  403  403  403  404  404
desk.revoke_tablet       POST   401  303  403  403  403  404
desk.report_lost_tablet  POST   401  303  403  403  403  404
desk.sample              GET    302  403  403  403  400  400
desk.score               GET    302  403  200  403  403  404
desk.score               POST   401  403  400  403  403  404
desk.session             GET    302  200  200  200  403  404
desk.set_aside           GET    302  200  200  403  403  200
desk.sessions            GET    302  200  200  200  403  200
desk.sessions            POST   401  200  200  200  403  200
desk.set_language        POST   401  400  400  400  400  400
desk.set_password        POST   401  400  400  400  400  400
desk.study               GET    302  403  403  403  403  404
desk.study_statuses      GET    302  403  403  403  403  404
desk.studies             GET    302  200  200  403  403  200
desk.settle              GET    302  403  200  403  403  404
desk.settle_answer       POST   401  400  400  403  403  404
desk.settle_one          POST   401  403  400  403  403  404
desk.sheet               GET    302  403  200  403  403  404
desk.sheets              GET    302  200  200  200  403  404
desk.print_sheet         POST   401  400  400  400  403  400
desk.type_sheet          GET    302  400  400  400  403  400
desk.type_sheet          POST   401  400  400  400  403  400
desk.organisation_sign_in GET   404  404  404  404  404  404
desk.organisation_back   GET    404  404  404  404  404  404
desk.link_organisation_account GET 302 404  404  404  404  404
desk.keep_organisation_account POST 401 404  404  404  404  404
desk.unlink_organisation_account GET 302 404 404 404 404 404
desk.unlink_organisation_account POST 401 404 404 404 404 404
desk.sign_in             GET    200  200  200  200  200  200
desk.sign_in             POST   400  400  400  400  400  400
desk.sign_out            POST   401  303  303  303  303  303
desk.start_card          POST   401  200  403  403  403  404
desk.stop_printing       POST   401  404  403  404  403  404
desk.stop                GET    302  403  200  403  403  404
desk.stop                POST   401  403  400  403  403  404
desk.suspend             POST   401  400  403  403  403  404
desk.tablets             GET    302  200  403  403  403  200
desk.take_along          GET    302  403  200  403  403  404
desk.take_along          POST   401  403  400  403  403  404
desk.talked              POST   401  303  303  403  403  404
desk.unclear_pictures    GET    302  403  403  403  403  200
desk.visit_pin           GET    302  403  200  403  403  200
desk.visit_pin           POST   401  403  400  403  403  400
desk.withdraw_witness    POST   401  404  403  403  403  404
desk.use_link            POST   410  410  410  410  410  410
drawing                  GET    200  200  200  200  200  200
paper.page               GET    200  200  200  200  200  200
paper.rubric             GET    404  404  404  404  404  404
paper.seen               POST   204  204  204  204  204  204
paper.signed_list        GET    200  200  200  200  200  200
published.did_document   GET    404  404  404  404  404  404
published.statuses       GET    404  404  404  404  404  404
recording                GET    404  404  404  404  404  404
start                    GET    200  200  200  200  200  200
study.answer             POST   303  303  303  303  303  303
study.begin              POST   404  404  404  404  404  404
study.picture            GET    404  404  404  404  404  404
study.welcome            GET    404  404  404  404  404  404
tablet.check             GET    200  200  200  200  200  200
tablet.end_visit         POST   401  401  401  401  401  401
tablet.farewell          POST   404  404  404  404  404  404
tablet.help_state        GET    401  401  401  401  401  401
tablet.key               GET    401  401  401  401  401  401
tablet.pack              GET    401  401  401  401  401  401
tablet.poll_pairing      GET    404  404  404  404  404  404
tablet.ready             POST   401  401  401  401  401  401
tablet.receive_visit     POST   401  401  401  401  401  401
tablet.receive_voice     POST   401  401  401  401  401  401
tablet.receive_events    POST   401  401  401  401  401  401
tablet.shell             GET    200  200  200  200  200  200
tablet.start_by_card     POST   400  400  400  400  400  400
tablet.start_pairing     POST   201  201  201  201  201  201
tablet.typeface          GET    404  404  404  404  404  404
tablet.visit             GET    401  401  401  401  401  401
tablet.visits            GET    401  401  401  401  401  401
tablet.worker            GET    200  200  200  200  200  200
trust.certificate        GET    404  404  404  404  404  404
trust.page               GET    404  404  404  404  404  404
voice                    GET    404  404  404  404  404  404
verify.answer            GET    400  400  400  400  400  400
verify.answer            POST   400  400  400  400  400  400
verify.ask_question      POST   404  404  404  404  404  404
verify.mine              GET    404  404  404  404  404  404
verify.change_mine       POST   404  404  404  404  404  404
verify.say_what_helped   POST   404  404  404  404  404  404
verify.answer_file       POST   400  400  400  400  400  400
verify.ask               GET    200  200  200  200  200  200
witness.form             GET    404  404  404  404  404  404
witness.say              POST   404  404  404  404  404  404
"""


AUTHOR = {
    "desk.confirm_picture POST",
    "desk.judge GET",
    "desk.judge_answer POST",
    "desk.make_study GET",
    "desk.judge_recording POST",
    "desk.make_study POST",
    "desk.picture_differences GET",
    "desk.prompt GET",
    "desk.record_prompt POST",
    "desk.recorded_sound GET",
    "desk.recordings GET",
    "desk.recordings_in GET",
    "desk.recordings_of GET",
    "desk.remove_recording POST",
    "desk.settle_answer POST",
    "desk.studies GET",
    "desk.study GET",
    "desk.study_statuses GET",
    "desk.unclear_pictures GET",
}
"""What somebody reaches who is an author and nothing else, beside what every member of staff reaches."""


def rows() -> Iterator[tuple[str, str, tuple[int, ...]]]:
    for line in TABLE.strip().splitlines():
        endpoint, method, *statuses = line.split()
        yield endpoint, method, tuple(int(status) for status in statuses)


def routes(web: WebDesk) -> set[tuple[str, str]]:
    rules: Iterator[Rule] = web.app.url_map.iter_rules()
    return {(rule.endpoint, method) for rule in rules for method in METHODS & (rule.methods or set())}


def something(web: WebDesk, assessor: Actor) -> Mapping[str, str]:
    """Put something behind every address: Fatma, her session, a sheet, a decision and a certificate."""
    people = web.people
    session = people.session("cleaning")
    tablet = people.tablet(session)
    people.observe(people.els, session, {}, otherwise=1)
    file = deciding.file(people.office, people.els, session.id, "cleaning")
    decision = deciding.sign(
        people.office,
        people.els,
        session.id,
        "cleaning",
        levels={p.criterion: p.level for p in file.proposals},
        reasons={},
        confirmation="Els Peeters",
    )
    snapshot = planning.file(people.office, people.els, session.id).snapshot
    return {
        "organisation": people.els.organisation,
        "form": "json",
        "participant_id": session.participant,
        "session_id": session.id,
        "domain": "cleaning",
        "observation_id": people.begin(assessor, session),
        "criterion": snapshot.rubric("cleaning").criteria[0].id,
        "about": snapshot.rubric("cleaning").criteria[0].id,
        "group_id": planning_groups.plan(
            people.office,
            people.els,
            domain="cleaning",
            participant_ids=[session.participant, people.participant("Rosa").id],
            planned_for=people.office.day(people.clock.now()),
        ),
        "decision_id": decision,
        "certificate_id": issuing.issue(people.office, people.els, decision, language="nl"),
        "tablet_id": tablet.id,
        "staff_id": people.karim.id,
        "study_id": making_studies.make(
            people.office,
            people.noor,
            name="A look",
            domains=[],
            pictures=[next(iter(snapshot.pictures))],
            per_person=1,
            languages=["nl"],
            way=Way.SAY,
            ends_on=people.office.day(people.clock.now()),
        ),
        "appeal_id": appealing.appeal(people.office, people.els, decision, way=AppealWay.SPOKEN, words="No."),
        "evidence_id": portfolio_piece(people, session.participant),
        "message_id": something_said(people, session, tablet),
        "token": "unknown",
        "visit_id": "unknown",
        "digest": next(iter(snapshot.pictures.values())),
        "picture": f"{next(iter(snapshot.pictures.values()))}.svg",
        "version": "1",
        "surface": "desk",
        "name": "desk.css",
        "listed": "issuers",
    }


def portfolio_piece(people: Desk, participant_id: str) -> str:
    """A piece of evidence with a file."""
    return keeping_portfolio.add(people.office, people.els, participant_id, DIPLOMA, PDF)


def something_said(people: Desk, session: Session, tablet: Actor) -> str:
    """A recording of hers, that was not heard yet."""
    consenting.record(
        people.office, people.els, session.participant, purpose=Purpose.VOICE, granted=True, language="nl"
    )
    body = hum()
    sent = Sent(body=body, sha256=sha256(body).hexdigest(), wish="addition_wished", about="", language="nl")
    receiving_voices.receive(people.office, tablet, sent)
    return receiving_voices.of_session(people.office, people.els, session.id)[0].id


def person(web: WebDesk, who: str) -> Actor | None:
    if who in ("nobody", "other"):
        return None if who == "nobody" else web.people.stranger
    role = next(role for role in Role if role.value.startswith(who))
    office, noor = web.people.office, web.people.noor
    managing_staff.invite(office, noor, name=f"Only {role}", sign_in_name=role, roles={role})
    return actor_named(office, role)


def test_every_route_has_a_row_and_every_row_a_route(web: WebDesk) -> None:
    listed = [(endpoint, method) for endpoint, method, _ in rows()]
    assert len(listed) == len(set(listed))
    assert routes(web) == set(listed)


@pytest.mark.parametrize("who", WHO)
def test_each_role_reaches_what_is_hers_and_nothing_else(web: WebDesk, who: str) -> None:
    answers = {}
    somebody = person(web, who)
    ids = something(web, somebody if who == "ass" and somebody else web.people.karim)
    rules: dict[str, Rule] = {rule.endpoint: rule for rule in web.app.url_map.iter_rules()}
    for endpoint, method, _ in rows():
        with web.app.test_request_context():
            values = {name: ids.get(name, "unknown") for name in rules[endpoint].arguments}
            built = rules[endpoint].build(values, append_unknown=False)
        assert built is not None
        answers[f"{endpoint} {method}"] = web.browser(somebody).open(built[1], method=method).status_code
    column = WHO.index(who)
    assert answers == {f"{endpoint} {method}": statuses[column] for endpoint, method, statuses in rows()}


def test_an_author_reaches_the_pictures_and_nothing_of_a_participant(web: WebDesk) -> None:
    somebody = person(web, "aut")
    ids = something(web, web.people.karim)
    rules: dict[str, Rule] = {rule.endpoint: rule for rule in web.app.url_map.iter_rules()}
    for endpoint, method, (_, *roles, _other) in rows():
        if not endpoint.startswith("desk."):
            continue
        with web.app.test_request_context():
            values = {name: ids.get(name, "unknown") for name in rules[endpoint].arguments}
            built = rules[endpoint].build(values, append_unknown=False)
        assert built is not None
        status = web.browser(somebody).open(built[1], method=method).status_code
        everybodys = 403 not in roles
        assert (status != 403) == (everybodys or f"{endpoint} {method}" in AUTHOR), f"{endpoint} {method}"
