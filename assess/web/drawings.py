"""The drawn pictures, which every surface shows. Each is named by its own digest, so it may be kept for ever."""

from flask import Flask, Response, url_for

from assess.services import packing
from assess.web import current, guards
from assess.web.assets import FOREVER


def register(app: Flask) -> None:
    """Serve the pictures, and give templates their addresses."""
    app.add_url_rule("/pictures/<sha256>.svg", "drawing", drawing)
    app.jinja_env.globals["drawing_address"] = address


@guards.public("drawn pictures without personal data are the same for everybody")
def drawing(sha256: str) -> Response:
    """Give a picture; its address says its content."""
    response = Response(packing.picture(current.office(), sha256), mimetype="image/svg+xml")
    response.headers["Cache-Control"] = FOREVER
    return response


def address(sha256: str) -> str:
    """Give the address of a drawing."""
    return url_for("drawing", sha256=sha256)
