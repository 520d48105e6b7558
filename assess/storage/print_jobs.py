"""Queries: papers that are printed in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from assess.storage.tables import print_job, print_job_paper


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """A job. `form` is `one` file or a file for `each`; `beat_at` is when its worker was last heard of."""

    id: str
    organisation: str
    form: str
    state: str
    worker: str | None
    beat_at: datetime
    total: int
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPaper:
    """One paper of a job."""

    id: str
    certificate: str
    position: int
    done: bool


def add(
    connection: Connection,
    organisation_id: str,
    *,
    job_id: str,
    form: str,
    papers: Sequence[tuple[str, str]],
    at: datetime,
    created_by: str,
) -> None:
    """Store a job and its papers: (id, certificate) in the order in which they are printed."""
    connection.execute(
        insert(print_job).values(
            id=job_id,
            organisation_id=organisation_id,
            form=form,
            state="waiting",
            worker=None,
            beat_at=at,
            created_at=at,
            created_by=created_by,
        ),
    )
    rows = [
        {"id": paper_id, "organisation_id": organisation_id, "job_id": job_id, "certificate_id": one, "position": n}
        for n, (paper_id, one) in enumerate(papers)
    ]
    connection.execute(insert(print_job_paper), rows)


def find(connection: Connection, job_id: str) -> PrintJob | None:
    """Give a job with how far it is."""
    row = connection.execute(select(print_job).where(print_job.c.id == job_id)).first()
    if row is None:
        return None
    counted = connection.execute(
        select(func.count(), func.count(print_job_paper.c.done_at)).where(print_job_paper.c.job_id == job_id)
    ).one()
    return PrintJob(
        id=row.id,
        organisation=row.organisation_id,
        form=row.form,
        state=row.state,
        worker=row.worker,
        beat_at=row.beat_at,
        total=counted[0],
        done=counted[1],
    )


def papers(connection: Connection, job_id: str) -> tuple[PrintPaper, ...]:
    """Give the papers of a job in order."""
    rows = connection.execute(
        select(print_job_paper).where(print_job_paper.c.job_id == job_id).order_by(print_job_paper.c.position)
    )
    return tuple(
        PrintPaper(id=row.id, certificate=row.certificate_id, position=row.position, done=row.done_at is not None)
        for row in rows
    )


def change(connection: Connection, job_id: str, *, state: str, worker: str | None, at: datetime) -> None:
    """Store who works on it, or that nobody does any more."""
    connection.execute(update(print_job).where(print_job.c.id == job_id).values(state=state, worker=worker, beat_at=at))


def mark(connection: Connection, job_id: str, paper_id: str, *, at: datetime) -> None:
    """Store that one more paper is drawn, and that the worker lives."""
    connection.execute(update(print_job_paper).where(print_job_paper.c.id == paper_id).values(done_at=at))
    connection.execute(update(print_job).where(print_job.c.id == job_id).values(beat_at=at))


def begin_again(connection: Connection, job_id: str) -> None:
    """Forget what was drawn."""
    connection.execute(update(print_job_paper).where(print_job_paper.c.job_id == job_id).values(done_at=None))


def forget_before(connection: Connection, moment: datetime) -> tuple[str, ...]:
    """Forget old jobs; gives their ids."""
    old = tuple(connection.execute(select(print_job.c.id).where(print_job.c.created_at < moment)).scalars())
    connection.execute(delete(print_job_paper).where(print_job_paper.c.job_id.in_(old)))
    connection.execute(delete(print_job).where(print_job.c.id.in_(old)))
    return old
