"""People record what the tablet says; a second person approves it; tablets play it for exactly those words."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from assess.domain.prompt import SCREEN_PICTURES, Prompt, Recording, Standing, digest_of, prompts_of, standing
from assess.errors import BadInput, Conflict, Forbidden, NotFound
from assess.services import packing, playing_sounds, preparing_content, recording_prompts
from assess.services.recording_prompts import Words
from assess.web.tablet.words import in_content, spoken
from tests.support.content import CONTENT
from tests.support.installation import Desk
from tests.support.sounds import hum

KEY = "consent.show"
WORDS: Words = spoken(CONTENT)


def stands(desk: Desk, key: str = KEY, language: str = "nl") -> Standing:
    return recording_prompts.file(desk.office, desk.els, WORDS, language, key, beside="en").recorded.standing


def record(desk: Desk, key: str = KEY, language: str = "nl", hertz: float = 220.0) -> Recording:
    desk.clock.move(timedelta(minutes=1))
    return recording_prompts.keep(desk.office, desk.els, WORDS, language, key, hum(hertz=hertz))


def audio(desk: Desk) -> dict[str, dict[str, str]]:
    """What the pack of a new session says of sounds by people."""
    tablet = desk.tablet(desk.session("cleaning"))
    pack = json.loads(packing.pack(desk.office, tablet, in_content(CONTENT), aloud=WORDS))
    return {
        language: {key: address for key, address in known.items() if address.startswith("/recordings/")}
        for language, known in pack["audio"].items()
    }


def test_a_recording_plays_on_tablets_once_a_second_person_has_approved_it(desk: Desk) -> None:
    assert stands(desk) is Standing.MISSING
    made = record(desk)
    assert stands(desk) is Standing.WAITING
    assert KEY not in audio(desk).get("nl", {})
    with pytest.raises(NotFound):
        playing_sounds.recording(desk.office, made.sha256)

    recording_prompts.judge(desk.office, desk.karim, made.id, approved=True)

    assert stands(desk) is Standing.APPROVED
    assert audio(desk)["nl"] == {KEY: f"/recordings/{made.sha256}.m4a"}
    assert playing_sounds.recording(desk.office, made.sha256)


def test_nobody_approves_her_own_voice_and_nobody_twice(desk: Desk) -> None:
    made = record(desk)
    with pytest.raises(Forbidden) as refused:
        recording_prompts.judge(desk.office, desk.els, made.id, approved=True)
    assert refused.value.code == "own_recording"

    recording_prompts.judge(desk.office, desk.karim, made.id, approved=False)
    assert stands(desk) is Standing.AGAIN
    with pytest.raises(Conflict):
        recording_prompts.judge(desk.office, desk.noor, made.id, approved=True)


def test_while_a_new_recording_waits_the_approved_one_goes_on_playing(desk: Desk) -> None:
    first = record(desk)
    recording_prompts.judge(desk.office, desk.karim, first.id, approved=True)
    second = record(desk, hertz=300)

    assert stands(desk) is Standing.WAITING
    assert audio(desk)["nl"][KEY].endswith(f"{first.sha256}.m4a")
    recording_prompts.judge(desk.office, desk.karim, second.id, approved=True)
    assert audio(desk)["nl"][KEY].endswith(f"{second.sha256}.m4a")


def test_when_the_words_change_the_recording_is_stale_and_is_not_played(desk: Desk) -> None:
    made = record(desk)
    recording_prompts.judge(desk.office, desk.karim, made.id, approved=True)
    changed = {**WORDS, "nl": {**WORDS["nl"], KEY: "U ziet beelden."}}
    found = recording_prompts.file(desk.office, desk.els, changed, "nl", KEY, beside="en").recorded

    assert found.standing is Standing.STALE
    assert found.before is not None
    assert found.before.words == WORDS["nl"][KEY]
    tablet = desk.tablet(desk.session("cleaning"))
    pack = json.loads(packing.pack(desk.office, tablet, in_content(CONTENT), aloud=changed))
    assert not pack["audio"]["nl"][KEY].startswith("/recordings/")


def test_a_recording_that_is_taken_away_leaves_no_file_and_plays_nowhere(desk: Desk) -> None:
    made = record(desk)
    recording_prompts.judge(desk.office, desk.karim, made.id, approved=True)
    recording_prompts.remove(desk.office, desk.els, made.id)

    assert stands(desk) is Standing.MISSING
    assert list(desk.office.recordings_folder.iterdir()) == []
    with pytest.raises(NotFound):
        playing_sounds.recording(desk.office, made.sha256)


def test_another_organisation_neither_hears_nor_judges_nor_plays_it(desk: Desk) -> None:
    made = record(desk)
    for use in (
        lambda: recording_prompts.listen(desk.office, desk.stranger, made.id),
        lambda: recording_prompts.judge(desk.office, desk.stranger, made.id, approved=True),
        lambda: recording_prompts.remove(desk.office, desk.stranger, made.id),
    ):
        with pytest.raises(NotFound):
            use()
    found = recording_prompts.file(desk.office, desk.stranger, WORDS, "nl", KEY, beside="en")
    assert found.recorded.standing is Standing.MISSING


def test_what_cannot_be_heard_is_not_kept(desk: Desk) -> None:
    with pytest.raises(BadInput):
        recording_prompts.keep(desk.office, desk.els, WORDS, "nl", KEY, hum(loud=0))
    assert stands(desk) is Standing.MISSING


def test_the_counts_of_a_language_add_up_and_a_language_without_voices_says_so(desk: Desk) -> None:
    made = record(desk)
    lines = {one.language: one for one in recording_prompts.overview(desk.office, desk.els, WORDS)}
    assert lines["nl"].counts[Standing.WAITING] == 1
    assert lines["nl"].total == len(recording_prompts.prompts(desk.office, WORDS, "nl"))
    digest = digest_of("nl", WORDS["nl"][KEY])
    assert recording_prompts.made_everywhere(desk.office) == {"nl": {digest: False}}
    recording_prompts.judge(desk.office, desk.karim, made.id, approved=True)

    assert recording_prompts.made_everywhere(desk.office) == {"nl": {digest: True}}
    left = recording_prompts.to_record(desk.office, WORDS, "nl", everything=False)
    assert len(left) == lines["nl"].total - 1


def test_words_that_stand_in_several_places_are_recorded_once(desk: Desk) -> None:
    library = preparing_content.library(desk.office)
    found = prompts_of(library, WORDS["nl"], WORDS["en"], "nl")

    assert len({one.words for one in found}) == len(found)


def test_what_is_not_translated_is_no_prompt(desk: Desk) -> None:
    library = preparing_content.library(desk.office)
    english = {"ui.welcome": "Welcome."}

    assert not [one for one in prompts_of(library, english, english, "nl") if one.group == "screens"]


def test_the_newest_recording_counts() -> None:
    prompt = Prompt(key="a", group="screens", language="nl", words="Ja")
    first = Recording(id="1", language="nl", key="a", prompt=digest_of("nl", "Ja"), words="Ja", sha256="x",
                      recorded_by="els", recorded_at=None, approved=True)  # type: ignore[arg-type]  # no moment is looked at  # fmt: skip
    again = replace(first, id="2", approved=False)

    (found,) = standing([prompt], [again, first])
    assert (found.standing, found.approved) == (Standing.APPROVED, first)
    (found,) = standing([prompt], [again])
    assert found.standing is Standing.AGAIN


def test_a_prompt_of_the_screens_shows_the_picture_that_stands_beside_it(desk: Desk) -> None:
    found = recording_prompts.file(desk.office, desk.els, WORDS, "nl", KEY, beside="en")

    assert found.picture == preparing_content.library(desk.office).pictures["consent-show"]
    assert set(SCREEN_PICTURES.values()) <= set(preparing_content.library(desk.office).pictures)
    assert set(SCREEN_PICTURES) <= set(WORDS["nl"])
