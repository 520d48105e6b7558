"""What is kept for a day, for 90 days or until 24 months after a study, and is past its time: counted, and deleted."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Table, delete, func, select

from assess.storage.tables import (
    check_question,
    miss,
    pairing,
    participant,
    picture_judgement,
    picture_study,
    picture_study_answer,
    picture_study_person,
    print_job,
    print_job_paper,
    session,
    sign_in_link,
    sign_in_step,
    staff_session,
)

DAY, QUARTER = timedelta(days=1), timedelta(days=90)


def past(now: datetime, *, studies_ended_before: date) -> Mapping[Table, ColumnElement[bool]]:
    """Give, for each table with a time, which rows are past it; children before what they belong to."""
    ended = select(picture_study.c.id).where(picture_study.c.ends_on < studies_ended_before)
    old_jobs = select(print_job.c.id).where(print_job.c.created_at < now - DAY)
    return {
        staff_session: staff_session.c.expires_at < now - DAY,
        sign_in_link: sign_in_link.c.expires_at < now - DAY,
        sign_in_step: sign_in_step.c.expires_at < now - DAY,
        pairing: pairing.c.expires_at < now - DAY,
        miss: miss.c.at < now - DAY,
        print_job_paper: print_job_paper.c.job_id.in_(old_jobs),
        print_job: print_job.c.created_at < now - DAY,
        check_question: check_question.c.asked_at < now - QUARTER,
        picture_judgement: picture_judgement.c.study_id.in_(ended),
        picture_study_answer: picture_study_answer.c.study_id.in_(ended),
        picture_study_person: picture_study_person.c.study_id.in_(ended),
    }


def count(connection: Connection, rules: Mapping[Table, ColumnElement[bool]]) -> dict[str, int]:
    """Count the rows that are past their time."""
    found = {
        table.name: connection.execute(select(func.count()).select_from(table).where(rule)).scalar_one()
        for table, rule in rules.items()
    }
    return {name: number for name, number in found.items() if number}


def forget(connection: Connection, rules: Mapping[Table, ColumnElement[bool]]) -> dict[str, int]:
    """Delete the rows that are past their time, and give how many of each table."""
    found = {table.name: connection.execute(delete(table).where(rule)).rowcount for table, rule in rules.items()}
    return {name: number for name, number in found.items() if number}


def last_seen_before(connection: Connection, organisation_id: str, day: date, moment: datetime) -> tuple[str, ...]:
    """Give the participants whose last session, or enrolment where there is none, lies before a day."""
    recent = select(session.c.participant_id).where(session.c.planned_for >= day)
    rows = connection.execute(
        select(participant.c.id)
        .where(participant.c.organisation_id == organisation_id)
        .where(participant.c.erased_at.is_(None))
        .where(participant.c.enrolled_at < moment)
        .where(participant.c.id.not_in(recent))
        .order_by(participant.c.id),
    )
    return tuple(row.id for row in rows)
