"""A card and four pictures: both are needed, five tries, once, and for a week."""

from datetime import timedelta

import pytest

from assess.domain.start_code import COMBINATIONS, LENGTH, PICTURES, TRIES, pictures_of
from assess.errors import Forbidden, Gone
from assess.services import pairing_tablets, starting_by_card
from assess.services.starting_by_card import NewCard
from tests.support.installation import Desk

ADDRESS = "https://salto.example.org/tablet/"


@pytest.fixture
def card(desk: Desk) -> NewCard:
    return starting_by_card.make(desk.office, desk.els, desk.session().id, ADDRESS)


def wrong(card: NewCard) -> list[str]:
    other = next(one for one in PICTURES if one != card.pictures[0])
    return [other, *card.pictures[1:]]


def test_there_are_ten_thousand_combinations_and_a_session_has_one_of_them(desk: Desk, card: NewCard) -> None:
    assert COMBINATIONS >= 10_000
    assert len(card.pictures) == LENGTH
    assert set(card.pictures) <= set(PICTURES)
    assert starting_by_card.pictures(desk.office, card.session.id) == card.pictures
    assert len({pictures_of(f"{number:064x}") for number in range(COMBINATIONS)}) == COMBINATIONS


def test_card_and_pictures_together_begin_once(desk: Desk, card: NewCard) -> None:
    begun = starting_by_card.begin(desk.office, card.secret, card.pictures)
    device = pairing_tablets.device_of(desk.office, begun.token or "")

    assert device
    assert device.session == card.session.id
    with pytest.raises(Gone):
        starting_by_card.begin(desk.office, card.secret, card.pictures)


def test_five_wrong_tries_end_the_card_also_for_the_right_pictures(desk: Desk, card: NewCard) -> None:
    left = [starting_by_card.begin(desk.office, card.secret, wrong(card)).left for _ in range(TRIES)]

    assert left == [4, 3, 2, 1, 0]
    with pytest.raises(Gone):
        starting_by_card.begin(desk.office, card.secret, card.pictures)


def test_the_pictures_alone_open_nothing(desk: Desk, card: NewCard) -> None:
    for secret in ("", "another", card.secret[:-1], card.session.id):
        with pytest.raises(Gone):
            starting_by_card.begin(desk.office, secret, card.pictures)


def test_a_card_ends_after_a_week_and_when_another_is_made(desk: Desk, card: NewCard) -> None:
    second = starting_by_card.make(desk.office, desk.els, card.session.id, ADDRESS)
    with pytest.raises(Gone):
        starting_by_card.begin(desk.office, card.secret, card.pictures)
    desk.clock.move(timedelta(days=8))
    with pytest.raises(Gone):
        starting_by_card.begin(desk.office, second.secret, second.pictures)


def test_who_hands_no_tablets_over_makes_no_cards(desk: Desk, card: NewCard) -> None:
    with pytest.raises(Forbidden):
        starting_by_card.make(desk.office, desk.noor, card.session.id, ADDRESS)
