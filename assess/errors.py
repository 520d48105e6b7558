# ruff: noqa: N818  the names are said aloud in `raise NotFound(...)`; "Error" would add nothing
"""Errors that a person can act on: a stable code, a sentence, and what to do.

The sentence and the step are English gettext messages; the web layer translates them when it shows them, with
`values` put in afterwards (`%(name)s`). They never hold personal data: ids only, because they also go to the log.
"""


class SaltoError(Exception):
    """Something went wrong in a way that is foreseen. `status` is the HTTP status that fits it."""

    status = 500

    def __init__(self, code: str, sentence: str, todo: str = "", /, **values: object) -> None:
        """Keep the code (`snake_case`, never changed once released), the sentence and the next step."""
        super().__init__(code, sentence, todo)
        self.code = code
        self.sentence = sentence
        self.todo = todo
        self.values = values

    def __str__(self) -> str:
        """Give code and sentence, for the log and the command line."""
        step = f" {self.todo % self.values}" if self.todo else ""
        return f"{self.code}: {self.sentence % self.values}{step}"


class BadInput(SaltoError):
    """What was sent is not what is needed."""

    status = 400


class NotSignedIn(SaltoError):
    """Nobody is signed in, or the device or session is no longer known."""

    status = 401


class Forbidden(SaltoError):
    """This person or device may not do this."""

    status = 403


class SecondFactorNeeded(Forbidden):
    """Her organisation asks for a second factor, and she has none yet."""


class NotFound(SaltoError):
    """There is no such thing, or it may not be known to this person that there is."""

    status = 404


class Conflict(SaltoError):
    """It cannot be done in the present state (already handed in, already decided, revoked)."""

    status = 409


class Gone(SaltoError):
    """It was there and is past its time (a pairing code, a one-time link)."""

    status = 410


class TooLarge(SaltoError):
    """More was sent than is accepted at once."""

    status = 413


class TooMany(SaltoError):
    """Too many tries in a short time."""

    status = 429


class Unavailable(SaltoError):
    """It cannot be done now and is worth trying again (the database is busy or away)."""

    status = 503
