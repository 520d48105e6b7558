"""An assessor keeps a note, a photograph or a voice note beside what she observes; each is as blind as her scores.

A photograph or a voice is only kept when the woman agreed to that very one. It is never a score: it stands beside the
competence for whoever decides, and in her portfolio. She may have any of it taken away.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.domain.observation import Context, Observation
from assess.domain.observation_evidence import NEEDS_CONSENT, Noted, ObservationEvidence
from assess.domain.people import Session
from assess.domain.permissions import Permission, allowed
from assess.domain.rubric import Rubric
from assess.errors import BadInput, Conflict, Forbidden, NotFound
from assess.files.uploads import PHOTOGRAPH, Ready
from assess.services import evidence, evidence_folder, keeping_voices, observing, scanning_uploads
from assess.services.evidence_folder import files
from assess.services.office import Actor, Office, Work
from assess.storage import kept_files, observation_evidence, sessions

LONGEST_WORDS = 2_000
MOST_PIECES = 40
"""Of one observation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNote:
    """What is added beside one competence; `criterion` is None for the whole task."""

    sort: Noted
    criterion: str | None
    context: Context
    consent: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAndKept:
    """A piece with what a page says of it: the observation that it belongs to, and the rubric of that moment."""

    piece: ObservationEvidence
    observation: Observation
    rubric: Rubric


def add(office: Office, actor: Actor, session_id: str, observation_id: str, new: NewNote, upload: bytes = b"") -> str:
    """Keep a piece beside an observation of the actor that is not handed in, and give its id.

    Raises BadInput (no consent, nothing to keep, no known file), TooLarge, Conflict or Unavailable, each with what to do.
    """
    words = new.words.replace("\x00", "").strip()[:LONGEST_WORDS]
    _check(new, words=words, upload=upload)
    ready = _made_ready(office, new.sort, upload)
    with office.work(actor) as work:
        session, observation = observing.opened(work, session_id, observation_id)
        observing.require_consent(work, session)
        if new.criterion is not None:
            observing.known(work.snapshot(session).rubric(observation.domain), new.criterion)
        _refuse_too_many(work, session_id, observation_id)
        piece = ObservationEvidence(
            id=work.new_id(),
            session=session_id,
            observation=observation_id,
            domain=observation.domain,
            criterion=new.criterion,
            sort=new.sort,
            context=new.context,
            consent=new.consent,
            words=words,
            file=evidence_folder.keep(office, actor.organisation, ready) if ready else None,
            added_at=work.now,
            added_by=actor.id,
        )
        observation_evidence.add(work.connection, actor.organisation, piece)
        details = {"sort": new.sort.value, "consent": new.consent}
        work.record("observation_evidence.added", "observation_evidence", piece.id, details)
    return piece.id


def of_own(office: Office, actor: Actor, session_id: str, observation_id: str) -> tuple[ObservationEvidence, ...]:
    """Give what the actor kept beside an observation of her own."""
    with office.look(actor) as work:
        work.require(Permission.OBSERVE)
        work.session(session_id)
        there = observation_evidence.of_sessions(work.connection, actor.organisation, (session_id,))
        return tuple(one for one in there if one.observation == observation_id and one.added_by == actor.id)


def beside(work: Work, session: Session, seen: Iterable[Observation]) -> tuple[ObservationEvidence, ...]:
    """Give what belongs to observations that the actor may see, within a use case that has looked which these are."""
    visible = {one.id for one in seen}
    there = observation_evidence.of_sessions(work.connection, work.actor.organisation, (session.id,))
    return tuple(one for one in there if one.observation in visible)


