"""What a person looks like: the words an author uses for skin, hair, clothes and age."""

from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

Colour = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
Hair = Literal["hijab", "wrap", "bob", "long", "bun", "afro", "curly", "short", "bald", "braid", "ponytail"]
Wear = Literal["trousers", "tunic", "skirt", "dress"]
Age = Literal["adult", "old", "child", "toddler"]
Skin = Literal[1, 2, 3, 4, 5]


class SkinTone(NamedTuple):
    """Colours of one skin tone."""

    base: str
    line: str
    lip: str


SKIN: dict[int, SkinTone] = {
    1: SkinTone("#F7D3B5", "#C98A66", "#A8483F"),
    2: SkinTone("#EBB98F", "#B57A4E", "#9C4038"),
    3: SkinTone("#CB9062", "#8F5632", "#7F2F2A"),
    4: SkinTone("#9E6543", "#633820", "#571C1A"),
    5: SkinTone("#75492F", "#40220F", "#3A1010"),
}

HEIGHT: dict[Age, float] = {"adult": 1, "old": 0.96, "child": 0.66, "toddler": 0.5}
"""Figure height against an adult's."""

HEAD: dict[Age, float] = {"adult": 0.94, "old": 0.95, "child": 1.2, "toddler": 1.4}
"""Head size in figure units: children have larger heads for their height."""


class Look(BaseModel):
    """A person's looks; `cast.yaml` gives them, a scene may override single ones."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    skin: Skin = 3
    hair: Hair = "bob"
    hair_colour: Colour = "#2E2320"
    scarf: Colour = "#7B4F9E"
    age: Age = "adult"
    build: Annotated[float, Field(ge=0.8, le=1.35)] = 1
    top: Colour = "#2F7F86"
    bottom: Colour = "#3B4A6B"
    wear: Wear = "trousers"
    sleeve: Literal["long", "short"] = "long"
    shoes: Colour = "#3A3340"
    legs: Colour | None = None
    apron: Colour | None = None
    gloves: Colour | None = None
    vest: Colour | None = None
    work: Colour | None = None
    cap: Colour | None = None
    hairnet: bool = False
    glasses: bool = False
    beard: bool = False

    @property
    def tone(self) -> SkinTone:
        """Colours of her skin."""
        return SKIN[self.skin]

    @property
    def cloth(self) -> str:
        """Colour of what she wears above: the work tunic covers her own clothes."""
        return self.work or self.top

    @property
    def worn(self) -> Wear:
        """What she wears below; a work tunic falls over trousers."""
        return "tunic" if self.work and self.wear in ("trousers", "skirt") else self.wear
