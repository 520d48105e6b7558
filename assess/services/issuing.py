"""A decision becomes a certificate: a frozen, signed statement with a code. It can be put on hold, revoked and replaced."""

import dataclasses
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from assess.credentials import fonts
from assess.domain.canonical import digest
from assess.domain.certificate import (
    LANGUAGES,
    STANDING,
    CertifiedCompetence,
    CertifiedRubric,
    CertifiedTask,
    Check,
    Holder,
    Issuer,
    RevocationReason,
    Statement,
    SuspensionReason,
)
from assess.domain.code import Code, new_code
from assess.domain.decision import months_later
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.errors import BadInput, Conflict, NotFound
from assess.services import signing_credentials
from assess.services.certificate_lines import RESUMED, CertificateLine, line, standing
from assess.services.office import Actor, Office, Work
from assess.storage import certificates, decisions, organisations
from assess.storage.certificates import IssuedCertificate
from assess.storage.decisions import Decision

REPLACED = "replaced"
REVOKED = "revoked"
SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFile:
    """One certificate as the desk shows it."""

    line: CertificateLine
    code: Code
    reason: str
    changed_on: date | None
    replaced_by: str | None


def issue(office: Office, actor: Actor, decision_id: str, *, language: str) -> str:
    """Issue the certificate of a standing decision and give its id; one that stands already is not issued twice."""
    with office.work(actor) as work:
        work.require(Permission.ISSUE_CERTIFICATE)
        decision = _standing_decision(work, decision_id)
        earlier = certificates.of_decisions(work.connection, actor.organisation).get(decision_id, [])
        if any(_standing(work, one) in STANDING for one in earlier):
            raise Conflict("issued_already", "This decision has a certificate.", "Open it, or replace it.")
        return _issue(work, decision, language)


