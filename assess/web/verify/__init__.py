"""Where an employer checks a certificate. See README.md."""

from flask import Flask

from assess.web import counting, rate_limit
from assess.web.verify.paper import symbol
from assess.web.verify.published import published
from assess.web.verify.views import verify


def register(app: Flask) -> None:
    """Put the check under /verify, the page behind the symbol under /v, and what an issuer publishes under /issuers."""
    rate_limit.register(app)
    counting.register(app)
    app.register_blueprint(verify)
    app.register_blueprint(symbol)
    app.register_blueprint(published)
