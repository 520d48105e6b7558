"""The audit log is a chain: whoever changes or removes an entry is found out."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, update

from assess.domain.people import Organisation
from assess.storage import audit_log, organisations
from assess.storage.database import Database
from assess.storage.tables import audit_entry, audit_head

AT = datetime(2026, 11, 21, 9, 30, 15, 123456, tzinfo=UTC)
BRUG = Organisation(id="brug", name="De Brug vzw", place="Antwerpen")


@pytest.fixture
def log(database_url: str) -> Database:
    """A log of five entries."""
    database = Database(database_url)
    with database.write() as connection:
        organisations.add_organisation(connection, BRUG, AT)
        for number in range(5):
            audit_log.record(
                connection,
                BRUG.id,
                entry_id=f"entry-{number}",
                at=AT + timedelta(seconds=number),
                actor=("staff", "els"),
                action="participant.read",
                subject=("participant", "fatma"),
                details={"number": number},
            )
    return database


def first_break(database: Database, first: int = 1, last: int | None = None) -> int | None:
    with database.read() as connection:
        found = audit_log.first_break(connection, BRUG.id, first=first, last=last)
    database.close()
    return found


def test_a_whole_chain_has_no_break(log: Database) -> None:
    assert first_break(log) is None


def test_a_changed_entry_is_found(log: Database) -> None:
    with log.write() as connection:
        connection.execute(update(audit_entry).where(audit_entry.c.sequence == 3).values(actor_id="karim"))
    assert first_break(log) == 3


def test_a_removed_entry_is_found(log: Database) -> None:
    with log.write() as connection:
        connection.execute(delete(audit_entry).where(audit_entry.c.sequence == 2))
    assert first_break(log) == 2


def test_entries_removed_from_the_end_are_found(log: Database) -> None:
    with log.write() as connection:
        connection.execute(delete(audit_entry).where(audit_entry.c.sequence >= 4))
    assert first_break(log) == 4


def test_a_head_that_was_set_back_is_found(log: Database) -> None:
    with log.write() as connection:
        connection.execute(update(audit_head).values(sequence=4))
    assert first_break(log) == 6


@pytest.mark.parametrize(("first", "last"), [(1, 2), (2, 4), (3, None), (5, None)])
def test_a_part_of_a_whole_chain_has_no_break(log: Database, first: int, last: int | None) -> None:
    assert first_break(log, first, last) is None


@pytest.mark.parametrize(("first", "last", "found"), [(1, 2, None), (2, 4, 3), (3, None, 3), (4, None, None)])
def test_a_part_is_tried_and_how_it_follows_the_entry_before_it(
    log: Database, first: int, last: int | None, found: int | None
) -> None:
    with log.write() as connection:
        connection.execute(update(audit_entry).where(audit_entry.c.sequence == 3).values(actor_id="karim"))
    assert first_break(log, first, last) == found


def test_a_gap_before_a_part_and_an_end_that_is_gone_are_found(log: Database) -> None:
    with log.write() as connection:
        connection.execute(delete(audit_entry).where(audit_entry.c.sequence.in_((2, 5))))
    assert first_break(log, 3, 4) == 3
    assert first_break(log, 4) == 5


def test_what_is_undone_leaves_no_entry(log: Database) -> None:
    with suppress(RuntimeError), log.write() as connection:
        audit_log.record(
            connection,
            BRUG.id,
            entry_id="entry-undone",
            at=AT,
            actor=("staff", "els"),
            action="participant.read",
            subject=("participant", "fatma"),
            details={},
        )
        raise RuntimeError
    with log.read() as connection:
        assert audit_log.count(connection, BRUG.id) == 5
    assert first_break(log) is None
