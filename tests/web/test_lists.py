"""Every list of the desk is sorted and paged by the same piece; a search is kept, and stands in no address."""

import re
from datetime import timedelta

import pytest

from assess.domain.people import Plan, SessionKind
from assess.services import enrolling, planning
from assess.web.desk import lists
from tests.web.conftest import WebDesk

LISTS = {
    "els": ("participants", "sessions", "papers", "tablets", "questions", "appeals"),
    "noor": ("people", "audit-log", "api-keys"),
}


def enrol(web: WebDesk, *names: str) -> None:
    for number, name in enumerate(names):
        language = ("nl", "ar")[number % 2]
        enrolling.enrol(web.people.office, web.people.els, given_name=name, family_name="", language=language)
        web.people.clock.move(timedelta(minutes=1))


def names_on(page: str) -> list[str]:
    return re.findall(r'<a href="/desk/participants/[-0-9a-f]{36}">([^<]+)</a>', page)


@pytest.mark.parametrize(
    ("order", "names", "sort"),
    [
        ("", ["Şirin", "Zoë", "Ágnes", "Olena"], "descending"),
        ("enrolled", ["Olena", "Ágnes", "Zoë", "Şirin"], "ascending"),
        ("name", ["Ágnes", "Olena", "Şirin", "Zoë"], "ascending"),
        ("-name", ["Zoë", "Şirin", "Olena", "Ágnes"], "descending"),
        ("language", ["Ágnes", "Şirin", "Olena", "Zoë"], "ascending"),
        ("no-such-column", ["Şirin", "Zoë", "Ágnes", "Olena"], "descending"),
    ],
)
def test_a_list_stands_as_asked_whatever_the_accents_and_says_so(
    web: WebDesk, order: str, names: list[str], sort: str
) -> None:
    enrol(web, "Olena", "Ágnes", "Zoë", "Şirin")
    page = web.browser(web.people.els).get(f"/desk/participants?order={order}").text
    assert names_on(page) == names
    assert re.findall(r'aria-sort="(\w+)"', page) == [sort]


def test_everybody_stands_on_one_page_and_a_search_is_kept_from_page_to_page(
    web: WebDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "PAGE_LENGTH", 3)
    enrol(web, *(f"Name{number}" for number in range(7)), "Fatma")
    els = web.browser(web.people.els)
    pages = [names_on(els.get(f"/desk/participants?order=name&page={number}").text) for number in (1, 2, 3, 99)]
    assert pages[0] + pages[1] + pages[2] == ["Fatma", *(f"Name{number}" for number in range(7))]
    assert pages[3] == pages[2]
    assert 'href="/desk/participants?order=name&amp;page=2"' in els.get("/desk/participants?order=name&page=1").text
    found = els.post("/desk/participants", data={"words": "name", "order": "name", "page": "2"})
    assert names_on(found.text) == ["Name3", "Name4", "Name5"]
    assert 'form="search" name="page" value="3"' in found.text
    assert "name=" not in found.request.url


def test_each_list_of_the_desk_sorts_and_pages(web: WebDesk) -> None:
    web.people.certified(web.people.session("cleaning"))
    web.people.tablet(web.people.session("cleaning"))
    for person, addresses in LISTS.items():
        browser = web.browser(getattr(web.people, person))
        for address in addresses:
            page = browser.get(f"/desk/{address}?page=x&order=1")
            assert page.status_code == 200
            if "<table" in page.text:
                assert page.text.count("aria-sort=") == 1, address


def test_sessions_are_found_by_a_name_that_is_spelled_otherwise(web: WebDesk) -> None:
    session = web.people.session("cleaning")
    plan = Plan(day=web.people.clock.now().date(), starts_at="09:30", kind=SessionKind.HOME_VISIT)
    planning.move(web.people.office, web.people.els, session.id, plan, seen=0)
    page = web.browser(web.people.karim).post("/desk/sessions", data={"words": "Fatmah"}).text
    assert f"/desk/sessions/{session.id}" in page
    assert "These names are near" in page
    assert "09:30" in page
    assert "A home visit" in page
