"""The organisation's words: read with line numbers, complete, and filled in as people write."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from assess.content.certificate_designs import load_design
from assess.content.certificate_texts import load_wordings
from assess.domain.paper import Wording
from assess.files.problems import ContentError

CERTIFICATES = Path(__file__).parents[2] / "certificates"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(CERTIFICATES, tmp_path / "certificates")
    return tmp_path / "certificates"


def test_dates_are_written_as_people_do(wordings: Mapping[str, Wording]) -> None:
    several = ("2026-12-05", "2026-12-01", "2027-01-02", "2026-12-05")
    assert plain(wordings["nl"].days(("2026-11-12", "2026-11-19"))) == "12 en 19 november 2026"
    assert plain(wordings["fr"].days(several)) == "1er, 5 décembre 2026 et 2 janvier 2027"
    assert plain(wordings["en"].day("2026-11-21")) == "21 November 2026"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("{task}", "{tsak}", "{tsak}, which nobody fills in"),
        ("{task}", "", "lacks {task}"),
        ("{task}", "{task", "a brace without its partner"),
        ("document:", "dokument:", "unknown key `dokument`"),
        ("language: nl", "language: fr", "not that of the file's name"),
    ],
)
def test_a_slip_in_the_wording_is_told_with_its_place(folder: Path, old: str, new: str, what: str) -> None:
    path = folder / "wording" / "nl.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        load_wordings(folder)
    assert what in str(raised.value)
    assert "nl.yaml:" in str(raised.value)


def test_a_colour_that_is_none_is_told(folder: Path) -> None:
    path = folder / "designs" / "diploma.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("#0B5D63", "teal", 1), encoding="utf-8")
    with pytest.raises(ContentError, match=r"diploma\.yaml:"):
        load_design(folder)


def test_a_changed_file_is_read_again(folder: Path) -> None:
    assert load_wordings(folder)["nl"].document == "Competentiebewijs"
    path = folder / "wording" / "nl.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Competentiebewijs", "Bewijs", 1), encoding="utf-8")
    assert load_wordings(folder)["nl"].document == "Bewijs"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")
