"""No file of the largest size may hold the server up, whatever it repeats."""

from pathlib import Path
from time import process_time

import pytest

from assess.files.catalogues import translations
from assess.files.problems import ContentError
from assess.files.reading import LARGEST_FILE
from assess.files.yaml_with_lines import read_yaml

SECONDS = 10
YAML = [
    "\t",
    "a: b\n",
    "[",
    "{",
    "- ",
    "? ",
    "a,",
    "'",
    "&a ",
    "*a ",
    "#\n",
    "---\n",
    "[a,",
    "a: &a b\n",
    "- a\n",
    "\u2028",
    "a:\n ",
]
CATALOGUES = [
    "\t",
    '"a"\n',
    'msgid "a"\n',
    'msgid "a"\nmsgstr "b"\n\n',
    "#\n",
    '#~ msgid "x"\n',
    '"\\',
    '#| msgid "a"\n',
]


def filled_with(path: Path, begin: str, fragment: str) -> Path:
    raw = fragment.encode()
    path.write_bytes(begin.encode() + raw * ((LARGEST_FILE - len(begin)) // len(raw)))
    return path


@pytest.mark.slow
@pytest.mark.parametrize("fragment", YAML)
def test_a_megabyte_of_yaml_is_answered_soon(tmp_path: Path, fragment: str) -> None:
    path = filled_with(tmp_path / "large.yaml", "a: [", fragment)
    begun = process_time()
    with pytest.raises(ContentError) as error:
        read_yaml(path)
    assert process_time() - begun < SECONDS
    assert 1 <= len(error.value.problems) <= 50


@pytest.mark.slow
@pytest.mark.parametrize("begin", ["", 'msgid "a"\n'])
@pytest.mark.parametrize("fragment", CATALOGUES)
def test_a_megabyte_of_catalogue_is_answered_soon(tmp_path: Path, begin: str, fragment: str) -> None:
    path = filled_with(tmp_path / "large.po", begin, fragment)
    begun = process_time()
    try:
        found = len(translations(path))
    except ContentError as error:
        found = len(error.problems)
    assert process_time() - begun < SECONDS
    assert found <= 20
