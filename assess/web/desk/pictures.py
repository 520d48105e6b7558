"""The drawings on the desk's pages, by the content that a session pinned."""

from assess.domain.snapshot import Snapshot
from assess.services import planning
from assess.services.planning import SessionFile
from assess.web import current, drawings, identity
from assess.web.desk.blueprint import desk


@desk.app_template_global("picture")
def picture(snapshot: Snapshot, scene: str | None) -> str | None:
    """Give the address of a scene's drawing, or None where there is none (an older snapshot, a scene still to draw)."""
    digest = snapshot.pictures.get(scene) if scene else None
    return drawings.address(digest) if digest else None


def pinned(session_id: str) -> SessionFile:
    """Give the session's file, for the pictures of the content that it pinned."""
    return planning.file(current.office(), identity.actor(), session_id)
