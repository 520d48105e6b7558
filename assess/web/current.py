"""What belongs to this app and this request: the office (services' tools), settings, the moment, and today."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import cast
from zoneinfo import ZoneInfo

from flask import Flask, current_app, g, request

from assess.services.office import Office
from assess.settings import Settings

KEY = "salto"
SPOKEN = "salto.spoken"


def office() -> Office:
    """Give the office of the app that serves this request: the first argument of every service."""
    return office_of(current_app)


def office_of(app: Flask) -> Office:
    """Give the office of an app."""
    return cast("Office", app.extensions[KEY])


def spoken() -> Mapping[str, Mapping[str, str]]:
    """Give what the tablet itself says aloud, for surfaces that do not know the tablet: language -> key -> text."""
    return cast("Mapping[str, Mapping[str, str]]", current_app.extensions[SPOKEN]())


def settings() -> Settings:
    return office().settings


def by_script() -> bool:
    """Say whether a script of the page asks, which reads the answer itself."""
    return request.accept_mimetypes.best == "application/json"


def now() -> datetime:
    """Give this request's moment: the same one from its start to its end."""
    if "now" not in g:
        g.now = office().clock.now()
    return cast("datetime", g.now)


def local(moment: datetime) -> datetime:
    """Give a moment as the organisation's own clock shows it."""
    return moment.astimezone(ZoneInfo(settings().time_zone))


def today() -> date:
    return local(now()).date()
