"""JSON Schemas of the content files, so that an editor can complete keys and underline mistakes while typing."""

from typing import Any

from pydantic import BaseModel

from assess.content.calibration import CalibrationFile
from assess.content.models import CardFile, ExampleFile, RubricFile, StatusFile, TaskFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: dict[str, tuple[type[BaseModel], str]] = {
    "rubric": (RubricFile, "rubrics/*.yaml"),
    "cards": (CardFile, "itembank/*/cards.yaml"),
    "tasks": (TaskFile, "itembank/*/tasks.yaml"),
    "status": (StatusFile, "translations/*/status.yaml"),
    "examples": (ExampleFile, "rubrics/*.examples.yaml"),
    "calibration": (CalibrationFile, "rubrics/*.calibration.yaml"),
}
"""By name: the model, and the files that it is for."""


def schemas() -> dict[str, dict[str, Any]]:
    """Give the schema of each kind of file."""
    return {
        name: {"$schema": DIALECT, "$comment": f"For {files}", **model.model_json_schema()}
        for name, (model, files) in KINDS.items()
    }
