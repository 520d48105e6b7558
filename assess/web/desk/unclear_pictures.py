"""The author's list: pictures that participants touched because they did not understand them."""

from flask import render_template

from assess.domain.permissions import Permission
from assess.services import finding_unclear_pictures
from assess.web import current, guards, identity
from assess.web.desk.blueprint import desk


@desk.get("/pictures/unclear")
@guards.staff(Permission.IMPROVE_PICTURES)
def unclear_pictures() -> str:
    """List the pictures that were not clear, with how often, by language."""
    found = finding_unclear_pictures.listed(current.office(), identity.actor())
    return render_template("desk/unclear_pictures.html", found=found)
