"""The tablets that are connected, and ending a connection."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.services import pairing_tablets
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk


@desk.get("/tablets")
@guards.staff(Permission.PAIR_TABLET)
def tablets() -> str:
    """List the tablets, connected ones first."""
    lines = pairing_tablets.tablets(current.office(), identity.actor())
    return render_template("desk/tablets.html", lines=lines)


@desk.post("/tablets/<tablet_id>/revoke")
@guards.staff(Permission.PAIR_TABLET)
def revoke_tablet(tablet_id: str) -> Response:
    """End a tablet's connection: it was lost, or went home in the wrong bag."""
    pairing_tablets.revoke(current.office(), identity.actor(), tablet_id)
    return back_to("tablets", "tablet_revoked")
