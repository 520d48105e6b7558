"""The public check of a certificate: one code in, one answer out. Nobody is signed in.

A mistyped code never comes here: `assess.domain.code.parse` recognises it without a look-up.

What cannot be checked is never called not valid: a database or key that is away, and a row whose signature does not
fit, are answers of their own. The claims of an answer always come from signed bytes.
"""

import hmac
import logging
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Final

from assess.content.certificate_texts import load_wordings
from assess.content.folders import ContentFolders
from assess.credentials.signing import Verdict
from assess.domain.certificate import Check, RevocationReason, Statement
from assess.domain.code import Code
from assess.domain.paper import Wording
from assess.errors import Unavailable
from assess.services.certificate_lines import standing
from assess.services.office import Office
from assess.storage import certificates
from assess.storage.certificates import SignedStatement, Status

LOG = logging.getLogger("salto.verifying")
_STATEMENTS_KEPT: Final = 512
_WITHOUT_ACCENT: Final = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a check says.

    `statement` is there for an answer that repeats claims (valid, expired), `digest` names its exact bytes. `named`
    says that the family name was given and fits; `name_differs`, that it was given and does not. `altered` says that
    the check failed because the stored statement is not the one that was signed.
    """

    check: Check
    at: datetime
    code: Code | None = None
    statement: Statement | None = None
    digest: str = ""
    named: bool = False
    name_differs: bool = False
    issuer: str = ""
    changed_on: date | None = None
    reason: RevocationReason | None = None
    replaced_by: Code | None = None
    altered: bool = False
    certificate: str = ""
    """Its id, for counting; never shown."""

    @property
    def is_miss(self) -> bool:
        """Say whether this was a guess that failed: of a code, or of the name that goes with one."""
        return self.check is Check.UNKNOWN or self.name_differs


def look_up(office: Office, code: Code, family_name: str | None = None) -> Answer:
    """Check a code; a family name shows the holder's full name when it is hers."""
    now = office.clock.now()
    try:
        with office.glance() as connection:
            found = certificates.find_by_lookup(connection, office.keyed("code", code.symbols))
        if found is None:
            return Answer(check=Check.UNKNOWN, at=now, code=code)
        return _answer(office, *found, _Asked(code=code, family_name=family_name, now=now))
    except (Unavailable, OSError) as error:
        LOG.warning("a certificate could not be checked", extra={"reason": getattr(error, "code", "unreadable")})
        return Answer(check=Check.COULD_NOT_CHECK, at=now, code=code)


def wording(office: Office, language: str) -> Wording:
    """Give the organisation's words in one language, for the page that repeats the paper."""
    wordings: Mapping[str, Wording] = load_wordings(ContentFolders(office.settings.content).certificates)
    return wordings[language]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    code: Code
    family_name: str | None
    now: datetime


def _answer(office: Office, row: SignedStatement, status: Status | None, asked: _Asked) -> Answer:
    """Answer from a row that was found: first whether it is what was signed, then what became of it."""
    not_checked = Answer(check=Check.COULD_NOT_CHECK, at=asked.now, code=asked.code)
    verdict = office.keyring.verify(row.statement, row.signature, row.key_id)
    statement = _read(row.statement) if verdict is Verdict.GOOD else None
    if statement is None or statement.code != asked.code.symbols:
        altered = verdict is not Verdict.UNKNOWN_KEY
        LOG.error("a stored certificate cannot be trusted", extra={"certificate": row.id, "reason": verdict.value})
        return replace(not_checked, altered=altered)
    expires = date.fromisoformat(statement.expires_on) if statement.expires_on else None
    check = standing(status, expires, office.day(asked.now))
    issuer = f"{statement.issuer.name}, {statement.issuer.place}"
    if check in (Check.VALID, Check.EXPIRED):
        fits = _same_name(asked.family_name, statement) if asked.family_name and statement.is_named else None
        return Answer(
            check=check,
            at=asked.now,
            code=asked.code,
            issuer=issuer,
            statement=statement,
            digest=sha256(row.statement).hexdigest(),
            named=fits is True,
            name_differs=fits is False,
            certificate=row.id,
        )
    answer = replace(not_checked, check=check, issuer=issuer)
    changed = office.day(status.changed_at) if status else None
    if check is Check.REPLACED:
        return replace(answer, changed_on=changed, replaced_by=_successor(office, status))
    if check is Check.SUSPENDED:
        return replace(answer, changed_on=changed)
    return replace(answer, changed_on=changed, reason=_reason(status))


@lru_cache(maxsize=_STATEMENTS_KEPT)
def _read(body: bytes) -> Statement | None:
    """Read signed bytes; None when they are no statement that this version knows."""
    with suppress(ValueError, KeyError, TypeError):
        return Statement.from_bytes(body)
    return None


def _successor(office: Office, status: Status | None) -> Code | None:
    """Give the code of the certificate that took its place, if it can still be read."""
    if status is None or status.replaced_by is None:
        return None
    with office.glance() as connection:
        row = certificates.any_by_id(connection, status.replaced_by)
    statement = _read(row.statement) if row else None
    return Code(statement.code) if statement else None


def _reason(status: Status | None) -> RevocationReason:
    with suppress(ValueError):
        return RevocationReason(status.reason if status else "")
    return RevocationReason.OTHER


def _same_name(given: str, statement: Statement) -> bool:
    """Compare without capitals, accents and signs, in a time that tells nothing about how much fits."""
    holder = statement.holder
    return hmac.compare_digest(_plain(given).encode(), _plain(holder.family_name or holder.given_name).encode())


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().translate(_WITHOUT_ACCENT))
    return "".join(letter for letter in letters if letter.isalnum())
