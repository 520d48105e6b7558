"""The strings of the content into the translators' catalogues, without losing what they wrote."""

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import unescape, write_po

from assess.content.folders import ContentFolders
from assess.content.translations import ContentString, alt_key, catalogue_path, catalogue_paths
from assess.files.catalogues import read_catalogue

_FORMER = re.compile(r'^#\| msgid (?P<former>".*")\s*\nmsgctxt (?P<context>".*")\s*$', re.MULTILINE)
BUILT = "build/pictures"
"""Where `salto pictures build` writes the pictures, in a checkout."""
_HEADER = """\
# Salto, content: rubrics, cards, tasks and descriptions of pictures.
# msgctxt is the key of the string; msgid its English; write the translation in msgstr.
#"""


def extracted(folders: ContentFolders, language: str, strings: Iterable[ContentString]) -> Mapping[Path, bytes]:
    """Give every catalogue of a language as it should be written today; raises `ContentError` as `updated` does.

    A part of the content that is gone keeps its file, with its translations as obsolete ones.
    """
    strings = tuple(strings)
    alts = {string.picture: string.words for string in strings if string.key == alt_key(string.picture)}
    parts = by_catalogue(folders, language, strings)
    wanted = frozenset(string.key for mine in parts.values() for string in mine)
    paths = catalogue_paths(folders, language)
    everywhere = {entry.context: entry for path in paths for entry in read_catalogue(path) if entry.context in wanted}
    return {
        path: written(updated(path, language, mine, folders.root, everywhere, alts)) for path, mine in parts.items()
    }


def by_catalogue(
    folders: ContentFolders, language: str, strings: Iterable[ContentString]
) -> dict[Path, list[ContentString]]:
    """Give each catalogue of a language its strings; one that the content no longer needs gets none."""
    found: dict[Path, list[ContentString]] = {path: [] for path in catalogue_paths(folders, language)}
    for string in strings:
        found.setdefault(catalogue_path(folders, language, string.part), []).append(string)
    return found


def updated(
    path: Path,
    language: str,
    strings: Iterable[ContentString],
    root: Path,
    everywhere: Mapping[str, Entry],
    alts: Mapping[str | None, str],
) -> Catalog:
    """Give the catalogue at `path` with the strings of today; raises `ContentError` when it cannot be read.

    everywhere: what all catalogues of the language hold of the content of today, by key: a string that moved to another
    file takes its translation along. alts: the English description of each picture, shown to the translator.

    A translation stays as it is while its English is the same. When the English changed, the old translation stays
    as a fuzzy suggestion (not used until a translator confirms it) with the former English beside it. What the
    content no longer has is kept as obsolete.
    """
    old = read_catalogue(path) if path.is_file() else Catalog()
    new = Catalog(
        locale=language.replace("-", "_"),
        header_comment=old.header_comment if path.is_file() else _HEADER,
        project="Salto",
        version="content",
        last_translator=old.last_translator,
        language_team=old.language_team,
        charset="UTF-8",
        fuzzy=False,
    )
    former = _former_english(path)
    by_key = {entry.context: entry for entry in (*old.obsolete.values(), *old) if entry.context}
    for string in strings:
        location = string.path.relative_to(root).as_posix()
        old_entry = by_key.pop(string.key, None) or everywhere.get(string.key)
        added = _add(new, string, old_entry, location, former.get(string.key))
        added.auto_comments = _seen_with(string, alts)
    for entry in by_key.values():
        if entry.string and entry.context not in everywhere:
            entry.locations = []
            new.obsolete[str(entry.context)] = entry
    return new


def _add(catalogue: Catalog, string: ContentString, old: Entry | None, location: str, former: str | None) -> Entry:
    same = old is not None and old.id == string.words
    entry = catalogue.add(
        string.words,
        old.string if old else "",
        context=string.key,
        locations=[(location, 1)],
        flags=sorted(old.flags) if old else (),
        user_comments=[comment for comment in old.user_comments if not comment.startswith("|")] if old else (),
    )
    if entry.fuzzy and former is not None:
        entry.previous_id = [former]
    if old is not None and old.string and not same:
        entry.flags.add("fuzzy")
        entry.previous_id = [str(old.id)]
    return entry


def _seen_with(string: ContentString, alts: Mapping[str | None, str]) -> list[str]:
    """Tell the translator which picture stands beside the words, and where it can be seen."""
    if string.picture is None:
        return []
    described = (
        [] if string.key == alt_key(string.picture) else [f"Picture: {alts.get(string.picture, '')}".rstrip(": ")]
    )
    return [*described, f"{BUILT}/{string.picture}.svg"]


def _former_english(path: Path) -> dict[str, str]:
    """Read the `#| msgid` lines, which Babel writes but takes for comments: by context, the English of before."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return {unescape(match["context"]): unescape(match["former"]) for match in _FORMER.finditer(text)}


def written(catalogue: Catalog) -> bytes:
    """Write a catalogue so that the same strings give the same bytes (no dates, no line numbers, no wrapping)."""
    buffer = BytesIO()
    write_po(buffer, catalogue, width=0, include_lineno=False, include_previous=True)
    return b"".join(line for line in buffer.getvalue().splitlines(keepends=True) if not _is_noise(line))


def _is_noise(line: bytes) -> bool:
    """Dates would change with every run; the rest is Babel's placeholder for people who are not named."""
    dated = line.startswith((b'"POT-Creation-Date:', b'"PO-Revision-Date:', b'"Generated-By:'))
    return dated or (line.startswith(b'"') and any(word in line for word in (b"EMAIL@ADDRESS", b"LL@li.org")))


def is_stale(path: Path, strings: Iterable[ContentString]) -> bool:
    """Say whether the catalogue lacks a string of today, or still has one that is gone or changed.

    What is compared are keys and English words, not how the file is laid out by a translation editor.
    """
    wanted = {(string.key, string.words) for string in strings}
    if not path.is_file():
        return bool(wanted)
    old = read_catalogue(path)
    return {(entry.context, entry.id) for entry in old if entry.id} != wanted
