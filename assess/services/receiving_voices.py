"""What she says about her result reaches the server once, however often it is sent, and a person hears it.

"I do not agree" in her voice is an appeal from the moment it arrives: with the same days and the same other decider as one
that is written down for her (`appealing.py`). What is no sound is set aside with a reason, so that it never blocks the rest.
"""

import hashlib
from dataclasses import dataclass

from assess.domain.event import Kind
from assess.domain.people import Purpose, Session
from assess.domain.permissions import Permission
from assess.domain.voice_message import WISHES, VoiceMessage
from assess.errors import BadInput, NotFound, TooLarge
from assess.files.uploads import Ready
from assess.services import appealing, evidence, evidence_folder, keeping_voices
from assess.services.office import Actor, Office, Work
from assess.storage import kept_files, participants, sessions, voice_messages

LONGEST_LANGUAGE = 35
MOST_OF_A_SESSION = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a tablet sends: the sound, the SHA-256 that it had there, what she touched, and the domain that she means."""

    body: bytes
    sha256: str
    wish: str
    about: str
    language: str


def receive(office: Office, device: Actor, sent: Sent) -> str:
    """Store what she said, once, and give what became of it: `stored`, `known`, or the reason why it was set aside.

    Raises BadInput when it did not arrive whole, or names no wish, and Unavailable: then the tablet sends it again.
    """
    if hashlib.sha256(sent.body).hexdigest() != sent.sha256:
        raise BadInput("recording_cut_off", "The recording did not arrive whole.", "Send it again.")
    if sent.wish not in {wish.value for wish in WISHES}:
        raise BadInput("no_such_wish", "A recording belongs to a wish.", "Send it as it was made.")
    with office.look(device) as work:
        if _known(work, device.session or "", sent.sha256):
            return "known"
    try:
        ready = keeping_voices.made_ready(office, sent.body, as_it_came=True)
    except (BadInput, TooLarge) as refused:
        return _set_aside(office, device, sent, refused.code)
    with office.work(device) as work:
        session = work.session(device.session or "")
        sessions.lock(work.connection, session.id)
        if _known(work, session.id, sent.sha256):
            return "known"
        if not participants.agreed(work.connection, device.organisation, session.participant, Purpose.VOICE):
            return _put_aside(work, session, sent, "no_consent")
        if len(voice_messages.of_session(work.connection, device.organisation, session.id)) >= MOST_OF_A_SESSION:
            return _put_aside(work, session, sent, "too_many")
        _store(work, session, sent, ready)
    return "stored"


def of_session(office: Office, actor: Actor, session_id: str) -> tuple[VoiceMessage, ...]:
    """Give what she said in a session, for its page; nothing to an assessor who has still to score."""
    with office.look(actor) as work:
        work.require(Permission.SEE_EVIDENCE)
        if _blind(work, work.session(session_id)):
            return ()
        return voice_messages.of_session(work.connection, actor.organisation, session_id)


def listen(office: Office, actor: Actor, message_id: str) -> Ready:
    """Give a message to listen to; that it was heard is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_EVIDENCE)
        found = _found(work, message_id)
        if _blind(work, work.session(found.session)):
            raise _none()
        body = evidence_folder.files(office).read(actor.organisation, found.file.sha256)
        if body is None:
            raise _none()
        work.record("voice.heard", "session", found.session, {"voice": found.id})
    return Ready(body=body, type=found.file.type)


def remove(office: Office, actor: Actor, message_id: str) -> str:
    """Take a message away with its file, because she wants that; give its session. An appeal that it was stays one."""
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        found = _found(work, message_id)
        voice_messages.remove(work.connection, found.id)
        unused = not kept_files.uses(work.connection, actor.organisation, found.file.sha256)
        work.record("voice.removed", "session", found.session, {"voice": found.id})
    if unused:
        evidence_folder.files(office).remove(actor.organisation, found.file.sha256)
    return found.session


def _store(work: Work, session: Session, sent: Sent, ready: Ready) -> None:
    wish = Kind(sent.wish)
    message = VoiceMessage(
        id=work.new_id(),
        session=session.id,
        wish=wish,
        sent=sent.sha256,
        language=sent.language[:LONGEST_LANGUAGE],
        file=evidence_folder.keep(work.office, work.actor.organisation, ready),
        received_at=work.now,
        appeal=appealing.by_voice(work, session, sent.about) if wish is Kind.DISAGREED else None,
    )
    voice_messages.add(work.connection, work.actor.organisation, message)
    work.record("voice.received", "session", session.id, {"voice": message.id, "wish": wish.value})


def _set_aside(office: Office, device: Actor, sent: Sent, reason: str) -> str:
    with office.work(device) as work:
        return _put_aside(work, work.session(device.session or ""), sent, reason)


def _put_aside(work: Work, session: Session, sent: Sent, reason: str) -> str:
    """Say that something came and was not kept: of the sound itself only its digest and size."""
    sessions.set_aside(
        work.connection,
        id=work.new_id(),
        organisation_id=work.actor.organisation,
        session_id=session.id,
        event_id=sent.sha256,
        digest=sent.sha256,
        reason=reason,
        body=f'{{"bytes":{len(sent.body)},"wish":"{sent.wish}"}}',
        received_at=work.now,
    )
    return reason


def _known(work: Work, session_id: str, sha256: str) -> bool:
    there = voice_messages.of_session(work.connection, work.actor.organisation, session_id)
    return any(one.sent == sha256 for one in there)


def _blind(work: Work, session: Session) -> bool:
    """Say whether scores are kept from the actor: what she says of a result tells what was scored."""
    return any(evidence.gather(work, session, domain).blind for domain in session.domains)


def _found(work: Work, message_id: str) -> VoiceMessage:
    found = voice_messages.find(work.connection, work.actor.organisation, message_id)
    if found is None:
        raise _none()
    return found


def _none() -> NotFound:
    return NotFound("no_such_voice", "There is no such recording.", "Open the page again.")
