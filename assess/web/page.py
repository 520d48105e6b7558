"""What every template may use besides its own values."""

from flask import Flask

from assess.domain.permissions import Permission, allowed
from assess.domain.text import Text
from assess.web import current, identity, languages


def register(app: Flask) -> None:
    """Give templates the person, what she may do, and content in the page's language."""
    app.jinja_env.globals |= {"me": identity.staff, "may": may, "today": current.today}
    app.jinja_env.filters["said"] = said


def may(permission: str) -> bool:
    """Say whether who is signed in has the permission, so that a page offers only what can be done."""
    person = identity.staff()
    return person is not None and allowed(person.actor.roles, Permission(permission))


def said(text: Text) -> str:
    """Say a piece of content in the page's language."""
    return text.in_(languages.language().code)
