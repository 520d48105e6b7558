"""A long list of participants: found as the name was heard, in the order that is asked, page by page."""

from datetime import timedelta

import pytest

from assess.services import enrolling
from assess.services.enrolling import Order
from tests.support.installation import Desk


def enrol(desk: Desk, *names: str) -> None:
    for number, name in enumerate(names):
        language = ("nl", "ar")[number % 2]
        enrolling.enrol(desk.office, desk.els, given_name=name, family_name="", language=language)
        desk.clock.move(timedelta(minutes=1))


def test_who_has_the_name_is_found_and_otherwise_who_is_near(desk: Desk) -> None:
    enrol(desk, "Fatma", "Fatima", "Şükran")
    assert [one.given_name for one in enrolling.search(desk.office, desk.els, "fatma")] == ["Fatma"]
    near = enrolling.page(desk.office, desk.els, words="Fatmah")
    assert not near.exact
    assert {one.given_name for one in near.participants} == {"Fatma", "Fatima"}
    assert enrolling.page(desk.office, desk.els, words="sukran").exact


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.NEWEST, ["Şirin", "Zoë", "Ágnes", "Olena"]),
        (Order.OLDEST, ["Olena", "Ágnes", "Zoë", "Şirin"]),
        (Order.NAME, ["Ágnes", "Olena", "Şirin", "Zoë"]),
        (Order.LANGUAGE, ["Ágnes", "Şirin", "Olena", "Zoë"]),
    ],
)
def test_the_list_stands_as_asked_whatever_the_accents(desk: Desk, order: Order, names: list[str]) -> None:
    enrol(desk, "Olena", "Ágnes", "Zoë", "Şirin")
    page = enrolling.page(desk.office, desk.els, order=order)
    assert [one.given_name for one in page.participants] == names


def test_every_participant_stands_on_one_page_and_a_page_too_far_is_the_last(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enrolling, "PAGE_LENGTH", 3)
    enrol(desk, *(f"Name{number}" for number in range(8)))
    pages = [enrolling.page(desk.office, desk.els, number=number) for number in (1, 2, 3)]
    seen = [one.given_name for page in pages for one in page.participants]
    assert seen == [f"Name{number}" for number in reversed(range(8))]
    assert (pages[0].pages, pages[0].total) == (3, 8)
    assert enrolling.page(desk.office, desk.els, number=99).number == 3
    assert enrolling.page(desk.office, desk.els, number=0).number == 1


def test_another_organisation_is_not_searched(desk: Desk) -> None:
    enrol(desk, "Fatma")
    assert enrolling.search(desk.office, desk.stranger, "Fatma") == ()
    assert enrolling.page(desk.office, desk.stranger, words="Fatima").participants == ()
