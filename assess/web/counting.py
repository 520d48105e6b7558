"""The count of checks that the holder sees: one for each app, shared by every surface that checks."""

from flask import Flask, current_app

from assess.services.counting_checks import Tally
from assess.services.verifying import Answer
from assess.web import current

KEY = "salto_tally"


def register(app: Flask) -> None:
    """Prepare the count of one app."""
    app.extensions.setdefault(KEY, Tally(current.office_of(app)))


def note(answer: Answer) -> None:
    """Count a check that found a certificate."""
    if answer.certificate:
        tally().note(answer.certificate)


def tally() -> Tally:
    """Give this app's own count."""
    found: Tally = current_app.extensions[KEY]
    return found
