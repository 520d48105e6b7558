"""In the run that decides, a skipped test is a failed run."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("body", "passes"),
    [
        ("assert True", True),
        ("pytest.skip('no browser here')", False),
        ("pytest.xfail('not yet')", False),
    ],
)
def test_a_test_that_did_not_run_fails_the_run(tmp_path: Path, body: str, *, passes: bool) -> None:
    (tmp_path / "test_it.py").write_text(f"import pytest\n\ndef test_it():\n    {body}\n", encoding="utf-8")

    result = run(tmp_path, "1")

    assert (result.returncode == 0) is passes, result.stdout
    assert ("tests that did not really run" in result.stdout) is not passes


def test_at_a_desk_a_skip_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "import pytest\n\ndef test_it():\n    pytest.skip('later')\n", encoding="utf-8"
    )

    assert run(tmp_path, "0").returncode == 0


def run(folder: Path, no_skips: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.support.no_skips", "--rootdir", folder, folder],
        cwd=ROOT,
        env={"SALTO_NO_SKIPS": no_skips, "PATH": "/usr/bin:/bin", "PYTEST_ADDOPTS": "-p no:cacheprovider -c /dev/null"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
