"""A page of the audit log tries its own entries; the whole chain is walked only when that is asked."""

import pytest
from sqlalchemy import select, update

from assess.services import reading_audit_log
from assess.storage.tables import audit_entry
from tests.support.installation import Desk


def test_a_page_tries_its_own_entries_and_the_whole_chain_on_asking(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.session()
    monkeypatch.setattr(reading_audit_log, "PAGE_LENGTH", 2)
    with desk.office.store() as connection:
        connection.execute(update(audit_entry).where(audit_entry.c.sequence == 1).values(actor_id="somebody"))
        assert connection.execute(select(audit_entry.c.id)).all()[4:], "there are more than two pages"

    def broken(number: int, *, oldest_first: bool = False, whole: bool = False) -> int | None:
        found = reading_audit_log.page(desk.office, desk.noor, number, oldest_first=oldest_first, whole=whole)
        assert found.intact is (found.broken_at is None)
        return found.broken_at

    last = reading_audit_log.page(desk.office, desk.noor).pages
    assert [broken(1), broken(2), broken(last)] == [None, None, 1]
    assert [broken(1, oldest_first=True), broken(last, oldest_first=True)] == [1, None]
    assert broken(1, whole=True) == 1
