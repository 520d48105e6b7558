"""What the pages say is there: links lead somewhere, pictures are small, and nothing tells on a machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\((?P<to>[^)\s]+)\)")
PICTURE = re.compile(r'!\[[^\]]*\]\((?P<markdown>[^)\s]+)\)|<img src="(?P<html>[^"]+)"')
ITALIC = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
CODE = re.compile(r"^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
LARGEST_PICTURE = 150_000
TOP_FOLDERS = ("assess", "tests", "rubrics", "itembank", "certificates", "translations", "docs")
WORDS_OF_A_MACHINE = ("/work" + "/", "/root" + "/", "pypi" + ".", "registry" + ".")
LONGEST_README = 15
README_SAYS_MORE = {"assess/pictures/README.md": "the words of a scene, for illustrators"}


def tracked(pattern: str = "") -> list[Path]:
    """The files that are, or with the next commit will be, in git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *([pattern] if pattern else [])]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [ROOT / name for name in sorted(set(names)) if (ROOT / name).is_file()]


def said(path: Path) -> str:
    """Name a file in a report."""
    return path.relative_to(ROOT).as_posix()


PAGES = tracked("*.md")


@pytest.mark.parametrize("where", PAGES, ids=said)
def test_every_relative_link_leads_somewhere(where: Path) -> None:
    text = CODE.sub("", where.read_text(encoding="utf-8"))
    broken = [
        to
        for to in (found["to"] for found in LINK.finditer(text))
        if not to.startswith(("http://", "https://", "#")) and not (where.parent / to.partition("#")[0]).exists()
    ]
    assert not broken


@pytest.mark.parametrize("where", PAGES, ids=said)
def test_every_picture_of_a_page_is_there_and_small(where: Path) -> None:
    for found in PICTURE.finditer(where.read_text(encoding="utf-8")):
        picture = where.parent / (found["markdown"] or found["html"])
        assert picture.stat().st_size < LARGEST_PICTURE, picture


def test_the_readme_shows_the_tablet_the_certificate_and_the_check() -> None:
    shown = {found["html"] for found in PICTURE.finditer((ROOT / "README.md").read_text(encoding="utf-8"))}
    assert shown == {f"docs/pictures/{name}.png" for name in ("tablet", "certificate", "check")}


def test_every_page_of_the_docs_can_be_reached_from_their_index() -> None:
    start = ROOT / "docs" / "README.md"
    reached, to_read = {start}, [start]
    while to_read:
        page = to_read.pop()
        for found in LINK.finditer(page.read_text(encoding="utf-8")):
            there = (page.parent / found["to"].partition("#")[0]).resolve()
            if there.suffix == ".md" and there.is_file() and there not in reached:
                reached.add(there)
                to_read.append(there)
    numbered = {page for page in PAGES if page.parent.name == "decisions"}  # they are listed by their numbers
    assert {page for page in PAGES if page.is_relative_to(ROOT / "docs")} - numbered <= reached


def test_every_top_folder_and_layer_says_what_it_is() -> None:
    layers = [path for path in (ROOT / "assess").iterdir() if (path / "__init__.py").is_file()]
    surfaces = [path for path in (ROOT / "assess" / "web").iterdir() if (path / "static").is_dir()]
    missing = [
        said(folder)
        for folder in [*(ROOT / name for name in TOP_FOLDERS), *layers, *surfaces]
        if not (folder / "README.md").is_file()
    ]
    assert not missing


@pytest.mark.parametrize(
    "where", [page for page in PAGES if page.parent != ROOT and "docs" not in page.parts[-3:-1]], ids=said
)
def test_a_folders_readme_is_short(where: Path) -> None:
    if where.name == "README.md" and said(where) not in README_SAYS_MORE:
        lines = [line for line in where.read_text(encoding="utf-8").splitlines() if line.strip()]
        assert len(lines) <= LONGEST_README + 7, "a README is read when it fits on a screen"


def test_what_a_how_to_prints_in_italics_is_on_the_screen() -> None:
    interface = [path for path in (ROOT / "assess" / "web").rglob("*") if path.suffix in {".html", ".py"}]
    screens = "\n".join(path.read_text(encoding="utf-8") for path in interface)
    for page in (ROOT / "docs" / "how-to").glob("*.md"):
        for words in ITALIC.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
            assert not words[0].isupper() or f'"{words}"' in screens, f"{said(page)}: {words}"


def test_no_file_names_a_registry_or_a_place_on_a_machine() -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{said(path)}: {word}" for word in WORDS_OF_A_MACHINE if word in text]
    assert not found
