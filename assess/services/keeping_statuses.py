"""Writes what a study found into the register of a content folder, for whoever keeps one. Without an actor: a command."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from assess.content.folders import ContentFolders
from assess.errors import BadInput
from assess.pictures.register import Entry
from assess.pictures.register_writing import keep_statuses
from assess.services.drawing_pictures import draw_all

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The statuses that were written, by picture; and the pictures that were left alone, because they look otherwise now."""

    written: Mapping[str, str]
    redrawn: tuple[str, ...]


def keep(folders: ContentFolders, file: bytes) -> Kept:
    """Read the file of a study and write its statuses; BadInput when it is no such file."""
    try:
        given = json.loads(file)
        digests = {name: one.pop("sha256") for name, one in given["pictures"].items() if given["format"] == FORMAT}
        entries = {name: Entry.model_validate(one) for name, one in given["pictures"].items() if name in digests}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput("no_status_file", "This is no file of a study.", "Take it from the study's page.") from error
    if not entries:
        raise BadInput("no_status_file", "This is no file of a study.", "Take it from the study's page.")
    drawn = draw_all(folders)
    same = {name: entry for name, entry in entries.items() if name in drawn and drawn[name].sha256 == digests[name]}
    keep_statuses(folders.itembank, same)
    return Kept(
        written={name: entry.status for name, entry in same.items()},
        redrawn=tuple(name for name in entries if name not in same),
    )
