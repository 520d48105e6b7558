"""`salto pictures unclear` and `status`: what people say about pictures, and what follows from it."""

from pathlib import Path

import click

from assess.clock import Clock
from assess.content.folders import ContentFolders
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


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), required=False)
def status(file: Path, folder: Path | None) -> None:
    """Write into the register of FOLDER (default: the content in use) what a study found.

    FILE comes from the page of the study at the desk. A picture that was redrawn since the study keeps its status.
    """
    from assess.services.keeping_statuses import keep  # noqa: PLC0415 - no other command here draws

    folders = ContentFolders.from_environment() if folder is None else ContentFolders(folder)
    kept = keep(folders, file.read_bytes())
    for picture, word in kept.written.items():
        click.echo(f"{word:<8} {picture}")
    for picture in kept.redrawn:
        click.echo(f"redrawn since, not written: {picture}", err=True)
    click.echo(f"{len(kept.written)} pictures written into {folders.itembank / 'pictures.yaml'}")
