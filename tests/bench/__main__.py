"""Runs the measurements and prints one table: `python -m tests.bench [name ...]`."""

import os
import platform
import sys

from tests.bench import certificates, cpu, crowd, first_screen, kolibri, pack, start_up, tapping, writing
from tests.bench.installation import installation
from tests.bench.table import known, written

ALL = {
    "cpu": cpu.rows,
    "certificates": certificates.rows,
    "crowd": crowd.rows,
    "first_screen": first_screen.rows,
    "pack": pack.rows,
    "start_up": start_up.rows,
    "tapping": tapping.rows,
    "writing": writing.rows,
}

ON_ASKING = {"kolibri": kolibri.rows}
"""What installs something first that Salto has no use for."""


def main(asked: list[str]) -> int:
    """Measure what is asked (when nothing is, all that needs nothing else); 1 when a goal was missed."""
    measurements = {**ALL, **ON_ASKING}
    unknown = set(asked) - set(measurements)
    if unknown:
        print(f"There is no measurement {', '.join(sorted(unknown))}. There are: {', '.join(measurements)}.")
        return 2
    busy, _, _ = os.getloadavg()
    rows = [known("this machine", f"{os.cpu_count()} cores, Python {platform.python_version()}, load {busy:.1f}")]
    for name, measure in measurements.items():
        if name not in (asked or ALL):
            continue
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        with installation() as place:
            rows += list(measure(place))
    print(written(rows))
    return int(any(row.met is False for row in rows))


sys.exit(main(sys.argv[1:]))
