"""The two pages of a witness: what she saw, and thank you."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from assess.domain.portfolio import LifeContext, SawHer, SeenBy
from assess.errors import BadInput
from assess.services import bearing_witness
from assess.services.bearing_witness import LONGEST_NAME, LONGEST_WORDS, Asked, Said
from assess.web import current, guards, languages
from assess.web.forms import Checkboxes, Form, Longest, LongText, Needed, Radios, Words

witness = Blueprint("witness", __name__, url_prefix="/witness", template_folder="templates")
N_ = languages.N_
WHY = "whoever has the link is the witness that was asked; it holds once"

SAW = {
    SawHer.NOT_SEEN: (N_("I did not see it"), 0),
    SawHer.WITH_HELP: (N_("With help"), 1),
    SawHer.ALONE: (N_("Alone"), 2),
    SawHer.ALONE_AND_MORE: (N_("Alone, also when something unexpected happens"), 3),
}
"""What is chosen among, with how many bars are filled."""
RELATIONS = [
    (SeenBy.SUPERVISOR.value, N_("I guided her work")),
    (SeenBy.COLLEAGUE.value, N_("I worked beside her")),
    (SeenBy.VOLUNTEERS.value, N_("We are volunteers together")),
    (SeenBy.RECEIVED.value, N_("She worked for me or my family")),
    (SeenBy.OTHER.value, N_("Something else")),
]
CONTEXTS = [
    (LifeContext.PAID_WORK.value, N_("In paid work")),
    (LifeContext.INTERNSHIP.value, N_("In an internship")),
    (LifeContext.VOLUNTEERING.value, N_("As a volunteer")),
    (LifeContext.ASSOCIATION.value, N_("In an association")),
    (LifeContext.CARE.value, N_("Caring for somebody")),
    (LifeContext.HOUSEHOLD.value, N_("In the household")),
]


class WitnessForm(Form):
    """Who she is, where and when she saw it, and that she saw it herself."""

    relation = Radios(
        N_("How do you know her?"), choices=RELATIONS, validators=[Needed(N_("Choose how you know her."))]
    )
    context = Radios(N_("Where did you see it?"), choices=CONTEXTS, validators=[Needed(N_("Choose where."))])
    happened = Words(
        N_("When did you last see it?"),
        hint=N_("A year is enough: 2015, 3/2015 or 21/3/2015."),
        validators=[Needed(N_("Write a year, a month or a day."))],
    )
    told = LongText(
        N_("Something you want to tell"), validators=[Longest(LONGEST_WORDS, N_("Use at most 1000 characters."))]
    )
    name = Words(
        N_("Your name"), validators=[Needed(N_("Write your name.")), Longest(LONGEST_NAME, N_("Use fewer words."))]
    )
    honest = Checkboxes(
        N_("So it was"),
        choices=[("yes", N_("I saw this myself, and tell it as it was."))],
        validators=[Needed(N_("Tick that you saw it yourself."))],
    )


@witness.get("/<token>")
@guards.public(WHY)
def form(token: str) -> str:
    """Ask what she saw, picture by picture; thank her when she has answered."""
    asked = bearing_witness.opened(current.office(), token)
    if asked.answered:
        return render_template("witness/thanks.html", asked=asked)
    return _page(asked, token, WitnessForm.sent(name=asked.request.witness))


@witness.post("/<token>")
@guards.public(WHY)
def say(token: str) -> str | Response | tuple[str, int]:
    """Keep what she says."""
    office = current.office()
    asked = bearing_witness.opened(office, token)
    sent = WitnessForm.sent()
    saw = _saw(asked)
    if not sent.is_good():
        return _page(asked, token, sent, saw), sent.status
    said = Said(
        name=sent.name.text,
        relation=SeenBy(sent.relation.data),
        context=LifeContext(sent.context.data),
        happened=sent.happened.text,
        saw=saw,
        words=sent.told.text,
    )
    try:
        bearing_witness.say(office, token, said)
    except BadInput as error:
        words = " ".join(languages.say(error))
        field = str(error.values.get("field", ""))
        if field in sent:
            sent.blame(field, words)
        return _page(asked, token, sent, saw, nothing_seen="" if field else words), error.status
    return redirect(url_for("witness.form", token=token, lang=request.args.get("lang")), code=303)


def _saw(asked: Asked) -> dict[str, SawHer]:
    """Read what was chosen of each competence; what is not understood was not seen."""
    known = {saw.value: saw for saw in SawHer}
    return {c.id: known.get(request.form.get(f"saw-{c.id}", ""), SawHer.NOT_SEEN) for c in asked.rubric.criteria}


def _page(
    asked: Asked, token: str, sent: WitnessForm, saw: dict[str, SawHer] | None = None, *, nothing_seen: str = ""
) -> str:
    return render_template(
        "witness/form.html", asked=asked, token=token, form=sent, choices=SAW, saw=saw or {}, nothing_seen=nothing_seen
    )
