"""Keys with which other people's programs check many certificates at once."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain import names
from assess.domain.permissions import Permission
from assess.services import giving_api_keys
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed
from assess.web.forms import Form, Longest, Needed, Words
from assess.web.languages import N_

COLUMNS = {"name": lambda one: (names.plain(one.name), one.id), "made": lambda one: (one.made_at, one.id)}


class KeyForm(Form):
    """For whom a key is."""

    name = Words(
        N_("Which program will use it?"),
        hint=N_("For example: recruitment system of the hospital. No person's name."),
        validators=[Needed(N_("Say which program will use the key.")), Longest(80, N_("Use at most 80 characters."))],
    )


@desk.route("/api-keys", methods=["GET", "POST"])
@guards.staff(Permission.MANAGE_ORGANISATION)
def api_keys() -> str | tuple[str, int]:
    """List the keys; make one and show it, once."""
    office, actor = current.office(), identity.actor()
    form = KeyForm.sent()
    if not form.is_good():
        return _page(form), form.status
    return _page(KeyForm(), giving_api_keys.make(office, actor, name=form.name.text))


@desk.post("/api-keys/<key_id>/revoke")
@guards.staff(Permission.MANAGE_ORGANISATION)
def revoke_api_key(key_id: str) -> Response:
    """End a key; whoever has it is refused from now on."""
    giving_api_keys.revoke(current.office(), identity.actor(), key_id)
    return back_to("api_keys", "key_revoked")


def _page(form: KeyForm, new_key: str = "") -> str:
    keys = giving_api_keys.everyone(current.office(), identity.actor())
    page = listed(keys, COLUMNS, "-made")
    return render_template("desk/api_keys.html", form=form, page=page, new_key=new_key)
