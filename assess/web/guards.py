"""Who may reach a view. Each view says so once, by a decorator; a view that says nothing is refused.

The services check permissions again: the guard keeps a person from a page that is not hers, the service keeps the
rule whoever calls it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, cast

from flask import Flask, current_app, request

from assess.domain.permissions import Permission, allowed
from assess.errors import Forbidden, NotSignedIn, SecondFactorNeeded
from assess.web import identity

Kind = Literal["public", "signed_in", "staff", "device", "program", "none"]
View = TypeVar("View", bound=Callable[..., Any])
LOG = logging.getLogger("salto.web")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What a view asks of whoever comes: `reason` says why a public view is public."""

    kind: Kind
    permission: Permission | None = None
    reason: str = ""


UNGUARDED = Guard(kind="none")


def public(reason: str) -> Callable[[View], View]:
    """Let everybody in, for the reason given."""
    return _mark(Guard(kind="public", reason=reason))


def signed_in(view: View) -> View:
    """Let every member of staff in: her own account, and the way out."""
    return _mark(Guard(kind="signed_in"))(view)


def staff(permission: Permission) -> Callable[[View], View]:
    """Let members of staff in whose role grants the permission."""
    return _mark(Guard(kind="staff", permission=permission))


def device(view: View) -> View:
    """Let a paired tablet in that shows its token."""
    return _mark(Guard(kind="device"))(view)


def program(view: View) -> View:
    """Let a program in that shows a key which an administrator made."""
    return _mark(Guard(kind="program"))(view)


def register(app: Flask) -> None:
    """Ask the guard before every view."""
    app.before_request(check)


def guard_of(endpoint: str) -> Guard:
    """Give the guard of an endpoint."""
    return cast("Guard", getattr(current_app.view_functions[endpoint], "guard", UNGUARDED))


def check() -> None:
    """Let this request through, or raise NotSignedIn or Forbidden."""
    if request.endpoint is None:
        return  # there is no such page, or not for this method: Flask says which
    guard = guard_of(request.endpoint)
    if guard.kind == "public":
        return
    if guard.kind == "none":
        LOG.error("a view without a guard was refused", extra={"endpoint": request.endpoint})
        raise Forbidden("no_guard", "This page is not open to anybody.")
    if guard.kind == "device":
        identity.device()
        return
    if guard.kind == "program":
        identity.program()
        return
    person = identity.staff()
    if person is None:
        raise NotSignedIn("not_signed_in", "You are not signed in.", "Sign in and try again.")
    if guard.permission and person.lacks_second_factor:
        raise SecondFactorNeeded(
            "second_factor_needed",
            "Your organisation asks for a second step when you sign in.",
            "Set it up on the page of your account.",
        )
    if guard.permission and not allowed(person.actor.roles, guard.permission):
        raise Forbidden(
            "not_permitted",
            "Your role does not include this.",
            "Ask an administrator of your organisation.",
        )


def _mark(guard: Guard) -> Callable[[View], View]:
    def marked(view: View) -> View:
        view.guard = guard  # type: ignore[attr-defined]  # functions take attributes; their type has no name for it
        return view

    return marked
