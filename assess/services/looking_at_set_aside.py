"""What tablets sent and could not be stored, with the reason: shown to staff, until somebody says that it is dealt with.

Nothing here counts as an answer or a score. What a colleague observed is named, but not how she scored it: scores stay blind.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assess.domain.event import Kind
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission, allowed
from assess.domain.snapshot import Snapshot
from assess.domain.text import Text
from assess.errors import Conflict
from assess.services.office import Actor, Office, Work
from assess.storage import home_visits, organisations
from assess.storage.home_visits import SetAsideEvent

SCORED = frozenset({Kind.CRITERION_SCORED.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One thing that was set aside: what it was, about what, and her own score and note when it was she who made it."""

    kind: str
    title: Text | None
    level: int | str | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What was set aside of one session for one reason; `name`: who made the home visit, where it was one."""

    session: Session
    participant: Participant
    reason: str
    visit: str | None
    name: str
    mine: bool
    latest: datetime
    kept: tuple[Kept, ...]
    ids: tuple[str, ...]


def groups(office: Office, actor: Actor) -> tuple[Group, ...]:
    """Give what waits, the newest first. Whoever may not see answers sees only what comes from her own home visits."""
    with office.work(actor) as work:
        found = _groups(work)
        for session in sorted({group.session.id for group in found}):
            work.record("set_aside.read", "session", session)
    return found


def count(office: Office, actor: Actor, session_id: str | None = None) -> int:
    """Count what waits for this member of staff, in all or of one session."""
    with office.look(actor) as work:
        return waiting(work, session_id)


def waiting(work: Work, session_id: str | None = None) -> int:
    """Count the same within a use case; nothing waits for whoever may not see it."""
    if not allowed(work.actor.roles, Permission.SEE_SET_ASIDE):
        return 0
    mine = None if allowed(work.actor.roles, Permission.SEE_ANSWERS) else work.actor.id
    return home_visits.count_set_aside(work.connection, work.actor.organisation, session_id=session_id, of_staff=mine)


def deal_with(office: Office, actor: Actor, session_id: str, *, reason: str, visit: str | None, seen: int) -> None:
    """Put a group away. Conflict when there is other than the `seen` number of things in it now."""
    with office.work(actor) as work:
        work.session(session_id)
        wanted = (session_id, reason, visit)
        chosen = [group for group in _groups(work) if (group.session.id, group.reason, group.visit) == wanted]
        ids = chosen[0].ids if chosen else ()
        if not ids or len(ids) != seen:
            raise Conflict("set_aside_changed", "This has changed in the meantime.", "Look at it again.")
        home_visits.deal_with(work.connection, ids, actor.id, work.now)
        work.record("set_aside.dealt_with", "session", session_id, {"reason": reason, "count": len(ids)})


def _groups(work: Work) -> tuple[Group, ...]:
    work.require(Permission.SEE_SET_ASIDE)
    every = allowed(work.actor.roles, Permission.SEE_ANSWERS)
    names = {one.id: one.name for one in organisations.all_staff(work.connection, work.actor.organisation)}
    found: dict[tuple[str, str, str | None], list[SetAsideEvent]] = {}
    for one in home_visits.set_aside(work.connection, work.actor.organisation):
        found.setdefault((one.session, one.reason, one.visit), []).append(one)
    whose = {key: _whose(work, key[-1]) for key in found}
    return tuple(
        _group(work, events, whose[key], names) for key, events in found.items() if every or whose[key] == work.actor.id
    )


def _whose(work: Work, visit_id: str | None) -> str | None:
    visit = home_visits.find(work.connection, work.actor.organisation, visit_id) if visit_id else None
    return visit.staff if visit else None


def _group(work: Work, events: list[SetAsideEvent], whose: str | None, names: dict[str, str]) -> Group:
    first = events[0]
    session = work.session(first.session)
    mine = whose is not None and whose == work.actor.id
    snapshot = work.snapshot(session)
    return Group(
        session=session,
        participant=work.participant(session.participant),
        reason=first.reason,
        visit=first.visit,
        name=names.get(whose or "", ""),
        mine=mine,
        latest=first.received_at,
        kept=tuple(_kept(one, snapshot, mine=mine) for one in _in_order(events)),
        ids=tuple(one.id for one in events),
    )


def _in_order(events: Iterable[SetAsideEvent]) -> list[dict[str, Any]]:
    """Read the bodies as they came, in the order in which they were made; what cannot be read stands last."""
    read = [_body(one.body) for one in events]
    return sorted(read, key=lambda body: body["sequence"] if isinstance(body.get("sequence"), int) else 2**31)


def _body(text: str) -> dict[str, Any]:
    try:
        body = json.loads(text)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _kept(event: dict[str, Any], snapshot: Snapshot, *, mine: bool) -> Kept:
    body = event["body"] if isinstance(event.get("body"), dict) else {}
    show = mine and event.get("kind") in SCORED
    level = body.get("level") if show else None
    return Kept(
        kind=str(event.get("kind", "")),
        title=_title(event, body, snapshot),
        level=level if isinstance(level, int | str) else None,
        note=str(body.get("note", "")) if show else "",
    )


def _title(event: dict[str, Any], body: dict[str, Any], snapshot: Snapshot) -> Text | None:
    criterion, domain, item = body.get("criterion"), body.get("domain"), event.get("item")
    for rubric in snapshot.rubrics:
        if rubric.id == domain:
            return rubric.title
        for one in rubric.criteria:
            if one.id == criterion:
                return one.title
    try:
        return snapshot.item(item).prompt if isinstance(item, str) else None
    except KeyError:
        return None
