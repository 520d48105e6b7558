"""A certificate leaves the house: as an Open Badge for a wallet, as a token, or as an export for a partner with a seal."""

import json
from datetime import datetime
from enum import StrEnum

from assess.content.certificate_texts import load_wordings
from assess.content.folders import ContentFolders
from assess.credentials import elm
from assess.domain.certificate import Check, Statement
from assess.domain.code import Code
from assess.domain.permissions import Permission, Role
from assess.errors import NotFound
from assess.services import issuing, signing_credentials, verifying
from assess.services.office import Actor, Office, Work
from assess.services.verifying import Answer
from assess.storage import certificates, credentials

HELD = frozenset({Check.VALID, Check.EXPIRED})
"""What a holder may take with her; what is on hold, revoked or replaced she gets no copy of here."""


class Form(StrEnum):
    """In which form a certificate is given out."""

    JSON = "json"
    JWT = "jwt"
    ELM = "elm"


def export(office: Office, actor: Actor, certificate_id: str, form: Form) -> bytes:
    """Give a certificate out from the desk; that it was given out is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        issuing.found(work, certificate_id)
        work.record("certificate.exported", "certificate", certificate_id, {"form": form.value})
        return _written(work, certificate_id, form)


def for_holder(office: Office, code: Code, family_name: str, form: Form) -> tuple[Answer, bytes | None]:
    """Give a certificate to whoever has the code and the family name on the paper; without the name, nothing.

    A certificate that has no credential yet (it was issued before there were any) gets none here.
    """
    answer = verifying.look_up(office, code, family_name)
    if answer.check not in HELD or not answer.named:
        return answer, None
    with office.see() as connection:
        found = certificates.find_by_lookup(connection, office.keyed("code", code.symbols))
        stored = credentials.find(connection, found[0].id) if found else None
    if stored is None:
        return answer, None
    return answer, stored.body if form is Form.JSON else signing_credentials.token(stored).encode()


def by_code(office: Office, code: Code, form: Form) -> bytes:
    """Give a certificate out on the command line, whoever issued it."""
    with office.see() as connection:
        found = certificates.find_by_lookup(connection, office.keyed("code", code.symbols))
        organisation = certificates.organisation_of(connection, found[0].id) if found else None
    if found is None or organisation is None:
        raise NotFound("unknown_code", "No certificate here has this code.", "Compare it with the paper.")
    actor = Actor(kind="system", id="exporting", organisation=organisation, roles=frozenset(Role), name="exporting")
    return export(office, actor, found[0].id, form)


def _written(work: Work, certificate_id: str, form: Form) -> bytes:
    if form is Form.ELM:
        return _learning_model(work, certificate_id)
    stored = signing_credentials.credential(work, certificate_id)
    return stored.body if form is Form.JSON else signing_credentials.token(stored).encode()


def _learning_model(work: Work, certificate_id: str) -> bytes:
    row, _, _ = issuing.found(work, certificate_id)
    statement = Statement.from_bytes(row.statement)
    until = json.loads(signing_credentials.credential(work, certificate_id).body).get("validUntil")
    document = elm.export(
        statement,
        load_wordings(ContentFolders(work.office.settings.content).certificates)[statement.language],
        certificate=row.id,
        organisation=work.actor.organisation,
        issued_at=row.issued_at,
        valid_until=datetime.fromisoformat(until) if until else None,
    )
    return json.dumps(document, ensure_ascii=False, indent=2).encode()
