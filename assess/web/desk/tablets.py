"""The tablets that are connected, and ending a connection."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain import names
from assess.domain.permissions import Permission
from assess.services import looking_at_set_aside, pairing_tablets
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.lists import listed

ORDER_OF_STATES = ("unsent", "silent", "loading", "ready", "lost", "ended")
COLUMNS = {
    "label": lambda one: (one.tablet.label, one.tablet.id),
    "name": lambda one: (names.plain(one.participant.full_name), one.tablet.id),
    "handed": lambda one: (one.tablet.paired_at, one.tablet.id),
    "state": lambda one: (ORDER_OF_STATES.index(one.state.value), -one.tablet.paired_at.timestamp()),
}


@desk.get("/tablets")
@guards.staff(Permission.PAIR_TABLET)
def tablets() -> str:
    """List the tablets, the last one handed over first, and how each stands."""
    lines = pairing_tablets.tablets(current.office(), identity.actor())
    waiting = looking_at_set_aside.count(current.office(), identity.actor())
    return render_template("desk/tablets.html", page=listed(lines, COLUMNS, "-handed"), set_aside=waiting)


@desk.post("/tablets/<tablet_id>/revoke")
@guards.staff(Permission.PAIR_TABLET)
def revoke_tablet(tablet_id: str) -> Response:
    """End a tablet's connection: it was lent on, or went home in the wrong bag."""
    pairing_tablets.revoke(current.office(), identity.actor(), tablet_id)
    return back_to("tablets", "tablet_revoked")


@desk.post("/tablets/<tablet_id>/lost")
@guards.staff(Permission.PAIR_TABLET)
def report_lost_tablet(tablet_id: str) -> Response:
    """Say that a tablet is gone: at its next contact it erases itself."""
    pairing_tablets.report_lost(current.office(), identity.actor(), tablet_id)
    return back_to("tablets", "tablet_lost")
