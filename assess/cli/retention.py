"""`salto retention`: what is kept and why, what is past its time, and deleting it."""

import click

from assess.clock import Clock
from assess.services import processing_register, retaining
from assess.services.office import Office
from assess.services.retaining import Retained
from assess.settings import Settings


@click.group()
def retention() -> None:
    """Keep nothing longer than its label says."""


@retention.command("due")
def due() -> None:
    """Say what is past its time, and change nothing."""
    _say(retaining.due(Office(Settings.from_environment(), Clock())))


@retention.command("run")
def run() -> None:
    """Delete what is past its time; let a timer call this once a day."""
    _say(retaining.run(Office(Settings.from_environment(), Clock())))


@retention.command("register")
def register() -> None:
    """Print the register of processing (article 30 of the GDPR) as a page."""
    click.echo(processing_register.markdown(), nl=False)


def _say(found: Retained) -> None:
    click.echo(f"participants: {found.participants}")
    for table, number in sorted(found.rows.items()):
        click.echo(f"{table}: {number}")
    click.echo(f"files of nobody: {found.files}")
