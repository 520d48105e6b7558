"""What she agrees to, purpose by purpose: on the tablet by picture and sound, or at the desk; and what follows when she takes it back.

- **Taking part**, taken back: the sitting stops, nothing more is kept or decided, packages are taken back too, her page
  says so, and after `GRACE` she is erased by `salto retention run` unless she agrees again.
- **Sharing**, taken back: packages that still wait are deleted and can no longer be taken in within this installation.
- **Her voice**, taken back at the desk: what she recorded about her result is deleted with its files.
- **Improving**, not given or taken back: her answers are in no statistics about tasks and pictures.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from assess.domain.people import Consent, Purpose
from assess.domain.permissions import Permission
from assess.services import evidence_folder, waiting_packages
from assess.services.office import Actor, Office, Work
from assess.storage import devices, kept_files, participants, sessions, voice_messages
from assess.storage.evidence_files import EvidenceFiles

Gone = tuple[tuple[EvidenceFiles, str], ...]
"""Files that belong to nothing any more: the folder, and the SHA-256."""

CONSENT_VERSION = 1
"""Of taking part."""
CURRENT: Mapping[Purpose, int] = {
    Purpose.ASSESSMENT: CONSENT_VERSION,
    Purpose.SHARING: 1,
    Purpose.IMPROVING: 1,
    Purpose.VOICE: 1,
}
"""The version of the words of each purpose. New words get a new number, and then she is asked again."""
GRACE = timedelta(days=30)
"""Between taking back that she takes part and being erased: time to talk with her, and for her to think."""


def latest(work: Work, participant_id: str) -> Mapping[Purpose, Consent]:
    """Give what she said last, by purpose."""
    every = participants.consents(work.connection, work.actor.organisation, participant_id)
    return {one.purpose: one for one in every}


def agrees(work: Work, participant_id: str, purpose: Purpose) -> bool:
    """Say whether she agrees now, to the words of today."""
    last = latest(work, participant_id).get(purpose)
    return last is not None and last.granted and last.version >= CURRENT[purpose]


def record(
    office: Office,
    actor: Actor,
    participant_id: str,
    *,
    purpose: Purpose,
    granted: bool,
    language: str,
) -> None:
    """Record that she agreed, or took it back, in the presence of a counsellor; and carry it out."""
    with office.work(actor) as work:
        work.require(Permission.RECORD_CONSENT)
        work.participant(participant_id)
        said = Consent(purpose=purpose, granted=granted, version=CURRENT[purpose], language=language, given_at=work.now)
        gone = carry_out(work, participant_id, work.new_id(), said, "desk")
        work.record("consent.recorded", "participant", participant_id, {"purpose": purpose, "granted": granted})
    forget_files(actor, gone)


def overtaken(work: Work, participant_id: str, said: Consent, tapped_at: datetime) -> bool:
    """Say whether a yes was tapped before she took it back at the desk, and only arrives now: the later no stands.

    `tapped_at` is the tablet's clock. One that is behind makes a yes count for nothing, never a no.
    """
    taken_back = participants.taken_back_at_desk(work.connection, work.actor.organisation, participant_id, said.purpose)
    return said.granted and taken_back is not None and tapped_at < taken_back


def carry_out(work: Work, participant_id: str, consent_id: str, said: Consent, through: str) -> Gone:
    """Store what she said, with what follows from it; give the files that go after the commit."""
    participants.add_consent(work.connection, work.actor.organisation, participant_id, consent_id, said, through)
    if said.granted or said.purpose is Purpose.IMPROVING:
        return ()
    if said.purpose is Purpose.VOICE:
        return _forget_voice(work, participant_id) if through == "desk" else ()
    if said.purpose is Purpose.ASSESSMENT and through == "desk":
        _stop_tablets(work, participant_id)
    folder = waiting_packages.files(work.office)
    return tuple((folder, one) for one in waiting_packages.withdraw_in(work, participant_id))


def _forget_voice(work: Work, participant_id: str) -> Gone:
    """Delete what she said about her results; an appeal that it was stays one."""
    organisation = work.actor.organisation
    hers = [
        message
        for session in sessions.all_of(work.connection, organisation, participant_id)
        for message in voice_messages.of_session(work.connection, organisation, session.id)
    ]
    for message in hers:
        voice_messages.remove(work.connection, message.id)
        work.record("voice.removed", "session", message.session, {"voice": message.id})
    unused = {one.file.sha256 for one in hers if not kept_files.uses(work.connection, organisation, one.file.sha256)}
    return tuple((evidence_folder.files(work.office), one) for one in sorted(unused))


def _stop_tablets(work: Work, participant_id: str) -> None:
    """End every tablet that she was given: nothing more comes from it. One on which she says so herself goes on to ask."""
    hers = {one.id for one in sessions.all_of(work.connection, work.actor.organisation, participant_id)}
    for tablet in devices.all_tablets(work.connection, work.actor.organisation):
        if tablet.session in hers and tablet.revoked_at is None:
            devices.revoke_tablet(work.connection, work.actor.organisation, tablet.id, work.now)
            work.record("tablet.revoked", "tablet", tablet.id)


def forget_files(actor: Actor, gone: Iterable[tuple[EvidenceFiles, str]]) -> None:
    """Delete the files of what was taken back."""
    for folder, sha256 in gone:
        folder.remove(actor.organisation, sha256)


def may_improve(last: Consent | None) -> bool:
    """Say whether her answers may be in statistics about tasks and pictures, by what she said last about that."""
    return last is not None and last.granted and last.version >= CURRENT[Purpose.IMPROVING]


def erased_from(every: Iterable[Consent]) -> datetime | None:
    """Give from when she is erased, by all that she said, oldest first; None unless she gave and took back that she takes part.

    "Not now" on the first screens of a tablet takes nothing back: nothing was given yet.
    """
    said = [one for one in every if one.purpose is Purpose.ASSESSMENT]
    if not said or said[-1].granted or not any(one.granted for one in said):
        return None
    return said[-1].given_at + GRACE


def left(work: Work) -> tuple[str, ...]:
    """Name the participants who took back that they take part so long ago that they are to be erased."""
    return tuple(who for who, due in leaving(work).items() if due <= work.now)


def leaving(work: Work) -> Mapping[str, datetime]:
    """Give, of each participant who took back that she takes part, from when she is erased."""
    every = participants.consents_of_purpose(work.connection, work.actor.organisation, Purpose.ASSESSMENT)
    due = {who: erased_from(said) for who, said in every.items()}
    return {who: when for who, when in due.items() if when is not None}
