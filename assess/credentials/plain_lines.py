"""The canonical lines of a document that is built like those we issue, in a fraction of the time that a whole JSON-LD processor takes.

It knows what our credentials use, and gives up (NotPlainError) at whatever else it meets: a term that no context defines,
an address that is not absolute, a value of another kind, a named blank node, parts that cannot be told apart by their own lines.
`json_ld` then asks pyld, which decides. Nothing is dropped or completed here, so a document cannot mean less than it says.

Sources: JSON-LD 1.1 Processing Algorithms and API; RDF Dataset Canonicalization, sections 4.4 and 4.6.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from pyld.jsonld import JsonLdError
from pyld.nquads import escape

from assess.credentials import terms
from assess.credentials.terms import NotKnownError, Term, Terms

_ADDRESS: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):[^\x00-\x20<>\"{}|\\^`]*")
_TYPE: Final = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_BOOLEAN: Final = "http://www.w3.org/2001/XMLSchema#boolean"
_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
_ADDRESS_TEXT: Final = "XMLSchema#anyURI"
_YES_OR_NO: Final = "XMLSchema#boolean"
"""Ends of the types; the contexts write their beginning with http and with https."""

_KEYWORDS: Final = ("id", "type")

Node = str | int
"""An address in angle brackets, a literal as it is written, or the number of a node without a name."""


class NotPlainError(Exception):
    """The document has something that only a whole processor may judge."""


def canonical(document: Mapping[str, Any]) -> bytes:
    """Give the canonical N-Quads of a document. Raises NotPlainError when it is not as simple as ours are."""
    walk = _Walk()
    named = document["@context"]
    try:
        walk.part({key: value for key, value in document.items() if key != "@context"}, terms.of_document(tuple(named)))
        return _lines(walk.found).encode()
    except (NotKnownError, JsonLdError, UnicodeError) as error:
        raise NotPlainError(str(error)) from error


class _Walk:
    """Collects what a document says, as (subject, property, object); the same thing said twice counts once."""

    def __init__(self) -> None:
        self.found: dict[tuple[Node, str, Node], None] = {}
        self._unnamed = 0

    def part(self, part: Mapping[str, Any], outer: Terms, under: Term | None = None) -> Node:
        """Read a part that stands under a property; gives its name or number."""
        types, name = _types_and_name(part, outer, under)
        of_types, own = terms.within(outer, under, types, reference=name is not None and len(part) == 1)
        if name is None:
            self._unnamed += 1
        subject: Node = self._unnamed if name is None else f"<{_address(name, own)}>"
        for one in types:
            self.found[subject, _TYPE, f"<{_type(one, of_types)}>"] = None
        for key, value in part.items():
            term = own.find(key)
            if key in _KEYWORDS:
                _must_be(term, f"@{key}")
                continue
            said = f"<{_absolute(term.iri)}>"
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict):
                    read: Node = self.part(one, own, term)
                elif term.scope is None:
                    read = _value(one, term, own)
                else:
                    inner = terms.inside(own, term)
                    read = _value(one, inner.find(key), inner)
                self.found[subject, said, read] = None
        return subject


def _value(value: object, term: Term, own: Terms) -> str:
    """Write a text or a yes or no as an address or a literal."""
    if isinstance(value, bool) and (term.kind is None or term.kind.endswith(_YES_OR_NO)):
        return f'"{"true" if value else "false"}"^^<{term.kind or _BOOLEAN}>'
    if not isinstance(value, str):
        raise NotPlainError("a value of another kind")
    if term.kind == "@id":
        return f"<{_address(value, own)}>"
    if term.kind is None or term.kind == _STRING:
        return f'"{escape(value)}"'
    if term.kind == "@vocab":
        return f"<{_absolute(own.meaning(value))}>"
    if term.kind.endswith(_ADDRESS_TEXT):
        _absolute(value)
    return f'"{escape(value)}"^^<{_absolute(term.kind)}>'


def _types_and_name(part: Mapping[str, Any], outer: Terms, under: Term | None) -> tuple[tuple[str, ...], str | None]:
    """Find the types and the name of a part, by the terms that hold before its types change them."""
    before, _ = terms.within(outer, under, (), reference=False)
    types: tuple[str, ...] = ()
    name: str | None = None
    if not part:
        raise NotPlainError("a part that says nothing")
    for key in _KEYWORDS:
        if key not in part:
            continue
        _must_be(before.find(key), f"@{key}")
        given = part[key]
        if key == "id" and isinstance(given, str):
            name = given
        elif key == "type" and isinstance(given, str):
            types = (given,)
        elif key == "type" and isinstance(given, list) and given and all(isinstance(one, str) for one in given):
            types = tuple(given)
        else:
            raise NotPlainError("a name or type of another kind")
    return types, name


def _must_be(term: Term, keyword: str) -> None:
    if term.iri != keyword:
        raise NotPlainError("a keyword has another name")


def _type(name: str, of_types: Terms) -> str:
    if of_types.is_prefix(name):
        return _absolute(of_types.meaning(name))
    return _address(name, of_types)


def _address(text: str, here: Terms) -> str:
    """Give an address that is absolute as it stands, and is not short for another one."""
    found = _ADDRESS.fullmatch(text)
    if found is None or text.startswith(terms.RELATIVE):
        raise NotPlainError("an address that is not absolute")
    if here.is_prefix(found[1]) and not text.startswith(f"{found[1]}://"):
        raise NotPlainError("an address that may be short for another")
    return text


def _absolute(iri: str) -> str:
    if not _ADDRESS.fullmatch(iri) or iri.startswith(terms.RELATIVE):
        raise NotPlainError("no absolute address")
    return iri


def _lines(found: Mapping[tuple[Node, str, Node], None]) -> str:
    """Give a name to each node without one, by the hash of its own lines, and write everything in order."""
    about: dict[int, list[str]] = defaultdict(list)
    for subject, said, value in found:
        if isinstance(subject, int):
            about[subject].append(f"_:a {said} {'_:z' if isinstance(value, int) else value} .\n")
        if isinstance(value, int):
            about[value].append(f"{'_:z' if isinstance(subject, int) else subject} {said} _:a .\n")
    hashes = {sha256("".join(sorted(lines)).encode()).hexdigest(): number for number, lines in about.items()}
    if len(hashes) < len(about):
        raise NotPlainError("parts that cannot be told apart")
    names: dict[Node, str] = {hashes[one]: f"_:c14n{place}" for place, one in enumerate(sorted(hashes))}
    return "".join(
        sorted(f"{names.get(subject, subject)} {said} {names.get(value, value)} .\n" for subject, said, value in found)
    )
