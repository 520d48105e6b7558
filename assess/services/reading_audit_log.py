"""Who did what and when, for whoever may see it, and whether the chain is whole."""

from dataclasses import dataclass

from assess.domain.permissions import Permission
from assess.services.office import Actor, Office
from assess.storage import audit_log, organisations
from assess.storage.audit_log import AuditEntry

PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage:
    """One page of the log. `broken_at` is the first entry that does not fit the chain, of this page or of all (`whole`)."""

    entries: tuple[AuditEntry, ...]
    number: int
    pages: int
    total: int
    whole: bool
    broken_at: int | None

    @property
    def intact(self) -> bool:
        """Say whether all that was looked at fits."""
        return self.broken_at is None


def page(
    office: Office, actor: Actor, number: int = 1, *, oldest_first: bool = False, whole: bool = False
) -> AuditPage:
    """Give a page of the log; the first page is 1. Its own entries are tried, or the whole chain: that takes longer."""
    with office.look(actor) as work:
        work.require(Permission.SEE_AUDIT_LOG)
        total = audit_log.count(work.connection, actor.organisation)
        pages = max(1, -(-total // PAGE_LENGTH))
        number = min(max(number, 1), pages)
        entries = audit_log.entries(
            work.connection,
            actor.organisation,
            skip=(number - 1) * PAGE_LENGTH,
            most=PAGE_LENGTH,
            oldest_first=oldest_first,
        )
        newest = number == (pages if oldest_first else 1)
        numbers = [entry.sequence for entry in entries]
        return AuditPage(
            entries=entries,
            number=number,
            pages=pages,
            total=total,
            whole=whole,
            broken_at=audit_log.first_break(
                work.connection,
                actor.organisation,
                first=1 if whole else min(numbers, default=1),
                last=None if whole or newest else max(numbers),
            ),
        )


def breaks(office: Office) -> dict[str, int]:
    """Walk every chain of the installation: organisation to the first entry that does not fit."""
    with office.see() as connection:
        chains = {
            one.id: audit_log.first_break(connection, one.id) for one in organisations.all_organisations(connection)
        }
    return {organisation: sequence for organisation, sequence in chains.items() if sequence is not None}
