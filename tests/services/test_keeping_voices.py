"""What somebody says becomes one kind of file, or stays as it came; what is no sound is not kept."""

import pytest

from assess.errors import BadInput, TooLarge
from assess.services import keeping_voices
from assess.sound import transcoding
from assess.sound.kinds import MOST_VOICE_BYTES
from tests.support.installation import Desk
from tests.support.sounds import hum

PAGE = b"<!DOCTYPE html><script>alert(1)</script>"


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough for what comes in from outside."""
    return sqlite_url


def test_more_than_a_prompt_can_be_said_and_it_becomes_small(desk: Desk) -> None:
    ready = keeping_voices.made_ready(desk.office, hum(40))
    assert (ready.type, ready.body[4:8]) == ("audio/mp4", b"ftyp")
    assert len(ready.body) < 200_000


def test_a_page_behind_the_first_bytes_of_a_sound_is_gone_after_it_was_written_anew(desk: Desk) -> None:
    ready = keeping_voices.made_ready(desk.office, hum() + PAGE)
    assert b"<script" not in ready.body


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (PAGE, "recording_unknown_kind"),
        (b"%PDF-1.7\n%%EOF", "recording_unknown_kind"),
        (b"", "recording_unknown_kind"),
        (b"OggS" + PAGE, "recording_unreadable"),
        (hum()[:60], "recording_silent"),
    ],
)
def test_what_is_no_sound_or_only_begins_like_one_is_refused_with_a_reason(desk: Desk, body: bytes, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        keeping_voices.made_ready(desk.office, body)
    assert refused.value.code == code


def test_what_is_too_large_is_not_opened(desk: Desk) -> None:
    with pytest.raises(TooLarge):
        keeping_voices.made_ready(desk.office, b"OggS" + bytes(MOST_VOICE_BYTES))


def test_without_the_sound_program_it_stays_as_it_came(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transcoding, "installed", lambda: False)
    ready = keeping_voices.made_ready(desk.office, hum())
    assert (ready.type, ready.body) == ("audio/wav", hum())


def test_a_voice_that_cannot_be_asked_for_again_is_kept_though_it_cannot_be_opened(desk: Desk) -> None:
    broken = b"\x1aE\xdf\xa3" + b"\0" * 400
    ready = keeping_voices.made_ready(desk.office, broken, as_it_came=True)
    assert (ready.type, ready.body) == ("audio/webm", broken)
