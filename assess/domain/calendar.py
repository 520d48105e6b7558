"""Planned sessions as a calendar file that every calendar reads (iCalendar, RFC 5545). It names nobody: calendars are shared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONGEST_LINE = 75
"""Bytes of a line; a longer one is folded (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """Something on a day: `uid` stays the same when it is moved and `changes` rises, so that a calendar moves it too.

    `starts_at` is the clock on the wall in `zone` (HH:MM), or empty for a whole day.
    """

    uid: str
    day: date
    title: str
    address: str
    zone: str = "UTC"
    starts_at: str = ""
    minutes: int = 0
    place: str = ""
    changes: int = 0
    cancelled: bool = False


def calendar(appointments: Iterable[Appointment], *, now: datetime) -> bytes:
    """Write the file; `now` is when it was made. Moments are in UTC, so that every calendar shows its own clock."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Salto//desk//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for one in appointments:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_plain(one.uid)}@salto",
            f"DTSTAMP:{_moment(now)}",
            f"SEQUENCE:{one.changes}",
            *_when(one),
            f"SUMMARY:{_plain(one.title)}",
            *([f"LOCATION:{_plain(one.place)}"] if one.place else []),
            f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}",
            f"URL:{one.address}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _when(one: Appointment) -> list[str]:
    """Say from when to when; a time that the clocks skip in spring is an hour later, as on the wall."""
    if not one.starts_at:
        return [f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}", f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}"]
    start = datetime.combine(one.day, time.fromisoformat(one.starts_at), ZoneInfo(one.zone)).astimezone(UTC)
    return [f"DTSTART:{_moment(start)}", f"DTEND:{_moment(start + timedelta(minutes=one.minutes))}"]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


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
