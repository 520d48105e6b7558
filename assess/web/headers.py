"""The headers that every answer carries: what a page may load, and that nobody keeps a copy of personal pages.

They are put on around the application, so that no answer leaves without them, and because there they cost little.
"""

from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask, request

from assess.web import current

POLICY = (
    "default-src 'none'; script-src 'self'{nonce}; style-src 'self'{nonce}; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; media-src {media}; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'"
)
SANDBOX = "default-src 'none'; sandbox"
"""The policy of a file that is opened by itself: it runs nothing and loads nothing, whatever it holds."""
POWERS = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
"""What browsers can give a page; ours ask for none of it."""
FIXED = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", ", ".join(f"{power}=()" for power in POWERS)),
    ("X-Frame-Options", "DENY"),
    # A view that answers something public and lasting says so itself; anything else may be about a person.
    ("Cache-Control", "no-store"),
)
ONE_YEAR = 31_536_000
STRICT_TRANSPORT = ("Strict-Transport-Security", f"max-age={ONE_YEAR}; includeSubDomains")
NONCE = "salto.nonce"
Environ = dict[str, Any]
Begin = Callable[..., Any]


def register(app: Flask) -> None:
    """Give templates a nonce, and each answer its headers."""
    app.jinja_env.globals["csp_nonce"] = nonce
    inner: Callable[[Environ, Begin], Iterable[bytes]] = app.wsgi_app
    fixed = (*FIXED, STRICT_TRANSPORT) if current.office_of(app).settings.https else FIXED

    def guarded(environ: Environ, begin: Begin) -> Iterable[bytes]:
        """Answer, with the headers that the answer does not have of its own."""

        def begin_guarded(status: str, given: list[tuple[str, str]], *more: Any) -> Any:
            own = {name.lower() for name, _ in given}
            added = (("Content-Security-Policy", _policy(environ.get(NONCE), "'self'")), *fixed)
            return begin(status, [*given, *(one for one in added if one[0].lower() not in own)], *more)

        return inner(environ, begin_guarded)

    app.wsgi_app = guarded  # type: ignore[method-assign,assignment]  # the documented way


def permissions(power: str) -> str:
    """Give the Permissions-Policy of a page that needs one of these itself."""
    return ", ".join(f"{one}={'(self)' if one == power else '()'}" for one in POWERS)


def policy(*, media: str) -> str:
    """Give the Content-Security-Policy of a page that plays what it recorded itself; made after its template has run."""
    return _policy(request.environ.get(NONCE), media)


def _policy(made: str | None, media: str) -> str:
    return POLICY.format(nonce=f" 'nonce-{made}'" if made else "", media=media)


def nonce() -> str:
    """Give this request's nonce: a script or style element without it counts for nothing. Only a page that asks has one."""
    if NONCE not in request.environ:
        request.environ[NONCE] = current.office().clock.token(16)
    return str(request.environ[NONCE])
