"""Copies everything of one organisation from one database into another, empty one."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import Connection, Select, Table, func, insert, or_, select

from assess.storage.tables import (
    audit_head,
    authenticator_app,
    certificate,
    credential,
    metadata,
    miss,
    organisation,
    organisation_account,
    pairing,
    passkey,
    print_job,
    print_job_paper,
    recovery_code,
    session,
    sign_in_link,
    sign_in_step,
    snapshot,
    staff,
    staff_role,
    staff_session,
    start_card,
    witness_request,
)

LEFT: Final = frozenset(
    {miss, pairing, print_job, print_job_paper, sign_in_link, sign_in_step, staff_session, start_card}
    | {authenticator_app, organisation_account, passkey, recovery_code},
)
"""What lasts a week at most: misses, sign-ins, tablets that nobody confirmed, files to print; and cards to begin with, whose
four pictures follow from the old secret. Second factors too: they are bound to the old secret or the old address."""
_AT_ONCE: Final = 500


def copy(source: Connection, target: Connection, organisation_id: str, lookup: Callable[[bytes], str]) -> int:
    """Copy the rows of an organisation; gives how many certificates. `lookup` gives the new look-up of a signed statement."""
    if target.dialect.name == "sqlite":
        target.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table in metadata.sorted_tables:
        if table in LEFT:
            continue
        rows = source.execute(_rows_of(table, organisation_id))
        for some in rows.mappings().partitions(_AT_ONCE):
            values = [dict(row) for row in some]
            if table is certificate:
                values = [{**row, "lookup": lookup(bytes(row["statement"]))} for row in values]
            target.execute(insert(table), values)
    return target.execute(select(func.count()).select_from(certificate)).scalar_one()


def keys_used(source: Connection, organisation_id: str) -> frozenset[str]:
    """Name the keys that signed certificates or credentials of an organisation."""
    found: set[str] = set()
    for table in (certificate, credential):
        rows = source.execute(select(table.c.key_id).where(table.c.organisation_id == organisation_id).distinct())
        found |= {row[0] for row in rows}
    return frozenset(found)


def _rows_of(table: Table, organisation_id: str) -> Select[Any]:
    if table is organisation:
        return select(table).where(table.c.id == organisation_id)
    if table is staff_role:
        return (
            select(table).join(staff, staff.c.id == table.c.staff_id).where(staff.c.organisation_id == organisation_id)
        )
    if table is snapshot:
        used = select(session.c.snapshot_digest).where(session.c.organisation_id == organisation_id)
        asked = select(witness_request.c.snapshot_digest).where(witness_request.c.organisation_id == organisation_id)
        return select(table).where(or_(table.c.digest.in_(used), table.c.digest.in_(asked)))
    column = audit_head.c.organisation_id if table is audit_head else table.c.organisation_id
    return select(table).where(column == organisation_id)
