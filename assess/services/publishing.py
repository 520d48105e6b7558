"""What an organisation publishes for everybody: its keys, and which of its credentials do not count now.

Everything is a small file that is the same for whoever asks, so that any cache or static host can give it.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property

from assess.credentials import issuer
from assess.errors import NotFound
from assess.services.office import Office
from assess.storage import organisations


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
    try:
        by = issuer.by_web(office.settings.issuer_address, organisation)
    except ValueError as error:
        raise NotFound(
            "no_did_document", "Here the issuer is its own key (did:key).", "Resolve it from the identifier itself."
        ) from error
    document = issuer.document(by, office.keyring.public_keys())
    return PublishedFile(name="did.json", body=json.dumps(document, indent=2).encode())


def _must_exist(office: Office, organisation: str) -> None:
    with office.glance() as connection:
        if not organisations.is_known(connection, organisation):
            raise NotFound("no_such_issuer", "No organisation here has this name.", "Compare it with the credential.")
