"""The JSON-LD contexts that a credential may name: three addresses, and the SHA-256 of what must stand there.

They are read, as data, from an installed package that carries them (docs/decisions/0010) and are never fetched. A file
that is not byte for byte what is pinned here is refused: a changed context would change what a signature means.
"""

import hashlib
import json
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

from assess.errors import Unavailable

CREDENTIALS: Final = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES: Final = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
EXTENSIONS: Final = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"

PACKAGE: Final = "openbadgeslib"
_FOLDER: Final = "openbadgeslib/ob3/contexts"
PINNED: Final = {
    CREDENTIALS: ("credentials-v2.json", "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"),
    OPEN_BADGES: ("ob-v3p0-context-3.0.3.json", "3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84"),
    EXTENSIONS: ("ob-v3p0-extensions.json", "87c06c81bc2317663bf288d740d94fddd2818c4342b186270ff6371dfaa63f93"),
}


class UnknownContextError(ValueError):
    """A document names a context that is not pinned here."""


@cache
def context(address: str) -> dict[str, Any]:
    """Give a pinned context. Raises UnknownContextError for any other, Unavailable when its file is not as pinned."""
    if address not in PINNED:
        raise UnknownContextError(address)
    name, digest = PINNED[address]
    body = _file(name).read_bytes()
    if hashlib.sha256(body).hexdigest() != digest:
        raise Unavailable(
            "context_changed",
            "The file of a JSON-LD context is not the one that Salto knows: %(name)s.",
            "Install the version of openbadgeslib that requirements.txt names.",
            name=name,
        )
    found: dict[str, Any] = json.loads(body)
    return found


def _file(name: str) -> Path:
    return Path(str(distribution(PACKAGE).locate_file(f"{_FOLDER}/{name}")))
