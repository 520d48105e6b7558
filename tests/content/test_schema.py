from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assess.content.folders import ContentFolders
from assess.content.schema import KINDS, schemas
from assess.files.yaml_with_lines import read_yaml
from assess.settings import default_content

ROOT = default_content()
SOUND = Path(__file__).parent / "sound"


def as_json(value: Any) -> Any:
    """JSON knows text keys only."""
    if isinstance(value, dict):
        return {str(key): as_json(inner) for key, inner in value.items()}
    return [as_json(inner) for inner in value] if isinstance(value, list) else value


def files_of(root: Path, kind: str) -> list[Path]:
    found = sorted(root.glob(KINDS[kind][1]))
    return [path for path in found if kind != "rubric" or path.name.count(".") == 1]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_schema_of_each_kind_of_file_accepts_our_files(kind: str) -> None:
    validator = jsonschema.Draft202012Validator(schemas()[kind])
    validator.check_schema(schemas()[kind])
    files = files_of(ROOT, kind) + files_of(SOUND, kind)
    assert files
    for path in files:
        assert [error.message for error in validator.iter_errors(as_json(read_yaml(path).data))] == [], path.name


def test_the_schema_underlines_an_unknown_key_and_a_wrong_kind() -> None:
    cards = jsonschema.Draft202012Validator(schemas()["cards"])
    card = {"id": "x", "prompt": "x", "picture": "x", "criteria": ["x"]}
    assert cards.is_valid({"cards": [card]})
    assert not cards.is_valid({"cards": [{**card, "extra": 1}]})
    rubric = jsonschema.Draft202012Validator(schemas()["rubric"])
    data = as_json(read_yaml(ContentFolders(SOUND).rubrics / "garden.yaml").data)
    assert rubric.is_valid(data)
    assert not rubric.is_valid({**data, "kind": "hobby"})
