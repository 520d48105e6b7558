"""Small secrets that must be read again (of an authenticator app) are stored sealed with the installation's own secret.

AES-256-GCM; the key is the HMAC of the purpose, so that a copy of the database alone opens nothing.
"""

import hashlib
import hmac
import os
from base64 import b64decode, b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from assess.errors import Unavailable
from assess.services.office import Office

NONCE_BYTES = 12


def sealed(office: Office, purpose: str, plain: bytes) -> str:
    """Give what is stored in place of a secret."""
    nonce = os.urandom(NONCE_BYTES)
    return b64encode(nonce + _cipher(office, purpose).encrypt(nonce, plain, None)).decode()


def opened(office: Office, purpose: str, stored: str) -> bytes:
    """Give the secret; Unavailable when it was sealed by another installation."""
    raw = b64decode(stored)
    try:
        return _cipher(office, purpose).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], None)
    except InvalidTag as error:
        raise Unavailable(
            "not_opened",
            "This was stored by another installation.",
            "Ask an administrator for a new link, and set it up again.",
        ) from error


def _cipher(office: Office, purpose: str) -> AESGCM:
    return AESGCM(hmac.new(office.secret, f"seal\x00{purpose}".encode(), hashlib.sha256).digest())
