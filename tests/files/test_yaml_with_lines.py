from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assess.files.problems import ContentError
from assess.files.reading import LARGEST_FILE
from assess.files.yaml_with_lines import DEEPEST, Document, parse_yaml, read_yaml

HERE = Path("rubrics/garden.yaml")


def parsed(text: str) -> Document:
    return parse_yaml(text, HERE)


def problems(text: str) -> list[str]:
    with pytest.raises(ContentError) as error:
        parsed(text)
    return [str(problem) for problem in error.value.problems]


@pytest.mark.parametrize(
    "typed",
    ["no", "yes", "on", "off", "y", "n", "No", "ON", "12:30", "1:30:00", "010", "0o17", "0x1f", "1_000", "1e3",
     "2026-11-02", "2026-11-02 10:00:00", ".inf", "-.inf", ".nan", "=", "<<", "1.", "+", "12345678901234567890"],
)  # fmt: skip
def test_what_only_yaml_1_1_takes_for_something_else_stays_the_text_that_was_typed(typed: str) -> None:
    assert parsed(f"value: {typed}").data == {"value": typed}


@pytest.mark.parametrize(
    ("typed", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("0", 0), ("-12", -12),
     ("+3", 3), ("1.50", 1.5), ("-0.25", -0.25), (".5", 0.5), ("'7'", "7"), ('"true"', "true"), ("!!str 7", "7")],
)  # fmt: skip
def test_true_false_null_and_numbers_get_their_type(typed: str, value: object) -> None:
    found = parsed(f"value: {typed}").data
    assert found == {"value": value}
    assert isinstance(found, dict)
    assert type(found["value"]) is type(value)


def test_levels_are_whole_numbers_as_keys() -> None:
    assert parsed("levels: {0: a, 1: b}").data == {"levels": {0: "a", 1: "b"}}


def test_every_value_knows_its_line_and_column() -> None:
    document = parsed("title: Cleaning\ncriteria:\n- id: floor\n  levels: {1: {seen: x}}\n")
    assert document.position(()) == (1, 1)
    assert document.position(("title",)) == (1, 8)
    assert document.position(("criteria", 0, "id")) == (3, 7)
    assert document.position(("criteria", 0, "levels", 1, "seen")) == (4, 22)
    assert document.key_position(("criteria", 0, "levels")) == (4, 3)


def test_the_place_of_a_value_that_is_not_there_is_that_of_what_is_around_it() -> None:
    document = parsed("criteria:\n- id: floor\n")
    assert document.position(("criteria", 0, "title", "x")) == (2, 3)
    assert document.key_position(("criteria", 4, "title")) == (2, 1)


def test_a_repeated_value_points_at_the_place_where_it_was_written() -> None:
    document = parsed("a: &text {x: 1}\nb: *text\n")
    assert document.data == {"a": {"x": 1}, "b": {"x": 1}}
    assert document.position(("b", "x")) == (1, 14)


def test_columns_count_characters_not_bytes() -> None:
    assert parsed("{é😀: 1, b: [x]}").position(("b", 0)) == (1, 13)


def test_line_ends_of_windows_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: [x]\r\n")
    document = read_yaml(path)
    assert document.data == {"a": 1, "b": ["x"]}
    assert document.position(("b", 0)) == (2, 5)


def test_of_two_equal_keys_both_places_are_told() -> None:
    inner, outer = problems("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    assert inner.startswith(
        "rubrics/garden.yaml:2:11: the key `c` is here for the second time (first on line 2, column 5)"
    )
    assert outer.startswith(
        "rubrics/garden.yaml:3:1: the key `a` is here for the second time (first on line 1, column 1)"
    )


def test_a_list_as_a_key_is_refused() -> None:
    assert "a key is a list or a mapping" in problems("? [a]\n: b\n")[0]
    assert "the key `['x']` is not a word" in problems("a: &l [x]\n*l : b\n")[0]


def test_a_wrong_core_tag_is_a_problem() -> None:
    assert "`seven` is not a int" in problems("a: !!int seven\n")[0]
    assert parsed("a: !!int 7\n").data == {"a": 7}


def test_nesting_up_to_the_cap_is_read_and_one_more_is_not() -> None:
    assert parsed("[" * DEEPEST + "]" * DEEPEST).data
    assert "deeper than 30 levels" in problems("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))[0]


def test_aliases_do_not_get_round_the_cap_on_depth() -> None:
    lines = ["a0: &a0 [[[[[[[[[[x]]]]]]]]]]"] + [f"a{n}: &a{n} [[[[[*a{n - 1}]]]]]" for n in range(1, 6)]
    assert "deeper than 30 levels" in problems("\n".join(lines))[0]


def test_a_file_over_the_cap_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a" * (LARGEST_FILE + 1))
    with pytest.raises(ContentError, match="more than 1,000,000"):
        read_yaml(path)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        read_yaml(tmp_path / "none.yaml")
    with pytest.raises(ContentError, match="cannot be read"):
        read_yaml(tmp_path)


def read_or_problems(path: Path, raw: bytes) -> Document | ContentError:
    path.write_bytes(raw)
    try:
        return read_yaml(path)
    except ContentError as error:
        return error


FRAGMENTS = [
    *"abc 0.:-,[]{}&*!|>'\"%@`#?~\\\n\t\r",
    "- ",
    ": ",
    "\n  ",
    "---\n",
    "&a ",
    "*a",
    "!!str ",
    "é",
    "\u2028",
    "<<: ",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    raw=st.binary(max_size=300) | st.lists(st.sampled_from(FRAGMENTS), max_size=60).map(lambda f: "".join(f).encode())
)
@example(raw=b"a: |2\n x\n")
@example(raw=b"%YAML 1.1\n%TAG ! x:\n--- !a\n")
@example(raw=b"\xff\xfe\x00")
@example(raw=b"? ? ? ? a")
def test_any_bytes_give_data_or_problems_at_places_inside_the_file(tmp_path: Path, raw: bytes) -> None:
    found = read_or_problems(tmp_path / "any.yaml", raw)
    lines = raw.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if isinstance(found, Document):
        places = [found.position(())]
    else:
        assert found.problems
        places = [(problem.line, problem.column) for problem in found.problems]
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


plain_text = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp", "Cs", "Cn", "Co"))
)
plain_data = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | plain_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(plain_text | st.integers(0, 3), inner, max_size=4),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.dictionaries(plain_text, plain_data, min_size=1))
def test_what_a_program_writes_as_yaml_is_read_as_it_was(tmp_path: Path, data: dict[str, object]) -> None:
    written = yaml.safe_dump(data, allow_unicode=True)
    found = read_or_problems(tmp_path / "any.yaml", written.encode())
    assert isinstance(found, Document)
    assert found.data == data
