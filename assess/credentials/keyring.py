"""The organisation's signing keys in a folder that only the program can read.

`<key id>.private.pem` signs, `<key id>.public.pem` checks. The newest private key (by the number in `order.txt`)
signs; public halves stay for ever, because what an old key signed stays true. A key that was stolen is taken out by
deleting its public half, after which its certificates are "could not check" until they are issued anew.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from assess.credentials.issuer import PublicKey
from assess.credentials.signing import Signature, Verdict, check, key_id, public_bytes
from assess.errors import Unavailable

ORDER: Final = "order.txt"
PUBLIC: Final = ".public.pem"
_PRIVATE_FOLDER: Final = 0o700
_PRIVATE_FILE: Final = 0o600
_PUBLIC_FILE: Final = 0o644


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A key that signs: its public half, and the one door to the private one (bytes in, 64 bytes out)."""

    public: PublicKey
    sign: Callable[[bytes], bytes]


class Keyring:
    """The keys in one folder. Files are read once per process and again when they change."""

    def __init__(self, folder: Path) -> None:
        """Know the folder; nothing is read before it is needed."""
        self._folder = folder

    def prepare(self) -> str:
        """Make the first key where there is none; give the id of the key that signs."""
        return self._order()[-1] if self._order() else self.rotate()

    def rotate(self) -> str:
        """Make a new key that signs from now on; the old ones go on checking. Gives its id."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._folder.chmod(_PRIVATE_FOLDER)
        private = Ed25519PrivateKey.generate()
        public = private.public_key()
        name = key_id(public)
        _write(self._private(name), private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        _write(
            self._public(name),
            public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
            mode=_PUBLIC_FILE,
        )
        lines = [*self._order(), name]
        whole = self._folder / f"{ORDER}.new"
        whole.write_text("\n".join(lines) + "\n", encoding="ascii")
        whole.replace(self._folder / ORDER)
        return name

    def sign(self, body: bytes) -> Signature:
        """Sign with the newest key. Raises Unavailable when it is not there or cannot be read."""
        key = self.signing_key()
        return Signature(value=key.sign(body), key_id=key.public.id)

    def signing_key(self) -> SigningKey:
        """Give the newest key: for whoever must name the key in what it then signs. Raises Unavailable."""
        order = self._order()
        if not order:
            raise _unusable()
        try:
            path = self._private(order[-1])
            private = _private_key(path, _changed(path))
        except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise _unusable() from error
        return SigningKey(public=PublicKey(id=order[-1], raw=public_bytes(private.public_key())), sign=private.sign)

    def public_keys(self) -> tuple[PublicKey, ...]:
        """Give every key that counts, old ones too. Raises Unavailable when one cannot be read."""
        try:
            paths = sorted(self._folder.glob(f"*{PUBLIC}"))
            keys = [(path, _public_key(str(path), _changed(path))) for path in paths]
        except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise _unusable() from error
        return tuple(PublicKey(id=path.name.removesuffix(PUBLIC), raw=public_bytes(key)) for path, key in keys)

    def verify(self, body: bytes, signature: bytes, key: str) -> Verdict:
        """Check a signature with the key that it names. Raises Unavailable when the key is there but unreadable."""
        if not key.isalnum():
            return Verdict.UNKNOWN_KEY
        path = f"{self._folder}/{key}{PUBLIC}"
        try:
            return _verdict(path, os.stat(path).st_mtime_ns, signature, body)  # noqa: PTH116  a Path costs five times more
        except FileNotFoundError:
            return Verdict.UNKNOWN_KEY
        except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise _unusable() from error

    def _order(self) -> list[str]:
        try:
            return (self._folder / ORDER).read_text(encoding="ascii").split()
        except FileNotFoundError:
            return []
        except (OSError, ValueError) as error:
            raise _unusable() from error

    def _private(self, name: str) -> Path:
        return self._folder / f"{name}.private.pem"

    def _public(self, name: str) -> Path:
        return self._folder / f"{name}{PUBLIC}"


def _changed(path: Path) -> int:
    return path.stat().st_mtime_ns


@lru_cache(maxsize=8)
def _private_key(path: Path, _changed_at: int) -> Ed25519PrivateKey:
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError("not an Ed25519 key")
    return key


@lru_cache(maxsize=32)
def _public_key(path: str, _changed_at: int) -> Ed25519PublicKey:
    key = load_pem_public_key(Path(path).read_bytes())
    if not isinstance(key, Ed25519PublicKey) or key_id(key) != Path(path).name.removesuffix(PUBLIC):
        raise TypeError("not the Ed25519 key that its name says")
    return key


@lru_cache(maxsize=1024)
def _verdict(path: str, changed_at: int, signature: bytes, body: bytes) -> Verdict:
    """Check a signature. Asked again for exactly the same bytes and the same key file, the answer is the same."""
    return check(_public_key(path, changed_at), signature, body)


def _write(path: Path, body: bytes, *, mode: int = _PRIVATE_FILE) -> None:
    """Write a new file with its rights from the first moment; an existing file is never overwritten."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as out:
        out.write(body)
        out.flush()
        os.fsync(out.fileno())


def _unusable() -> Unavailable:
    return Unavailable(
        "key_unavailable",
        "The key for certificates cannot be used now.",
        "Ask your administrator to look at the folder `keys` of this installation.",
    )
