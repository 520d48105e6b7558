"""An event as it lies on a tablet, sealed with the key of its session (AES-256-GCM, bound to session and event)."""

import base64
import binascii
import json
import os
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SEALED = {"iv", "data"}


def sealed(key: bytes, of: str, what: str, value: object) -> dict[str, str]:
    """Seal a value as a tablet opens it, bound to what it belongs to and what it is. `key` has 32 bytes."""
    iv = os.urandom(12)
    data = AESGCM(key).encrypt(iv, json.dumps(value, ensure_ascii=False).encode(), f"{of} {what}".encode())
    return {"iv": base64.b64encode(iv).decode(), "data": base64.b64encode(data).decode()}


def opened(key: bytes, session_id: str, event: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give an event in plain; None when it was sealed with another key, or was changed. `key` has 32 bytes."""
    if not event.keys() >= SEALED:
        return dict(event)
    try:
        iv, data = (base64.b64decode(str(event[part]), validate=True) for part in ("iv", "data"))
        plain = AESGCM(key).decrypt(iv, data, f"{session_id} {event['id']}".encode())
        said = json.loads(plain)
    except (binascii.Error, InvalidTag, ValueError):
        return None
    return {**said, **{name: value for name, value in event.items() if name not in SEALED}}
