"""The page "How assessors agree"."""

from assess.domain.people import Session
from tests.web.conftest import WebDesk

ADDRESS = "/desk/agreement/cleaning/1"


def seen_by_both(web: WebDesk, els: int, karim: int) -> Session:
    people = web.people
    session = people.session("cleaning")
    people.observe(people.els, session, {}, otherwise=els)
    people.observe(people.karim, session, {}, otherwise=karim)
    return session


def test_the_list_and_the_page_say_what_two_gave_the_same_woman_and_that_it_is_too_little(web: WebDesk) -> None:
    els = web.browser(web.people.els)
    assert "No two assessors have seen the same woman yet." in els.get("/desk/agreement").text
    seen_by_both(web, 2, 2)
    seen_by_both(web, 3, 2)
    page = els.get("/desk/agreement").text
    assert "2 women seen by two or more" in page
    assert f'href="{ADDRESS}"' in page
    page = els.get(ADDRESS).text
    assert "Els Peeters and Karim Aydin" in page
    assert "too few to judge" in page
    assert "Fewer than 32 women: a figure would mislead." in page
    assert "alpha 0" not in page


def test_what_waits_for_a_score_is_only_counted(web: WebDesk) -> None:
    seen_by_both(web, 1, 3)
    page = web.browser(web.people.karim).get(ADDRESS).text
    assert "1 sitting is left out until every score of it is in" in page
    assert "No two assessors saw this of the same woman." in page
    assert "Els Peeters" not in page
    assert 'class="same"' not in page
    assert 'class="far"' not in page


def test_enough_women_make_dots_words_and_figures(web: WebDesk) -> None:
    for place in range(32):
        level = place % 3
        seen_by_both(web, level, level if place % 16 else level + 1)
    page = web.browser(web.people.els).get(ADDRESS).text
    assert page.count("<circle") >= 1
    assert "agree well" in page
    assert "Beyond chance: alpha 0.9" in page
    assert web.browser(web.people.els).get(f"{ADDRESS}?lang=nl").text.count("goed eens") > 1
