"""A small installation with a key and nothing else, and certificates in every state put straight into the database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine

from assess.app import create_app
from assess.clock import FixedClock
from assess.credentials.keyring import Keyring
from assess.domain.certificate import Statement
from assess.domain.code import Code
from assess.services.office import Office
from assess.settings import Settings
from assess.storage import certificates
from assess.storage.certificates import IssuedCertificate
from assess.web import rate_limit
from tests.credentials.samples import PICTURE, PICTURE_ID, code_number, statement
from tests.support.application import office_of
from tests.support.html_checks import CheckedClient


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """The counter where papers are checked."""

    app: Flask
    office: Office
    keyring: Keyring
    clock: FixedClock

    def client(self) -> FlaskClient:
        return self.app.test_client()

    def issue(self, seed: int = 1, *, stored_as: Statement | None = None, **changes: object) -> tuple[Code, str]:
        """Sign a statement and store it (or, to tamper, store another one in its place); gives code and id."""
        code = code_number(seed)
        signed = replace(statement(4), code=code.symbols, **changes)  # type: ignore[arg-type]  # fields by name
        signature = self.keyring.sign(signed.to_bytes())
        row = IssuedCertificate(
            id=self.office.clock.new_id(),
            decision="decision",
            lookup=self.office.keyed("code", code.symbols),
            statement=(stored_as or signed).to_bytes(),
            signature=signature.value,
            key_id=signature.key_id,
            issued_at=self.clock.now(),
            issued_by="staff",
            expires_on=None,
        )
        with create_engine(self.office.database.url).begin() as connection:  # a plain one: it asks for no parents
            certificates.add(connection, "organisation", row)
        return code, row.id

    def change(self, certificate_id: str, status: str, *, reason: str = "", replaced_by: str | None = None) -> None:
        """Revoke or replace."""
        with create_engine(self.office.database.url).begin() as connection:
            certificates.add_status(
                connection,
                id=self.office.clock.new_id(),
                organisation_id="organisation",
                certificate_id=certificate_id,
                status=status,
                reason=reason,
                replaced_by=replaced_by,
                changed_at=self.clock.now(),
                changed_by="staff",
            )


@pytest.fixture
def counter(tmp_path: Path, sqlite_url: str, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter]:
    monkeypatch.setattr(rate_limit, "FRESH_SECONDS", 0.0)
    (tmp_path / "secret").write_bytes(b"s" * 32)
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / f"{PICTURE_ID}.svg").write_bytes(PICTURE)
    keyring = Keyring(tmp_path / "keys", (b"a passphrase",))
    keyring.prepare()
    settings = Settings(instance=tmp_path, database=sqlite_url, language="en", surfaces="verify api")
    app = create_app(settings, clock=clock)
    app.testing = True
    app.test_client_class = CheckedClient
    office = office_of(app)
    yield Counter(app=app, office=office, keyring=keyring, clock=clock)
    office.database.close()
