"""A note, a photograph or a voice note beside what is observed: keeping it, giving its file out, taking it away."""

from flask import jsonify, make_response, render_template, request
from werkzeug.wrappers import Response

from assess.domain.observation import Context
from assess.domain.observation_evidence import Noted
from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict, NotFound, SaltoError, TooLarge, Unavailable
from assess.files.uploads import MOST_BYTES
from assess.services import keeping_observation_evidence, observing
from assess.services.keeping_observation_evidence import NewNote
from assess.sound import transcoding
from assess.sound.kinds import MOST_VOICE_BYTES
from assess.web import current, guards, headers, identity, languages, page, sounds, uploads
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk

FORM_BYTES = max(MOST_BYTES, MOST_VOICE_BYTES) + 200_000
WHOLE_TASK = "task"
"""In an address, where a criterion could stand."""
FILES = {Noted.PHOTO: "photo", Noted.VOICE: "sound"}


@desk.route("/sessions/<session_id>/observations/<observation_id>/evidence/<about>", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def observed(session_id: str, observation_id: str, about: str) -> str | Response | tuple[str, int]:
    """Show and keep what belongs beside one competence, or the whole task; each with its context and her yes."""
    uploads.take(FORM_BYTES)
    office, actor = current.office(), identity.actor()
    sheet = observing.sheet(office, actor, session_id, observation_id)
    criterion = None if about == WHOLE_TASK else about
    if criterion and all(one.id != criterion for one in sheet.rubric.criteria):
        raise NotFound("no_such_criterion", "This rubric does not have that competence.", "Go back to the sheet.")
    problem: SaltoError | None = None
    if request.method == "POST":
        try:
            keeping_observation_evidence.add(office, actor, session_id, observation_id, _sent(criterion), _upload())
        except (BadInput, TooLarge, Conflict, Unavailable) as error:
            problem = error
        else:
            back = back_to("observed", "kept", session_id=session_id, observation_id=observation_id, about=about)
            return _as_script(next=back.location) if current.by_script() else back
    said = " ".join(languages.say(problem)) if problem else ""
    if problem and current.by_script():
        return _as_script(problem=said)
    response = make_response(
        render_template(
            "desk/observed.html",
            sheet=sheet,
            about=about,
            criterion=sheet.rubric.criterion(criterion) if criterion else None,
            pieces=[
                one
                for one in keeping_observation_evidence.of_own(office, actor, session_id, observation_id)
                if one.criterion == criterion
            ],
            problem=said,
            failed=request.form.get("sort", "") if problem else "",
            installed=transcoding.installed(),
            seconds=uploads.MOST_RECORDED_SECONDS,
        )
    )
    uploads.may_listen(response)
    response.status_code = problem.status if problem else response.status_code
    return response


@desk.get("/observed/<evidence_id>/file")
@guards.staff(Permission.SEE_EVIDENCE)
def observed_file(evidence_id: str) -> Response:
    """Answer the photograph or the voice of a piece, under a name that tells nothing."""
    found = keeping_observation_evidence.file(current.office(), identity.actor(), evidence_id)
    if found.type.startswith("audio/"):
        return sounds.voice_of(found, f"observed-{evidence_id}")
    response = make_response(found.body)
    response.headers["Content-Type"] = found.type
    response.headers["Content-Security-Policy"] = headers.SANDBOX
    response.headers["Cache-Control"] = "no-store"
    return response


@desk.post("/observed/<evidence_id>/remove")
@guards.staff(Permission.SEE_EVIDENCE)
def remove_observed(evidence_id: str) -> Response:
    """Take a piece away with its file: the assessor until she hands in, then whoever keeps the portfolio."""
    office, actor = current.office(), identity.actor()
    gone = keeping_observation_evidence.remove(office, actor, evidence_id)
    if gone.added_by == actor.id and page.may(Permission.OBSERVE):
        about = gone.criterion or WHOLE_TASK
        return back_to(
            "observed", "evidence_removed", session_id=gone.session, observation_id=gone.observation, about=about
        )
    return back_to("session", "evidence_removed", session_id=gone.session)


def _sent(criterion: str | None) -> NewNote:
    sort, context = request.form.get("sort", ""), request.form.get("context", "")
    if sort not in words.NOTED or context not in words.CONTEXTS:
        raise BadInput("no_such_answer", "There is no such answer.", "Choose one from the list.")
    return NewNote(
        sort=Noted(sort),
        criterion=criterion,
        context=Context(context),
        consent=request.form.get("consent") == "yes",
        words=request.form.get("words", ""),
    )


def _upload() -> bytes:
    """Read the one file that belongs to what is kept; the name that it came with is not looked at."""
    name = FILES.get(Noted(request.form["sort"])) if request.form.get("sort") in words.NOTED else None
    sent = request.files.get(name) if name else None
    return sent.read(FORM_BYTES) if sent else b""


def _as_script(**answer: str) -> Response:
    return jsonify(answer)
