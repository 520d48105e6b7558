"""An assessor observes several women at one group task, side by side. Each score goes into that woman's own observation."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.domain.group_task import GroupTask, Mark
from assess.domain.observation import Context, Identity, Observation, watch_next
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission, allowed
from assess.domain.rubric import Criterion, Rubric
from assess.domain.snapshot import Snapshot
from assess.errors import Conflict, NotFound
from assess.services import evidence, observing
from assess.services.office import Actor, Office, Work
from assess.storage import group_tasks, sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One woman on the screen: her own session, and the actor's observation of her, never a colleague's.

    `why_not` is the code of the refusal when this actor may not observe her.
    """

    mark: Mark
    session: Session
    participant: Participant
    observation: Observation | None
    next_to_watch: Criterion | None
    why_not: str

    @property
    def is_open(self) -> bool:
        """Say whether scores can be given."""
        return self.observation is not None and self.observation.handed_in_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A group task in front of one assessor."""

    group: GroupTask
    rubric: Rubric
    snapshot: Snapshot
    columns: tuple[Column, ...]

    def column(self, session_id: str) -> Column:
        """Give the column of one woman. Raises NotFound."""
        for column in self.columns:
            if column.session.id == session_id:
                return column
        raise _not_hers()

    @property
    def begun(self) -> bool:
        """Say whether the actor has begun to observe anybody of the group."""
        return any(column.observation for column in self.columns)

    @property
    def to_begin(self) -> tuple[Column, ...]:
        """Give the women whom the actor may begin to observe."""
        return tuple(column for column in self.columns if column.observation is None and not column.why_not)


def board(office: Office, actor: Actor, group_id: str) -> Board:
    """Give the group as this assessor sees it: her own scores, and who is observed by a colleague instead."""
    with office.look(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        return _board(work, group_id)


def start(office: Office, actor: Actor, group_id: str, identities: Mapping[str, Identity]) -> None:
    """Begin an observation of each woman named (session -> how she is known); Conflict when nobody can be begun."""
    with office.work(actor) as work:
        work.require(Permission.OBSERVE)
        for member in _group(work, group_id).members:
            sessions.lock(work.connection, member.session)
        found = _board(work, group_id)
        beginning = [column for column in found.to_begin if column.session.id in identities]
        if not beginning:
            raise Conflict("nobody_to_observe", "There is nobody here whom you can begin to observe.", "Go back.")
        for column in beginning:
            observing.begun(
                work,
                column.session,
                domain=found.group.domain,
                context=Context.GROUP_TASK,
                identity=identities[column.session.id],
                group=group_id,
            )


def observation_in(office: Office, actor: Actor, group_id: str, session_id: str) -> Observation:
    """Give the actor's own observation of one woman of the group."""
    observation = board(office, actor, group_id).column(session_id).observation
    if observation is None:
        raise _not_hers()
    return observation


def _not_hers() -> NotFound:
    return NotFound("no_such_observation", "There is no such observation of yours.", "Go back to the group.")


def _group(work: Work, group_id: str) -> GroupTask:
    found = group_tasks.find(work.connection, work.actor.organisation, group_id)
    if found is None:
        raise NotFound("no_such_group", "There is no such group task.", "Go back to the group tasks.")
    return found


def _board(work: Work, group_id: str) -> Board:
    group = _group(work, group_id)
    columns = tuple(_column(work, group, member.session, member.mark) for member in group.members)
    snapshot = work.snapshot(columns[0].session)
    return Board(group=group, rubric=snapshot.rubric(group.domain), snapshot=snapshot, columns=columns)


def _column(work: Work, group: GroupTask, session_id: str, mark: Mark) -> Column:
    session = work.session(session_id)
    seen = evidence.gather(work, session, group.domain)
    own = [one for one in seen.seen if one.assessor == work.actor.id]
    observation = next((one for one in reversed(own) if one.group == group.id), None)
    open_elsewhere = any(one.handed_in_at is None and one.group != group.id for one in own)
    why_not = "" if observation else ("open_elsewhere" if open_elsewhere else _why_not(work, session, group.domain))
    return Column(
        mark=mark,
        session=session,
        participant=work.participant(session.participant),
        observation=observation,
        next_to_watch=watch_next(seen.rubric, observation) if observation else None,
        why_not=why_not,
    )


def _why_not(work: Work, session: Session, domain: str) -> str:
    if not allowed(work.actor.roles, Permission.OBSERVE):
        return ""
    try:
        observing.may_begin(work, session.id, domain)
    except Conflict as refusal:
        return refusal.code
    return ""
