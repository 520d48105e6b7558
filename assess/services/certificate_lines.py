"""Certificates as the desk lists them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from assess.domain.certificate import Check, Statement
from assess.domain.people import Participant, Session
from assess.services.office import Work
from assess.storage import certificates, decisions
from assess.storage.certificates import IssuedCertificate, Status

RESUMED = "resumed"
"""The status of a certificate that was on hold and counts again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateLine:
    """One issued certificate and how it stands."""

    id: str
    decision: str
    session: str
    participant: Participant
    statement: Statement
    status: Check
    issued_at: datetime


def certificates_of_sessions(
    work: Work,
    of: Iterable[Session],
    participants: Mapping[str, Participant],
) -> tuple[CertificateLine, ...]:
    """Give the certificates that these sessions led to, newest first."""
    sessions = {session.id: session for session in of}
    issued = certificates.of_decisions(work.connection, work.actor.organisation)
    found = []
    for decision_id, rows in issued.items():
        decision = decisions.find(work.connection, work.actor.organisation, decision_id)
        if decision is None or decision.session not in sessions:
            continue
        participant = participants[sessions[decision.session].participant]
        found += [line(work, row, decision.session, participant) for row in rows]
    return tuple(sorted(found, key=lambda one: one.issued_at, reverse=True))


def line(work: Work, row: IssuedCertificate, session: str, participant: Participant) -> CertificateLine:
    """Describe one certificate."""
    status = certificates.latest_status(work.connection, row.id)
    return CertificateLine(
        id=row.id,
        decision=row.decision,
        session=session,
        participant=participant,
        statement=Statement.from_bytes(row.statement),
        status=standing(status, row.expires_on, work.today),
        issued_at=row.issued_at,
    )


def standing(status: Status | None, expires_on: date | None, today: date) -> Check:
    """Say how a certificate stands: what was done to it comes before its date, unless it was taken up again."""
    if status is not None and status.status != RESUMED:
        return Check(status.status)
    return Check.EXPIRED if expires_on is not None and today > expires_on else Check.VALID
