"""Queries: how often each certificate was checked, month by month."""

from collections.abc import Collection

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects import postgresql, sqlite

from assess.storage.tables import check_count


def add(connection: Connection, organisation_id: str, certificate_id: str, month: str, number: int) -> None:
    """Add to the number of a month (`2026-11`); several processes may add at once."""
    kind = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    new = kind(check_count).values(
        certificate_id=certificate_id, month=month, organisation_id=organisation_id, number=number
    )
    connection.execute(
        new.on_conflict_do_update(
            index_elements=["certificate_id", "month"], set_={"number": check_count.c.number + number}
        ),
    )


def by_month(connection: Connection, certificates: Collection[str]) -> dict[str, int]:
    """Give the number of each month, of these certificates together."""
    rows = connection.execute(
        select(check_count.c.month, func.sum(check_count.c.number).label("number"))
        .where(check_count.c.certificate_id.in_(certificates))
        .group_by(check_count.c.month),
    )
    return {row.month: int(row.number) for row in rows}
