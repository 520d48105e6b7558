"""From the author's form to the report, as browsers of staff and of people without an account meet it."""

import re
from datetime import date

import pytest
from flask.testing import FlaskClient

from assess.services import preparing_content
from tests.web.conftest import WebDesk

FORM = {
    "name": "First look",
    "pictures": "cleaning-cover, clean-washbasin",
    "per_person": "12",
    "languages": ["nl", "fr"],
    "way": "say",
    "ends_on": "2026-12-24",
}
ADDRESS = re.compile(r"/study/[0-9a-f]{40}")


@pytest.fixture
def author(web: WebDesk) -> FlaskClient:
    return web.browser(web.people.noor)


def made(author: FlaskClient, **other: object) -> tuple[str, str]:
    """Make a study; give its page and its link."""
    page = author.post("/desk/pictures/studies/new", data={**FORM, **other})
    assert page.status_code == 303, page.text
    where = page.location.partition("?")[0]
    link = ADDRESS.search(author.get(where).text)
    assert link
    return where, link[0]


def test_somebody_says_what_she_sees_and_is_asked_nothing_else(web: WebDesk, author: FlaskClient) -> None:
    where, link = made(author)
    her = web.browser()
    first = her.get(link, headers={"Accept-Language": "en"})
    assert not re.search(r'name="(name|email|mail|phone|given_name)"', first.text)
    begun = her.post(link, data={"language": "fr"})
    assert begun.status_code == 303
    for number in (1, 2):
        page = her.get(begun.location)
        assert '<html lang="fr"' in page.text
        assert f"Image {number} sur 2" in page.text
        picture = re.search(r'name="picture" value="([^"]+)"', page.text)
        assert picture
        alt = preparing_content.library(web.people.office).alts[picture[1]]
        assert not any(words in page.text for words in alt.by_language.values()), "nothing on the page says what it is"
        said = {"said": "une femme"} if number == 1 else {"unknown": "yes"}
        her.post(begun.location, data={"picture": picture[1], **said})
    assert "Merci" in her.get(begun.location).text
    assert not her.get_cookie("salto")

    report = author.get(where).text
    assert "1 person has begun." in report
    assert "1 waits for a verdict" in report


def test_an_empty_answer_asks_again_and_keeps_nothing(web: WebDesk, author: FlaskClient) -> None:
    _, link = made(author)
    her = web.browser()
    where = her.post(link, data={"language": "nl"}).location
    before = her.get(where).text
    her.post(where, data={"picture": "cleaning-cover", "said": "  "})

    assert her.get(where).text.count('class="done"') == before.count('class="done"') == 0


def test_two_raters_judge_over_the_pages_and_the_difference_is_settled(web: WebDesk, author: FlaskClient) -> None:
    where, link = made(author, pictures="cleaning-cover")
    her = web.browser()
    person = her.post(link, data={"language": "nl"}).location
    her.post(person, data={"picture": "cleaning-cover", "said": "zij schildert <b>"})
    assert "must show" not in her.get(person).text
    for rater, verdict in ((web.people.els, "correct"), (web.people.karim, "wrong")):
        browser = web.browser(rater)
        page = browser.get(f"{where}/judge").text
        assert "zij schildert &lt;b&gt;" in page
        address = re.search(rf'action="({where}/judge/[^"]+)"', page)
        assert address
        assert browser.post(address[1], data={}).status_code == 400
        assert browser.post(address[1], data={"verdict": verdict, "meant": "painting"}).status_code == 303
        assert "No answer waits" in browser.get(f"{where}/judge").text
    page = author.get(f"{where}/differences").text
    assert "Karim Aydin" in page
    address = re.search(rf'action="({where}/differences/[^"]+)"', page)
    assert address
    assert author.post(address[1], data={"verdict": "wrong", "meant": "painting"}).status_code == 303
    report = author.get(where).text
    assert "painting" in report
    assert "Ask more people" in report


def test_a_form_that_does_not_fit_says_where(web: WebDesk, author: FlaskClient) -> None:
    unfit: tuple[dict[str, object], ...] = (
        {"pictures": "no-such-picture"},
        {"pictures": ""},
        {"per_person": "many"},
        {"ends_on": date(2020, 1, 1).isoformat()},
        {"languages": []},
    )
    for wrong in unfit:
        page = author.post("/desk/pictures/studies/new", data={**FORM, **wrong})
        assert page.status_code == 400
        assert 'role="alert"' in page.text


def test_a_link_that_leads_nowhere_or_has_ended_says_so_calmly(web: WebDesk, author: FlaskClient) -> None:
    _, link = made(author, ends_on="2026-11-22")
    assert web.browser().get("/study/" + "0" * 40).status_code == 404
    web.people.clock.move(date(2026, 11, 24) - date(2026, 11, 21))
    ended = web.browser().get(link)
    assert ended.status_code == 410
    assert "This study has ended. Thank you." in ended.text


def test_the_file_for_the_register_can_be_taken_away(author: FlaskClient) -> None:
    where, _ = made(author)
    answer = author.get(f"{where}/statuses.json")
    assert answer.json == {"format": 1, "study": "First look", "pictures": {}}
    assert "attachment" in answer.headers["Content-Disposition"]
