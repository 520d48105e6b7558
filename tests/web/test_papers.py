"""The desk prints papers in several designs, and an administrator chooses how they look."""

import io

import pikepdf
import pytest
from PIL import Image

from assess.errors import BadInput
from assess.services import enrolling, issuing, print_jobs
from tests.support.application import office_of
from tests.web.conftest import WebDesk

FOR_PROGRAMS = {"Accept": "application/json"}


@pytest.fixture
def issued(web: WebDesk) -> str:
    """Give the id of a certificate of the demo."""
    return web.people.certified(web.people.session("cleaning"))


def test_every_design_can_be_looked_at_and_downloaded(web: WebDesk, issued: str) -> None:
    browser = web.browser(web.people.els)
    code = issuing.file(office_of(web.app), web.people.els, issued).code.shown
    page = browser.get(f"/desk/certificates/{issued}").get_data(as_text=True)
    for design in ("diploma", "clear", "card", "pictures"):
        assert f"design={design}" in page
        answer = browser.get(f"/desk/certificates/{issued}/paper.pdf?design={design}&look=1")
        assert answer.data.startswith(b"%PDF")
        assert answer.headers["Content-Disposition"] == f'inline; filename="certificate-{code}.pdf"'
    assert browser.get(f"/desk/certificates/{issued}/paper.pdf").headers["Content-Disposition"].startswith("attachment")


def test_a_design_or_language_that_is_not_there_is_refused(web: WebDesk, issued: str) -> None:
    browser = web.browser(web.people.els)
    assert browser.get(f"/desk/certificates/{issued}/paper.pdf?design=../secret").status_code == 400
    assert browser.get(f"/desk/certificates/{issued}/paper.pdf?design=pictures&language=xx").status_code == 400


def test_an_administrator_chooses_design_colour_and_logo(web: WebDesk, issued: str) -> None:
    noor = web.browser(web.people.noor)
    sent = {"design": "clear", "colour": "6a1b7a", "picture": (io.BytesIO(logo()), "logo.png")}
    answer = noor.post("/desk/look", data=sent, content_type="multipart/form-data")
    assert answer.status_code == 303
    assert "Keep the logo" in noor.get("/desk/look").get_data(as_text=True)
    assert noor.get("/desk/look/sample/diploma.pdf").data.startswith(b"%PDF")
    body = web.browser(web.people.els).get(f"/desk/certificates/{issued}/paper.pdf").data
    with pikepdf.open(io.BytesIO(body)) as pdf:
        assert b"0.4157 0.1059 0.4784" in pdf.pages[0].Contents.read_bytes()
        assert any(name.startswith("/FormXob.emblem") for name in dict(pdf.pages[0].Resources.XObject))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"colour": "#F2B33D"}, "cannot be read on white"),
        ({"colour": "teal"}, "not a colour"),
        ({"design": "card"}, "Choose one of these."),
        ({"picture": (io.BytesIO(b"<svg/>"), "logo.svg")}, "cannot be used as a logo"),
    ],
)
def test_what_cannot_be_used_is_said_and_changes_nothing(
    web: WebDesk, changes: dict[str, object], message: str
) -> None:
    noor = web.browser(web.people.noor)
    answer = noor.post("/desk/look", data={"design": "clear", **changes}, content_type="multipart/form-data")
    assert answer.status_code == 400
    assert message in answer.get_data(as_text=True)


def test_a_name_that_cannot_be_printed_is_refused_before_it_is_signed(web: WebDesk) -> None:
    people = web.people
    session = people.session("cleaning")
    office = office_of(web.app)
    enrolling.correct(office, people.els, session.participant, given_name="美玲", family_name="", language="nl")
    with pytest.raises(BadInput, match="letter_not_in_font"):
        people.certified(session)


def logo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "#B4532A").save(out, "PNG")
    return out.getvalue()


def test_many_papers_are_chosen_printed_and_downloaded(web: WebDesk, issued: str) -> None:
    els = web.browser(web.people.els)
    assert issued in els.get("/desk/papers").get_data(as_text=True)
    office, actor = office_of(web.app), web.people.els
    job = print_jobs.start(office, actor, [issued], form="one")
    page = els.get(f"/desk/papers/{job}").get_data(as_text=True)
    assert '<progress max="1" value="0"' in page
    assert f'data-progress="/desk/papers/{job}"' in page
    assert "Look again" in page, "it can be followed without a program too"
    assert els.get(f"/desk/papers/{job}", headers=FOR_PROGRAMS).json == {"done": 0, "goes_on": True}
    assert els.get(f"/desk/papers/{job}/file").status_code == 404
    assert els.post(f"/desk/papers/{job}/stop").status_code == 303
    assert "It stopped." in els.get(f"/desk/papers/{job}").get_data(as_text=True)
    assert els.get(f"/desk/papers/{job}", headers=FOR_PROGRAMS).json == {"done": 0, "goes_on": False}
    print_jobs.resume(office, actor, job)
    print_jobs.work_on(office, job)
    page = els.get(f"/desk/papers/{job}").get_data(as_text=True)
    assert '<progress max="1" value="1"' in page
    assert "data-progress" not in page
    with els.get(f"/desk/papers/{job}/file") as answer:
        assert answer.data.startswith(b"%PDF")


def test_nothing_chosen_is_told(web: WebDesk, issued: str) -> None:
    assert issued
    answer = web.browser(web.people.els).post("/desk/papers", data={"form": "one"})
    assert answer.status_code == 400
    assert "No certificate is chosen." in answer.get_data(as_text=True)
