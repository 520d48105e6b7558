"""gettext catalogues (`.po`), read directly: a translator's edit shows after saving, without a compile step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gettext import c2py
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
    plurals: Mapping[Message, tuple[str, ...]]
    form_of: Callable[[int], int]


_cache: dict[Path, _Cached] = {}


def translations(path: Path) -> Mapping[Message, str]:
    """Give the finished translations of a catalogue; {} when there is no such file.

    Fuzzy, obsolete and empty entries are left out, so the source text is used for them. A message with a plural gives
    its form for one. The result is cached until the file changes. Raises `ContentError`.
    """
    cached = _kept(path)
    return cached.translations if cached else {}


def counted(path: Path, message: Message, number: int) -> str | None:
    """Give the form of a plural that the catalogue's own `Plural-Forms` asks for; None without a finished translation.

    The message is known by its singular. Raises `ContentError`.
    """
    cached = _kept(path)
    forms = cached.plurals.get(message) if cached else None
    return forms[cached.form_of(number)] if cached and forms else None


def _kept(path: Path) -> _Cached | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    stamp = (status.st_mtime_ns, status.st_size)
    cached = _cache.get(path)
    if cached is None or cached.stamp != stamp:
        cached = _finished(path, stamp)
        _cache[path] = cached
    return cached


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


def _finished(path: Path, stamp: tuple[int, int]) -> _Cached:
    catalogue = read_catalogue(path)
    form_of = _plural_rule(path, catalogue)
    single: dict[Message, str] = {}
    plurals: dict[Message, tuple[str, ...]] = {}
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        texts = message.string if isinstance(message.string, list | tuple) else (message.string or "",)
        if isinstance(message.id, str):
            if texts[0]:
                single[message.context, message.id] = texts[0]
        elif len(texts) == catalogue.num_plurals and all(texts):
            known = (message.context, message.id[0])
            plurals[known] = tuple(texts)
            single[known] = texts[form_of(1)]
    return _Cached(stamp, single, plurals, form_of)


def _plural_rule(path: Path, catalogue: Catalog) -> Callable[[int], int]:
    """Give which form a number takes: the header's rule, held to the forms that there are."""
    last = catalogue.num_plurals - 1
    try:
        rule = c2py(catalogue.plural_expr)
        rule(1)
    except (ValueError, ArithmeticError, SyntaxError, RecursionError) as error:
        what = f"the rule of `Plural-Forms` cannot be read ({error})"
        raise ContentError([_problem(path, "", 1, what)]) from error
    return lambda number: min(max(rule(number), 0), last)


def _problem(path: Path, text: str, line: int, what: str) -> Problem:
    within = min(max(line, 1), text.count("\n") + 1)
    todo = "Open the file in a translation editor (Poedit, Weblate), which shows and repairs it"
    return Problem(path=path, line=within, column=1, what=what, todo=todo)
