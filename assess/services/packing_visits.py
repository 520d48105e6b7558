"""What goes along on a home visit: the rubrics of one session in her language, her own open sheets, and a first name.

It is sealed with the key of the visit. Outside of the seal stand only ids, the time limit, and the words of the screen that
asks for the PIN.
"""

import json
from collections.abc import Mapping
from typing import Any

from assess.domain.home_visit import TRIES, HomeVisit
from assess.domain.observation import Observation
from assess.domain.people import Purpose, Session, Staff
from assess.domain.rubric import Criterion, Rubric
from assess.domain.snapshot import Snapshot
from assess.domain.text import direction_of
from assess.errors import Gone, NotFound
from assess.services import evidence, sealed_events, stored_pictures
from assess.services.office import Actor, Office, Work
from assess.services.visiting_homes import key_of
from assess.storage import home_visits, organisations, participants

FORMAT = 1
DOOR = "visit.door."
"""The words that may stand outside of the seal begin so."""
Words = Mapping[str, Mapping[str, str]]
"""The words of the staff's part: language -> key -> text."""


def held(office: Office, device: Actor) -> tuple[str, ...]:
    """Give the ids of the visits that this tablet may hold now."""
    with office.look(device) as work:
        every = home_visits.of_session(work.connection, device.organisation, device.session or "")
        return tuple(one.id for one in every if one.tablet == device.id and one.is_open(work.now))


def packet(office: Office, device: Actor, visit_id: str, words: Words) -> dict[str, Any]:
    """Give what this tablet needs for a visit, sealed; NotFound for a visit of another tablet, Gone when it is over."""
    with office.work(device) as work:
        visit = home_visits.find(work.connection, device.organisation, visit_id)
        if visit is None or visit.tablet != device.id:
            raise NotFound("no_such_visit", "There is no such visit.", "Look at the desk.")
        locked = home_visits.locked_key(work.connection, visit.id)
        staff = organisations.find_staff(work.connection, visit.staff)
        if not visit.is_open(work.now) or locked is None or staff is None:
            raise Gone("visit_over", "This visit is over.", "Take the session along again at the desk.")
        language = staff.language if staff.language in words else next(iter(words))
        said = words[language]
        content = _content(work, visit, staff, language) | {"strings": said}
        if visit.fetched_at is None:
            home_visits.change(work.connection, visit.id, fetched_at=work.now)
        work.record("visit.fetched", "visit", visit.id, {"session": visit.session})
        return {
            "id": visit.id,
            "session": visit.session,
            "until": visit.until.isoformat(),
            "now": work.now.isoformat(),
            "tries": TRIES,
            "language": language,
            "words": {key: text for key, text in said.items() if key.startswith(DOOR)},
            "locked": json.loads(locked),
            "packet": sealed_events.sealed(key_of(office, visit.id), visit.id, "packet", content),
        }


def _content(work: Work, visit: HomeVisit, staff: Staff, language: str) -> dict[str, Any]:
    session = work.session(visit.session)
    snapshot = work.snapshot(session)
    agreed = participants.agreed(work.connection, work.actor.organisation, session.participant, Purpose.ASSESSMENT)
    return {
        "format": FORMAT,
        "language": language,
        "direction": direction_of(language),
        "assessor": staff.name,
        "participant": work.participant(session.participant).given_name,
        "agreed": agreed,
        "domains": [_domain(work, session, rubric, staff.id, language) for rubric in snapshot.rubrics],
        "pictures": _pictures(work.office, snapshot),
        "alts": {scene: alt.in_(language) for scene, alt in snapshot.alts.items()},
    }


def _domain(work: Work, session: Session, rubric: Rubric, staff_id: str, language: str) -> dict[str, Any]:
    task = rubric.practical_task
    seen = evidence.gather(work, session, rubric.id).seen
    own = [one for one in seen if one.assessor == staff_id and one.handed_in_at is None]
    return {
        "id": rubric.id,
        "title": rubric.title.in_(language),
        "picture": task.picture,
        "task": task.title.in_(language),
        "minutes": task.minutes,
        "materials": [one.what.in_(language) for one in task.materials],
        "say": task.instruction.in_(session.language),
        "say_in": session.language,
        "instruction": task.instruction.in_(language),
        "stop_rule": rubric.stop_rule.in_(language),
        "criteria": [_criterion(criterion, language) for criterion in rubric.criteria],
        "open": _sheet(own[-1]) if own else None,
    }


def _criterion(criterion: Criterion, language: str) -> dict[str, Any]:
    return {
        "id": criterion.id,
        "title": criterion.title.in_(language),
        "picture": criterion.picture,
        "watch_for": [one.in_(language) for one in criterion.watch_for],
        "levels": [{"level": one.level, "descriptor": one.descriptor.in_(language)} for one in criterion.levels],
    }


def _sheet(observation: Observation) -> dict[str, Any]:
    """Give a sheet that she began at the desk, so that she goes on with it."""
    scores = {criterion: {"level": score.level, "note": score.note} for criterion, score in observation.scores.items()}
    return {"observation": observation.id, "scores": scores}


def _pictures(office: Office, snapshot: Snapshot) -> dict[str, str]:
    wanted = {scene for rubric in snapshot.rubrics for scene in rubric.pictures}
    return {
        scene: stored_pictures.address(office, sha256) for scene, sha256 in snapshot.pictures.items() if scene in wanted
    }
