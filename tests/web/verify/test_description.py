"""A program of another maker reads the description, asks what it allows and what it does not, and holds each answer to it."""

import os
import subprocess
import sys
from pathlib import Path

from assess.services import giving_api_keys
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer

EXAMPLES = 15
"""Of each operation, beside those at every limit that the description names; they are the same in each run."""
OPERATIONS = 6
CONFIGURATION = """
[[operations]]
include-path-regex = "[{{]code[}}]"
# That two symbols of a code check the others cannot be said in JSON Schema.
checks.positive_data_acceptance.expected-statuses = ["2xx", 400, 403, 404, 409, 429]

[[operations]]
include-path-regex = "^/issuers/"
parameters = {{ "path.organisation" = "{organisation}", "path.name" = "status-0-{key}.json" }}
"""


def test_the_door_for_programs_does_what_its_description_says(demo_server: LiveServer, tmp_path: Path) -> None:
    office = demo_server.office
    noor = actor_named(office, "noor")
    key = giving_api_keys.make(office, noor, name="schemathesis")
    listed = CONFIGURATION.format(organisation=noor.organisation, key=office.keyring.public_keys()[-1].id)
    (tmp_path / "schemathesis.toml").write_text(listed, encoding="utf-8")
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{demo_server.url}/api/v1/openapi.json"]
    options = ["--header", f"Authorization: Bearer {key}", "--max-examples", str(EXAMPLES), "--no-shrink"]
    options += ["--generation-deterministic", "--phases", "examples,coverage,fuzzing", "--continue-on-failure"]
    alone = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "NO_COLOR": "1"}
    run = subprocess.run([*command, *options], cwd=tmp_path, env=alone, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"{OPERATIONS} selected / {OPERATIONS} total" in run.stdout
