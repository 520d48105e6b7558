"""Settling differences between two assessors, on record."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.domain.rubric import LEVELS
from assess.errors import BadInput
from assess.services import settling
from assess.web import current, guards, identity
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, LongText, Needed, Radios
from assess.web.languages import N_


class SettleForm(Form):
    """The level that both stand behind, and why."""

    level = Radios(
        N_("What do you both stand behind?"),
        choices=[(str(level), words.LEVELS[level]) for level in LEVELS],
        validators=[Needed(N_("Choose a level."))],
    )
    sentence = LongText(
        N_("In one sentence: why?"),
        validators=[Needed(N_("Write why, in a sentence.")), Longest(500, N_("Use at most 500 characters."))],
    )


@desk.get("/sessions/<session_id>/settle/<domain>")
@guards.staff(Permission.SETTLE)
def settle(session_id: str, domain: str) -> str:
    """Show what two assessors saw differently, side by side."""
    return _page(session_id, domain, None, None)


@desk.post("/sessions/<session_id>/settle/<domain>/<criterion>")
@guards.staff(Permission.SETTLE)
def settle_one(session_id: str, domain: str, criterion: str) -> str | Response | tuple[str, int]:
    """Record what they agreed on one competence."""
    form = SettleForm.sent(prefix=f"{criterion}-")
    if not form.is_good():
        return _page(session_id, domain, criterion, form), BadInput.status
    settling.settle(
        current.office(),
        identity.actor(),
        session_id,
        domain,
        criterion=criterion,
        level=int(form.level.data),
        sentence=form.sentence.text,
    )
    return back_to("settle", "settled", session_id=session_id, domain=domain)


def _page(session_id: str, domain: str, sent_for: str | None, sent: SettleForm | None) -> str:
    file = settling.differences(current.office(), identity.actor(), session_id, domain)
    forms = {one.criterion.id: SettleForm(prefix=f"{one.criterion.id}-") for one in file.differences}
    if sent_for and sent:
        forms[sent_for] = sent
    for one in file.differences:
        seen = [score.level for score in one.scores]
        between = range(min(seen), max(seen) + 1)
        forms[one.criterion.id].level.choices = [(str(level), words.LEVELS[level]) for level in between]
    return render_template("desk/settle.html", file=file, forms_by_criterion=forms, sent=sent, sent_for=sent_for)
