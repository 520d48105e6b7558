"""A studio gets a list, and gives files back in bulk; the status of translations counts them."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assess.cli.main import main
from assess.domain.prompt import Standing
from assess.services import recording_prompts
from assess.sound import drafts
from assess.web.tablet.words import spoken
from tests.support.content import CONTENT
from tests.support.installation import Desk
from tests.support.sounds import hum

Run = Callable[..., Result]
KEY = "consent.show"


@pytest.fixture
def run(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Run:
    settings = desk.office.settings
    monkeypatch.setenv("SALTO_INSTANCE", str(settings.instance))
    monkeypatch.setenv("SALTO_DATABASE", settings.database)
    monkeypatch.setenv("SALTO_CONTENT", str(settings.content))
    return lambda *words: CliRunner().invoke(main, ["recordings", *words])


@pytest.fixture
def studio(tmp_path: Path) -> Path:
    """A folder with what came back from a studio."""
    folder = tmp_path / "studio"
    folder.mkdir()
    return folder


def rows(result: Result) -> list[list[str]]:
    assert result.exit_code == 0, result.output
    return list(csv.reader(io.StringIO(result.output)))


def test_files_called_after_their_prompts_wait_for_somebody_else(run: Run, desk: Desk, studio: Path) -> None:
    listed = rows(run("list", "--language", "nl"))
    assert [KEY, spoken(CONTENT)["nl"][KEY], "consent-show"] in listed
    (studio / f"{KEY}.wav").write_bytes(hum())
    (studio / "consent.keep.wav").write_bytes(hum(hertz=300))

    first = run("import", str(studio), "--language", "nl", "--by", "els")

    assert first.exit_code == 0, first.output
    assert "2 new recordings wait for a second person; 0 files could not be used." in first.output
    words = spoken(CONTENT)
    found = recording_prompts.file(desk.office, desk.karim, words, "nl", KEY, beside="en")
    assert found.recorded.standing is Standing.WAITING
    assert found.recorder == "Els Peeters"
    assert len(rows(run("list", "--language", "nl"))) == len(listed) - 2
    again = run("import", str(studio), "--language", "nl", "--by", "els")
    assert "0 new recordings" in again.output, "what is there is left alone"


def test_a_file_that_cannot_be_used_is_named_and_holds_up_no_other(run: Run, studio: Path) -> None:
    (studio / "a.wav").write_bytes(hum())
    (studio / "consent.keep.wav").write_bytes(hum(loud=0))
    (studio / f"{KEY}.wav").write_bytes(hum())

    result = run("import", str(studio), "--language", "nl", "--by", "els")

    assert result.exit_code == 1
    assert "a.wav: a is no prompt of this language." in result.output
    assert "consent.keep.wav: Nothing can be heard." in result.output
    assert "1 new recordings wait for a second person; 2 files could not be used." in result.output


def test_nobody_imports_in_a_name_that_does_not_exist_or_may_not(run: Run, studio: Path) -> None:
    assert "no_such_staff" in run("import", str(studio), "--language", "nl", "--by", "nobody").output


def test_drafts_are_made_ahead_where_a_program_speaks_the_language(
    run: Run, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    prompts = recording_prompts.prompts(desk.office, spoken(CONTENT), "nl")[:3]
    monkeypatch.setattr(recording_prompts, "to_record", lambda *_, **__: prompts)
    result = run("draft", "--language", "nl")
    assert result.exit_code == 0, result.output
    assert "3 prompts can be heard as drafts" in result.output

    monkeypatch.setattr(drafts, "LANGUAGES", frozenset())
    assert "A person is needed." in run("draft", "--language", "nl").output


@pytest.mark.slow
def test_the_status_of_a_language_counts_what_was_recorded_and_what_was_approved(
    run: Run, desk: Desk, studio: Path
) -> None:
    for number, key in enumerate((KEY, "consent.keep")):
        (studio / f"{key}.wav").write_bytes(hum(hertz=200 + 50 * number))
    run("import", str(studio), "--language", "nl", "--by", "els")
    found = recording_prompts.file(desk.office, desk.karim, spoken(CONTENT), "nl", KEY, beside="en").recorded
    assert found.waiting
    recording_prompts.judge(desk.office, desk.karim, found.waiting.id, approved=True)

    result = CliRunner().invoke(main, ["translations", "status"])

    lines = {line.split()[0]: line.split()[-2:] for line in result.output.splitlines()}
    assert lines["language"] == ["recorded", "approved"]
    assert (lines["nl"], lines["fr"]) == (["2", "1"], ["0", "0"])
