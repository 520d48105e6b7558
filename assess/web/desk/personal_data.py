"""All that is stored about somebody: read, given out, and erased."""

from flask import make_response, render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.errors import BadInput, Forbidden, TooMany
from assess.services import erasing, keeping_portfolio
from assess.web import current, guards, identity, languages
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.portfolio import ask_first
from assess.web.forms import Form, Needed, Password
from assess.web.languages import N_


class EraseForm(Form):
    """Signed, because it cannot be undone."""

    confirmation = Password(N_("Sign"), validators=[Needed(N_("Sign before you erase."))])


@desk.get("/participants/<participant_id>/data")
@guards.staff(Permission.ERASE_PERSON)
def personal_data(participant_id: str) -> str:
    """Show all that is stored about her."""
    if keeping_portfolio.asks_first(current.office(), identity.actor(), participant_id):
        return ask_first(participant_id, "personal_data")
    return _page(participant_id, EraseForm())


@desk.get("/participants/<participant_id>/data/file")
@guards.staff(Permission.ERASE_PERSON)
def personal_data_file(participant_id: str) -> Response:
    """Answer the same as a ZIP: `data.json`, the files of her portfolio, and what she said."""
    response = make_response(erasing.exported(current.office(), identity.actor(), participant_id))
    response.headers["Content-Type"] = "application/zip"
    response.headers["Content-Disposition"] = 'attachment; filename="salto-data.zip"'
    return response


@desk.post("/participants/<participant_id>/erase")
@guards.staff(Permission.ERASE_PERSON)
def erase(participant_id: str) -> str | Response | tuple[str, int]:
    """Erase her, signed; what a certificate needs is kept."""
    form = EraseForm.sent()
    if not form.is_good():
        return _page(participant_id, form), form.status
    try:
        erasing.erase(current.office(), identity.actor(), participant_id, confirmation=form.confirmation.text)
    except (BadInput, Forbidden, TooMany) as error:
        form.blame("confirmation", " ".join(languages.say(error)))
        return _page(participant_id, form), error.status
    return back_to("participants", "erased")


def _page(participant_id: str, form: EraseForm) -> str:
    file = erasing.everything(current.office(), identity.actor(), participant_id)
    return render_template("desk/personal_data.html", file=file, form=form)
