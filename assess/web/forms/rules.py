"""What a field asks of what is typed. Messages say what to do, not what went wrong."""

from wtforms import Field, Form
from wtforms.validators import StopValidation, ValidationError


class Needed:
    """Something must be given."""

    field_flags = {"required": True}  # noqa: RUF012  the name and shape that WTForms reads

    def __init__(self, message: str) -> None:
        self.message = message

    def __call__(self, _form: Form, field: Field) -> None:
        """Stop when nothing is there: other rules would only repeat it."""
        if not field.data or (isinstance(field.data, str) and not field.data.strip()):
            field.errors = []
            raise StopValidation(self.message)


class Longest:
    """No more than so many characters."""

    def __init__(self, most: int, message: str) -> None:
        self.field_flags = {"maxlength": most}
        self.most = most
        self.message = message

    def __call__(self, _form: Form, field: Field) -> None:
        """Compare the length; the browser usually stops earlier."""
        if field.data and len(field.data) > self.most:
            raise ValidationError(self.message)


class Shortest:
    """At least so many characters."""

    def __init__(self, least: int, message: str) -> None:
        self.least = least
        self.message = message

    def __call__(self, _form: Form, field: Field) -> None:
        """Compare the length of what is there; whether it is needed is another rule."""
        if field.data and len(field.data) < self.least:
            raise ValidationError(self.message)
