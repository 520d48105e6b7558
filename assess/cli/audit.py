"""`salto audit`: is the chain of the audit log whole?"""

import sys

import click

from assess.clock import Clock
from assess.services import reading_audit_log
from assess.services.office import Office
from assess.settings import Settings


@click.group()
def audit() -> None:
    """Look after the audit log."""


@audit.command("check")
def check() -> None:
    """Walk every organisation's chain; exit with 1 when an entry was changed or is missing."""
    broken = reading_audit_log.breaks(Office(Settings.from_environment(), Clock()))
    for organisation, sequence in broken.items():
        click.echo(f"{organisation}: broken at entry {sequence}", err=True)
    if broken:
        sys.exit(1)
    click.echo("Every chain is whole.")
