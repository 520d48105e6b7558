"""The sounds that tablets play, each under a digest, so that it may be kept for ever. What nobody approved is not here."""

from flask import Flask, Response, request

from assess.files.uploads import Ready
from assess.services import draft_voices, playing_sounds
from assess.services.evidence_folder import ENDINGS
from assess.sound.transcoding import MIMETYPE
from assess.web import current, guards, headers
from assess.web.assets import FOREVER


def register(app: Flask) -> None:
    """Serve recordings by people and draft voices."""
    app.add_url_rule("/recordings/<sha256>.m4a", "recording", recording)
    app.add_url_rule("/voices/<digest>.m4a", "voice", voice)


@guards.public("approved recordings of prompts, the same for everybody who knows their digest")
def recording(sha256: str) -> Response:
    """Give a recording by a person."""
    return answer(playing_sounds.recording(current.office(), sha256), FOREVER)


@guards.public("prompts read aloud by a program, the same for everybody")
def voice(digest: str) -> Response:
    """Give a draft voice, made now when nobody asked for it before."""
    return answer(draft_voices.body(current.office(), digest), FOREVER)


def voice_of(found: Ready, name: str) -> Response:
    """Answer what somebody said, by its own type. Players take it; opened by itself it is a file to keep, never a page."""
    response = answer(found.body, "no-store")
    response.headers["Content-Type"] = found.type
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{ENDINGS[found.type]}"'
    return response


def answer(body: bytes, keep: str) -> Response:
    """Answer a sound, or the part of it that a player asks for."""
    response = Response(body, mimetype=MIMETYPE)
    response.headers["Cache-Control"] = keep
    response.headers["Content-Security-Policy"] = headers.SANDBOX
    response.make_conditional(request, accept_ranges=True, complete_length=len(body))
    return response
