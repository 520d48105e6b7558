"""A file is checked by itself: a paper's PDF, an Open Badge, its token, or what a symbol holds, with the keys of a register.

Nothing is fetched. What cannot be known here is said, and never counts against the holder.
"""

import hashlib
import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Final

from assess.credentials import compact, data_integrity, multibase, paper_file, status_list
from assess.credentials.compact import NotCompact
from assess.credentials.json_ld import LARGEST, UnsafeDocumentError
from assess.credentials.paper_file import PaperFile
from assess.credentials.registers import TakenBack
from assess.credentials.signing import KEY_ID_BYTES, Verdict, check, public_key
from assess.credentials.status_list import State
from assess.services.check_registers import Register

_TOKEN_PARTS: Final = 3


class Finding(StrEnum):
    """What a check of a file says. Only `altered`, `revoked` and `replaced` speak against the file itself."""

    VALID = "valid"
    SIGNED = "signed"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    REPLACED = "replaced"
    ALTERED = "altered"
    UNKNOWN_ISSUER = "unknown_issuer"
    UNREADABLE = "unreadable"


class Printed(StrEnum):
    """Whether the words that a file prints are those that were signed."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NOT_COMPARED = "not_compared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer, and what was signed: each part with its level in words, or with its number where no words are at hand."""

    finding: Finding
    code: str = ""
    holder: str | None = None
    issuer: str = ""
    title: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    issued_on: date | None = None
    expires_on: date | None = None
    as_of: datetime | None = None
    printed: Printed | None = None


UNREADABLE: Final = Found(finding=Finding.UNREADABLE)
_WHY: Final = {
    State.STANDS: Finding.VALID,
    State.SUSPENDED: Finding.SUSPENDED,
    State.REVOKED: Finding.REVOKED,
    State.REPLACED: Finding.REPLACED,
}


def check_body(body: bytes, register: Register, now: datetime) -> Found:
    """Check the content of a file that is no photograph: PDF, JSON, token, or the text of a symbol."""
    if body.startswith(b"%PDF-"):
        return of_paper(body, register, now)
    if len(body) > LARGEST:
        return UNREADABLE
    text = body.decode("utf-8", "replace").strip()
    if text.startswith("{"):
        return of_credential(body, register, now)
    if text.count(".") == _TOKEN_PARTS - 1 and text.startswith("ey"):
        return of_token(text, register, now)
    return of_symbol(text, register, now)


def of_symbol(text: str, register: Register, now: datetime) -> Found:
    """Check what a symbol holds: the address with its digits, or the digits alone."""
    digits = "".join(text.rpartition("#")[2].split())
    try:
        claims, verdict = compact.unpack(compact.from_digits(digits), register.verify)
    except NotCompact:
        return UNREADABLE
    if verdict is not Verdict.GOOD:
        return Found(finding=Finding.ALTERED if verdict is Verdict.BAD else Finding.UNKNOWN_ISSUER)
    titles = register.titles(claims.digest.hex(), len(claims.levels))
    found = Found(
        finding=Finding.SIGNED,
        code=claims.code.shown,
        holder=claims.holder,
        issuer=claims.issuer,
        title=claims.title,
        parts=tuple((title, str(level)) for title, level in zip(titles, claims.levels, strict=True) if level),
        issued_on=claims.issued_on,
        expires_on=claims.expires_on,
        as_of=register.as_of,
    )
    if register.places is None:
        return _dated(found, None, now)
    why = register.places.get(claims.place)
    return _dated(found, {None: State.STANDS, **_STATES}[why], now)


_STATES: Final[Mapping[TakenBack | None, State]] = {
    TakenBack.REVOKED: State.REVOKED,
    TakenBack.SUSPENDED: State.SUSPENDED,
    TakenBack.REPLACED: State.REPLACED,
}


def of_credential(body: bytes, register: Register, now: datetime) -> Found:
    """Check an Open Badge with its proof inside. Only what a known key may have signed is canonicalised."""
    try:
        document = json.loads(body)
        method = document["proof"]["verificationMethod"]
        key = _key(method, document["issuer"]["id"], register)
    except (ValueError, KeyError, TypeError, RecursionError):
        return UNREADABLE
    if key is None:
        return Found(finding=Finding.UNKNOWN_ISSUER)
    try:
        verdict = data_integrity.verdict(document, lambda _: key)
    except UnsafeDocumentError:
        verdict = Verdict.BAD
    return _claimed(document, register, now) if verdict is Verdict.GOOD else Found(finding=Finding.ALTERED)


def of_token(text: str, register: Register, now: datetime) -> Found:
    """Check an Open Badge as a token (VC-JWT)."""
    try:
        header, payload, signature = (_decoded(part) for part in text.split("."))
        head, document = json.loads(header), json.loads(payload)
        key = _key(head["kid"], document["issuer"]["id"], register) if head["alg"] == "EdDSA" else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return UNREADABLE
    if key is None:
        return Found(finding=Finding.UNKNOWN_ISSUER)
    if check(public_key(key), signature, text.rpartition(".")[0].encode()) is not Verdict.GOOD:
        return Found(finding=Finding.ALTERED)
    return _claimed(document, register, now)


