"""Queries: questions of those who check a certificate, and what helped them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from assess.storage.tables import check_feedback, check_question


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked about a certificate; `reply_to` is there when the asker wants an answer."""

    id: str
    organisation: str
    certificate: str
    words: str
    reply_to: str | None
    asked_at: datetime


def add(connection: Connection, new: Question) -> None:
    """Store a question."""
    connection.execute(
        insert(check_question).values(
            id=new.id,
            organisation_id=new.organisation,
            certificate_id=new.certificate,
            words=new.words,
            reply_to=new.reply_to,
            asked_at=new.asked_at,
        ),
    )


def open_ones(connection: Connection, organisation_id: str) -> tuple[Question, ...]:
    """Give the questions that nobody has closed, oldest first."""
    rows = connection.execute(
        select(check_question)
        .where(check_question.c.organisation_id == organisation_id)
        .where(check_question.c.closed_at.is_(None))
        .order_by(check_question.c.asked_at, check_question.c.id),
    )
    return tuple(
        Question(
            id=row.id,
            organisation=row.organisation_id,
            certificate=row.certificate_id,
            words=row.words,
            reply_to=row.reply_to,
            asked_at=row.asked_at,
        )
        for row in rows
    )


def close(connection: Connection, organisation_id: str, question_id: str, *, at: datetime, by: str) -> bool:
    """Close a question of the organisation; False when it is not open there."""
    closed = connection.execute(
        update(check_question)
        .where(check_question.c.organisation_id == organisation_id)
        .where(check_question.c.id == question_id)
        .where(check_question.c.closed_at.is_(None))
        .values(closed_at=at, closed_by=by),
    )
    return closed.rowcount == 1


def forget(connection: Connection, before: datetime) -> None:
    """Delete what was asked before a moment."""
    connection.execute(delete(check_question).where(check_question.c.asked_at < before))


def add_feedback(connection: Connection, organisation_id: str, *, id: str, helped: str, at: datetime) -> None:  # noqa: A002 - the column
    """Store what helped somebody; neither who nor about whom."""
    connection.execute(
        insert(check_feedback).values(id=id, organisation_id=organisation_id, helped=helped, given_at=at)
    )


def feedback(connection: Connection, organisation_id: str) -> dict[str, int]:
    """Count what helped."""
    rows = connection.execute(
        select(check_feedback.c.helped, func.count().label("number"))
        .where(check_feedback.c.organisation_id == organisation_id)
        .group_by(check_feedback.c.helped),
    )
    return {row.helped: row.number for row in rows}
