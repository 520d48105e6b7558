"""`salto pictures edit`: a page on this machine that redraws a scene while its YAML is being edited."""

from pathlib import Path

import click

from assess.cli.picture_editor.bench import Bench
from assess.cli.picture_editor.server import server_for

ITEM_BANK = Path("itembank")
PORT = 8765


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--itembank", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ITEM_BANK, show_default=True
)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 takes a free one.")
def edit(files: tuple[Path, ...], itembank: Path, port: int) -> None:
    """Show the scenes of FILES (all of the item bank when absent) in a browser, and redraw them when a file is saved.

    Nobody else can see the page: it is served to this machine alone. Ctrl-C ends it.
    """
    bench = Bench(itembank=itembank, files=files)
    try:
        server = server_for(bench, port)
    except OSError as error:
        raise click.ClickException(f"port {port} is in use; choose another with --port") from error
    click.echo(f"Open http://127.0.0.1:{server.server_port} in a browser, and edit. Ctrl-C ends.")
    with server:
        try:
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            click.echo()
