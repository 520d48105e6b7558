"""What she agrees to, purpose by purpose; recorded at the desk when it was not given on the tablet."""

from assess.domain.people import Consent, Purpose
from assess.domain.permissions import Permission
from assess.services.office import Actor, Office
from assess.storage import participants

CONSENT_VERSION = 1


def record(
    office: Office,
    actor: Actor,
    participant_id: str,
    *,
    purpose: Purpose,
    granted: bool,
    language: str,
) -> None:
    """Record that she agreed, or took it back, in the presence of a counsellor."""
    with office.work(actor) as work:
        work.require(Permission.RECORD_CONSENT)
        work.participant(participant_id)
        consent = Consent(
            purpose=purpose,
            granted=granted,
            version=CONSENT_VERSION,
            language=language,
            given_at=work.now,
        )
        participants.add_consent(
            work.connection,
            actor.organisation,
            participant_id,
            work.new_id(),
            consent,
            "desk",
        )
        work.record("consent.recorded", "participant", participant_id, {"purpose": purpose, "granted": granted})
