"""Queries: the evidence in portfolios. Every query names the organisation."""

from json import loads
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from assess.domain.canonical import canonical_bytes, plain, restore
from assess.domain.portfolio import (
    Authenticity,
    Established,
    KeptFile,
    LifeContext,
    PortfolioEvidence,
    SawHer,
    SeenBy,
    Sort,
    Told,
    WitnessStatement,
)
from assess.storage.tables import portfolio_evidence, witness_request


def add(connection: Connection, organisation_id: str, new: PortfolioEvidence) -> None:
    """Store a piece of evidence."""
    connection.execute(
        insert(portfolio_evidence).values(
            id=new.id,
            organisation_id=organisation_id,
            participant_id=new.participant,
            sort=new.sort.value,
            title=new.title,
            competences=" ".join(new.competences),
            context=new.context.value,
            abroad=new.abroad,
            happened=new.happened,
            seen_by=new.seen_by,
            authenticity=new.authenticity.value,
            body=canonical_bytes(_body(new)).decode(),
            file_hash=new.file.sha256 if new.file else None,
            file_type=new.file.type if new.file else None,
            file_size=new.file.size if new.file else None,
            added_at=new.added_at,
            added_by=new.added_by,
        ),
    )


def of_participant(connection: Connection, organisation_id: str, participant_id: str) -> tuple[PortfolioEvidence, ...]:
    """Give all that a participant brought, newest first."""
    rows = connection.execute(
        select(portfolio_evidence)
        .where(portfolio_evidence.c.organisation_id == organisation_id)
        .where(portfolio_evidence.c.participant_id == participant_id)
        .order_by(portfolio_evidence.c.added_at.desc(), portfolio_evidence.c.id.desc()),
    )
    return tuple(_evidence(row) for row in rows)


def find(connection: Connection, organisation_id: str, evidence_id: str) -> PortfolioEvidence | None:
    """Give a piece of evidence of this organisation."""
    row = connection.execute(
        select(portfolio_evidence)
        .where(portfolio_evidence.c.organisation_id == organisation_id)
        .where(portfolio_evidence.c.id == evidence_id),
    ).first()
    return None if row is None else _evidence(row)


def establish(connection: Connection, evidence_id: str, authenticity: Authenticity) -> None:
    """Store how it was established that a piece is true and hers."""
    connection.execute(
        update(portfolio_evidence)
        .where(portfolio_evidence.c.id == evidence_id)
        .values(authenticity=authenticity.value),
    )


def remove(connection: Connection, evidence_id: str) -> None:
    """Delete a piece: she took it back."""
    connection.execute(delete(portfolio_evidence).where(portfolio_evidence.c.id == evidence_id))


def forget_answers(connection: Connection, evidence_id: str) -> None:
    """Untie a witness's statement from the link through which it came, so that it can be deleted."""
    connection.execute(
        update(witness_request).where(witness_request.c.evidence_id == evidence_id).values(evidence_id=None),
    )


def _body(new: PortfolioEvidence) -> dict[str, Any]:
    body: dict[str, Any] = {"words": new.words}
    if new.statement is not None:
        body["relation"] = new.statement.relation.value
        body["saw"] = {criterion: saw.value for criterion, saw in new.statement.saw.items()}
    if new.origin:
        body["origin"], body["told"] = new.origin, plain(new.told)
    if new.established is not None:
        body["established"] = plain(new.established)
    return body


def _evidence(row: Row[Any]) -> PortfolioEvidence:
    body = loads(row.body)
    file = KeptFile(sha256=row.file_hash, type=row.file_type, size=row.file_size) if row.file_hash else None
    statement = None
    if "relation" in body:
        saw = {criterion: SawHer(value) for criterion, value in body["saw"].items()}
        statement = WitnessStatement(relation=SeenBy(body["relation"]), saw=saw)
    return PortfolioEvidence(
        id=row.id,
        participant=row.participant_id,
        sort=Sort(row.sort),
        title=row.title,
        competences=tuple(row.competences.split()),
        context=LifeContext(row.context),
        abroad=row.abroad,
        happened=row.happened,
        seen_by=row.seen_by,
        authenticity=Authenticity(row.authenticity),
        words=body["words"],
        file=file,
        statement=statement,
        added_at=row.added_at,
        added_by=row.added_by,
        origin=body.get("origin", ""),
        established=restore(Established, body["established"]) if "established" in body else None,
        told=restore(tuple[Told, ...], body.get("told", [])),
    )
