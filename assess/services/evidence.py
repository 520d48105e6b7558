"""The observations of one domain of a session: what they add up to, and what this person may see of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.domain import decision as rules
from assess.domain import observation as reading
from assess.domain.assessing import Moderated
from assess.domain.decision import Missing, Proposal
from assess.domain.event import STAFF_KINDS, Event
from assess.domain.observation import Observation, Settlement
from assess.domain.people import Session
from assess.domain.permissions import Permission, allowed
from assess.domain.portfolio import PortfolioEvidence
from assess.domain.rubric import Rubric
from assess.errors import NotFound
from assess.services import watching_assessors
from assess.services.office import Work
from assess.storage import portfolio, sessions

AWAITS_SCORE = frozenset({Missing.SECOND_SCORE, Missing.THIRD_ASSESSOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything seen in one domain. `visible` is what the actor may see now; scores stay blind until hers are in."""

    rubric: Rubric
    seen: tuple[Observation, ...]
    visible: tuple[Observation, ...]
    settlements: tuple[Settlement, ...]
    proposals: tuple[Proposal, ...]
    moderation: tuple[Moderated, ...]
    """Why a second assessor looks at it, although the evidence would do."""

    @property
    def hidden(self) -> bool:
        """Say whether anything is kept from the actor."""
        return len(self.visible) < len(self.seen)

    @property
    def blind(self) -> bool:
        """Say whether a score that was handed in is kept from the actor."""
        return any(one not in self.visible for one in self.handed_in)

    def missing(self, what: Missing) -> bool:
        """Say whether this is missing for any criterion."""
        return any(what in proposal.missing for proposal in self.proposals)

    @property
    def handed_in(self) -> tuple[Observation, ...]:
        """Give the observations that count."""
        return tuple(o for o in self.seen if o.handed_in_at is not None)


def gather(work: Work, session: Session, domain: str, events: Iterable[Event] | None = None) -> Evidence:
    """Collect the evidence of a domain; NotFound when the session does not have it.

    `events` are those of the session where they are read already, for a list of many.
    """
    if events is None:
        events = sessions.events(work.connection, work.actor.organisation, session.id, STAFF_KINDS)
    events = tuple(one for one in events if one.kind in STAFF_KINDS)
    try:
        rubric = work.snapshot(session).rubric(domain)
    except KeyError:
        raise NotFound("no_such_domain", "This session does not have that domain.", "Go back.") from None
    seen = tuple(o for o in reading.observations(events) if o.domain == domain)
    settled = tuple(s for s in reading.settlements(events) if s.domain == domain)
    proposals = rules.propose(rubric, seen, settled, today=work.today)
    handed_in = tuple(o for o in seen if o.handed_in_at is not None)
    moderation = watching_assessors.why_moderated(work, f"{session.id}.{domain}", handed_in, proposals)
    visible = reading.visible_to(
        work.actor.id,
        seen,
        may_score=allowed(work.actor.roles, Permission.OBSERVE),
        awaits_score=bool(moderation) or any(AWAITS_SCORE & set(p.missing) for p in proposals),
    )
    return Evidence(
        rubric=rubric,
        seen=seen,
        visible=visible,
        settlements=settled,
        proposals=proposals,
        moderation=moderation,
    )


def brought(work: Work, session: Session, rubric: Rubric) -> tuple[PortfolioEvidence, ...]:
    """Give what she brought of the competences of a domain; it stands beside a proposal and never changes one."""
    hers = portfolio.of_participant(work.connection, work.actor.organisation, session.participant)
    return tuple(one for one in hers if any(one.is_about(rubric.id, criterion.id) for criterion in rubric.criteria))
