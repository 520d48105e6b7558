"""Passkeys (WebAuthn level 3): what a browser is asked, and whether its answer holds. The only module that knows `webauthn`.

The library is loaded when a passkey is made or used, which is seldom; a server starts without it.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from assess.domain.passkey import Place

TIMEOUT_MILLISECONDS = 240_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePasskey:
    """What is kept of a new passkey."""

    credential_id: bytes
    public_key: bytes
    sign_count: int


class RefusedPasskeyError(ValueError):
    """The answer of the browser does not hold."""


def options_to_make(
    place: Place, *, user: str, name: str, shown_name: str, challenge: str, there: Collection[bytes]
) -> dict[str, Any]:
    """Give what the browser needs to make one: kept on the device, and opened by its PIN, finger or face."""
    lib, structs = import_module("webauthn"), import_module("webauthn.helpers.structs")
    made = lib.generate_registration_options(
        rp_id=place.host,
        rp_name="Salto",
        user_id=user.encode(),
        user_name=name,
        user_display_name=shown_name,
        challenge=challenge.encode(),
        timeout=TIMEOUT_MILLISECONDS,
        authenticator_selection=structs.AuthenticatorSelectionCriteria(
            resident_key=structs.ResidentKeyRequirement.REQUIRED,
            user_verification=structs.UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[structs.PublicKeyCredentialDescriptor(id=one) for one in there],
    )
    return _plain(lib.options_to_json(made))


def made(place: Place, answer: str, challenge: str) -> MadePasskey:
    """Check the answer and give the new passkey; RefusedPasskeyError when it does not hold."""
    lib = import_module("webauthn")
    try:
        found = lib.verify_registration_response(
            credential=answer,
            expected_challenge=challenge.encode(),
            expected_rp_id=place.host,
            expected_origin=place.origin,
            require_user_verification=True,
        )
    except (ValueError, _refusals()) as error:
        raise RefusedPasskeyError from error
    return MadePasskey(
        credential_id=found.credential_id, public_key=found.credential_public_key, sign_count=found.sign_count
    )


def options_to_use(place: Place, *, challenge: str, allowed: Collection[bytes] = ()) -> dict[str, Any]:
    """Give what the browser needs to use one; without `allowed` it asks which of those that it has for this place."""
    lib, structs = import_module("webauthn"), import_module("webauthn.helpers.structs")
    asked = lib.generate_authentication_options(
        rp_id=place.host,
        challenge=challenge.encode(),
        timeout=TIMEOUT_MILLISECONDS,
        allow_credentials=[structs.PublicKeyCredentialDescriptor(id=one) for one in allowed],
        user_verification=structs.UserVerificationRequirement.REQUIRED,
    )
    return _plain(lib.options_to_json(asked))


def credential_id(answer: str) -> bytes:
    """Give which passkey answered, unchecked; RefusedPasskeyError when that cannot be read."""
    try:
        return bytes(import_module("webauthn").base64url_to_bytes(str(json.loads(answer)["rawId"])))
    except (ValueError, KeyError, TypeError) as error:
        raise RefusedPasskeyError from error


def used(place: Place, answer: str, challenge: str, *, public_key: bytes, sign_count: int) -> int:
    """Check the answer and give how often the passkey was used; RefusedPasskeyError when it does not hold."""
    lib = import_module("webauthn")
    try:
        found = lib.verify_authentication_response(
            credential=answer,
            expected_challenge=challenge.encode(),
            expected_rp_id=place.host,
            expected_origin=place.origin,
            credential_public_key=public_key,
            credential_current_sign_count=sign_count,
            require_user_verification=True,
        )
    except (ValueError, _refusals()) as error:
        raise RefusedPasskeyError from error
    return int(found.new_sign_count)


def _refusals() -> type[Exception]:
    found: type[Exception] = import_module("webauthn.helpers.exceptions").WebAuthnException
    return found


def _plain(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found
