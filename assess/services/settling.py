"""Assessors who saw it differently talk about it; what they agree is put on record in a sentence."""

from dataclasses import dataclass

from assess.domain.decision import Missing
from assess.domain.event import Kind
from assess.domain.observation import Settlement
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission
from assess.domain.rubric import Criterion, Rubric
from assess.errors import BadInput, Conflict, NotFound
from assess.services import evidence
from assess.services.calling_for_help import add_staff_event
from assess.services.evidence import Evidence
from assess.services.office import Actor, Office

LONGEST_SENTENCE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenLevel:
    """What one assessor saw."""

    assessor_name: str
    level: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A criterion that the assessors saw differently."""

    criterion: Criterion
    scores: tuple[SeenLevel, ...]
    needs_third: bool
    settled: Settlement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferencesFile:
    """The differences of a domain; empty with `hidden` while the actor has still to score."""

    session: Session
    participant: Participant
    rubric: Rubric
    differences: tuple[Difference, ...]
    hidden: bool


def differences(office: Office, actor: Actor, session_id: str, domain: str) -> DifferencesFile:
    """Give what the assessors saw differently, side by side."""
    with office.work(actor) as work:
        work.require(Permission.SETTLE)
        work.record("differences.read", "session", session_id, {"domain": domain})
        session = work.session(session_id)
        seen = evidence.gather(work, session, domain)
        return DifferencesFile(
            session=session,
            participant=work.participant(session.participant),
            rubric=seen.rubric,
            differences=() if seen.hidden else _differences(seen),
            hidden=seen.hidden,
        )


def settle(
    office: Office,
    actor: Actor,
    session_id: str,
    domain: str,
    *,
    criterion: str,
    level: int,
    sentence: str,
) -> None:
    """Record what was agreed: a level between the scores, and why, in a sentence."""
    if not sentence.strip():
        raise BadInput("sentence_needed", "Why this level?", "Write what you agreed on, in a sentence.")
    with office.work(actor) as work:
        work.require(Permission.SETTLE)
        session = work.session(session_id)
        seen = evidence.gather(work, session, domain)
        if seen.hidden:
            raise Conflict("blind", "The other scores are not open to you yet.", "Hand in your own scores first.")
        found = next((d for d in _differences(seen) if d.criterion.id == criterion), None)
        if found is None:
            raise NotFound("no_difference", "There is no difference to settle here.", "Go back to the session.")
        if found.needs_third:
            raise Conflict(
                "third_needed",
                "The scores differ by two or more, so a third assessor scores first.",
                "Ask a colleague to observe.",
            )
        levels = [one.level for one in found.scores]
        if not min(levels) <= level <= max(levels):
            raise BadInput("level_outside", "The level is not between the scores.", "Choose one of them.")
        body: dict[str, object] = {
            "domain": domain,
            "criterion": criterion,
            "level": level,
            "sentence": sentence.strip()[:LONGEST_SENTENCE],
        }
        add_staff_event(work, session_id, Kind.SETTLED, body)


def _differences(seen: Evidence) -> tuple[Difference, ...]:
    settled = {s.criterion: s for s in seen.settlements}
    missing = {p.criterion: p.missing for p in seen.proposals}
    found = []
    for criterion in seen.rubric.criteria:
        latest = {
            o.assessor: SeenLevel(
                assessor_name=o.assessor_name,
                level=o.scores[criterion.id].level or 0,
                note=o.scores[criterion.id].note,
            )
            for o in seen.handed_in
            if o.level(criterion.id) is not None
        }
        if len({one.level for one in latest.values()}) > 1:
            found.append(
                Difference(
                    criterion=criterion,
                    scores=tuple(latest.values()),
                    needs_third=Missing.THIRD_ASSESSOR in missing[criterion.id],
                    settled=settled.get(criterion.id),
                ),
            )
    return tuple(found)
