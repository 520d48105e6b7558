"""Promises about every table, and about migrations."""

from typing import Any

import pytest
from sqlalchemy import Column, inspect

from assess.storage.database import Database
from assess.storage.migrations import FOLDER, HEAD, current, migrate, migrate_down
from assess.storage.personal_data import Keep, Personal
from assess.storage.tables import metadata

COLUMNS = [column for table in metadata.sorted_tables for column in table.columns]
ABOVE_ORGANISATIONS = {
    "organisation",  # is one
    "snapshot",  # content, named by its digest
    "pairing",  # a tablet that nobody has confirmed
    "miss",  # the public check
    "audit_head",  # its key is the organisation
    "staff_role",  # belongs to a member of staff
    "staff_session",
    "sign_in_link",
    "sign_in_step",
    "authenticator_app",
    "organisation_account",
    "passkey",
    "recovery_code",
}


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: f"{column.table.name}.{column.name}")
def test_every_column_says_which_personal_data_it_holds_and_how_long_it_is_kept(column: Column[Any]) -> None:
    assert isinstance(column.info.get("personal"), Personal)
    assert isinstance(column.info.get("keep"), Keep)


def test_every_row_that_belongs_to_an_organisation_says_so() -> None:
    silent = {table.name for table in metadata.sorted_tables if "organisation_id" not in table.columns}
    assert silent == ABOVE_ORGANISATIONS - {"audit_head"}


def test_no_column_asks_for_a_photograph_an_address_or_a_telephone_number() -> None:
    words = {word for column in COLUMNS for word in column.name.split("_")}
    assert not words & {"photo", "email", "mail", "phone", "telephone", "birth", "nationality", "sex", "gender"}


def test_the_newest_migration_is_the_head() -> None:
    numbers = sorted(path.name[:4] for path in (FOLDER / "versions").glob("[0-9]*.py"))
    assert numbers[-1] == HEAD
    assert len(set(numbers)) == len(numbers)


def test_migrations_make_exactly_the_tables_that_the_code_knows(empty_database_url: str) -> None:
    database = Database(empty_database_url)
    migrate(database)
    with database.read() as connection:
        found = inspect(connection)
        for table in metadata.sorted_tables:
            made = {column["name"]: column["nullable"] for column in found.get_columns(table.name)}
            assert made == {column.name: column.nullable for column in table.columns}
            indexes = {tuple(index["column_names"]) for index in found.get_indexes(table.name)}
            assert {tuple(c.name for c in index.columns) for index in table.indexes} <= indexes
        assert current(connection) == HEAD
    database.close()


def test_migrations_go_down_and_up_again(empty_database_url: str) -> None:
    database = Database(empty_database_url)
    migrate(database)
    migrate_down(database, "base")
    with database.read() as connection:
        assert not set(inspect(connection).get_table_names()) & set(metadata.tables)
    migrate(database)
    migrate(database)
    with database.read() as connection:
        assert current(connection) == HEAD
    database.close()
