"""How far a language is, told apart for participants and for staff; and what our own languages promise."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from assess.content.folders import ContentFolders
from assess.content.library import Library
from assess.content.progress import met_by_participants, progress
from assess.content.translations import languages
from assess.files.catalogues import translations
from assess.web.tablet.strings import STRINGS

Load = Callable[[], Library]
OURS = languages(ContentFolders(Path()))
WHOLE = ("ar", "es", "fr", "nl", "ti", "tr", "uk")
LONGEST = 12
PLACES = re.compile(r"\{\w+\}")


def test_what_she_meets_and_what_staff_reads_are_counted_apart(folders: ContentFolders, load: Load) -> None:
    library = load()
    met = met_by_participants(library)
    assert {"garden.card.weeding.prompt", "garden.rubric.title", "garden.task.tools.option.a.text"} <= met
    assert not {key for key in met if "descriptor" in key or "watch_for" in key or "stop_rule" in key}
    found = progress(folders, library, "nl", ["Yes"])
    assert found.participants.total + found.staff.total == len(library.strings) + 1
    assert not found.participants.whole
    assert found.missing[0] == "interface: Yes"


def test_a_picture_beside_which_no_words_stand_counts_for_participants(load: Load) -> None:
    library = load()
    shown = {card.picture for card in library.cards} | {task.picture for task in library.tasks if task.picture}
    assert {f"scene.{scene}.alt" for scene in shown} <= met_by_participants(library)


def test_a_translation_whose_english_changed_is_stale(folders: ContentFolders, load: Load) -> None:
    assert progress(folders, load(), "nl", []).stale == 2, (
        "one waits for a translator, one is of a sentence that is gone"
    )


def test_we_speak_eight_languages_with_english() -> None:
    assert set(WHOLE) <= set(OURS)


@pytest.mark.parametrize("language", WHOLE)
def test_every_word_of_the_tablet_is_said_in_each_language_and_shortly(language: str) -> None:
    said = translations(Path("translations") / language / "interface.po")
    assert [text for text in STRINGS.values() if not said.get((None, text))] == []
    for text in STRINGS.values():
        word = said[None, text]
        assert sorted(PLACES.findall(word)) == sorted(PLACES.findall(text)), word
        assert len(word.split()) <= LONGEST, word
        assert "!" not in word


@pytest.mark.parametrize(
    ("language", "letters"), [("ar", "\u0600-\u06ff"), ("ti", "\u1200-\u139f"), ("uk", "\u0400-\u052f")]
)
def test_a_language_is_written_in_its_own_script(language: str, letters: str) -> None:
    """No word of a participant mixes in a letter of another script, where two look alike; staff also meet names of things."""
    spoken = set(STRINGS.values())
    interface = translations(Path("translations") / language / "interface.po")
    words = [word for (_, text), word in interface.items() if text in spoken]
    for path in Path(f"translations/{language}/content").glob("*.po"):
        words += translations(path).values()
    foreign = re.compile(rf"[^\W\d_{letters}]")
    assert [word for word in words if foreign.search(re.sub(r"JavaScript|\{\w+\}", "", word))] == []
    mixed = re.compile(rf"(?=\w)[{letters}][a-zA-Z]|[a-zA-Z](?=\w)[{letters}]")
    assert [word for word in interface.values() if mixed.search(re.sub(r"%\(\w+\)s", "", word))] == []
