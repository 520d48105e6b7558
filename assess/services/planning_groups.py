"""A counsellor plans a group task: two to four women at one practical task, each in a session of her own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assess.domain.group_task import FEWEST, MOST, GroupTask, Mark, Member
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.errors import BadInput, NotFound
from assess.services import preparing_content
from assess.services.office import Actor, Office, Work
from assess.storage import decisions, group_tasks, participants, sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLine:
    """A group task in a list."""

    group: GroupTask
    rubric: Rubric
    names: tuple[str, ...]


def plan(office: Office, actor: Actor, *, domain: str, participant_ids: Sequence[str], planned_for: date) -> str:
    """Plan a group task and give its id.

    A woman who has a session of this domain with the very same rubric, and no decision in it, is observed there; for each
    other one a session is planned. So all are observed against the same words, and each keeps a record of her own.
    """
    content = preparing_content.library(office)
    if domain not in content.domains:
        raise BadInput("domain_needed", "A group task is about one domain.", "Choose what they will show.")
    chosen = tuple(dict.fromkeys(participant_ids))
    if not FEWEST <= len(chosen) <= MOST:
        raise BadInput(
            "group_size",
            "A group task is for two, three or four women.",
            "Choose who takes part; plan a second group for more.",
        )
    spoken = preparing_content.languages(office)
    snapshot = content.only((domain,))
    with office.work(actor) as work:
        work.require(Permission.PLAN_SESSION)
        sessions.pin(work.connection, snapshot, work.now)
        members = []
        for mark, participant_id in zip(Mark, chosen, strict=False):
            her = work.participant(participant_id)
            if her.erased:
                raise NotFound("no_such_participant", "There is no such participant.", "Go back to the list.")
            session = _open_session(work, her, domain, snapshot)
            if session is None:
                language = her.language if her.language in spoken else office.settings.language
                session = _planned(work, her, snapshot, language, planned_for)
            members.append(Member(session=session.id, mark=mark))
        group = GroupTask(
            id=work.new_id(),
            domain=domain,
            planned_for=planned_for,
            made_at=work.now,
            made_by=actor.id,
            members=tuple(members),
        )
        group_tasks.add(work.connection, actor.organisation, group, work.new_id)
        details = {"domain": domain, "sessions": [member.session for member in members]}
        work.record("group_task.planned", "group_task", group.id, details)
    return group.id


def all_groups(office: Office, actor: Actor) -> tuple[GroupLine, ...]:
    """List the group tasks, newest day first."""
    with office.look(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        hers = {one.id: one for one in participants.all_of(work.connection, actor.organisation)}
        return tuple(_line(work, group, hers) for group in group_tasks.all_of(work.connection, actor.organisation))


def _line(work: Work, group: GroupTask, hers: dict[str, Participant]) -> GroupLine:
    found = [work.session(member.session) for member in group.members]
    rubric = work.snapshot(found[0]).rubric(group.domain)
    return GroupLine(group=group, rubric=rubric, names=tuple(hers[one.participant].given_name for one in found))


def _open_session(work: Work, her: Participant, domain: str, content: Snapshot) -> Session | None:
    decided = decisions.standing(work.connection, work.actor.organisation)
    for session in sessions.all_of(work.connection, work.actor.organisation, her.id):
        same = domain in session.domains and work.snapshot(session).rubric(domain) == content.rubric(domain)
        if same and (session.id, domain) not in decided:
            return session
    return None


def _planned(work: Work, her: Participant, content: Snapshot, language: str, day: date) -> Session:
    session = Session(
        id=work.new_id(),
        participant=her.id,
        domains=content.domains,
        language=language,
        snapshot=content.digest,
        planned_for=day,
        created_at=work.now,
    )
    sessions.add(work.connection, work.actor.organisation, session, work.actor.id)
    work.record("session.planned", "session", session.id, {"domains": list(content.domains)})
    return session
