"""A request that may bring a file, and a page on which one may be recorded."""

from flask import after_this_request, request
from werkzeug.wrappers import Response

from assess.web import headers

MOST_RECORDED_SECONDS = 120
"""Of one recording on a page of the desk."""


def take(most_bytes: int) -> None:
    """Let this request bring so many bytes; what is put aside on the disk meanwhile goes when it is answered."""
    request.max_content_length = most_bytes
    after_this_request(_close)


def may_listen(response: Response) -> Response:
    """Let a page use the microphone, and play what it heard."""
    response.headers["Permissions-Policy"] = headers.permissions("microphone")
    response.headers["Content-Security-Policy"] = headers.policy(media="'self' blob:")
    return response


def _close(response: Response) -> Response:
    request.close()
    return response