def file(office: Office, actor: Actor, certificate_id: str) -> CertificateFile:
    """Give a certificate's page; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        row, session, participant = found(work, certificate_id)
        status = certificates.latest_status(work.connection, certificate_id)
        work.record("certificate.read", "certificate", certificate_id)
        described = line(work, row, session.id, participant)
        return CertificateFile(
            line=described,
            code=Code(described.statement.code),
            reason=status.reason if status else "",
            changed_on=office.day(status.changed_at) if status else None,
            replaced_by=status.replaced_by if status else None,
        )


def credential(work: Work, certificate_id: str) -> bytes:
    """Give the signed credential of a certificate, UTF-8 JSON, always the same bytes: what the paper carries inside."""
    return signing_credentials.credential(work, certificate_id).body


def suspend(office: Office, actor: Actor, certificate_id: str, *, reason: SuspensionReason) -> None:
    """Put a certificate on hold; every check says so until it is taken up again."""
    with office.work(actor) as work:
        work.require(Permission.REVOKE_CERTIFICATE)
        row = _must_stand(work, certificate_id)
        if _standing(work, row) is Check.SUSPENDED:
            raise Conflict("on_hold_already", "This certificate is on hold already.", "Take it up again, or revoke it.")
        _change(work, certificate_id, SUSPENDED, reason.value, None)


def resume(office: Office, actor: Actor, certificate_id: str) -> None:
    """Take a certificate up again that was on hold; it stands as before."""
    with office.work(actor) as work:
        work.require(Permission.REVOKE_CERTIFICATE)
        row, _, _ = found(work, certificate_id)
        if _standing(work, row) is not Check.SUSPENDED:
            raise Conflict("not_on_hold", "This certificate is not on hold.", "Go back to the certificate.")
        _change(work, certificate_id, RESUMED, "", None)


def revoke(office: Office, actor: Actor, certificate_id: str, *, reason: RevocationReason) -> None:
    """Revoke a certificate, for a class of reasons; the check says so from this moment."""
    with office.work(actor) as work:
        work.require(Permission.REVOKE_CERTIFICATE)
        _must_stand(work, certificate_id)
        _change(work, certificate_id, REVOKED, reason.value, None)


def replace(office: Office, actor: Actor, certificate_id: str, *, language: str) -> str:
    """Issue a new certificate in place of one that stands (a corrected name, another language); give its id."""
    with office.work(actor) as work:
        work.require(Permission.REVOKE_CERTIFICATE)
        row = _must_stand(work, certificate_id)
        decision = decisions.find(work.connection, actor.organisation, row.decision)
        if decision is None:
            raise _no_such_certificate()
        new_id = _issue(work, decision, language)
        _change(work, certificate_id, REPLACED, "", new_id)
    return new_id


def _issue(work: Work, decision: Decision, language: str) -> str:
    if language not in LANGUAGES:
        raise BadInput("no_such_language", "A certificate is printed in nl, fr or en.", "Choose one of them.")
    statement = _statement(work, decision, language)
    _must_be_printable(work, statement)
    unnamed = statement.without_name(new_code(secrets).symbols)
    named = _store(work, decision, dataclasses.replace(statement, unnamed_code=unnamed.code), unnamed_of=None)
    without_name = _store(work, decision, unnamed, unnamed_of=named)
    for issued in (named, without_name):
        work.record("certificate.issued", "certificate", issued, {"decision": decision.id, "language": language})
    return named


def _store(work: Work, decision: Decision, statement: Statement, *, unnamed_of: str | None) -> str:
    """Sign a statement and store it under its code; gives its id."""
    body = statement.to_bytes()
    signature = work.office.keyring.sign(body, owner=work.actor.organisation)
    row = IssuedCertificate(
        id=work.new_id(),
        decision=decision.id,
        lookup=work.office.keyed("code", statement.code),
        statement=body,
        signature=signature.value,
        key_id=signature.key_id,
        issued_at=work.now,
        issued_by=work.actor.id,
        expires_on=None if statement.expires_on is None else date.fromisoformat(statement.expires_on),
        unnamed_of=unnamed_of,
    )
    certificates.add(work.connection, work.actor.organisation, row)
    signing_credentials.sign(work, row)
    return row.id


def _statement(work: Work, decision: Decision, language: str) -> Statement:
    session = work.session(decision.session)
    participant = work.participant(session.participant)
    organisation = organisations.find_organisation(work.connection, work.actor.organisation)
    decider = organisations.find_staff(work.connection, decision.decided_by)
    snapshot = work.snapshot(session)
    rubric = snapshot.rubric(decision.domain)
    proposals = {p["criterion"]: p for p in decision.body["proposals"]}
    levels: Mapping[str, int | None] = decision.body["levels"]
    certified = [c for c in rubric.criteria if levels.get(c.id)]
    if not certified:
        raise Conflict("nothing_certified", "This decision certifies nothing.", "Observe again, and decide anew.")
    used = [proposals[c.id] for c in certified]
    return Statement(
        code=new_code(secrets).symbols,
        language=language,
        holder=Holder(given_name=participant.given_name, family_name=participant.family_name),
        issuer=Issuer(name=organisation.name, place=organisation.place),
        rubric=CertifiedRubric(
            id=rubric.id,
            version=rubric.version,
            title=rubric.title,
            digest=digest(rubric),
        ),
        task=CertifiedTask(title=rubric.practical_task.title, minutes=rubric.practical_task.minutes),
        competences=_competences(rubric, snapshot, levels, proposals),
        not_assessed=tuple(c.title for c in rubric.criteria if not levels.get(c.id)),
        contexts=_distinct(used, "contexts"),
        frameworks=tuple(f"{one.name} ({one.level})" for one in rubric.frameworks),
        assessors=_distinct(used, "assessors"),
        decided_by=decider.name if decider else "",
        decided_on=work.office.day(decision.decided_at).isoformat(),
        issued_on=work.today.isoformat(),
        expires_on=_expiry(work),
    )


def _must_be_printable(work: Work, statement: Statement) -> None:
    """Raise BadInput when a name has a letter that the paper's typefaces lack: before it is signed, not at the printer."""
    typefaces = fonts.load(work.office.settings.instance / "fonts")
    issuer = (statement.issuer.name, statement.issuer.place)
    for name in (statement.holder.full_name, *issuer, *statement.assessors, statement.decided_by):
        try:
            typefaces.need(name)
        except BadInput as error:
            raise BadInput(
                error.code,
                "A name holds %(character)s, a letter that cannot be printed.",
                "Write it with other letters.",
                **error.values,
            ) from error


