"""Queries: group tasks and the sessions in them. Every query names the organisation."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, exists, insert, select

from assess.domain.group_task import GroupTask, Mark, Member
from assess.storage.tables import group_member, group_task


def add(connection: Connection, organisation_id: str, new: GroupTask, new_id: Callable[[], str]) -> None:
    """Store a group task with its members."""
    connection.execute(
        insert(group_task).values(
            id=new.id,
            organisation_id=organisation_id,
            domain=new.domain,
            planned_for=new.planned_for,
            made_at=new.made_at,
            made_by=new.made_by,
        ),
    )
    connection.execute(
        insert(group_member),
        [
            {
                "id": new_id(),
                "organisation_id": organisation_id,
                "group_task_id": new.id,
                "session_id": member.session,
                "mark": member.mark.value,
                "place": place,
            }
            for place, member in enumerate(new.members)
        ],
    )


def find(connection: Connection, organisation_id: str, group_id: str) -> GroupTask | None:
    """Give a group task of this organisation that still has somebody in it."""
    found = _read(connection, _query(organisation_id).where(group_task.c.id == group_id))
    return found[0] if found else None


def all_of(connection: Connection, organisation_id: str) -> tuple[GroupTask, ...]:
    """Give the group tasks of an organisation that still have somebody in them, newest day first."""
    return _read(connection, _query(organisation_id))


def remove_empty(connection: Connection, organisation_id: str) -> None:
    """Delete the group tasks of an organisation in which nobody is any more."""
    someone = exists().where(group_member.c.group_task_id == group_task.c.id)
    connection.execute(delete(group_task).where(group_task.c.organisation_id == organisation_id).where(~someone))


def _query(organisation_id: str) -> Select[Any]:
    return (
        select(group_task, group_member.c.session_id, group_member.c.mark)
        .join(group_member, group_member.c.group_task_id == group_task.c.id)
        .where(group_task.c.organisation_id == organisation_id)
        .order_by(group_task.c.planned_for.desc(), group_task.c.made_at.desc(), group_task.c.id, group_member.c.place)
    )


def _read(connection: Connection, query: Select[Any]) -> tuple[GroupTask, ...]:
    groups: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(query):
        groups.setdefault(row.id, []).append(row)
    return tuple(
        GroupTask(
            id=rows[0].id,
            domain=rows[0].domain,
            planned_for=rows[0].planned_for,
            made_at=rows[0].made_at,
            made_by=rows[0].made_by,
            members=tuple(Member(session=row.session_id, mark=Mark(row.mark)) for row in rows),
        )
        for rows in groups.values()
    )
