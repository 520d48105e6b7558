"""Appeals: writing hers down, and answering it."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain import names
from assess.domain.appeal import Outcome, Way
from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict, Forbidden, TooMany
from assess.services import appealing
from assess.services.appealing import LONGEST_WORDS
from assess.web import current, guards, identity, languages
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed
from assess.web.forms import Form, Longest, LongText, Needed, Password, Radios
from assess.web.languages import N_

TOO_LONG = N_("Use at most 2000 characters.")


class AppealForm(Form):
    """What she says, and how she said it."""

    way = Radios(
        N_("How did she say it?"),
        choices=words.choices(words.APPEAL_WAYS),
        explained=words.explained(words.APPEAL_WAYS),
        validators=[Needed(N_("Choose how she said it."))],
    )
    told = LongText(
        N_("In her words"),
        hint=N_("Read it back to her. She need not give a reason."),
        validators=[Needed(N_("Write what she says.")), Longest(LONGEST_WORDS, TOO_LONG)],
    )


class AnswerForm(Form):
    """What comes of it, and why; signed."""

    outcome = Radios(
        N_("What comes of it?"),
        choices=words.choices(words.OUTCOMES),
        explained=words.explained(words.OUTCOMES),
        validators=[Needed(N_("Choose what comes of it."))],
    )
    reason = LongText(
        N_("Why?"),
        hint=N_("She is told this, so write it as you would say it to her."),
        validators=[Needed(N_("Write why.")), Longest(LONGEST_WORDS, TOO_LONG)],
    )
    confirmation = Password(N_("Sign"), validators=[Needed(N_("Sign before you send it."))])


COLUMNS = {
    "due": lambda one: (one.appeal.outcome is not None, one.appeal.due_on, one.appeal.id),
    "name": lambda one: (names.plain(one.participant.full_name), one.appeal.id),
    "made": lambda one: (one.appeal.made_at, one.appeal.id),
}


@desk.get("/appeals")
@guards.staff(Permission.SEE_EVIDENCE)
def appeals() -> str:
    """List all appeals: those that wait for an answer first."""
    page = listed(appealing.every(current.office(), identity.actor()), COLUMNS, "due")
    return render_template("desk/appeals.html", page=page)


@desk.route("/decisions/<decision_id>/appeal", methods=["GET", "POST"])
@guards.staff(Permission.RECORD_APPEAL)
def make_appeal(decision_id: str) -> str | Response | tuple[str, int]:
    """Write her appeal down, in her words."""
    office, actor = current.office(), identity.actor()
    file = appealing.before(office, actor, decision_id)
    form = AppealForm.sent()
    if not form.is_good():
        return render_template("desk/make_appeal.html", file=file, form=form), form.status
    made = appealing.appeal(office, actor, decision_id, way=Way(form.way.data), words=form.told.text)
    return back_to("appeal", "appealed", appeal_id=made)


@desk.get("/appeals/<appeal_id>")
@guards.staff(Permission.SEE_EVIDENCE)
def appeal(appeal_id: str) -> str:
    """Show an appeal; whoever may, answers it."""
    file = appealing.file(current.office(), identity.actor(), appeal_id)
    return render_template("desk/appeal.html", file=file, form=AnswerForm())


@desk.post("/appeals/<appeal_id>")
@guards.staff(Permission.DECIDE)
def answer_appeal(appeal_id: str) -> str | Response | tuple[str, int]:
    """Answer it, with the reason."""
    office, actor = current.office(), identity.actor()
    form = AnswerForm.sent()
    if not form.is_good():
        return render_template(
            "desk/appeal.html", file=appealing.file(office, actor, appeal_id), form=form
        ), form.status
    try:
        appealing.answer(
            office,
            actor,
            appeal_id,
            outcome=Outcome(form.outcome.data),
            reason=form.reason.text,
            confirmation=form.confirmation.text,
        )
    except (BadInput, Conflict, Forbidden, TooMany) as error:
        form.blame("confirmation", " ".join(languages.say(error)))
        file = appealing.file(office, actor, appeal_id)
        return render_template("desk/appeal.html", file=file, form=form), error.status
    return back_to("appeal", "appeal_answered", appeal_id=appeal_id)
