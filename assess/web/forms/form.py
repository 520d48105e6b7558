"""The base of every form."""

from typing import Self

import wtforms
from flask import request
from wtforms import Field
from wtforms.meta import DefaultMeta

OK, BAD_INPUT = 200, 400


class Form(wtforms.Form):
    """A form that reads what was sent, once, and says which fields need attention.

    Labels, hints and messages are English gettext messages: the macros in templates/forms.html translate them.
    """

    class Meta(DefaultMeta):
        locales = ("en",)

    @classmethod
    def sent(cls, *, prefix: str = "", **defaults: object) -> Self:
        """Build the form from this request: filled when it was posted, else with defaults.

        A prefix keeps the names and ids of several forms on one page apart.
        """
        return cls(request.form if request.method == "POST" else None, data=defaults, prefix=prefix)

    def is_good(self) -> bool:
        """Say whether this is a posted form that can be used."""
        return request.method == "POST" and self.validate()

    @property
    def status(self) -> int:
        """Give the status of a page that shows this form: 400 when it comes back with something to mend."""
        return BAD_INPUT if self.errors else OK

    @property
    def problems(self) -> list[tuple[Field, str]]:
        """Give each field that needs attention with its message, in the order of the page."""
        return [(field, str(message)) for field in self for message in field.errors]

    def blame(self, name: str, message: str) -> None:
        """Add a problem that only the service could see."""
        field = self[name]
        field.errors = [*field.errors, message]
