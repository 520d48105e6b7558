"""The components: each field names the macro that shows it (`component`), its hint and its autocomplete word."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import wtforms
from wtforms.form import BaseForm
from wtforms.validators import ValidationError

from assess.web.languages import N_

Choices = Sequence[tuple[str, str]]
NO_CHOICE = N_("Choose one of these.")
NO_DATE = N_("Give a day, such as 21-11-2026.")


class _Component(wtforms.Field):
    """What every field of ours has besides what WTForms knows."""

    component = "text"

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        autocomplete: str = "off",
        as_is: bool = False,
        explained: Mapping[str, str] | None = None,
        **options: Any,
    ) -> None:
        """`as_is`: the choices are names or content, not interface words; `explained`: small words under a choice."""
        super().__init__(label, **options)
        self.hint = hint
        self.autocomplete = autocomplete
        self.as_is = as_is
        self.explained = explained or {}


class _Typed(_Component):
    """A component in which something is typed."""

    data: Any

    @property
    def text(self) -> str:
        """Give what was typed; empty when nothing was."""
        return str(self.data or "")


class Words(_Typed, wtforms.StringField):
    """One line of text, without white space around it."""

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Take away white space that was typed by accident."""
        self.data = " ".join(str(valuelist[0]).split()) if valuelist else ""


class Clock(Words):
    """A time of the day, HH:MM, as the browser's own clock gives it."""

    component = "time"


class Password(_Typed, wtforms.StringField):
    """A password: never sent back to the page."""

    component = "password"


class LongText(_Typed, wtforms.TextAreaField):
    """A few lines of text."""

    component = "textarea"

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Keep the lines, drop what is around them."""
        self.data = str(valuelist[0]).strip() if valuelist else ""


class _Offered(_Component):
    """A component with choices: a value and its words for each. They may be set after the form was built."""

    def __init__(self, label: str, *, choices: Choices = (), **options: Any) -> None:
        super().__init__(label, **options)
        self.choices: Choices = choices

    def pre_validate(self, form: BaseForm) -> None:
        """Refuse a value that was not offered; nothing chosen is for `Needed` to judge."""
        del form
        chosen = self.data if isinstance(self.data, list) else [self.data] if self.data else []
        if not set(chosen) <= {value for value, _words in self.choices}:
            raise ValidationError(NO_CHOICE)


class _One(_Offered):
    """One of the choices."""

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Take what was chosen; empty when nothing was."""
        self.data = str(valuelist[0]) if valuelist else ""


class _Some(_Offered):
    """Some of the choices."""

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Take all that were chosen."""
        self.data = [str(value) for value in valuelist]


class Choice(_One):
    """One of a list, folded."""

    component = "select"


class Radios(_One):
    """One of a few, all in view."""

    component = "radios"


class PictureChoice(_Some):
    """Some of a few, each a card with its picture."""

    component = "picture_choice"


class Checkboxes(_Some):
    """Some of a few."""

    component = "checkboxes"


class Day(_Component, wtforms.DateField):
    """A day, as the browser's own calendar gives it."""

    component = "date"

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Read YYYY-MM-DD, as browsers send it."""
        self.data = None
        if not valuelist or not valuelist[0]:
            return
        try:
            self.data = date.fromisoformat(valuelist[0])
        except ValueError as error:
            raise ValueError(NO_DATE) from error
