"""Observing the practical task: starting, scoring one criterion at a time, stopping, handing in."""

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain.assessing import Tie
from assess.domain.observation import Context, Identity, Stop
from assess.domain.observation_evidence import Noted
from assess.domain.permissions import Permission
from assess.domain.rubric import LEVELS, NOT_SEEN, Rubric
from assess.errors import BadInput, Conflict, NotFound
from assess.services import calibrating, keeping_observation_evidence, observing, planning, watching_assessors
from assess.services.calibrating import CalibrationLine
from assess.services.keeping_observation_evidence import NewNote
from assess.services.observing import ObservationSheet
from assess.web import current, guards, identity, languages
from assess.web.desk import pictures, words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, LongText, Needed, Radios
from assess.web.languages import N_

LONGEST_NOTE = 1000
MOST_MINUTES = 600
TOO_LONG = N_("Use at most 1000 characters.")


class StartForm(Form):
    """Where, and how it is known that it is she."""

    context = Radios(
        N_("Where do you observe?"),
        choices=words.choices(words.CONTEXTS),
        explained=words.explained(words.CONTEXTS),
        validators=[Needed(N_("Choose a place."))],
    )
    identity = Radios(
        N_("How do you know that it is she?"),
        hint=N_("No photograph is ever needed."),
        choices=words.choices(words.IDENTITY),
        explained=words.explained(words.IDENTITY),
        validators=[Needed(N_("Choose how you know her."))],
    )


class TieForm(Form):
    """What stands between her and an honest score."""

    tie = Radios(
        N_("What is the tie?"),
        choices=words.choices(words.TIES),
        explained=words.explained(words.TIES),
        validators=[Needed(N_("Choose what it is."))],
    )


class ScoreForm(Form):
    """A level, or that there was no chance to see it, and a note."""

    level = Radios(
        N_("What did you see?"),
        choices=[(str(level), "") for level in LEVELS] + [(NOT_SEEN, "")],
        validators=[Needed(N_("Choose what fits best with what you saw."))],
    )
    note = LongText(
        N_("Note"),
        hint=N_("What you saw, in your own words. Whoever decides reads it."),
        validators=[Longest(LONGEST_NOTE, TOO_LONG)],
    )


class StopForm(Form):
    """Why the task is stopped."""

    why = Radios(
        N_("Why?"),
        choices=words.choices(words.STOPS),
        explained=words.explained(words.STOPS),
        validators=[Needed(N_("Choose why."))],
    )
    reason = LongText(
        N_("What happened?"),
        hint=N_("Describe what you saw, not the person."),
        validators=[Needed(N_("Write what happened.")), Longest(LONGEST_NOTE, TOO_LONG)],
    )


