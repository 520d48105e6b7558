"""Who is asking: a member of staff by her session cookie, a tablet by its token, or a program by its key.

All are opaque; the server knows.
"""

from typing import cast

from flask import g, has_request_context, request
from werkzeug.wrappers import Response as AnyResponse

from assess.errors import NotSignedIn
from assess.services import giving_api_keys, pairing_tablets, signing_in, slowing_guesses
from assess.services.office import Actor
from assess.services.signing_in import SignedIn
from assess.services.slowing_guesses import Visitor
from assess.web import browsers, current

BEARER = "Bearer "
REMEMBERED_SECONDS = 180 * 24 * 3600


def cookie_name() -> str:
    """Give the cookie's name: on https the browser itself guards a `__Host-` cookie against other hosts and paths."""
    return "__Host-salto" if current.settings().https else "salto"


def browser_cookie_name() -> str:
    """Give the name of the cookie by which a browser shows who signed in with it before."""
    return f"{cookie_name()}-browser"


def visitor() -> Visitor:
    """Give who knocks, for whoever counts guesses."""
    return Visitor(
        address=request.remote_addr or "",
        device=browsers.in_two_words(request.headers.get("User-Agent", "")),
        known=request.cookies.get(browser_cookie_name(), ""),
    )


def staff() -> SignedIn | None:
    """Give who is signed in, asked once a request."""
    if not has_request_context():
        return None
    if "signed_in" not in g:
        token = request.cookies.get(cookie_name())
        g.signed_in = signing_in.who(current.office(), token) if token else None
    return cast("SignedIn | None", g.signed_in)


def signed_in() -> SignedIn:
    """Give who is signed in; NotSignedIn when nobody is."""
    person = staff()
    if person is None:
        raise NotSignedIn("not_signed_in", "You are not signed in.", "Sign in and try again.")
    return person


def actor() -> Actor:
    """Give the member of staff who acts: the second argument of most services."""
    return signed_in().actor


def token() -> str:
    """Give the token that a tablet shows; empty when there is none."""
    given = request.headers.get("Authorization", "")
    return given.removeprefix(BEARER) if given.startswith(BEARER) else ""


def device() -> Actor:
    """Give the tablet that shows its token; NotSignedIn for an unknown or withdrawn token, Gone for a lost tablet's."""
    if "device" not in g:
        shown = token()
        g.device = pairing_tablets.device_of(current.office(), shown) if shown else None
    if g.device is None:
        raise NotSignedIn(
            "token_not_known",
            "This tablet is not, or no longer, connected.",
            "Ask the counsellor to hand it over again.",
        )
    return cast("Actor", g.device)


def program() -> str:
    """Give the id of the key that a program shows; NotSignedIn for an unknown or revoked one."""
    if "program" not in g:
        key = token()
        g.program = giving_api_keys.who(current.office(), key) if key else None
    if g.program is None:
        raise NotSignedIn(
            "key_not_known",
            "There is no key, or it is not, or no longer, known here.",
            "Send the key as a bearer token. An administrator of the organisation makes one.",
        )
    return cast("str", g.program)


def remember(response: AnyResponse, token: str) -> AnyResponse:
    """Give the browser its session: readable by no script, sent by no other site, gone when the browser closes.

    A second cookie says only that she signed in with this browser before (`slowing_guesses`).
    """
    safe = current.settings().https
    signing_in.leave(current.office(), request.cookies.get(cookie_name(), ""))
    response.set_cookie(cookie_name(), token, httponly=True, samesite="Lax", secure=safe, path="/")
    person = signing_in.who(current.office(), token)
    if person is not None:
        known = slowing_guesses.remembered(current.office(), visitor().known, person.actor.id)
        response.set_cookie(
            browser_cookie_name(),
            known,
            max_age=REMEMBERED_SECONDS,
            httponly=True,
            samesite="Lax",
            secure=safe,
            path="/",
        )
    g.pop("signed_in", None)
    return response


def forget(response: AnyResponse) -> AnyResponse:
    """Take the session cookie away."""
    response.delete_cookie(cookie_name(), httponly=True, samesite="Lax", secure=current.settings().https, path="/")
    response.headers["Clear-Site-Data"] = '"cache"'  # never "storage": a tablet keeps its answers there
    g.pop("signed_in", None)
    return response
