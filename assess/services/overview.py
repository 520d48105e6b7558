"""Today, in the order in which it matters: who waits for help, who comes, and what is yours to do."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from assess.domain.permissions import Permission, allowed
from assess.services import appealing, asking, calling_for_help, looking_at_set_aside, session_state, showing_results
from assess.services.appealing import DueAppeal
from assess.services.calling_for_help import HelpCall
from assess.services.office import Actor, Office
from assess.services.session_state import SessionLine, Step
from assess.services.showing_results import Reaction
from assess.storage import participants, sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The desk's first page. Each session stands once, under what comes next."""

    help_calls: tuple[HelpCall, ...]
    today: tuple[SessionLine, ...]
    to_observe: tuple[SessionLine, ...]
    to_score_second: tuple[SessionLine, ...]
    to_settle: tuple[SessionLine, ...]
    to_decide: tuple[SessionLine, ...]
    to_issue: tuple[SessionLine, ...]
    later: tuple[SessionLine, ...]
    appeals: tuple[DueAppeal, ...] = ()
    questions: int = 0
    """Open questions of those who check certificates."""
    reactions: tuple[Reaction, ...] = ()
    """Who wants to talk about her result."""
    set_aside: int = 0
    """Things that tablets sent and could not be recorded."""


def today(office: Office, actor: Actor) -> Overview:
    """Give the overview of the actor's organisation."""
    with office.look(actor) as work:
        work.require(Permission.SEE_OVERVIEW)
        if not allowed(actor.roles, Permission.SEE_PARTICIPANTS):
            return _sorted(())
        hers = {p.id: p for p in participants.all_of(work.connection, actor.organisation)}
        lines = session_state.lines(work, sessions.all_of(work.connection, actor.organisation), hers)
        coming = tuple(s for s in lines if s.session.planned_for == work.today)
        asked = asking.count_open(work) if allowed(actor.roles, Permission.SEE_CERTIFICATE) else 0
        return replace(
            _sorted(lines, calling_for_help.calls(work), coming),
            questions=asked,
            appeals=appealing.due(work, hers),
            reactions=showing_results.waiting(work),
            set_aside=looking_at_set_aside.waiting(work),
        )


def _sorted(
    lines: Iterable[SessionLine],
    help_calls: tuple[HelpCall, ...] = (),
    coming: tuple[SessionLine, ...] = (),
) -> Overview:
    by_step: dict[Step, list[SessionLine]] = defaultdict(list)
    for line in lines:
        by_step[line.next_step].append(line)
    begun = (*by_step[Step.HAND_OVER], *by_step[Step.ANSWERING])
    return Overview(
        help_calls=help_calls,
        today=tuple(line for line in coming if line.next_step in (Step.HAND_OVER, Step.ANSWERING)),
        to_observe=(*by_step[Step.OBSERVE], *by_step[Step.HAND_IN]),
        to_score_second=(*by_step[Step.SECOND_SCORE], *by_step[Step.THIRD_SCORE]),
        to_settle=tuple(by_step[Step.SETTLE]),
        to_decide=tuple(by_step[Step.DECIDE]),
        to_issue=tuple(by_step[Step.ISSUE]),
        later=tuple(line for line in begun if line not in coming),
    )
