"""The content that tests run with: that of this checkout, or an organisation's own (`SALTO_CONTENT`)."""

import os
from pathlib import Path

from assess.settings import default_content

CONTENT = Path(os.environ.get("SALTO_CONTENT") or default_content())
SECRET = b"a secret of thirty-two bytes ..."
"""The secret of an installation that set-up did not prepare: for tests that need no pictures and no keys."""
