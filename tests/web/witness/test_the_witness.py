"""A witness on her phone: pictures, four choices, thank you; no account and no cookie."""

import re

from assess.services import asking_witnesses, keeping_portfolio
from tests.web.conftest import WebDesk

FORM = {
    "relation": "supervisor",
    "context": "internship",
    "happened": "2026",
    "name": "Marie",
    "told": "<i>Fine</i>",
    "honest": "yes",
}


def link(web: WebDesk) -> tuple[str, str]:
    """Let Els ask for a link at her desk; gives whose it is about, and its path."""
    fatma = web.people.participant()
    page = web.browser(web.people.els).post(
        f"/desk/participants/{fatma.id}/witnesses/new", data={"witness": "Marie", "domain": "cleaning"}
    )
    found = re.search(r'value="http://localhost(/witness/[^"]+)"', page.text)
    assert found
    return fatma.id, found[1]


def test_marie_tells_by_pictures_what_she_saw_and_els_reads_it(web: WebDesk) -> None:
    fatma, address = link(web)
    marie = web.browser()
    page = marie.get(address, headers={"Accept-Language": "fr"}).text
    assert "Fatma" in page
    assert "Yıldız" not in page
    assert page.count("<fieldset") >= 6
    assert re.search(r'<img src="/pictures/[0-9a-f]{64}\.svg"', page)
    answer = marie.post(address, data={**FORM, "saw-floor": "alone"}, follow_redirects=True)
    assert "Thank you" in answer.text
    assert not marie.get_cookie("salto")
    assert "Thank you" in marie.get(address).text, "she may open it again"
    els = web.browser(web.people.els)
    els.post(f"/desk/participants/{fatma}/portfolio/open")
    at_the_desk = els.get(f"/desk/participants/{fatma}/portfolio").text
    assert "guided her work" in at_the_desk
    assert "&lt;i&gt;Fine&lt;/i&gt;" in at_the_desk
    assert "Not established yet" in at_the_desk


def test_what_is_missing_is_asked_again_and_nothing_is_lost(web: WebDesk) -> None:
    fatma, address = link(web)
    marie = web.browser()
    unsure = {name: said for name, said in FORM.items() if name != "honest"}
    answer = marie.post(address, data={**unsure, "saw-floor": "alone"})
    assert answer.status_code == 400
    assert "Tick that you saw it yourself." in answer.text
    assert re.search(r'name="saw-floor" value="alone" checked', answer.text)
    answer = marie.post(address, data=FORM)
    assert answer.status_code == 400
    assert "Choose at least one thing that you saw." in answer.text
    assert keeping_portfolio.read(web.people.office, web.people.els, fatma).evidence == ()


def test_els_sees_who_was_asked_and_withdraws_a_link(web: WebDesk) -> None:
    fatma, address = link(web)
    els = web.browser(web.people.els)
    assert "Asked, and not answered yet" in els.get(f"/desk/participants/{fatma}/portfolio").text
    (request,) = asking_witnesses.asked(web.people.office, web.people.els, fatma)
    assert (
        "That link holds no longer." in els.post(f"/desk/witnesses/{request.id}/withdraw", follow_redirects=True).text
    )
    assert web.browser().get(address).status_code == 410
