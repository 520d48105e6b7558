"""Where a participant stands, domain by domain: the report for her counsellor, and what her own page is made from."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.domain.appeal import Appeal
from assess.domain.decision import Missing, Proposal
from assess.domain.onward import Onward, fitting
from assess.domain.people import Consent, Participant, Session
from assess.domain.permissions import Permission, allowed
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.services import evidence, preparing_content, session_state, watching_assessors
from assess.services.certificate_lines import CertificateLine, certificates_of_sessions
from assess.services.evidence import Evidence
from assess.services.office import Actor, Office, Work
from assess.services.session_state import DomainState, SessionLine
from assess.storage import appeals, decisions, participants, portfolio, sessions
from assess.storage.decisions import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainStanding:
    """One domain: in the session of its last decision, or in the last one that she was observed in, or that was planned.

    `way_on` is what can come next at the highest level that was decided; None while nothing is.
    """

    session: Session
    snapshot: Snapshot
    seen: Evidence
    decision: Decision | None
    way_on: Onward | None

    @property
    def rubric(self) -> Rubric:
        return self.seen.rubric

    @property
    def levels(self) -> Mapping[str, int]:
        """Give the decided levels (1 to 3) by criterion; what was not certified is not among them."""
        return _levels(self.decision)


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainReport:
    """One domain as her counsellor reads it. `blind`: the actor may still score, so she sees no level and no reason."""

    standing: DomainStanding
    line: SessionLine
    state: DomainState
    blind: bool
    appeals: tuple[Appeal, ...]
    certificate: CertificateLine | None

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """Give what the rules say of each competence, while nothing is decided and the actor may know."""
        open_to_her = not self.blind and not self.standing.seen.hidden
        return self.standing.seen.proposals if open_to_her and self.standing.decision is None else ()

    @property
    def lacking(self) -> Mapping[Missing, int]:
        """Count the competences for which each thing is still missing, the most frequent first."""
        return dict(Counter(what for one in self.proposals for what in one.missing).most_common())

    @property
    def contexts(self) -> Mapping[str, int]:
        """Count the observations that were handed in, by the context in which she was seen."""
        return Counter(one.context.value for one in self.standing.seen.handed_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything on one participant at a glance. `brought` counts her portfolio by sort; None when it is not the actor's to know."""

    participant: Participant
    lines: tuple[SessionLine, ...]
    domains: tuple[DomainReport, ...]
    certificates: tuple[CertificateLine, ...]
    consents: Mapping[str, Consent]
    brought: Mapping[str, int] | None


def report(office: Office, actor: Actor, participant_id: str) -> Report:
    """Give the report for her counsellor; that it was read is written in the audit log. The number of queries is fixed."""
    with office.work(actor) as work:
        work.require(Permission.SEE_EVIDENCE)
        participant = work.participant(participant_id)
        hers = sessions.all_of(work.connection, actor.organisation, participant_id)
        work.record("report.read", "participant", participant_id)
        certificates = certificates_of_sessions(work, hers, {participant_id: participant})
        made = appeals.all_of(work.connection, actor.organisation)
        consents = participants.consents(work.connection, actor.organisation, participant_id)
        lines = session_state.lines(work, hers, {participant_id: participant})
        by_session = {line.session.id: line for line in lines}
        return Report(
            participant=participant,
            lines=lines,
            domains=tuple(
                _domain(one, by_session[one.session.id], made, certificates) for one in standings(work, hers)
            ),
            certificates=certificates,
            consents={one.purpose.value: one for one in consents},
            brought=_brought(work, participant_id),
        )


def standings(work: Work, hers: Sequence[Session]) -> tuple[DomainStanding, ...]:
    """Give each domain once, the last decision first, then what is not decided."""
    organisation = work.actor.organisation
    events = sessions.events_by_session(work.connection, organisation, [one.id for one in hers])
    decided = decisions.standing(work.connection, organisation)
    onward = preparing_content.onward(work.office)
    found: dict[str, DomainStanding] = {}
    for session in hers:
        for domain in session.domains:
            decision = decided.get((session.id, domain))
            one = DomainStanding(
                session=session,
                snapshot=work.snapshot(session),
                seen=evidence.gather(work, session, domain, events[session.id]),
                decision=decision,
                way_on=_way_on(onward.get(domain, ()), decision),
            )
            if domain not in found or _weight(one) > _weight(found[domain]):
                found[domain] = one
    return tuple(sorted(found.values(), key=_weight, reverse=True))


def _weight(one: DomainStanding) -> tuple[str, bool, bool, str]:
    """Rank the sessions of a domain: decided last, then observed, then not cancelled, then planned last."""
    decided = one.decision.decided_at.isoformat() if one.decision else ""
    planned = one.session.planned_for.isoformat()
    return decided, bool(one.seen.handed_in), one.session.cancelled_at is None, planned


def _way_on(ways: Sequence[Onward], decision: Decision | None) -> Onward | None:
    return fitting(ways, max(_levels(decision).values(), default=0)) if decision else None


def _levels(decision: Decision | None) -> Mapping[str, int]:
    levels: Mapping[str, int | None] = decision.body["levels"] if decision else {}
    return {criterion: level for criterion, level in levels.items() if level}


def _domain(
    standing: DomainStanding, line: SessionLine, made: Sequence[Appeal], certificates: Sequence[CertificateLine]
) -> DomainReport:
    decision = standing.decision.id if standing.decision else ""
    return DomainReport(
        standing=standing,
        line=line,
        state=next(one for one in line.domains if one.rubric.id == standing.rubric.id),
        blind=standing.seen.blind,
        appeals=tuple(one for one in made if one.decision == decision),
        certificate=next((one for one in certificates if one.decision == decision), None),
    )


def _brought(work: Work, participant_id: str) -> Mapping[str, int] | None:
    """Count her portfolio for whoever may see it; whoever could still score her learns of it by opening it knowingly."""
    if not allowed(work.actor.roles, Permission.SEE_PORTFOLIO):
        return None
    knows = participant_id in watching_assessors.knows_portfolio(work)
    if allowed(work.actor.roles, Permission.OBSERVE) and not knows:
        return None
    pieces = portfolio.of_participant(work.connection, work.actor.organisation, participant_id)
    return Counter(one.sort.value for one in pieces)
