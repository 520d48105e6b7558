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
    organisation = work.actor.organisation
    issued = certificates.of_decisions(work.connection, organisation)
    if not issued:
        return ()
    decided = {one.id: one for one in decisions.all_of(work.connection, organisation)}
    statuses = certificates.latest_statuses(work.connection, organisation)
    found = []
    for decision_id, rows in issued.items():
        session = sessions.get(decided[decision_id].session)
        if session is not None:
            hers = participants[session.participant]
            found += [_line(work, row, session.id, hers, statuses.get(row.id)) for row in rows]
    return tuple(sorted(found, key=lambda one: one.issued_at, reverse=True))


def line(work: Work, row: IssuedCertificate, session: str, participant: Participant) -> CertificateLine:
    """Describe one certificate."""
    return _line(work, row, session, participant, certificates.latest_status(work.connection, row.id))


def _line(
    work: Work, row: IssuedCertificate, session: str, participant: Participant, status: Status | None
) -> CertificateLine:
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
