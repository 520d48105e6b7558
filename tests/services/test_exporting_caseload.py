"""The caseload as a file: no names unless asked for by who may, each time in the log, and no formula in a cell."""

import csv
import io
import json
from dataclasses import replace

import pytest
from sqlalchemy import text

from assess.domain.permissions import Role
from assess.errors import Forbidden
from assess.services import exporting_caseload
from assess.services.exporting_caseload import COLUMNS, NAME, Form
from tests.support.installation import Desk
from tests.support.issued import issued


def _read(body: bytes) -> list[dict[str, str]]:
    assert body.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def test_without_names_it_tells_how_far_each_is_and_both_forms_say_the_same(desk: Desk) -> None:
    issued(desk)
    body = exporting_caseload.export(desk.office, desk.els, Form.CSV)
    (row,) = _read(body)
    assert tuple(row) == COLUMNS
    assert (row["domain"], row["next_step"], row["certificate"]) == ("cleaning", "done", "valid")
    assert "=1" in row["levels"]
    whole = exporting_caseload.export(desk.office, desk.els, Form.JSON)
    (same,) = json.loads(whole)["caseload"]
    assert same["participant_code"] == row["participant_code"]
    for given in (body.decode(), whole.decode()):
        assert "Fatma" not in given
        assert "Yıldız" not in given


def test_a_name_that_looks_like_a_formula_is_only_text_and_the_log_says_that_names_were_taken(desk: Desk) -> None:
    desk.session("cleaning")
    with desk.office.database.write() as connection:
        connection.execute(text("UPDATE participant SET given_name = ' =HYPERLINK(1)'"))
    (row,) = _read(exporting_caseload.export(desk.office, desk.els, Form.CSV, named=True))
    assert row[NAME].startswith("' =HYPERLINK(1)")
    with desk.office.see() as connection:
        (details,) = connection.execute(text("SELECT details FROM audit_entry WHERE action = 'caseload.exported'"))
    assert details[0] == '{"form":"csv","names":true,"rows":1}'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    (row,) = _read(exporting_caseload.as_csv(("name",), [{"name": f"{start}1"}]))
    assert row["name"] == f"'{start}1"


def test_who_may_not_gets_none_and_another_organisation_only_its_own(desk: Desk) -> None:
    desk.session("cleaning")
    with pytest.raises(Forbidden):
        exporting_caseload.export(desk.office, desk.karim, Form.CSV)
    assert _read(exporting_caseload.export(desk.office, desk.stranger, Form.CSV)) == []


def test_a_decider_takes_it_without_names_only(desk: Desk) -> None:
    decider = replace(desk.karim, roles=frozenset({Role.DECIDER}))
    assert _read(exporting_caseload.export(desk.office, decider, Form.CSV)) == []
    with pytest.raises(Forbidden):
        exporting_caseload.export(desk.office, decider, Form.CSV, named=True)