def _expiry(work: Work) -> str | None:
    """Give the last day on which the certificate counts, when the organisation sets a number of months."""
    months = work.office.settings.certificate_months
    return months_later(work.today, months).isoformat() if months else None


def _competences(
    rubric: Rubric,
    snapshot: Snapshot,
    levels: Mapping[str, int | None],
    proposals: Mapping[str, Mapping[str, Any]],
) -> tuple[CertifiedCompetence, ...]:
    found = []
    for criterion in rubric.criteria:
        level = levels.get(criterion.id)
        if not level:
            continue
        described = criterion.level(level)
        found.append(
            CertifiedCompetence(
                criterion=criterion.id,
                title=criterion.title,
                level=level,
                seen=described.seen or described.descriptor,
                picture=snapshot.pictures[criterion.picture],
                assessors=len(proposals[criterion.id]["assessors"]),
                occasions=tuple(proposals[criterion.id]["occasions"]),
                esco=criterion.esco,
            ),
        )
    return tuple(found)


def _distinct(proposals: list[Mapping[str, Any]], what: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for proposal in proposals for one in proposal[what]))


def _standing_decision(work: Work, decision_id: str) -> Decision:
    decision = decisions.find(work.connection, work.actor.organisation, decision_id)
    if decision is None:
        raise NotFound("no_such_decision", "There is no such decision.", "Go back to the session.")
    standing = decisions.standing(work.connection, work.actor.organisation)
    if standing[decision.session, decision.domain].id != decision_id:
        raise Conflict("superseded", "A newer decision takes the place of this one.", "Open the newer one.")
    return decision


def found(work: Work, certificate_id: str) -> tuple[IssuedCertificate, Session, Participant]:
    """Give a certificate of the actor's organisation, or raise NotFound."""
    row = certificates.find(work.connection, work.actor.organisation, certificate_id)
    if row is None:
        raise _no_such_certificate()
    decision = decisions.find(work.connection, work.actor.organisation, row.decision)
    if decision is None:
        raise _no_such_certificate()
    session = work.session(decision.session)
    return row, session, work.participant(session.participant)


def _must_stand(work: Work, certificate_id: str) -> IssuedCertificate:
    row, _, _ = found(work, certificate_id)
    if _standing(work, row) not in STANDING:
        raise Conflict("not_standing", "This certificate was revoked or replaced already.", "Open the newer one.")
    return row


def _standing(work: Work, row: IssuedCertificate) -> Check:
    return standing(certificates.latest_status(work.connection, row.id), row.expires_on, work.today)


def _change(work: Work, certificate_id: str, status: str, reason: str, replaced_by: str | None) -> None:
    """Change a certificate and the one without a name that belongs to it, which never points to one with a name."""
    organisation = work.actor.organisation
    _add_status(work, certificate_id, status, reason, replaced_by)
    if unnamed := certificates.unnamed_of(work.connection, organisation, certificate_id):
        successor = certificates.unnamed_of(work.connection, organisation, replaced_by) if replaced_by else None
        _add_status(work, unnamed.id, status, reason, successor.id if successor else None)
    work.record(f"certificate.{status}", "certificate", certificate_id, {"reason": reason})


def _add_status(work: Work, certificate_id: str, status: str, reason: str, replaced_by: str | None) -> None:
    certificates.add_status(
        work.connection,
        id=work.new_id(),
        organisation_id=work.actor.organisation,
        certificate_id=certificate_id,
        status=status,
        reason=reason,
        replaced_by=replaced_by,
        changed_at=work.now,
        changed_by=work.actor.id,
    )


def _no_such_certificate() -> NotFound:
    return NotFound("no_such_certificate", "There is no such certificate.", "Go back to the list.")
