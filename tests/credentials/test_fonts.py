"""Typefaces are cut from checked packages, and checked again when they are used."""

import shutil
from pathlib import Path

import pytest

from assess.credentials import cutting, fonts
from assess.credentials.fonts import Fonts
from assess.errors import BadInput, Unavailable


def test_the_weights_differ_so_they_were_really_cut(typefaces: Fonts) -> None:
    assert typefaces.strong.width("Schoonmaak", 10) > typefaces.text.width("Schoonmaak", 10)


def test_every_symbol_of_a_code_is_equally_wide(typefaces: Fonts) -> None:
    assert len({typefaces.code.width(symbol, 10) for symbol in "0123456789ABCDEFGHJKMNPQRSTVWXYZ-"}) == 1


def test_a_missing_letter_is_named_by_its_number_and_not_by_the_name_it_stands_in(typefaces: Fonts) -> None:
    with pytest.raises(BadInput) as raised:
        typefaces.name.width("Fatmaあ", 10)
    assert raised.value.values == {"character": "U+3042"}


def test_cutting_again_changes_nothing(fonts_folder: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in fonts_folder.iterdir()}
    cutting.cut(fonts_folder)
    assert {path.name: path.stat().st_mtime_ns for path in fonts_folder.iterdir()} == before


def test_a_typeface_that_was_changed_is_refused(fonts_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(fonts_folder, tmp_path / "fonts")
    with (tmp_path / "fonts" / "text-arabic.ttf").open("ab") as file:
        file.write(b"x")
    with pytest.raises(Unavailable, match="fonts_missing"):
        fonts.load(tmp_path / "fonts")


def test_without_set_up_the_error_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="salto setup"):
        fonts.load(tmp_path)
