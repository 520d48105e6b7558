"""The house style, as far as a machine can read it: sizes, a README for each layer, and nothing of one machine."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_OURS = {".git", ".venv", "instance", "node_modules", "build", "dist", "test-results", "__pycache__"}
CACHES = ("_cache", ".hypothesis")
WRITTEN = {".py", ".js", ".css", ".html", ".sh", ".toml", ".md", ".yaml", ".txt", ".po", ""}
LONGEST_FILE = 400
LONGEST_CONFTEST = 100
LONGEST_FUNCTION = 60
LAYERS = ("cli", "web", "services", "storage", "content", "credentials", "pictures", "domain", "files")
FOLDERS = ("rubrics", "itembank", "certificates", "translations", "docs/decisions", ".ci", "tests/support")
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b|raise NotImplemented" r"Error")
OF_ONE_MACHINE = re.compile(r"(?<![\w.])/(?:home|root|Users|work|opt)/\w|--index-url|--extra-index|file:///\w")
FOR_A_MADE_UP_MACHINE = {".ci/lock.sh", "tests/tooling/test_locks.py", "tests/architecture/test_house_style.py"}


def ours(*suffixes: str) -> Iterator[Path]:
    """Every file that we write, with one of the suffixes."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = sorted(one for one in folders if one not in NOT_OURS and not one.endswith(CACHES))
        yield from (Path(folder, file) for file in sorted(files) if Path(file).suffix in suffixes)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_says_what_is_in_it_and_what_it_may_import(layer: str) -> None:
    assert (ROOT / "assess" / layer / "README.md").is_file()


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_says_whose_it_is(folder: str) -> None:
    assert (ROOT / folder / "README.md").is_file()


def test_no_file_is_too_long_to_read() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ours(".py", ".js", ".css")}

    most = {file: LONGEST_CONFTEST if file.endswith("conftest.py") else LONGEST_FILE for file in lengths}
    assert {file: length for file, length in lengths.items() if length > most[file]} == {}


def test_no_function_is_too_long_to_hold_in_mind() -> None:
    long = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in ours(".py")
        if path.parent.name != "versions"  # a migration is one list of tables
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert long == []


def test_nothing_is_left_unfinished() -> None:
    found = [name(path) for path in ours(".py", ".js", ".sh") if UNFINISHED.search(path.read_text(encoding="utf-8"))]

    assert found == []


def test_nothing_names_a_folder_or_a_package_index_of_one_machine() -> None:
    found = [
        f"{name(path)}: {match.group()}"
        for path in ours(*WRITTEN)
        if name(path) not in FOR_A_MADE_UP_MACHINE
        for match in OF_ONE_MACHINE.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]

    assert found == []
