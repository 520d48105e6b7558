"""Where staff work. See README.md."""

from importlib import import_module

from flask import Flask

from assess.web.desk.blueprint import desk

PAGES = (
    "access_rules",
    "account",
    "agreement",
    "api_keys",
    "appeals",
    "assessing_rules",
    "audit_log",
    "calibration",
    "caseload",
    "certificates",
    "deciding",
    "group_tasks",
    "home_visits",
    "judging_pictures",
    "look",
    "moving",
    "observation_evidence",
    "observing",
    "on_paper",
    "organisation",
    "organisation_accounts",
    "overview",
    "packages",
    "papers",
    "participants",
    "passkeys",
    "people",
    "pictures",
    "portfolio",
    "personal_data",
    "questions",
    "recordings",
    "reports",
    "second_factors",
    "sessions",
    "settling",
    "signing_in",
    "studies",
    "tablets",
    "taking_along",
    "talk",
    "unclear_pictures",
    "voices",
    "welcome",
    "witnesses",
)


def register(app: Flask) -> None:
    """Put the desk's pages under /desk."""
    for page in PAGES:
        import_module(f"assess.web.desk.{page}")
    app.register_blueprint(desk)
