"""People say what the tablet says: what is missing, keeping a recording, and a second person who approves it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.domain.permissions import Permission
from assess.domain.prompt import (
    PRACTICE,
    SCREENS,
    Prompt,
    Recorded,
    Recording,
    Standing,
    prompts_of,
    spoken,
    standing,
)
from assess.domain.text import SOURCE_LANGUAGE, Text
from assess.errors import BadInput, Conflict, Forbidden, NotFound, Unavailable
from assess.services import draft_voices, preparing_content, stored_sounds
from assess.services.office import Actor, Office, Work
from assess.sound import transcoding
from assess.storage import organisations, recordings
from assess.storage.migrations import HEAD, current

Words = Mapping[str, Mapping[str, str]]
"""What the tablet itself says: language -> key -> text, English where it is not translated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLine:
    """A language: how many prompts stand how, and whether a program can read them until somebody has."""

    language: str
    counts: Mapping[Standing, int]
    computer_voice: bool

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLine:
    """A domain (or `practice`, `screens`, which have no title), and its prompts in one language."""

    group: str
    title: Text | None
    prompts: tuple[Recorded, ...]

    @property
    def counts(self) -> Mapping[Standing, int]:
        return Counter(one.standing for one in self.prompts)


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptFile:
    """One prompt, its words in another language, its picture, who recorded what waits, and which prompts come next."""

    recorded: Recorded
    beside: str
    picture: str | None
    recorder: str
    own: bool
    to_record: str | None
    to_judge: str | None


