"""Where staff work. See README.md."""

from importlib import import_module

from flask import Flask

from assess.web.desk.blueprint import desk

PAGES = (
    "account",
    "agreement",
    "api_keys",
    "appeals",
    "assessing_rules",
    "audit_log",
    "certificates",
    "deciding",
    "judging_pictures",
    "look",
    "observing",
    "organisation",
    "overview",
    "packages",
    "papers",
    "participants",
    "people",
    "pictures",
    "portfolio",
    "personal_data",
    "questions",
    "recordings",
    "sessions",
    "settling",
    "signing_in",
    "studies",
    "tablets",
    "taking_along",
    "unclear_pictures",
    "witnesses",
)


def register(app: Flask) -> None:
    """Put the desk's pages under /desk."""
    for page in PAGES:
        import_module(f"assess.web.desk.{page}")
    app.register_blueprint(desk)
