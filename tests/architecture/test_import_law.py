"""The import law of docs/explanation/architecture.md: kept by the code, and able to catch who breaks it."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
STANDARD_LIBRARY = sys.stdlib_module_names


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("assess", include_external_packages=True)


def test_every_import_in_the_code_keeps_the_law() -> None:
    result = lint(ROOT)

    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("assess/domain/scoring.py", "import assess.storage.database", "Dependencies point downwards"),
        ("assess/storage/database.py", "import assess.content.library", "Dependencies point downwards"),
        ("assess/services/office.py", "import flask", "Flask only in the web"),
        ("assess/services/office.py", "import sqlalchemy", "SQL only in storage"),
        ("assess/services/office.py", "import reportlab", "PDF, QR and JSON-LD only in credentials"),
        ("assess/services/office.py", "import pyhanko", "PDF signatures behind one module"),
        ("assess/services/office.py", "import numpy", "Arrays only in measurement"),
        ("assess/services/office.py", "import yaml", "YAML and pydantic only"),
        ("assess/web/verify/__init__.py", "import assess.web.desk", "The surfaces of the web"),
        ("assess/domain/scoring.py", "import assess.clock", "The rules take time"),
        ("assess/somewhere_new.py", "import assess.errors", "Dependencies point downwards"),
    ],
)
def test_the_law_catches_who_breaks_it(copy: Path, module: str, line: str, contract: str) -> None:
    path = copy / module
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{before}\n{line}\n", encoding="utf-8")

    result = lint(copy)

    assert result.returncode != 0
    broken = [text for text in result.stdout.splitlines() if "BROKEN" in text or "missing" in text.lower()]
    told = any(contract in text for text in broken) or "somewhere_new" in result.stdout
    assert told, result.stdout


def test_the_domain_needs_nothing_but_pythons_standard_library(graph: grimp.ImportGraph) -> None:
    assert foreign(graph, "assess.domain") == set()


def test_statistics_need_nothing_but_numpy(graph: grimp.ImportGraph) -> None:
    assert foreign(graph, "assess.measurement") <= {"numpy"}


def foreign(graph: grimp.ImportGraph, layer: str) -> set[str]:
    """Name the packages outside Salto and the standard library that a layer imports."""
    if layer not in graph.modules:
        return set()
    modules = {layer} | graph.find_descendants(layer)
    imported = {name for module in modules for name in graph.find_modules_directly_imported_by(module)}
    return {name.split(".")[0] for name in imported} - STANDARD_LIBRARY - {"assess"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the code, to break."""
    shutil.copytree(ROOT / "assess", tmp_path / "assess", ignore=shutil.ignore_patterns("__pycache__", "static", "_*_"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the code of a folder, and on no other."""
    start = f"import sys; sys.path.insert(0, {str(folder)!r}); {LINT}"
    return subprocess.run(
        [sys.executable, "-c", start], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_law_names_every_layer() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    layers = settings["tool"]["importlinter"]["contracts"][0]

    assert layers["exhaustive"]
