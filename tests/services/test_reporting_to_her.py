"""Her own report: what was decided and what can come next, in her language, on one page, without her whole name or a code."""

from dataclasses import replace
from pathlib import Path

import pytest

from assess.domain.permissions import Role
from assess.errors import Conflict, Forbidden, NotFound
from assess.services import deciding, enrolling, reporting_to_her
from assess.storage import audit_log
from tests.credentials.readers import pages, read
from tests.support.installation import Desk
from tests.support.issued import decided


def test_it_says_what_was_decided_and_what_can_come_next_in_her_language(desk: Desk, tmp_path: Path) -> None:
    session = desk.session("cleaning")
    decided(desk, session)
    printed = reporting_to_her.pdf(desk.office, desk.els, session.participant)
    text = read(printed.body, tmp_path)
    for words in ("Fatma", "Wat ik kan", "De vloer poetsen", "met hulp", "Wat nu kan komen", "oefenen met een mentor"):
        assert words in text, words
    assert "Het is geen certificaat." in text
    assert "Yıldız" not in text, "her given name is enough"
    assert pages(printed.body, tmp_path) == 1
    assert printed.name == "report"
    with desk.office.see() as connection:
        newest = audit_log.entries(connection, desk.els.organisation, skip=0, most=1)[0]
    assert newest.action == "report.printed"


@pytest.mark.parametrize(("language", "title"), [("ti", "ክገብሮ ዝኽእል"), ("es", "Lo que sé hacer"), ("so", "Wat ik kan")])
def test_a_language_without_its_words_takes_those_of_the_house(
    desk: Desk, tmp_path: Path, language: str, title: str
) -> None:
    session = desk.session("cleaning")
    enrolling.correct(desk.office, desk.els, session.participant, given_name="Fatma", family_name="", language=language)
    decided(desk, session)
    text = read(reporting_to_her.pdf(desk.office, desk.els, session.participant).body, tmp_path)
    assert title.replace(" ", "") in text.replace(" ", "")


def test_what_is_not_decided_is_awaited_and_tells_no_level(desk: Desk, tmp_path: Path) -> None:
    session = desk.session("cleaning")
    desk.observe(desk.karim, session, {}, otherwise=2)
    text = read(reporting_to_her.pdf(desk.office, desk.els, session.participant).body, tmp_path)
    assert "Dit toonde ik op 21 november 2026. Het resultaat komt later." in text
    assert "met hulp" not in text
    assert "zelfstandig" not in text
    assert "Wat nu kan komen" not in text


def test_nobody_who_may_still_score_reads_levels_on_it(desk: Desk) -> None:
    session = desk.session("cleaning")
    decided(desk, session)
    other = replace(desk.karim, roles=frozenset({Role.COUNSELLOR, Role.ASSESSOR}))
    with pytest.raises(Conflict, match="blind"):
        reporting_to_her.pdf(desk.office, other, session.participant)


def test_who_may_not_gets_none_and_another_organisation_finds_nobody(desk: Desk) -> None:
    session = desk.session("cleaning")
    with pytest.raises(Conflict, match="nothing_to_show"):
        reporting_to_her.pdf(desk.office, desk.els, session.participant)
    with pytest.raises(Forbidden):
        reporting_to_her.pdf(desk.office, desk.karim, session.participant)
    with pytest.raises(NotFound):
        reporting_to_her.pdf(desk.office, desk.stranger, session.participant)


def test_a_decision_that_certifies_nothing_still_shows_a_way_on(desk: Desk, tmp_path: Path) -> None:
    session = desk.session("cleaning")
    desk.observe(desk.els, session, {}, otherwise=0)
    proposals = deciding.file(desk.office, desk.els, session.id, "cleaning").proposals
    nothing: dict[str, int | None] = {one.criterion: None for one in proposals}
    deciding.sign(desk.office, desk.els, session.id, "cleaning", levels=nothing, reasons={}, confirmation=desk.els.name)
    text = read(reporting_to_her.pdf(desk.office, desk.els, session.participant).body, tmp_path)
    assert "oefenen met een mentor" in text
    assert "Vandaag niet gezien" not in text
