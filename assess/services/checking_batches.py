"""Many codes in one request, for a program with a key: each gets the answer that it would get alone.

Nothing is written but the misses, counted for the key, so that a key is no way around the limits on guessing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assess.domain.certificate import Check
from assess.domain.code import Mistyped, parse
from assess.errors import Unavailable
from assess.services import limiting_checks, verifying
from assess.services.office import Office
from assess.services.verifying import Answer

MOST: Final = 100
"""Certificates in one request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One paper: the code as it was typed, and the family name on it, if the full name is wanted."""

    code: str
    family_name: str | None = None


def wait(office: Office, key_id: str) -> int:
    """Give the seconds that this key has to wait; 0 when it may ask, and when the database cannot say."""
    try:
        return limiting_checks.wait_of_key(office, key_id)
    except Unavailable:
        return 0


def check(office: Office, key_id: str, asked: Sequence[Asked]) -> tuple[Answer, ...]:
    """Answer each of them, in the same order."""
    answers = tuple(_answer(office, one) for one in asked)
    misses = sum(one.is_miss for one in answers)
    if misses:
        try:
            limiting_checks.count_misses_of_key(office, key_id, misses)
        except Unavailable:
            return answers
    return answers


def _answer(office: Office, asked: Asked) -> Answer:
    code = parse(asked.code)
    if isinstance(code, Mistyped):
        return Answer(check=Check.MALFORMED, at=office.clock.now())
    return verifying.look_up(office, code, asked.family_name)
