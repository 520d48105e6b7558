"""A calendar file that every calendar reads."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from assess.domain.calendar import LONGEST_LINE, Appointment, calendar

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def made(title: str = "Salto: Cleaning", day: date = date(2026, 12, 31)) -> bytes:
    return calendar([Appointment(uid="s1", day=day, title=title, address="http://localhost/desk/sessions/s1")], now=NOW)


def test_a_day_lasts_until_the_next_one_also_over_the_end_of_a_year() -> None:
    lines = made().decode().split("\r\n")
    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines
    assert "DTSTAMP:20261121T083000Z" in lines
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=200))
def test_no_line_is_too_long_and_no_title_ends_its_line_or_breaks_a_letter(title: str) -> None:
    body = made(title + "\r\nBEGIN:VALARM")
    lines = body.split(b"\r\n")
    assert all(len(line) <= LONGEST_LINE for line in lines)
    whole = body.decode().replace("\r\n ", "").split("\r\n")
    assert whole.count("BEGIN:VALARM") == 0
    (summary,) = [line for line in whole if line.startswith("SUMMARY:")]
    written = summary.removeprefix("SUMMARY:").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
    assert title.replace("\\", "") in written.replace("\\", "")
