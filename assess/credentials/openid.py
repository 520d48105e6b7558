"""Talking to an OpenID provider: its discovery document and keys, where to send a browser, and what came back.

OpenID Connect Core 1.0 (3.1, authorization code), Discovery 1.0, RFC 7636 (PKCE), RFC 9207 (`iss`). Authlib checks what an
ID token claims, joserfc (which it brings) its signature; they are loaded when somebody signs in so, not when a server starts.
"""

import base64
import hashlib
import json
import time
from dataclasses import dataclass
from ipaddress import ip_address
from threading import Lock
from typing import Any, cast
from urllib.error import URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from assess.errors import SaltoError

SECONDS = 5
LARGEST = 256 * 1024
KEPT_SECONDS = 3600
SOONEST_AGAIN = 60
LEEWAY = 60
ALGORITHMS = ["RS256", "PS256", "ES256", "RS384", "PS384", "ES384", "RS512", "PS512", "ES512", "Ed25519"]
"""Signatures by a key pair only: never `none`, never a shared secret."""


class RefusedOpenIdError(SaltoError):
    """What the provider, or somebody in its place, gave is not to be believed."""


class ProviderAwayError(SaltoError):
    """The provider cannot be reached, or answers what cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Who we are at the provider: its issuer address, our id and our secret there."""

    issuer: str
    id: str
    secret: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One sign-in under way: the address that we registered, and what binds it to one browser."""

    redirect: str
    state: str
    nonce: str
    verifier: str


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Follow nothing: a provider's addresses are those of its discovery document."""


_OPENER = build_opener(_NoRedirects)
_KEPT: dict[str, tuple[float, dict[str, Any]]] = {}
_LOCK = Lock()


def safe_address(address: str) -> bool:
    """Say whether an address may be asked: https, or this machine itself."""
    parts = urlsplit(address)
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and _loopback(parts.hostname)))


def authorization_address(client: Client, flow: Flow) -> str:
    """Give where the browser goes to sign in; ProviderAwayError when the provider gives no discovery document."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(flow.verifier.encode()).digest()).decode().rstrip("=")
    asked = {
        "response_type": "code",
        "client_id": client.id,
        "redirect_uri": flow.redirect,
        "scope": "openid",
        "state": flow.state,
        "nonce": flow.nonce,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    address = _address(_discovery(client), "authorization_endpoint")
    return f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}"


def subject(client: Client, flow: Flow, *, code: str, issuer: str = "") -> str:
    """Exchange the code and give the subject of the ID token; RefusedOpenIdError, ProviderAwayError."""
    if issuer and issuer != client.issuer:
        raise _refused()
    found = _discovery(client)
    sent = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": flow.redirect,
        "code_verifier": flow.verifier,
    }
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    if "client_secret_basic" in found.get("token_endpoint_auth_methods_supported", ["client_secret_basic"]):
        pair = f"{quote(client.id, safe='')}:{quote(client.secret, safe='')}"
        headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode()
    else:
        sent |= {"client_id": client.id, "client_secret": client.secret}
    request = Request(_address(found, "token_endpoint"), urlencode(sent).encode(), headers)  # noqa: S310  checked
    answer = _json(request)
    return checked(client, str(answer.get("id_token", "")), nonce=flow.nonce, now=int(time.time()))


def checked(client: Client, token: str, *, nonce: str, now: int) -> str:
    """Give the subject of an ID token whose signature, issuer, audience, times and nonce are right; `now` in Unix seconds."""
    from authlib.oidc.core import CodeIDToken  # noqa: PLC0415  an extra, loaded when used
    from joserfc import jwt  # noqa: PLC0415
    from joserfc.errors import JoseError  # noqa: PLC0415

    options = {
        "iss": {"essential": True, "value": client.issuer},
        "aud": {"essential": True, "value": client.id},
        "sub": {"essential": True},
        "nonce": {"essential": True, "value": nonce},
    }
    try:
        opened = _opened(client, token, jwt)
        claims = CodeIDToken(opened.claims, opened.header, options, {"client_id": client.id, "nonce": nonce})
        claims.validate(now=now, leeway=LEEWAY)
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise _refused() from error
    found = claims.get("sub")
    if not isinstance(found, str) or not 0 < len(found) <= 255:  # noqa: PLR2004  OpenID Connect Core, 2
        raise _refused()
    return found


def _opened(client: Client, token: str, jwt: Any) -> Any:
    """Check the signature; a key that is not known yet makes the keys be asked again, at most once a minute."""
    from joserfc.jwk import KeySet, KeySetSerialization  # noqa: PLC0415

    address = _address(_discovery(client), "jwks_uri")
    try:
        return jwt.decode(
            token,
            KeySet.import_key_set(cast("KeySetSerialization", _kept(address, KEPT_SECONDS))),
            algorithms=ALGORITHMS,
        )
    except ValueError:
        return jwt.decode(
            token,
            KeySet.import_key_set(cast("KeySetSerialization", _kept(address, SOONEST_AGAIN))),
            algorithms=ALGORITHMS,
        )


def _discovery(client: Client) -> dict[str, Any]:
    found = _kept(client.issuer.rstrip("/") + "/.well-known/openid-configuration", KEPT_SECONDS)
    if found.get("issuer") != client.issuer:
        raise _away()
    return found


def _address(found: dict[str, Any], name: str) -> str:
    address = found.get(name)
    if not isinstance(address, str) or not safe_address(address):
        raise _away()
    return address


def _kept(address: str, seconds: int) -> dict[str, Any]:
    with _LOCK:
        at, found = _KEPT.get(address, (0.0, {}))
    if found and time.monotonic() - at < seconds:
        return found
    found = _json(Request(address))  # noqa: S310  checked in _json
    with _LOCK:
        _KEPT[address] = (time.monotonic(), found)
    return found


def _json(request: Request) -> dict[str, Any]:
    if not safe_address(request.full_url):
        raise _away()
    request.add_header("Accept", "application/json")
    try:
        with _OPENER.open(request, timeout=SECONDS) as answer:
            read = answer.read(LARGEST + 1)
        found = json.loads(read) if len(read) <= LARGEST else None
    except URLError as error:
        if 400 <= getattr(error, "code", 0) < 500:  # noqa: PLR2004  an HTTPError: the code was wrong or used
            raise _refused() from error
        raise _away() from error
    except (OSError, ValueError) as error:
        raise _away() from error
    if not isinstance(found, dict):
        raise _away()
    return found


def _loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False


def _refused() -> RefusedOpenIdError:
    return RefusedOpenIdError("openid_refused", "The organisation's account was not accepted.")


def _away() -> ProviderAwayError:
    return ProviderAwayError("openid_away", "The organisation's account cannot be reached.")
