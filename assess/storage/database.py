"""Opens the database and gives transactions: one kind that writes, one that only reads.

SQLite: WAL, `synchronous=FULL` (NORMAL loses acknowledged commits in a power cut), `BEGIN IMMEDIATE` for whoever
writes (a deferred one fails with "database is locked" under load), foreign keys on. PostgreSQL needs nothing special.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError

BUSY_SECONDS = 10
POOL = {"pool_size": 4, "max_overflow": 4, "pool_pre_ping": True}
READ_ONLY = {"salto_begins": "BEGIN"}
ONE_QUERY = {"salto_begins": ""}


class NotStoredError(Exception):
    """The database could not take or give the data now (busy, full, away). Nothing was half stored."""


class Database:
    """A database by its URL: `sqlite:///path` or `postgresql+psycopg://user@host/name`."""

    def __init__(self, url: str) -> None:
        """Prepare connections; nothing is opened before the first transaction."""
        self.url = url
        self.engine = _sqlite(url) if url.startswith("sqlite") else create_engine(url, **POOL)
        self._reader = self.engine.execution_options(**READ_ONLY)
        self._glancer = self.engine.execution_options(**ONE_QUERY)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Run one transaction that is committed at the end, or undone when anything is raised."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except OperationalError as error:
            raise NotStoredError(str(error.orig)) from error

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Run one consistent look at the data."""
        try:
            with self._reader.begin() as connection:
                yield connection
        except OperationalError as error:
            raise NotStoredError(str(error.orig)) from error

    @contextmanager
    def reader(self, **options: Any) -> Iterator[Connection]:
        """Run one consistent look with options of its own, such as an isolation level."""
        try:
            with self._reader.execution_options(**options).begin() as connection:
                yield connection
        except OperationalError as error:
            raise NotStoredError(str(error.orig)) from error

    @contextmanager
    def glance(self) -> Iterator[Connection]:
        """Run one query, which is consistent in itself and needs no transaction around it."""
        try:
            with self._glancer.connect() as connection:
                yield connection
        except OperationalError as error:
            raise NotStoredError(str(error.orig)) from error

    @property
    def is_there(self) -> bool:
        """Say whether there is something to open; a SQLite file would be made by opening it."""
        file = self.engine.url.database or ""
        return not self.url.startswith("sqlite") or Path(file).is_file()

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()


def _sqlite(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_SECONDS * 1000}",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    begins = connection.get_execution_options().get("salto_begins", "BEGIN IMMEDIATE")
    if begins:
        connection.exec_driver_sql(begins)


__all__ = ["Connection", "Database", "NotStoredError"]
