"""`salto backup` and `salto restore`: one encrypted file, while everybody works, and back."""

import sys
from pathlib import Path

import click

from assess.clock import Clock
from assess.services import backing_up
from assess.services.office import Office
from assess.settings import Settings

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=FILE)
def backup(file: Path) -> None:
    """Write all data and keys into FILE, encrypted, while the server runs."""
    office = Office(Settings.from_environment(), Clock())
    made = backing_up.back_up(office, file)
    office.database.close()
    click.echo(
        f"{made.rows} rows and {made.files} files, {made.bytes / 1e6:.1f} MB. Check it: salto restore --check {file}"
    )


@click.command()
@click.argument("file", type=FILE)
@click.option("--check", is_flag=True, help="only try: restore into a temporary folder, look, and throw it away")
def restore(file: Path, *, check: bool) -> None:
    """Fill an empty installation from FILE."""
    settings = Settings.from_environment()
    found = backing_up.check(settings, file) if check else backing_up.restore(settings, file)
    for problem in found.problems:
        click.echo(problem, err=True)
    if found.problems:
        sys.exit(1)
    click.echo(f"{found.rows} rows and {found.files} files, all whole.")
    if not check:
        click.echo("Run `salto serve`: what can be made again is made then.")
