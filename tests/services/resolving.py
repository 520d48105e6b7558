"""A resolver that knows nothing but the files that an issuer publishes: no network, no issuer."""

from typing import Any

from openvc.did.base import parse_did_document


class Published:
    """Finds the DID document of a did:web among the files."""

    def __init__(self, files: dict[str, dict[str, Any]]) -> None:
        self.documents = {body["id"]: body for address, body in files.items() if address.endswith("/did.json")}

    def resolve(self, did: str) -> Any:
        return parse_did_document(self.documents[did])
