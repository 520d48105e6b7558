"""Queries: how an organisation wants its papers to look."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from assess.domain.paper import Look
from assess.storage.tables import organisation_look


def newest(connection: Connection, organisation_id: str) -> Look:
    """Give what was chosen last, or the look that everybody begins with."""
    row = connection.execute(
        select(organisation_look)
        .where(organisation_look.c.organisation_id == organisation_id)
        .order_by(organisation_look.c.changed_at.desc(), organisation_look.c.id.desc())
        .limit(1),
    ).first()
    if row is None:
        return Look()
    return Look(design=row.design, colour=row.colour, logo=None if row.logo is None else bytes(row.logo))


def add(
    connection: Connection, organisation_id: str, look: Look, *, look_id: str, at: datetime, changed_by: str
) -> None:
    """Store a choice."""
    connection.execute(
        insert(organisation_look).values(
            id=look_id,
            organisation_id=organisation_id,
            design=look.design,
            colour=look.colour,
            logo=look.logo,
            changed_at=at,
            changed_by=changed_by,
        ),
    )
