"""What she brings: kept with its context, read only by whom it concerns, and hers to take back."""

import io
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from assess.domain.people import Participant, Purpose
from assess.domain.portfolio import Authenticity, LifeContext, Sort
from assess.errors import BadInput, Conflict, Forbidden, NotFound, Unavailable
from assess.services import consenting, deciding, keeping_portfolio, observing
from assess.services.keeping_portfolio import MOST_PIECES, NewEvidence
from assess.services.office import Office
from assess.storage import audit_log
from tests.support.installation import Desk

PDF = b"%PDF-1.7\ntrailer<<>>\n%%EOF\n"
STORY = NewEvidence(
    sort=Sort.TEXT,
    title="The house of my aunt",
    competences=("cleaning.floor",),
    context=LifeContext.CARE,
    abroad=True,
    happened="3/2015",
    seen_by="Her aunt Selma",
    authenticity=Authenticity.TALKED_THROUGH,
    words="Every week, three floors, with a baby on my back.",
)
DIPLOMA = replace(STORY, sort=Sort.DOCUMENT, title="A diploma", words="")


@pytest.fixture
def fatma(desk: Desk) -> Participant:
    return desk.participant()


def photograph() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (800, 600), "teal").save(out, "JPEG", comment=b"kitchen of Fatma")
    return out.getvalue()


def kept_files(desk: Desk) -> list[Path]:
    return [path for path in (desk.office.settings.instance / "evidence").rglob("*") if path.is_file()]


def test_a_story_keeps_its_context_its_witness_and_a_date_as_precise_as_she_knows_it(
    desk: Desk, fatma: Participant
) -> None:
    keeping_portfolio.add(desk.office, desk.els, fatma.id, STORY)
    (kept,) = keeping_portfolio.read(desk.office, desk.els, fatma.id).evidence
    assert (kept.context, kept.abroad, kept.happened, kept.seen_by) == (
        LifeContext.CARE,
        True,
        "2015-03",
        "Her aunt Selma",
    )
    assert (kept.words, kept.competences, kept.file) == (STORY.words, ("cleaning.floor",), None)


def test_a_file_lies_under_its_hash_readable_by_its_owner_only_and_without_what_it_told(
    desk: Desk, fatma: Participant
) -> None:
    photo = replace(STORY, sort=Sort.PHOTO)
    piece = keeping_portfolio.add(desk.office, desk.els, fatma.id, photo, photograph())
    (path,) = kept_files(desk)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert (len(path.name), path.parent.name) == (64, desk.els.organisation)
    assert b"Fatma" not in path.read_bytes()
    given = keeping_portfolio.file(desk.office, desk.els, piece)
    assert (given.body, given.type) == (path.read_bytes(), "image/jpeg")


def test_she_takes_a_piece_back_and_its_file_goes_when_no_other_piece_has_it(desk: Desk, fatma: Participant) -> None:
    first, second = (keeping_portfolio.add(desk.office, desk.els, fatma.id, DIPLOMA, PDF) for _ in range(2))
    assert len(kept_files(desk)) == 1
    keeping_portfolio.remove(desk.office, desk.els, first)
    assert keeping_portfolio.file(desk.office, desk.els, second).body == PDF
    keeping_portfolio.remove(desk.office, desk.els, second)
    assert kept_files(desk) == []
    assert keeping_portfolio.read(desk.office, desk.els, fatma.id).evidence == ()
    with pytest.raises(NotFound):
        keeping_portfolio.file(desk.office, desk.els, second)


def test_a_file_that_was_changed_on_the_disk_is_not_given_out(desk: Desk, fatma: Participant) -> None:
    piece = keeping_portfolio.add(desk.office, desk.els, fatma.id, DIPLOMA, PDF)
    (path,) = kept_files(desk)
    path.write_bytes(PDF + b" and more")
    with pytest.raises(NotFound):
        keeping_portfolio.file(desk.office, desk.els, piece)


def test_what_cannot_be_kept_says_which_answer_is_missing(desk: Desk, fatma: Participant) -> None:
    for wrong, field in (
        (replace(STORY, title=" "), "title"),
        (replace(STORY, words="\x00 "), "told"),
        (replace(STORY, competences=()), "competences"),
        (replace(STORY, competences=("cleaning.flying",)), "competences"),
        (replace(STORY, happened="soon"), "happened"),
        (replace(STORY, sort=Sort.PHOTO), "upload"),
        (replace(STORY, sort=Sort.WITNESS), "sort"),
    ):
        with pytest.raises(BadInput) as refused:
            keeping_portfolio.add(desk.office, desk.els, fatma.id, wrong)
        assert refused.value.values["field"] == field
    assert keeping_portfolio.read(desk.office, desk.els, fatma.id).evidence == ()


def test_nothing_is_kept_of_somebody_who_does_not_agree(desk: Desk, fatma: Participant) -> None:
    consenting.record(desk.office, desk.els, fatma.id, purpose=Purpose.ASSESSMENT, granted=False, language="nl")
    with pytest.raises(Conflict):
        keeping_portfolio.add(desk.office, desk.els, fatma.id, DIPLOMA, PDF)
    assert kept_files(desk) == []


