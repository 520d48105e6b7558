"""Who issues, as others resolve it: a did:web under a durable address, or a did:key that is its own key.

did:web (https://w3c-ccg.github.io/did-method-web/) can turn its keys over and needs an address that lasts. did:key
(https://w3c-ccg.github.io/did-key-spec/) needs nothing that could go away, and is one key for ever.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlsplit

from assess.credentials import multibase

FOLDER: Final = "issuers"
"""Everything that outsiders fetch of an organisation stands under `<address>/issuers/<organisation>/`."""
_CONTEXT: Final = ("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1")
_SECURE: Final = "https"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKey:
    """A key that checks: `id` as `signing.key_id` gives it, and its 32 bytes."""

    id: str
    raw: bytes

    @property
    def multibase(self) -> str:
        """Give it as a Multikey."""
        return multibase.encode_key(self.raw)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerId:
    """The identifier under which a credential is issued."""

    did: str

    def method_of(self, key: PublicKey) -> str:
        """Give the verification method: the address of a key within this identifier."""
        if self.did.startswith("did:key:"):
            return f"{self.did}#{self.did.removeprefix('did:key:')}"
        return f"{self.did}#key-{key.id}"


def folder(address: str, organisation: str) -> str:
    """Give the address under which everything of an organisation stands."""
    return f"{address}/{FOLDER}/{organisation}"


def by_web(address: str, organisation: str) -> IssuerId:
    """Give the did:web of an organisation under an https address; ValueError for another address."""
    parts = urlsplit(folder(address, organisation))
    if parts.scheme != _SECURE or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("did:web needs an https address")
    host = parts.hostname if parts.port is None else f"{parts.hostname}%3A{parts.port}"
    return IssuerId(did=":".join(("did:web", host, *(quote(one) for one in parts.path.strip("/").split("/")))))


def by_key(key: PublicKey) -> IssuerId:
    """Give the did:key of a key."""
    return IssuerId(did=f"did:key:{key.multibase}")


def document(issuer: IssuerId, keys: Iterable[PublicKey]) -> dict[str, Any]:
    """Give the DID document that names the keys which may speak for the issuer.

    A key that only signed in the past stays in it: taking it out makes everything that it signed not verifiable.
    """
    methods = [
        {
            "id": issuer.method_of(key),
            "type": "Multikey",
            "controller": issuer.did,
            "publicKeyMultibase": key.multibase,
        }
        for key in keys
    ]
    return {
        "@context": list(_CONTEXT),
        "id": issuer.did,
        "verificationMethod": methods,
        "assertionMethod": [method["id"] for method in methods],
    }
