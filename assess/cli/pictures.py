"""`salto pictures`: draw the scenes of the item bank and look at them."""

import sys
from pathlib import Path

import click

from assess.files.problems import ContentError, Problem
from assess.pictures.library import draw_all, load_what_can_be_read, scene_files, studio
from assess.pictures.props import PROPS
from assess.pictures.sheet import SMALL, write_sheet

ITEM_BANK = Path("itembank")


@click.group()
def pictures() -> None:
    """Draw the scenes of the item bank."""


@pictures.command()
@click.option(
    "--scenes", type=click.Path(path_type=Path, file_okay=False), default=ITEM_BANK / "scenes", show_default=True
)
@click.option(
    "--cast", type=click.Path(path_type=Path, dir_okay=False), default=ITEM_BANK / "cast.yaml", show_default=True
)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("build/pictures"), show_default=True
)
def build(scenes: Path, cast: Path, out: Path) -> None:
    """Write every scene as <id>.svg; ends with 1 when something does not fit."""
    found, problems = load_what_can_be_read(scene_files(scenes))
    drawn = draw_all(found, studio(cast))
    out.mkdir(parents=True, exist_ok=True)
    for picture, troubles in drawn:
        (out / f"{picture.scene.id}.svg").write_text(picture.svg, encoding="utf-8")
        problems += troubles
    _tell(problems)
    sizes = sorted(len(picture.svg) for picture, _ in drawn) or [0]
    click.echo(f"{len(drawn)} pictures in {out}, {sizes[0]} to {sizes[-1]} bytes, {len(problems)} problems")
    sys.exit(1 if problems else 0)


@pictures.command()
def props() -> None:
    """List the props, with the parts that a hand can hold or that touch something."""
    for name, prop in sorted(PROPS.items()):
        click.echo(f"{name}: {', '.join(sorted([*prop.grips, *prop.contacts])) or 'no parts'}")


@pictures.command()
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
    _tell(problems)
    if not drawn:
        raise click.ClickException("there is nothing to show")
    out.parent.mkdir(parents=True, exist_ok=True)
    pairs = [(picture.scene.id, picture.svg) for picture, _ in drawn]
    write_sheet(pairs, out, width=SMALL if small else width, grey=grey)
    click.echo(f"{len(drawn)} pictures on {out}, {len(problems)} problems")


def _tell(problems: list[Problem]) -> None:
    for problem in problems:
        click.echo(problem.seen_from(Path.cwd()), err=True)


if __name__ == "__main__":
    try:
        pictures()
    except ContentError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
