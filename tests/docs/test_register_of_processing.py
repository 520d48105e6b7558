"""The page of the register says what the labels of the database say, and no label is left without an activity."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from assess.cli.main import main
from assess.services import processing_register
from assess.storage.personal_data import Keep

PAGE = Path("docs/reference/register-of-processing.md")


def test_the_page_is_what_the_command_prints() -> None:
    printed = CliRunner().invoke(main, ["retention", "register"])
    assert printed.exit_code == 0
    assert printed.output == PAGE.read_text(encoding="utf-8"), "salto retention register > " + str(PAGE)


def test_a_label_that_no_activity_explains_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(processing_register.ACTIVITIES, Keep.AUDIT)
    with pytest.raises(LookupError, match="5 years"):
        processing_register.entries()
