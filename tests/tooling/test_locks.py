"""What the lock files promise: everything is pinned, with hashes, and no index or machine is named."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-sound.txt", "requirements-oidc.txt", "requirements-dev.txt")
PIN = re.compile(r"^([a-z0-9._-]+)==([^\s\\]+)", re.MULTILINE)
NAME = re.compile(r"^[A-Za-z0-9._-]+")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_no_host_and_no_folder(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert not re.search(r"://|--index|--extra-index|--find-links|--trusted-host|\s/[a-z]", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    without = [block.split()[0] for block in re.split(r"\n(?=[a-z])", text) if "==" in block and "--hash" not in block]

    assert PIN.findall(text)
    assert without == []


def test_all_locks_pin_the_same_versions() -> None:
    run, sound, openid, develop = (pins(lock) for lock in LOCKS)

    assert run.items() <= sound.items() <= develop.items()
    assert run.items() <= openid.items() <= develop.items()


def test_what_the_project_asks_for_is_in_the_locks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run, sound, openid, develop = (set(pins(lock)) for lock in LOCKS)
    extras = project["optional-dependencies"]

    assert names(project["dependencies"]) <= run
    assert names([*extras["recordings"], *extras["voices"]]) == sound - run
    assert names(extras["oidc"]) <= openid - run
    assert names(project["optional-dependencies"]["dev"]) <= develop


def pins(lock: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / lock).read_text(encoding="utf-8")))


def names(wanted: list[str]) -> set[str]:
    found = (NAME.match(line) for line in wanted)
    return {match.group().lower().replace("_", "-").replace(".", "-") for match in found if match}
