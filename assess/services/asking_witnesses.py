"""A counsellor asks somebody who saw her at work: a mentor, a colleague, whoever was cared for. A witness, never an assessor."""

from datetime import timedelta

from assess.domain.permissions import Permission
from assess.domain.portfolio import WitnessRequest
from assess.errors import BadInput, NotFound
from assess.services import preparing_content
from assess.services.keeping_portfolio import LONGEST_SEEN_BY, agreed
from assess.services.office import Actor, Office, hashed
from assess.storage import sessions, witnesses

HOLDS = timedelta(days=30)


def ask(office: Office, actor: Actor, participant_id: str, *, witness: str, domain: str) -> str:
    """Make a link for one witness about one domain and give its token, which is stored nowhere."""
    name = " ".join(witness.replace("\x00", "").split())[:LONGEST_SEEN_BY]
    if not name:
        raise BadInput("witness_needed", "Who is asked?", "Write a name, or what she is, such as: the head cook.")
    content = preparing_content.library(office)
    if domain not in content.domains:
        raise BadInput("domains_needed", "A witness is asked about one domain.", "Choose what was seen.")
    token = office.clock.token()
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        work.participant(participant_id)
        agreed(work, participant_id)
        snapshot = content.only([domain])
        sessions.pin(work.connection, snapshot, work.now)
        new = WitnessRequest(
            id=work.new_id(),
            organisation=actor.organisation,
            participant=participant_id,
            witness=name,
            domain=domain,
            snapshot=snapshot.digest,
            asked_at=work.now,
            asked_by=actor.id,
            expires_at=work.now + HOLDS,
            withdrawn_at=None,
            evidence=None,
        )
        witnesses.add(work.connection, new, hashed(token))
        work.record("witness.asked", "witness_request", new.id, {"domain": domain})
    return token


def asked(office: Office, actor: Actor, participant_id: str) -> tuple[WitnessRequest, ...]:
    """Give whom somebody's witnesses were asked through and can still answer."""
    with office.look(actor) as work:
        work.require(Permission.SEE_PORTFOLIO)
        work.participant(participant_id)
        found = witnesses.of_participant(work.connection, actor.organisation, participant_id)
        return tuple(one for one in found if one.is_open(work.now))


def withdraw(office: Office, actor: Actor, request_id: str) -> str:
    """Let a link hold no longer: it went to the wrong person, or she does not want it; give whose witness it was."""
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        found = witnesses.find(work.connection, actor.organisation, request_id)
        if found is None or not found.is_open(work.now):
            raise NotFound("no_such_request", "There is no such open question.", "Go back to the portfolio.")
        witnesses.withdraw(work.connection, request_id, work.now)
        work.record("witness.withdrawn", "witness_request", request_id)
    return found.participant
