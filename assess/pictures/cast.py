"""The recurring people of the pictures: the same name always looks the same."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assess.files.validation import validated
from assess.files.yaml_with_lines import read_yaml
from assess.pictures.look import Look

Cast = Mapping[str, Look]


class CastFile(BaseModel):
    """`itembank/cast.yaml`: a look for each name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cast: Mapping[str, Look]


def read_cast(path: Path) -> Cast:
    """Read the cast; raises `ContentError` with every mistyped word and its line."""
    return validated(CastFile, read_yaml(path)).cast


def dressed(look: Look, changes: Mapping[str, object]) -> Look:
    """The same person in other clothes; raises pydantic's ValidationError for unknown words."""
    return Look.model_validate({**look.model_dump(), **changes}) if changes else look
