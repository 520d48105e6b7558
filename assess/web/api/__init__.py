"""Where programs ask. See README.md."""

from flask import Flask

from assess.web import counting, rate_limit
from assess.web.api.views import api


def register(app: Flask) -> None:
    """Put the programs' door under /api/v1."""
    rate_limit.register(app)
    counting.register(app)
    app.register_blueprint(api)
