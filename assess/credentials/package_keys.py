"""The key with which an organisation receives packages: made once, private half encrypted beside the signing keys.

What is given to a sender is one line, `salto-package-key-1.<name>.<32 bytes>`, both in base64url; its fingerprint is compared
over another way. It covers the name too, so that nobody can put another name to a key.
"""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from assess.credentials.key_files import write_new
from assess.errors import Unavailable

Private = X25519PrivateKey
_PREFIX: Final = "salto-package-key-1"
_PARTS: Final = 3
_KEY_BYTES: Final = 32
LONGEST_NAME: Final = 200
FINGERPRINT_BYTES: Final = 10
"""80 bits: nobody finds another key with the same fingerprint, and a person can still read it over the telephone."""


class NotAKeyError(ValueError):
    """What was pasted is not the line that the receiver showed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageKey:
    """Whoever may receive: the name of the organisation, and its public key (32 bytes)."""

    name: str
    raw: bytes

    @property
    def line(self) -> str:
        """Give the line that a sender pastes."""
        return f"{_PREFIX}.{_coded(self.name.encode())}.{_coded(self.raw)}"

    @property
    def fingerprint(self) -> str:
        """Give five groups of four to compare."""
        return grouped(hashlib.sha256(self.line.encode()).digest())

    @property
    def public(self) -> X25519PublicKey:
        """Give the key that encrypts."""
        return X25519PublicKey.from_public_bytes(self.raw)


def read_line(text: str) -> PackageKey:
    """Read a line as it was pasted, white space and all; raises NotAKeyError for anything else."""
    parts = "".join(text.split()).split(".")
    if len(parts) != _PARTS or parts[0] != _PREFIX:
        raise NotAKeyError
    try:
        name, raw = (
            base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True) for part in parts[1:]
        )
        found = PackageKey(name=name.decode(), raw=raw)
    except (binascii.Error, ValueError) as error:
        raise NotAKeyError from error
    if len(raw) != _KEY_BYTES or not 0 < len(found.name) <= LONGEST_NAME or not found.name.isprintable():
        raise NotAKeyError
    return found


def grouped(digest: bytes) -> str:
    """Give the first ten bytes of a digest as groups of four, to read aloud."""
    said = digest[:FINGERPRINT_BYTES].hex()
    return " ".join(said[at : at + 4] for at in range(0, len(said), 4))


def path_of(folder: Path, organisation: str) -> Path:
    """Name the file of an organisation's private half."""
    return folder / f"package-{organisation}.private.pem"


def private(folder: Path, organisation: str, passphrases: Sequence[bytes]) -> X25519PrivateKey:
    """Give the private half; it is made when there is none. Raises Unavailable when it is there and nothing opens it."""
    path = path_of(folder, organisation)
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileExistsError):  # another process made it meanwhile: that one counts
            write_new(path, _locked(X25519PrivateKey.generate(), passphrases[0]))
    return _read(path, passphrases)


def public_raw(key: X25519PrivateKey) -> bytes:
    """Give the 32 bytes of the public half."""
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def lock(folder: Path, passphrases: Sequence[bytes]) -> int:
    """Encrypt every package key under the first passphrase; give how many."""
    found = sorted(folder.glob("package-*.private.pem"))
    for path in found:
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        write_new(new, _locked(_read(path, passphrases), passphrases[0]))
        new.replace(path)
    return len(found)


def adopt(folder: Path, other: Path, organisation: str, own: Sequence[bytes], others: Sequence[bytes]) -> None:
    """Take an organisation's key over from another folder, closed with this one's passphrase."""
    if path_of(other, organisation).exists():
        key = _read(path_of(other, organisation), others)
        write_new(path_of(folder, organisation), _locked(key, own[0]))


def _read(path: Path, passphrases: Sequence[bytes]) -> X25519PrivateKey:
    body = path.read_bytes()
    for passphrase in passphrases:
        try:
            key = load_pem_private_key(body, password=passphrase)
        except (ValueError, TypeError):
            continue
        if isinstance(key, X25519PrivateKey):
            return key
    raise Unavailable(
        "package_key_unavailable",
        "The key for packages cannot be used now.",
        "Ask your administrator to look at the folder `keys` of this installation.",
    )


def _locked(key: X25519PrivateKey, passphrase: bytes) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase))


def _coded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
