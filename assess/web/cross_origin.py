"""Refuse state-changing requests that another site made a browser send.

Browsers state where a request comes from (`Sec-Fetch-Site`; before 2023 only `Origin`), and a page cannot change
that. So there is no token in forms that can expire under someone who was called away. Requests of a device or a program
need a bearer token, which no other site can make a browser add; a program that says nothing about its origin and shows no
session cookie carries nobody's authority.
"""

from flask import Flask, request

from assess.errors import Forbidden
from assess.web import guards, identity

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def register(app: Flask) -> None:
    """Look at every request before its view does."""
    app.before_request(check)


def check() -> None:
    """Let this request through, or raise Forbidden."""
    if request.method in SAFE_METHODS or request.endpoint is None:
        return
    if guards.guard_of(request.endpoint).kind in ("device", "program"):
        return
    if not _from_ourselves():
        raise Forbidden(
            "cross_origin",
            "This request came from another website, so nothing was done.",
            "Open the page from Salto itself and try again.",
        )


def _from_ourselves() -> bool:
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    if origin is None:
        return identity.cookie_name() not in request.cookies
    return origin == request.host_url.rstrip("/")
