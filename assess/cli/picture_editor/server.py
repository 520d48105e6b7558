"""Serves the page of `salto pictures edit` to this machine, with the standard library's server.

Flask belongs to the web layer, and this page is no part of what an organisation serves: record 0022.
"""

import io
import json
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from urllib.parse import parse_qs, urlsplit

from assess.cli.picture_editor.bench import Bench, View
from assess.pictures.seeing import SMALL, rendered, with_deuteranopia

HERE = "127.0.0.1"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
PICTURE_POLICY = "default-src 'none'; sandbox"
PAGE = {
    "/": ("editor.html", "text/html; charset=utf-8"),
    "/editor.css": ("editor.css", "text/css; charset=utf-8"),
    "/editor.js": ("editor.js", "text/javascript; charset=utf-8"),
}


def server_for(bench: Bench, port: int) -> ThreadingHTTPServer:
    """Make a server that only this machine reaches; OSError when the port is in use."""
    return ThreadingHTTPServer((HERE, port), partial(Handler, bench))


class Handler(BaseHTTPRequestHandler):
    """Answers the page, its state and its pictures."""

    server_version, sys_version = "Salto", ""
    protocol_version = "HTTP/1.1"

    def __init__(self, bench: Bench, *args: object) -> None:
        """Keep the bench, then answer."""
        self.bench = bench
        super().__init__(*args)  # type: ignore[arg-type]  # the server's own three arguments

    def do_GET(self) -> None:
        """Answer one address. A page of another site that a browser sends here under its own name is refused."""
        if self.headers.get("Host") not in {f"{name}:{self.server.server_port}" for name in (HERE, "localhost")}:  # type: ignore[attr-defined]
            self._answer(b"", "text/plain", status=HTTPStatus.FORBIDDEN)
            return
        address = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(address.query).items()}
        if address.path in PAGE:
            name, kind = PAGE[address.path]
            self._answer(files(__package__).joinpath(name).read_bytes(), kind)
        elif address.path == "/state":
            self._state(asked)
        elif address.path in ("/picture.svg", "/deuteranopia.png"):
            self._picture(address.path, self.bench.view(asked.get("scene")))
        else:
            self._answer(b"", "text/plain", status=HTTPStatus.NOT_FOUND)

    def _state(self, asked: dict[str, str]) -> None:
        """Say how the scene stands; nothing when the page knows it already."""
        view = self.bench.view(asked.get("scene"))
        if asked.get("version") == str(view.version) and asked.get("scene") == view.scene:
            self._answer(b"", "application/json", status=HTTPStatus.NO_CONTENT)
            return
        body = asdict(view)
        del body["svg"]
        body["problems"] = [
            f"{one.path.name}:{one.line}:{one.column}: {one.what}. {one.todo}." for one in view.problems
        ]
        self._answer(json.dumps(body, ensure_ascii=False).encode(), "application/json")

    def _picture(self, path: str, view: View) -> None:
        if not view.svg:
            self._answer(b"", "text/plain", status=HTTPStatus.NOT_FOUND)
        elif path == "/picture.svg":
            self._answer(view.svg.encode(), "image/svg+xml", policy=PICTURE_POLICY)
        else:
            out = io.BytesIO()
            with_deuteranopia(rendered(view.svg, 2 * SMALL)).save(out, "PNG")
            self._answer(out.getvalue(), "image/png", policy=PICTURE_POLICY)

    def _answer(self, body: bytes, kind: str, *, status: HTTPStatus = HTTPStatus.OK, policy: str = POLICY) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cache-Control", "no-store")
        with suppress(BrokenPipeError, ConnectionResetError):  # the page went on to another scene meanwhile
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the terminal quiet: the page asks twice a second."""
