"""What the how-to pages tell an author to write passes the check of the content."""

import re
import shutil
import textwrap
from pathlib import Path

from assess.content.folders import ContentFolders
from assess.services.checking_content import check_content

ROOT = Path(__file__).parents[2]
HOW_TO = ROOT / "docs" / "how-to"
YAML = re.compile(r"^ *```yaml\n(?P<lines>.*?)^ *```", re.MULTILINE | re.DOTALL)


def first_block(page: str) -> str:
    """The first YAML of a page, indented as in a file of content."""
    found = YAML.search((HOW_TO / page).read_text(encoding="utf-8"))
    assert found
    return textwrap.indent(textwrap.dedent(found["lines"]), "  ")


def test_the_picture_and_the_card_of_the_how_to_pages_pass_the_check(tmp_path: Path) -> None:
    for folder in ("rubrics", "itembank", "certificates", "translations"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name, block in (
        ("itembank/scenes/cleaning.yaml", first_block("add-a-picture.md")),
        ("itembank/cleaning/cards.yaml", first_block("add-a-rubric-or-item.md")),
    ):
        with (tmp_path / name).open("a", encoding="utf-8") as content:
            content.write(block)

    outcome = check_content(ContentFolders(tmp_path))

    assert not outcome.problems
    assert outcome.library is not None
    assert "cleaning.card.reach-shelf" in {card.id for card in outcome.library.cards}
