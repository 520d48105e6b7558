"""The life of a signing key: a new one, an old one put away, and one that somebody else may have."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from assess.credentials import package_keys
from assess.credentials.key_register import KeyState, RegisteredKey
from assess.credentials.signing import Verdict
from assess.domain.permissions import Role
from assess.errors import Conflict
from assess.services import signing_credentials
from assess.services.office import Actor, Office, Work
from assess.storage import audit_log, certificates, credentials, organisations
from assess.storage.certificates import IssuedCertificate

_WHO = "keeping-keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """A key, whether it signs now, for whom (nobody named: all who have none of their own), and how much it has signed."""

    key: RegisteredKey
    signs: bool
    owner: str
    certificates: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reissued:
    """What was done about a compromised key; `left` are certificates whose issue the log does not know."""

    new_key: str
    signed_again: int
    left: tuple[str, ...]


def overview(office: Office) -> tuple[KeyLine, ...]:
    """List the keys, oldest first."""
    keys = office.keyring.all_keys()
    newest = {key.owner: key.id for key in keys if key.state is KeyState.KEPT}
    with office.see() as connection:
        signed = certificates.count_by_key(connection)
        names = {one.id: one.name for one in organisations.all_organisations(connection)}
    return tuple(
        KeyLine(
            key=key,
            signs=newest.get(key.owner) == key.id,
            owner=names.get(key.owner or "", ""),
            certificates=signed.get(key.id, 0),
        )
        for key in keys
    )


def add(office: Office, *, in_device: bool, owner: str | None = None) -> str:
    """Make a new key that signs from now on, for one organisation or for all without one; give its id.

    What was signed before stays good.
    """
    now = office.clock.now()
    if in_device:
        return office.keyring.rotate_in_device(f"salto-{office.clock.new_id()}", now, owner=owner)
    return office.keyring.rotate(now, owner=owner)


def retire(office: Office, key: str) -> None:
    """Destroy the private half of an older key. What it signed stays good."""
    if office.settings.issuer_method == "key" and _has_signed(office, key):
        raise Conflict(
            "lists_need_the_key",
            "This key is itself the issuer (did:key) of what it signed, and must go on signing its status list.",
            "Keep it, or issue under an address: SALTO_ISSUER_METHOD=web.",
        )
    office.keyring.retire(key, office.clock.now())


def lock(office: Office, *older: bytes) -> int:
    """Encrypt all key files under the passphrase that is set now, those for packages too; give how many."""
    packages = package_keys.lock(office.keys_folder, (*office.key_passphrases(), *older))
    return office.keyring.lock(*older) + packages


def compromise(office: Office, key: str) -> Reissued:
    """Take a key away that somebody else may have, and sign anew what this installation knows that it issued.

    The statement and the code of a certificate stay the same, so her paper can still be checked by its code. Only what
    the log says was issued is signed again: whoever stole the key cannot slip a row in.
    """
    now = office.clock.now()
    new = _key_instead_of(office, key, now)
    again, left = 0, []
    with office.see() as connection:
        organisations = certificates.organisations_signed_with(connection, key)
    for organisation in organisations:
        with _working(office, organisation) as work:
            for row in certificates.signed_with(work.connection, organisation, key):
                if _is_ours(work, row, key):
                    _sign_again(work, row, key)
                    again += 1
                else:
                    left.append(row.id)
    office.keyring.compromise(key, now)
    return Reissued(new_key=new, signed_again=again, left=tuple(left))


def _key_instead_of(office: Office, key: str, now: datetime) -> str:
    keys = office.keyring.all_keys()
    owner = next((one.owner for one in keys if one.id == key), None)
    kept = [one.id for one in keys if one.state is KeyState.KEPT and one.owner == owner]
    return office.keyring.rotate(now, owner=owner) if not kept or kept[-1] == key else kept[-1]


def _has_signed(office: Office, key: str) -> bool:
    with office.see() as connection:
        return credentials.any_signed_with(connection, key)


@contextmanager
def _working(office: Office, organisation: str) -> Iterator[Work]:
    actor = Actor(kind="system", id=_WHO, organisation=organisation, roles=frozenset(Role), name="keeping keys")
    with office.work(actor) as work:
        yield work


def _is_ours(work: Work, row: IssuedCertificate, key: str) -> bool:
    verdict = work.office.keyring.verify(row.statement, row.signature, key)
    logged = audit_log.has_entry(work.connection, work.actor.organisation, "certificate.issued", row.id)
    return logged and verdict is Verdict.GOOD


def _sign_again(work: Work, row: IssuedCertificate, key: str) -> None:
    signature = work.office.keyring.sign(row.statement, owner=work.actor.organisation)
    certificates.sign_again(work.connection, row.id, signature=signature.value, key_id=signature.key_id)
    signing_credentials.sign_again(work, row)
    work.record("certificate.signed_again", "certificate", row.id, {"key": key, "new_key": signature.key_id})
