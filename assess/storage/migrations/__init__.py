"""Numbered migrations of the tables, run by Alembic; `HEAD` names the newest."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from assess.storage.database import Database

FOLDER = Path(__file__).parent
HEAD = "0001"


def migrate(database: Database, to: str = "head") -> None:
    """Bring the tables to a revision, up; a database that is already there is left alone."""
    with database.write() as connection:
        if to == "head" and current(connection) == HEAD:
            return
        command.upgrade(_config(connection), to)


def migrate_down(database: Database, to: str) -> None:
    """Bring the tables back to an older revision (`base` for none); used to undo an upgrade and by the tests."""
    with database.write() as connection:
        command.downgrade(_config(connection), to)


def current(connection: Connection) -> str | None:
    """Name the revision that the database is at."""
    return MigrationContext.configure(connection).get_current_revision()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config
