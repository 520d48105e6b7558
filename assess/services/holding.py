"""What the holder sees and does by herself, with a private link: how often it was checked, and letting it rest for a while.

The link holds a key that only this installation can make, and no name. Who has it can pause and take up again, nothing
else; what the organisation put on hold for another reason she cannot take up.
"""

import hmac
from dataclasses import dataclass
from typing import Final

from assess.credentials import qr
from assess.credentials.qr import Symbol
from assess.domain.certificate import Check, Statement, SuspensionReason
from assess.domain.code import Code
from assess.domain.permissions import Permission
from assess.errors import Conflict, NotFound
from assess.services import issuing
from assess.services.certificate_lines import RESUMED, standing
from assess.services.issuing import SUSPENDED
from assess.services.office import Actor, Office, Work
from assess.storage import certificates, check_counts
from assess.storage.certificates import IssuedCertificate

_KEY_DIGITS: Final = 24
"""96 bits; wrong ones are counted as guesses."""
MONTHS_SHOWN: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """How it stands, whether she may change that, and the numbers of the last months, newest first (`2026-11`)."""

    statement: Statement
    status: Check
    may_pause: bool
    may_resume: bool
    months: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Her private link, as an address and as the square that a telephone reads."""

    statement: Statement
    address: str
    square: Symbol


def key(office: Office, certificate_id: str) -> str:
    """Give the key of her link."""
    return office.keyed("holder", certificate_id)[:_KEY_DIGITS]


def link(office: Office, actor: Actor, certificate_id: str) -> Link:
    """Give the private link of a certificate, to hand it to her; that it was shown is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        row, _, _ = issuing.found(work, certificate_id)
        work.record("certificate.link_shown", "certificate", certificate_id)
    statement = Statement.from_bytes(row.statement)
    address = f"{office.settings.verify_address}/verify/{Code(statement.code).shown}/mine/{key(office, row.id)}"
    return Link(statement=statement, address=address, square=qr.symbol(address))


def see(office: Office, code: Code, given: str) -> Held:
    """Give what she sees. Raises NotFound for a key that does not fit: the same as for a code that nobody has."""
    with office.look(_holder("")) as work:
        row = _found(work, code, given)
        return _held(work, row)


def pause(office: Office, code: Code, given: str) -> None:
    """Let it rest: every check says so until it is taken up again."""
    _change(office, code, given, SUSPENDED, SuspensionReason.AT_HER_REQUEST.value)


def resume(office: Office, code: Code, given: str) -> None:
    """Let it count again."""
    _change(office, code, given, RESUMED, "")


def _change(office: Office, code: Code, given: str, status: str, reason: str) -> None:
    with office.store() as connection:
        found = certificates.find_by_lookup(connection, office.keyed("code", code.symbols))
        organisation = certificates.organisation_of(connection, found[0].id) if found else None
    with office.work(_holder(organisation or "")) as work:
        row = _found(work, code, given)
        held = _held(work, row)
        if not (held.may_pause if status == SUSPENDED else held.may_resume):
            raise Conflict("not_hers_to_change", "This cannot be changed here now.", "Ask the organisation.")
        unnamed = certificates.unnamed_of(work.connection, organisation or "", row.id)
        for one in (row, unnamed):
            if one is not None:
                _add(work, one, status, reason)
        work.record(f"certificate.{status}", "certificate", row.id, {"reason": reason})


def _add(work: Work, row: IssuedCertificate, status: str, reason: str) -> None:
    """Add a status; the row names who issued it, the audit log that the holder did this."""
    certificates.add_status(
        work.connection,
        id=work.new_id(),
        organisation_id=work.actor.organisation,
        certificate_id=row.id,
        status=status,
        reason=reason,
        replaced_by=None,
        changed_at=work.now,
        changed_by=row.issued_by,
    )


def _held(work: Work, row: IssuedCertificate) -> Held:
    status = certificates.latest_status(work.connection, row.id)
    now = standing(status, row.expires_on, work.today)
    organisation = certificates.organisation_of(work.connection, row.id) or ""
    unnamed = certificates.unnamed_of(work.connection, organisation, row.id)
    both = [row.id, *([unnamed.id] if unnamed else [])]
    months = check_counts.by_month(work.connection, both)
    hers = status is not None and status.reason == SuspensionReason.AT_HER_REQUEST.value
    return Held(
        statement=Statement.from_bytes(row.statement),
        status=now,
        may_pause=now is Check.VALID,
        may_resume=now is Check.SUSPENDED and hers,
        months=tuple(sorted(months.items(), reverse=True)[:MONTHS_SHOWN]),
    )


def _found(work: Work, code: Code, given: str) -> IssuedCertificate:
    office = work.office
    found = certificates.find_by_lookup(work.connection, office.keyed("code", code.symbols))
    wanted = key(office, found[0].id if found else "")
    if not hmac.compare_digest(wanted.encode(), given.encode()) or found is None:
        raise NotFound("no_such_link", "This link does not lead anywhere.", "Ask the organisation for a new one.")
    row = certificates.any_by_id(work.connection, found[0].id)
    if row is None:
        raise NotFound("no_such_link", "This link does not lead anywhere.", "Ask the organisation for a new one.")
    return row


def _holder(organisation: str) -> Actor:
    return Actor(kind="system", id="holder", organisation=organisation, name="holder")
