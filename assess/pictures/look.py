"""What a person looks like: the words an author uses for skin, hair, clothes and age."""

from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict, Field

Colour = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
Covered = Literal["hijab", "khimar", "shayla", "netela", "kerchief", "turban", "wrap"]
"""Headscarves and head wraps. khimar: long, to the elbows; shayla and netela (white, with a border in the colour `trim`):
loose, hair and throat seen; kerchief: tied under the chin; turban and wrap leave the neck free.
"""
Uncovered = Literal[
    "bob", "long", "bun", "afro", "curly", "short", "bald", "braid", "ponytail", "puffs", "fuzz",
]  # fmt: skip
Hair = Covered | Uncovered
COVERED: frozenset[Hair] = frozenset(get_args(Covered))
NECK_HIDDEN: frozenset[Hair] = frozenset({"hijab", "khimar"})
DRAPED: frozenset[Hair] = frozenset({"hijab", "khimar", "shayla", "netela"})
Wear = Literal["trousers", "tunic", "skirt", "dress"]
Age = Literal["baby", "toddler", "child", "schoolchild", "teen", "adult", "old"]
"""How old the figure is drawn: a child is about six, a schoolchild about ten."""
Sex = Literal["female", "male"]
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

HEIGHT: dict[Age, float] = {
    "baby": 0.4, "toddler": 0.5, "child": 0.66, "schoolchild": 0.79, "teen": 0.94, "adult": 1, "old": 0.96,
}  # fmt: skip
"""Size of the figure against an adult's."""

HEAD: dict[Age, float] = {
    "baby": 1.6, "toddler": 1.4, "child": 1.2, "schoolchild": 1.08, "teen": 0.97, "adult": 0.94, "old": 0.95,
}  # fmt: skip
"""Head size in figure units: children have larger heads for their height."""

LIMBS: dict[Age, float] = {"baby": 0.66, "toddler": 1, "child": 1, "schoolchild": 1, "teen": 1, "adult": 1, "old": 1}
"""Length of arms and legs for the trunk: a baby's are short."""


class Look(BaseModel):
    """A person's looks; `cast.yaml` gives them, a scene may override single ones.

    sex and years are not drawn: they say for the balance of the bank, and to authors, whom the picture shows.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    sex: Sex = "female"
    years: Annotated[int, Field(ge=0, le=110)] = 40
    skin: Skin = 3
    hair: Hair = "bob"
    hair_colour: Colour = "#2E2320"
    scarf: Colour = "#7B4F9E"
    trim: Colour = "#2F7D4F"
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
    def covered(self) -> bool:
        """Whether her hair is covered by a headscarf or wrap."""
        return self.hair in COVERED

    @property
    def neck_hidden(self) -> bool:
        """Whether the headscarf lies closed round neck and ears."""
        return self.hair in NECK_HIDDEN

    @property
    def draped(self) -> bool:
        """Whether the headscarf falls over shoulders and chest."""
        return self.hair in DRAPED

    @property
    def cloth(self) -> str:
        """Colour of what she wears above: the work tunic covers her own clothes."""
        return self.work or self.top

    @property
    def worn(self) -> Wear:
        """What she wears below; a work tunic falls over trousers."""
        return "tunic" if self.work and self.wear in ("trousers", "skirt") else self.wear
