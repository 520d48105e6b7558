"""How far a language is: what a participant meets, and what only staff reads, counted apart.

A language is ready for a tablet when everything is translated that she sees, hears, or has read to her; the descriptors
and hints of assessors may follow later, in English until then.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assess.content.folders import ContentFolders
from assess.content.library import Library
from assess.content.translations import ContentString, catalogue_paths
from assess.files.catalogues import Message, read_catalogue, translations

_MET = re.compile(
    r"\.(prompt|text|alt|practical_task\.instruction|rubric\.title|criterion\.[^.]+\.(title|level\.[123]\.seen))$"
)
INTERFACE = "interface.po"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many strings are translated."""

    translated: int
    total: int

    @property
    def percent(self) -> int:
        """Give whole percents, rounded down: 100 means all."""
        return 100 * self.translated // self.total if self.total else 100

    @property
    def whole(self) -> bool:
        return self.translated == self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One language. `stale` counts translations whose English has changed or is gone."""

    language: str
    participants: Share
    staff: Share
    stale: int
    missing: tuple[str, ...]


def met_by_participants(library: Library) -> frozenset[str]:
    """Give the keys of all strings that she sees or hears, in her result too, or that a screen reader says for a picture.

    Any picture may stand alone: she lays out those of a screen to touch the one that is not clear.
    """
    return frozenset(one.key for one in library.strings if _MET.search(one.key))


def progress(folders: ContentFolders, library: Library, language: str, tablet: Iterable[str]) -> Progress:
    """Count a language; `tablet` are the tablet's own words in English. Raises `ContentError`."""
    entries: dict[Message, str] = {}
    for path in catalogue_paths(folders, language):
        entries |= translations(path)
    interface = translations(folders.translations / language / INTERFACE)
    met = met_by_participants(library)
    hers = [one for one in library.strings if one.key in met]
    theirs = [one for one in library.strings if one.key not in met]
    own = sorted(set(tablet))
    gaps = [f"interface: {words}" for words in own if (None, words) not in interface]
    gaps += [f"{one.key}: {one.words}" for one in (*hers, *theirs) if (one.key, one.words) not in entries]
    spoken = sum((None, words) in interface for words in own)
    return Progress(
        language=language,
        participants=Share(translated=spoken + _done(hers, entries), total=len(own) + len(hers)),
        staff=Share(translated=_done(theirs, entries), total=len(theirs)),
        stale=_stale(folders, library, language, entries),
        missing=tuple(gaps),
    )


def _done(strings: Iterable[ContentString], entries: Mapping[Message, str]) -> int:
    return sum((one.key, one.words) in entries for one in strings)


def _stale(folders: ContentFolders, library: Library, language: str, entries: Mapping[Message, str]) -> int:
    wanted = {(one.key, one.words) for one in library.strings}
    waiting = sum(
        bool(one.id and one.fuzzy) for path in catalogue_paths(folders, language) for one in read_catalogue(path)
    )
    return waiting + sum(message not in wanted for message in entries)
