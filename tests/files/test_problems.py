from pathlib import Path

import pytest

from assess.files.problems import ContentError, Problem, ProblemList


def problem(path: str, line: int, column: int = 1, todo: str = "Repair it") -> Problem:
    return Problem(path=Path(path), line=line, column=column, what="this is wrong", todo=todo)


def test_a_problem_prints_as_a_link_a_reason_and_a_step() -> None:
    assert str(problem("rubrics/cleaning.yaml", 3, 5)) == "rubrics/cleaning.yaml:3:5: this is wrong. Repair it."
    assert str(problem("a.yaml", 1, todo="Did you mean `b`?")).endswith("this is wrong. Did you mean `b`?")


def test_a_problem_is_shown_from_the_folder_where_one_stands() -> None:
    assert problem("/content/rubrics/a.yaml", 1).seen_from(Path("/content")).startswith("rubrics/a.yaml:1:1:")
    assert problem("/content/rubrics/a.yaml", 1).seen_from(Path("/other")).startswith("/content/rubrics/")


def test_problems_are_sorted_by_file_line_and_column_and_told_once() -> None:
    error = ContentError([problem("b", 1), problem("a", 10), problem("a", 9, 2), problem("a", 9, 1), problem("b", 1)])
    places = [(found.path.name, found.line, found.column) for found in error.problems]
    assert places == [("a", 9, 1), ("a", 9, 2), ("a", 10, 1), ("b", 1, 1)]
    assert error.code == "content_problems"


def test_problems_of_several_files_are_gathered_and_raised_together() -> None:
    problems = ProblemList()
    for name in ("b", "a"):
        with problems.gathering():
            raise ContentError([problem(name, 1)])
    assert [found.path.name for found in problems] == ["a", "b"]
    with pytest.raises(ContentError) as error:
        problems.raise_if_any()
    assert len(error.value.problems) == len(problems) == 2


def test_nothing_gathered_raises_nothing_and_other_errors_go_on() -> None:
    problems = ProblemList()
    problems.raise_if_any()
    with pytest.raises(KeyError), problems.gathering():
        raise KeyError("x")
