"""Name and place of the organisation, as certificates print them."""

from assess.domain.people import Organisation
from assess.domain.permissions import Permission
from assess.errors import BadInput
from assess.services.office import Actor, Office
from assess.storage import organisations


def read(office: Office, actor: Actor) -> Organisation:
    """Give the actor's organisation."""
    with office.look(actor) as work:
        return organisations.find_organisation(work.connection, actor.organisation)


def change(office: Office, actor: Actor, *, name: str, place: str) -> None:
    """Change name and place; certificates that were issued keep the old ones."""
    if not name.strip() or not place.strip():
        raise BadInput("organisation_incomplete", "A name and a place are needed.", "Fill them in.")
    with office.work(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        changed = Organisation(id=actor.organisation, name=name.strip(), place=place.strip())
        organisations.change_organisation(work.connection, changed)
        work.record("organisation.changed", "organisation", actor.organisation)
