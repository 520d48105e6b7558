"""Queries: which files of the folder `evidence` rows have, over all tables with the columns `file_hash` and `file_type`.

A table that is added later and has these (and `organisation_id`) is found without another word: its files are
looked after, given to her with her data, and deleted with the last row that has them.
"""

from sqlalchemy import Connection, Table, func, select

from assess.storage.tables import metadata

COLUMN, TYPE = "file_hash", "file_type"


def everywhere(connection: Connection) -> set[tuple[str, str]]:
    """Give the organisation and SHA-256 of every file that any row has."""
    found: set[tuple[str, str]] = set()
    for table in _tables():
        query = select(table.c.organisation_id, table.c[COLUMN]).where(table.c[COLUMN].is_not(None))
        found |= {(row[0], row[1]) for row in connection.execute(query.distinct())}
    return found


def uses(connection: Connection, organisation_id: str, sha256: str) -> int:
    """Count the rows of an organisation that have this file."""
    queries = (
        select(func.count())
        .select_from(table)
        .where(table.c.organisation_id == organisation_id)
        .where(table.c[COLUMN] == sha256)
        for table in _tables()
    )
    return sum(connection.execute(query).scalar_one() for query in queries)


def _tables() -> list[Table]:
    return [table for table in metadata.sorted_tables if {COLUMN, TYPE} <= set(table.columns.keys())]
