"""`salto reports agreement`: rows with the figures of the desk's page."""

import csv

import pytest
from click.testing import CliRunner

from assess.cli.main import main
from tests.support.installation import Desk


def test_how_assessors_agree_is_printed_as_rows_without_a_number_where_there_is_none(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = desk.session("cleaning")
    desk.observe(desk.els, session, {}, otherwise=2)
    desk.observe(desk.karim, session, {}, otherwise=2)
    desk.observe(desk.els, desk.session("cleaning"), {}, otherwise=2)
    monkeypatch.setenv("SALTO_INSTANCE", str(desk.office.settings.instance))
    monkeypatch.setenv("SALTO_DATABASE", desk.office.settings.database)

    printed = CliRunner().invoke(main, ["reports", "agreement"])
    assert printed.exit_code == 0
    rows = list(csv.DictReader(printed.output.splitlines()))

    criteria = {row["criterion"] for row in rows}
    assert len(rows) == 2 * 4 * len(criteria), "four figures for all and for each criterion; together, and for the pair"
    assert {(row["first"], row["second"]) for row in rows} == {("", ""), ("Els Peeters", "Karim Aydin")}
    assert {row["women"] for row in rows} == {"1"}, "whom only one has seen does not count"
    assert {row["judgement"] for row in rows} == {"too_few"}
    assert {(row["figure"], row["value"], row["undefined"]) for row in rows} == {
        ("exact", "1.0000", ""),
        ("adjacent", "1.0000", ""),
        ("kappa", "", "one_level"),
        ("alpha", "", "one_level"),
    }
