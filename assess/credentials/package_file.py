"""A package as a file: signed for one receiver, then encrypted to that receiver. No compression, no names of files, no paths.

    salto-package-1 LF | 8 bytes: which package key | HPKE(plain)
    plain = 4 bytes: length of the manifest | 64 bytes: signature | manifest (canonical JSON) | files, one after the other

HPKE is RFC 9180 in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, with the first two parts above as `info`.
The signature is Ed25519 over `salto package 1` LF and the manifest. The manifest names the receiver's key, so a receiver
cannot pass a package on as if it was made for somebody else; and length and SHA-256 of each file.
"""

import hashlib
import json
import struct
from collections.abc import Callable, Mapping
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from assess.credentials.package_keys import PackageKey, grouped, public_raw
from assess.credentials.signing import Verdict, check, public_key
from assess.domain.canonical import canonical_bytes
from assess.domain.package import FORMAT, Manifest, UnreadableManifestError, checked

FAMILY: Final = b"salto-package-"
MAGIC: Final = FAMILY + b"1\n"
KEY_ID_BYTES: Final = 8
MOST_BYTES: Final = 40_000_000
MOST_MANIFEST: Final = 2_000_000
_SIGNED: Final = b"salto package 1\n"
_SIGNATURE_BYTES: Final = 64
_SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
Sign = Callable[[bytes], bytes]
"""Bytes in, 64 bytes of Ed25519 out."""
_HEAD: Final = len(MAGIC) + KEY_ID_BYTES
_VERSION_BYTES: Final = 8


class PackageError(ValueError):
    """A package that is not taken in; `reason` is a stable word."""

    def __init__(self, reason: str) -> None:
        """Keep the reason: `other`, `version`, `receiver`, `changed`, `signature`, `manifest`, `files` or `large`."""
        super().__init__(reason)
        self.reason = reason


def sealed(manifest: Manifest, files: Mapping[str, bytes], sign: Sign, receiver: PackageKey) -> bytes:
    """Give the file. `sign` gives the 64 bytes of `manifest.sender.key`. Raises PackageError when it is too large."""
    written = canonical_bytes(manifest)
    bodies = b"".join(files[one.sha256] for one in manifest.files)
    head = MAGIC + _key_id(receiver.raw)
    plain = struct.pack(">I", len(written)) + sign(_SIGNED + written) + written + bodies
    if len(plain) + _HEAD + 48 > MOST_BYTES or len(written) > MOST_MANIFEST:
        raise PackageError("large")
    return head + _SUITE.encrypt(plain, receiver.public, info=head)


def opened(body: bytes, key: X25519PrivateKey) -> tuple[Manifest, Mapping[str, bytes]]:
    """Give what a package holds, files by SHA-256, every part of it checked. Raises PackageError."""
    raw = public_raw(key)
    plain = _decrypted(body, key, raw)
    lengths = struct.calcsize(">I")
    size = struct.unpack(">I", plain[:lengths])[0] if len(plain) >= lengths else MOST_MANIFEST + 1
    start = lengths + _SIGNATURE_BYTES
    if size > MOST_MANIFEST or start + size > len(plain):
        raise PackageError("manifest")
    signature, written = plain[lengths:start], plain[start : start + size]
    manifest = _manifest(written)
    if check(public_key(bytes.fromhex(manifest.sender.key)), signature, _SIGNED + written) is not Verdict.GOOD:
        raise PackageError("signature")
    if manifest.receiver.key != raw.hex():
        raise PackageError("receiver")
    return manifest, _files(manifest, plain[start + size :])


def _decrypted(body: bytes, key: X25519PrivateKey, raw: bytes) -> bytes:
    if len(body) > MOST_BYTES:
        raise PackageError("large")
    if not body.startswith(FAMILY):
        raise PackageError("other")
    if not body.startswith(MAGIC):
        version = body[len(FAMILY) : len(FAMILY) + _VERSION_BYTES].partition(b"\n")
        raise PackageError("version" if version[0].isdigit() and version[1] else "other")
    if body[len(MAGIC) : _HEAD] != _key_id(raw):
        raise PackageError("receiver" if len(body) > _HEAD else "changed")
    try:
        return _SUITE.decrypt(body[_HEAD:], key, info=body[:_HEAD])
    except (InvalidTag, ValueError) as error:
        raise PackageError("changed") from error


def _manifest(written: bytes) -> Manifest:
    try:
        read = json.loads(written)
        if not isinstance(read, dict):
            raise PackageError("manifest")
        if read.get("format") != FORMAT:
            raise PackageError("version")
        return checked(read)
    except (UnreadableManifestError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise PackageError("manifest") from error


def _files(manifest: Manifest, rest: bytes) -> Mapping[str, bytes]:
    if sum(one.size for one in manifest.files) != len(rest):
        raise PackageError("files")
    found, at = {}, 0
    for one in manifest.files:
        found[one.sha256] = rest[at : at + one.size]
        at += one.size
        if hashlib.sha256(found[one.sha256]).hexdigest() != one.sha256:
            raise PackageError("files")
    return found


def key_name(raw: bytes) -> str:
    """Give the fingerprint of a signing key in groups, to compare."""
    return grouped(hashlib.sha256(raw).digest())


def key_name_of(manifest: Manifest) -> str:
    """Give the fingerprint of the key that signed a package."""
    return key_name(bytes.fromhex(manifest.sender.key))


def _key_id(raw: bytes) -> bytes:
    return hashlib.sha256(raw).digest()[:KEY_ID_BYTES]
