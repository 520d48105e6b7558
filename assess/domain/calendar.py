"""Planned days as a calendar file that every calendar reads (iCalendar, RFC 5545). It names nobody: calendars are shared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LONGEST_LINE = 75
"""Bytes of a line; a longer one is folded (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """Something on a day: `uid` stays the same when the day is moved, so that a calendar moves it too."""

    uid: str
    day: date
    title: str
    address: str


def calendar(days: Iterable[PlannedDay], *, now: datetime) -> bytes:
    """Write the file; `now` is when it was made."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Salto//desk//EN", "CALSCALE:GREGORIAN"]
    for one in days:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_plain(one.uid)}@salto",
            f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_plain(one.title)}",
            f"URL:{one.address}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _plain(text: str) -> str:
    """Escape what has a meaning in the format; a line break becomes one that is written out."""
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(mark, written)
    return text


def _folded(line: str) -> bytes:
    """Break a line into pieces of at most 75 bytes, never inside a letter."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        coded = letter.encode()
        if len(piece) + len(coded) > LONGEST_LINE:
            pieces.append(piece)
            piece = b" "
        piece += coded
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
