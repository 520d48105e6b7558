"""Other people's files to test against, which `.ci/official-files.sh` fetched: a schema, and the W3C's test vectors."""

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2] / ".venv" / "official"
BADGE_SCHEMA = "ob_schemas/ob_v3p0_achievementcredential_schema.json"
VECTORS = "vc_di_eddsa"


def official(name: str) -> str:
    """Read a file; where it is missing, say what brings it."""
    path = ROOT / name
    assert path.is_file(), f"{name} is not here: sh .ci/official-files.sh"
    return path.read_text(encoding="utf-8")


def official_json(name: str) -> Any:
    return json.loads(official(name))
