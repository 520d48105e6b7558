"""Somebody with a link says what she saw of her work. No account: no actor. What she says is evidence, never a score."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.domain.people import Participant, Purpose
from assess.domain.portfolio import (
    Authenticity,
    LifeContext,
    NotADayError,
    PortfolioEvidence,
    SawHer,
    SeenBy,
    Sort,
    WitnessRequest,
    WitnessStatement,
    when,
)
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.errors import BadInput, Gone, NotFound
from assess.services.office import Office, hashed
from assess.storage import audit_log, organisations, participants, portfolio, witnesses
from assess.storage.database import Connection

LONGEST_NAME, LONGEST_WORDS = 120, 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a witness is asked: about whom, by which organisation, and the competences of one domain with their pictures."""

    request: WitnessRequest
    participant: Participant
    organisation: str
    snapshot: Snapshot
    rubric: Rubric

    @property
    def answered(self) -> bool:
        """Say whether she has answered already."""
        return self.request.evidence is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a witness says; `happened` as typed, `saw` by criterion."""

    name: str
    relation: SeenBy
    context: LifeContext
    happened: str
    saw: Mapping[str, SawHer]
    words: str


def opened(office: Office, token: str) -> Asked:
    """Give what is asked behind a link. NotFound when there is no such link, Gone when it holds no longer."""
    with office.see() as connection:
        return _asked(office, connection, token)


def say(office: Office, token: str, said: Said) -> None:
    """Keep what a witness says, once. Whether it is she is for a counsellor to establish."""
    name = " ".join(said.name.replace("\x00", "").split())[:LONGEST_NAME]
    if not name:
        raise BadInput("witness_needed", "Who are you?", "Write your name.", field="name")
    try:
        happened = when(said.happened, today=office.day(office.clock.now()))
    except NotADayError as error:
        raise BadInput(
            "no_such_day",
            "This is no year, month or day in the past.",
            "Write 2015, 3/2015 or 21/3/2015.",
            field="happened",
        ) from error
    with office.store() as connection:
        asked = _asked(office, connection, token)
        saw = {c.id: said.saw.get(c.id, SawHer.NOT_SEEN) for c in asked.rubric.criteria}
        seen = tuple(criterion for criterion, one in saw.items() if one is not SawHer.NOT_SEEN)
        if not seen:
            raise BadInput("nothing_seen", "You chose nothing yet.", "Choose at least one thing that you saw.")
        if asked.answered:
            return
        evidence = PortfolioEvidence(
            id=office.clock.new_id(),
            participant=asked.participant.id,
            sort=Sort.WITNESS,
            title=asked.request.witness,
            competences=tuple(f"{asked.rubric.id}.{criterion}" for criterion in seen),
            context=said.context,
            abroad=False,
            happened=happened,
            seen_by=name,
            authenticity=Authenticity.NOT_YET,
            words=said.words.replace("\x00", "").strip()[:LONGEST_WORDS],
            file=None,
            statement=WitnessStatement(relation=said.relation, saw=saw),
            added_at=office.clock.now(),
            added_by=asked.request.asked_by,
        )
        portfolio.add(connection, asked.request.organisation, evidence)
        if not witnesses.answer(connection, asked.request.id, evidence.id):
            raise _gone()
        _record(office, connection, asked.request, evidence.id)


def _record(office: Office, connection: Connection, request: WitnessRequest, evidence_id: str) -> None:
    audit_log.record(
        connection,
        request.organisation,
        entry_id=office.clock.new_id(),
        at=office.clock.now(),
        actor=("witness", request.id),
        action="witness.answered",
        subject=("portfolio_evidence", evidence_id),
        details={"request": request.id},
    )


def _asked(office: Office, connection: Connection, token: str) -> Asked:
    request = witnesses.find_by_token(connection, hashed(token))
    if request is None:
        raise NotFound("no_such_link", "There is no such link.", "Ask for it again.")
    participant = participants.find(connection, request.organisation, request.participant)
    agrees = participants.agreed(connection, request.organisation, request.participant, Purpose.ASSESSMENT)
    answered = request.evidence is not None
    if participant is None or not agrees or not (answered or request.is_open(office.clock.now())):
        raise _gone()
    snapshot = office.snapshot(connection, request.snapshot)
    return Asked(
        request=request,
        participant=participant,
        organisation=organisations.find_organisation(connection, request.organisation).name,
        snapshot=snapshot,
        rubric=snapshot.rubric(request.domain),
    )


def _gone() -> Gone:
    return Gone("witness_link_gone", "This link is no longer needed. Thank you.", "")
