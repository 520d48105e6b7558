"""Data Integrity proofs of the kind eddsa-rdfc-2022: a signature inside the document, over its meaning.

Sources: W3C Verifiable Credential Data Integrity 1.0; Data Integrity EdDSA Cryptosuites 1.0, section 3.2. What is signed
is the SHA-256 of the canonical proof options, followed by the SHA-256 of the canonical document without its proof.
"""

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from assess.credentials import multibase
from assess.credentials.json_ld import Document, UnsafeDocumentError, canonical
from assess.credentials.signing import Verdict, check, public_key

CRYPTOSUITE: Final = "eddsa-rdfc-2022"
_OPTIONS: Final = frozenset({"type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue"})

Sign = Callable[[bytes], bytes]
FindKey = Callable[[str], bytes | None]
"""Gives the 32 bytes of the public key that a verification method names; None when it is not known."""


def moment(at: datetime) -> str:
    """Write a moment as credentials do: UTC, whole seconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def with_proof(document: Document, *, sign: Sign, verification_method: str, created: datetime) -> dict[str, Any]:
    """Give the document with a proof. Raises UnsafeDocumentError for what must not be signed."""
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": CRYPTOSUITE,
        "created": moment(created),
        "verificationMethod": verification_method,
        "proofPurpose": "assertionMethod",
    }
    value = multibase.encode(sign(_to_be_signed(document, options)))
    return {**document, "proof": {**options, "proofValue": value}}


def verdict(secured: Document, find_key: FindKey) -> Verdict:
    """Say whether the one proof of a document is good.

    A key that is not known is no bad signature. Whether the key may speak for the issuer is `find_key`'s to say.
    Raises UnsafeDocumentError for a document that must not be read as signed, whatever its proof.
    """
    document = {key: value for key, value in secured.items() if key != "proof"}
    options, value = _read_proof(secured.get("proof"))
    public = find_key(options["verificationMethod"])
    if public is None:
        return Verdict.UNKNOWN_KEY
    return check(public_key(public), value, _to_be_signed(document, options))


def _to_be_signed(document: Document, options: Mapping[str, str]) -> bytes:
    of_options = canonical({"@context": document.get("@context"), **options})
    return hashlib.sha256(of_options).digest() + hashlib.sha256(canonical(document)).digest()


def _read_proof(proof: object) -> tuple[dict[str, str], bytes]:
    if not isinstance(proof, dict) or set(proof) != _OPTIONS or not all(isinstance(one, str) for one in proof.values()):
        raise UnsafeDocumentError("the proof is not one that Salto makes")
    options = {key: value for key, value in proof.items() if key != "proofValue"}
    expected = ("DataIntegrityProof", CRYPTOSUITE, "assertionMethod")
    if (options["type"], options["cryptosuite"], options["proofPurpose"]) != expected:
        raise UnsafeDocumentError("the proof is of another kind")
    try:
        return options, multibase.decode(proof["proofValue"])
    except ValueError as error:
        raise UnsafeDocumentError("the proof cannot be read") from error
