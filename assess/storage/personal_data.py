"""What a column holds about a person and how long it is kept: each column has both labels, and a test asks for them."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Column
from sqlalchemy.types import TypeEngine


class Personal(StrEnum):
    """Which personal data a column holds."""

    NONE = "none"
    PSEUDONYM = "an id that leads to a person"
    NAME = "a name that she gave"
    LANGUAGE = "a language"
    ANSWER = "an answer, an observation or a note about a person"
    CONSENT = "what she agreed to"
    STAFF = "a member of staff"
    ASKER = "what somebody who checked a certificate wrote, and where to answer"
    WITNESS = "somebody who saw her at work"
    SECRET = "a hash or key that opens something"  # noqa: S105  a label, not a secret
    ADDRESS = "a hash of a network address"


class Keep(StrEnum):
    """How long it is kept."""

    INSTALLATION = "as long as the installation"
    ORGANISATION = "as long as the organisation"
    PARTICIPANT = "until she asks for erasure, at most 24 months after her last session"
    CERTIFICATE = "as long as the certificate can be checked"
    STAFF = "while employed, then 12 months"
    STUDY = "24 months after the last day of the study"
    AUDIT = "5 years"
    QUARTER = "90 days"
    DAY = "a day"


def column(
    name: str,
    kind: TypeEngine[Any] | type[TypeEngine[Any]],
    *constraints: Any,
    personal: Personal,
    keep: Keep,
    **options: Any,
) -> Column[Any]:
    """Declare a column with its two labels; not null unless it says so."""
    options.setdefault("nullable", False)
    return Column(name, kind, *constraints, info={"personal": personal, "keep": keep}, **options)
