"""A certificate becomes a credential that wallets and other people's checkers read: signed once, and kept as it is."""

import json
import secrets
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from assess.content.certificate_texts import load_wordings
from assess.content.folders import ContentFolders
from assess.credentials import data_integrity, issuer, open_badge, status_list, vc_jwt
from assess.credentials.issuer import IssuerId, PublicKey
from assess.credentials.keyring import SigningKey
from assess.credentials.open_badge import Issue, StatusPlace
from assess.domain.certificate import Statement
from assess.domain.rubric import Rubric
from assess.errors import NotFound
from assess.services.office import Office, Work
from assess.settings import Settings
from assess.storage import certificates, credentials, decisions
from assess.storage.certificates import IssuedCertificate
from assess.storage.credentials import StoredCredential


def credential(work: Work, certificate_id: str) -> StoredCredential:
    """Give the credential of a certificate of this organisation; one that has none yet (issued before) is signed now."""
    row = certificates.find(work.connection, work.actor.organisation, certificate_id)
    if row is None:
        raise NotFound("no_such_certificate", "There is no such certificate.", "Go back to the list.")
    return credentials.find(work.connection, certificate_id) or sign(work, row)


def sign(work: Work, row: IssuedCertificate) -> StoredCredential:
    """Sign and store the credential of a certificate, with a free place in the status list, drawn by chance."""
    connection, organisation = work.connection, work.actor.organisation
    index = _free_place(work)
    key = work.office.keyring.signing_key()
    document = _document(work, row, key.public, index)
    new = _signed(document, key, certificate=row.id, index=index, at=work.now)
    credentials.add(connection, organisation, new)
    return new


def sign_again(work: Work, row: IssuedCertificate) -> None:
    """Sign the credential of a certificate anew, with the key that signs now; its place in the list stays."""
    stored = credentials.find(work.connection, row.id)
    if stored is None:
        return
    key = work.office.keyring.signing_key()
    document = _document(work, row, key.public, stored.status_index)
    new = _signed(document, key, certificate=row.id, index=stored.status_index, at=work.now)
    credentials.sign_again(work.connection, new)


def token(stored: StoredCredential) -> str:
    """Give a credential as a VC-JWT; its signature was made together with the other."""
    document = json.loads(stored.body)
    return vc_jwt.token(document, document["proof"]["verificationMethod"], stored.token_signature)


def issuer_of(settings: Settings, organisation: str, key: PublicKey) -> IssuerId:
    """Give the identifier under which an organisation issues, by configuration."""
    if settings.issuer_method == "web":
        return issuer.by_web(settings.issuer_address, organisation)
    return issuer.by_key(key)


def status_place(settings: Settings, organisation: str, key: PublicKey, index: int) -> StatusPlace:
    """Give the address of the list that holds a place, and which bit of it. A did:key has lists of its own."""
    of_key = key.id if settings.issuer_method == "key" else None
    number, bit = divmod(index, status_list.SIZE)
    name = status_list.file_name(number, of_key)
    return StatusPlace(address=f"{issuer.folder(settings.issuer_address, organisation)}/{name}", index=bit)


def _document(work: Work, row: IssuedCertificate, key: PublicKey, index: int) -> dict[str, Any]:
    office, organisation = work.office, work.actor.organisation
    statement = Statement.from_bytes(row.statement)
    wordings = load_wordings(ContentFolders(office.settings.content).certificates)
    issue = Issue(
        id=row.id,
        issuer=issuer_of(office.settings, organisation, key).did,
        valid_from=row.issued_at,
        valid_until=_end_of_day(office, statement.expires_on),
        status=status_place(office.settings, organisation, key, index),
    )
    return open_badge.credential(statement, _rubric(work, row), wordings[statement.language], issue)


def _signed(
    document: dict[str, Any], key: SigningKey, *, certificate: str, index: int, at: datetime
) -> StoredCredential:
    method = IssuerId(did=document["issuer"]["id"]).method_of(key.public)
    secured = data_integrity.with_proof(document, sign=key.sign, verification_method=method, created=at)
    return StoredCredential(
        certificate=certificate,
        status_index=index,
        body=json.dumps(secured, ensure_ascii=False, separators=(",", ":")).encode(),
        token_signature=key.sign(vc_jwt.signing_input(secured, method)),
        key=key.public.id,
        signed_at=at,
    )


def _rubric(work: Work, row: IssuedCertificate) -> Rubric:
    """Give the rubric that was pinned to the session: the exact words against which she was seen."""
    decision = decisions.find(work.connection, work.actor.organisation, row.decision)
    if decision is None:
        raise NotFound("no_such_decision", "There is no such decision.", "Go back to the session.")
    return work.snapshot(work.session(decision.session)).rubric(decision.domain)


def _free_place(work: Work) -> int:
    """Draw a place that is free. A list is used to the half at most, so that chance stays quick and tells nothing."""
    issued = credentials.count(work.connection, work.actor.organisation)
    first = issued // (status_list.SIZE // 2) * status_list.SIZE
    while True:
        index = first + secrets.randbelow(status_list.SIZE)
        if not credentials.is_taken(work.connection, work.actor.organisation, index):
            return index


def _end_of_day(office: Office, day: str | None) -> datetime | None:
    if day is None:
        return None
    end = datetime.combine(datetime.fromisoformat(day), time(23, 59, 59), ZoneInfo(office.settings.time_zone))
    return end.astimezone(UTC)
