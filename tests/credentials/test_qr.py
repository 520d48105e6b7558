"""The QR symbol as rectangles is the QR symbol."""

import segno
from hypothesis import given
from hypothesis import strategies as st

from assess.credentials import qr


@given(st.text("ABCDEFGHJKMNPQRSTVWXYZ0123456789-./:hetps", min_size=1, max_size=120))
def test_the_rectangles_cover_exactly_the_dark_modules_and_never_twice(text: str) -> None:
    symbol = qr.symbol(text)
    matrix = segno.make(text, error="m", micro=False, boost_error=False, mask=qr.MASK).matrix
    painted = [
        (x, y)
        for left, top, width, height in symbol.rectangles
        for x in range(left, left + width)
        for y in range(top, top + height)
    ]
    dark = {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert len(painted) == len(set(painted))
    assert set(painted) == dark
    assert symbol.size == len(matrix)


def test_rectangles_are_far_fewer_than_modules() -> None:
    symbol = qr.symbol("https://check.example.org/verify/4GNSKM0Z2WKHY2")
    assert len(symbol.rectangles) < symbol.size * symbol.size / 4
