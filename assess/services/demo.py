"""The demo organisation: fixed people, each at another point of the chain, made by the services themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from assess.domain.item import Card, Task
from assess.domain.observation import Context, Identity
from assess.domain.people import Session
from assess.domain.permissions import Role
from assess.domain.rubric import ALONE, ALONE_AND_MORE, WITH_HELP
from assess.services import (
    calibrating,
    deciding,
    enrolling,
    issuing,
    managing_staff,
    observing,
    pairing_tablets,
    planning,
    preparing_content,
    receiving_events,
    setting_up,
    signing_in,
)
from assess.services.office import Actor, Office
from assess.storage import organisations

STAFF = (
    ("els", "Els Peeters", {Role.COUNSELLOR, Role.ASSESSOR, Role.DECIDER}),
    ("karim", "Karim Aydin", {Role.ASSESSOR}),
    ("noor", "Noor El Amrani", {Role.ADMINISTRATOR, Role.AUTHOR}),
)
CLEANING, TOGETHER = "cleaning", "together"
Levels = Mapping[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccess:
    """How to sign in to the demo, and a code to check."""

    links: Mapping[str, str]
    code: str


def load(office: Office) -> None:
    """Fill an empty installation with the demo organisation."""
    system = setting_up.found_organisation(office, name="De Brug vzw", place="Antwerpen")
    for sign_in_name, name, roles in STAFF:
        managing_staff.invite(office, system, name=name, sign_in_name=sign_in_name, roles=roles)
    els, karim = _actor(office, "els"), _actor(office, "karim")
    _calibrate(office, karim, CLEANING)

    _session(office, els, ("Fatma", "Yıldız"), "nl", (CLEANING, TOGETHER))
    amina = _session(office, els, ("Amina", "Benali"), "fr", (CLEANING,))
    _answer(office, els, amina, share=0.5)
    fatou = _session(office, els, ("Fatou", ""), "fr", (CLEANING,))
    _answer(office, els, fatou)
    olena = _session(office, els, ("Olena", "Koval"), "en", (TOGETHER,))
    _answer(office, els, olena)
    _observe(office, karim, olena, TOGETHER, {})
    rosa = _session(office, els, ("Rosa", "Mendes"), "nl", (CLEANING,))
    _answer(office, els, rosa)
    _observe(office, els, rosa, CLEANING, {"floor": ALONE_AND_MORE})
    _observe(office, karim, rosa, CLEANING, {})
    ama = _session(office, els, ("Ama", "Owusu"), "en", (TOGETHER,))
    _answer(office, els, ama)
    _observe(office, els, ama, TOGETHER, {})
    _observe(office, karim, ama, TOGETHER, {})
    mei = _session(office, els, ("Mei", "Lin"), "nl", (CLEANING,))
    _answer(office, els, mei)
    _certify(office, els, karim, mei, CLEANING)


def access(office: Office) -> DemoAccess:
    """Make a fresh one-time link for each member of the demo's staff, and find a code to check."""
    with office.see() as connection:
        staff = {
            name: organisations.find_staff_by_sign_in_name(connection, sign_in_name) for sign_in_name, name, _ in STAFF
        }
    links = {name: signing_in.new_link(office, one.id) for name, one in staff.items() if one is not None}
    return DemoAccess(links=links, code=_code(office))


def _actor(office: Office, sign_in_name: str) -> Actor:
    with office.see() as connection:
        staff = organisations.find_staff_by_sign_in_name(connection, sign_in_name)
    if staff is None:
        raise LookupError(sign_in_name)
    return signing_in.actor_of(staff)


def _session(office: Office, els: Actor, name: tuple[str, str], language: str, domains: tuple[str, ...]) -> Session:
    participant = enrolling.enrol(office, els, given_name=name[0], family_name=name[1], language=language)
    return planning.plan(
        office,
        els,
        participant.id,
        domains=domains,
        language=language,
        planned_for=office.day(office.clock.now()),
    )


