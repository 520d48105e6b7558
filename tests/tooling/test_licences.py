"""What Salto needs to run may be used by anybody: no package is under the GPL or AGPL, and each names its licence."""

import importlib.metadata
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
NAMED_IN_A_FILE_ONLY = {"resvg-py": "Permission is hereby granted, free of charge"}
LIBRARIES_THAT_MAY_BE_REPLACED = {"psycopg", "psycopg-binary", "openbadgeslib", "frozendict"}
"""Under the LGPL; docs/decisions/0002 and 0010 say why that is allowed."""
LESSER = re.compile(r"LGPL-3.0-only|Lesser General Public License v3 ")


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_is_under_a_licence_that_lets_anybody_use_salto(package: str) -> None:
    licence = licence_of(package)

    assert licence
    if package in LIBRARIES_THAT_MAY_BE_REPLACED:
        assert LESSER.search(licence), licence
    else:
        assert not re.search(r"GPL|General Public", licence), licence


def licence_of(package: str) -> str:
    about = importlib.metadata.metadata(package)
    expression = " ".join(about.get_all("License-Expression") or [])
    classifiers = " ".join(text for text in about.get_all("Classifier") or [] if text.startswith("License ::"))
    named = expression or classifiers or " ".join(about.get_all("License") or [])
    if not named and package in NAMED_IN_A_FILE_ONLY:
        files = importlib.metadata.files(package) or []
        text = next(file.read_text() for file in files if file.name == "LICENSE")
        named = text if NAMED_IN_A_FILE_ONLY[package] in text else ""
    return named
