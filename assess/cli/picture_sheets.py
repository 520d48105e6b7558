"""`salto pictures sheet` and `props`: many pictures or things at once, to judge them by eye."""

from collections.abc import Iterable
from pathlib import Path

import click

from assess.pictures.library import WrittenScene, draw_all, load_what_can_be_read, scene_files, studio
from assess.pictures.props import PROPS
from assess.pictures.scene import Bubble, CloseHand, PersonItem, PropItem
from assess.pictures.seeing import SMALL
from assess.pictures.sheet import Sight, prop_tiles, write_sheet

ITEM_BANK = Path("itembank")
File = click.Path(path_type=Path, dir_okay=False)
PROP_TILE = 240


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--cast", type=File, default=ITEM_BANK / "cast.yaml", show_default=True)
@click.option("--out", type=File, default=Path("build/sheet.png"), show_default=True)
@click.option("--width", type=click.IntRange(80, 1600), default=560, show_default=True, help="Width of one picture.")
@click.option("--only", multiple=True, help="Ids of the scenes to show; all when absent.")
@click.option("--domain", multiple=True, help="Files of scenes by their name, such as cleaning.")
@click.option("--person", multiple=True, help="Scenes that show this one of the cast.")
@click.option("--prop", multiple=True, help="Scenes that show this thing.")
@click.option("--small", is_flag=True, help="160 pixels wide, as on a small tablet.")
@click.option("--grey", is_flag=True, help="Without colour, as on a plain printer.")
@click.option("--blurred", is_flag=True, help="As without sharp sight.")
@click.option("--deuteranopia", is_flag=True, help="As for who does not tell red from green.")
def sheet(
    files: tuple[Path, ...],
    cast: Path,
    out: Path,
    width: int,
    only: tuple[str, ...],
    domain: tuple[str, ...],
    person: tuple[str, ...],
    prop: tuple[str, ...],
    *,
    small: bool,
    grey: bool,
    blurred: bool,
    deuteranopia: bool,
) -> None:
    """Write a contact sheet of the scenes in FILES (all of the item bank when absent)."""
    found, problems = load_what_can_be_read(files or scene_files(ITEM_BANK / "scenes"))
    wanted = [
        written
        for written in found
        if (not only or written.scene.id in only)
        and (not domain or written.document.path.stem in domain)
        and (not person or _shows(written, person))
        and (not prop or _shows(written, prop))
    ]
    drawn = draw_all(wanted, studio(cast))
    for _, troubles in drawn:
        problems += troubles
    for problem in problems:
        click.echo(problem.seen_from(Path.cwd()), err=True)
    if not drawn:
        raise click.ClickException("there is nothing to show")
    out.parent.mkdir(parents=True, exist_ok=True)
    pairs = [(picture.scene.id, picture.svg) for picture, _ in drawn]
    chosen: dict[Sight, bool] = {"blurred": blurred, "deuteranopia": deuteranopia, "grey": grey}
    sights = tuple(sight for sight, taken in chosen.items() if taken)
    write_sheet(pairs, out, width=SMALL if small else width, sights=sights)
    click.echo(f"{len(drawn)} pictures on {out}, {len(problems)} problems")


def _shows(written: WrittenScene, names: Iterable[str]) -> bool:
    """Whether a scene shows one of these people or things, also in a hand or in a bubble."""
    shown: set[str] = set()
    for item in written.scene.items:
        if isinstance(item, PersonItem):
            shown |= {item.person, *(held.prop for held in item.holds)}
        elif isinstance(item, Bubble):
            shown |= {one.prop for one in item.bubble if isinstance(one, PropItem)}
        elif isinstance(item, PropItem):
            shown.add(item.prop)
        elif isinstance(item, CloseHand) and item.of:
            shown.add(item.of)
    return not shown.isdisjoint(names)


@click.command()
@click.argument("words", nargs=-1)
@click.option("--out", type=File, help="Draw them on this sheet, with red grips and blue contacts.")
def props(words: tuple[str, ...], out: Path | None) -> None:
    """List the things whose names hold one of WORDS (all when absent), with the parts that can be held or touched."""
    found = {name: prop for name, prop in sorted(PROPS.items()) if not words or any(word in name for word in words)}
    for name, prop in found.items():
        click.echo(f"{name}: {', '.join(sorted([*prop.grips, *prop.contacts])) or 'no parts'}")
    if not found:
        raise click.ClickException("no thing has such a name")
    if out is not None:
        out.parent.mkdir(parents=True, exist_ok=True)
        write_sheet(prop_tiles(found.values()), out, width=PROP_TILE)
        click.echo(f"{len(found)} things on {out}")
