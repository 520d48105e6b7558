"""A command writes into the register, and an author's lines and remarks stay as they are."""

from datetime import date
from pathlib import Path

import pytest

from assess.errors import Conflict
from assess.pictures.register import Confirmed, read_register
from assess.pictures.register_writing import keep_photo

NOOR = Confirmed(by='Noor "the author" B.', on=date(2026, 11, 21), people="all-agreed")
HEAD = "# ours\ndefault: {licence: CC-BY-4.0, maker: Noor}  # never changed\n"


def kept(folder: Path, text: str | None, picture: str = "mop-floor") -> str:
    path = folder / "pictures.yaml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    keep_photo(folder, picture, NOOR)
    assert read_register(folder).photos[picture] == NOOR
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "pictures", ["pictures: {}\n", "", "pictures:\n  wipe-desk:\n    status: retired  # too dark\n"]
)
def test_a_new_entry_is_added_and_the_rest_stays(tmp_path: Path, pictures: str) -> None:
    after = kept(tmp_path, HEAD + pictures)
    assert after.startswith(HEAD)
    for line in pictures.splitlines()[1:]:
        assert line in after


def test_an_entry_that_is_there_keeps_its_status(tmp_path: Path) -> None:
    text = (
        HEAD
        + "pictures:\n  mop-floor:\n    # seen by two\n    status: reviewed\n    reviewed_by: Els\n    reviewed_on: 2026-11-20\n"
    )
    after = kept(tmp_path, text)
    assert "# seen by two" in after
    assert read_register(tmp_path).entry("mop-floor").status == "reviewed"


def test_a_second_photograph_takes_the_place_of_the_first(tmp_path: Path) -> None:
    first = (
        "pictures:\n  mop-floor:\n    photo: {by: Els, on: 2026-01-02, people: nobody-recognisable}\n    note: kept\n"
    )
    after = kept(tmp_path, HEAD + first)
    assert "Els" not in after
    assert "    note: kept" in after


def test_without_a_register_one_is_begun(tmp_path: Path) -> None:
    assert "licence: CC-BY-4.0" in kept(tmp_path, None)


@pytest.mark.parametrize(
    "pictures", ["pictures: {mop-floor: {status: retired}}\n", "pictures: {wipe-desk: {status: retired}}\n"]
)
def test_what_only_a_person_can_change_is_left_alone_and_said(tmp_path: Path, pictures: str) -> None:
    path = tmp_path / "pictures.yaml"
    path.write_text(HEAD + pictures, encoding="utf-8")
    with pytest.raises(Conflict, match=r"Add to mop-floor: photo: \{by:"):
        keep_photo(tmp_path, "mop-floor", NOOR)
    assert path.read_text(encoding="utf-8") == HEAD + pictures
