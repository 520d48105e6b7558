"""Where a passkey counts: a browser never uses it for another place, so nobody can be led to a false page with it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The host's name without its port, and the whole origin of the page as browsers write it."""

    host: str
    origin: str
