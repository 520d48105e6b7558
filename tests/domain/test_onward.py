"""What comes after a level: the way on that begins nearest below it."""

import pytest

from assess.domain.onward import Onward, fitting
from assess.domain.text import Text

WAYS = [Onward(from_level=level, picture="", prompt=Text.of(f"from {level}")) for level in (0, 2, 3)]


@pytest.mark.parametrize(("reached", "begins"), [(0, 0), (1, 0), (2, 2), (3, 3)])
def test_the_nearest_way_on_is_chosen(reached: int, begins: int) -> None:
    found = fitting(WAYS, reached)
    assert found is not None
    assert found.from_level == begins


def test_there_is_none_below_the_first() -> None:
    assert fitting(WAYS[1:], 1) is None
    assert fitting([], 3) is None
