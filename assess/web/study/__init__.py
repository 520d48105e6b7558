"""Where people say what they see in a picture. See README.md."""

from flask import Flask

from assess.web.study.views import study


def register(app: Flask) -> None:
    """Put the studies under /study."""
    app.register_blueprint(study)