def overview(office: Office, actor: Actor, words: Words) -> list[LanguageLine]:
    """Count every language."""
    with office.look(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        made = recordings.all_of(work.connection, actor.organisation)
    return [
        LanguageLine(
            language=language,
            counts=Counter(one.standing for one in _standing(office, words, language, made.get(language, []))),
            computer_voice=draft_voices.has(office, language),
        )
        for language in _languages(office, words)
    ]


def groups(office: Office, actor: Actor, words: Words, language: str) -> list[GroupLine]:
    """Give the prompts of a language by group: the screens, the practice, then domain by domain."""
    with office.look(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        return _groups(office, work, words, language)


def group_of(office: Office, actor: Actor, words: Words, language: str, group: str) -> GroupLine:
    """Give one group; NotFound when the language has none of this name."""
    for line in groups(office, actor, words, language):
        if line.group == group:
            return line
    raise _no_prompt()


def file(office: Office, actor: Actor, words: Words, language: str, key: str, *, beside: str) -> PromptFile:
    """Give one prompt with everything that a recorder or a listener needs; `beside` is the language that she reads."""
    with office.look(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        lines = _groups(office, work, words, language)
        group, found = _find(lines, key)
        by = found.waiting.recorded_by if found.waiting else ""
        staff = organisations.find_staff(work.connection, by) if by else None
    prompt = found.prompt
    library = preparing_content.library(office)
    others = [one for one in group.prompts if one.prompt.key != key]
    return PromptFile(
        recorded=found,
        beside=_beside(office, words, prompt, beside),
        picture=library.pictures.get(prompt.picture or ""),
        recorder=staff.name if staff else "",
        own=by == actor.id,
        to_record=_first(others, Standing.MISSING, Standing.STALE, Standing.AGAIN),
        to_judge=next(
            (one.prompt.key for one in others if one.waiting and one.waiting.recorded_by != actor.id),
            None,
        ),
    )


def keep(office: Office, actor: Actor, words: Words, language: str, key: str, body: bytes) -> Recording:
    """Keep a recording of a prompt, for a second person to approve; BadInput or TooLarge when it cannot be used."""
    with office.look(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        prompt = _find(_groups(office, work, words, language), key)[1].prompt
    return _store(office, actor, prompt, transcoding.transcode(body))


def _store(office: Office, actor: Actor, prompt: Prompt, sound: transcoding.Sound) -> Recording:
    stored_sounds.write(stored_sounds.path_of(office.recordings_folder, sound.sha256), sound.body)
    with office.work(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        new = Recording(
            id=work.new_id(),
            language=prompt.language,
            key=prompt.key,
            prompt=prompt.digest,
            words=prompt.words,
            sha256=sound.sha256,
            recorded_by=actor.id,
            recorded_at=work.now,
        )
        recordings.add(work.connection, actor.organisation, new)
        work.record("recording.made", "recording", new.id, {"language": new.language, "key": new.key})
    return new


def import_file(office: Office, actor: Actor, words: Words, language: str, name: str, body: bytes) -> bool:
    """Keep a file that is called after the key of its prompt; False when the same sound is there for the same words."""
    key = next((one.key for one in prompts(office, words, language) if one.key == name), None)
    if key is None:
        raise BadInput(
            "recording_without_prompt",
            "%(name)s is no prompt of this language.",
            "Call the file after the key that `salto recordings list` prints.",
            name=name,
        )
    sound = transcoding.transcode(body)
    with office.look(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        made = recordings.all_of(work.connection, actor.organisation).get(language, [])
    prompt = next(one for one in prompts(office, words, language) if one.key == key)
    if any(one.prompt == prompt.digest and one.sha256 == sound.sha256 for one in made):
        return False
    _store(office, actor, prompt, sound)
    return True


def judge(office: Office, actor: Actor, recording_id: str, *, approved: bool) -> Recording:
    """Approve a recording, so that tablets play it, or ask for another one. Nobody judges her own voice."""
    with office.work(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        found = _one(work, recording_id)
        if found.recorded_by == actor.id:
            raise Forbidden(
                "own_recording", "A second person listens to it.", "Ask a colleague who speaks the language."
            )
        if not recordings.judge(work.connection, recording_id, approved=approved, by=actor.id, at=work.now):
            raise Conflict("already_judged", "Somebody has listened to it already.", "Go back to the list.")
        work.record("recording.judged", "recording", recording_id, {"approved": approved})
    return found


def remove(office: Office, actor: Actor, recording_id: str) -> Recording:
    """Take a recording away, at the wish of whose voice it is: tablets that get a new pack do not play it any more."""
    with office.work(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        found = _one(work, recording_id)
        recordings.remove(work.connection, recording_id)
        work.record("recording.removed", "recording", recording_id, {"language": found.language, "key": found.key})
        last = recordings.uses(work.connection, found.sha256) == 0
    if last:
        stored_sounds.path_of(office.recordings_folder, found.sha256).unlink(missing_ok=True)
    return found


def listen(office: Office, actor: Actor, recording_id: str) -> bytes:
    """Give a recording of the organisation, approved or not."""
    with office.look(actor) as work:
        work.require(Permission.RECORD_PROMPTS)
        return stored_sounds.read(office.recordings_folder, _one(work, recording_id).sha256)


def made_everywhere(office: Office) -> Mapping[str, Mapping[str, bool]]:
    """Give, over all organisations, language -> digest of a prompt -> approved; nothing where no database is set up."""
    if not office.database.is_there:
        return {}
    try:
        with office.see() as connection:
            return recordings.everywhere(connection) if current(connection) == HEAD else {}
    except Unavailable:
        return {}


def to_record(office: Office, words: Words, language: str, *, everything: bool) -> list[Prompt]:
    """Give the prompts of a language that nobody has recorded in today's words, or all of them."""
    made = made_everywhere(office).get(language, {})
    return [one for one in prompts(office, words, language) if everything or one.digest not in made]


def prompts(office: Office, words: Words, language: str) -> list[Prompt]:
    """Give the prompts of a language; BadInput when the content does not have it."""
    if language not in _languages(office, words):
        raise BadInput("no_such_language", "The content has no such language.", "Choose one from the list.")
    return prompts_of(preparing_content.library(office), words[language], words[SOURCE_LANGUAGE], language)


def _languages(office: Office, words: Words) -> list[str]:
    return [code for code in preparing_content.languages(office) if code in words]


def _standing(office: Office, words: Words, language: str, made: Sequence[Recording]) -> list[Recorded]:
    return standing(prompts(office, words, language), made)


def _groups(office: Office, work: Work, words: Words, language: str) -> list[GroupLine]:
    if language not in _languages(office, words):
        raise _no_prompt()
    made = recordings.all_of(work.connection, work.actor.organisation).get(language, [])
    found = _standing(office, words, language, made)
    titles = {rubric.id: rubric.title for rubric in preparing_content.library(office).rubrics}
    return [
        GroupLine(group=group, title=titles.get(group), prompts=tuple(o for o in found if o.prompt.group == group))
        for group in (SCREENS, PRACTICE, *titles)
    ]


def _find(lines: Sequence[GroupLine], key: str) -> tuple[GroupLine, Recorded]:
    for line in lines:
        for one in line.prompts:
            if one.prompt.key == key:
                return line, one
    raise _no_prompt()


def _beside(office: Office, words: Words, prompt: Prompt, language: str) -> str:
    """Give the words in a language that the reader knows."""
    if language not in _languages(office, words):
        language = SOURCE_LANGUAGE
    if prompt.key in words[language]:
        return words[language][prompt.key]
    return next(
        text.in_(language) for key, _, text, _ in spoken(preparing_content.library(office)) if key == prompt.key
    )


def _first(found: Sequence[Recorded], *wanted: Standing) -> str | None:
    return next((one.prompt.key for one in found if one.standing in wanted), None)


def _one(work: Work, recording_id: str) -> Recording:
    found = recordings.find(work.connection, work.actor.organisation, recording_id)
    if found is None:
        raise NotFound("no_such_recording", "There is no such recording.", "Go back to the list.")
    return found


def _no_prompt() -> NotFound:
    return NotFound("no_such_prompt", "There is no such prompt.", "Go back to the list.")
