"""A portfolio: what she brings of what she has done, adding to it, and giving its files out."""

from flask import after_this_request, make_response, render_template, request
from werkzeug.wrappers import Response

from assess.domain.people import Participant
from assess.domain.permissions import Permission
from assess.domain.portfolio import Authenticity, LifeContext, Sort
from assess.errors import BadInput, Conflict, TooLarge, Unavailable
from assess.files.uploads import DOCUMENT, MOST_BYTES
from assess.services import asking_witnesses, enrolling, keeping_portfolio, preparing_content
from assess.services.keeping_portfolio import BROUGHT, LONGEST_SEEN_BY, LONGEST_TITLE, LONGEST_WORDS, NewEvidence
from assess.web import current, guards, headers, identity, languages, sounds, uploads
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Checkboxes, Form, Longest, LongText, Needed, Radios, Words
from assess.web.languages import N_

FORM_BYTES = MOST_BYTES + 200_000
"""A request with a file; every other request may have a million bytes."""
OPENED_FROM = ("portfolio", "add_evidence", "personal_data")
SORTS = {sort.value: words.SORTS[sort.value] for sort in BROUGHT}


class EvidenceForm(Form):
    """One piece: what it is, what it shows, where and when, who saw it, and how it is known to be true."""

    sort = Radios(
        N_("What is it?"),
        choices=words.choices(SORTS),
        explained=words.explained(SORTS),
        validators=[Needed(N_("Choose what it is."))],
    )
    title = Words(
        N_("In a few words"),
        hint=N_("Such as: bread for fifty people at the feast."),
        validators=[Needed(N_("Say in a few words what it shows.")), Longest(LONGEST_TITLE, N_("Use fewer words."))],
    )
    told = LongText(
        N_("What she tells"),
        hint=N_("In her own words, also translated. For an earlier result: who gave it, and for what."),
        validators=[Longest(LONGEST_WORDS, N_("Use at most 4000 characters."))],
    )
    competences = Checkboxes(
        N_("What does it show?"), as_is=True, validators=[Needed(N_("Choose at least one competence."))]
    )
    context = Radios(
        N_("Where did she do it?"),
        hint=N_("None counts for less."),
        choices=words.choices(words.LIFE_CONTEXTS),
        explained=words.explained(words.LIFE_CONTEXTS),
        validators=[Needed(N_("Choose where."))],
    )
    abroad = Checkboxes(N_("Country"), choices=[("yes", N_("In another country"))])
    happened = Words(
        N_("When?"),
        hint=N_("A year is enough: 2015, 3/2015 or 21/3/2015."),
        validators=[Needed(N_("Write a year, a month or a day."))],
    )
    seen_by = Words(
        N_("Who saw it?"),
        hint=N_("A name, and who that is to her. Nobody is an answer too."),
        validators=[Longest(LONGEST_SEEN_BY, N_("Use fewer words."))],
    )
    authenticity = Radios(
        N_("How do you know that it is true and hers?"),
        choices=words.choices(words.AUTHENTICITY),
        explained=words.explained(words.AUTHENTICITY),
        validators=[Needed(N_("Choose how you know."))],
    )


class EstablishForm(Form):
    """How it was established, later than when it was added."""

    authenticity = Radios(
        N_("How do you know that it is true and hers?"),
        choices=words.choices(words.AUTHENTICITY),
        validators=[Needed(N_("Choose how you know."))],
    )


@desk.get("/participants/<participant_id>/portfolio")
@guards.staff(Permission.SEE_PORTFOLIO)
def portfolio(participant_id: str) -> str:
    """Show all that she brought, newest first."""
    office, actor = current.office(), identity.actor()
    if keeping_portfolio.asks_first(office, actor, participant_id):
        return ask_first(participant_id, "portfolio")
    file = keeping_portfolio.read(office, actor, participant_id)
    waiting = asking_witnesses.asked(office, actor, participant_id)
    return render_template("desk/portfolio.html", file=file, titles=competence_titles(), waiting=waiting)


@desk.post("/participants/<participant_id>/portfolio/open")
@guards.staff(Permission.SEE_PORTFOLIO)
def open_portfolio(participant_id: str) -> Response:
    """Open it knowingly, as somebody who could score her: from now on a colleague does."""
    keeping_portfolio.open_it(current.office(), identity.actor(), participant_id)
    to = request.form.get("to", "")
    return back_to(to if to in OPENED_FROM else "portfolio", participant_id=participant_id)


