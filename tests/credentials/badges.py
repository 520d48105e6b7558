"""Credentials for tests: Fatma's certificate as an Open Badge, with a key that everybody may know."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from assess.content.certificate_texts import load_wordings
from assess.credentials import data_integrity, issuer, open_badge
from assess.credentials.issuer import IssuerId, PublicKey
from assess.credentials.open_badge import Issue, StatusPlace
from assess.credentials.signing import key_id, public_bytes
from assess.domain.certificate import Statement
from assess.domain.paper import Wording
from assess.domain.rubric import Criterion, EscoLink, Level, Rubric
from assess.domain.text import Text
from tests.credentials.samples import SEEN, statement
from tests.support.rubrics import RUBRIC

CERTIFICATES = Path(__file__).parents[2] / "certificates"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
ISSUED_AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
LIST = "https://check.example.org/issuers/de-brug/status-0.json"
PLACE = StatusPlace(address=LIST, index=94567)
WEB = issuer.by_web("https://check.example.org", "de-brug")
OCCUPATION = EscoLink(uri="http://data.europa.eu/esco/occupation/a", label="cleaner")


def public(key: Ed25519PrivateKey) -> PublicKey:
    half = key.public_key()
    return PublicKey(id=key_id(half), raw=public_bytes(half))


SELF = issuer.by_key(public(KEY))


def rubric_of(whole: Statement) -> Rubric:
    """The rubric behind a statement, with a descriptor for every level."""
    levels = tuple(
        Level(level=n, descriptor=Text.of(f"Level {n} seen", nl=f"Niveau {n} gezien"), seen=SEEN) for n in range(4)
    )
    criteria = tuple(
        Criterion(id=one.criterion, title=one.title, picture="p", levels=levels, watch_for=(), esco=one.esco)
        for one in whole.competences
    )
    return replace(RUBRIC, title=whole.rubric.title, criteria=criteria, occupations=(OCCUPATION,))


@cache
def wordings() -> dict[str, Wording]:
    return dict(load_wordings(CERTIFICATES))


def unsigned(whole: Statement | None = None, *, by: IssuerId = SELF, **changes: Any) -> dict[str, Any]:
    """The credential of a statement before it is signed."""
    whole = whole or statement(5)
    given = Issue(
        id="019abc00-0000-7000-8000-000000000001",
        issuer=by.did,
        valid_from=ISSUED_AT,
        valid_until=None,
        status=PLACE,
    )
    return open_badge.credential(whole, rubric_of(whole), wordings()[whole.language], replace(given, **changes))


def signed(
    document: dict[str, Any] | None = None, *, by: IssuerId = SELF, key: Ed25519PrivateKey = KEY
) -> dict[str, Any]:
    """A document with the proof of a key."""
    return data_integrity.with_proof(
        document or unsigned(by=by),
        sign=key.sign,
        verification_method=by.method_of(public(key)),
        created=ISSUED_AT,
    )


def known(*keys: Ed25519PrivateKey, by: IssuerId = SELF) -> data_integrity.FindKey:
    """Find these keys by their verification method, and no other."""
    return {by.method_of(public(key)): public(key).raw for key in keys}.get
