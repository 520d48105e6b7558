"""Pictures keep their shape on the way from SVG to paper."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.credentials.drawing import drawing
from assess.credentials.svg_paths import Matrix, segments
from assess.errors import SaltoError
from tests.credentials.samples import PICTURE


def operators(inside: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600">{inside}</svg>'
    return zlib.decompress(drawing(svg.encode()).operators).decode()


def test_a_filled_rectangle_is_four_lines_in_its_colour() -> None:
    shown = operators('<rect x="10" y="20" width="30" height="40" fill="#FF0000"/>')
    assert shown == "1 0 0 rg 10 20 m 40 20 l 40 60 l 10 60 l h f"


def test_relative_and_absolute_commands_draw_the_same() -> None:
    absolute = segments("M10 10L30 10H50V40C50 50 40 60 30 60Q20 60 10 40Z")
    relative = segments("m10 10l20 0h20v30c0 10 -10 20 -20 20q-10 0 -20 -20z")
    assert absolute == relative


def test_numbers_may_stand_without_spaces_and_commands_may_be_left_out() -> None:
    assert segments("M1 2-3 4.5.5-1") == [("m", (1, 2)), ("l", (-3, 4.5)), ("l", (0.5, -1))]
    assert segments("M0 0A5 5 0 01 10 0")[-1][1][-2:] == segments("M0 0A5 5 0 0 1 10 0")[-1][1][-2:] == (10, 0)


@given(st.floats(0.1, 50), st.floats(0.1, 50), st.floats(0, 360), st.booleans(), st.booleans())
def test_an_arc_ends_exactly_where_it_should(rx: float, ry: float, turn: float, large: bool, sweep: bool) -> None:  # noqa: FBT001
    path = segments(f"M10 20A{rx} {ry} {turn} {large:d} {sweep:d} 60 45")
    assert path[-1][1][-2:] == (60, 45)


def test_half_a_circle_stays_on_the_circle() -> None:
    x, y = 0.0, 0.0
    for operator, xy in segments("M0 0A50 50 0 0 1 100 0"):
        if operator != "c":
            x, y = xy[-2:]
            continue
        points = [(x, y), *zip(xy[::2], xy[1::2], strict=True)]
        for step in range(11):
            t = step / 10
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            px = sum(w * p[0] for w, p in zip(weights, points, strict=True))
            py = sum(w * p[1] for w, p in zip(weights, points, strict=True))
            assert abs(((px - 50) ** 2 + py**2) ** 0.5 - 50) < 0.03
        x, y = xy[-2:]


def test_a_reused_part_is_drawn_in_its_place_with_the_style_around_it() -> None:
    shown = operators(
        '<defs><path id="leg" d="M0 0L1 1"/></defs><use href="#leg" x="5" y="6" fill="none" stroke="#000"/>'
    )
    assert shown.startswith("q 1 0 0 1 5 6 cm")
    assert shown.endswith("0 0 m 1 1 l S Q")


@pytest.mark.parametrize("turn", ["90", "180", "-270", "360", "0.00001"])
def test_a_pdf_gets_no_number_with_an_exponent(turn: str) -> None:
    shown = operators(f'<g transform="rotate({turn})"><circle r="0.000001" stroke="#000" stroke-width="0.00001"/></g>')
    assert "e-" not in shown


def test_opacities_multiply_and_are_named() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><g opacity="0.5"><circle r="2" opacity="0.5"/></g></svg>'
    assert drawing(svg).opacities == (0.25,)


def test_a_clip_comes_before_what_it_clips() -> None:
    shown = zlib.decompress(drawing(PICTURE).operators).decode()
    assert " W n " in shown
    assert shown.index(" W n ") < shown.index("/O50 gs")


@pytest.mark.parametrize(
    "inside",
    [
        '<text x="1">word</text>',
        '<path d="M1"/>',
        '<path d="Q"/>',
        '<rect width="3" height="4" fill="url(#gradient)"/>',
        '<use href="#nothing"/>',
        '<g id="a"><use href="#a"/></g>',
        '<circle r="x"/>',
        '<g transform="skewX(3)"><circle r="1"/></g>',
        "<g>",
    ],
)
def test_what_is_not_understood_is_an_error_and_never_a_hole(inside: str) -> None:
    with pytest.raises(SaltoError, match="picture_not_understood"):
        operators(inside)


@given(st.tuples(*[st.floats(-5, 5)] * 6), st.tuples(*[st.floats(-5, 5)] * 6), st.floats(-9, 9), st.floats(-9, 9))
def test_matrices_compose_in_order(first: tuple[float, ...], second: tuple[float, ...], x: float, y: float) -> None:
    outer, inner = Matrix(*first), Matrix(*second)
    assert outer.after(inner).on(x, y) == pytest.approx(outer.on(*inner.on(x, y)), abs=1e-6)
