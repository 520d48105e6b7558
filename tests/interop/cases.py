"""Credentials in every state, and everything that a checker would fetch: for checkers of other makers, offline.

Written to a folder, each case is `<name>.json`, `documents.json` holds what is fetched by its address, and
`expected.json` says what a checker must find: good, or not.
"""

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from assess.credentials import issuer, status_list, vc_jwt
from assess.credentials.issuer import IssuerId
from assess.credentials.status_list import ListName, State
from tests.credentials.badges import ISSUED_AT, KEY, LIST, OTHER_KEY, PLACE, SELF, WEB, public, signed, unsigned
from tests.credentials.samples import statement

WEB_LIST = "https://check.example.org/issuers/de-brug/status-1.json"
SUSPENDED, REVOKED, REPLACED = 7, 70_000, 131_071
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One credential and what a checker must find."""

    name: str
    document: Json
    good: bool


def cases() -> tuple[Case, ...]:
    """Give every case."""
    return (
        Case(name="good", document=signed(), good=True),
        Case(name="good-did-web", document=_by_web(), good=True),
        Case(name="good-many-scripts", document=_named("Ödön فاطمة ፋጡማ Оксана Łęcka"), good=True),
        Case(name="good-no-longer-than-its-date", document=signed(unsigned(valid_until=_on(2099))), good=True),
        Case(name="rotated-key", document=_by_web(key=OTHER_KEY), good=True),
        Case(name="suspended", document=_placed(SUSPENDED), good=False),
        Case(name="revoked", document=_placed(REVOKED), good=False),
        Case(name="replaced", document=_placed(REPLACED), good=False),
        Case(name="expired", document=signed(unsigned(valid_until=ISSUED_AT)), good=False),
        Case(name="tampered-level", document=_changed(_better_level), good=False),
        Case(name="tampered-name", document=_changed(_another_name), good=False),
        Case(name="tampered-status", document=_changed(_another_place), good=False),
        Case(name="undefined-term", document=_changed(_added_grade), good=False),
        Case(name="key-of-somebody-else", document=_by_web(key=_STRANGER), good=False),
    )


def documents() -> dict[str, Json]:
    """Give what a checker would fetch, by address."""
    both = issuer.document(WEB, (public(OTHER_KEY), public(KEY)))
    return {
        LIST: _list(LIST, SELF),
        WEB_LIST: _list(WEB_LIST, WEB),
        WEB.did: both,
        **{method["id"]: {"@context": both["@context"], **method} for method in both["verificationMethod"]},
    }


def write(folder: Path) -> None:
    """Write all cases, the documents and what is expected into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for case in cases():
        (folder / f"{case.name}.json").write_text(json.dumps(case.document, ensure_ascii=False), encoding="utf-8")
    method = SELF.method_of(public(KEY))
    token = vc_jwt.token(signed(), method, KEY.sign(vc_jwt.signing_input(signed(), method)))
    (folder / "token.jwt").write_text(token, encoding="ascii")
    (folder / "documents.json").write_text(json.dumps(documents()), encoding="utf-8")
    expected = {case.name: case.good for case in cases()}
    (folder / "expected.json").write_text(json.dumps(expected, indent=2), encoding="utf-8")


_STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(2, 34)))


def _by_web(key: Ed25519PrivateKey = KEY) -> Json:
    place = replace(PLACE, address=WEB_LIST)
    return signed(unsigned(by=WEB, status=place), by=WEB, key=key)


def _named(name: str) -> Json:
    holder = replace(statement(1).holder, given_name=name, family_name=None)
    return signed(unsigned(statement(2, holder=holder)))


def _placed(index: int) -> Json:
    return signed(unsigned(status=replace(PLACE, index=index)))


def _on(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=UTC)


def _changed(change: Callable[[Json], None]) -> Json:
    document = copy.deepcopy(signed())
    change(document)
    return document


def _better_level(document: Json) -> None:
    subject = document["credentialSubject"]
    levels = subject["achievement"]["resultDescription"][0]["rubricCriterionLevel"]
    subject["result"][0]["achievedLevel"] = levels[2]["id"]


def _another_name(document: Json) -> None:
    document["credentialSubject"]["identifier"][0]["identityHash"] = "Fatma Yilmaz"


def _another_place(document: Json) -> None:
    document["credentialStatus"]["statusListIndex"] = "1"


def _added_grade(document: Json) -> None:
    document["credentialSubject"]["grade"] = "excellent"


def _list(address: str, by: IssuerId) -> Json:
    states = {SUSPENDED: State.SUSPENDED, REVOKED: State.REVOKED, REPLACED: State.REPLACED}
    name = ListName(kind="status", number=0, key=None)
    document = status_list.credential(name, states, address=address, issuer=by.did, since=ISSUED_AT)
    return signed(document, by=by)
