"""A stream that only a passphrase opens, and in which no byte can be changed, cut off, doubled or moved unseen.

AES-256-GCM in chunks: the nonce holds the number of the chunk and whether it is the last (the STREAM construction of V. T. Hoang,
R. Reyhanitabar, P. Rogaway and D. Vizár, CRYPTO 2015). The key comes from the passphrase by scrypt, with a salt of its own.
"""

import os
import struct
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MAGIC: Final = b"salto-backup-1\n"
SALT_BYTES: Final = 16
CHUNK: Final = 1 << 20
_TAG: Final = 16


class NotOpenedError(ValueError):
    """It is no such stream, the passphrase is another one, or it was changed or cut off."""


class Sealer:
    """Writes into a file; what is written can be read only after `close`."""

    def __init__(self, out: BinaryIO, passphrase: str) -> None:
        """Write the beginning: what it is, and the salt."""
        salt = os.urandom(SALT_BYTES)
        self._out, self._cipher = out, AESGCM(_key(passphrase, salt))
        self._waiting, self._number = b"", 0
        out.write(MAGIC + salt)

    def write(self, data: bytes) -> int:
        """Seal as many whole chunks as there are; the last one always waits, because it is marked."""
        self._waiting += data
        while len(self._waiting) > CHUNK:
            self._seal(self._waiting[:CHUNK], last=False)
            self._waiting = self._waiting[CHUNK:]
        return len(data)

    def close(self) -> None:
        """Seal the last chunk."""
        self._seal(self._waiting, last=True)

    def _seal(self, chunk: bytes, *, last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._number, last=last), chunk, None))
        self._number += 1


class Opener:
    """Reads what a Sealer wrote; raises NotOpenedError at the first chunk that is not as it was sealed."""

    def __init__(self, source: BinaryIO, passphrase: str) -> None:
        """Read the beginning."""
        if source.read(len(MAGIC)) != MAGIC:
            raise NotOpenedError
        self._source, self._cipher = source, AESGCM(_key(passphrase, source.read(SALT_BYTES)))
        self._ahead = source.read(CHUNK + _TAG)
        if not self._ahead:
            raise NotOpenedError  # there is a last chunk always, also of nothing
        self._open, self._number = b"", 0

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes; empty at the end."""
        while self._ahead and (size < 0 or len(self._open) < size):
            chunk, self._ahead = self._ahead, self._source.read(CHUNK + _TAG)
            try:
                self._open += self._cipher.decrypt(_nonce(self._number, last=not self._ahead), chunk, None)
            except InvalidTag as error:
                raise NotOpenedError from error
            self._number += 1
        size = len(self._open) if size < 0 else size
        given, self._open = self._open[:size], self._open[size:]
        return given


def _nonce(number: int, *, last: bool) -> bytes:
    return struct.pack(">7xI?", number, last)


def _key(passphrase: str, salt: bytes) -> bytes:
    """Give the key of one stream: a salt of its own makes it new each time, so that counting nonces is enough."""
    return Scrypt(salt=salt, length=32, n=1 << 15, r=8, p=1).derive(passphrase.encode())
