"""Runs one of our programs in a process of its own: bytes in, bytes out."""

import subprocess
import sys
from pathlib import Path

from assess.errors import Unavailable

HERE = Path(__file__).parent
SECONDS = 60


class CouldNot(Exception):  # noqa: N818 - a sentence: the program could not
    """The program says that these bytes cannot be used; `str()` is its reason, one word."""


def run(program: str, *arguments: str, sent: bytes) -> bytes:
    """Give what the program answers. It sees nothing of our environment, where secrets may be.

    Raises CouldNot with its reason, also when it ended in an unforeseen way (`broken`); Unavailable when its package is
    not installed.
    """
    command = [sys.executable, "-I", str(HERE / f"{program}.py"), *arguments]
    try:
        done = subprocess.run(command, input=sent, env={}, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - our own program
    except subprocess.TimeoutExpired as late:
        raise CouldNot("slow") from late
    if done.returncode == 0:
        return done.stdout
    reason = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
    if reason == "missing":
        raise Unavailable(
            "sound_not_installed",
            "This installation cannot work with sound yet.",
            "Ask whoever looks after it to install the extra `recordings`.",
        )
    raise CouldNot(reason if reason.isidentifier() else "broken")
