"""What an organisation publishes for everybody: its keys, and which of its credentials do not count now.

Everything is a small file that is the same for whoever asks, so that any cache or static host can give it, and so that it
can be laid aside with the certificates when the organisation ends.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import Final

from assess.credentials import data_integrity, issuer, status_list
from assess.credentials.issuer import IssuerId, PublicKey
from assess.credentials.key_register import KeyState
from assess.credentials.status_list import ListName, State
from assess.domain.people import Organisation
from assess.errors import NotFound, Unavailable
from assess.services.office import Office
from assess.storage import credentials
from assess.storage import organisations as stored_organisations
from assess.storage.credentials import StatusChanges

DID_DOCUMENT: Final = "did.json"
_KEPT: Final = 64
_STATES: Final = {"suspended": State.SUSPENDED, "revoked": State.REVOKED, "replaced": State.REPLACED}
_BEGINNING: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""From when a list counts in which nothing has changed yet."""


@dataclass(frozen=True, kw_only=True)
class PublishedFile:
    """One file: its name under the issuer's folder, and its bytes."""

    name: str
    body: bytes

    @cached_property
    def tag(self) -> str:
        """Give what a cache compares."""
        return hashlib.sha256(self.body).hexdigest()


def did_document(office: Office, organisation: str) -> PublishedFile:
    """Give the DID document of an organisation: the keys that may speak for it."""
    _must_exist(office, organisation)
    by = _by_web(office, organisation)
    if by is None:
        raise NotFound(
            "no_did_document", "Here the issuer is its own key (did:key).", "Resolve it from the identifier itself."
        )
    document = issuer.document(by, office.keyring.public_keys(organisation))
    return PublishedFile(name=DID_DOCUMENT, body=json.dumps(document, indent=2).encode())


def did(office: Office, organisation: str) -> str:
    """Give the identifier under which an organisation publishes its keys; empty when it publishes none."""
    by = _by_web(office, organisation)
    return "" if by is None else by.did


def statuses(office: Office, organisation: str, file: str, *, at: datetime | None = None) -> PublishedFile:
    """Give a status list, signed. It is made again when something changed, and else stays the same to the byte.

    With `at` it is signed as of that moment: for an archive, whose reader wants to know how old it is.
    """
    name = ListName.parse(file)
    _must_exist(office, organisation)
    if name is None:
        raise _no_such_list()
    with office.glance() as connection:
        changes = credentials.status_changes(connection, organisation)
    return _signed(office, organisation, name, changes, at, _signer(office, organisation, name))


def organisations(office: Office) -> tuple[Organisation, ...]:
    """Give every organisation of this installation."""
    with office.see() as connection:
        return stored_organisations.all_organisations(connection)


def files(office: Office, organisation: str, at: datetime) -> Iterator[PublishedFile]:
    """Give everything that the organisation publishes, signed as of now: what a static host or an archive keeps."""
    if _by_web(office, organisation) is not None:
        yield did_document(office, organisation)
    with office.see() as connection:
        last = credentials.highest_place(connection, organisation) // status_list.SIZE
        keys = credentials.keys_used(connection, organisation)
    kept = {key.id for key in office.keyring.all_keys() if key.state is KeyState.KEPT}
    issuers = {None} if office.settings.issuer_method == "web" else {key for key in keys if key in kept}
    for number in range(last + 1):
        for key in sorted(issuers, key=str):
            for kind in ("status", "states"):
                yield statuses(office, organisation, ListName(kind=kind, number=number, key=key).file, at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signer:
    by: IssuerId
    key: PublicKey


def _signer(office: Office, organisation: str, name: ListName) -> _Signer:
    """Find who may speak for a list: the newest key of an address, or the one key that is the issuer."""
    if name.key is None:
        by, key = _by_web(office, organisation), office.keyring.signing_key(owner=organisation).public
        if by is None:
            raise _no_such_list()
        return _Signer(by=by, key=key)
    states = {key.id: key.state for key in office.keyring.all_keys()}
    if name.key not in states:
        raise _no_such_list()
    if states[name.key] is not KeyState.KEPT:
        raise Unavailable(
            "list_cannot_be_signed",
            "The key of this issuer can sign no more, so its list cannot be brought up to date.",
            "Check by the code on the paper.",
        )
    key = office.keyring.signing_key(name.key).public
    return _Signer(by=issuer.by_key(key), key=key)


@lru_cache(maxsize=_KEPT)
def _signed(
    office: Office, organisation: str, name: ListName, changes: StatusChanges, at: datetime | None, signer: _Signer
) -> PublishedFile:
    """Make and sign a list. Asked again with nothing changed, the answer is the same: memory only saves the work."""
    since = changes.newest or _BEGINNING
    with office.see() as connection:
        newest = credentials.newest_statuses(connection, organisation)
    first = name.number * status_list.SIZE
    states = {
        place - first: _STATES[status]
        for place, status in newest.items()
        if status in _STATES and first <= place < first + status_list.SIZE
    }
    address = f"{issuer.folder(office.settings.issuer_address, organisation)}/{name.file}"
    document = status_list.credential(name, states, address=address, issuer=signer.by.did, since=since)
    secured = data_integrity.with_proof(
        document,
        sign=office.keyring.signing_key(signer.key.id).sign,
        verification_method=signer.by.method_of(signer.key),
        created=at or since,
    )
    return PublishedFile(name=name.file, body=json.dumps(secured, separators=(",", ":")).encode())


def _by_web(office: Office, organisation: str) -> IssuerId | None:
    try:
        return issuer.by_web(office.settings.issuer_address, organisation)
    except ValueError:
        return None


def _must_exist(office: Office, organisation: str) -> None:
    with office.glance() as connection:
        if not stored_organisations.is_known(connection, organisation):
            raise NotFound("no_such_issuer", "No organisation here has this name.", "Compare it with the credential.")


def _no_such_list() -> NotFound:
    return NotFound("no_such_list", "There is no such status list.", "Take the address from the credential.")
