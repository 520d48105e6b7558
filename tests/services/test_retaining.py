"""Nothing is kept longer than its label says, and what is within its time stays."""

import os
from datetime import timedelta

from assess.services import enrolling, pairing_tablets, retaining, signing_in
from assess.storage import audit_log
from assess.storage.retention import past
from assess.storage.tables import metadata
from tests.support.installation import Desk

TWO_YEARS = timedelta(days=732)


def test_who_was_last_here_two_years_ago_is_erased_and_who_was_here_since_stays(desk: Desk) -> None:
    desk.session("cleaning")
    desk.participant("Nora")
    desk.clock.move(TWO_YEARS)
    desk.participant("Amina")
    assert retaining.due(desk.office).participants == 2
    assert retaining.run(desk.office).participants == 2
    assert [one.given_name for one in enrolling.search(desk.office, desk.els)] == ["Amina"]
    assert retaining.run(desk.office).participants == 0
    with desk.office.see() as connection:
        entry, *_ = audit_log.entries(connection, desk.els.organisation, skip=0, most=1)
        assert audit_log.first_break(connection, desk.els.organisation) is None
    assert (entry.action, entry.actor_kind) == ("participant.erased", "system")


def test_a_session_keeps_her_for_two_years_after_it(desk: Desk) -> None:
    session = desk.session("cleaning")
    desk.clock.move(timedelta(days=725))
    assert retaining.run(desk.office).participants == 0
    assert enrolling.file(desk.office, desk.els, session.participant).sessions


def test_sign_ins_links_and_codes_go_a_day_after_they_hold_no_longer(desk: Desk) -> None:
    signing_in.use_link(desk.office, signing_in.new_link(desk.office, desk.els.id))
    pairing_tablets.start(desk.office)
    before = retaining.due(desk.office).rows
    assert before == {}
    desk.clock.move(timedelta(days=9))
    due = retaining.due(desk.office).rows
    assert {"staff_session", "sign_in_link", "pairing"} <= set(due)
    assert retaining.run(desk.office).rows == due
    assert retaining.due(desk.office).rows == {}


def test_a_file_that_belongs_to_no_row_goes_but_not_one_that_may_still_get_its_row(desk: Desk) -> None:
    folder = desk.office.settings.instance / "evidence" / desk.els.organisation
    folder.mkdir(parents=True)
    for name, minutes in (("a" * 64, 90), ("b" * 64, 10)):
        (folder / name).write_bytes(b"x")
        moment = (desk.clock.now() - timedelta(minutes=minutes)).timestamp()
        os.utime(folder / name, (moment, moment))
    assert retaining.run(desk.office).files == 1
    assert [path.name for path in folder.iterdir()] == ["b" * 64]


def test_every_table_that_is_kept_for_a_day_a_quarter_or_a_study_has_its_rule(desk: Desk) -> None:
    now = desk.clock.now()
    ruled = {table.name for table in past(now, studies_ended_before=now.date())}
    timed = {
        table.name
        for table in metadata.sorted_tables
        if {column.info["keep"].name for column in table.columns} & {"DAY", "QUARTER", "STUDY"}
    }
    assert timed == ruled
