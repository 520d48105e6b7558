"""The signed list that says which credentials do not count now: one bit each, in a file that any cache may keep.

Source: W3C Bitstring Status List 1.0. Bit 0 is the left-most bit of the first byte.
"""

from typing import Final

SIZE: Final = 131_072
"""Places in a list: the least that the standard allows, so that a place does not tell on its holder."""


def file_name(number: int, key: str | None = None) -> str:
    """Name a list; a did:key has lists of its own, because nobody else may speak for it."""
    return f"status-{number}.json" if key is None else f"status-{number}-{key}.json"
