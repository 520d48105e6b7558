"""When nothing works: printing sheets beforehand, and bringing one back by typing what stands on it."""

from datetime import date

from flask import render_template, request, url_for
from werkzeug.wrappers import Response

from assess.credentials.paper_sheets import SheetWords
from assess.domain.observation import Context, Identity
from assess.domain.on_paper import SheetKind, read_code
from assess.domain.permissions import Permission
from assess.errors import BadInput, Conflict
from assess.services import on_paper, planning
from assess.services.on_paper import OTHER_RESULT, SheetFile
from assess.web import current, guards, identity, languages
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.certificates import pdf_answer
from assess.web.forms import Day, Form, Longest, Needed, Radios, Words
from assess.web.languages import N_

LONGEST_MARK = 9


class SheetCodeForm(Form):
    """The code on a sheet."""

    code = Words(
        N_("Code on the sheet"),
        hint=N_("Eight digits, beside the square. Or point a telephone's camera at the square."),
        validators=[Needed(N_("Type the code of the sheet.")), Longest(20, N_("The code has eight digits."))],
    )


class PicturesForm(Form):
    """When her sheet was filled in."""

    done_on = Day(N_("Day on which it was filled in"), validators=[Needed(N_("Choose a day."))])


class ScoresForm(PicturesForm):
    """When and where the assessor saw it, and how she knows her."""

    context = Radios(
        N_("Where did you observe?"),
        choices=words.choices(words.CONTEXTS),
        validators=[Needed(N_("Choose a place."))],
    )
    identity = Radios(
        N_("How do you know that it is she?"),
        choices=words.choices(words.IDENTITY),
        validators=[Needed(N_("Choose how you know her."))],
    )


@desk.get("/sessions/<session_id>/sheets")
@guards.staff(Permission.SEE_PARTICIPANTS)
def sheets(session_id: str) -> str:
    """Show what can be printed for a session, and what became of the sheets that were."""
    office, actor = current.office(), identity.actor()
    file = planning.file(office, actor, session_id)
    return render_template("desk/sheets.html", file=file, sheets=on_paper.of_session(office, actor, session_id))


@desk.post("/sessions/<session_id>/sheets")
@guards.staff(Permission.SEE_PARTICIPANTS)
def print_sheet(session_id: str) -> Response:
    """Print a sheet under a new code: hers with pictures (`pictures`), or one for an assessor (`scores`)."""
    asked = request.form.get("kind", "")
    if asked not in {kind.value for kind in SheetKind}:
        raise BadInput("no_such_sheet", "There is no such sheet.", "Choose one from the page.")
    printed = on_paper.print_sheet(
        current.office(),
        identity.actor(),
        session_id,
        request.form.get("domain", ""),
        SheetKind(asked),
        address=url_for("desk.bring_back", _external=True) + "/",
        words=_words(),
        language=languages.language().code,
    )
    return pdf_answer(printed.body, printed.name, inline=True)


@desk.route("/sheets", methods=["GET", "POST"])
@guards.staff(Permission.SEE_PARTICIPANTS)
def bring_back() -> str | Response | tuple[str, int]:
    """Ask for the code of a sheet that came back."""
    form = SheetCodeForm.sent()
    if form.is_good():
        code = read_code(form.code.text)
        if code is not None:
            return back_to("type_sheet", code=code)
        form.blame("code", N_("A digit of this code is not right. Look at the sheet, and type it again."))
    return render_template("desk/bring_back.html", form=form), form.status


@desk.route("/sheets/<code>", methods=["GET", "POST"])
@guards.staff(Permission.SEE_PARTICIPANTS)
def type_sheet(code: str) -> str | Response | tuple[str, int]:
    """Type what stands on a sheet: a digit or a few for each number. Nothing that stands already is overwritten unasked."""
    file = on_paper.file(current.office(), identity.actor(), code)
    marks = [request.form.get(f"m{i}", "").strip()[:LONGEST_MARK] for i in range(1, len(file.lengths) + 1)]
    scores = file.sheet.kind is SheetKind.SCORES
    form = (ScoresForm if scores else PicturesForm).sent(done_on=current.today())
    if not form.is_good():
        return _typing(file, form, marks), form.status
    try:
        return _brought(file, form, marks)
    except (BadInput, Conflict) as error:
        form.blame("done_on", " ".join(languages.say(error)))
        wrong = str(error.values.get("item", "")) or str(error.values.get("numbers", ""))
        page = _typing(file, form, marks, wrong=wrong.split(", "), other=error.code == OTHER_RESULT)
        return page, error.status


def _brought(file: SheetFile, form: PicturesForm, marks: list[str]) -> Response:
    office, actor, code = current.office(), identity.actor(), file.sheet.code
    day: date = form.done_on.data or current.today()
    confirmed = request.form.get("confirmed") == "yes"
    session_id = file.session.id
    if not isinstance(form, ScoresForm):
        brought = on_paper.bring_pictures(office, actor, code, marks, done_on=day, confirmed=confirmed)
        return back_to("answers", "brought" if brought.added else "brought_same", session_id=session_id)
    brought = on_paper.bring_scores(
        office,
        actor,
        code,
        marks,
        done_on=day,
        context=Context(form.context.data),
        identity=Identity(form.identity.data),
        confirmed=confirmed,
    )
    done = "brought_scores" if brought.added else "brought_same"
    return back_to("sheet", done, session_id=session_id, observation_id=brought.observation)


def _typing(
    file: SheetFile, form: PicturesForm, marks: list[str], *, wrong: list[str] | None = None, other: bool = False
) -> str:
    return render_template("desk/type_sheet.html", file=file, form=form, marks=marks, wrong=wrong or [], other=other)


def _words() -> SheetWords:
    """Give the words of a sheet in the language of the desk."""
    say = languages.gettext
    return SheetWords(
        title=say(N_("Picture sheet")),
        scores=say(N_("Score sheet")),
        type_it=say(N_("Bring it back at the desk: scan the square, or type the code.")),
        day=say(N_("Day:")),
        place=say(N_("Where did you observe?")),
        places=tuple(say(name) for name, _ in words.CONTEXTS.values()),
        known=say(N_("How do you know that it is she?")),
        knowns=tuple(say(name) for name, _ in words.IDENTITY.values()),
        levels=tuple(say(name) for name in words.LEVELS.values()),
        no_chance=say(N_("No chance to see it")),
        row=say(N_("The row to type: 0 to 3, or - for no chance to see it")),
        stop=say(N_("When to stop:")),
        symbol=say(N_("The square that leads to this sheet")),
        page=say(N_("page {number} of {of}")),
    )
