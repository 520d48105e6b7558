"""Many papers in one go, drawn by a process of its own, so that nobody who works at the desk has to wait for it.

A job and its papers are rows: any process may begin it, it can be cancelled between two papers, and a job whose worker is
no longer heard of can be taken up again. The files lie in `<instance>/prints/`, and are forgotten with the job after a day.
"""

import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from assess.credentials.pdf import Paper, Stack, render_certificate
from assess.credentials.pdf_signing import Signer
from assess.domain.certificate import Statement
from assess.domain.code import Code
from assess.domain.paper import Look
from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict, NotFound
from assess.services import printing, signing_credentials
from assess.services.office import Actor, Office, Work
from assess.storage import certificates, credentials, looks, print_jobs
from assess.storage.print_jobs import PrintJob, PrintPaper

FORMS: Final = ("one", "each")
MOST: Final = 2000
SILENT_AFTER: Final = timedelta(seconds=60)
"""A worker that was not heard of for so long has stopped."""
KEPT: Final = timedelta(days=1)
_NICE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """A certificate that can be chosen for printing."""

    id: str
    statement: Statement
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a job is. `stopped` when it could be taken up again."""

    job: PrintJob
    stopped: bool

    @property
    def goes_on(self) -> bool:
        """Whether there is more to come by itself."""
        return self.job.state in ("waiting", "running") and not self.stopped


def printable(office: Office, actor: Actor) -> tuple[Printable, ...]:
    """Give the certificates that stand, newest first."""
    with office.look(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        rows = certificates.standing(work.connection, actor.organisation)
    return tuple(
        Printable(id=row.id, statement=Statement.from_bytes(row.statement), issued_at=row.issued_at) for row in rows
    )


def start(office: Office, actor: Actor, chosen: Sequence[str], *, form: str) -> str:
    """Begin a job for these certificates; gives its id. The caller launches its worker.

    Raises Unavailable when papers are to be signed and the certificate for documents cannot be used; so does `resume`.
    """
    if form not in FORMS:
        raise BadInput("no_such_form", "There is no such way to print.", "Choose one from the list.")
    with office.work(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        printing.document_signer(office)
        standing = [row.id for row in certificates.standing(work.connection, actor.organisation)]
        wanted = [one for one in standing if one in set(chosen)]
        if not wanted or len(wanted) > MOST:
            raise BadInput("nothing_to_print", "No certificate is chosen.", "Choose at least one, and at most 2000.")
        job_id = work.new_id()
        papers = [(work.new_id(), one) for one in wanted]
        print_jobs.add(
            work.connection,
            actor.organisation,
            job_id=job_id,
            form=form,
            papers=papers,
            at=work.now,
            created_by=actor.id,
        )
        for one in wanted:
            signing_credentials.credential(work, one)
            work.record("certificate.printed", "certificate", one, {"job": job_id})
    return job_id


def launch(office: Office, job_id: str) -> None:
    """Start a process that works on a job, more politely than the server does."""
    settings = office.settings
    environment = {
        **os.environ,
        "SALTO_INSTANCE": str(settings.instance),
        "SALTO_DATABASE": settings.database,
        "SALTO_CONTENT": str(settings.content),
        "SALTO_VERIFY_ADDRESS": settings.verify_address,
        **({} if settings.pdf_certificate == Path() else {"SALTO_PDF_CERTIFICATE": str(settings.pdf_certificate)}),
    }
    command = [sys.executable, "-c", "from assess.cli import main; main()", "papers", "draw", job_id]
    process = subprocess.Popen(  # noqa: S603 - our own command
        command,
        env=environment,
        cwd=Path(__file__).parents[2],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    threading.Thread(target=process.wait, daemon=True).start()  # takes note of its end, so that none is left behind


def progress(office: Office, actor: Actor, job_id: str) -> Progress:
    """Say how far a job is."""
    with office.look(actor) as work:
        job = _found(work, job_id)
        silent = work.now - job.beat_at > SILENT_AFTER
    return Progress(job=job, stopped=job.state == "cancelled" or (job.state in ("waiting", "running") and silent))


def cancel(office: Office, actor: Actor, job_id: str) -> None:
    """Stop a job after the paper that is being drawn."""
    with office.work(actor) as work:
        job = _found(work, job_id)
        if job.state in ("waiting", "running"):
            print_jobs.change(work.connection, job_id, state="cancelled", worker=None, at=work.now)


def resume(office: Office, actor: Actor, job_id: str) -> None:
    """Let a job that stopped go on; the caller launches its worker."""
    if not progress(office, actor, job_id).stopped:
        raise Conflict("not_stopped", "This is being printed, or is ready.", "Open its page again.")
    printing.document_signer(office)
    with office.work(actor) as work:
        print_jobs.change(work.connection, job_id, state="waiting", worker=None, at=work.now)


def result(office: Office, actor: Actor, job_id: str) -> Path:
    """Give the file of a job that is done."""
    job = progress(office, actor, job_id).job
    path = _result(office, job)
    if job.state != "done" or not path.is_file():
        raise NotFound("not_ready", "This is not ready yet.", "Open its page again.")
    return path


def work_on(office: Office, job_id: str, *, most: int = MOST) -> None:
    """Draw the papers of a job, `most` of them, unless somebody else does. Forgets old jobs first.

    Raises Unavailable, and leaves the job to be taken up again, when the certificate for documents cannot be used.
    """
    _forget(office)
    signer = printing.document_signer(office)
    worker = office.clock.token(8)
    job = _claimed(office, job_id, worker)
    if job is None:
        return
    with office.see() as connection:
        look = looks.newest(connection, job.organisation)
        papers = print_jobs.papers(connection, job_id)
    drawn = _stacked if job.form == "one" else _each
    if drawn(office, job, [one for one in papers if job.form == "one" or not one.done][:most], look, worker, signer):
        with office.store() as connection:
            now = print_jobs.find(connection, job_id)
            if now and now.worker == worker and now.done == now.total:
                print_jobs.change(connection, job_id, state="done", worker=None, at=office.clock.now())


def be_polite() -> None:
    """Let every other process of this machine go first."""
    os.nice(_NICE)


def _stacked(
    office: Office, job: PrintJob, papers: Sequence[PrintPaper], look: Look, worker: str, signer: Signer | None
) -> bool:
    """Draw all into one file. It is made in memory, so a job that was stopped begins anew."""
    with office.store() as connection:
        print_jobs.begin_again(connection, job.id)
    stack: Stack | None = None
    for one in papers:
        paper = _paper(office, job, one, look)
        stack = stack or Stack(paper)
        stack.add(paper)
        if not _marked(office, job, one, worker):
            return False
    if stack:
        _write(_result(office, job), printing.sign(stack.finished(), signer))
    return True


def _each(
    office: Office, job: PrintJob, papers: Sequence[PrintPaper], look: Look, worker: str, signer: Signer | None
) -> bool:
    """Draw each into a file of its own, and put them together; what was drawn before is kept."""
    folder = _folder(office, job.id)
    for one in papers:
        paper = _paper(office, job, one, look)
        body = printing.sign(render_certificate(paper), signer)
        _write(folder / f"{one.position + 1:04}-{Code(paper.statement.code).shown}.pdf", body)
        if not _marked(office, job, one, worker):
            return False
    path = _result(office, job)
    with zipfile.ZipFile(path.with_suffix(".part"), "w", zipfile.ZIP_STORED) as bundle:
        for file in sorted(folder.glob("*.pdf")):
            bundle.write(file, file.name)
    path.with_suffix(".part").replace(path)
    return True


def _paper(office: Office, job: PrintJob, one: PrintPaper, look: Look) -> Paper:
    with office.see() as connection:
        row = certificates.find(connection, job.organisation, one.certificate)
        signed = credentials.find(connection, one.certificate)
    if row is None:
        raise NotFound("no_such_certificate", "There is no such certificate.", "Go back to the list.")
    return printing.paper(office, Statement.from_bytes(row.statement), choice=printing.USUAL, look=look, signed=signed)


def _claimed(office: Office, job_id: str, worker: str) -> PrintJob | None:
    """Take a job that waits, or whose worker fell silent; None when there is nothing to take."""
    with office.store() as connection:
        job, now = print_jobs.find(connection, job_id), office.clock.now()
        silent = job is not None and job.state == "running" and now - job.beat_at > SILENT_AFTER
        if job is None or not (job.state == "waiting" or silent):
            return None
        print_jobs.change(connection, job_id, state="running", worker=worker, at=now)
    return job


def _marked(office: Office, job: PrintJob, one: PrintPaper, worker: str) -> bool:
    """Note that a paper is drawn; False when the job was cancelled or somebody else has it."""
    with office.store() as connection:
        now = print_jobs.find(connection, job.id)
        if now is None or now.worker != worker:
            return False
        print_jobs.mark(connection, job.id, one.id, at=office.clock.now())
    return True


def _found(work: Work, job_id: str) -> PrintJob:
    work.require(Permission.SEE_CERTIFICATE)
    job = print_jobs.find(work.connection, job_id)
    if job is None or job.organisation != work.actor.organisation:
        raise NotFound("no_such_job", "This was printed more than a day ago, or never.", "Choose the papers again.")
    return job


def _forget(office: Office) -> None:
    with office.store() as connection:
        old = print_jobs.forget_before(connection, office.clock.now() - KEPT)
    for job_id in old:
        shutil.rmtree(office.settings.instance / "prints" / job_id, ignore_errors=True)


def _folder(office: Office, job_id: str) -> Path:
    folder = office.settings.instance / "prints" / job_id
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _result(office: Office, job: PrintJob) -> Path:
    return _folder(office, job.id) / ("papers.pdf" if job.form == "one" else "papers.zip")


def _write(path: Path, body: bytes) -> None:
    part = path.with_suffix(".part")
    part.write_bytes(body)
    part.replace(path)
