"""The pages of a portfolio: adding a piece, looking at it, and what a hostile file comes to."""

import io
import re

import pytest
from PIL import Image
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import encode_multipart

from assess.domain.people import Participant
from assess.files.uploads import MOST_BYTES
from assess.services import keeping_portfolio, planning_groups
from tests.support.sounds import hum
from tests.web.conftest import WebDesk

PDF = b"%PDF-1.7\n1 0 obj<</OpenAction<</JS(app.alert(1))>>>>endobj\ntrailer<<>>\n%%EOF\n"
FORM: dict[str, object] = {
    "sort": "document",
    "title": "<b>A diploma</b>",
    "told": "",
    "competences": ["cleaning.floor", "kitchen.hygiene"],
    "context": "paid_work",
    "abroad": "yes",
    "happened": "2012",
    "seen_by": "",
    "authenticity": "original_shown",
}


@pytest.fixture
def fatma(web: WebDesk) -> Participant:
    return web.people.participant()


def sent(web: WebDesk, fatma: Participant, body: bytes, name: str, **more: object) -> tuple[int, str]:
    """Send the form with a file, and give the status and the page that follows."""
    form = {**FORM, **more, "upload": FileStorage(io.BytesIO(body), name)}
    boundary, data = encode_multipart(MultiDict(form))
    answer = web.browser(web.people.els).post(
        f"/desk/participants/{fatma.id}/portfolio/new",
        data=data,
        content_type=f"multipart/form-data; boundary={boundary}",
        follow_redirects=True,
    )
    return answer.status_code, answer.text


def competences(web: WebDesk) -> list[str]:
    address = f"/desk/participants/{web.people.participant().id}/portfolio"
    els = web.browser(web.people.els)
    assert "a colleague scores her" in els.get(f"{address}/new").text, "she is an assessor too"
    page = els.post(f"{address}/open", data={"to": "add_evidence"}, follow_redirects=True).text
    return re.findall(r'name="competences" value="([^"]+)"', page)


def test_els_adds_a_pdf_and_it_is_only_ever_a_file_to_keep(web: WebDesk, fatma: Participant) -> None:
    status, page = sent(web, fatma, PDF, "../../x<svg onload=alert(1)>.html", competences=competences(web)[:2])
    assert status == 200
    assert "It is in her portfolio." in page
    assert "&lt;b&gt;A diploma&lt;/b&gt;" in page
    assert "onload" not in page, "the name that a file came with is nowhere"
    assert "In another country" in page
    assert "2012" in page
    (address,) = set(re.findall(r'href="(/desk/portfolio/[^"]+/file)"', page))
    answer = web.browser(web.people.els).get(address)
    assert answer.data == PDF
    assert answer.headers["Content-Type"] == "application/pdf"
    assert re.fullmatch(r'attachment; filename="evidence-[0-9a-f-]+\.pdf"', answer.headers["Content-Disposition"])
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_photograph_of_a_telephone_is_larger_than_other_forms_may_be(web: WebDesk, fatma: Participant) -> None:
    out = io.BytesIO()
    Image.effect_noise((1800, 1200), 90).convert("RGB").save(out, "PNG")
    assert len(out.getvalue()) > 1_000_000
    status, page = sent(web, fatma, out.getvalue(), "IMG_1.HEIC", sort="photo", competences=competences(web)[:1])
    assert status == 200
    (address,) = set(re.findall(r'<img src="(/desk/portfolio/[^"]+/file)"', page))
    answer = web.browser(web.people.els).get(address)
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert len(answer.data) < 1_000_000


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"<!doctype html><script>alert(1)</script>", 400),
        (b"GIF89a<script>alert(1)</script>", 400),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 400),
        (b"\xff\xd8\xff<?php system($_GET[0]);", 400),
        (b"", 400),
        (b"%PDF-1.7" + b"\0" * MOST_BYTES + b"%%EOF", 413),
    ],
    ids=["html", "gif and script", "svg", "jpeg and php", "nothing", "too long"],
)
def test_a_hostile_file_is_refused_with_the_form_still_filled(
    web: WebDesk, fatma: Participant, body: bytes, status: int
) -> None:
    answered, page = sent(web, fatma, body, "diploma.pdf", competences=competences(web)[:1])
    assert answered == status
    assert "Something still needs your attention" in page
    assert "2012" in page
    assert keeping_portfolio.read(web.people.office, web.people.els, fatma.id).evidence == ()
    assert not (web.people.office.settings.instance / "evidence").exists()


