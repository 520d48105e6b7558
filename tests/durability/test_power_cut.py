"""What was acknowledged is there after a power cut, at whatever commit it comes. SQLite's own default would lose it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assess.domain.people import Organisation
from assess.storage import organisations
from assess.storage.database import Database
from assess.storage.migrations import migrate
from tests.support.power_cut import Recording, cuts, recorded

COMMITS = 40
NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    """Salto's own storage writes forty times, a commit each."""
    database = Database(f"sqlite:///{tmp_path / 'salto.sqlite3'}")
    with recorded(database) as heard:
        migrate(database)
        for number in range(COMMITS):
            name = f"organisation-{number:04}"
            with database.write() as connection:
                organisations.add_organisation(connection, Organisation(id=name, name=name, place="Gent"), NOW)
            heard.acknowledge(name)
    database.close()
    return heard


def test_nothing_acknowledged_is_lost_in_a_power_cut(recording: Recording, tmp_path: Path) -> None:
    lost = [missing(told, found) for told, found in cuts(recording, tmp_path)]

    assert lost == [0] * COMMITS


def test_the_model_sees_the_loss_that_a_weaker_setting_would_cause(recording: Recording, tmp_path: Path) -> None:
    recording.statements[:] = [text.replace("synchronous=FULL", "synchronous=NORMAL") for text in recording.statements]

    lost = [missing(told, found) for told, found in cuts(recording, tmp_path)]

    assert lost[-1] == COMMITS


def missing(told: list[str], found: Path) -> int:
    """Count what was acknowledged and is gone; the file itself must be sound."""
    with closing(sqlite3.connect(found)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        try:
            kept = {name for (name,) in connection.execute("SELECT id FROM organisation")}
        except sqlite3.OperationalError:  # not even the table was kept
            kept = set()
    return len(set(told) - kept)
