"""Forms: what a person may send, one field class for each component. See fields.py and templates/forms.html."""

from assess.web.forms.fields import (
    Checkboxes,
    Choice,
    Clock,
    Day,
    LongText,
    Password,
    PictureChoice,
    Radios,
    Words,
)
from assess.web.forms.form import Form
from assess.web.forms.rules import Longest, Needed, Shortest

__all__ = [
    "Checkboxes",
    "Choice",
    "Clock",
    "Day",
    "Form",
    "LongText",
    "Longest",
    "Needed",
    "Password",
    "PictureChoice",
    "Radios",
    "Shortest",
    "Words",
]