@desk.route("/sessions/<session_id>/observe/<domain>", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def observe(session_id: str, domain: str) -> str | Response | tuple[str, int]:
    """Prepare and start: what is needed, what to say to her, where, and how she is known."""
    office, actor = current.office(), identity.actor()
    file = planning.file(office, actor, session_id)
    rubric = _rubric_in(file, domain)
    kind = file.line.session.kind.value
    form = StartForm.sent(context=words.CONTEXT_OF.get(kind, kind))
    calibration = _calibration(file, domain)
    if not form.is_good() or (calibration and calibration.required):
        page = render_template("desk/observe.html", file=file, rubric=rubric, form=form, calibration=calibration)
        return page, Conflict.status if form.is_good() else form.status
    observation = observing.start(
        office,
        actor,
        session_id,
        domain=domain,
        context=Context(form.context.data),
        identity=Identity(form.identity.data),
    )
    return back_to("sheet", session_id=session_id, observation_id=observation)


@desk.route("/sessions/<session_id>/tie", methods=["GET", "POST"])
@guards.staff(Permission.SEE_EVIDENCE)
def declare_tie(session_id: str) -> str | Response | tuple[str, int]:
    """Declare a conflict of interest: a colleague scores and decides from now on."""
    office, actor = current.office(), identity.actor()
    file = planning.file(office, actor, session_id)
    form = TieForm.sent()
    if not form.is_good():
        return render_template("desk/tie.html", file=file, form=form), form.status
    watching_assessors.declare_tie(office, actor, file.line.participant.id, Tie(form.tie.data))
    return back_to("session", "tie", session_id=session_id)


@desk.get("/sessions/<session_id>/observations/<observation_id>")
@guards.staff(Permission.OBSERVE)
def sheet(session_id: str, observation_id: str) -> str:
    """Show how far the sheet is filled."""
    return render_template("desk/sheet.html", sheet=_sheet(session_id, observation_id))


@desk.route("/sessions/<session_id>/observations/<observation_id>/criteria/<criterion>", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def score(session_id: str, observation_id: str, criterion: str) -> str | Response | tuple[str, int]:
    """Score one criterion; it is saved at once, and can be changed until the sheet is handed in."""
    filled = _sheet(session_id, observation_id)
    position = _position(filled.rubric, criterion)
    given = filled.observation.scores.get(criterion)
    form = ScoreForm.sent(level=_as_choice(given.level) if given else None, note=given.note if given else "")
    if not form.is_good() or not _scored(filled, criterion, form):
        snapshot = pictures.pinned(session_id).snapshot
        page = render_template(
            "desk/score.html",
            sheet=_sheet(session_id, observation_id),
            position=position,
            form=form,
            snapshot=snapshot,
        )
        return page, form.status
    following = filled.rubric.criteria[position + 1 :]
    if following and request.form.get("then") != "list":
        return back_to("score", session_id=session_id, observation_id=observation_id, criterion=following[0].id)
    return back_to("sheet", session_id=session_id, observation_id=observation_id)


def _scored(filled: ObservationSheet, criterion: str, form: ScoreForm) -> bool:
    """Store the score; when another window was first, say so on the form, with what stands now. Nothing typed is lost."""
    try:
        observing.score(
            current.office(),
            identity.actor(),
            filled.session.id,
            filled.observation.id,
            criterion=criterion,
            level=level_sent(form.level.data),
            note=form.note.text,
            was=request.form.get("was"),
        )
    except Conflict as error:
        form.blame("level", " ".join(languages.say(error)))
        return False
    return True


@desk.post("/sessions/<session_id>/observations/<observation_id>/undo")
@guards.staff(Permission.OBSERVE)
def undo_score(session_id: str, observation_id: str) -> Response:
    """Take the last score of a criterion back; the one before it stands again."""
    observing.undo(
        current.office(),
        identity.actor(),
        session_id,
        observation_id,
        criterion=request.form.get("criterion", ""),
        was=request.form.get("was", ""),
    )
    return back_to("sheet", "undone", session_id=session_id, observation_id=observation_id)


@desk.post("/sessions/<session_id>/observations/<observation_id>/minutes")
@guards.staff(Permission.OBSERVE)
def keep_minutes(session_id: str, observation_id: str) -> Response:
    """Keep the minutes of the timer as a note, because the assessor wants that. They are no score."""
    keeping_observation_evidence.add(current.office(), identity.actor(), session_id, observation_id, minutes_sent())
    return back_to("sheet", "minutes", session_id=session_id, observation_id=observation_id)


@desk.route("/sessions/<session_id>/observations/<observation_id>/stop", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def stop(session_id: str, observation_id: str) -> str | Response | tuple[str, int]:
    """Stop the task kindly, for safety, with the reason."""
    form = StopForm.sent()
    if not form.is_good():
        return render_template("desk/stop.html", sheet=_sheet(session_id, observation_id), form=form), form.status
    observing.stop(
        current.office(), identity.actor(), session_id, observation_id, reason=form.reason.text, why=Stop(form.why.data)
    )
    return back_to("session", "stopped", session_id=session_id)


@desk.post("/sessions/<session_id>/observations/<observation_id>/hand-in")
@guards.staff(Permission.OBSERVE)
def hand_in(session_id: str, observation_id: str) -> Response:
    """Hand the sheet in; from then on it is fixed."""
    observing.hand_in(current.office(), identity.actor(), session_id, observation_id)
    return back_to("session", "handed_in", session_id=session_id)


def level_sent(chosen: str | None) -> int | None:
    """Read a level as a page sends it: a number, or that it was not seen; BadInput for anything else."""
    if chosen == NOT_SEEN:
        return None
    if chosen is None or not chosen.isdecimal():
        raise BadInput("no_such_level", "There is no such level.", "Choose one of the levels.")
    return int(chosen)


def minutes_sent() -> NewNote:
    """Read the minutes of the timer, as a note about the whole task."""
    sent = request.form.get("minutes", "")
    if not sent.isdecimal() or not 0 < int(sent) <= MOST_MINUTES:
        raise BadInput("no_such_number", "This is no number of minutes.", "Start the timer first.")
    said = languages.gettext("The task took %(minutes)s minutes.", minutes=int(sent))
    context = request.form.get("context", "")
    return NewNote(
        sort=Noted.TEXT,
        criterion=None,
        context=Context(context) if context in words.CONTEXTS else Context.TEST_ROOM,
        consent=False,
        words=said,
    )


def _sheet(session_id: str, observation_id: str) -> ObservationSheet:
    return observing.sheet(current.office(), identity.actor(), session_id, observation_id)


def _calibration(file: planning.SessionFile, domain: str) -> CalibrationLine | None:
    """Give how she stands to the calibration of a domain when it is due; an observation of hers that is open goes on."""
    if any(one.rubric.id == domain and one.own_open for one in file.line.domains):
        return None
    line = calibrating.of_domain(current.office(), identity.actor(), domain)
    return line if line and line.due else None


def _rubric_in(file: planning.SessionFile, domain: str) -> Rubric:
    try:
        return file.snapshot.rubric(domain)
    except KeyError as error:
        raise NotFound(
            "no_such_domain", "This session does not have that domain.", "Go back to the session."
        ) from error


def _position(rubric: Rubric, criterion: str) -> int:
    for position, one in enumerate(rubric.criteria):
        if one.id == criterion:
            return position
    raise NotFound("no_such_criterion", "This rubric does not have that competence.", "Go back to the sheet.")


def _as_choice(level: int | None) -> str:
    return NOT_SEEN if level is None else str(level)