def of_paper(body: bytes, register: Register, now: datetime) -> Found:
    """Check a paper's PDF: the credential inside, the symbol, and whether the words that it prints are the signed ones."""
    try:
        file = paper_file.read(body)
    except ValueError:
        return UNREADABLE
    symbols = [one for one in file.addresses if "/v#" in one]
    of_symbols = [of_symbol(one, register, now) for one in symbols]
    if file.credential is None:
        return of_symbols[0] if len(of_symbols) == 1 else UNREADABLE
    found = of_credential(file.credential, register, now)
    if not found.code:
        return found
    printed = compared(file, found)
    others = [one for one in of_symbols if one.finding is Finding.ALTERED or (one.code and one.code != found.code)]
    if others or printed is Printed.DIFFERS:
        return Found(finding=Finding.ALTERED, printed=printed)
    return replace(found, printed=printed)


def compared(file: PaperFile, found: Found) -> Printed:
    """Compare the printed words with the signed ones: name, code, each part, and the order of the levels."""
    if not file.printed:
        return Printed.NOT_COMPARED
    words = _joined("".join(file.printed))
    if any(_joined(one) not in words for one in (found.holder or "", found.code.replace("-", ""))):
        return Printed.DIFFERS
    signed = [_joined(level) for _, level in found.parts]
    levels = [_joined(line) for line in file.printed if _joined(line) in signed]
    both = min(len(signed), len(levels))
    if levels[:both] != signed[:both]:
        return Printed.DIFFERS
    whole = both == len(signed) and all(_joined(title) in words for title, _ in found.parts)
    return Printed.AGREES if whole else Printed.NOT_COMPARED


def _joined(text: str) -> str:
    """Leave out what a line break may change: spaces, and the dashes in a code."""
    return "".join(text.split()).replace("-", "")


def _claimed(document: Mapping[str, Any], register: Register, now: datetime) -> Found:
    """Read the claims of a document that was signed by a known key, and how it stands now."""
    try:
        found = claims(document)
        state, as_of = _state(document["credentialStatus"], register)
    except (ValueError, KeyError, TypeError, IndexError):
        return UNREADABLE
    return _dated(replace(found, as_of=as_of), state, now)


def claims(document: Mapping[str, Any]) -> Found:
    """Read what an Open Badge of ours says; KeyError and the like for another's."""
    subject = document["credentialSubject"]
    achievement = subject["achievement"]
    names = {one["id"]: one["name"] for one in achievement["resultDescription"]}
    until = document.get("validUntil")
    issuer = document["issuer"]
    return Found(
        finding=Finding.SIGNED,
        code=subject["licenseNumber"],
        holder=subject["identifier"][0]["identityHash"] if "identifier" in subject else None,
        issuer=f"{issuer['name']}, {issuer['address']['addressLocality']}",
        title=achievement["name"],
        parts=tuple((names[one["resultDescription"]], one["value"]) for one in subject["result"]),
        issued_on=datetime.fromisoformat(document["validFrom"]).date(),
        expires_on=datetime.fromisoformat(until).date() if until else None,
    )


def _state(entry: Mapping[str, Any], register: Register) -> tuple[State | None, datetime | None]:
    """Look the credential's place up in the list that says why; None when that list is not at hand, or nobody's we know."""
    *_, organisation, name = str(entry["statusListCredential"]).split("/")
    body = register.status_list(organisation, name.replace("status-", "states-", 1))
    if body is None:
        return None, None
    document = json.loads(body)
    issuer = document["issuer"]
    key = _key(document["proof"]["verificationMethod"], issuer, register)
    if key is None or data_integrity.verdict(document, lambda _: key) is not Verdict.GOOD:
        return None, None
    if document["id"] != str(entry["statusListCredential"]).replace("/status-", "/states-"):
        return None, None
    encoded = document["credentialSubject"]["encodedList"]
    as_of = datetime.fromisoformat(document["proof"]["created"])
    return State(status_list.read(encoded, int(entry["statusListIndex"]), bits=2)), as_of


def _key(method: str, issuer: str, register: Register) -> bytes | None:
    """Give the key that a verification method names, when it is known and may speak for the issuer."""
    did, _, name = method.partition("#")
    if did != issuer:
        return None
    if did.startswith("did:key:"):
        raw = multibase.decode_key(name)
        if name != did.removeprefix("did:key:"):
            return None
        return raw if register.keys.get(hashlib.sha256(raw).digest()[:KEY_ID_BYTES].hex()) == raw else None
    return register.keys.get(name.removeprefix("key-"))


def _dated(found: Found, state: State | None, now: datetime) -> Found:
    """Say how it stands: what was done to it comes before its date, and its date before what is not known."""
    finding = Finding.SIGNED if state is None else _WHY[state]
    past = found.expires_on is not None and now.astimezone(UTC).date() > found.expires_on
    return replace(found, finding=Finding.EXPIRED if past and finding in (Finding.VALID, Finding.SIGNED) else finding)


def _decoded(part: str) -> bytes:
    return urlsafe_b64decode(part + "=" * (-len(part) % 4))
