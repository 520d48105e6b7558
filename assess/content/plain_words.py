"""Whether a spoken text is plain: few words to a sentence, and words that a beginner knows (level A1)."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from assess.files.reading import read_text

FILE = "plain-words.txt"
LONGEST_SENTENCE = 12
"""Words: what a listener keeps in mind (reference/low-literacy-rules)."""
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_ENDINGS = (("'s", ""), ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


def count(text: str) -> int:
    """Count the words of a text; a mark that stands alone, as French writes `?` and `:`, is none."""
    return sum(any(character.isalnum() for character in part) for part in text.split())


def read_plain_words(itembank: Path) -> frozenset[str] | None:
    """Read the list of an item bank; None when it has none, and then no word is difficult. Raises `ContentError`."""
    path = itembank / FILE
    if not path.is_file():
        return None
    lines = (line for line in read_text(path).splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.lower().split())


def difficult(text: str, plain: Collection[str]) -> Iterator[str]:
    """Name the words of an English text that are not plain, each once."""
    for word in dict.fromkeys(_WORD.findall(text.lower())):
        if not any(form in plain for form in _forms(word)):
            yield word


def long_sentence(text: str) -> str | None:
    """Give the first sentence that is too long to keep in mind."""
    return next((one for one in _SENTENCE_END.split(text) if count(one) > LONGEST_SENTENCE), None)


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead
