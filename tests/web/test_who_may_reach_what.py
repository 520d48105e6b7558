"""Role by role, what each route answers: one row for each route and method in who_may_reach_what.txt. A route without a row fails.

Columns: nobody (not signed in), cou (counsellor), ass (assessor), dec (decider), adm (administrator), other (all roles,
in another organisation). Forms are posted empty: 200 and 400 are the form again, 303 is done.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

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
from tests.support.calibration import STORIES, calibrate
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import Desk, actor_named
from tests.support.sounds import hum
from tests.web.conftest import WebDesk

pytestmark = pytest.mark.usefixtures("stories")
WHO = ("nobody", "cou", "ass", "dec", "adm", "other")
METHODS = {"GET", "POST"}
TABLE = Path(__file__).with_name("who_may_reach_what.txt").read_text(encoding="utf-8")


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
        "group_id": group_task(people, session.participant),
        "decision_id": decision,
        "certificate_id": issuing.issue(people.office, people.els, decision, language="nl"),
        "tablet_id": tablet.id,
        "staff_id": people.karim.id,
        "study_id": study(people, next(iter(snapshot.pictures))),
        "appeal_id": appealing.appeal(people.office, people.els, decision, way=AppealWay.SPOKEN, words="No."),
        "evidence_id": portfolio_piece(people, session.participant),
        "message_id": something_said(people, session, tablet),
        "package_id": "unknown",
        "token": "unknown",
        "visit_id": "unknown",
        "digest": next(iter(snapshot.pictures.values())),
        "picture": f"{next(iter(snapshot.pictures.values()))}.svg",
        "version": "1",
        "surface": "desk",
        "name": "desk.css",
        "listed": "issuers",
        "attempt_id": calibrate(people.office, assessor, most=1),
        "story": STORIES[0].id,
    }


def group_task(people: Desk, participant_id: str) -> str:
    return planning_groups.plan(
        people.office,
        people.els,
        domain="cleaning",
        participant_ids=[participant_id, people.participant("Rosa").id],
        planned_for=people.office.day(people.clock.now()),
    )


def study(people: Desk, picture: str) -> str:
    return making_studies.make(
        people.office,
        people.noor,
        name="A look",
        domains=[],
        pictures=[picture],
        per_person=1,
        languages=["nl"],
        way=Way.SAY,
        ends_on=people.office.day(people.clock.now()),
    )


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
