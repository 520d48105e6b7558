"""What she said about her result, in her own voice: listening to it, and taking it away."""

from flask import Response
from werkzeug.wrappers import Response as AnyResponse

from assess.domain.permissions import Permission
from assess.services import receiving_voices
from assess.web import current, guards, identity, sounds
from assess.web.desk.blueprint import back_to, desk


@desk.get("/voices/<message_id>")
@guards.staff(Permission.SEE_EVIDENCE)
def hear(message_id: str) -> Response:
    """Give a message to a player; opened by itself it is a file to keep."""
    found = receiving_voices.listen(current.office(), identity.actor(), message_id)
    return sounds.voice_of(found, f"voice-{message_id}")


@desk.post("/voices/<message_id>/remove")
@guards.staff(Permission.KEEP_PORTFOLIO)
def remove_voice(message_id: str) -> AnyResponse:
    """Take a message away with its file, because she wants that."""
    whose = receiving_voices.remove(current.office(), identity.actor(), message_id)
    return back_to("session", "voice_removed", session_id=whose)
