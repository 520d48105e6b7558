"""The databases that tests run on: fresh for each test, and PostgreSQL really is PostgreSQL."""

import pytest
import sqlalchemy

from assess.storage.database import Database
from assess.storage.migrations import HEAD, current
from tests.support.postgres import PostgresServer, running_postgres


def test_a_test_gets_a_database_with_all_tables(database_url: str) -> None:
    database = Database(database_url)

    with database.read() as connection:
        assert current(connection) == HEAD
    database.close()


@pytest.mark.parametrize("_again", [1, 2])
def test_a_test_gets_a_database_of_its_own(database_url: str, _again: int) -> None:
    database = Database(database_url)

    with database.write() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE left_over (n INTEGER)"))
    database.close()


def test_the_server_is_a_real_postgresql(postgres_server: PostgresServer) -> None:
    database = Database(postgres_server.url("postgres"))

    with database.read() as connection:
        assert "PostgreSQL" in str(connection.execute(sqlalchemy.text("SELECT version()")).scalar())
    database.close()


def test_a_durable_server_keeps_what_was_committed_when_it_is_killed() -> None:
    with running_postgres(durable=True) as server:
        url = server.create("template0", "kept")
        database = Database(url)
        with database.write() as connection:
            connection.execute(sqlalchemy.text("CREATE TABLE kept (n INTEGER)"))
        database.close()

        server.stop(crash=True)
        server.start()

        with database.read() as connection:
            assert connection.execute(sqlalchemy.text("SELECT count(*) FROM kept")).scalar() == 0
        database.close()
