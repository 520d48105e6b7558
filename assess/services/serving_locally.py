"""https in a network without a name: a small authority of the house, and what a tablet needs to trust it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding

from assess.credentials import local_authority, qr
from assess.credentials.local_authority import Files, NotLocalError
from assess.credentials.qr import Symbol
from assess.errors import BadInput, NotFound
from assess.services.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalAuthority:
    """The authority's certificate in DER, and its fingerprint to compare by eye."""

    certificate: bytes
    fingerprint: str


def prepare(office: Office, hosts: Sequence[str]) -> Files:
    """Make what is missing and give the files that the server needs."""
    try:
        return local_authority.prepare(_folder(office), hosts, office.clock.now())
    except NotLocalError as error:
        raise BadInput(
            "not_local",
            "%(host)s is no address of a local network.",
            "For a public name, use a certificate of a public authority: docs/how-to/serve-over-https.md.",
            host=str(error),
        ) from error


def is_local(host: str) -> bool:
    """Say whether the authority may vouch for this name or address."""
    return local_authority.is_local(host)


def authority(office: Office) -> LocalAuthority:
    """Give the authority of this installation; NotFound when it serves in another way."""
    found = local_authority.authority(_folder(office))
    if found is None:
        raise NotFound("no_authority", "This installation has no authority of its own.", "Nothing has to be installed.")
    der = found.public_bytes(Encoding.DER)
    return LocalAuthority(certificate=der, fingerprint=local_authority.fingerprint(found))


def symbol(address: str) -> Symbol:
    """Give an address as a QR symbol."""
    return qr.symbol(address)


def _folder(office: Office) -> Path:
    return office.settings.instance / "https"
