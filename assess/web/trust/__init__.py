"""How a tablet comes to trust this machine. See README.md."""

from flask import Flask

from assess.web.trust.views import trust


def register(app: Flask) -> None:
    """Put the page under /trust."""
    app.register_blueprint(trust)
