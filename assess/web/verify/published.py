"""What others fetch of an issuer: its keys and its status lists. No account, no cookie, and any page of anybody may read it."""

from flask import Blueprint, Response, request

from assess.credentials.issuer import FOLDER
from assess.services import publishing
from assess.services.publishing import PublishedFile
from assess.web import current, guards

published = Blueprint("published", __name__, url_prefix=f"/{FOLDER}")
KEPT_SECONDS = 300
"""How long a cache may go on without asking: as long as a revocation may take to be seen everywhere."""


@published.get("/<organisation>/did.json")
@guards.public("a checker needs the issuer's keys")
def did_document(organisation: str) -> Response:
    """Answer the keys that may speak for an organisation (did:web)."""
    return _answered(publishing.did_document(current.office(), organisation))


@published.get("/<organisation>/<name>")
@guards.public("a checker needs to know what does not count now; a list says no name")
def statuses(organisation: str, name: str) -> Response:
    """Answer a signed status list."""
    return _answered(publishing.statuses(current.office(), organisation, name))


def _answered(file: PublishedFile) -> Response:
    response = Response(file.body, mimetype="application/json")
    response.headers["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.set_etag(file.tag)
    response.make_conditional(request)
    return response
