"""An employer was sent a file and drops it on the page: the answer is that of its code, or says what is wrong with the file."""

import io
import json
from pathlib import Path

import pikepdf
import pytest
from flask.testing import FlaskClient

from assess.domain.certificate import RevocationReason
from assess.services import exporting, issuing, printing
from assess.services.exporting import Form
from assess.services.printing import Choice
from assess.web import rate_limit
from tests.stories.paper import Paper
from tests.support.html_checks import CheckedClient
from tests.web.conftest import WebDesk


@pytest.fixture
def certificate(web: WebDesk, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(rate_limit, "FRESH_SECONDS", 0.0)
    return web.people.certified(web.people.session("cleaning"))


def dropped(client: FlaskClient, body: bytes) -> tuple[int, str]:
    answer = client.post("/verify/file", data={"file": (io.BytesIO(body), "x")}, content_type="multipart/form-data")
    return answer.status_code, answer.get_data(as_text=True)


def paper(web: WebDesk, certificate: str) -> bytes:
    people = web.people
    return printing.pdf(people.office, people.els, certificate, Choice(design="clear")).body


def given_out(web: WebDesk, certificate: str, form: Form) -> bytes:
    return exporting.export(web.people.office, web.people.els, certificate, form)


def test_paper_credential_and_token_get_the_answer_of_their_code_with_the_name_that_they_tell(
    web: WebDesk, certificate: str
) -> None:
    client = web.browser()
    assert isinstance(client, CheckedClient)
    bodies = [paper(web, certificate), *(given_out(web, certificate, form) for form in (Form.JSON, Form.JWT))]
    for body in bodies:
        status, page = dropped(client, body)
        assert status == 200
        assert 'class="banner valid"' in page
        assert "Fatma Yıldız" in page
    assert "prints are the signed ones" in dropped(client, bodies[0])[1]
    issuing.revoke(web.people.office, web.people.els, certificate, reason=RevocationReason.OTHER)
    assert all('class="banner revoked"' in dropped(client, body)[1] for body in bodies)


def test_a_changed_word_on_the_paper_or_in_the_credential_is_seen(
    web: WebDesk, certificate: str, tmp_path: Path
) -> None:
    client = web.browser()
    original = Paper(tmp_path / "paper.pdf")
    original.file.write_bytes(paper(web, certificate))
    edited = original.changed("zelfstandig", "met hulp").file.read_bytes()
    badge = given_out(web, certificate, Form.JSON)
    added = json.dumps({**json.loads(badge), "added": "later"}).encode()
    for body in (edited, badge.replace("Yıldız".encode(), b"Yildiz"), added):
        status, page = dropped(client, body)
        assert status == 200
        assert 'class="banner altered"' in page


def test_a_paper_whose_credential_was_taken_out_is_answered_by_its_symbol(
    web: WebDesk, certificate: str, tmp_path: Path
) -> None:
    path = tmp_path / "without.pdf"
    with pikepdf.open(io.BytesIO(paper(web, certificate))) as pdf:
        del pdf.attachments["credential.json"]
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    _, page = dropped(web.browser(), path.read_bytes())
    assert 'class="banner valid"' in page
    assert "Compare what the file prints" in page


def test_what_is_no_certificate_of_ours_is_never_called_not_valid(web: WebDesk, certificate: str) -> None:
    client = web.browser()
    badge = json.loads(given_out(web, certificate, Form.JSON))
    badge["id"] = "urn:uuid:00000000-0000-4000-8000-000000000000"
    assert 'class="banner unknown"' in dropped(client, json.dumps(badge).encode())[1]
    for body in (b"", b"hello", b"%PDF-1.7 nothing", b"{}", b'{"a":' * 9_000, b"[" * 60_000, bytes(300_000)):
        status, page = dropped(client, body)
        assert status == 400
        assert 'class="banner malformed"' in page
    assert client.post("/verify/file", data=b"x").status_code == 400


def test_files_that_miss_count_as_guesses_and_large_ones_are_not_read(web: WebDesk, certificate: str) -> None:
    client = web.browser()
    large = client.post("/verify/file", data=bytes(1_200_000), content_type="multipart/form-data; boundary=x")
    assert large.status_code == 413
    statuses = [dropped(client, b"nothing")[0] for _ in range(25)]
    assert statuses[-1] == 429
    assert certificate