def test_a_portfolio_has_room_for_so_many_pieces(
    desk: Desk, fatma: Participant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping_portfolio, "MOST_PIECES", 2)
    for _ in range(2):
        keeping_portfolio.add(desk.office, desk.els, fatma.id, STORY)
    with pytest.raises(Conflict):
        keeping_portfolio.add(desk.office, desk.els, fatma.id, STORY)
    assert MOST_PIECES >= 40


def test_an_assessor_another_organisation_and_an_administrator_see_none_of_it(desk: Desk, fatma: Participant) -> None:
    piece = keeping_portfolio.add(desk.office, desk.els, fatma.id, DIPLOMA, PDF)
    for who, refusal in ((desk.karim, Forbidden), (desk.noor, Forbidden), (desk.stranger, NotFound)):
        for attempt in (
            lambda who=who: keeping_portfolio.read(desk.office, who, fatma.id),
            lambda who=who: keeping_portfolio.file(desk.office, who, piece),
            lambda who=who: keeping_portfolio.remove(desk.office, who, piece),
            lambda who=who: keeping_portfolio.establish(desk.office, who, piece, Authenticity.ORIGINAL_SHOWN),
        ):
            with pytest.raises(refusal):
                attempt()


def test_it_stands_beside_the_proposal_for_whoever_decides_but_not_before_an_assessors_own_scores(desk: Desk) -> None:
    session = desk.session("cleaning")
    keeping_portfolio.add(desk.office, desk.counsellor, session.participant, STORY)
    desk.observe(desk.els, session, {}, otherwise=2)
    before = [p.level for p in deciding.file(desk.office, desk.els, session.id, "cleaning").proposals]
    assert before == [None] * len(before), "a story does not stand in for a second score"
    assert deciding.file(desk.office, desk.karim, session.id, "cleaning").brought == ()
    desk.observe(desk.karim, session, {}, otherwise=2)
    for who in (desk.els, desk.karim):
        (piece,) = deciding.file(desk.office, who, session.id, "cleaning").brought
        assert piece.title == STORY.title


def test_reading_and_changing_is_in_the_log_and_no_word_of_hers(desk: Desk, fatma: Participant) -> None:
    piece = keeping_portfolio.add(desk.office, desk.els, fatma.id, DIPLOMA, PDF)
    keeping_portfolio.read(desk.office, desk.els, fatma.id)
    keeping_portfolio.file(desk.office, desk.els, piece)
    keeping_portfolio.remove(desk.office, desk.els, piece)
    with desk.office.see() as connection:
        entries = audit_log.entries(connection, desk.els.organisation, skip=0, most=4)
    assert [entry.action for entry in reversed(entries)] == [
        "portfolio.added",
        "portfolio.read",
        "portfolio.file_read",
        "portfolio.removed",
    ]
    assert not any("diploma" in entry.details.lower() or "Selma" in entry.details for entry in entries)


def test_a_scanner_that_finds_something_or_gives_no_answer_keeps_a_file_out(desk: Desk, fatma: Participant) -> None:
    for command, refusal in (
        ("sh -c 'grep -q trailer && exit 1; exit 0'", BadInput),
        ("sh -c 'exit 2'", Unavailable),
        ("a-scanner-that-is-not-installed", Unavailable),
    ):
        with pytest.raises(refusal):
            keep_with(desk, fatma, command)
    assert kept_files(desk) == []
    keep_with(desk, fatma, "sh -c 'grep -q virus && exit 1; exit 0'")
    assert len(kept_files(desk)) == 1


def keep_with(desk: Desk, fatma: Participant, scan_command: str) -> None:
    """Keep a diploma in an installation that has this scanner."""
    guarded = Office(replace(desk.office.settings, scan_command=scan_command), desk.clock)
    try:
        keeping_portfolio.add(guarded, desk.els, fatma.id, DIPLOMA, PDF)
    finally:
        guarded.database.close()


def test_whoever_could_score_her_is_asked_before_the_portfolio_opens_and_then_a_colleague_scores(desk: Desk) -> None:
    session = desk.session()
    keeping_portfolio.add(desk.office, desk.counsellor, session.participant, STORY)
    begun = desk.begin(desk.els, session)
    assert keeping_portfolio.asks_first(desk.office, desk.els, session.participant)
    assert not keeping_portfolio.asks_first(desk.office, desk.counsellor, session.participant)
    keeping_portfolio.read(desk.office, desk.els, session.participant)
    assert not keeping_portfolio.asks_first(desk.office, desk.els, session.participant)
    for refused in (
        lambda: observing.hand_in(desk.office, desk.els, session.id, begun),
        lambda: desk.begin(desk.els, session),
    ):
        with pytest.raises(Conflict, match="knows_portfolio"):
            refused()
    assert desk.begin(desk.karim, session)


def test_a_portfolio_that_is_opened_after_scoring_takes_nothing_away(desk: Desk) -> None:
    session = desk.session()
    desk.observe(desk.els, session, {}, otherwise=2)
    keeping_portfolio.add(desk.office, desk.els, session.participant, STORY)
    desk.observe(desk.karim, session, {}, otherwise=2)
    assert deciding.file(desk.office, desk.els, session.id, "cleaning").proposals[0].level == 2
