"""The hook for a virus scanner: a command of the installation's own that is given each upload before it is kept."""

import logging
import shlex
import subprocess

from assess.errors import BadInput, Unavailable
from assess.files import uploads
from assess.files.uploads import Ready
from assess.services.office import Office

PATIENCE_SECONDS = 60
CLEAN, INFECTED = 0, 1
LOG = logging.getLogger("salto.uploads")


def made_ready(office: Office, upload: bytes) -> Ready:
    """Recognise a photograph or PDF by its content, make it ready to keep, and let the scanner look at what came."""
    ready = uploads.made_ready(upload)
    scan(office, upload)
    return ready


def scan(office: Office, body: bytes) -> None:
    """Let the scanner look at an upload; without one set, do nothing.

    The command reads the upload from standard input and ends with 0 (clean) or 1 (infected), as `clamdscan -` does. Raises BadInput
    when it found something, and Unavailable when it gave no answer: what could not be looked at is not kept.
    """
    command = shlex.split(office.settings.scan_command)
    if not command:
        return
    try:
        answer = subprocess.run(  # noqa: S603  the command is the installation's own setting
            command, input=body, capture_output=True, timeout=PATIENCE_SECONDS, check=False
        ).returncode
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _no_answer(type(error).__name__) from error
    if answer == INFECTED:
        raise BadInput("upload_infected", "The virus scanner does not trust this file.", "Ask for another copy of it.")
    if answer != CLEAN:
        raise _no_answer(f"ended with {answer}")


def _no_answer(why: str) -> Unavailable:
    LOG.error("the virus scanner gave no answer", extra={"why": why})
    return Unavailable(
        "scanner_unavailable",
        "Files cannot be checked for viruses now, so this one was not kept.",
        "Try again later, or add the evidence without the file.",
    )