def _answer(office: Office, els: Actor, session: Session, share: float = 1.0) -> None:
    """Let a tablet answer the first `share` of all items, and finish when that is all."""
    pairing = pairing_tablets.start(office)
    pairing_tablets.confirm(office, els, session.id, pairing.code)
    token = pairing_tablets.poll(office, pairing.id, pairing.secret).token
    device = pairing_tablets.device_of(office, token or "")
    if device is None:
        raise LookupError(session.id)
    items = [i for i in planning.file(office, els, session.id).snapshot.items() if not getattr(i, "practice", False)]
    bodies: list[tuple[str, str | None, dict[str, Any]]] = [
        ("language_chosen", None, {"language": session.language}),
        ("consent_given", None, {"purpose": "assessment", "version": 1, "language": session.language}),
        *(_answer_to(item, number) for number, item in enumerate(items[: round(len(items) * share)])),
    ]
    if share == 1:
        bodies.append(("finished", None, {}))
    at = office.clock.now() - timedelta(minutes=20)
    batch = [
        {
            "id": office.clock.new_id(),
            "sequence": number + 1,
            "at": (at + timedelta(seconds=15 * number)).isoformat(),
            "kind": kind,
            "item": item,
            "body": body,
        }
        for number, (kind, item, body) in enumerate(bodies)
    ]
    receipt = receiving_events.receive(office, device, batch)
    if receipt.set_aside:
        raise ValueError(receipt.set_aside)


def _answer_to(item: Card | Task, number: int) -> tuple[str, str, dict[str, Any]]:
    if isinstance(item, Card):
        frequency = ("very_often", "often", "few", "never")[number % 4]
        contexts = (
            [] if frequency == "never" else [("home", "family_care", "paid_elsewhere", "volunteering")[number % 4]]
        )
        return "experience_answered", item.id, {"frequency": frequency, "contexts": contexts}
    return "task_answered", item.id, {"response": _right(item)}


def _right(task: Task) -> Any:
    if task.kind == "hazard" and isinstance(task.key, tuple):
        x, y, width, height = (int(part) for part in task.key)
        return [x + width // 2, y + height // 2]
    return list(task.key) if isinstance(task.key, tuple) else task.key


def _observe(office: Office, assessor: Actor, session: Session, domain: str, other: Levels) -> None:
    """Score every criterion as "alone", but the named ones otherwise."""
    observation = observing.start(
        office,
        assessor,
        session.id,
        domain=domain,
        context=Context.TEST_ROOM if domain == CLEANING else Context.GROUP_TASK,
        identity=Identity.KNOWN,
    )
    rubric = observing.sheet(office, assessor, session.id, observation).rubric
    for number, criterion in enumerate(rubric.criteria):
        usual = None if number == len(rubric.criteria) - 1 else (ALONE, ALONE_AND_MORE, WITH_HELP)[number % 3]
        observing.score(
            office,
            assessor,
            session.id,
            observation,
            criterion=criterion.id,
            level=other.get(criterion.id, usual),
            note="",
        )
    observing.hand_in(office, assessor, session.id, observation)


def _calibrate(office: Office, assessor: Actor, domain: str) -> None:
    """Score the stories of a domain as agreed, but the first level one higher or lower."""
    stories = preparing_content.stories(office).get(domain, ())
    if not stories:
        return
    attempt = calibrating.begin(office, assessor, domain)
    agreed = [(story.id, one) for story in stories for one in story.agreed]
    for number, (story, one) in enumerate(agreed):
        level = one.level if number else abs(one.level - 1)
        calibrating.score(office, assessor, attempt, story=story, criterion=one.criterion, level=level)
    calibrating.hand_in(office, assessor, attempt)


def _certify(office: Office, els: Actor, karim: Actor, session: Session, domain: str) -> None:
    _observe(office, els, session, domain, {})
    _observe(office, karim, session, domain, {})
    proposals = deciding.file(office, els, session.id, domain).proposals
    decision = deciding.sign(
        office,
        els,
        session.id,
        domain,
        levels={p.criterion: p.level for p in proposals},
        reasons={},
        confirmation=els.name,
    )
    issuing.issue(office, els, decision, language="nl")


def _code(office: Office) -> str:
    """Find the code of Mei's certificate."""
    els = _actor(office, "els")
    for participant in enrolling.search(office, els, "Mei Lin"):
        for certificate in enrolling.file(office, els, participant.id).certificates:
            return issuing.file(office, els, certificate.id).code.shown
    return ""
