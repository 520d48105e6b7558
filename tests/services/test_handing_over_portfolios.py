"""Whoever leaves takes the portfolios along, with their files, and the links that witnesses still hold."""

from dataclasses import replace
from pathlib import Path

from assess.services import asking_witnesses, bearing_witness, handing_over, keeping_portfolio
from assess.services.office import Office
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import Desk


def test_evidence_its_file_and_an_open_link_work_at_the_new_place(desk: Desk, tmp_path: Path) -> None:
    fatma = desk.participant()
    piece = keeping_portfolio.add(desk.office, desk.els, fatma.id, DIPLOMA, PDF)
    token = asking_witnesses.ask(desk.office, desk.els, fatma.id, witness="Marie", domain="kitchen")
    folder = tmp_path / "new"
    handing_over.hand_over(desk.office, handing_over.named(desk.office, "De Brug vzw"), folder)
    settings = replace(desk.office.settings, instance=folder, database=f"sqlite:///{folder / handing_over.DATABASE}")
    new = Office(settings, desk.clock)
    assert keeping_portfolio.file(new, desk.els, piece).body == PDF
    assert bearing_witness.opened(new, token).participant.id == fatma.id
    new.database.close()
