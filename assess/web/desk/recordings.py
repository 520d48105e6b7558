"""Recording what the tablet says: what is missing, recording it, and listening to what a colleague recorded."""

from collections.abc import Mapping

from flask import Response, jsonify, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from assess.domain.permissions import Permission
from assess.domain.prompt import PRACTICE, SCREENS, Standing
from assess.domain.text import direction_of
from assess.errors import BadInput, SaltoError, TooLarge, Unavailable
from assess.services import recording_prompts
from assess.sound import kinds, transcoding
from assess.web import current, guards, identity, languages, sounds, uploads
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed
from assess.web.languages import N_

FORM_BYTES = 10_000
"""What a browser writes around a file."""
GROUPS = {SCREENS: N_("The screens themselves"), PRACTICE: N_("Practice")}
STANDINGS: Mapping[Standing, tuple[str, str]] = {
    Standing.MISSING: (N_("Missing"), ""),
    Standing.STALE: (N_("Words changed"), "sun"),
    Standing.AGAIN: (N_("Record again"), "sun"),
    Standing.WAITING: (N_("Waits for a second person"), ""),
    Standing.APPROVED: (N_("Approved"), "teal"),
}
SOUND = "sound"


@desk.get("/recordings")
@guards.staff(Permission.RECORD_PROMPTS)
def recordings() -> str:
    """Show how far each language is, and which can only be heard when a person records it."""
    lines = recording_prompts.overview(current.office(), identity.actor(), current.spoken())
    return render_template("desk/recordings.html", lines=lines, standings=STANDINGS, installed=transcoding.installed())


@desk.get("/recordings/<language>")
@guards.staff(Permission.RECORD_PROMPTS)
def recordings_of(language: str) -> str:
    """Show the prompts of a language by group, with what is missing, stale, or waits."""
    lines = recording_prompts.groups(current.office(), identity.actor(), current.spoken(), language)
    return render_template(
        "desk/recordings_of.html", lines=lines, spoken=language, standings=STANDINGS, group_names=GROUPS
    )


@desk.get("/recordings/<language>/<group>")
@guards.staff(Permission.RECORD_PROMPTS)
def recordings_in(language: str, group: str) -> str:
    """List the prompts of one group."""
    found = recording_prompts.group_of(current.office(), identity.actor(), current.spoken(), language, group)
    columns = {"words": lambda one: one.prompt.words.casefold(), "state": lambda one: one.standing.value}
    return render_template(
        "desk/recordings_in.html",
        found=found,
        page=listed(found.prompts, columns, ""),
        spoken=language,
        direction=direction_of(language),
        standings=STANDINGS,
        group_names=GROUPS,
    )


@desk.get("/recordings/<language>/prompts/<key>")
@guards.staff(Permission.RECORD_PROMPTS)
def prompt(language: str, key: str) -> AnyResponse:
    """Show one prompt: to record it, or to listen and approve."""
    return _prompt_page(language, key)


@desk.post("/recordings/<language>/prompts/<key>")
@guards.staff(Permission.RECORD_PROMPTS)
def record_prompt(language: str, key: str) -> AnyResponse:
    """Keep a recording, from the microphone or a file, and go on with the next prompt that is missing."""
    request.max_content_length = kinds.MOST_BYTES + FORM_BYTES
    sent = request.files.get(SOUND)
    office, actor, words = current.office(), identity.actor(), current.spoken()
    try:
        recording_prompts.keep(office, actor, words, language, key, sent.read() if sent else b"")
    except (BadInput, TooLarge, Unavailable) as error:
        return _prompt_page(language, key, error)
    after = recording_prompts.file(office, actor, words, language, key, beside=languages.language().code).to_record
    address = back_to("prompt", "recorded", language=language, key=after or key)
    return jsonify(next=address.location) if current.by_script() else address


@desk.get("/recordings/sounds/<recording_id>.m4a")
@guards.staff(Permission.RECORD_PROMPTS)
def recorded_sound(recording_id: str) -> Response:
    """Give a recording to whoever may judge it; what is approved has an address of its own."""
    return sounds.answer(recording_prompts.listen(current.office(), identity.actor(), recording_id), "no-store")


@desk.post("/recordings/sounds/<recording_id>/judgement")
@guards.staff(Permission.RECORD_PROMPTS)
def judge_recording(recording_id: str) -> AnyResponse:
    """Approve what a colleague recorded, or ask for another recording; go on with the next that waits."""
    said = request.form.get("judgement")
    if said not in ("approve", "again"):
        raise BadInput("no_judgement", "Choose one of these.", "Go back.")
    office, actor = current.office(), identity.actor()
    judged = recording_prompts.judge(office, actor, recording_id, approved=said == "approve")
    there = recording_prompts.file(
        office, actor, current.spoken(), judged.language, judged.key, beside=languages.language().code
    )
    done = "recording_approved" if said == "approve" else "recording_again"
    return back_to("prompt", done, language=judged.language, key=there.to_judge or judged.key)


@desk.post("/recordings/sounds/<recording_id>/removal")
@guards.staff(Permission.RECORD_PROMPTS)
def remove_recording(recording_id: str) -> AnyResponse:
    """Take a recording away."""
    gone = recording_prompts.remove(current.office(), identity.actor(), recording_id)
    return back_to("recordings_of", "recording_removed", language=gone.language)


def _prompt_page(language: str, key: str, problem: SaltoError | None = None) -> AnyResponse:
    """Show a prompt; the page, and only this one, may listen to the microphone and play what it heard."""
    found = recording_prompts.file(
        current.office(), identity.actor(), current.spoken(), language, key, beside=languages.language().code
    )
    said = " ".join(languages.say(problem)) if problem else ""
    if problem and current.by_script():
        return _status(jsonify(problem=said), problem)
    page = render_template(
        "desk/prompt.html",
        found=found,
        spoken=language,
        direction=direction_of(language),
        standings=STANDINGS,
        group_names=GROUPS,
        problem=said,
        installed=transcoding.installed(),
        most_seconds=kinds.MOST_SECONDS,
    )
    response = Response(page, mimetype="text/html")
    uploads.may_listen(response)
    return _status(response, problem)


def _status(response: Response, problem: SaltoError | None) -> Response:
    response.status_code = problem.status if problem else response.status_code
    return response