def test_more_than_a_form_with_a_file_may_have_is_refused_at_the_door(web: WebDesk, fatma: Participant) -> None:
    status, _page = sent(web, fatma, b"\0" * (MOST_BYTES + 300_000), "x.pdf")
    assert status == 413


def test_how_it_is_known_is_said_later_and_she_takes_a_piece_away(web: WebDesk, fatma: Participant) -> None:
    chosen = competences(web)[:1]
    _, page = sent(web, fatma, PDF, "x", competences=chosen, authenticity="not_yet")
    assert "Not established yet" in page
    els = web.browser(web.people.els)
    (piece,) = keeping_portfolio.read(web.people.office, web.people.els, fatma.id).evidence
    answer = els.post(
        f"/desk/portfolio/{piece.id}/authenticity", data={"authenticity": "sender_asked"}, follow_redirects=True
    )
    assert "Whoever gave it was asked" in answer.text
    page = els.post(f"/desk/portfolio/{piece.id}/remove", follow_redirects=True).text
    assert "It is gone, and its file too." in page
    assert "Nothing is here yet." in page


def test_a_recording_is_written_anew_played_on_the_page_and_given_out_as_a_file(
    web: WebDesk, fatma: Participant
) -> None:
    chosen = competences(web)[:1]
    status, page = sent(web, fatma, hum() + b"<script>", "voice.html", sort="recording", competences=chosen)
    assert status == 200
    (address,) = set(re.findall(r'<audio[^>]* src="(/desk/portfolio/[^"]+/file)"', page))
    answer = web.browser(web.people.els).get(address)
    assert (answer.headers["Content-Type"], answer.data[4:8]) == ("audio/mp4", b"ftyp")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert b"<script" not in answer.data


@pytest.mark.parametrize(
    ("body", "sort", "status"),
    [
        (b"<!doctype html><script>alert(1)</script>", "recording", 400),
        (b"OggS<script>alert(1)</script>", "recording", 400),
        (hum()[:60], "recording", 400),
        (PDF, "recording", 400),
        (hum(), "photo", 400),
        (b"OggS" + b"\0" * MOST_BYTES, "recording", 413),
    ],
    ids=["html", "ogg and script", "cut off", "pdf", "sound as photograph", "too long"],
)
def test_what_only_says_that_it_is_a_recording_is_refused(
    web: WebDesk, fatma: Participant, body: bytes, sort: str, status: int
) -> None:
    answered, page = sent(web, fatma, body, "voice.m4a", sort=sort, competences=competences(web)[:1])
    assert answered == status
    assert "Something still needs your attention" in page
    assert keeping_portfolio.read(web.people.office, web.people.els, fatma.id).evidence == ()


def test_a_group_says_whose_portfolio_the_assessor_knows(web: WebDesk, fatma: Participant) -> None:
    office, els = web.people.office, web.people.els
    keeping_portfolio.open_it(office, els, fatma.id)
    women = [fatma.id, web.people.participant("Rosa", "Vrouw").id]
    today = office.day(office.clock.now())
    group = planning_groups.plan(office, els, domain="cleaning", participant_ids=women, planned_for=today)
    page = web.browser(els).get(f"/desk/groups/{group}").text
    assert "You know her portfolio, so a colleague observes her." in page
