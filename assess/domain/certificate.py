"""The frozen statement behind a certificate, and what a check of it can answer."""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from assess.domain.canonical import canonical_bytes, restore
from assess.domain.rubric import EscoLink
from assess.domain.text import Text

STATEMENT_FORMAT = 1
MASK = "\N{BULLET}"
LANGUAGES = ("nl", "fr", "en")
"""The languages in which a certificate can be printed and checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Her name as she wants it on the paper; a family name is not required."""

    given_name: str
    family_name: str | None

    @property
    def full_name(self) -> str:
        """Give the name as printed; empty on a certificate without a name."""
        return f"{self.given_name} {self.family_name}" if self.family_name else self.given_name

    @property
    def masked_name(self) -> str:
        """Give initials only, with the same number of dots for every name, so that length tells nothing."""
        parts = (self.given_name, self.family_name) if self.family_name else (self.given_name,)
        return " ".join(part[:1] + MASK * 5 for part in parts)


NOBODY = Holder(given_name="", family_name=None)
"""The holder on a certificate without a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """The organisation that certifies."""

    name: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedRubric:
    """Which rubric, in which version; `digest` is the SHA-256 of its exact content."""

    id: str
    version: int
    title: Text
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedTask:
    """The practical task in which she was seen."""

    title: Text
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedCompetence:
    """One line of the certificate. `level` is 1 to 3, `picture` the SHA-256 of an SVG, `occasions` ISO dates."""

    criterion: str
    title: Text
    level: int
    seen: Text
    picture: str
    assessors: int
    occasions: tuple[str, ...]
    esco: tuple[EscoLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Everything that the paper says. The PDF and the check are drawn from it and from nothing else."""

    format: int = STATEMENT_FORMAT
    code: str
    language: str
    holder: Holder
    issuer: Issuer
    rubric: CertifiedRubric
    task: CertifiedTask
    competences: tuple[CertifiedCompetence, ...]
    not_assessed: tuple[Text, ...]
    contexts: tuple[str, ...]
    frameworks: tuple[str, ...]
    assessors: tuple[str, ...]
    decided_by: str
    decided_on: str
    issued_on: str
    expires_on: str | None
    unnamed_code: str | None = None
    """The code of the certificate without a name that belongs to this one. That one says nothing of this one."""

    @property
    def is_named(self) -> bool:
        """Say whether it tells whose it is."""
        return self.holder != NOBODY

    def without_name(self, code: str) -> Self:
        """Give the same claims under another code, without the name.

        Drawings show women, and sentences about what was seen say "her": both are left out.
        """
        competences = tuple(replace(one, picture="", seen=Text.of("")) for one in self.competences)
        return replace(self, code=code, holder=NOBODY, competences=competences, unnamed_code=None)

    def to_bytes(self) -> bytes:
        """Give the bytes that are signed and stored."""
        return canonical_bytes(self)

    @classmethod
    def from_bytes(cls, body: bytes) -> Self:
        """Read what `to_bytes` wrote; ValueError, KeyError or TypeError for anything else."""
        read = json.loads(body)
        read.setdefault("unnamed_code", None)  # certificates from before there were any
        return restore(cls, read)


class Check(StrEnum):
    """The answers of a check, and no other."""

    VALID = "valid"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    EXPIRED = "expired"
    REPLACED = "replaced"
    UNKNOWN = "unknown"
    MALFORMED = "malformed"
    COULD_NOT_CHECK = "could_not_check"


STANDING = frozenset({Check.VALID, Check.EXPIRED, Check.SUSPENDED})
"""What can still be revoked or replaced; a decision has at most one certificate that stands so."""


class SuspensionReason(StrEnum):
    """Why a certificate is on hold for a while."""

    AT_HER_REQUEST = "at_her_request"
    BEING_LOOKED_AT = "being_looked_at"


class RevocationReason(StrEnum):
    """Why a certificate was revoked: a class of reasons, never a story about a person."""

    ISSUED_IN_ERROR = "issued_in_error"
    DECISION_CHANGED = "decision_changed"
    AT_HER_REQUEST = "at_her_request"
    OTHER = "other"
