"""`salto papers`: what was asked for at the desk to be printed in one go."""

import click

from assess.clock import Clock
from assess.services import print_jobs
from assess.services.office import Office
from assess.settings import Settings


@click.group()
def papers() -> None:
    """Draw papers that were asked for at the desk."""


@papers.command("draw")
@click.argument("job")
def draw(job: str) -> None:
    """Draw the papers of JOB, after every other process of this machine; the desk starts this by itself."""
    print_jobs.be_polite()
    office = Office(Settings.from_environment(), Clock())
    print_jobs.work_on(office, job)
    office.database.close()
