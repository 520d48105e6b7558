"""`salto pictures photo`: an organisation's own photograph in the place of a picture."""

from pathlib import Path

import click

from assess.clock import Clock
from assess.errors import BadInput
from assess.files.validation import did_you_mean
from assess.pictures.library import load_what_can_be_read, scene_files
from assess.pictures.photos import made_ready, photo_files
from assess.pictures.register import Confirmed
from assess.pictures.register_writing import keep_photo

ITEM_BANK = Path("itembank")
PEOPLE = ("nobody-recognisable", "all-agreed", "neither")
LONGEST_NAME = 100
QUESTION = (
    "The photograph is shown on tablets, on the desk, on certificates and to whoever checks one.\n"
    "Can nobody in it be recognised, or has everybody who can agreed to that?"
)


@click.command()
@click.argument("picture")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--itembank", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ITEM_BANK, show_default=True
)
@click.option("--by", help="Who looked at the photograph; asked when absent.")
@click.option("--people", type=click.Choice(PEOPLE), help="Who is to be seen on it; asked when absent.")
def photo(picture: str, file: Path, itembank: Path, by: str | None, people: str | None) -> None:
    """Let the photograph FILE stand in for PICTURE, in an organisation's own content folder.

    It is turned upright, fitted to 800 by 600, and written anew without place, time and camera. FILE itself stays as it is.
    """
    scenes, _ = load_what_can_be_read(scene_files(itembank / "scenes"))
    known = {written.scene.id for written in scenes}
    if picture not in known:
        todo = f"{did_you_mean(picture, known) or 'Take the id of a scene'}."
        raise BadInput("no_such_picture", "There is no picture %(picture)s.", todo, picture=picture)
    ready = made_ready(file.read_bytes())
    if people is None:
        click.echo(QUESTION)
        people = click.prompt("People", type=click.Choice(PEOPLE))
    if people == "neither":
        raise BadInput(
            "people_did_not_agree",
            "The photograph was not taken: people in it can be recognised and did not agree.",
            "Take one of hands and things, or ask them.",
        )
    who = (by or click.prompt("Your name")).strip()
    if not 0 < len(who) <= LONGEST_NAME:
        raise BadInput("name_needed", "Somebody must have looked at the photograph.", "Give a name with --by.")
    confirmed = Confirmed.model_validate({"by": who, "on": Clock().now().date(), "people": people})
    keep_photo(itembank, picture, confirmed)
    out = itembank / "photos" / f"{picture}.jpg"
    out.parent.mkdir(exist_ok=True)
    older = photo_files(out.parent).get(picture)
    if older is not None and older != out:
        older.unlink()
    out.write_bytes(ready)
    click.echo(f"{out}: {len(ready) / 1000:.0f} kB. It stands in for {picture} when Salto is started again.")
