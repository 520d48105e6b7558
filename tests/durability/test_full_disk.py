"""The disk of the server is full: it says so, stores nothing by halves, can still be read, and goes on when there is room."""

from typing import Any

import pytest
from sqlalchemy import event as listen

from assess.errors import Unavailable
from assess.services import planning, reading_answers, receiving_events
from tests.support.installation import Desk, event

BODY = {"frequency": "often", "contexts": ["home"], "note": "x" * 3_000}


def test_a_full_disk_takes_nothing_by_halves_and_loses_nothing(desk: Desk) -> None:
    session = desk.session()
    tablet = desk.tablet(session)
    card = planning.file(desk.office, desk.els, session.id).snapshot.cards[0].id
    first = [event("experience_answered", card, BODY, sequence=1)]
    many = [event("experience_answered", card, BODY, sequence=number) for number in range(2, 60)]
    receiving_events.receive(desk.office, tablet, first)
    engine = desk.office.database.engine
    if engine.dialect.name != "sqlite":
        return  # PostgreSQL looks after its own disk

    def no_room(connection: Any, _record: object) -> None:
        """Let the file not grow: SQLite answers as it does when the disk is full."""
        connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0] + 2}")

    listen.listen(engine, "connect", no_room)
    desk.office.database.close()
    for _ in range(3):
        with pytest.raises(Unavailable):
            receiving_events.receive(desk.office, tablet, many)
        assert len(reading_answers.read(desk.office, desk.els, session.id).experiences) == 1, "it can still be read"

    listen.remove(engine, "connect", no_room)
    desk.office.database.close()
    receipt = receiving_events.receive(desk.office, tablet, [*first, *many])
    assert (len(receipt.stored), receipt.known) == (len(many), [first[0]["id"]])
