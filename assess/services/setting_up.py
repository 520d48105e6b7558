"""Prepares an installation, and does nothing that is done already: folder, secret, keys, database, content, fonts."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from assess.credentials import cutting
from assess.domain.people import Organisation
from assess.domain.permissions import Role
from assess.services import preparing_content, typefaces
from assess.services.office import SECRET_FILE, Actor, Office
from assess.storage import organisations
from assess.storage.migrations import migrate

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
SECRET_BYTES = 32
Say = Callable[[str], None]


def prepare(office: Office, say: Say = lambda _: None) -> None:
    """Prepare what is missing; `say` is told, in a few words, what is being done."""
    say("database")
    begin(office)
    office.keyring.prepare(office.clock.now())
    say("typefaces")
    cutting.cut(office.settings.instance / "fonts")
    typefaces.prepare(office)
    say("content and pictures")
    preparing_content.prepare(office)


def begin(office: Office) -> None:
    """Make the folder, its secret and its tables: what belongs to this installation and to no other."""
    instance = office.settings.instance
    instance.mkdir(parents=True, exist_ok=True)
    instance.chmod(PRIVATE_FOLDER)
    _secret(instance / SECRET_FILE)
    migrate(office.database)


def found_organisation(office: Office, *, name: str, place: str) -> Actor:
    """Add an organisation, and give an actor that sets it up."""
    organisation = Organisation(id=office.clock.new_id(), name=name, place=place)
    with office.store() as connection:
        organisations.add_organisation(connection, organisation, office.clock.now())
    return Actor(
        kind="system",
        id="setting-up",
        organisation=organisation.id,
        roles=frozenset(Role),
        name="setting up",
    )


def is_set_up(office: Office) -> bool:
    """Say whether there is an organisation yet."""
    with office.see() as connection:
        return organisations.any_organisation(connection)


def _secret(path: Path) -> None:
    if path.is_file():
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as out:
        out.write(secrets.token_bytes(SECRET_BYTES))
