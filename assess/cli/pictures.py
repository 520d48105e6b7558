"""`salto pictures`: draw the scenes of the item bank, check them, and look at them."""

from pathlib import Path

import click

from assess.cli.picture_editor import edit
from assess.cli.picture_feedback import status, unclear
from assess.cli.picture_photos import photo
from assess.cli.picture_sheets import props, sheet
from assess.content.folders import ContentFolders
from assess.files.problems import Problem
from assess.pictures.balance import table
from assess.pictures.library import draw_all, load_scenes, load_what_can_be_read, scene_files, studio
from assess.pictures.register import STATUSES
from assess.pictures.snapshots import SUFFIX, difference, digests, read_snapshot, write_snapshot

ITEM_BANK = Path("itembank")
SNAPSHOTS = Path("tests/pictures/snapshots")
Folder = click.Path(path_type=Path, file_okay=False)
File = click.Path(path_type=Path, dir_okay=False)


@click.group()
def pictures() -> None:
    """Draw the scenes of the item bank, check them, and look at them."""


for command in (props, sheet, edit, photo, unclear, status):
    pictures.add_command(command)


@pictures.command()
@click.option("--scenes", type=Folder, default=ITEM_BANK / "scenes", show_default=True)
@click.option("--cast", type=File, default=ITEM_BANK / "cast.yaml", show_default=True)
@click.option("--out", type=Folder, default=Path("build/pictures"), show_default=True)
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
    _end(problems)


@pictures.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--sheet", "sheets", multiple=True, help="Name of a file of scenes to check; all when absent.")
def check(folder: Path | None, sheets: tuple[str, ...]) -> None:
    """Check the pictures of FOLDER (default: the content in use), and print how the bank is balanced.

    Exits with 1 when there is anything to repair.
    """
    from assess.services.checking_pictures import check_pictures  # noqa: PLC0415 - no other command here needs the content

    folders = ContentFolders.from_environment() if folder is None else ContentFolders(folder)
    outcome = check_pictures(folders, sheets=sheets)
    for line in table(outcome.balance):
        click.echo(line)
    click.echo()
    _tell(list(outcome.problems))
    counts = ", ".join(f"{outcome.statuses[status]} {status}" for status in STATUSES if outcome.statuses.get(status))
    click.echo(f"{sum(outcome.statuses.values())} pictures ({counts}), {len(outcome.problems)} problems")
    _end(outcome.problems)


@pictures.command()
@click.option("--scenes", type=Folder, default=ITEM_BANK / "scenes", show_default=True)
@click.option("--cast", type=File, default=ITEM_BANK / "cast.yaml", show_default=True)
@click.option("--out", type=Folder, default=SNAPSHOTS, show_default=True)
def snapshot(scenes: Path, cast: Path, out: Path) -> None:
    """Write the SHA-256 of every picture, and say which pictures are drawn otherwise than before."""
    made_in, counted = studio(cast), 0
    files = scene_files(scenes)
    for path in files:
        now = digests(picture for picture, _ in draw_all(load_scenes([path]), made_in))
        kept = out / f"{path.stem}{SUFFIX}"
        against = difference(read_snapshot(kept), now)
        for word, names in (("changed", against.changed), ("new", against.new), ("gone", against.gone)):
            for name in names:
                click.echo(f"{word:<8} {path.stem}: {name}")
        if against:
            write_snapshot(kept, now)
        counted += len(now)
    stems = {path.stem for path in files}
    for left in sorted(out.glob(f"*{SUFFIX}")):
        if left.stem not in stems:
            click.echo(f"gone     {left.name}")
            left.unlink()
    click.echo(f"{counted} pictures in {out}")


def _tell(problems: list[Problem]) -> None:
    for problem in problems:
        click.echo(problem.seen_from(Path.cwd()), err=True)


def _end(problems: list[Problem] | tuple[Problem, ...]) -> None:
    if problems:
        raise click.exceptions.Exit(1)
