"""`python -m tests.interop FOLDER`: write the cases for checkers of other makers."""

import sys
from pathlib import Path

from tests.interop.cases import write

write(Path(sys.argv[1]))
