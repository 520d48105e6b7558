"""A counsellor keeps what somebody brings: photographs, documents, recordings, stories and earlier results, each linked to competences.

It is hers: she may take any piece back, and then its file is gone too. What was read is in the audit log. Whoever could score her and
opens it, or adds to it, is asked first: from then on a colleague scores (`watching_assessors.note_opening`).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from assess.domain.people import Participant, Purpose
from assess.domain.permissions import Permission, allowed
from assess.domain.portfolio import Authenticity, LifeContext, NotADayError, PortfolioEvidence, Sort, when
from assess.domain.rubric import Rubric
from assess.errors import BadInput, Conflict, NotFound
from assess.files.uploads import Ready
from assess.services import (
    evidence_folder,
    keeping_observation_evidence,
    keeping_voices,
    preparing_content,
    scanning_uploads,
    watching_assessors,
)
from assess.services.evidence_folder import files
from assess.services.keeping_observation_evidence import SeenAndKept
from assess.services.office import Actor, Office, Work
from assess.storage import kept_files, participants, portfolio

MOST_PIECES = 60
MOST_BYTES_IN_ALL = 120_000_000
"""Of all files of one participant."""
LONGEST_TITLE, LONGEST_SEEN_BY, LONGEST_WORDS = 120, 200, 4_000
NEEDS_FILE = frozenset({Sort.PHOTO, Sort.DOCUMENT, Sort.RECORDING})
BROUGHT = (Sort.PHOTO, Sort.DOCUMENT, Sort.RECORDING, Sort.TEXT, Sort.EARLIER_RESULT)
"""What is added at the desk; a witness's statement comes through her own link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvidence:
    """What is known of a piece that is added; `happened` as typed."""

    sort: Sort
    title: str
    competences: Collection[str]
    context: LifeContext
    abroad: bool
    happened: str
    seen_by: str
    authenticity: Authenticity
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioFile:
    """A portfolio's page: what there is, and the rubrics whose competences it names, newest content."""

    participant: Participant
    evidence: tuple[PortfolioEvidence, ...]
    kept: tuple[SeenAndKept, ...]
    """What assessors kept while observing her, as far as the actor may see it now."""
    rubrics: Mapping[str, Rubric]


def asks_first(office: Office, actor: Actor, participant_id: str, *, adding: bool = False) -> bool:
    """Say whether the actor could score her and is about to learn what is in her portfolio, for the first time."""
    with office.look(actor) as work:
        work.participant(participant_id)
        if not allowed(actor.roles, Permission.OBSERVE) or participant_id in watching_assessors.knows_portfolio(work):
            return False
        return adding or bool(portfolio.of_participant(work.connection, actor.organisation, participant_id))


def open_it(office: Office, actor: Actor, participant_id: str) -> None:
    """Open it knowingly: from now on a colleague scores her."""
    with office.work(actor) as work:
        work.require(Permission.SEE_PORTFOLIO)
        work.participant(participant_id)
        watching_assessors.note_opening(work, participant_id)


