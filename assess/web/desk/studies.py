"""Comprehension studies of pictures: making one, its link, its report, and confirming what it proposes."""

from datetime import timedelta
from typing import Any

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.domain.picture_study import Proposal, Way
from assess.errors import BadInput
from assess.services import confirming_pictures, making_studies, reporting_studies
from assess.web import current, guards, identity, languages
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Checkboxes, Day, Form, Longest, LongText, Needed, Radios, Words
from assess.web.languages import KNOWN, N_
from assess.web.page import said

USUAL_DAYS, USUAL_PICTURES = 28, "12"
FIELD_OF = {
    "per_person": "per_person",
    "ends_on": "ends_on",
    "no_such_picture": "pictures",
    "no_pictures": "domains",
}


class StudyForm(Form):
    """A name, which pictures, how many for each person, in which languages, how they answer, until when."""

    name = Words(N_("Name"), validators=[Needed(N_("Give a name.")), Longest(80, N_("Use at most 80 characters."))])
    domains = Checkboxes(N_("All pictures of these domains"), as_is=True)
    pictures = LongText(
        N_("Other pictures"),
        hint=N_("Their names, such as mop-floor, with a space between them."),
        validators=[Longest(4000, N_("Use at most 4000 characters."))],
    )
    per_person = Words(
        N_("Pictures for each person"),
        hint=N_("1 to 40; a dozen takes about five minutes."),
        validators=[Needed(N_("Give a number."))],
    )
    languages = Checkboxes(
        N_("Languages"),
        choices=[(one.code, one.name) for one in KNOWN],
        as_is=True,
        validators=[Needed(N_("Choose at least one language."))],
    )
    way = Radios(
        N_("How they answer"),
        choices=words.choices(words.WAYS),
        explained=words.explained(words.WAYS),
        validators=[Needed(N_("Choose one of these."))],
    )
    ends_on = Day(N_("Last day"), validators=[Needed(N_("Give a day, such as 21-11-2026."))])


@desk.get("/pictures/studies")
@guards.staff(Permission.JUDGE_PICTURES)
def studies() -> str:
    """List the studies: to judge answers, and for authors to read reports."""
    return render_template("desk/studies.html", lines=making_studies.all_of(current.office(), identity.actor()))


@desk.route("/pictures/studies/new", methods=["GET", "POST"])
@guards.staff(Permission.IMPROVE_PICTURES)
def make_study() -> str | Response | tuple[str, int]:
    """Make a study and show its link."""
    office, actor = current.office(), identity.actor()
    form = StudyForm.sent(
        per_person=USUAL_PICTURES,
        way=Way.SAY.value,
        languages=[languages.language().code],
        ends_on=current.today() + timedelta(days=USUAL_DAYS),
    )
    offer = making_studies.offer(office, actor)
    form.domains.choices = [(domain, said(title)) for domain, title in offer.domains.items()]
    if form.is_good():
        try:
            return back_to("study", "study_made", study_id=_made(form))
        except BadInput as error:
            form.blame(FIELD_OF[error.code], " ".join(languages.say(error)))
    page = render_template("desk/make_study.html", form=form)
    return page, BadInput.status if form.errors else form.status


@desk.get("/pictures/studies/<study_id>")
@guards.staff(Permission.IMPROVE_PICTURES)
def study(study_id: str) -> str:
    """Show the link and what the study has found until now."""
    report = reporting_studies.report(current.office(), identity.actor(), study_id)
    address = f"{request.host_url}study/{report.token}"
    return render_template("desk/study.html", report=report, address=address, outcomes=_outcomes)


@desk.post("/pictures/studies/<study_id>/pictures/<picture>")
@guards.staff(Permission.IMPROVE_PICTURES)
def confirm_picture(study_id: str, picture: str) -> Response:
    """Confirm what the answers propose for a picture, or something more careful."""
    given = request.form.get("outcome", "")
    if given not in set(Proposal):
        raise BadInput("no_such_picture_here", "The study has no such picture.", "Go back.")
    confirming_pictures.confirm(current.office(), identity.actor(), study_id, picture, Proposal(given))
    return back_to("study", "confirmed", study_id=study_id)


@desk.get("/pictures/studies/<study_id>/statuses.json")
@guards.staff(Permission.IMPROVE_PICTURES)
def study_statuses(study_id: str) -> Response:
    """Answer the file of what was confirmed, for `salto pictures status`."""
    body = confirming_pictures.entries(current.office(), identity.actor(), study_id)
    name = f"attachment; filename=pictures-{study_id}.json"
    return Response(body, mimetype="application/json", headers={"Content-Disposition": name})


def _made(form: StudyForm) -> str:
    per_person = form.per_person.text
    return making_studies.make(
        current.office(),
        identity.actor(),
        name=form.name.text,
        domains=form.domains.data or (),
        pictures=form.pictures.text.replace(",", " ").split(),
        per_person=int(per_person) if per_person.isdecimal() else 0,
        languages=form.languages.data,
        way=Way(form.way.data),
        ends_on=form.ends_on.data or current.today(),
    )


def _outcomes(line: reporting_studies.PictureLine) -> list[Any]:
    """Give what may be confirmed: the proposal first, then what is more careful."""
    careful = [Proposal.REVISE, Proposal.RETIRE]
    first = [] if line.proposal is Proposal.ASK_MORE else [line.proposal]
    return first + [one for one in careful if first and one not in first]
