"""Where a witness says what she saw. See README.md."""

from flask import Flask

from assess.web.witness.views import witness


def register(app: Flask) -> None:
    """Put the witnesses under /witness."""
    app.register_blueprint(witness)
