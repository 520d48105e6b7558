"""A JSON-LD document as the canonical lines that are signed (RDF Dataset Canonicalization), refused when in doubt.

pyld is lenient where a signature must not be: it drops a term that no context defines, so that something added to a
signed document would still be "signed", and it completes a relative address with one of its own. Both are refused
here, on issue and on check. So is what would take too long: the time of canonicalization grows with the factorial of
the number of nodes that look alike.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pyld import jsonld

from assess.credentials import contexts, plain_lines, terms
from assess.credentials.plain_lines import NotPlainError
from assess.credentials.terms import NOWHERE, RELATIVE

LARGEST: Final = 64 * 1024
"""Bytes of JSON; a credential of ours has about 15 kB."""
DEEPEST: Final = 24
MOST_ALIKE: Final = 8
"""Nodes without a name of their own whose own lines are the same."""
_ADDRESS_TEXT: Final = "XMLSchema#anyURI"
"""The end of the type of a text that is an address; the contexts write its beginning with http and with https."""
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_OPTIONS: Final = {"algorithm": "URDNA2015", "format": "application/n-quads"}

Document = Mapping[str, Any]


class UnsafeDocumentError(ValueError):
    """The document says something that a signature would not cover, or that nobody can compute in time."""


class _Strict(jsonld.JsonLdProcessor):  # type: ignore[misc]  # pyld has no types
    """pyld that refuses what it would otherwise drop or complete, between expanding and canonicalizing."""

    def __init__(self) -> None:
        super().__init__(on_property_dropped=_refuse_dropped)

    def expand(self, input_: Any, options: Any) -> Any:
        expanded = super().expand(input_, options)
        _check_names(expanded)
        return expanded


def canonical(document: Document) -> bytes:
    """Give the canonical N-Quads of a document. Raises UnsafeDocumentError."""
    _check_size(document)
    _check_contexts(document)
    _check_parts(document)
    try:
        return plain_lines.canonical(document)
    except NotPlainError:
        return by_pyld(document)


def by_pyld(document: Document) -> bytes:
    """Give the same of any document that is safe, with a whole JSON-LD processor. Raises UnsafeDocumentError."""
    try:
        quads: str = _Strict().normalize(dict(document), {**_OPTIONS, **terms.options()})
        return quads.encode()
    except (jsonld.JsonLdError, RecursionError, UnicodeError) as error:
        message = f"not a JSON-LD document: {str(error)[:200]}"
        raise UnsafeDocumentError(message) from error


def _refuse_dropped(term: str) -> None:
    message = f"no context defines the term {term!r}"
    raise UnsafeDocumentError(message)


def _check_size(document: Document) -> None:
    try:
        size = len(json.dumps(document, ensure_ascii=False).encode())
    except (TypeError, ValueError, RecursionError) as error:
        raise UnsafeDocumentError("not JSON") from error
    if size > LARGEST:
        raise UnsafeDocumentError("too large")


def _check_contexts(document: Document) -> None:
    """Let a document name pinned contexts, at its top only: it brings no words of its own."""
    named = document.get("@context")
    if not isinstance(named, list) or not named:
        raise UnsafeDocumentError("the document names no contexts")
    for one in named:
        if not isinstance(one, str) or one not in contexts.PINNED:
            message = f"the context {str(one)[:200]!r} is not known"
            raise UnsafeDocumentError(message)


def _check_parts(document: Document) -> None:
    """Let no part have contexts of its own, and no part lie too deep."""
    level: list[Any] = [value for key, value in document.items() if key != "@context"]
    for _ in range(1, DEEPEST):
        inner: list[Any] = []
        for one in level:
            if isinstance(one, dict):
                if "@context" in one:
                    raise UnsafeDocumentError("a part of the document has contexts of its own")
                inner += one.values()
            elif isinstance(one, list):
                inner += one
        level = inner
    if level:
        raise UnsafeDocumentError("too deep")


def _check_names(expanded: object) -> None:
    """Refuse relative addresses, blank nodes that are named (they can make circles), and too many that look alike."""
    alike: Counter[str] = Counter()
    for node in _nodes(expanded):
        types = node.get("@type", [])
        for name in (node.get("@id", ""), *([types] if isinstance(types, str) else types), *node):
            _check_absolute(name)
            if name.startswith("_:"):
                raise UnsafeDocumentError("a blank node has a name")
        if isinstance(types, str) and types.endswith(_ADDRESS_TEXT) and not _SCHEME.match(str(node.get("@value"))):
            _check_absolute(f"{RELATIVE}{node.get('@value')}")
        if _is_blank(node):
            alike[_own_lines(node)] += 1
    if alike and max(alike.values()) > MOST_ALIKE:
        raise UnsafeDocumentError("too many parts look alike")


def _check_absolute(name: str) -> None:
    if name.startswith(RELATIVE):
        message = f"the address {name.removeprefix(NOWHERE).removeprefix(RELATIVE)!r} is relative"
        raise UnsafeDocumentError(message)


def _is_blank(value: object) -> bool:
    return isinstance(value, dict) and "@value" not in value and "@id" not in value


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _nodes(part)
    elif isinstance(value, list):
        for part in value:
            yield from _nodes(part)


def _own_lines(node: dict[str, Any]) -> str:
    """Describe a node by what it says itself; other blank nodes count as one and the same."""
    lines = []
    for key, values in node.items():
        for value in values if isinstance(values, list) else [values]:
            shown = {"@id": value["@id"]} if isinstance(value, dict) and "@id" in value else value
            lines.append(f"{key} {'_' if _is_blank(value) else json.dumps(shown, sort_keys=True)}")
    return "\n".join(sorted(lines))
