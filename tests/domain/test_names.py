"""A name is found as it was heard."""

import pytest

from assess.domain.names import found, is_near

NAMES = [
    ("f", "Fatma Yıldız"),
    ("k", "Khadija El Amrani"),
    ("o", "Oumaima Benaïssa"),
    ("s", "Şükran Çelik"),
    ("m", "Mei Lin"),
    ("n", "Nguyễn Thị Hương"),
    ("r", "Rosa Mendes-Pereira"),
    ("y", "Юлія Коваль"),
]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("fatma", "f"),
        ("yildiz", "f"),
        ("YILDIZ fatma", "f"),
        ("sukran celik", "s"),
        ("benaissa", "o"),
        ("pereira", "r"),
        ("huong", "n"),
        ("юлія", "y"),
    ],
)
def test_accents_capitals_and_the_order_of_words_do_not_matter(words: str, who: str) -> None:
    assert found(NAMES, words) == ([who], True)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("fatima", "f"),
        ("ftama", "f"),
        ("Chadija", "k"),
        ("kadidja", "k"),
        ("Umayma", "o"),
        ("Oumeima Benaisa", "o"),
        ("shukran", "s"),
        ("Mendez", "r"),
        ("elamrani", "k"),
    ],
)
def test_a_name_that_is_spelled_otherwise_is_found_when_nobody_has_just_that_name(words: str, who: str) -> None:
    assert found(NAMES, words) == ([who], False)


@pytest.mark.parametrize("words", ["ann", "el", "rosalinde", "fatou", "lin mei rosa", "zzz"])
def test_what_is_not_near_is_not_found(words: str) -> None:
    ids, exact = found(NAMES, words)
    assert ids == [] or exact


def test_short_words_are_taken_as_they_are() -> None:
    assert not is_near("Ama Owusu", "Ana")
    assert not is_near("Mei Lin", "Mia")
