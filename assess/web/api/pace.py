"""How fast a key may ask: so many codes a minute, in each process; it keeps one program from taking the time of all others.

What must outlive a process, the count of misses, is in the database (`limiting_checks`).
"""

from threading import Lock
from typing import Final

CODES_A_MINUTE: Final = 600
_MINUTE: Final = 60


class Pace:
    """What each key asked in this minute of the clock."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._lock = Lock()
        self._minute = 0
        self._asked: dict[str, int] = {}

    def take(self, key_id: str, codes: int, seconds: int) -> int:
        """Let a key ask about `codes` at a moment (seconds since 1970); gives the seconds to wait, 0 when it may."""
        minute, passed = divmod(seconds, _MINUTE)
        with self._lock:
            if minute != self._minute:
                self._minute, self._asked = minute, {}
            asked = self._asked.get(key_id, 0) + codes
            if asked > CODES_A_MINUTE:
                return _MINUTE - passed
            self._asked[key_id] = asked
        return 0
