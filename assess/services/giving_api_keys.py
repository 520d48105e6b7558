"""An administrator gives a program of somebody else a key, with which it checks many certificates at once, and takes it back.

A key is shown once, when it is made; what is stored is its hash. It opens nothing that a code on a paper does not open.
"""

from typing import Final

from assess.domain.permissions import Permission
from assess.errors import BadInput, NotFound
from assess.services.office import Actor, Office, hashed
from assess.storage import api_keys
from assess.storage.api_keys import ApiKey

_KEY_BYTES: Final = 32
BEGINS: Final = "salto_"
"""So that a key which ends up in a public place can be recognised as one."""


def everyone(office: Office, actor: Actor) -> tuple[ApiKey, ...]:
    """Give the keys of the organisation, newest first."""
    with office.look(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        return api_keys.of_organisation(work.connection, actor.organisation)


def make(office: Office, actor: Actor, *, name: str) -> str:
    """Make a key for whoever has this name (a program, never a person), and give it: it cannot be read again."""
    with office.work(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        if not name.strip():
            raise BadInput("name_missing", "A name is needed.", "Say which program will use the key.")
        key = f"{BEGINS}{office.clock.token(_KEY_BYTES)}"
        key_id = work.new_id()
        api_keys.add(
            work.connection,
            id=key_id,
            organisation_id=actor.organisation,
            name=name.strip(),
            key_hash=hashed(key),
            made_at=work.now,
            made_by=actor.id,
        )
        work.record("api_key.made", "api_key", key_id)
    return key


def revoke(office: Office, actor: Actor, key_id: str) -> None:
    """End a key; it opens nothing from this moment."""
    with office.work(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        if not api_keys.revoke(work.connection, actor.organisation, key_id, work.now):
            raise NotFound("no_such_api_key", "There is no such key, or it was revoked.", "Go back to the list.")
        work.record("api_key.revoked", "api_key", key_id)


def who(office: Office, key: str) -> str | None:
    """Give the id of the key that a program shows; None for one that opens nothing."""
    if not key.startswith(BEGINS):
        return None
    with office.glance() as connection:
        return api_keys.find(connection, hashed(key))
