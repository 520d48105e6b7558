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
from pyld.context_resolver import ContextResolver

from assess.credentials import contexts

LARGEST: Final = 64 * 1024
"""Bytes of JSON; a credential of ours has about 15 kB."""
DEEPEST: Final = 24
MOST_ALIKE: Final = 8
"""Nodes without a name of their own whose own lines are the same."""
_RELATIVE: Final = "salto-relative:"
_NOWHERE: Final = f"{_RELATIVE}//nowhere/"
"""Against this base every relative address becomes one that can be told from all others, `//host/path` too."""
_ADDRESS_TEXT: Final = "XMLSchema#anyURI"
"""The end of the type of a text that is an address; the contexts write its beginning with http and with https."""
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_OPTIONS: Final = {"algorithm": "URDNA2015", "format": "application/n-quads"}

_RESOLVED: Final[dict[str, Any]] = {}
"""What pyld made of the pinned contexts: ours alone, so that nobody else in this process can put another in its place."""

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
    resolver = ContextResolver(_RESOLVED, _load)
    options = {**_OPTIONS, "documentLoader": _load, "contextResolver": resolver, "base": _NOWHERE}
    try:
        quads: str = _Strict().normalize(dict(document), options)
        return quads.encode()
    except (jsonld.JsonLdError, RecursionError, UnicodeError) as error:
        message = f"not a JSON-LD document: {str(error)[:200]}"
        raise UnsafeDocumentError(message) from error


def _load(address: str, _options: object = None) -> dict[str, Any]:
    """Answer pyld with a pinned context, never with the network."""
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": contexts.context(address),
        "tag": "static",  # it never changes, so pyld may keep what it made of it
    }


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
    if _depth(document) > DEEPEST:
        raise UnsafeDocumentError("too deep")


def _check_contexts(document: Document) -> None:
    """Let a document name pinned contexts, at its top only: it brings no words of its own."""
    named = document.get("@context")
    if not isinstance(named, list) or not named:
        raise UnsafeDocumentError("the document names no contexts")
    for one in named:
        if not isinstance(one, str) or one not in contexts.PINNED:
            message = f"the context {str(one)[:200]!r} is not known"
            raise UnsafeDocumentError(message)
    if any("@context" in node for key, value in document.items() if key != "@context" for node in _nodes(value)):
        raise UnsafeDocumentError("a part of the document has contexts of its own")


def _depth(value: object) -> int:
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        one, level = waiting.pop()
        deepest = max(deepest, level)
        inner = list(one.values()) if isinstance(one, Mapping) else one if isinstance(one, list) else []
        waiting += [(part, level + 1) for part in inner]
    return deepest


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
            _check_absolute(f"{_RELATIVE}{node.get('@value')}")
        if _is_blank(node):
            alike[_own_lines(node)] += 1
    if alike and max(alike.values()) > MOST_ALIKE:
        raise UnsafeDocumentError("too many parts look alike")


def _check_absolute(name: str) -> None:
    if name.startswith(_RELATIVE):
        message = f"the address {name.removeprefix(_NOWHERE).removeprefix(_RELATIVE)!r} is relative"
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
