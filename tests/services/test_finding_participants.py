"""A long list of participants: found as the name was heard."""

from datetime import timedelta

from assess.services import enrolling
from tests.support.installation import Desk


def enrol(desk: Desk, *names: str) -> None:
    for number, name in enumerate(names):
        language = ("nl", "ar")[number % 2]
        enrolling.enrol(desk.office, desk.els, given_name=name, family_name="", language=language)
        desk.clock.move(timedelta(minutes=1))


def test_who_has_the_name_is_found_and_otherwise_who_is_near(desk: Desk) -> None:
    enrol(desk, "Fatma", "Fatima", "Şükran")
    found = enrolling.look_up(desk.office, desk.els, "fatma")
    assert [one.given_name for one in found.participants] == ["Fatma"]
    near = enrolling.look_up(desk.office, desk.els, "Fatmah")
    assert not near.exact
    assert {one.given_name for one in near.participants} == {"Fatma", "Fatima"}
    assert enrolling.look_up(desk.office, desk.els, "sukran").exact


def test_another_organisation_is_not_searched(desk: Desk) -> None:
    enrol(desk, "Fatma")
    assert enrolling.look_up(desk.office, desk.stranger, "Fatma").participants == ()
    assert enrolling.look_up(desk.office, desk.stranger, "Fatima").participants == ()
