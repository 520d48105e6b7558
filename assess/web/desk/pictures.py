"""The drawings on the desk's pages, by the content that a session pinned."""

from flask import Response, url_for

from assess.domain.snapshot import Snapshot
from assess.services import packing, planning
from assess.services.planning import SessionFile
from assess.web import current, guards, identity
from assess.web.assets import FOREVER
from assess.web.desk.blueprint import desk


@desk.get("/pictures/<digest>.svg")
@guards.public("the pictures of the content are the same for everybody")
def drawing(digest: str) -> Response:
    """Answer a drawing by its SHA-256; the bytes there never change."""
    response = Response(packing.picture(current.office(), digest), mimetype="image/svg+xml")
    response.headers["Cache-Control"] = FOREVER
    return response


@desk.app_template_global("picture")
def picture(snapshot: Snapshot, scene: str | None) -> str | None:
    """Give the address of a scene's drawing, or None where there is none (an older snapshot, a scene still to draw)."""
    digest = snapshot.pictures.get(scene) if scene else None
    return address(digest) if digest else None


def address(digest: str) -> str:
    """Give the address of a drawing by its SHA-256."""
    return url_for("desk.drawing", digest=digest)


def pinned(session_id: str) -> SessionFile:
    """Give the session's file, for the pictures of the content that it pinned."""
    return planning.file(current.office(), identity.actor(), session_id)
