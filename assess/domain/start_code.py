"""Four pictures in a row as a second step: said, shown or learnt by heart, and worth nothing without the first."""

PICTURES = ("sun", "moon", "house", "tree", "fish", "cup", "key", "flower", "boat", "bird", "apple", "umbrella")
LENGTH = 4
COMBINATIONS = len(PICTURES) ** LENGTH
"""20,736: with five tries somebody who found a card is let in once in 4,147 cards."""
TRIES = 5


def pictures_of(digest: str) -> tuple[str, ...]:
    """Give the pictures that follow from a keyed digest in hexadecimal; one may come twice."""
    number, found = int(digest, 16), []
    for _ in range(LENGTH):
        number, at = divmod(number, len(PICTURES))
        found.append(PICTURES[at])
    return tuple(found)
