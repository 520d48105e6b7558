"""When nothing works: sheets are printed without a name, and typed in afterwards; nothing is doubled or overwritten unasked."""

import io
import re
from datetime import timedelta

import pikepdf
import pytest
from flask.testing import FlaskClient

from assess.domain import on_paper as rules
from assess.domain.assessing import AssessingRules
from assess.domain.people import Session
from assess.services import deciding, on_paper, planning, reading_answers, watching_assessors
from tests.web.conftest import WebDesk


def printed(browser: FlaskClient, session: Session, kind: str) -> tuple[str, bytes]:
    """Print a sheet; gives its code and the PDF."""
    answer = browser.post(f"/desk/sessions/{session.id}/sheets", data={"kind": kind, "domain": "cleaning"})
    assert answer.status_code == 200
    assert answer.mimetype == "application/pdf"
    found = re.search(r"sheet-(\d{8})\.pdf", answer.headers["Content-Disposition"])
    assert found
    return found[1], answer.data


def marks_for(web: WebDesk, code: str, **other: str) -> dict[str, str]:
    """Fill every item of a sheet: the first picture, never, the order as it stands."""
    file = on_paper.file(web.people.office, web.people.els, code)
    filled = {}
    for number, item in enumerate(file.items, start=1):
        kind = getattr(item, "kind", "card")
        options = len(getattr(item, "options", ()))
        whole = {"order": "1234"[:options], "match": "1234"[:options], "sort": "1" * options, "hazard": "0101"}
        filled[f"m{number}"] = whole.get(kind, "1")
    return {**filled, "done_on": "2026-11-21", **other}


@pytest.fixture
def session(web: WebDesk) -> Session:
    return web.people.session("cleaning")


def test_her_sheet_is_brought_back_as_answers_and_she_is_done(web: WebDesk, session: Session) -> None:
    els = web.browser(web.people.els)
    code, _ = printed(els, session, "pictures")
    assert els.post("/desk/sheets", data={"code": rules.shown(code)}).location == f"/desk/sheets/{code}"
    sent = marks_for(web, code)
    kept = els.post(f"/desk/sheets/{code}", data=sent)
    assert kept.location == f"/desk/sessions/{session.id}/answers?done=brought"
    file = planning.file(web.people.office, web.people.els, session.id)
    assert file.line.progress.finished
    read = reading_answers.read(web.people.office, web.people.els, session.id)
    assert {one.frequency for one in read.experiences} == {"never"}
    # Typed in once more: told, and nothing is doubled.
    assert els.post(f"/desk/sheets/{code}", data=sent).location.endswith("done=brought_same")
    # A second print of the same sheet, with another answer at number 3: told where, and nothing is changed.
    again, _ = printed(els, session, "pictures")
    other = els.post(f"/desk/sheets/{again}", data=marks_for(web, again, m3="4"))
    assert other.status_code == 409
    assert "Something else stands already at number 3." in other.text
    assert reading_answers.read(web.people.office, web.people.els, session.id).experiences == read.experiences
    corrected = els.post(f"/desk/sheets/{again}", data=marks_for(web, again, m3="4", confirmed="yes"))
    assert corrected.status_code == 303
    later = reading_answers.read(web.people.office, web.people.els, session.id).experiences
    assert later[2].frequency == "very_often"


def test_a_score_sheet_is_the_assessors_own_and_still_has_to_be_handed_in(web: WebDesk, session: Session) -> None:
    karim = web.browser(web.people.karim)
    code, _ = printed(karim, session, "scores")
    web.people.clock.move(timedelta(days=2))
    karim = web.browser(web.people.karim)
    scores = {f"m{number}": "2" for number in range(1, 7)}
    sent = {**scores, "m6": "-", "done_on": "2026-11-22", "context": "home_visit", "identity": "known"}
    kept = karim.post(f"/desk/sheets/{code}", data=sent)
    sheet = kept.location.partition("?")[0]
    page = karim.get(sheet).text
    assert "on paper, 22 November 2026" in page
    assert "Hand in my scores" in page
    # Another result for a sheet that is not handed in is told first.
    assert karim.post(f"/desk/sheets/{code}", data={**sent, "m1": "3"}).status_code == 409
    karim.post(f"{sheet}/hand-in")
    after = karim.post(f"/desk/sheets/{code}", data={**sent, "m1": "3", "confirmed": "yes"})
    assert after.status_code == 409
    (seen,) = deciding.file(web.people.office, web.people.els, session.id, "cleaning").observations or (None,)
    assert seen is None, "blind: Els has still to score"
    # Els cannot type Karim's sheet in as hers.
    stolen = web.browser(web.people.els).post(f"/desk/sheets/{code}", data=sent)
    assert stolen.status_code == 409
    assert "A colleague has typed this sheet in." in stolen.text


@pytest.mark.usefixtures("stories")
def test_a_score_sheet_is_brought_back_also_where_she_has_still_to_calibrate(web: WebDesk, session: Session) -> None:
    karim = web.browser(web.people.karim)
    code, _ = printed(karim, session, "scores")
    watching_assessors.change(web.people.office, web.people.noor, AssessingRules(calibrated=True))
    scores = {f"m{number}": "2" for number in range(1, 7)}
    sent = {**scores, "done_on": "2026-11-21", "context": "home_visit", "identity": "known"}
    kept = karim.post(f"/desk/sheets/{code}", data=sent)
    assert kept.status_code == 303
    assert karim.post(f"{kept.location.partition('?')[0]}/hand-in").status_code == 303


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"m2": "7"}, "Number 2 cannot be read."),
        ({"done_on": "2026-11-20"}, "between the day on which it was printed and today"),
        ({"done_on": "2026-11-22"}, "between the day on which it was printed and today"),
    ],
)
def test_what_cannot_be_is_said_with_what_was_typed_still_there(
    web: WebDesk, session: Session, change: dict[str, str], said: str
) -> None:
    els = web.browser(web.people.els)
    code, _ = printed(els, session, "pictures")
    answer = els.post(f"/desk/sheets/{code}", data=marks_for(web, code, m1="3", **change))
    assert answer.status_code == 400
    assert said in answer.text
    assert re.search(r'name="m1" value="3"', answer.text)
    assert not reading_answers.read(web.people.office, web.people.els, session.id).experiences


def test_a_sheet_names_nobody_and_another_organisation_does_not_know_it(web: WebDesk, session: Session) -> None:
    els = web.browser(web.people.els)
    for kind in ("pictures", "scores"):
        code, body = printed(els, session, kind)
        with pikepdf.open(io.BytesIO(body)) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert len(pdf.pages) > 1
            assert b"Fatma" not in body
            links = [str(a.A.URI) for page in pdf.pages for a in page.get("/Annots", [])]
            assert set(links) == {f"http://localhost/desk/sheets/{code}"}
        assert web.browser(web.people.stranger).get(f"/desk/sheets/{code}").status_code == 404
    wrong = els.post("/desk/sheets", data={"code": "1234 5678"})
    assert wrong.status_code == 400
    assert "A digit of this code is not right" in wrong.text


def test_a_sheet_is_scored_by_the_content_that_it_was_printed_from(web: WebDesk, session: Session) -> None:
    code, _ = printed(web.browser(web.people.els), session, "pictures")
    file = on_paper.file(web.people.office, web.people.els, code)
    assert file.snapshot.digest == session.snapshot
