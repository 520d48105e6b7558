"""Private keys as files: encrypted at rest (PKCS #8, AES-256), readable by the program only, never overwritten."""

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

_PRIVATE_FILE: Final = 0o600
PUBLIC_FILE: Final = 0o644


def write_private(path: Path, private: Ed25519PrivateKey, passphrase: bytes) -> None:
    """Write a new private key, encrypted."""
    locked = BestAvailableEncryption(passphrase)
    write_new(path, private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked))


def read_private(path: Path, passphrases: Sequence[bytes]) -> Ed25519PrivateKey:
    """Read a private key with the first passphrase that opens it.

    Raises OSError when the file is away, ValueError or TypeError when it is no Ed25519 key or nothing opens it.
    """
    return _read(path, path.stat().st_mtime_ns, tuple(passphrases))


def lock_again(path: Path, private: Ed25519PrivateKey, passphrase: bytes) -> None:
    """Put the file of a key in place of the old one, under another passphrase."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    write_private(new, private, passphrase)
    new.replace(path)


@lru_cache(maxsize=8)
def _read(path: Path, _changed_at: int, passphrases: tuple[bytes, ...]) -> Ed25519PrivateKey:
    body = path.read_bytes()
    # None opens what was written before keys were encrypted; `salto keys lock` encrypts it.
    for passphrase in (*passphrases, None):
        try:
            key = load_pem_private_key(body, password=passphrase)
        except (ValueError, TypeError):
            continue
        if isinstance(key, Ed25519PrivateKey):
            return key
    raise ValueError("no passphrase opens this Ed25519 key")


def write_new(path: Path, body: bytes, *, mode: int = _PRIVATE_FILE) -> None:
    """Write a new file with its rights from the first moment; an existing file is never overwritten."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as out:
        out.write(body)
        out.flush()
        os.fsync(out.fileno())
