"""The same credential as a token, which other people's libraries take."""

from datetime import UTC, datetime
from typing import Any

import jwt
import pytest
from openbadgeslib.ob3.verifier import OB3Verifier

from assess.credentials import vc_jwt
from tests.credentials.badges import KEY, OTHER_KEY, SELF, public, signed, unsigned

METHOD = SELF.method_of(public(KEY))


def token(document: dict[str, Any]) -> str:
    return vc_jwt.token(document, METHOD, KEY.sign(vc_jwt.signing_input(document, METHOD)))


def read(text: str, key: Any = KEY) -> dict[str, Any]:
    return jwt.decode(text, key.public_key(), algorithms=["EdDSA"], options={"verify_exp": False, "verify_nbf": False})


def test_an_independent_library_reads_the_same_claims() -> None:
    until = datetime(2028, 11, 21, 22, 59, 59, tzinfo=UTC)
    document = signed(unsigned(valid_until=until))
    claims = read(token(document))
    assert {key: claims[key] for key in document if key != "proof"} == unsigned(valid_until=until)
    assert "proof" not in claims
    assert (claims["iss"], claims["jti"]) == (SELF.did, document["id"])
    assert datetime.fromtimestamp(claims["exp"], UTC) == until
    assert jwt.get_unverified_header(token(document)) == {"alg": "EdDSA", "typ": "JWT", "kid": METHOD}


def test_an_independent_badge_reader_takes_the_token() -> None:
    found = OB3Verifier.for_issuer_did(SELF.did).verify(token(signed()))
    assert found.id == signed()["id"]


def test_a_token_that_was_changed_is_refused() -> None:
    header, claims, signature = token(signed()).split(".")
    for text in (f"{header}.{claims[:-4]}AAAA.{signature}", f"{header}.{claims}.{signature[:-4]}AAAA"):
        with pytest.raises(jwt.InvalidTokenError):
            read(text)
    with pytest.raises(jwt.InvalidSignatureError):
        read(token(signed()), OTHER_KEY)
