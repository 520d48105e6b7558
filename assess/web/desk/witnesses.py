"""Asking a witness: making her link, shown once, and withdrawing it."""

from flask import render_template, url_for
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict
from assess.services import asking_witnesses, enrolling, preparing_content
from assess.web import current, guards, identity, languages
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, Needed, Radios, Words
from assess.web.languages import N_


class AskForm(Form):
    """Who is asked, and about what."""

    witness = Words(
        N_("Who saw her at work?"),
        hint=N_("A name, with what that is: Marie, head cook. Only you and whoever decides read it."),
        validators=[Needed(N_("Write who is asked.")), Longest(120, N_("Use fewer words."))],
    )
    domain = Radios(N_("What was seen?"), as_is=True, validators=[Needed(N_("Choose what was seen."))])


@desk.route("/participants/<participant_id>/witnesses/new", methods=["GET", "POST"])
@guards.staff(Permission.KEEP_PORTFOLIO)
def ask_witness(participant_id: str) -> str | tuple[str, int]:
    """Ask a witness: her link is shown once."""
    office, actor = current.office(), identity.actor()
    participant = enrolling.file(office, actor, participant_id).participant
    form = AskForm.sent()
    rubrics = preparing_content.library(office).rubrics
    form.domain.choices = [(rubric.id, rubric.title.in_(languages.language().code)) for rubric in rubrics]
    if form.is_good():
        try:
            token = asking_witnesses.ask(
                office, actor, participant_id, witness=form.witness.text, domain=form.domain.data
            )
        except (BadInput, Conflict) as error:
            form.blame("witness", " ".join(languages.say(error)))
            return render_template("desk/ask_witness.html", form=form, participant=participant, link=""), error.status
        link = url_for("witness.form", token=token, _external=True)
        return render_template("desk/ask_witness.html", form=form, participant=participant, link=link)
    return render_template("desk/ask_witness.html", form=form, participant=participant, link=""), form.status


@desk.post("/witnesses/<request_id>/withdraw")
@guards.staff(Permission.KEEP_PORTFOLIO)
def withdraw_witness(request_id: str) -> Response:
    """Let a link hold no longer."""
    whose = asking_witnesses.withdraw(current.office(), identity.actor(), request_id)
    return back_to("portfolio", "witness_withdrawn", participant_id=whose)
