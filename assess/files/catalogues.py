"""gettext catalogues (`.po`), read directly: a translator's edit shows after saving, without a compile step."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path

from babel.core import UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po

from assess.files.catalogue_lines import mistakes
from assess.files.problems import ContentError, Problem
from assess.files.reading import read_text

LARGEST_CATALOGUE = 4_000_000
"""Bytes. The catalogue of twelve domains is about 600 kB."""

_SHOWN = 20

Message = tuple[str | None, str]
"""Context and source text; the context is None for plain messages."""


@dataclass(frozen=True, slots=True)
class _Cached:
    stamp: tuple[int, int]
    translations: Mapping[Message, str]


_cache: dict[Path, _Cached] = {}


def translations(path: Path) -> Mapping[Message, str]:
    """Give the finished translations of a catalogue; {} when there is no such file.

    Fuzzy, obsolete and empty entries are left out, so the source text is used for them. Of a message with a plural
    the two ids give the two first forms. The result is cached until the file changes. Raises `ContentError`.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        return {}
    stamp = (status.st_mtime_ns, status.st_size)
    cached = _cache.get(path)
    if cached is None or cached.stamp != stamp:
        cached = _Cached(stamp, _finished(read_catalogue(path)))
        _cache[path] = cached
    return cached.translations


def read_catalogue(path: Path) -> Catalog:
    """Read a catalogue with all that a translator wrote; raises `ContentError` with the line of the first error."""
    text = read_text(path, largest=LARGEST_CATALOGUE, tabs=True)
    found = [_problem(path, text, line, what) for line, what in islice(mistakes(text), _SHOWN)]
    if found:
        raise ContentError(found)
    try:
        return read_po(StringIO(text), abort_invalid=True)
    except PoFileError as error:
        line, what = (error.lineno or 0) + 1, str(error).split(" on ")[0]
        raise ContentError([_problem(path, text, line, what)]) from error
    except (ValueError, LookupError, TypeError, AttributeError, UnknownLocaleError) as error:
        # Babel parses the header (language, plural rule, dates) with whatever exceptions these raise.
        raise ContentError([_problem(path, text, 1, f"the header or an entry cannot be read ({error})")]) from error


def _finished(catalogue: Catalog) -> dict[Message, str]:
    found: dict[Message, str] = {}
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
        texts = message.string if isinstance(message.string, list | tuple) else (message.string,)
        found.update({(message.context, i): t for i, t in zip(ids, texts, strict=False) if t})
    return found


def _problem(path: Path, text: str, line: int, what: str) -> Problem:
    within = min(max(line, 1), text.count("\n") + 1)
    todo = "Open the file in a translation editor (Poedit, Weblate), which shows and repairs it"
    return Problem(path=path, line=within, column=1, what=what, todo=todo)
