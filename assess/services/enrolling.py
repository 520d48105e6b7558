"""A counsellor enrols a participant: a name or alias and a language, and nothing more."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from assess.domain import names
from assess.domain.people import Consent, Participant
from assess.domain.permissions import Permission
from assess.errors import BadInput
from assess.services import consenting, session_state
from assess.services.certificate_lines import CertificateLine, certificates_of_sessions
from assess.services.office import Actor, Office
from assess.services.session_state import SessionLine
from assess.storage import participants, sessions

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantFile:
    """Everything about one participant that the desk shows on her page."""

    participant: Participant
    consents: tuple[Consent, ...]
    sessions: tuple[SessionLine, ...]
    certificates: tuple[CertificateLine, ...]


def enrol(office: Office, actor: Actor, *, given_name: str, family_name: str, language: str) -> Participant:
    """Add a participant; only the given name (or an alias) is required."""
    with office.work(actor) as work:
        work.require(Permission.ENROL_PARTICIPANT)
        given, family = _names(given_name, family_name)
        participant = Participant(
            id=work.new_id(),
            given_name=given,
            family_name=family,
            language=language,
            enrolled_at=work.now,
        )
        participants.add(work.connection, actor.organisation, participant, actor.id)
        work.record("participant.enrolled", "participant", participant.id)
    return participant


def correct(
    office: Office, actor: Actor, participant_id: str, *, given_name: str, family_name: str, language: str
) -> None:
    """Correct a misspelled name or a language. That it was done is in the audit log; the names are not."""
    with office.work(actor) as work:
        work.require(Permission.ENROL_PARTICIPANT)
        given, family = _names(given_name, family_name)
        corrected = replace(work.participant(participant_id), given_name=given, family_name=family, language=language)
        participants.correct(work.connection, actor.organisation, corrected)
        work.record("participant.corrected", "participant", participant_id)


def _names(given_name: str, family_name: str) -> tuple[str, str | None]:
    given, family = " ".join(given_name.split()), " ".join(family_name.split())
    if not given or max(len(given), len(family)) > LONGEST_NAME:
        raise BadInput("name_needed", "A name or an alias is needed.", "Type the name she wants to be called by.")
    return given, family or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Who is found; `exact` is False when nobody has just that name and these are near."""

    participants: tuple[Participant, ...]
    exact: bool
    leaving: Collection[str] = ()
    """The ids of those who took back that they take part."""


def search(office: Office, actor: Actor, words: str = "") -> tuple[Participant, ...]:
    """Give the participants whose name holds all the words, or is near where there is none."""
    return look_up(office, actor, words).participants


def look_up(office: Office, actor: Actor, words: str = "") -> Found:
    """Give the participants whose name holds all the words, newest first; where there is none, those whose name is near."""
    with office.look(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        everybody = found(participants.all_of(work.connection, actor.organisation), words)
        return replace(everybody, leaving=frozenset(consenting.leaving(work)))


def found(everybody: tuple[Participant, ...], words: str) -> Found:
    """Search among participants; without words everybody is found."""
    if not words.strip():
        return Found(participants=everybody, exact=True)
    ids, exact = names.found(((one.id, one.full_name) for one in everybody), words)
    return Found(participants=tuple(one for one in everybody if one.id in set(ids)), exact=exact)


def file(office: Office, actor: Actor, participant_id: str) -> ParticipantFile:
    """Give a participant's page; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        participant = work.participant(participant_id)
        hers = sessions.all_of(work.connection, actor.organisation, participant_id)
        work.record("participant.read", "participant", participant_id)
        return ParticipantFile(
            participant=participant,
            consents=participants.consents(work.connection, actor.organisation, participant_id),
            sessions=session_state.lines(work, hers, {participant_id: participant}),
            certificates=certificates_of_sessions(work, hers, {participant_id: participant}),
        )
