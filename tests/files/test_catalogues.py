import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assess.files.catalogues import counted, translations
from assess.files.problems import ContentError

HEADER = 'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def written(folder: Path, entries: str) -> Path:
    path = folder / "content.po"
    path.write_text(HEADER + entries, encoding="utf-8")
    return path


def problems(path: Path) -> list[str]:
    with pytest.raises(ContentError) as error:
        translations(path)
    return [f"{problem.line}:{problem.column} {problem.what}" for problem in error.value.problems]


def test_a_translation_is_found_by_context_and_source(tmp_path: Path) -> None:
    path = written(tmp_path, 'msgctxt "a.title"\nmsgid "Floor"\nmsgstr "Vloer"\n\nmsgid "Save"\nmsgstr "Bewaren"\n')
    assert translations(path) == {("a.title", "Floor"): "Vloer", (None, "Save"): "Bewaren"}


def test_unfinished_doubtful_and_obsolete_translations_are_left_out(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'msgid "a"\nmsgstr ""\n\n#, fuzzy\nmsgid "b"\nmsgstr "B"\n\n#~ msgid "c"\n#~ msgstr "C"\n\nmsgid "d"\nmsgstr "D"\n',
    )
    assert translations(path) == {(None, "d"): "D"}


ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=0 && n%100<=2 ? 4 : 5);"
)
UKRAINIAN = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"


@pytest.mark.parametrize(
    ("rule", "forms", "numbers", "taken"),
    [
        ("nplurals=2; plural=(n != 1);", 2, (0, 1, 2), "101"),
        ("nplurals=2; plural=(n > 1);", 2, (0, 1, 2), "001"),
        ("nplurals=1; plural=0;", 1, (0, 1, 2), "000"),
        (ARABIC, 6, (0, 1, 2, 3, 11, 100), "012354"),
        (UKRAINIAN, 3, (1, 2, 5, 11, 21), "01220"),
    ],
)
def test_a_number_takes_the_form_of_the_catalogue_s_own_rule(
    tmp_path: Path, rule: str, forms: int, numbers: tuple[int, ...], taken: str
) -> None:
    path = tmp_path / "interface.po"
    strings = "".join(f'msgstr[{form}] "{form}"\n' for form in range(forms))
    header = HEADER.replace("Language: nl", f"Plural-Forms: {rule}")
    path.write_text(f'{header}msgid "one day"\nmsgid_plural "days"\n{strings}', encoding="utf-8")
    assert "".join(counted(path, (None, "one day"), number) or "?" for number in numbers) == taken
    assert translations(path) == {(None, "one day"): counted(path, (None, "one day"), 1)}


def test_a_plural_of_which_a_form_is_missing_is_unfinished(tmp_path: Path) -> None:
    path = written(tmp_path, 'msgid "one day"\nmsgid_plural "days"\nmsgstr[0] "een dag"\nmsgstr[1] ""\n')
    assert counted(path, (None, "one day"), 1) is None
    assert translations(path) == {}


def test_a_rule_for_plurals_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "content.po"
    path.write_text(HEADER.replace("Language: nl", "Plural-Forms: nplurals=2; plural=n/0;"), encoding="utf-8")
    assert [found.partition(" (")[0] for found in problems(path)] == ["1:1 the rule of `Plural-Forms` cannot be read"]


def test_an_edit_shows_after_saving(tmp_path: Path) -> None:
    path = written(tmp_path, 'msgid "a"\nmsgstr "A"\n')
    assert translations(path) == {(None, "a"): "A"}
    assert translations(path) is translations(path)
    written(tmp_path, 'msgid "a"\nmsgstr "Aa"\n')
    os.utime(path, ns=(1, 1))
    assert translations(path) == {(None, "a"): "Aa"}


def test_a_language_without_catalogue_has_no_translations(tmp_path: Path) -> None:
    assert translations(tmp_path / "none.po") == {}


def test_a_forgotten_quote_is_a_problem_and_not_a_lost_translation(tmp_path: Path) -> None:
    path = written(tmp_path, 'msgid "a"\nmsgstr A"\n\nmsgid "b\nmsgstr "B"\n')
    assert [found.split(" ")[0] for found in problems(path)] == ["7:1", "9:1"]


def test_lines_in_an_impossible_order_are_a_problem(tmp_path: Path) -> None:
    assert problems(written(tmp_path, 'msgstr "A"\n'))


def test_the_same_string_twice_is_a_problem(tmp_path: Path) -> None:
    entry = 'msgctxt "a"\nmsgid "x"\nmsgstr "{}"\n\n'
    assert problems(written(tmp_path, entry.format("een") + entry.format("twee"))) == [
        "12:1 this string is there already, on line 7"
    ]


LINES = [
    'msgid "a"',
    'msgstr "A"',
    'msgstr[0] "A"',
    'msgid_plural "as"',
    'msgctxt "c"',
    '"more\\n"',
    "#, fuzzy",
    "",
    "#~ x",
]
LINES += [
    'msgstr ""',
    'msgid ""',
    '"Language: xx\\n"',
    '"Plural-Forms: nplurals=9; plural=x\\n"',
    "#: a:b:c",
    "#| msgid",
]
LINES += ['"POT-Creation-Date: no\\n"', '"Content-Type: text/plain; charset=ebcdic\\n"', "# é", '"\\x"', "#~ msgid 3"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(raw=st.binary(max_size=200) | st.lists(st.sampled_from(LINES), max_size=25).map(lambda f: "\n".join(f).encode()))
def test_any_bytes_give_translations_or_problems_inside_the_file(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "any.po"
    path.unlink(missing_ok=True)
    path.write_bytes(raw)
    empty: dict[tuple[str | None, str], str] = {}
    try:
        found = dict(translations(path))
    except ContentError as error:
        found, problems_found = empty, error.problems
    else:
        problems_found = ()
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert all(1 <= problem.line <= lines for problem in problems_found)
    assert all(found.values())
