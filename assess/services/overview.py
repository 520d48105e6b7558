"""Today, in the order in which it matters: who waits for help, who comes, what is half done, and what is yours to do."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from assess.domain.permissions import Permission, allowed
from assess.services import (
    appealing,
    asking,
    calling_for_help,
    looking_at_set_aside,
    pairing_tablets,
    session_state,
    showing_results,
)
from assess.services.appealing import DueAppeal
from assess.services.calling_for_help import HelpCall
from assess.services.office import Actor, Office, Work
from assess.services.pairing_tablets import TabletLine
from assess.services.session_state import SessionLine, Step
from assess.services.showing_results import Reaction
from assess.storage import participants, sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The desk's first page. Each session stands once, under what comes next."""

    today: tuple[SessionLine, ...]
    half_done: tuple[SessionLine, ...]
    """Begun on another day, or a sheet of scores that was not handed in."""
    to_observe: tuple[SessionLine, ...]
    to_score_second: tuple[SessionLine, ...]
    to_settle: tuple[SessionLine, ...]
    to_decide: tuple[SessionLine, ...]
    to_issue: tuple[SessionLine, ...]
    missed: tuple[SessionLine, ...]
    """Planned for a day that has passed, and not begun."""
    later: tuple[SessionLine, ...]
    help_calls: tuple[HelpCall, ...] = ()
    help_mark: str = ""
    appeals: tuple[DueAppeal, ...] = ()
    questions: int = 0
    """Open questions of those who check certificates."""
    reactions: tuple[Reaction, ...] = ()
    """Who wants to talk about her result."""
    tablets: tuple[TabletLine, ...] = ()
    """Connected tablets of sessions that are not finished."""
    set_aside: int = 0
    """Things that tablets sent and could not be recorded."""

    @property
    def is_calm(self) -> bool:
        """Say whether nothing waits for anybody."""
        return not any(
            (
                *(self.today, self.half_done, self.to_observe, self.to_score_second, self.to_settle, self.to_decide),
                *(self.to_issue, self.missed, self.later, self.help_calls, self.appeals, self.questions),
                *(self.reactions, self.tablets, self.set_aside),
            ),
        )


def today(office: Office, actor: Actor) -> Overview:
    """Give the overview of the actor's organisation; the number of queries does not grow with the caseload."""
    with office.look(actor) as work:
        work.require(Permission.SEE_OVERVIEW)
        if not allowed(actor.roles, Permission.SEE_PARTICIPANTS):
            return _sorted(work, ())
        hers = {one.id: one for one in participants.all_of(work.connection, actor.organisation)}
        everything = sessions.all_of(work.connection, actor.organisation)
        lines = session_state.lines(work, session_state.unfinished(work, everything), hers)
        calls = calling_for_help.calls(work)
        pairs = allowed(actor.roles, Permission.PAIR_TABLET)
        on_tablet = {one.session.id for one in lines if not one.progress.finished}
        return replace(
            _sorted(work, lines),
            help_calls=calls,
            help_mark=calling_for_help.mark(calls),
            questions=asking.count_open(work) if allowed(actor.roles, Permission.SEE_CERTIFICATE) else 0,
            appeals=appealing.due(work, {one.id: one for one in everything}, hers),
            reactions=showing_results.waiting(work),
            tablets=pairing_tablets.in_use(work, on_tablet) if pairs else (),
            set_aside=looking_at_set_aside.waiting(work),
        )


def _sorted(work: Work, lines: Iterable[SessionLine]) -> Overview:
    by_step: dict[Step, list[SessionLine]] = defaultdict(list)
    for line in sorted(lines, key=_when):
        by_step[line.next_step].append(line)
    here = work.today
    waiting, begun = by_step[Step.HAND_OVER], by_step[Step.ANSWERING]
    return Overview(
        today=tuple(one for one in sorted((*waiting, *begun), key=_when) if one.session.planned_for == here),
        half_done=(*(one for one in begun if one.session.planned_for != here), *by_step[Step.HAND_IN]),
        to_observe=tuple(by_step[Step.OBSERVE]),
        to_score_second=(*by_step[Step.SECOND_SCORE], *by_step[Step.THIRD_SCORE]),
        to_settle=tuple(by_step[Step.SETTLE]),
        to_decide=tuple(by_step[Step.DECIDE]),
        to_issue=tuple(by_step[Step.ISSUE]),
        missed=tuple(one for one in waiting if one.session.planned_for < here),
        later=tuple(one for one in waiting if one.session.planned_for > here),
    )


def _when(line: SessionLine) -> tuple[object, ...]:
    """Order by day and time; without a time it comes after those that have one."""
    return line.session.planned_for, line.session.starts_at or "99", line.session.id
