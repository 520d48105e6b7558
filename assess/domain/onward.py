"""What comes after a level: a way that is open to her, in a picture and a short sentence. It promises nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """A way on in one domain, for whoever reached level `from_level` (0 to 3) in it. `picture` is a SHA-256."""

    from_level: int
    picture: str
    prompt: Text


def fitting(ways: Iterable[Onward], level: int) -> Onward | None:
    """Give the way on that begins nearest below the highest level that she reached; None when none begins so low."""
    return max((one for one in ways if one.from_level <= level), key=lambda one: one.from_level, default=None)
