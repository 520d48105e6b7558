"""Queries: sheets of paper. Every query names the organisation."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from assess.domain.on_paper import PaperSheet, SheetKind
from assess.storage.tables import paper_sheet

BETWEEN = " "
OPEN = "."


def add(connection: Connection, organisation_id: str, new: PaperSheet) -> None:
    """Store a sheet that is printed."""
    connection.execute(
        insert(paper_sheet).values(
            id=new.id,
            organisation_id=organisation_id,
            session_id=new.session,
            code=new.code,
            kind=new.kind.value,
            domain=new.domain,
            printed_at=new.printed_at,
            printed_by=new.printed_by,
        ),
    )


def is_free(connection: Connection, code: str) -> bool:
    """Say whether no sheet of the installation has this code."""
    return connection.execute(select(paper_sheet.c.id).where(paper_sheet.c.code == code)).first() is None


def find(connection: Connection, organisation_id: str, code: str) -> PaperSheet | None:
    """Give a sheet of this organisation by its code."""
    row = connection.execute(
        select(paper_sheet).where(paper_sheet.c.organisation_id == organisation_id).where(paper_sheet.c.code == code),
    ).first()
    return None if row is None else _sheet(row)


def of_session(connection: Connection, organisation_id: str, session_id: str) -> tuple[PaperSheet, ...]:
    """Give the sheets of a session, the last one printed first."""
    rows = connection.execute(
        select(paper_sheet)
        .where(paper_sheet.c.organisation_id == organisation_id)
        .where(paper_sheet.c.session_id == session_id)
        .order_by(paper_sheet.c.printed_at.desc(), paper_sheet.c.id),
    )
    return tuple(_sheet(row) for row in rows)


def bring(
    connection: Connection, sheet_id: str, marks: tuple[str, ...], *, done_on: date, at: datetime, by: str
) -> None:
    """Store what stands on a sheet that came back."""
    written = BETWEEN.join(one or OPEN for one in marks)
    connection.execute(
        update(paper_sheet)
        .where(paper_sheet.c.id == sheet_id)
        .values(marks=written, done_on=done_on, brought_at=at, brought_by=by),
    )


def _sheet(row: Row[Any]) -> PaperSheet:
    marks = None if row.marks is None else tuple("" if one == OPEN else one for one in row.marks.split(BETWEEN))
    return PaperSheet(
        id=row.id,
        session=row.session_id,
        code=row.code,
        kind=SheetKind(row.kind),
        domain=row.domain,
        printed_at=row.printed_at,
        printed_by=row.printed_by,
        marks=marks,
        done_on=row.done_on,
        brought_at=row.brought_at,
        brought_by=row.brought_by,
    )
