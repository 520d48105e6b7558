"""`salto pictures sheet`: many pictures at once, to judge them by eye."""

from pathlib import Path

import click

from assess.pictures.library import draw_all, load_what_can_be_read, scene_files, studio
from assess.pictures.seeing import SMALL
from assess.pictures.sheet import write_sheet

ITEM_BANK = Path("itembank")


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--cast", type=click.Path(path_type=Path, dir_okay=False), default=ITEM_BANK / "cast.yaml", show_default=True
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), default=Path("build/sheet.png"), show_default=True
)
@click.option("--width", type=click.IntRange(80, 1600), default=560, show_default=True, help="Width of one picture.")
@click.option("--only", multiple=True, help="Ids of the scenes to show; all when absent.")
@click.option("--small", is_flag=True, help="160 pixels wide, as on a small tablet.")
@click.option("--grey", is_flag=True, help="Without colour, as on a plain printer.")
def sheet(
    files: tuple[Path, ...], cast: Path, out: Path, width: int, only: tuple[str, ...], *, small: bool, grey: bool
) -> None:
    """Write a contact sheet of the scenes in FILES (all of the item bank when absent)."""
    found, problems = load_what_can_be_read(files or scene_files(ITEM_BANK / "scenes"))
    wanted = [written for written in found if not only or written.scene.id in only]
    drawn = draw_all(wanted, studio(cast))
    for _, troubles in drawn:
        problems += troubles
    for problem in problems:
        click.echo(problem.seen_from(Path.cwd()), err=True)
    if not drawn:
        raise click.ClickException("there is nothing to show")
    out.parent.mkdir(parents=True, exist_ok=True)
    pairs = [(picture.scene.id, picture.svg) for picture, _ in drawn]
    write_sheet(pairs, out, width=SMALL if small else width, grey=grey)
    click.echo(f"{len(drawn)} pictures on {out}, {len(problems)} problems")
