"""The register of pictures: for each its licence, its maker and what is known of whether it is understood.

`itembank/pictures.yaml`. A picture that is not listed has the default. One photograph may stand in for a picture.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from assess.files.problems import Problem
from assess.files.validation import Advice, ContentModel, did_you_mean, validated
from assess.files.yaml_with_lines import Document, read_yaml

REGISTER = "pictures.yaml"
Status = Literal["draft", "reviewed", "tested", "retired"]
STATUSES: tuple[Status, ...] = ("draft", "reviewed", "tested", "retired")
Sentence = Annotated[str, Field(min_length=1, max_length=300)]


def _day(value: object) -> object:
    """YAML gives a date as the text that was typed."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        what, todo = f"`{value}` is no date", "Write year, month and day, such as 2026-11-27"
        raise Advice(what, todo) from None


Day = Annotated[date, BeforeValidator(_day)]


class Tested(ContentModel):
    """How many of a group of people named what the picture shows."""

    group: Sentence
    n: Annotated[int, Field(ge=1)]
    percent: Annotated[int, Field(ge=0, le=100)]


class Confirmed(ContentModel):
    """Who looked at a photograph before it was used, when, and what she found: nobody can be recognised, or all agreed."""

    by: Sentence
    on: Day
    people: Literal["nobody-recognisable", "all-agreed"]


class Entry(ContentModel):
    """One picture. `reviewed_by` and `reviewed_on` say who judged it; `tested` who understood it."""

    status: Status = "draft"
    licence: Sentence | None = None
    maker: Sentence | None = None
    reviewed_by: Sentence | None = None
    reviewed_on: Day | None = None
    tested: list[Tested] = Field(default_factory=list)
    photo: Confirmed | None = None
    note: Sentence | None = None

    @model_validator(mode="after")
    def _status_has_its_reason(self) -> Self:
        if self.status == "reviewed" and not (self.reviewed_by and self.reviewed_on):
            what = "a reviewed picture says who reviewed it and when"
            raise Advice(what, "Add `reviewed_by` and `reviewed_on`")
        if self.status == "tested" and not self.tested:
            raise Advice(
                "a tested picture says with whom", "Add `tested` with `group`, `n` and `percent` of each group"
            )
        return self


class Default(ContentModel):
    """What holds for every picture that says nothing else."""

    licence: Sentence
    maker: Sentence


class RegisterFile(ContentModel):
    """`itembank/pictures.yaml`."""

    default: Default
    pictures: Mapping[str, Entry] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The register that was read; without a file every picture is a draft of unknown licence."""

    entries: Mapping[str, Entry]
    default: Default | None
    document: Document | None

    def entry(self, picture: str) -> Entry:
        """What is known of a picture, with the default's licence and maker filled in."""
        own = self.entries.get(picture, Entry())
        if self.default is None:
            return own
        filled = {"licence": own.licence or self.default.licence, "maker": own.maker or self.default.maker}
        return own.model_copy(update=filled)

    @property
    def retired(self) -> frozenset[str]:
        """Pictures that may not be used any more."""
        return frozenset(picture for picture, entry in self.entries.items() if entry.status == "retired")

    @property
    def photos(self) -> Mapping[str, Confirmed]:
        """Pictures for which a photograph stands in, and who confirmed it."""
        return {picture: entry.photo for picture, entry in self.entries.items() if entry.photo is not None}

    def problems(self, scenes: frozenset[str]) -> Iterator[Problem]:
        """Report entries of pictures that do not exist."""
        for picture in self.entries:
            if picture not in scenes and self.document is not None:
                todo = did_you_mean(picture, scenes) or "Take the entry away, or describe the scene"
                yield self.document.problem(("pictures", picture), f"there is no picture `{picture}`", todo)


def read_register(itembank: Path) -> Register:
    """Read the register of an item bank; raises `ContentError`."""
    path = itembank / REGISTER
    if not path.is_file():
        return Register(entries={}, default=None, document=None)
    document = read_yaml(path)
    read = validated(RegisterFile, document)
    return Register(entries=read.pictures, default=read.default, document=document)
