"""The same credential as a VC-JWT (RFC 7515), for wallets that take no proof inside the document.

Sources: Open Badges 3.0, section 8.2 (JSON Web Token proof format); RFC 8037 (EdDSA in JOSE).
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

MEDIA_TYPE: Final = "application/vc+jwt"


def signing_input(credential: Mapping[str, Any], verification_method: str) -> bytes:
    """Give the bytes that are signed: header and payload, from the credential without its embedded proof."""
    claims = {key: value for key, value in credential.items() if key != "proof"}
    claims |= {"iss": claims["issuer"]["id"], "jti": claims["id"], "nbf": _seconds(claims["validFrom"])}
    if "validUntil" in claims:
        claims["exp"] = _seconds(claims["validUntil"])
    if "id" in claims["credentialSubject"]:
        claims["sub"] = claims["credentialSubject"]["id"]
    header = {"alg": "EdDSA", "typ": "JWT", "kid": verification_method}
    return b".".join((_part(header), _part(claims)))


def token(credential: Mapping[str, Any], verification_method: str, signature: bytes) -> str:
    """Give the token of a credential whose `signing_input` was signed."""
    return b".".join((signing_input(credential, verification_method), _text(signature))).decode()


def _seconds(moment: str) -> int:
    return int(datetime.fromisoformat(moment).timestamp())


def _part(value: Mapping[str, Any]) -> bytes:
    return _text(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _text(body: bytes) -> bytes:
    return urlsafe_b64encode(body).rstrip(b"=")
