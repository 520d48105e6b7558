"""`salto scores`: results are computed from events, so they can be computed again."""

import sys

import click

from assess.clock import Clock
from assess.services import recomputing
from assess.services.office import Office
from assess.settings import Settings


@click.group()
def scores() -> None:
    """Look after scores and decisions."""


@scores.command("recompute")
@click.option("--check", is_flag=True, help="Exit with 1 when a decision does not rest on what is stored.")
def recompute(*, check: bool) -> None:
    """Compute the proposals behind every decision again from events and pinned content, and compare."""
    found = recomputing.recompute(Office(Settings.from_environment(), Clock()))
    for line in found.differences:
        click.echo(f"decision {line.decision}: {line.criterion} was {line.then}, is now {line.now}", err=True)
    click.echo(f"{found.decisions} decisions, {found.tasks} task scores, {len(found.differences)} differences.")
    if check and found.differences:
        sys.exit(1)
