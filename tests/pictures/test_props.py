import functools
import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
import resvg_py
from PIL import Image

from assess.pictures import props
from assess.pictures.places import PLACES
from assess.pictures.prop import Prop
from assess.pictures.props import PROPS
from assess.pictures.svg import Point

ALLOWED = {
    "path": {"d", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "opacity"},
    "rect": {"x", "y", "width", "height", "rx", "fill", "opacity"},
    "ellipse": {"cx", "cy", "rx", "ry", "fill", "transform"},
    "g": {"transform"},
}
TRANSFORM = re.compile(r"^((translate|rotate|scale)\(-?[\d.]+( -?[\d.]+){0,2}\) ?)+$")
COLOUR = re.compile(r"^(#[0-9A-Fa-f]{6}|none)$")
LOOSE = 4.0
SIDE = 900


def elements(svg: str) -> Iterator[ET.Element]:
    root = ET.fromstring(f"<svg>{svg}</svg>")  # noqa: S314 - our own drawing, made a line above
    yield from (element for element in root.iter() if element is not root)


@functools.cache
def extent(name: str) -> tuple[float, float, float, float]:
    """The box of what is drawn, in figure units, found by looking at the picture."""
    prop = PROPS[name]
    left, top = -SIDE / 2, 100 - SIDE
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {SIDE} {SIDE}">{prop.svg()}</svg>'
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=SIDE // 2)))).convert("RGBA")
    box = image.getchannel("A").point([255 if alpha > 40 else 0 for alpha in range(256)]).getbbox()
    assert box is not None, name
    return box[0] * 2 + left, box[1] * 2 + top, box[2] * 2 + left, box[3] * 2 + top


@pytest.mark.parametrize("prop", PROPS.values(), ids=PROPS)
def test_a_prop_fits_the_size_that_it_states(prop: Prop) -> None:
    left, top, right, bottom = extent(prop.name)
    width, height = prop.size
    assert left >= -width / 2 - LOOSE
    assert right <= width / 2 + LOOSE
    assert top >= -height - LOOSE
    assert bottom <= LOOSE


@pytest.mark.parametrize("prop", PROPS.values(), ids=PROPS)
def test_a_prop_is_about_as_large_as_it_states(prop: Prop) -> None:
    left, top, right, bottom = extent(prop.name)
    assert right - left >= prop.size[0] * 0.6
    assert bottom - top >= prop.size[1] * 0.6


@pytest.mark.parametrize("prop", PROPS.values(), ids=PROPS)
def test_hands_and_other_things_meet_a_prop_inside_its_box(prop: Prop) -> None:
    width, height = prop.size
    for name, point in {**prop.grips, **prop.contacts}.items():
        assert abs(point.x) <= width / 2 + 1, name
        assert -height - 1 <= point.y <= 1, name
    assert set(prop.axes) <= set(prop.grips)
    assert not set(prop.grips) & set(prop.contacts)


@pytest.mark.parametrize("prop", PROPS.values(), ids=PROPS)
def test_a_prop_is_drawn_with_the_few_elements_that_every_device_shows_alike(prop: Prop) -> None:
    for element in elements(prop.svg()):
        assert element.tag in ALLOWED
        assert set(element.attrib) <= ALLOWED[element.tag]
        assert TRANSFORM.match(element.get("transform", "scale(1)"))
        assert COLOUR.match(element.get("fill", "none"))
        assert COLOUR.match(element.get("stroke", "none"))
        assert not (element.text or "").strip(), "pictures carry no words"


@pytest.mark.parametrize("prop", PROPS.values(), ids=PROPS)
def test_a_prop_gives_the_same_bytes_every_time(prop: Prop) -> None:
    assert prop.svg() == prop.svg()


def test_a_prop_refuses_an_argument_that_it_does_not_know() -> None:
    with pytest.raises(KeyError):
        PROPS["mop"].svg({"sharpness": 3})


def test_what_stands_on_a_lower_wider_table_stands_on_its_top() -> None:
    low = PROPS["table"].sized({"height": 90, "width": 420})
    assert low.contacts["top"] == Point(0, -90)
    assert low.grips["right"].x - PROPS["table"].grips["right"].x == 80
    assert PROPS["table"].sized({"height": "high"}) == PROPS["table"]


def test_a_prop_takes_another_colour() -> None:
    assert "#123456" in PROPS["bucket"].svg({"colour": "#123456"})


def test_names_are_words_that_scenes_can_write() -> None:
    assert all(name == prop.name and re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name, prop in PROPS.items())


@pytest.mark.parametrize("name", PLACES)
def test_a_place_fills_the_picture_and_stays_pale(name: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600">{PLACES[name](800, 600, 490)}</svg>'
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=400)))).convert("RGBA")
    assert image.getchannel("A").getextrema() == (255, 255)
    darkest = image.convert("L").histogram()[:150]
    assert not any(darkest), "a place must not compete with what happens in it"


def test_no_two_things_have_one_name() -> None:
    names = [prop.name for module in props._MODULES for prop in module.PROPS]
    assert [name for name in PROPS if names.count(name) > 1] == []
