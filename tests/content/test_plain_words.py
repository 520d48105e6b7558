"""What she hears is plain: few words to a sentence, and words that a beginner knows."""

import pytest

from assess.content.folders import ContentFolders
from assess.content.library import load_library
from assess.content.plain_words import count, difficult, long_sentence
from assess.content.sources import SceneFacts
from assess.files.problems import ContentError

PLAIN = [
    "have",
    "you",
    "weeded",
    "a",
    "garden",
    "planted",
    "the",
    "plant",
    "is",
    "dry",
    "what",
    "do",
    "i",
    "give",
    "water",
    "pull",
    "it",
    "out",
]


@pytest.mark.parametrize(
    ("text", "words"),
    [("Do you iron?", 3), ("Repassez-vous\u00a0?", 1), ("Attention\u202f: sol mouillé !", 3), ("", 0), ("- – …", 0)],
)
def test_a_mark_that_stands_alone_is_no_word(text: str, words: int) -> None:
    assert count(text) == words


def test_endings_need_no_line_of_their_own() -> None:
    assert list(difficult("She waters plants, watering the neighbour's plant.", {"she", "water", "plant", "the"})) == [
        "neighbour's"
    ]


def test_a_sentence_of_thirteen_words_is_too_long_but_two_of_seven_are_not() -> None:
    assert long_sentence("one two three four five six seven. " * 2) is None
    assert long_sentence("one two three four five six seven eight nine ten eleven twelve thirteen.")


def test_a_difficult_word_is_told_at_its_place(folders: ContentFolders, scenes: dict[str, SceneFacts]) -> None:
    cards = folders.itembank / "garden" / "cards.yaml"
    cards.write_text(cards.read_text(encoding="utf-8").replace("weeded", "horticulturally weeded"), encoding="utf-8")
    load_library(folders, scenes)
    (folders.itembank / "plain-words.txt").write_text("# By hand.\n" + " ".join(PLAIN), encoding="utf-8")

    with pytest.raises(ContentError) as raised:
        load_library(folders, scenes)
    said = {problem.what for problem in raised.value.problems if problem.path == cards}
    assert said == {"`horticulturally` is not a plain word"}
