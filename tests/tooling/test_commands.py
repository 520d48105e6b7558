"""`make run` and `make test` on a machine that lacks something: what is missing is said in one line to type."""

import re
import resource
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAIN_TOOLS = ("sh", "dirname", "cmp", "grep", "id", "printf", "mktemp", "rm", "mkdir", "cat", "cp", "chmod")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with only what the scripts look at."""
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    for name in ("requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_a_second_start_has_nothing_to_prepare(checkout: Path) -> None:
    program = checkout / ".venv" / "bin" / "salto"
    program.parent.mkdir(parents=True)
    program.touch(0o755)
    version = re.search("^version.*\n", (checkout / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    lock = (checkout / "requirements.txt").read_text(encoding="utf-8")
    assert version
    (checkout / ".venv" / ".installed-requirements.txt").write_text(version.group() + lock, encoding="utf-8")

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = call(checkout, ".ci/environment.sh", "requirements.txt")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)

    assert (result.returncode, result.stdout + result.stderr) == (0, "")
    # Processor time: what else the machine does is not this script's doing.
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.3


def test_a_changed_lock_is_noticed(checkout: Path) -> None:
    program = checkout / ".venv" / "bin" / "salto"
    program.parent.mkdir(parents=True)
    program.touch(0o755)
    (checkout / ".venv" / ".installed-requirements.txt").write_text("an older lock", encoding="utf-8")

    assert call(checkout, ".ci/environment.sh", "requirements.txt").returncode != 0


def test_without_python_it_says_what_to_type(checkout: Path) -> None:
    result = call(checkout, ".ci/environment.sh", "requirements.txt")

    assert result.returncode == 1
    assert "sudo apt-get install python3\n" in result.stderr


def test_without_the_programs_of_the_tests_it_says_what_to_type(checkout: Path) -> None:
    result = call(checkout, ".ci/prepare-tests.sh")

    line = next(text for text in result.stderr.splitlines() if "apt-get install" in text)
    assert result.returncode == 1
    assert {"chromium", "poppler-utils", "zbar-tools", "qpdf"} <= set(line.split())


def test_every_command_of_the_makefile_is_explained() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = next(line for line in text.splitlines() if line.startswith(".PHONY:")).split()[1:]

    listed = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=10
    ).stdout

    assert [line.split()[1] for line in listed.splitlines()] == phony


def call(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a script on a machine that has the plain tools of any system and nothing else."""
    tools = checkout / "tools"
    tools.mkdir()
    for name in PLAIN_TOOLS:
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    return subprocess.run(
        [tools / "sh", *words],
        cwd=checkout,
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
