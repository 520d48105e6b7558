"""The two reports at the desk: offered on her page, read on paper, and blind for who has still to score."""

from tests.support.issued import decided
from tests.web.conftest import WebDesk


def test_her_page_offers_both_and_her_own_opens_without_her_name_in_the_address(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    browser = web.browser(web.people.els)
    page = f"/desk/participants/{session.participant}"
    assert "Her report" not in browser.get(page).text, "there is nothing to show yet"
    decided(web.people, session)
    assert f"{page}/report.pdf?look=1" in browser.get(page).text
    answer = browser.get(f"{page}/report.pdf?look=1")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'inline; filename="report.pdf"'
    assert answer.data.startswith(b"%PDF")


def test_where_she_stands_shows_levels_what_she_agreed_to_and_what_can_come_next(web: WebDesk) -> None:
    session = web.people.session("cleaning", "together")
    decided(web.people, session)
    text = web.browser(web.people.els).get(f"/desk/participants/{session.participant}/report").text
    for words in ("Where Fatma Yıldız stands", "with help", "Taking part", "Ask your counsellor for a place"):
        assert words in text, words
    assert "Nobody has seen this yet." in text


def test_who_may_still_score_reads_no_level(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    decided(web.people, session)
    text = web.browser(web.people.karim).get(f"/desk/participants/{session.participant}/report").text
    assert "The evidence opens for you after you have handed in your own scores." in text
    assert "with help" not in text
    assert "Ask your counsellor" not in text
    assert "Her report" not in text
