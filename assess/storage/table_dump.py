"""All tables as lines of JSON, the same from SQLite and from PostgreSQL, and back into either."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, inspect, select

from assess.storage.database import Database
from assess.storage.migrations import HEAD, current, migrate
from assess.storage.tables import metadata

AT_ONCE = 200


class NotThisVersionError(ValueError):
    """The tables are of another version than this program's."""


class NotEmptyError(ValueError):
    """There is something in the database already."""


def lines(database: Database) -> Iterator[bytes]:
    """Give every row of every table as of one moment, while others go on writing; the first line names the version."""
    frozen = {} if database.url.startswith("sqlite") else {"isolation_level": "REPEATABLE READ"}
    with database.reader(**frozen) as connection:
        if current(connection) != HEAD:
            raise NotThisVersionError(current(connection))
        yield _line({"version": HEAD})
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
                values = {column.name: _packed(getattr(row, column.name)) for column in table.columns}
                yield _line({"table": table.name, "row": values})


def restore(database: Database, given: Iterable[bytes]) -> dict[str, int]:
    """Fill an empty database, and give how many rows each table got. Raises NotThisVersionError or NotEmptyError."""
    rows = (json.loads(line) for line in given)
    first: dict[str, Any] = next(rows, {})
    version = first.get("version")
    if version != HEAD:
        raise NotThisVersionError(version)
    with database.reader() as connection:
        if set(inspect(connection).get_table_names()) & set(metadata.tables):
            raise NotEmptyError
    migrate(database)
    counts: dict[str, int] = {}
    with database.write() as connection:
        waiting: list[dict[str, Any]] = []
        name = ""
        for one in rows:
            if one["table"] != name or len(waiting) >= AT_ONCE:
                _store(connection, name, waiting)
                waiting, name = [], one["table"]
            waiting.append({key: _unpacked(value) for key, value in one["row"].items()})
            counts[name] = counts.get(name, 0) + 1
        _store(connection, name, waiting)
    return counts


def _store(connection: Connection, name: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(metadata.tables[name]), rows)


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _packed(value: object) -> object:
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, bytes):
        return {"bytes": b64encode(value).decode()}
    return value


def _unpacked(value: Any) -> object:
    if not isinstance(value, dict):
        return value
    ((kind, text),) = value.items()
    if kind == "bytes":
        return b64decode(text)
    return datetime.fromisoformat(text) if kind == "moment" else date.fromisoformat(text)
