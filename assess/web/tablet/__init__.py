"""The participant's tablet. See README.md."""

from flask import Flask

from assess.web.tablet.views import tablet


def register(app: Flask) -> None:
    """Put the tablet under /tablet and its pictures under /pictures."""
    app.register_blueprint(tablet)
