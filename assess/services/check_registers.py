"""What a check of a file goes by: whose keys count, what was taken back, and the words of rubrics.

From this installation, or from a folder that `salto verify export` wrote (an archive, a USB stick): that folder is trusted
for the keys in its page, and its lists for what those keys signed.
"""

import base64
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from assess.credentials import cose
from assess.credentials.cose import ISSUED, OWN, NotCose
from assess.credentials.issuer import FOLDER
from assess.credentials.registers import KEYS, PLACES, TakenBack
from assess.credentials.signing import Verdict, check, public_key
from assess.errors import NotFound, Unavailable
from assess.services import publishing, publishing_lists, rubric_texts
from assess.services.office import Office

PAGE: Final = "index.html"
DATA: Final = "data"
_GIVEN: Final = re.compile(r'<script type="application/json" id="given">(.*?)</script>', re.DOTALL)
_NAME: Final = re.compile(r"[A-Za-z0-9-]{1,60}")
_LARGEST: Final = 30_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """`keys` by id; `places` is None when no list of what was taken back is at hand, `as_of` its moment."""

    keys: Mapping[str, bytes]
    places: Mapping[int, TakenBack] | None
    as_of: datetime | None
    rubric: Callable[[str], bytes | None]
    status_list: Callable[[str, str], bytes | None]

    def verify(self, body: bytes, signature: bytes, key: str) -> Verdict:
        """Say whether a known key made a signature."""
        raw = self.keys.get(key)
        return Verdict.UNKNOWN_KEY if raw is None else check(public_key(raw), signature, body)

    def titles(self, digest: str, count: int) -> tuple[str, ...]:
        """Name the parts of a rubric in English; by number when its words are not at hand."""
        body = self.rubric(digest)
        titles = [one["title"]["by_language"]["en"] for one in json.loads(body)["criteria"]] if body else []
        return tuple(titles) if len(titles) == count else tuple(f"part {number + 1}" for number in range(count))


def here(office: Office) -> Register:
    """Go by this installation, as of now. Raises Unavailable when database or keys are away."""
    return Register(
        keys={key.id: key.raw for key in office.keyring.public_keys()},
        places=publishing_lists.places(office),
        as_of=office.clock.now(),
        rubric=lambda digest: rubric_texts.find(office, digest),
        status_list=lambda organisation, name: _published(office, organisation, name),
    )


def _published(office: Office, organisation: str, name: str) -> bytes | None:
    try:
        return publishing.statuses(office, organisation, name, at=office.clock.now()).body
    except (NotFound, Unavailable):
        return None


def exported(folder: Path) -> Register:
    """Go by a folder that was exported. Raises NotFound when it is none."""
    try:
        given = _GIVEN.search((folder / PAGE).read_text(encoding="utf-8"))
        anchors = {key: bytes.fromhex(raw) for key, raw in json.loads(given[1] if given else "")["anchors"].items()}
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise NotFound(
            "no_export", "This folder holds no check.", "Name the folder that `salto verify export` wrote."
        ) from error
    keys = _signed_list(folder, "issuers", anchors)
    known = {one[0].hex(): one[1] for one in keys[OWN][KEYS]} if keys else anchors
    back = _signed_list(folder, "taken_back", known)
    return Register(
        keys=known,
        places={place: TakenBack(why) for place, why in back[OWN][PLACES].items()} if back else None,
        as_of=datetime.fromtimestamp(back[ISSUED], UTC) if back else None,
        rubric=lambda digest: _data(folder / DATA / "rubrics" / f"{digest}.js"),
        status_list=lambda organisation, name: _kept(folder / FOLDER, organisation, name),
    )


def _signed_list(folder: Path, name: str, keys: Mapping[str, bytes]) -> Mapping[int, Any] | None:
    """Read a list; None when it is missing or not signed by one of these keys."""
    body = _data(folder / DATA / f"{name}.js")
    try:
        found = cose.opened(base64.b64decode(body or b""))
        raw = keys.get(found.key_id)
        good = raw is not None and check(public_key(raw), found.signature, found.body) is Verdict.GOOD
    except (NotCose, ValueError):
        return None
    return found.claims if good else None


def _data(path: Path) -> bytes | None:
    """Read the value that a data file gives to the page."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        value = json.loads(path.read_text(encoding="utf-8").partition(" = ")[2].rstrip(";\n"))
    except (OSError, ValueError):
        return None
    return value.encode() if isinstance(value, str) else None


def _kept(folder: Path, organisation: str, name: str) -> bytes | None:
    if not _NAME.fullmatch(organisation) or not _NAME.fullmatch(name.removesuffix(".json")):
        return None
    path = folder / organisation / name
    return path.read_bytes() if path.is_file() and path.stat().st_size <= _LARGEST else None
