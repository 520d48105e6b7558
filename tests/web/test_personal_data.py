"""All that is stored about her, on a page and as a file, and erased from there."""

import io
import zipfile

from tests.web.conftest import WebDesk


def test_els_reads_all_with_her_gives_it_to_her_and_erases_her_when_she_asks(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    web.people.observe(web.people.els, session, {}, otherwise=1)
    els = web.browser(web.people.els)
    address = f"/desk/participants/{session.participant}/data"
    assert address in els.get(f"/desk/participants/{session.participant}").text
    page = els.get(address).text
    assert "Answers, observations and what else happened in a session" in page
    assert "She has no certificate, so nothing about her is kept." in page
    file = els.get(f"{address}/file")
    assert file.headers["Content-Disposition"] == 'attachment; filename="salto-data.zip"'
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        assert "Yıldız" in archive.read("data.json").decode()
    erase = f"/desk/participants/{session.participant}/erase"
    assert els.post(erase, data={"confirmation": "Karim"}).status_code == 403
    assert "Fatma" in els.get("/desk/participants").text
    page = els.post(erase, data={"confirmation": "Els Peeters"}, follow_redirects=True).text
    assert "She is erased." in page
    assert "Fatma" not in page
    assert els.get(address).status_code == 404


def test_a_certificate_is_said_to_be_kept_before_and_her_page_says_nothing_of_her_after(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    web.people.certified(session)
    els = web.browser(web.people.els)
    address = f"/desk/participants/{session.participant}"
    assert "Kept:" in els.get(f"{address}/data").text
    els.post(f"{address}/erase", data={"confirmation": "Els Peeters"})
    assert els.get("/desk/").status_code == 200
    assert "Fatma" not in els.get("/desk/").text
    assert "No session yet." in els.get(address).text
