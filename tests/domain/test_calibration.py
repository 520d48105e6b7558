"""When a calibration is due, and how levels lie beside the agreed ones."""

from dataclasses import replace
from datetime import UTC, date, datetime

from assess.domain.calibration import Attempt, fingerprint, is_due, tally
from assess.domain.text import Text
from tests.support.calibration import STORIES


def test_a_calibration_lasts_a_year_to_the_day() -> None:
    assert is_due(None, date(2026, 11, 21))
    assert not is_due(date(2025, 11, 21), date(2026, 11, 21))
    assert is_due(date(2025, 11, 20), date(2026, 11, 21))
    assert not is_due(date(2024, 2, 29), date(2025, 2, 28))


def test_levels_are_counted_as_the_same_as_next_to_it_or_as_further_apart() -> None:
    counted = tally([(2, 2), (1, 2), (3, 2), (0, 3)])
    assert (counted.same, counted.near, counted.of) == (1, 2, 4)


def test_a_later_level_takes_the_place_of_an_earlier_one_and_the_rest_is_still_to_come() -> None:
    attempt = Attempt(id="one", domain="cleaning", fingerprint="", begun_at=datetime(2026, 11, 21, tzinfo=UTC))
    for level in (1, 2):
        attempt = replace(attempt, scores=attempt.scored("two-cloths", "surfaces", level))
    assert attempt.level("two-cloths", "surfaces") == 2
    assert attempt.left(STORIES) == (
        ("two-cloths", "product-and-cloth"),
        ("wet-floor", "floor"),
        ("wet-floor", "body"),
    )


def test_stories_stay_the_same_when_words_are_translated_and_not_when_a_level_is_another() -> None:
    first = STORIES[0]
    in_dutch = replace(first, title=Text.of("The story two-cloths", nl="Twee doeken"), agreed_by="A group")
    other = replace(first, agreed=(replace(first.agreed[0], level=3), *first.agreed[1:]))
    assert fingerprint([in_dutch]) == fingerprint([first])
    assert fingerprint([other]) != fingerprint([first])
