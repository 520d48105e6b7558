"""The organisation says how its assessing is watched over; assessors and deciders declare their ties."""

from assess.domain.assessing import HUNDRED, AssessingRules, Moderated, Tie, moderated
from assess.domain.decision import Proposal
from assess.domain.observation import Observation
from assess.domain.people import Session
from assess.domain.permissions import Permission, allowed
from assess.errors import BadInput, Conflict, Forbidden
from assess.services.office import Actor, Office, Work
from assess.storage import assessing


def read(office: Office, actor: Actor) -> AssessingRules:
    """Give the rules of the actor's organisation."""
    with office.look(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        return work.rules


def change(office: Office, actor: Actor, rules: AssessingRules) -> None:
    """Set the rules; they hold for what is not decided yet."""
    if not (0 <= rules.share <= HUNDRED and 0 <= rules.newcomer <= HUNDRED):
        raise BadInput("no_such_share", "There is no such share.", "Choose one from the list.")
    with office.work(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        assessing.add_rules(
            work.connection,
            actor.organisation,
            rules,
            rules_id=work.new_id(),
            at=work.now,
            changed_by=actor.id,
        )
        work.record(
            "organisation.rules_changed",
            "organisation",
            actor.organisation,
            {
                "separate_guide": rules.separate_guide,
                "share": rules.share,
                "newcomer": rules.newcomer,
                "at_the_cut": rules.at_the_cut,
                "calibrated": rules.calibrated,
            },
        )


def declare_tie(office: Office, actor: Actor, participant_id: str, tie: Tie) -> None:
    """Declare a tie with a participant: from now on somebody else scores and decides. It is not taken back."""
    with office.work(actor) as work:
        if not {Permission.OBSERVE, Permission.DECIDE} & {p for p in Permission if allowed(actor.roles, p)}:
            raise Forbidden("not_permitted", "Your role does not include this.", "Ask an administrator.")
        work.participant(participant_id)
        assessing.add_tie(
            work.connection,
            actor.organisation,
            tie_id=work.new_id(),
            participant_id=participant_id,
            staff_id=actor.id,
            tie=tie,
            at=work.now,
        )
        work.record("tie.declared", "participant", participant_id, {"tie": tie.value})


def is_tied(work: Work, participant_id: str) -> bool:
    """Say whether the actor has declared a tie with a participant."""
    return participant_id in assessing.tied_to(work.connection, work.actor.organisation, work.actor.id)


def refuse_tied(work: Work, participant_id: str) -> None:
    """Stop whoever has declared a tie with her."""
    if is_tied(work, participant_id):
        raise Conflict("tie_declared", "You have a tie with her, so a colleague does this.", "Ask a colleague.")


def knows_portfolio(work: Work) -> frozenset[str]:
    """Give the participants whose portfolio the actor opened, or added to."""
    return assessing.portfolios_opened_by(work.connection, work.actor.organisation, work.actor.id)


def note_opening(work: Work, participant_id: str) -> None:
    """Note that somebody knows her portfolio from now on, whatever her role is: she may become an assessor later."""
    if participant_id in knows_portfolio(work):
        return
    assessing.add_opening(
        work.connection,
        work.actor.organisation,
        opening_id=work.new_id(),
        participant_id=participant_id,
        staff_id=work.actor.id,
        at=work.now,
    )
    work.record("portfolio.opened", "participant", participant_id)


def refuse_whoever_knows_portfolio(work: Work, session: Session) -> None:
    """Stop whoever has seen what she brought: she would score that too."""
    if session.participant in knows_portfolio(work):
        raise Conflict(
            "knows_portfolio",
            "You opened her portfolio before you scored her, so a colleague scores.",
            "Ask another assessor.",
        )


def refuse_barred(work: Work, session: Session) -> None:
    """Stop whoever may not score her: somebody with a tie, whoever knows her portfolio, and her guide where that is a rule."""
    refuse_tied(work, session.participant)
    refuse_whoever_knows_portfolio(work, session)
    if session.id in guided(work):
        raise Conflict(
            "guide_scores",
            "You handed her the tablet, and here a guide does not score.",
            "Ask another assessor.",
        )


def guided(work: Work) -> frozenset[str]:
    """Give the sessions that the actor may not score because she was the guide; none where that is allowed."""
    if not work.rules.separate_guide:
        return frozenset()
    return assessing.guided_by(work.connection, work.actor.organisation, work.actor.id)


def why_moderated(
    work: Work, case: str, handed_in: tuple[Observation, ...], proposals: tuple[Proposal, ...]
) -> tuple[Moderated, ...]:
    """Say why a second assessor looks at a case before it is decided."""
    assessors = {one.assessor for one in handed_in}
    if len(assessors) != 1 or work.rules == AssessingRules():
        return ()
    first = min(one.handed_in_at for one in handed_in if one.handed_in_at)
    (assessor,) = assessors
    earlier = sum(by == assessor and at < first for by, at in work.sheets)
    return moderated(work.rules, case=case, assessors=assessors, earlier=earlier, proposals=proposals)
