"""What all tables share: the metadata with named constraints, the kinds of columns, and the commonest columns."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, MetaData, String
from sqlalchemy.types import TypeDecorator

from assess.storage.personal_data import Keep, Personal, column

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    },
)

Id = String(36)
Hash = String(64)
Word = String(40)
Name = String(200)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, aware on both databases (SQLite forgets the zone, so it is put back)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store in UTC; a moment without a zone is a mistake."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment needs a time zone"
            raise ValueError(message)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware moment."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def own_id(keep: Keep, personal: Personal = Personal.NONE) -> Column[Any]:
    """Declare the id of a row: a UUID made by the clock or by a device."""
    return column("id", Id, primary_key=True, personal=personal, keep=keep)


def organisation_id(keep: Keep) -> Column[Any]:
    """Declare to which organisation a row belongs; every row that belongs to one says so."""
    return column(
        "organisation_id",
        Id,
        ForeignKey("organisation.id"),
        index=True,
        personal=Personal.NONE,
        keep=keep,
    )


def reference(name: str, to: str, personal: Personal, keep: Keep, **options: Any) -> Column[Any]:
    """Declare a foreign key to another table's id."""
    return column(name, Id, ForeignKey(f"{to}.id"), personal=personal, keep=keep, **options)


def moment(name: str, keep: Keep, **options: Any) -> Column[Any]:
    """Declare a moment in UTC."""
    return column(name, Moment(), personal=Personal.NONE, keep=keep, **options)