def of_participant(work: Work, participant_id: str) -> tuple[SeenAndKept, ...]:
    """Give all that was kept of her and that the actor may see now, newest first."""
    found: list[SeenAndKept] = []
    for session in sessions.all_of(work.connection, work.actor.organisation, participant_id):
        for domain in session.domains:
            seen = evidence.gather(work, session, domain)
            observations = {one.id: one for one in seen.visible}
            found += [
                SeenAndKept(piece=piece, observation=observations[piece.observation], rubric=seen.rubric)
                for piece in beside(work, session, seen.visible)
                if piece.domain == domain
            ]
    return tuple(sorted(found, key=lambda one: (one.piece.added_at, one.piece.id), reverse=True))


def file(office: Office, actor: Actor, evidence_id: str) -> Ready:
    """Give the photograph or voice of a piece that the actor may see; that it was read is in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_EVIDENCE)
        piece = _visible(work, evidence_id)
        body = files(office).read(actor.organisation, piece.file.sha256) if piece.file else None
        if piece.file is None or body is None:
            raise _nothing()
        work.record("observation_evidence.file_read", "observation_evidence", piece.id)
    return Ready(body=body, type=piece.file.type)


def remove(office: Office, actor: Actor, evidence_id: str) -> ObservationEvidence:
    """Take a piece away with its file, and give what it was.

    The assessor may until she hands in; afterwards only whoever keeps her portfolio, because she wants that.
    """
    with office.work(actor) as work:
        work.require(Permission.SEE_EVIDENCE)
        piece = _visible(work, evidence_id)
        if not allowed(actor.roles, Permission.KEEP_PORTFOLIO):
            if piece.added_by != actor.id:
                raise Forbidden("not_permitted", "Your role does not include this.", "Ask her counsellor.")
            observing.opened(work, piece.session, piece.observation)
        observation_evidence.remove(work.connection, piece.id)
        unused = piece.file and not kept_files.uses(work.connection, actor.organisation, piece.file.sha256)
        details = {"sort": piece.sort.value}
        work.record("observation_evidence.removed", "observation_evidence", piece.id, details)
    if piece.file and unused:
        files(office).remove(actor.organisation, piece.file.sha256)
    return piece


def _check(new: NewNote, *, words: str, upload: bytes) -> None:
    if new.sort is Noted.TEXT and not words:
        raise BadInput("words_needed", "There is nothing to read yet.", "Write what you saw.", field="words")
    if new.sort is not Noted.TEXT and not upload:
        raise BadInput(
            "file_needed", "The file is missing.", "Take the photograph or record the voice.", field="upload"
        )
    if new.sort in NEEDS_CONSENT and not new.consent:
        raise BadInput(
            "consent_needed",
            "She has not agreed to this one, so it is not kept.",
            "Show it to her and ask; without her yes, write a note instead.",
            field="consent",
        )


def _made_ready(office: Office, sort: Noted, upload: bytes) -> Ready | None:
    if sort is Noted.VOICE:
        return keeping_voices.made_ready(office, upload)
    if sort is not Noted.PHOTO:
        return None
    ready = scanning_uploads.made_ready(office, upload)
    if ready.type != PHOTOGRAPH:
        raise BadInput("photograph_needed", "This is no photograph.", "Give a JPEG, PNG or WebP file.", field="upload")
    return ready


def _refuse_too_many(work: Work, session_id: str, observation_id: str) -> None:
    there = observation_evidence.of_sessions(work.connection, work.actor.organisation, (session_id,))
    if sum(one.observation == observation_id for one in there) >= MOST_PIECES:
        raise Conflict(
            "evidence_full", "This observation holds as much as it can.", "Take away what says least, and add this."
        )


def _visible(work: Work, evidence_id: str) -> ObservationEvidence:
    """Give a piece, as if it were not there when it belongs to a score that the actor may not see yet."""
    piece = observation_evidence.find(work.connection, work.actor.organisation, evidence_id)
    if piece is None:
        raise _nothing()
    seen = evidence.gather(work, work.session(piece.session), piece.domain)
    if all(one.id != piece.observation for one in seen.visible):
        raise _nothing()
    return piece


def _nothing() -> NotFound:
    return NotFound("no_such_evidence", "There is no such piece of evidence.", "Go back.")
