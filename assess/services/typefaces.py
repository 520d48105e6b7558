"""The letters that the tablet shows: cut at set-up, one file per script, addressed by hash."""

from assess.credentials import screen_fonts
from assess.credentials.screen_fonts import ScreenFace
from assess.errors import Unavailable
from assess.services.office import Office

FOLDER = "fonts/screens"


def prepare(office: Office) -> None:
    """Cut them, unless they are there already."""
    screen_fonts.cut(office.settings.instance / FOLDER)


def of_screens(office: Office) -> tuple[ScreenFace, ...]:
    """Name them; none before set-up, when a tablet shows its own letters."""
    try:
        return screen_fonts.faces(office.settings.instance / FOLDER)
    except Unavailable:
        return ()


def body(office: Office, file: str) -> bytes | None:
    """Give one of them, and nothing for any other name."""
    known = file in {face.file for face in of_screens(office)}
    return (office.settings.instance / FOLDER / file).read_bytes() if known else None
