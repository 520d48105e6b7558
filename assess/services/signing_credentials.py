"""A certificate becomes a credential that wallets and other people's checkers read: signed once, and kept as it is."""

import json
import secrets
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from assess.content.certificate_texts import load_wordings
from assess.content.folders import ContentFolders
from assess.credentials import compact, data_integrity, issuer, open_badge, status_list, vc_jwt
from assess.credentials.compact import Compact
from assess.credentials.issuer import IssuerId, PublicKey
from assess.credentials.keyring import SigningKey
from assess.credentials.open_badge import Issue, StatusPlace
from assess.credentials.signing import Signature
from assess.domain.certificate import Statement
from assess.domain.code import Code
from assess.domain.rubric import Rubric
from assess.errors import NotFound
from assess.services import rubric_texts
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
    new = _made(work, row, _free_place(work))
    credentials.add(work.connection, work.actor.organisation, new)
    return new


def sign_again(work: Work, row: IssuedCertificate) -> None:
    """Sign the credential of a certificate anew, with the key that signs now; its place in the list stays."""
    stored = credentials.find(work.connection, row.id)
    if stored is not None:
        credentials.sign_again(work.connection, _made(work, row, stored.status_index))


def _made(work: Work, row: IssuedCertificate, index: int) -> StoredCredential:
    """Make the credential with the key that signs now, and keep the words of its rubric for checks without a server."""
    key = work.office.keyring.signing_key(owner=work.actor.organisation)
    rubric = _rubric(work, row)
    rubric_texts.keep(work.office, rubric)
    return StoredCredential(
        certificate=row.id,
        status_index=index,
        **_signed(_document(work, row, key.public, index, rubric), key, work.now),
        compact=_compact(work.office, row, rubric, key),
        key=key.public.id,
        signed_at=work.now,
    )


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


def place(office: Office, certificate_id: str) -> int:
    """Draw a certificate's place in the list of what was taken back: 48 bits that tell nothing and need no list of places.

    What counts is the place that was signed (`publishing_lists`): an installation that took the certificate over has another secret.
    """
    return int(office.keyed("place", certificate_id)[:12], 16)


def _compact(office: Office, row: IssuedCertificate, rubric: Rubric, key: SigningKey) -> bytes:
    """Give what the symbol on the paper holds."""
    statement = Statement.from_bytes(row.statement)
    levels = {one.criterion: one.level for one in statement.competences}
    claims = Compact(
        code=Code(statement.code),
        holder=statement.holder.full_name if statement.is_named else None,
        issuer=f"{statement.issuer.name}, {statement.issuer.place}",
        rubric=f"{rubric.id}@{rubric.version}",
        levels=tuple(levels.get(criterion.id, 0) for criterion in rubric.criteria),
        title=rubric.title.in_(statement.language),
        digest=bytes.fromhex(statement.rubric.digest)[: compact.DIGEST_BYTES],
        place=place(office, row.id),
        issued_on=date.fromisoformat(statement.issued_on),
        expires_on=date.fromisoformat(statement.expires_on) if statement.expires_on else None,
    )
    return compact.pack(claims, lambda body: Signature(value=key.sign(body), key_id=key.public.id))


def _document(work: Work, row: IssuedCertificate, key: PublicKey, index: int, rubric: Rubric) -> dict[str, Any]:
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
    return open_badge.credential(statement, rubric, wordings[statement.language].of(statement), issue)


def _signed(document: dict[str, Any], key: SigningKey, at: datetime) -> dict[str, bytes]:
    """Give the signed JSON, and the signature of the same as a VC-JWT."""
    method = IssuerId(did=document["issuer"]["id"]).method_of(key.public)
    secured = data_integrity.with_proof(document, sign=key.sign, verification_method=method, created=at)
    return {
        "body": json.dumps(secured, ensure_ascii=False, separators=(",", ":")).encode(),
        "token_signature": key.sign(vc_jwt.signing_input(secured, method)),
    }


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
