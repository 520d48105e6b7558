"""What nobody has recorded is read by a program: on first use, kept, and only what a pack has promised."""

import gzip
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assess.clock import Clock
from assess.domain.prompt import Prompt, prompts_of
from assess.errors import NotFound, Unavailable
from assess.services import draft_voices, preparing_content, stored_pictures
from assess.services.office import Office
from assess.settings import Settings
from assess.sound import apart, drafts
from assess.web.tablet.words import spoken
from tests.support.content import CONTENT
from tests.support.sounds import measured

SLOWER_THAN_A_PROGRAM = 1.3
"""What a person may take more for the same words."""
HELLO = {"ar": "مرحبًا بكِ.", "en": "Hello and welcome.", "es": "Hola y bienvenida.", "fa": "سلام، خوش آمدید.",
         "fr": "Bonjour et bienvenue.", "nl": "Hallo en welkom.", "ru": "Здравствуйте.", "ti": "ሰላም፣ እንቋዕ ብደሓን መጻእኪ።",
         "tr": "Merhaba, hoş geldiniz.", "uk": "Вітаємо вас."}  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(Settings(instance=tmp_path, content=CONTENT), Clock())
    yield office
    office.database.close()


@pytest.mark.parametrize("language", sorted(drafts.LANGUAGES))
def test_every_language_that_is_promised_can_be_heard(office: Office, language: str) -> None:
    (digest,) = draft_voices.promise(office, language, {"greeting": HELLO[language]}).values()
    found = measured(draft_voices.body(office, digest))

    assert isinstance(found["seconds"], float)
    assert 0.5 < found["seconds"] < 5
    assert found["codec"] == "aac"


def test_it_is_made_once_and_again_when_the_folder_was_emptied(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    run = apart.run

    def counted(program: str, *arguments: str, sent: bytes) -> bytes:
        made.append(program)
        return run(program, *arguments, sent=sent)

    monkeypatch.setattr(apart, "run", counted)
    (digest,) = draft_voices.promise(office, "nl", {"a": "Dag."}).values()
    assert made == [], "not before somebody asks"
    first = draft_voices.body(office, digest)
    assert draft_voices.body(office, digest) == first
    assert made == ["reader", "transcoder"]

    for path in office.voices_folder.glob("*.m4a"):
        path.unlink()
    assert draft_voices.body(office, digest) == first


def test_nobody_can_have_words_read_that_no_pack_has_promised(office: Office) -> None:
    for digest in (drafts.digest_of("nl", "Dag."), "../secret", ""):
        with pytest.raises(NotFound):
            draft_voices.body(office, digest)


def test_while_one_is_being_made_another_is_asked_to_wait_and_no_thread_is_held(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    read_aloud = drafts.read_aloud

    def slow(language: str, words: str) -> object:
        begun.set()
        go_on.wait(30)
        return read_aloud(language, words)

    monkeypatch.setattr(drafts, "read_aloud", slow)
    first, second = draft_voices.promise(office, "nl", {"a": "Dag.", "b": "Tot ziens."}).values()
    reading = threading.Thread(target=draft_voices.body, args=(office, first))
    reading.start()
    assert begun.wait(30)
    with pytest.raises(Unavailable):
        draft_voices.body(office, second)
    go_on.set()
    reading.join(30)

    assert draft_voices.body(office, second)


def test_an_organisation_can_do_without_and_some_languages_must(office: Office) -> None:
    assert draft_voices.has(office, "nl")
    assert not draft_voices.has(office, "so")
    assert not draft_voices.has(office, "ps")
    office.settings = replace(office.settings, draft_voices=False)
    assert not draft_voices.has(office, "nl")


@pytest.mark.parametrize("program", ["reader", "transcoder"])
def test_without_the_extra_there_is_no_voice_and_the_reason_is_said(
    office: Office, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(drafts, "find_spec", lambda _name: None)
    assert not draft_voices.has(office, "nl")
    alone = [sys.executable, "-I", "-S", str(apart.HERE / f"{program}.py"), "nl"]
    done = subprocess.run(alone, input=b"Dag.", capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (1, b"missing\n")


def test_forty_items_with_sound_in_one_language_weigh_at_most_three_megabytes(prepared_instance: Path) -> None:
    office = Office(Settings(instance=prepared_instance, content=CONTENT), Clock())
    session = preparing_content.library(office).only(["cleaning", "kitchen"])
    items = len(session.cards) + len(session.tasks)
    words = spoken(CONTENT)
    prompts = prompts_of(session, words["nl"], words["en"], "nl")
    read = prompts[::40]
    bytes_of_a_letter = sum(len(drafts.read_aloud("nl", one.words).body) for one in read) / letters(read)
    pictures = sum(
        len(gzip.compress(stored_pictures.read(office, sha256).body)) for sha256 in set(session.pictures.values())
    )
    weight = (letters(prompts) * bytes_of_a_letter * SLOWER_THAN_A_PROGRAM + pictures) * 40 / items
    print(f"{items} items, {len(prompts)} prompts: {weight / 1e6:.1f} MB for 40 items")  # noqa: T201  the figure of the docs
    office.database.close()

    assert items > 40
    assert weight < 3_000_000


def letters(prompts: Sequence[Prompt]) -> int:
    return sum(len(one.words) for one in prompts)
