"""Databases for tests: every test of storage and services runs on SQLite and on a real PostgreSQL server.

A test gets a fresh database. It is a copy of one that was migrated once: a copied file, or a PostgreSQL template.
"""

import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from assess.storage.database import Database
from assess.storage.migrations import migrate

SERVER_USER = "postgres"
OWNER = "salto"
STARTS_WITHIN_SECONDS = 20
EMPTY = "template0"
MIGRATED = "salto_migrated"


@dataclass
class PostgresServer:
    """A PostgreSQL server of our own in a temporary folder, on the loopback only."""

    folder: Path
    port: int
    durable: bool
    process: subprocess.Popen[bytes] | None = None
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://{OWNER}@127.0.0.1:{self.port}/{name}"

    def create(self, template: str, name: str | None = None) -> str:
        """Make a database as a copy of a template; gives its URL."""
        name = name or f"test_{next(self.numbers)}"
        self.administer(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def drop(self, url: str) -> None:
        self.administer(f'DROP DATABASE "{url.rpartition("/")[2]}" WITH (FORCE)')

    def administer(self, statement: str) -> None:
        with psycopg.connect(self._address(), autocommit=True) as connection:
            connection.execute(statement.encode())

    def start(self) -> None:
        """Start the server and wait until it answers. Without `durable` it does not wait for the disk."""
        sync = "on" if self.durable else "off"
        options = {
            "listen_addresses": "127.0.0.1",
            "port": self.port,
            "unix_socket_directories": self.folder,
            "fsync": sync,
            "full_page_writes": sync,
            "synchronous_commit": sync,
        }
        flags = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [*_as_server_user(), _program("postgres"), "-D", self.folder / "data", *flags],
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
        deadline = time.monotonic() + STARTS_WITHIN_SECONDS
        while True:
            try:
                psycopg.connect(self._address(), connect_timeout=2).close()
            except psycopg.OperationalError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    said = (self.folder / "log").read_text(encoding="utf-8")
                    raise AssertionError(f"PostgreSQL did not start:\n{said}") from None
                time.sleep(0.05)
            else:
                return

    def stop(self, *, crash: bool = False) -> None:
        """Stop the server, or let it end without a chance to write anything more."""
        control = "immediate" if crash else "fast"
        subprocess.run(
            [*_as_server_user(), _program("pg_ctl"), "-D", self.folder / "data", "-m", control, "-w", "stop"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        if self.process:
            self.process.wait(STARTS_WITHIN_SECONDS)

    def _address(self) -> str:
        return f"host=127.0.0.1 port={self.port} user={OWNER} dbname=postgres"


@contextmanager
def running_postgres(*, durable: bool = False) -> Iterator[PostgresServer]:
    """Make a new server, and remove it with everything in it at the end."""
    folder = Path(tempfile.mkdtemp(prefix="salto-postgres-"))
    if os.geteuid() == 0:
        account = pwd.getpwnam(SERVER_USER)
        os.chown(folder, account.pw_uid, account.pw_gid)
    server = PostgresServer(folder=folder, port=free_port(), durable=durable)
    try:
        subprocess.run(
            [*_as_server_user(), _program("initdb"), "-D", folder / "data", "-U", OWNER, "--auth=trust",
             "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
        )  # fmt: skip
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for all tests; it forgets its data in a power cut, which makes it quick."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def _migrated_postgres(postgres_server: PostgresServer) -> str:
    _migrate(postgres_server.create(EMPTY, MIGRATED))
    return MIGRATED


@pytest.fixture(scope="session")
def _migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "salto.sqlite3"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A fresh database with all tables and no rows; the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create(request.getfixturevalue("_migrated_postgres"))
        yield url
        server.drop(url)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables, for the migrations; once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create(EMPTY)
        yield url
        server.drop(url)


@pytest.fixture
def sqlite_url(tmp_path: Path, _migrated_sqlite: Path) -> str:
    """A fresh SQLite database with all tables and no rows, for tests whose point is not the database."""
    path = tmp_path / "salto.sqlite3"
    shutil.copyfile(_migrated_sqlite, path)
    return f"sqlite:///{path}"


def _migrate(url: str) -> None:
    database = Database(url)
    migrate(database)
    database.close()


def _as_server_user() -> list[str]:
    """PostgreSQL refuses to run as root."""
    return ["runuser", "-u", SERVER_USER, "--"] if os.geteuid() == 0 else []


def _program(name: str) -> str:
    """Debian keeps the server's programs off the path, a folder for each version."""
    newest = max(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), default=None, key=lambda path: int(path.parts[4]))
    found = str(newest) if newest else shutil.which(name)
    if found is None:
        raise AssertionError(f"{name} of PostgreSQL is not installed: .ci/prepare-tests.sh does that")
    return found
