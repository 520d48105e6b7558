"""A small studio: two props that are easy to calculate with, and the cast of the item bank."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assess.pictures.cast import Cast, read_cast
from assess.pictures.compose import Picture, Studio
from assess.pictures.prop import Prop
from assess.pictures.scene import Scene
from assess.pictures.stage import Stage
from assess.pictures.svg import Point, rectangle

ROOT = Path(__file__).resolve().parents[2]

BOX = Prop(
    name="box",
    draw=lambda args: rectangle(-50, -80, 100, 80, str(args["colour"])),
    size=(100, 80),
    grips={"left": Point(-50, -40), "right": Point(50, -40)},
    contacts={"top": Point(0, -80)},
    defaults={"colour": "#D9A566"},
)
POLE = Prop(
    name="pole",
    draw=lambda _: rectangle(-4, -300, 8, 300, "#B9783F"),
    size=(8, 300),
    grips={"high": Point(0, -260), "low": Point(0, -160)},
    contacts={"floor": Point(0, 0)},
)
SEAT = Prop(
    name="seat",
    draw=lambda _: rectangle(-40, -100, 80, 100, "#8A5A33"),
    size=(80, 100),
    contacts={"seat": Point(0, -100)},
)
PROPS = {prop.name: prop for prop in (BOX, POLE, SEAT)}


@pytest.fixture(scope="session")
def cast() -> Cast:
    return read_cast(ROOT / "itembank" / "cast.yaml")


@pytest.fixture
def scene() -> Callable[..., Scene]:
    def make(*items: dict[str, Any], **more: Any) -> Scene:
        return Scene.model_validate({"id": "trial", "alt": "A trial.", "items": list(items), **more})

    return make


@pytest.fixture
def staged(cast: Cast, scene: Callable[..., Scene]) -> Callable[..., Stage]:
    def make(*items: dict[str, Any], **more: Any) -> Stage:
        return Stage(scene=scene(*items, **more), cast=cast, props=PROPS)

    return make


@pytest.fixture
def drawn(cast: Cast, scene: Callable[..., Scene]) -> Callable[..., Picture]:
    studio = Studio(cast=cast, props=PROPS, places={})

    def make(*items: dict[str, Any], **more: Any) -> Picture:
        return studio.draw(scene(*items, **more))

    return make
