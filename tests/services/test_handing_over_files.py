"""Whoever leaves takes portfolios and recordings along, with their files, and the links that witnesses still hold."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from assess.services import (
    asking_witnesses,
    bearing_witness,
    handing_over,
    keeping_portfolio,
    playing_sounds,
    recording_prompts,
    starting_by_card,
)
from assess.services.office import Actor, Office
from assess.storage import recordings
from assess.storage.tables import start_card
from assess.web.tablet.words import spoken
from tests.support.content import CONTENT
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import Desk
from tests.support.sounds import hum


def test_files_and_open_links_work_at_the_new_place_and_what_others_recorded_stays(desk: Desk, tmp_path: Path) -> None:
    fatma = desk.participant()
    piece = keeping_portfolio.add(desk.office, desk.counsellor, fatma.id, DIPLOMA, PDF)
    token = asking_witnesses.ask(desk.office, desk.els, fatma.id, witness="Marie", domain="kitchen")
    ours, of_others = (recorded(desk, by, hertz) for by, hertz in ((desk.els, 220.0), (desk.stranger, 330.0)))
    card = starting_by_card.make(desk.office, desk.els, desk.session("cleaning").id, "https://salto.example.org")
    assert card.pictures
    folder = tmp_path / "new"
    handing_over.hand_over(desk.office, handing_over.named(desk.office, "De Brug vzw"), folder)
    settings = replace(desk.office.settings, instance=folder, database=f"sqlite:///{folder / handing_over.DATABASE}")
    new = Office(settings, desk.clock)
    assert keeping_portfolio.file(new, desk.els, piece).body == PDF
    assert bearing_witness.opened(new, token).participant.id == fatma.id
    assert playing_sounds.recording(new, ours) == playing_sounds.recording(desk.office, ours)
    assert [one.name for one in new.recordings_folder.iterdir()] == [f"{ours}.m4a"]
    assert playing_sounds.recording(desk.office, of_others), "the others keep theirs"
    with new.see() as connection:
        assert not connection.execute(select(start_card)).all(), "its pictures would be others at the new place"
    new.database.close()


def recorded(desk: Desk, by: Actor, hertz: float) -> str:
    """Record the same prompt for an organisation, approved by somebody else of it; gives the file."""
    made = recording_prompts.keep(desk.office, by, spoken(CONTENT), "nl", "consent.show", hum(hertz=hertz))
    with desk.office.store() as connection:
        recordings.judge(connection, made.id, approved=True, by=by.id, at=desk.clock.now())
    return made.sha256
