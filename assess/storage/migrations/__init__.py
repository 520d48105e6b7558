"""Numbered migrations of the tables, run by Alembic; `HEAD` names the newest."""

from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text

from assess.storage.database import Database

FOLDER = Path(__file__).parent
HEAD = "0023"


def migrate(database: Database, to: str = "head") -> None:
    """Bring the tables to a revision, up; a database that is already there is left alone."""
    with database.write() as connection:
        if to == "head" and current(connection) == HEAD:
            return
        _alembic().upgrade(_config(connection), to)


def migrate_down(database: Database, to: str) -> None:
    """Bring the tables back to an older revision (`base` for none); used to undo an upgrade and by the tests."""
    with database.write() as connection:
        _alembic().downgrade(_config(connection), to)


def current(connection: Connection) -> str | None:
    """Name the revision that the database is at."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _alembic() -> Any:
    """Give Alembic's commands; it is loaded only when there is something to migrate, which is seldom."""
    return import_module("alembic.command")


def _config(connection: Connection) -> Any:
    config = import_module("alembic.config").Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config
