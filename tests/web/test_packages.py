"""A package from one organisation's desk to another's: made, looked at, taken in, and what the pages say when it cannot be."""

import io
import re

import pytest
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import TestResponse, encode_multipart

from assess.domain.people import Purpose
from assess.services import consenting
from tests.web.conftest import WebDesk


def agree(web: WebDesk, her: str) -> None:
    people = web.people
    consenting.record(people.office, people.els, her, purpose=Purpose.SHARING, granted=True, language="tr")


def upload(web: WebDesk, body: bytes) -> TestResponse:
    boundary, data = encode_multipart(MultiDict({"upload": FileStorage(io.BytesIO(body), "x.salto")}))
    return web.browser(web.people.stranger).post(
        "/desk/packages", data=data, content_type=f"multipart/form-data; boundary={boundary}", follow_redirects=True
    )


@pytest.fixture
def her(web: WebDesk) -> str:
    session = web.people.session("cleaning")
    web.people.certified(session)
    return session.participant


def test_what_els_established_stands_at_the_next_desk_and_a_second_time_it_says_so(web: WebDesk, her: str) -> None:
    els, stranger = web.browser(web.people.els), web.browser(web.people.stranger)
    address = f"/desk/participants/{her}/package"
    assert "She is asked first" in els.get(address).text
    agree(web, her)
    receive = stranger.get("/desk/packages").text
    line = re.search(r"salto-package-key-1\.[\w.-]+", receive)
    assert line
    assert els.post(address, data={"line": "hello", "parts": "results", "compared": "yes"}).status_code == 400
    shown = els.post(address, data={"line": line[0], "parts": "results"})
    assert "For: Elders vzw" in shown.text, "the fingerprint is there to compare before anything is made"
    made = els.post(
        address, data={"line": line[0], "parts": ["results", "certificates"], "compared": "yes"}, follow_redirects=True
    )
    (file,) = set(re.findall(r'href="(/desk/packages/sent/[^"]+)"', made.text))
    body = els.get(file)
    assert body.headers["Content-Disposition"] == 'attachment; filename="package.salto"'
    assert stranger.get(file).status_code == 404

    preview = upload(web, body.data)
    assert "A package from De Brug vzw" in preview.text
    assert "Decided by Els Peeters" in preview.text
    assert "Fatma" not in stranger.get("/desk/participants").text, "nothing is kept yet"
    (here,) = set(re.findall(r'action="(/desk/packages/[0-9a-f]{64})"', preview.text))
    page = stranger.post(here, data={"join": "", "compared": "yes"}, follow_redirects=True).text
    assert "It is in her portfolio." in page
    assert "It need not be shown again." in page
    assert "Fatma" in stranger.get("/desk/participants").text
    again = upload(web, body.data)
    assert again.status_code == 409
    assert "This package was taken in here already." in again.text


def test_what_is_no_package_gets_a_sentence_and_a_next_step(web: WebDesk) -> None:
    answer = upload(web, b"PK\x03\x04 a bomb")
    assert answer.status_code == 400
    assert "This file is no package of Salto." in answer.text
