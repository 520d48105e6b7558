"""The desk's pages with people at them: an app on a prepared installation, and a browser for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from assess.app import create_app
from assess.clock import FixedClock
from assess.services import signing_in
from assess.services.office import Actor
from assess.settings import Settings
from tests.support.application import office_of
from tests.support.content import CONTENT
from tests.support.html_checks import CheckedClient
from tests.support.installation import Desk, furnish, open_desk


@dataclass(frozen=True, slots=True, kw_only=True)
class WebDesk:
    """The app and the people of the demo."""

    app: Flask
    people: Desk

    def browser(self, person: Actor | None = None) -> FlaskClient:
        """Open a browser in which this person is signed in; it checks every page that it gets."""
        client = self.app.test_client()
        if person is not None:
            client.set_cookie("salto", self.token(person))
        return client

    def token(self, person: Actor) -> str:
        """Sign somebody in by a one-time link."""
        office = office_of(self.app)
        return signing_in.use_link(office, signing_in.new_link(office, person.id))


@pytest.fixture
def web(tmp_path: Path, prepared_instance: Path, sqlite_url: str, clock: FixedClock) -> Iterator[WebDesk]:
    instance = tmp_path / "instance"
    furnish(instance, prepared_instance)
    app = create_app(Settings(instance=instance, database=sqlite_url, language="en", content=CONTENT), clock=clock)
    app.testing = True
    app.test_client_class = CheckedClient
    yield WebDesk(app=app, people=open_desk(office_of(app), clock))
    office_of(app).database.close()
