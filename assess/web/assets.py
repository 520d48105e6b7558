"""Our own style sheets, modules and icons: addressed by the hash of their folder, so that a browser may keep them for ever.

A folder has one hash, not each file: an ES module imports its neighbour by a relative path, and that address then
changes together with the neighbour.
"""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flask import Flask, Response, abort, request, url_for

from assess.web import guards

FOREVER = "public, max-age=31536000, immutable"
HASH_LENGTH = 16
SMALL = 600
"""Bytes under which compressing costs more than it saves."""
WEB = Path(__file__).parent
KINDS = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
TEXT_KINDS = ("text/", "application/json", "application/manifest+json", "image/svg+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One file in memory; `squeezed` is its gzip form when that is smaller."""

    body: bytes
    squeezed: bytes | None
    mimetype: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """The static files of one surface and their common hash."""

    digest: str
    files: dict[str, Asset]


def register(app: Flask) -> None:
    """Serve the files and give templates `asset('desk/desk.css')`."""
    app.add_url_rule("/assets/<surface>/<digest>/<path:name>", "asset", serve)
    app.jinja_env.globals["asset"] = address


def address(path: str) -> str:
    """Give the address of a file, as `surface/name`; KeyError when there is none, so that a slip is found at once."""
    surface, _, name = path.partition("/")
    folder = folder_of(surface)
    if name not in folder.files:
        raise KeyError(path)
    return url_for("asset", surface=surface, digest=folder.digest, name=name)


@guards.public("files without personal data, the same for everybody")
def serve(surface: str, digest: str, name: str) -> Response:
    """Answer one file. An old hash, from a page that is still open, gets today's file and may not keep it."""
    if not surface.isidentifier():
        abort(404)
    folder = folder_of(surface)
    asset = folder.files.get(name)
    if asset is None:
        abort(404)
    response = answer(asset)
    response.headers["Cache-Control"] = FOREVER if digest == folder.digest else "no-cache"
    return response


def answer(asset: Asset) -> Response:
    """Answer with the gzip form of a file to whoever takes it."""
    squeeze = asset.squeezed is not None and "gzip" in request.headers.get("Accept-Encoding", "")
    response = Response(asset.squeezed if squeeze else asset.body, mimetype=asset.mimetype)
    if squeeze:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    return response


def squeezable(body: bytes, mimetype: str) -> Asset:
    """Make the gzip form of a text that is worth it: on a slow line it takes a quarter of the time."""
    squeezed = gzip.compress(body, 9, mtime=0) if mimetype.startswith(TEXT_KINDS) and len(body) > SMALL else None
    return Asset(body=body, squeezed=squeezed, mimetype=mimetype)


@cache
def folder_of(surface: str) -> Folder:
    """Read a surface's static files, once; `base` is what all surfaces share."""
    root = WEB / "static" if surface == "base" else WEB / surface / "static"
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    files = {path.relative_to(root).as_posix(): _read(path) for path in paths}
    whole = hashlib.sha256()
    for name, asset in files.items():
        whole.update(f"{name} {len(asset.body)} ".encode() + asset.body)
    return Folder(digest=whole.hexdigest()[:HASH_LENGTH], files=files)


def _read(path: Path) -> Asset:
    body = path.read_bytes()
    mimetype = KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return squeezable(body, mimetype)