def read(office: Office, actor: Actor, participant_id: str) -> PortfolioFile:
    """Give somebody's portfolio; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_PORTFOLIO)
        found = PortfolioFile(
            participant=work.participant(participant_id),
            evidence=portfolio.of_participant(work.connection, actor.organisation, participant_id),
            kept=keeping_observation_evidence.of_participant(work, participant_id),
            rubrics={rubric.id: rubric for rubric in preparing_content.library(office).rubrics},
        )
        work.record("portfolio.read", "participant", participant_id)
        if found.evidence:
            watching_assessors.note_opening(work, participant_id)
    return found


def add(office: Office, actor: Actor, participant_id: str, new: NewEvidence, upload: bytes = b"") -> str:
    """Keep a piece of evidence and give its id. Needs her consent to take part.

    Raises BadInput, TooLarge, Conflict or Unavailable (a scanner that gives no answer), each with what to do.
    """
    title, words = _plain(new.title, LONGEST_TITLE), _plain(new.words, LONGEST_WORDS)
    _check(office, new, title=title, words=words, upload=upload)
    happened = _when(office, new.happened)
    ready = _made_ready(office, new.sort, upload) if upload else None
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        work.participant(participant_id)
        agreed(work, participant_id)
        _refuse_too_much(work, participant_id, ready)
        evidence = PortfolioEvidence(
            id=work.new_id(),
            participant=participant_id,
            sort=new.sort,
            title=title,
            competences=tuple(sorted(set(new.competences))),
            context=new.context,
            abroad=new.abroad,
            happened=happened,
            seen_by=_plain(new.seen_by, LONGEST_SEEN_BY),
            authenticity=new.authenticity,
            words=words,
            file=evidence_folder.keep(office, actor.organisation, ready) if ready else None,
            statement=None,
            added_at=work.now,
            added_by=actor.id,
        )
        portfolio.add(work.connection, actor.organisation, evidence)
        watching_assessors.note_opening(work, participant_id)
        work.record("portfolio.added", "portfolio_evidence", evidence.id, {"sort": new.sort.value})
    return evidence.id


def establish(office: Office, actor: Actor, evidence_id: str, authenticity: Authenticity) -> str:
    """Record how it was established that a piece is true and hers; give whose it is."""
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        piece = _piece(work, evidence_id)
        portfolio.establish(work.connection, piece.id, authenticity)
        work.record("portfolio.established", "portfolio_evidence", piece.id, {"authenticity": authenticity.value})
    return piece.participant


def remove(office: Office, actor: Actor, evidence_id: str) -> str:
    """Take a piece away, with its file, because she wants that; give whose it was. The log keeps that it was there."""
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        piece = _piece(work, evidence_id)
        portfolio.forget_answers(work.connection, piece.id)
        portfolio.remove(work.connection, piece.id)
        unused = piece.file and not kept_files.uses(work.connection, actor.organisation, piece.file.sha256)
        work.record("portfolio.removed", "portfolio_evidence", piece.id, {"sort": piece.sort.value})
    if piece.file and unused:
        files(office).remove(actor.organisation, piece.file.sha256)
    return piece.participant


def file(office: Office, actor: Actor, evidence_id: str) -> Ready:
    """Give the file of a piece; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_PORTFOLIO)
        piece = _piece(work, evidence_id)
        body = files(office).read(actor.organisation, piece.file.sha256) if piece.file else None
        if piece.file is None or body is None:
            raise NotFound("no_such_file", "There is no such file.", "Go back to the portfolio.")
        work.record("portfolio.file_read", "portfolio_evidence", piece.id)
        watching_assessors.note_opening(work, piece.participant)
    return Ready(body=body, type=piece.file.type)


def agreed(work: Work, participant_id: str) -> None:
    """Refuse to keep anything of somebody who does not agree to take part."""
    if not participants.agreed(work.connection, work.actor.organisation, participant_id, Purpose.ASSESSMENT):
        raise Conflict(
            "no_consent",
            "She has not agreed to the assessment, or took it back.",
            "Ask her on the tablet, or record her answer on her page.",
        )


def _check(office: Office, new: NewEvidence, *, title: str, words: str, upload: bytes) -> None:
    if not title:
        raise BadInput(
            "title_needed", "What is it? It needs a name.", "Say in a few words what it shows.", field="title"
        )
    known = {f"{r.id}.{c.id}" for r in preparing_content.library(office).rubrics for c in r.criteria}
    if not new.competences or not set(new.competences) <= known:
        raise BadInput(
            "competences_needed",
            "Evidence is linked to at least one competence.",
            "Choose what it shows.",
            field="competences",
        )
    if new.sort not in BROUGHT:
        raise BadInput("no_such_sort", "This sort of evidence is not added here.", "Choose another.", field="sort")
    if new.sort in NEEDS_FILE and not upload:
        raise BadInput("file_needed", "The file is missing.", "Choose it, or record it.", field="upload")
    if new.sort not in NEEDS_FILE and not words:
        raise BadInput("words_needed", "There is nothing to read yet.", "Write what she tells.", field="told")


def _made_ready(office: Office, sort: Sort, upload: bytes) -> Ready:
    if sort is Sort.RECORDING:
        return keeping_voices.made_ready(office, upload)
    return scanning_uploads.made_ready(office, upload)


def _when(office: Office, typed: str) -> str:
    try:
        return when(typed, today=office.day(office.clock.now()))
    except NotADayError as error:
        raise BadInput(
            "no_such_day",
            "This is no year, month or day in the past.",
            "Write 2015, 3/2015 or 21/3/2015.",
            field="happened",
        ) from error


def _refuse_too_much(work: Work, participant_id: str, ready: Ready | None) -> None:
    there = portfolio.of_participant(work.connection, work.actor.organisation, participant_id)
    bytes_there = sum(piece.file.size for piece in there if piece.file)
    if len(there) >= MOST_PIECES or bytes_there + (len(ready.body) if ready else 0) > MOST_BYTES_IN_ALL:
        raise Conflict(
            "portfolio_full",
            "This portfolio is full.",
            "Keep the pieces that say most, and take others away.",
        )


def _plain(text: str, most: int) -> str:
    return text.replace("\x00", "").strip()[:most]


def _piece(work: Work, evidence_id: str) -> PortfolioEvidence:
    found = portfolio.find(work.connection, work.actor.organisation, evidence_id)
    if found is None:
        raise NotFound("no_such_evidence", "There is no such piece of evidence.", "Go back to the portfolio.")
    return found
