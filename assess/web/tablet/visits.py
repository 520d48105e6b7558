"""What a tablet asks for a home visit: which one it holds, what goes along, and where what she tapped may go."""

from http import HTTPStatus

from flask import Response, jsonify, request

from assess.services import packing_visits, receiving_visits
from assess.web import current, guards, identity
from assess.web.tablet import words
from assess.web.tablet.views import aside, batch, tablet


@tablet.get("/tablet/visits")
@guards.device
def visits() -> Response:
    """Say which visits this tablet may hold now; what it holds besides, it destroys."""
    return jsonify(visits=packing_visits.held(current.office(), identity.device()))


@tablet.get("/tablet/visits/<visit_id>")
@guards.device
def visit(visit_id: str) -> Response:
    """Give what goes along on a visit, sealed: only a PIN opens it."""
    office = current.office()
    return jsonify(packing_visits.packet(office, identity.device(), visit_id, words.for_staff(office.settings.content)))


@tablet.post("/tablet/visits/<visit_id>/events")
@guards.device
def receive_visit(visit_id: str) -> tuple[Response, int]:
    """Record a batch, sealed as it lies on the tablet; it keeps what is not named in the answer."""
    sent = request.get_json(silent=True)
    now = sent.get("now") if isinstance(sent, dict) else None
    receipt = receiving_visits.receive(current.office(), identity.device(), visit_id, batch(), now)
    status = HTTPStatus.CONFLICT if receipt.contradicts else HTTPStatus.OK
    return jsonify(stored=receipt.stored, known=receipt.known, set_aside=aside(receipt)), status


@tablet.post("/tablet/visits/<visit_id>/over")
@guards.device
def end_visit(visit_id: str) -> Response:
    """Hear that everything of a visit was sent, and destroyed on the tablet."""
    sent = request.get_json(silent=True)
    why = sent.get("why") if isinstance(sent, dict) else None
    receiving_visits.over(current.office(), identity.device(), visit_id, why)
    return jsonify({})
