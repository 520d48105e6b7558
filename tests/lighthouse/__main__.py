"""`python -m tests.lighthouse`: serve the demo and run Lighthouse on the pages that people open first."""

import os
import subprocess
import sys
from pathlib import Path

from tests.bench.installation import installation
from tests.bench.server import serving
from tests.support.browser import chromium

HERE = Path(__file__).parent

with installation() as place, serving(place) as server:
    paths = ["/", "/tablet/", "/verify", f"/verify/{place.code}", "/desk/sign-in"]
    environment = {**os.environ, "CHROME_PATH": chromium()}
    sys.exit(
        subprocess.run(["node", "check.mjs", server.url, *paths], cwd=HERE, env=environment, check=False).returncode
    )
