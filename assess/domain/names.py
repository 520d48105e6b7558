"""Finding a name that is spelled otherwise: as it was heard, without its accents, or with a slip of the finger.

Names come here from many scripts, and one name has many spellings (Fatma, Fatima; Oumaima, Umayma; Khadija, Chadija). Two
spellings are near when they fold to the same sounds, or differ by one letter (two in a long name).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "", "'": "", "ʿ": ""}
)
SOUNDS = tuple(
    (re.compile(spelled), sound)
    for spelled, sound in (
        (r"(?:kh|ch|gh)", "g"),
        (r"(?:sj|sch|sh|tsj|tch)", "s"),
        (r"(?:dj|zj|j|y|ij)", "i"),
        (r"(?:ou|oe|oo|w|v)", "u"),
        (r"(?:ph)", "f"),
        (r"(?:ck|c|q|x)", "k"),
        (r"(?:z)", "s"),
        (r"(?:ee|ie|ei|ai|ay)", "i"),
        (r"h", ""),
    )
)
TWICE = re.compile(r"(.)\1+")
LEAST_FOR_ONE_SLIP, LEAST_FOR_TWO_SLIPS = 4, 8


def plain(text: str) -> str:
    """Give a text without accents and capitals, words apart by one space."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[-_.,]", " ", bare.translate(LETTERS)).split())


def sounded(word: str) -> str:
    """Fold a plain word to how it sounds, roughly; the same name in two spellings gives mostly the same."""
    for spelled, sound in SOUNDS:
        word = spelled.sub(sound, word)
    return TWICE.sub(r"\1", word)


def holds(name: str, words: str) -> bool:
    """Say whether a name holds all the words, accents and capitals apart."""
    within = plain(name)
    return all(word in within for word in plain(words).split())


def is_near(name: str, words: str) -> bool:
    """Say whether each of the words is near to one of the words of a name."""
    of_name = [(word, sounded(word)) for word in plain(name).split()]
    return all(any(_near(word, other) for other in of_name) for word in plain(words).split())


def _near(word: str, other: tuple[str, str]) -> bool:
    spelled, sound = other
    own = sounded(word)
    if own and own == sound:
        return True
    slips = 2 if len(word) >= LEAST_FOR_TWO_SLIPS else 1 if len(word) >= LEAST_FOR_ONE_SLIP else 0
    return slips > 0 and (_distance(word, spelled, slips) <= slips or _distance(own, sound, 1) <= 1 < len(own) - 1)


def _distance(one: str, other: str, most: int) -> int:
    """Count the slips between two words (a letter more, less, other, or two swapped); `most + 1` for any more than that.

    The restricted edit distance of G. Navarro, "A guided tour to approximate string matching", ACM Computing Surveys 33 (2001).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: Sequence[int] = ()
    row: Sequence[int] = range(len(other) + 1)
    for i, letter in enumerate(one, 1):
        new = [i]
        for j, opposite in enumerate(other, 1):
            cost = min(new[j - 1] + 1, row[j] + 1, row[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return min(row[-1], most + 1)


def found(names: Iterable[tuple[str, str]], words: str) -> tuple[list[str], bool]:
    """Give the ids of `(id, name)` whose name holds the words, and True; where there is none, those that are near, and False."""
    names = tuple(names)
    exact = [key for key, name in names if holds(name, words)]
    return (exact, True) if exact else ([key for key, name in names if is_near(name, words)], False)
