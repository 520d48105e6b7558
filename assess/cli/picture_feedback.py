"""`salto pictures unclear`: what participants say about pictures."""

import click

from assess.clock import Clock
from assess.services.office import Office
from assess.settings import Settings


@click.command()
def unclear() -> None:
    """List the pictures that participants touched as not clear, most sittings first, with the counts by language."""
    from assess.services import finding_unclear_pictures  # noqa: PLC0415 - no other command here needs a database

    found = finding_unclear_pictures.everywhere(Office(Settings.from_environment(), Clock()))
    for one in found:
        languages = ", ".join(f"{code} {count}" for code, count in one.by_language)
        since = "  (redrawn since)" if one.redrawn else ""
        click.echo(f"{one.sittings:>4}  {one.picture}  {languages}{since}")
    click.echo(f"{len({one.picture for one in found})} pictures were not clear")