@desk.route("/participants/<participant_id>/portfolio/new", methods=["GET", "POST"])
@guards.staff(Permission.KEEP_PORTFOLIO)
def add_evidence(participant_id: str) -> str | Response | tuple[str, int]:
    """Add a piece, with its photograph, PDF or recording; the page may listen to the microphone."""
    uploads.take(FORM_BYTES)
    after_this_request(uploads.may_listen)
    office, actor = current.office(), identity.actor()
    if request.method == "GET" and keeping_portfolio.asks_first(office, actor, participant_id, adding=True):
        return ask_first(participant_id, "add_evidence")
    hers = enrolling.file(office, actor, participant_id)
    form = EvidenceForm.sent(authenticity="not_yet")
    form.competences.choices = list(competence_titles().items())
    if form.is_good():
        try:
            keeping_portfolio.add(office, actor, participant_id, _sent(form), _upload())
        except (BadInput, TooLarge, Conflict, Unavailable) as error:
            field = str(error.values.get("field", ""))
            form.blame(field if field in form else "sort", " ".join(languages.say(error)))
            return _form_page(form, hers.participant), error.status
        return back_to("portfolio", "evidence", participant_id=participant_id)
    domains = [domain for one in hers.sessions for domain in one.session.domains]
    return _form_page(form, hers.participant, domains), form.status


@desk.get("/portfolio/<evidence_id>/file")
@guards.staff(Permission.SEE_PORTFOLIO)
def evidence_file(evidence_id: str) -> Response:
    """Answer the file of a piece: a photograph to look at, a PDF or a recording to keep, under a name that tells nothing."""
    found = keeping_portfolio.file(current.office(), identity.actor(), evidence_id)
    response = make_response(found.body)
    response.headers["Content-Type"] = found.type
    response.headers["Content-Security-Policy"] = headers.SANDBOX
    if found.type.startswith("audio/"):
        return sounds.voice_of(found, f"evidence-{evidence_id}")
    if found.type == DOCUMENT:
        response.headers["Content-Disposition"] = f'attachment; filename="evidence-{evidence_id}.pdf"'
    return response


@desk.post("/portfolio/<evidence_id>/authenticity")
@guards.staff(Permission.KEEP_PORTFOLIO)
def establish_evidence(evidence_id: str) -> Response:
    """Record how it is known to be true and hers."""
    form = EstablishForm.sent()
    if not form.is_good():
        raise BadInput("no_such_answer", "There is no such answer.", "Choose one from the list.")
    office, actor = current.office(), identity.actor()
    whose = keeping_portfolio.establish(office, actor, evidence_id, Authenticity(form.authenticity.data))
    return back_to("portfolio", "saved", participant_id=whose)


@desk.post("/portfolio/<evidence_id>/remove")
@guards.staff(Permission.KEEP_PORTFOLIO)
def remove_evidence(evidence_id: str) -> Response:
    """Take a piece away with its file, because she wants that."""
    whose = keeping_portfolio.remove(current.office(), identity.actor(), evidence_id)
    return back_to("portfolio", "evidence_removed", participant_id=whose)


def competence_titles() -> dict[str, str]:
    """Give the title of each `domain.criterion` of today's content, in the page's language."""
    code = languages.language().code
    rubrics = preparing_content.library(current.office()).rubrics
    return {f"{rubric.id}.{one.id}": one.title.in_(code) for rubric in rubrics for one in rubric.criteria}


def _form_page(form: EvidenceForm, participant: Participant, open_domains: list[str] | None = None) -> str:
    chosen = {competence.partition(".")[0] for competence in form.competences.data or ()}
    return render_template(
        "desk/add_evidence.html",
        form=form,
        participant=participant,
        rubrics=preparing_content.library(current.office()).rubrics,
        open_domains=chosen or set(open_domains or ()),
        most=MOST_BYTES // 1_000_000,
        most_seconds=uploads.MOST_RECORDED_SECONDS,
    )


def ask_first(participant_id: str, to: str) -> str:
    """Tell somebody who could score her what opening her portfolio means, before anything of it is shown."""
    participant = enrolling.file(current.office(), identity.actor(), participant_id).participant
    return render_template("desk/open_portfolio.html", participant=participant, to=to)


def _sent(form: EvidenceForm) -> NewEvidence:
    return NewEvidence(
        sort=Sort(form.sort.data),
        title=form.title.text,
        competences=tuple(form.competences.data or ()),
        context=LifeContext(form.context.data),
        abroad=bool(form.abroad.data),
        happened=form.happened.text,
        seen_by=form.seen_by.text,
        authenticity=Authenticity(form.authenticity.data),
        words=form.told.text,
    )


def _upload() -> bytes:
    """Read what was sent, a byte more than may be kept at most; the name that it came with is not looked at."""
    sent = request.files.get("upload")
    return sent.read(MOST_BYTES + 1) if sent else b""
