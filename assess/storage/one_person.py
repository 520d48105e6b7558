"""Everything that is stored about one participant: found by following the foreign keys from her row, and erased.

A table that is added later and points at any of hers is found without another word; so nothing is forgotten.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, and_, delete, or_, select, update

from assess.storage.tables import (
    appeal,
    certificate,
    certificate_status,
    check_count,
    credential,
    decision,
    metadata,
    participant,
    session,
)

ERASED_NAME = "\u2014"
AT_ONCE = 200
Rows = Mapping[Table, tuple[Row[Any], ...]]


def rows(connection: Connection, organisation_id: str, participant_id: str) -> Rows:
    """Give every row that leads to her, table by table, parents first; empty when she is not of this organisation."""
    found: dict[Table, tuple[Row[Any], ...]] = {}
    for table in metadata.sorted_tables:
        if table is participant:
            hers = and_(participant.c.organisation_id == organisation_id, participant.c.id == participant_id)
            query = select(participant).where(hers)
        else:
            links = [
                key.parent.in_([getattr(row, key.column.name) for row in found[key.column.table]])
                for key in sorted(table.foreign_keys, key=lambda one: one.parent.name)
                if key.column.table in found
            ]
            if not links:
                continue
            query = select(table).where(or_(*links))
        there = tuple(connection.execute(query))
        if there:
            found[table] = there
    return found


def erase(connection: Connection, organisation_id: str, participant_id: str, at: datetime) -> int:
    """Delete what is stored about her, and give how many certificates are kept because they can still be checked.

    With a certificate are kept: how it stands, its decisions and appeals; and of her own row and those sessions what holds
    these together, without her name, language and place.
    """
    found = rows(connection, organisation_id, participant_id)
    kept = _kept(found)
    for table in reversed(metadata.sorted_tables):
        _delete(connection, table, [row for row in found.get(table, ()) if row not in kept.get(table, ())])
    if kept:
        of_her = participant.c.id == participant_id
        values = {"given_name": ERASED_NAME, "family_name": None, "language": "", "erased_at": at}
        connection.execute(update(participant).where(of_her).values(**values))
        of_sessions = session.c.participant_id == participant_id
        connection.execute(update(session).where(of_sessions).values(language="", place=None))
    return len(kept.get(certificate, ()))


def files(found: Rows) -> dict[str, tuple[str, str]]:
    """Give the files among rows about her: id of the row -> SHA-256 and type."""
    return {
        row.id: (row.file_hash, row.file_type)
        for table, there in found.items()
        if {"file_hash", "file_type"} <= set(table.columns.keys())
        for row in there
        if row.file_hash
    }


def _kept(found: Rows) -> dict[Table, set[Row[Any]]]:
    """Give the rows that a certificate needs; none when she has no certificate."""
    certificates = set(found.get(certificate, ()))
    if not certificates:
        return {}
    certified = {row.decision_id for row in certificates}
    cases = {(row.session_id, row.domain) for row in found[decision] if row.id in certified}
    decisions = {row for row in found[decision] if (row.session_id, row.domain) in cases}
    ids = {row.id for row in decisions}
    sessions = {row for row in found[session] if row.id in {one.session_id for one in decisions}}
    return {
        participant: set(found[participant]),
        session: sessions,
        decision: decisions,
        appeal: {row for row in found.get(appeal, ()) if row.decision_id in ids},
        certificate: certificates,
        **{table: set(found.get(table, ())) for table in (certificate_status, check_count, credential)},
    }


def _delete(connection: Connection, table: Table, gone: Sequence[Row[Any]]) -> None:
    keys = list(table.primary_key.columns)
    for start in range(0, len(gone), AT_ONCE):
        some = gone[start : start + AT_ONCE]
        connection.execute(
            delete(table).where(or_(*(and_(*(key == getattr(row, key.name) for key in keys)) for row in some))),
        )
