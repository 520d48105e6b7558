"""The looks of the paper, from `certificates/designs/`, and the words of the page in pictures, from `certificates/own_words/`."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints, model_validator

from assess.content.certificate_texts import Words, changed
from assess.domain.certificate import LANGUAGES
from assess.domain.paper import Design, Layout, OwnWords, ReportWords, contrast
from assess.files.problems import ContentError
from assess.files.validation import Advice, ContentModel, validated
from assess.files.yaml_with_lines import read_yaml

DEFAULT: Final = "diploma"
READABLE: Final = 4.5
"""Contrast of words with what is behind them (WCAG 2.2, 1.4.3)."""
VISIBLE: Final = 3.0
"""Contrast of shapes that mean something (1.4.11)."""
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]


class DesignModel(ContentModel):
    """`certificates/designs/<design>.yaml`."""

    layout: Literal["rows", "framed", "card", "pictures"]
    called: dict[str, Words]
    paper: Colour
    line: Colour
    empty: Colour
    ink: Colour
    soft: Colour
    strong: Colour
    deep: Colour
    wash: Colour
    band: list[Colour] = Field(min_length=1, max_length=6)
    band_width: float = Field(ge=0, le=40)
    margin: float = Field(ge=24, le=72)
    name_size: float = Field(ge=12, le=56)
    picture_radius: float = Field(ge=0, le=20)

    @model_validator(mode="after")
    def check_names_and_contrast(self) -> "DesignModel":
        """Refuse a design without a name, and colours that cannot be read on white or on its own paper colour."""
        if missing := [code for code in LANGUAGES if code not in self.called]:
            raise Advice(f"`called` has no name in {missing[0]}", "Name the design in nl, fr and en")
        for name, least in (("ink", READABLE), ("soft", READABLE), ("strong", READABLE), ("empty", 2.5)):
            for behind in ("#FFFFFF", self.paper):
                if contrast(getattr(self, name), behind) < least:
                    raise Advice(f"`{name}` is too pale on {behind}", "Choose a darker colour")
        return self


class ReportWordsModel(ContentModel):
    """What her report says beside the other words of its language."""

    next: Words
    awaited: Words
    no_certificate: Words

    @model_validator(mode="after")
    def check_the_day_has_a_place(self) -> "ReportWordsModel":
        """Refuse a sentence without the day on which she showed it."""
        if self.awaited.count("{") != 1 or "{date}" not in self.awaited:
            raise Advice("`awaited` does not hold `{date}` once", "Write `{date}` where the day belongs")
        return self


class OwnWordsModel(ContentModel):
    """`certificates/own_words/<language>.yaml`."""

    language: str
    right_to_left: bool = False
    title: Words
    levels: dict[Annotated[int, Field(ge=1, le=3)], Words] = Field(min_length=3)
    check: Words
    picture_of: Words
    report: ReportWordsModel | None = None


def load_design(folder: Path, name: str = DEFAULT) -> Design:
    """Read one look; raises ContentError."""
    path = folder / "designs" / f"{name}.yaml"
    return _design(path, changed(path))


def load_designs(folder: Path) -> Mapping[str, Design]:
    """Read every look by its name, the default first; raises ContentError."""
    names = sorted(
        (path.stem for path in (folder / "designs").glob("*.yaml")), key=lambda name: (name != DEFAULT, name)
    )
    return {name: load_design(folder, name) for name in names}


def load_own_words(folder: Path) -> Mapping[str, OwnWords]:
    """Read the words of the page in pictures, by language; raises ContentError."""
    return {path.stem: _own_words(path, changed(path)) for path in sorted((folder / "own_words").glob("*.yaml"))}


@lru_cache(maxsize=32)
def _design(path: Path, _changed_at: int) -> Design:
    model = validated(DesignModel, read_yaml(path))
    return Design(**{**dict(model), "name": path.stem, "layout": Layout(model.layout), "band": tuple(model.band)})


@lru_cache(maxsize=64)
def _own_words(path: Path, _changed_at: int) -> OwnWords:
    document = read_yaml(path)
    model = validated(OwnWordsModel, document)
    if model.language != path.stem:
        problem = document.problem(("language",), "the language is not that of the file's name", f"Write `{path.stem}`")
        raise ContentError([problem])
    return OwnWords(
        language=model.language,
        rtl=model.right_to_left,
        title=model.title,
        levels=model.levels,
        check=model.check,
        picture_of=model.picture_of,
        report=ReportWords(**dict(model.report)) if model.report else None,
    )
