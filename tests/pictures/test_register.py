"""The register of pictures: licence, maker, and what is known of whether a picture is understood."""

from datetime import date
from pathlib import Path

import pytest

from assess.files.problems import ContentError
from assess.pictures.register import Register, read_register

DEFAULT = "default: {licence: CC-BY-4.0, maker: Noor}\n"


def read(folder: Path, text: str) -> Register:
    (folder / "pictures.yaml").write_text(text, encoding="utf-8")
    return read_register(folder)


def test_a_picture_that_is_not_listed_is_a_draft_under_the_default_licence(tmp_path: Path) -> None:
    entry = read(tmp_path, DEFAULT + "pictures: {}\n").entry("mop-floor")
    assert (entry.status, entry.licence, entry.maker) == ("draft", "CC-BY-4.0", "Noor")


def test_a_picture_keeps_its_own_maker_and_takes_the_default_licence(tmp_path: Path) -> None:
    text = (
        DEFAULT + "pictures:\n  mop-floor: {maker: Els, status: reviewed, reviewed_by: Noor, reviewed_on: 2026-11-20}\n"
    )
    entry = read(tmp_path, text).entry("mop-floor")
    assert (entry.status, entry.licence, entry.maker) == ("reviewed", "CC-BY-4.0", "Els")
    assert entry.reviewed_on == date(2026, 11, 20)


def test_a_tested_picture_says_how_many_of_each_group_understood_it(tmp_path: Path) -> None:
    text = (
        DEFAULT
        + 'pictures:\n  wet-floor:\n    status: tested\n    tested: [{group: "Dari, no school", n: 25, percent: 88}]\n'
    )
    [tested] = read(tmp_path, text).entry("wet-floor").tested
    assert (tested.group, tested.n, tested.percent) == ("Dari, no school", 25, 88)


@pytest.mark.parametrize(
    ("entry", "place", "says"),
    [
        ("{status: understood}", "3:23", "understood"),
        ("{status: tested}", "3:14", "a tested picture says with whom"),
        ("{status: reviewed}", "3:14", "a reviewed picture says who reviewed it and when"),
        ("{status: reviewed, reviewed_by: Noor, reviewed_on: last week}", "3:65", "`last week` is no date"),
        ("{license: CC0}", "3:15", "license"),
        ("{status: tested, tested: [{group: all, n: 0, percent: 120}]}", "3:56", "percent"),
    ],
)
def test_a_mistake_is_reported_with_its_line_and_column(tmp_path: Path, entry: str, place: str, says: str) -> None:
    with pytest.raises(ContentError) as caught:
        read(tmp_path, DEFAULT + f"pictures:\n  mop-floor: {entry}\n")
    said = str(caught.value)
    assert f"pictures.yaml:{place}:" in said
    assert says in said


def test_an_entry_of_a_picture_that_does_not_exist_is_reported(tmp_path: Path) -> None:
    register = read(tmp_path, DEFAULT + "pictures:\n  mop-flor: {status: retired}\n")
    [problem] = register.problems(frozenset({"mop-floor"}))
    assert (problem.line, problem.column) == (3, 13)
    assert "there is no picture `mop-flor`" in problem.what
    assert "mop-floor" in problem.todo


def test_retired_pictures_are_named(tmp_path: Path) -> None:
    register = read(tmp_path, DEFAULT + "pictures:\n  mop-floor: {status: retired, note: nobody saw a mop}\n")
    assert register.retired == {"mop-floor"}


def test_without_a_register_nothing_is_known(tmp_path: Path) -> None:
    register = read_register(tmp_path)
    assert (register.entry("any").status, register.entry("any").licence) == ("draft", None)


def test_our_register_can_be_read() -> None:
    assert read_register(Path(__file__).resolve().parents[2] / "itembank").entry("any").licence == "CC-BY-4.0"
