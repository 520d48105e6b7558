"""What an author writes: scenes with people, things, bubbles and marks. Unknown words are refused.

Scene coordinates: 800 x 600, y downwards. README.md shows how it is used.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag

from assess.pictures.face import Expression
from assess.pictures.hands import HandShape
from assess.pictures.poses import PoseName

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
Anchor = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_]*)?$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
Place = tuple[float, float]
Scale = Annotated[float, Field(gt=0.05, le=6)]
Value = str | float


class Model(BaseModel):
    """Unknown keys are refused; names in YAML may use a hyphen for an underscore nowhere."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Near(Model):
    """A place on something named: `{to: table.top, dx: 10, dy: 0}`."""

    to: Anchor
    dx: float = 0
    dy: float = 0


Where = Place | Near | Anchor
"""A point [x, y], a place on something `{to: ...}`, or in short its name `table.top`."""


class HandTarget(Model):
    """Where a hand goes: a point `at` or an anchor `to`, and its shape; `angle` gives the direction of the fingers."""

    at: Place | None = None
    to: Anchor | None = None
    dx: float = 0
    dy: float = 0
    hand: HandShape | None = None
    angle: float | None = None
    bend: Literal[-1, 1] = 1


class Held(Model):
    """A thing in a hand, or in both: it moves with the hand."""

    prop: Name
    as_: Name | None = Field(default=None, alias="as")
    hand: Literal["near", "far", "both"] = Field(default="near", alias="in")
    grip: Name | None = None
    grips: Mapping[Literal["near", "far"], Name] | None = None
    touches: Where | None = None
    by: Name | None = None
    rotate: float = 0
    scale: Scale = 1
    flip: bool = False
    contour: bool = True
    args: Mapping[str, Value] = Field(default_factory=dict)


class PersonItem(Model):
    """Somebody from the cast."""

    person: Name
    as_: Name | None = Field(default=None, alias="as")
    at: Where | None = None
    seat: Where | None = None
    scale: Scale = 1
    facing: Literal["right", "left", "front", "back"] = "right"
    face: Literal["right", "left", "front", "back", "profile", "away"] | None = None
    pose: PoseName = "stand"
    expression: Expression = "neutral"
    look: Mapping[str, Value | bool | None] = Field(default_factory=dict)
    near: HandTarget | None = None
    far: HandTarget | None = None
    near_foot: Where | None = None
    far_foot: Where | None = None
    lean: float | None = None
    tilt: float = 0
    hip: Annotated[float, Field(ge=-200, le=-40)] | None = None
    looks_at: Where | None = None
    holds: tuple[Held, ...] = ()
    shadow: bool = True


class PropItem(Model):
    """A thing. `place` says which of its points stands at `at` (its foot when absent)."""

    prop: Name
    as_: Name | None = Field(default=None, alias="as")
    at: Where
    place: Name | None = None
    scale: Scale = 1
    rotate: float = 0
    flip: bool = False
    contour: bool = True
    fixed: bool = False
    shadow: bool = False
    opacity: Annotated[float, Field(gt=0, le=1)] = 1
    args: Mapping[str, Value] = Field(default_factory=dict)


class CloseHand(Model):
    """A large hand for close scenes; the thing it is `around` is drawn between palm and fingers.

    over: the back of the hand is seen, before the thing (a wide bottle); only the thumb is behind it.
    """

    closeup: HandShape
    as_: Name | None = Field(default=None, alias="as")
    at: Where
    rotate: float = 0
    scale: Scale = 1
    flip: bool = False
    of: Name | None = None
    look: Mapping[str, Value | bool | None] = Field(default_factory=dict)
    around: Name | None = None
    over: bool = False


class MarkItem(Model):
    """A sign without words. `towards` is the far end of an arrow."""

    mark: Literal["tick", "cross", "question", "arrow", "motion", "clean", "dirt", "sound", "heart", "drops", "burst"]
    at: Where
    towards: Where | None = None
    size: Annotated[float, Field(gt=4, le=400)] = 60
    colour: Colour | None = None
    rotate: float = 0


class Bust(Model):
    """Head and shoulders of somebody, for bubbles."""

    bust: Name
    at: Where
    scale: Scale = 1
    expression: Expression = "neutral"
    facing: Literal["right", "left", "front"] = "front"
    look: Mapping[str, Value | bool | None] = Field(default_factory=dict)


def _kind(value: object) -> str:
    """Which kind of item a mapping is: the one of its keys that names a kind."""
    keys = value if isinstance(value, Mapping) else vars(value)
    return next((kind for kind in KINDS if kind in keys), "prop")


KINDS = ("person", "prop", "closeup", "mark", "bust", "bubble")

Content = Annotated[
    Annotated[PropItem, Tag("prop")]
    | Annotated[MarkItem, Tag("mark")]
    | Annotated[Bust, Tag("bust")]
    | Annotated[CloseHand, Tag("closeup")],
    Discriminator(_kind),
]


class Bubble(Model):
    """What somebody says or thinks, as pictures. Content is placed round the bubble's middle."""

    bubble: tuple[Content, ...]
    at: Place
    size: Place
    of: Anchor | None = None
    tail: Place | None = None
    kind: Literal["speech", "thought"] = "speech"


Item = Annotated[
    Annotated[PersonItem, Tag("person")]
    | Annotated[PropItem, Tag("prop")]
    | Annotated[CloseHand, Tag("closeup")]
    | Annotated[MarkItem, Tag("mark")]
    | Annotated[Bust, Tag("bust")]
    | Annotated[Bubble, Tag("bubble")],
    Discriminator(_kind),
]


class Framing(Model):
    """How near the viewer stands: a kind, and what lies in the middle."""

    kind: Literal["wide", "medium", "bust", "hands"] = "wide"
    on: Where | None = None
    zoom: Annotated[float, Field(ge=1, le=6)] | None = None


def _listed(value: object) -> object:
    """One thing may be written without a list."""
    return [value] if isinstance(value, str) else value


class Scene(Model):
    """One picture of 800 x 600.

    must_show: what a viewer who knows nothing must be able to name; for those who judge the picture.
    key: the things (by name) without which the picture says something else; they must stand out, also when it is small.
    leads, led: who decides and who is told what to do, where the picture shows it; counted over the whole bank.
    scale: size of people and things (1 draws an adult 370 units high). floor: height of the line wall-floor.
    """

    id: Name
    alt: Annotated[str, Field(min_length=3)]
    must_show: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    key: Annotated[tuple[Name, ...], BeforeValidator(_listed)] = ()
    leads: Annotated[tuple[Name, ...], BeforeValidator(_listed)] = ()
    led: Annotated[tuple[Name, ...], BeforeValidator(_listed)] = ()
    place: Name = "plain"
    floor: float = 490
    scale: Scale = 1.15
    framing: Framing | Literal["wide", "medium", "bust", "hands"] = "wide"
    items: Annotated[tuple[Item, ...], Field(min_length=1)]

    @property
    def frame(self) -> Framing:
        """The framing with its defaults."""
        return Framing(kind=self.framing) if isinstance(self.framing, str) else self.framing

    @property
    def close_hands(self) -> list[CloseHand]:
        """All large hands, in order."""
        return [item for item in self.items if isinstance(item, CloseHand)]


class SceneFile(Model):
    """A file of scenes."""

    scenes: tuple[Scene, ...]
