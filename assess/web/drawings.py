"""The pictures, which every surface shows. Each is named by its own digest, so it may be kept for ever."""

from flask import Flask, Response, url_for

from assess.services import stored_pictures
from assess.web import assets, current, guards, headers
from assess.web.assets import FOREVER


def register(app: Flask) -> None:
    """Serve the pictures, and give templates their addresses."""
    app.add_url_rule("/pictures/<picture>", "drawing", drawing)
    app.jinja_env.globals["drawing_address"] = address


@guards.public("pictures without personal data are the same for everybody")
def drawing(picture: str) -> Response:
    """Give a picture; its address says its content and its type."""
    found = stored_pictures.named(current.office(), picture)
    response = assets.answer(assets.squeezable(found.body, found.mimetype))
    response.headers["Cache-Control"] = FOREVER
    response.headers["Content-Security-Policy"] = headers.SANDBOX
    return response


def address(sha256: str) -> str:
    """Give the address of a picture."""
    return url_for("drawing", picture=stored_pictures.name(current.office(), sha256))
