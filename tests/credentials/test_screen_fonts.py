"""The tablet's letters are cut from checked packages, are light, and are those of a beginning reader."""

from pathlib import Path

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from assess.credentials import screen_fonts
from assess.errors import Unavailable

MOST_BYTES = 60_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("screens")
    screen_fonts.cut(made)
    return made


def face(folder: Path, script: str) -> TTFont:
    return TTFont(next(folder / one.file for one in screen_fonts.faces(folder) if one.script == script))


def drawn(font: TTFont, letter: str) -> list[object]:
    pen = RecordingPen()
    font.getGlyphSet()[font.getBestCmap()[ord(letter)]].draw(pen)
    return list(pen.value)


def test_every_script_is_one_light_file(folder: Path) -> None:
    sizes = {one.script: (folder / one.file).stat().st_size for one in screen_fonts.faces(folder)}
    assert set(sizes) == {"latin", "cyrillic", "arabic", "ethiopic"}
    assert max(sizes.values()) <= MOST_BYTES


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("latin", "Çığ İş ŞöÜ ñ¿¡ éèêë œ € ’"),
        ("cyrillic", "Її Єє Ґґ щюя"),
        ("arabic", "مرحبًا، كيف؟"),
        ("ethiopic", "እንቋዕ ብደሓን መጻእኪ፧"),
    ],
)
def test_a_script_has_the_letters_of_its_languages(folder: Path, script: str, text: str) -> None:
    missing = {letter for letter in text if ord(letter) not in face(folder, script).getBestCmap()}
    assert missing - set(" ") == set()


def test_the_letters_that_look_alike_differ(folder: Path) -> None:
    font = face(folder, "latin")
    shapes = {letter: str(drawn(font, letter)) for letter in "Il1|"}
    assert len(set(shapes.values())) == len(shapes)
    assert len([step for step in drawn(font, "I") if step[0] == "lineTo"]) > 4, "a capital I has bars"  # type: ignore[index]


def test_no_letter_is_promised_twice(folder: Path) -> None:
    ranges = [one for letters in screen_fonts.LETTERS.values() for one in letters]
    assert sum(map(len, ranges)) == len({point for one in ranges for point in one})
    assert all("U+" in one.letters for one in screen_fonts.faces(folder))


def test_cutting_again_changes_nothing(folder: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    screen_fonts.cut(folder)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_without_set_up_there_are_none(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        screen_fonts.faces(tmp_path)
