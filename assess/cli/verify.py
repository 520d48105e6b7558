"""`salto verify`: the check of certificates, as files that need no server."""

import os
from pathlib import Path

import click

from assess.app import create_app
from assess.settings import Settings
from assess.web.verify import paper


@click.group("verify")
def verify() -> None:
    """Take the check of certificates along, or put it where it outlives this installation."""


@verify.command("export")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def export(folder: Path) -> None:
    """Write the whole check into FOLDER: its page, keys, rubrics, and what was taken back until now.

    It works from any web server, an archive or a USB stick. Export again to bring what was taken back up to date.
    """
    app = create_app(Settings.from_environment())
    with app.app_context():
        files = dict(paper.site())
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = path.with_name(f".{path.name}.{os.getpid()}")
        whole.write_text(text, encoding="utf-8")
        whole.replace(path)
    click.echo(f"{len(files)} files in {folder}. Open {folder / 'index.html'}, or put the folder on a web server.")
