"""A backup is made while everybody works, opens for nobody without the passphrase, and gives everything back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from assess.cli.main import main
from assess.clock import Clock
from assess.domain.certificate import Check
from assess.errors import BadInput, Conflict
from assess.services import backing_up, enrolling, issuing, keeping_portfolio, verifying
from assess.services.office import Office
from assess.settings import Settings
from assess.storage import table_dump
from tests.support.content import CONTENT
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import Desk

PASSPHRASE = "six words that nobody else knows"


def office_with(desk: Desk, passphrase: str = PASSPHRASE) -> Office:
    return Office(replace(desk.office.settings, backup_passphrase=passphrase), desk.clock)


@pytest.fixture
def backup(desk: Desk, tmp_path: Path) -> Path:
    """A backup of an installation with a certificate and a file of evidence."""
    session = desk.session("cleaning")
    keeping_portfolio.add(desk.office, desk.counsellor, session.participant, DIPLOMA, PDF)
    desk.certified(session)
    to = tmp_path / "salto.backup"
    office = office_with(desk)
    backing_up.back_up(office, to)
    office.database.close()
    return to


def test_everything_comes_back_whichever_database_it_was_and_a_paper_can_still_be_checked(
    desk: Desk, backup: Path, tmp_path: Path
) -> None:
    (fatma,) = enrolling.search(desk.office, desk.els, "Fatma")
    (line, *_) = enrolling.file(desk.office, desk.els, fatma.id).certificates
    code = issuing.file(desk.office, desk.els, line.id).code
    new = Settings(instance=tmp_path / "new", content=CONTENT, backup_passphrase=PASSPHRASE)
    restored = backing_up.restore(new, backup)
    assert restored.problems == ()
    office = Office(new, Clock())
    try:
        assert verifying.look_up(office, code).check is Check.VALID
        (piece,) = keeping_portfolio.read(office, desk.counsellor, fatma.id).evidence
        assert keeping_portfolio.file(office, desk.counsellor, piece.id).body == PDF
        before, after = (
            [line for line in table_dump.lines(one.database) if b'"table":"audit' not in line]
            for one in (desk.office, office)
        )
        assert before == after
    finally:
        office.database.close()


def test_a_backup_holds_nothing_that_can_be_read_and_only_its_owner_may_open_the_file(backup: Path) -> None:
    body = backup.read_bytes()
    assert b"Fatma" not in body
    assert b"given_name" not in body
    assert backup.stat().st_mode & 0o777 == 0o600
    assert not backup.with_name("salto.backup.part").exists()


def test_tables_are_of_one_moment_while_others_go_on_writing(desk: Desk) -> None:
    desk.participant("Fatma")
    lines = table_dump.lines(desk.office.database)
    first = next(lines)
    desk.participant("Amina")
    later = b"".join(lines)
    assert json.loads(first)["version"]
    assert b"Fatma" in later
    assert b"Amina" not in later


def test_a_trial_says_whether_a_backup_is_whole_and_leaves_nothing_behind(
    desk: Desk, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALTO_INSTANCE", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("SALTO_BACKUP_PASSPHRASE", PASSPHRASE)
    tried = CliRunner().invoke(main, ["restore", "--check", str(backup)])
    assert tried.exit_code == 0, tried.output
    assert "all whole" in tried.output
    assert not (tmp_path / "elsewhere").exists()
    cut = tmp_path / "cut.backup"
    cut.write_bytes(backup.read_bytes()[:-100])
    monkeypatch.setenv("SALTO_BACKUP_PASSPHRASE", PASSPHRASE + ".")
    for file in (backup, cut, Path(__file__)):
        tried = CliRunner().invoke(main, ["restore", "--check", str(file)])
        assert tried.exit_code == 1
        assert "cannot be opened" in tried.output


def test_a_file_that_is_lost_is_named(desk: Desk, tmp_path: Path) -> None:
    fatma = desk.participant()
    keeping_portfolio.add(desk.office, desk.counsellor, fatma.id, DIPLOMA, PDF)
    (file,) = (desk.office.settings.instance / "evidence").rglob("?" * 64)
    file.write_bytes(b"something else")
    office = office_with(desk)
    backing_up.back_up(office, tmp_path / "b")
    office.database.close()
    (problem,) = backing_up.check(office.settings, tmp_path / "b").problems
    assert file.name[:12] in problem


def test_nothing_is_overwritten_and_nothing_is_made_without_a_passphrase(
    desk: Desk, backup: Path, tmp_path: Path
) -> None:
    office = office_with(desk)
    with pytest.raises(Conflict):
        backing_up.back_up(office, backup)
    with pytest.raises(Conflict):
        backing_up.restore(office.settings, backup)
    taken = Settings(instance=tmp_path / "empty", content=CONTENT, database=desk.office.settings.database)
    with pytest.raises(Conflict):
        backing_up.restore(replace(taken, backup_passphrase=PASSPHRASE), backup)
    office.database.close()
    weak = office_with(desk, "short")
    with pytest.raises(BadInput):
        backing_up.back_up(weak, tmp_path / "weak")
    assert not (tmp_path / "weak").exists()
    weak.database.close()
