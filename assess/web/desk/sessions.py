"""A session: planning it, handing over a tablet, and what she answered."""

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain import names
from assess.domain.permissions import Permission
from assess.errors import Conflict, Gone, NotFound
from assess.services import (
    enrolling,
    looking_at_set_aside,
    pairing_tablets,
    planning,
    preparing_content,
    reading_answers,
    receiving_voices,
    starting_by_card,
    visiting_homes,
)
from assess.web import current, guards, identity, languages, page
from assess.web.desk import pictures, words
from assess.web.desk.answers import experience_lines, task_lines
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed
from assess.web.desk.moving import WhenForm
from assess.web.forms import Choice, Form, Longest, Needed, PictureChoice, Words
from assess.web.languages import N_

LONGEST_NAME = 80


class PlanForm(WhenForm):
    """What she will show, in which language, and when and where."""

    domains = PictureChoice(
        N_("What does she want to show?"),
        hint=N_("Let her choose by the pictures. One is enough for a first time."),
        validators=[Needed(N_("Choose at least one."))],
    )
    language = Choice(
        N_("Language on the tablet"),
        as_is=True,
        validators=[Needed(N_("Choose a language."))],
    )


class CodeForm(Form):
    """The code on the tablet."""

    code = Words(
        N_("Code on the tablet"),
        hint=N_("Six digits, such as 472 931."),
        validators=[Needed(N_("Type the code that the tablet shows.")), Longest(12, N_("The code has six digits."))],
    )


@desk.route("/participants/<participant_id>/sessions/new", methods=["GET", "POST"])
@guards.staff(Permission.PLAN_SESSION)
def plan(participant_id: str) -> str | Response | tuple[str, int]:
    """Plan a session: the content of that moment is pinned to it."""
    office, actor = current.office(), identity.actor()
    file = enrolling.file(office, actor, participant_id)
    content, spoken = preparing_content.library(office), preparing_content.languages(office)
    hers = file.participant.language
    form = PlanForm.sent(language=hers if hers in spoken else current.settings().language, planned_for=current.today())
    form.language.choices = list(spoken.items())
    form.domains.choices = [(rubric.id, rubric.title.in_(languages.language().code)) for rubric in content.rubrics]
    if not form.is_good():
        drawn = {rubric.id: pictures.picture(content, rubric.picture) for rubric in content.rubrics}
        unreviewed = [languages.name_of(code) for code in preparing_content.unreviewed(office)]
        page = render_template(
            "desk/plan.html", form=form, participant=file.participant, pictures=drawn, unreviewed=unreviewed
        )
        return page, form.status
    session = planning.plan(
        office,
        actor,
        participant_id,
        domains=tuple(form.domains.data or ()),
        language=form.language.data,
        plan=form.plan(),
    )
    return back_to("session", "planned", session_id=session.id)


COLUMNS = {
    "day": lambda one: (one[0].planned_for, one[0].starts_at or "99", one[0].id),
    "name": lambda one: (names.plain(one[1].full_name), one[0].planned_for, one[0].id),
    "kind": lambda one: (one[0].kind.value, one[0].planned_for, one[0].id),
    "language": lambda one: (one[0].language, one[0].planned_for, one[0].id),
}


@desk.route("/sessions", methods=["GET", "POST"])
@guards.staff(Permission.SEE_PARTICIPANTS)
def sessions() -> str:
    """List all sessions, or those of whom is sought; a search is posted: a name does not belong in an address."""
    office, actor = current.office(), identity.actor()
    sought = request.form.get("words", "").strip()[:LONGEST_NAME]
    found, exact = planning.found(office, actor, sought)
    page = listed(found, COLUMNS, "-day", form="search" if sought else "")
    lines = planning.described(office, actor, [session.id for session, _ in page.rows])
    return render_template("desk/sessions.html", page=page, lines=lines, exact=exact, sought=sought)


@desk.get("/sessions/<session_id>")
@guards.staff(Permission.SEE_PARTICIPANTS)
def session(session_id: str) -> str:
    """Show one session: how far she is, and what comes next for each domain."""
    file = planning.file(current.office(), identity.actor(), session_id)
    four = starting_by_card.pictures(current.office(), session_id) if page.may(Permission.PAIR_TABLET) else ()
    said = page.may(Permission.SEE_EVIDENCE)
    return render_template(
        "desk/session.html",
        file=file,
        pictures_of_start=four,
        visits=visiting_homes.of_session(current.office(), identity.actor(), session_id),
        set_aside=looking_at_set_aside.count(current.office(), identity.actor(), session_id),
        voices=receiving_voices.of_session(current.office(), identity.actor(), session_id) if said else (),
    )


@desk.route("/sessions/<session_id>/tablet", methods=["GET", "POST"])
@guards.staff(Permission.PAIR_TABLET)
def hand_over(session_id: str) -> str | Response | tuple[str, int]:
    """Type the code that her tablet shows, see that it is the right one, and confirm."""
    office, actor = current.office(), identity.actor()
    file = planning.file(office, actor, session_id)
    form = CodeForm.sent()
    waiting, refused = None, 0
    if form.is_good():
        try:
            if request.form.get("confirmed") == "yes":
                pairing_tablets.confirm(office, actor, session_id, form.code.text)
                return back_to("session", "paired", session_id=session_id)
            waiting = pairing_tablets.waiting(office, actor, form.code.text)
        except (NotFound, Gone, Conflict) as error:
            form.blame("code", " ".join(languages.say(error)))
            refused = error.status
    return render_template("desk/hand_over.html", file=file, form=form, waiting=waiting), refused or form.status


@desk.post("/sessions/<session_id>/card")
@guards.staff(Permission.PAIR_TABLET)
def start_card(session_id: str) -> str:
    """Show a card to print, with which she begins without typing; an earlier one ends."""
    office, actor = current.office(), identity.actor()
    card = starting_by_card.make(office, actor, session_id, f"{request.host_url}tablet/")
    return render_template("desk/start_card.html", card=card, names=words.CODE_PICTURES)


@desk.get("/sessions/<session_id>/answers")
@guards.staff(Permission.SEE_ANSWERS)
def answers(session_id: str) -> str:
    """Show what she answered, as pictures. It is a start for a talk: nothing is scored or marked here."""
    read = reading_answers.read(current.office(), identity.actor(), session_id)
    return render_template("desk/answers.html", read=read, experiences=experience_lines(read), tasks=task_lines(read))
