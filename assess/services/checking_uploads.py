"""A file that a stranger gives to the online check: compared with what was issued here, and answered as its code would be.

Nothing of it is canonicalised, fetched or kept. A credential counts when it says the same as the one that is stored under its
id; a file that says anything else was changed, whoever signed it.
"""

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from assess.credentials import compact, paper_file
from assess.credentials.compact import NotCompact
from assess.credentials.json_ld import LARGEST
from assess.credentials.paper_file import PaperFile
from assess.credentials.signing import Verdict
from assess.domain.code import Mistyped, parse
from assess.services import checking_files, verifying
from assess.services.checking_files import Printed
from assess.services.office import Office
from assess.services.verifying import Answer
from assess.storage import credentials

MOST_BYTES: Final = paper_file.LARGEST
_URN: Final = "urn:uuid:"
_OF_A_SIGNATURE: Final = frozenset({"proof", "issuer", "credentialStatus", "iss", "jti", "nbf", "exp", "sub"})
"""What differs between two signatures over the same claims; everything else has to be the same."""
_TOKEN_PARTS: Final = 3


class Given(StrEnum):
    """What the file is."""

    OURS = "ours"
    ALTERED = "altered"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAnswer:
    """`answer` is that of the code, for a file that is ours; `printed` is there for a PDF."""

    given: Given
    answer: Answer | None = None
    printed: Printed | None = None


UNREADABLE: Final = FileAnswer(given=Given.UNREADABLE)


def check(office: Office, body: bytes) -> FileAnswer:
    """Check a file of at most MOST_BYTES. Raises Unavailable when the database is away."""
    if body.startswith(b"%PDF-"):
        return _paper(office, body)
    if len(body) > LARGEST:
        return UNREADABLE
    document = _document(body)
    return UNREADABLE if document is None else _credential(office, document)


def _document(body: bytes) -> Mapping[str, Any] | None:
    """Read a credential, in JSON or as a token; what a token's signature says is not asked."""
    text = body.decode("utf-8", "replace").strip()
    try:
        if text.count(".") == _TOKEN_PARTS - 1 and text.startswith("ey"):
            payload = text.split(".")[1]
            text = urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _credential(office: Office, document: Mapping[str, Any]) -> FileAnswer:
    name = document.get("id")
    if not isinstance(name, str) or not name.startswith(_URN):
        return UNREADABLE
    with office.see() as connection:
        stored = credentials.find(connection, name.removeprefix(_URN))
    if stored is None:
        return FileAnswer(given=Given.UNKNOWN)
    ours = json.loads(stored.body)
    if _said(ours) != _said(document):
        return FileAnswer(given=Given.ALTERED)
    return _by_code(office, checking_files.claims(ours).code)


def _said(document: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in document.items() if key not in _OF_A_SIGNATURE}


def _paper(office: Office, body: bytes) -> FileAnswer:
    try:
        file = paper_file.read(body)
    except ValueError:
        return UNREADABLE
    if file.credential is None:
        return _symbol(office, file)
    document = _document(file.credential) if len(file.credential) <= LARGEST else None
    found = UNREADABLE if document is None else _credential(office, document)
    if found.given is not Given.OURS or document is None:
        return found
    printed = checking_files.compared(file, checking_files.claims(document))
    if printed is Printed.DIFFERS:
        return FileAnswer(given=Given.ALTERED, printed=printed)
    return replace(found, printed=printed)


def _symbol(office: Office, file: PaperFile) -> FileAnswer:
    """Go by the symbol of a paper that carries no credential."""
    digits = [one.partition("#")[2] for one in file.addresses if "/v#" in one]
    if len(digits) != 1:
        return UNREADABLE
    try:
        claims, verdict = compact.unpack(compact.from_digits(digits[0]), office.keyring.verify)
    except NotCompact:
        return UNREADABLE
    if verdict is not Verdict.GOOD:
        return FileAnswer(given=Given.ALTERED if verdict is Verdict.BAD else Given.UNKNOWN)
    return replace(_by_code(office, claims.code.shown), printed=Printed.NOT_COMPARED)


def _by_code(office: Office, shown: str) -> FileAnswer:
    """Answer as the code would; the file told the name already, so it is not covered."""
    code = parse(shown)
    if isinstance(code, Mistyped):
        return UNREADABLE
    answer = verifying.look_up(office, code)
    named = answer.statement is not None and answer.statement.is_named
    return FileAnswer(given=Given.OURS, answer=replace(answer, named=named))
