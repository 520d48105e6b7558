"""The signing keys of an installation, and what may become of a key in its life.

The newest key that is kept signs; an organisation that has keys of its own signs with the newest of these, so that it can take them
along when it goes its own way. An older one goes on checking, because what it signed stays true: **rotated**, it
could still sign; **retired**, its private half is destroyed. A key that somebody else may have is **compromised**: its public
half is taken away, and what it signed is "could not be checked" until it is signed anew.

A private half is an encrypted file, or lies in a device that signs by itself (`key_device`). Public halves are files,
`<key id>.public.pem`: the check of a certificate reads one and nothing else.
"""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

from assess.credentials import key_files, key_register
from assess.credentials.issuer import PublicKey
from assess.credentials.key_device import Device
from assess.credentials.key_register import KeyState, RegisteredKey
from assess.credentials.signing import Signature, Verdict, check, key_id, public_bytes, public_key
from assess.errors import Conflict, NotFound, Unavailable

PUBLIC: Final = ".public.pem"
_PRIVATE_FOLDER: Final = 0o700
_UNREADABLE: Final = (OSError, ValueError, TypeError, KeyError, UnsupportedAlgorithm)


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A key that signs: its public half, and the one door to the private one (bytes in, 64 bytes out)."""

    public: PublicKey
    sign: Callable[[bytes], bytes]


class Keyring:
    """The keys in one folder. Files are read once per process and again when they change."""

    def __init__(self, folder: Path, passphrases: Sequence[bytes], device: Device | None = None) -> None:
        """Know the folder and how to open it; the first passphrase closes what is written. Nothing is read yet."""
        self._folder = folder
        self._passphrases = tuple(passphrases)
        self._device = device

    def prepare(self, at: datetime | None = None) -> str:
        """Make the first key where there is none for all; give the id of the key that signs."""
        kept = [key for key in self._kept() if key.owner is None]
        return kept[-1].id if kept else self.rotate(at)

    def all_keys(self) -> tuple[RegisteredKey, ...]:
        """Give all keys that there ever were, oldest first. Raises Unavailable."""
        with _readable():
            return key_register.read(self._folder)

    def public_keys(self, owner: str | None = None) -> tuple[PublicKey, ...]:
        """Give the keys that may check, oldest first: all but the compromised ones. For an owner, without those of others."""
        with _readable():
            good = [
                key.id
                for key in self.all_keys()
                if key.state is not KeyState.COMPROMISED and (owner is None or key.owner in (owner, None))
            ]
            return tuple(PublicKey(id=name, raw=public_bytes(self._read_public(name))) for name in good)

    def rotate(self, at: datetime | None = None, *, owner: str | None = None) -> str:
        """Make a new key file that signs from now on (for its owner); the old keys go on checking. Gives its id."""
        self._prepare_folder()
        private = Ed25519PrivateKey.generate()
        name = key_id(private.public_key())
        key_files.write_private(self._private(name), private, self._passphrases[0])
        return self._add(RegisteredKey(id=name, made_at=at, owner=owner), private.public_key())

    def rotate_in_device(self, label: str, at: datetime | None = None, *, owner: str | None = None) -> str:
        """Make a new key in the device that signs from now on (for its owner). Gives its id."""
        if self._device is None:
            raise Conflict(
                "no_device",
                "No device for keys is set.",
                "Set SALTO_KEY_DEVICE_LIBRARY, SALTO_KEY_DEVICE_TOKEN and _PIN.",
            )
        self._prepare_folder()
        public = public_key(self._device.make_key(label))
        return self._add(RegisteredKey(id=key_id(public), made_at=at, device_label=label, owner=owner), public)

    def retire(self, name: str, at: datetime) -> None:
        """Destroy the private half of a key that no longer signs; it goes on checking."""
        key = self._find(name)
        if key.state is not KeyState.KEPT:
            raise Conflict("key_ended", "This key has ended already.", "See `salto keys list`.")
        if key.owner is None and self._signing(None).id == name:
            raise Conflict("key_signs", "This key signs now.", "Make a new one first: `salto keys add`.")
        key_register.write(self._folder, key_register.ended(self.all_keys(), name, KeyState.RETIRED, at))
        self._destroy(key)

    def compromise(self, name: str, at: datetime) -> None:
        """Take a key away altogether: nothing that it signed counts any more. Another key must be there to sign."""
        key = self._find(name)
        if key.state is KeyState.KEPT and self._signing(key.owner).id == name:
            raise Conflict("key_signs", "This key signs now.", "Make a new one first: `salto keys add`.")
        key_register.write(self._folder, key_register.ended(self.all_keys(), name, KeyState.COMPROMISED, at))
        self._public(name).unlink(missing_ok=True)
        if key.state is KeyState.KEPT:
            self._destroy(key)

    def lock(self, *older: bytes) -> int:
        """Encrypt every key file under the first passphrase; `older` ones may open them. Gives how many."""
        files = [key for key in self._kept() if key.device_label is None]
        with _readable():
            for key in files:
                private = key_files.read_private(self._private(key.id), (*self._passphrases, *older))
                key_files.lock_again(self._private(key.id), private, self._passphrases[0])
        return len(files)

    def sign(self, body: bytes, *, owner: str | None = None) -> Signature:
        """Sign with the newest key (of its owner). Raises Unavailable when it is not there or cannot be read."""
        key = self.signing_key(owner=owner)
        return Signature(value=key.sign(body), key_id=key.public.id)

    def signing_key(self, name: str | None = None, *, owner: str | None = None) -> SigningKey:
        """Give the newest key of an owner, or the kept one of this name. Raises Unavailable when there is none."""
        key = self._signing(owner) if name is None else next((one for one in self._kept() if one.id == name), None)
        if key is None:
            raise _unusable()
        with _readable():
            public = PublicKey(id=key.id, raw=public_bytes(self._read_public(key.id)))
            if key.device_label is None:
                private = key_files.read_private(self._private(key.id), self._passphrases)
                return SigningKey(public=public, sign=private.sign)
        device, label = self._device, key.device_label
        if device is None:
            raise _unusable()
        return SigningKey(public=public, sign=lambda body: device.sign(label, body))

    def verify(self, body: bytes, signature: bytes, key: str) -> Verdict:
        """Check a signature with the key that it names. Raises Unavailable when the key is there but unreadable."""
        if not key.isalnum():
            return Verdict.UNKNOWN_KEY
        path = f"{self._folder}/{key}{PUBLIC}"
        try:
            return _verdict(path, os.stat(path).st_mtime_ns, signature, body)  # noqa: PTH116  a Path costs five times more
        except FileNotFoundError:
            return Verdict.UNKNOWN_KEY
        except _UNREADABLE as error:
            raise _unusable() from error

    def adopt(self, other: "Keyring", owner: str, used: Collection[str]) -> tuple[str, ...]:
        """Take the keys of one organisation over from another keyring, closed with this one's passphrase; gives their ids.

        Of others that signed for it (`used`) the public half comes along, as retired: what they signed stays good. A key in a
        device has to move with the device.
        """
        self._prepare_folder()
        mine, now = [], []
        for key in other.all_keys():
            if key.state is KeyState.COMPROMISED or (key.owner != owner and key.id not in used):
                continue
            with _readable():
                public = other._read_public(key.id)  # noqa: SLF001  another of our own kind
                if key.owner == owner and key.state is KeyState.KEPT and key.device_label is None:
                    private = key_files.read_private(other._private(key.id), other._passphrases)  # noqa: SLF001
                    key_files.write_private(self._private(key.id), private, self._passphrases[0])
                key_files.write_new(self._public(key.id), _pem(public), mode=key_files.PUBLIC_FILE)
            own = key.owner == owner
            now.append(key if own else replace(key, state=KeyState.RETIRED, owner=None, device_label=None))
            mine += [key.id] if own else []
        key_register.write(self._folder, (*self.all_keys(), *now))
        return tuple(mine)

    def _add(self, new: RegisteredKey, public: Ed25519PublicKey) -> str:
        key_files.write_new(self._public(new.id), _pem(public), mode=key_files.PUBLIC_FILE)
        key_register.write(self._folder, (*self.all_keys(), new))
        return new.id

    def _kept(self) -> tuple[RegisteredKey, ...]:
        return tuple(key for key in self.all_keys() if key.state is KeyState.KEPT)

    def _signing(self, owner: str | None) -> RegisteredKey:
        """Give the key that signs: the newest of this owner, else the newest of those that belong to all."""
        kept = self._kept()
        for whose in dict.fromkeys((owner, None)):
            theirs = [key for key in kept if key.owner == whose]
            if theirs:
                return theirs[-1]
        raise _unusable()

    def _find(self, name: str) -> RegisteredKey:
        for key in self.all_keys():
            if key.id == name:
                return key
        raise NotFound("no_such_key", "There is no such key.", "See `salto keys list`.")

    def _destroy(self, key: RegisteredKey) -> None:
        if key.device_label is None:
            self._private(key.id).unlink(missing_ok=True)
        elif self._device is not None:
            self._device.destroy_key(key.device_label)

    def _prepare_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._folder.chmod(_PRIVATE_FOLDER)

    def _read_public(self, name: str) -> Ed25519PublicKey:
        path = f"{self._folder}/{name}{PUBLIC}"
        return _public_key(path, Path(path).stat().st_mtime_ns)

    def _private(self, name: str) -> Path:
        return self._folder / f"{name}.private.pem"

    def _public(self, name: str) -> Path:
        return self._folder / f"{name}{PUBLIC}"


def _pem(public: Ed25519PublicKey) -> bytes:
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except _UNREADABLE as error:
        raise _unusable() from error


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


def _unusable() -> Unavailable:
    return Unavailable(
        "key_unavailable",
        "The key for certificates cannot be used now.",
        "Ask your administrator to look at the folder `keys` of this installation.",
    )
