"""The participant's tablet. See README.md."""

from importlib import import_module

from flask import Flask

from assess.web.tablet.views import tablet


def register(app: Flask) -> None:
    """Put the tablet under /tablet and its pictures under /pictures."""
    import_module("assess.web.tablet.visits")
    app.register_blueprint(tablet)
