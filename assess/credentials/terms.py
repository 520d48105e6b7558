"""What the words of the pinned contexts mean, as pyld works it out; each combination is worked out once per process.

A context may give a term another meaning inside a property or a type. pyld works that out anew for every part of every
document, which is half of what a check costs. The contexts never change, so what it found is kept.
"""

from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final

from pyld import jsonld
from pyld.context_resolver import ContextResolver

from assess.credentials import contexts

RELATIVE: Final = "salto-relative:"
NOWHERE: Final = f"{RELATIVE}//nowhere/"
"""Against this base every relative address becomes one that can be told from all others, `//host/path` too."""
_RESOLVED: Final[dict[str, Any]] = {}
"""What pyld made of the pinned contexts: ours alone, so that nobody else in this process can put another in its place."""
_MOST_KEPT: Final = 500
_LOCK: Final = Lock()


class NotKnownError(Exception):
    """This module leaves the meaning of a term to pyld."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a term (`name`) stands for: a keyword or an absolute IRI; and how a text as its value is read: `kind` is @id, @vocab, the IRI
    of a datatype, or None for plain text. `scope` is the context that it brings, if any.
    """

    name: str
    iri: str
    kind: str | None
    scope: Any


@dataclass(slots=True)
class Terms:
    """The terms that hold at a place in a document: `active` is pyld's own form, which is never changed."""

    active: Any
    known: dict[str, Term] = field(default_factory=dict)
    inside: dict[tuple[Any, ...], "tuple[Terms, Terms]"] = field(default_factory=dict)

    @property
    def reverts(self) -> bool:
        """Say whether these terms hold for one part only, and not for the parts inside it."""
        return "previousContext" in self.active

    def find(self, name: str) -> Term:
        """Give the meaning of a term. Raises NotKnownError for one that is not defined, or in a way not used in credentials."""
        term = self.known.get(name)
        if term is None:
            term = self.known[name] = _term(self.active, name)
        return term

    def meaning(self, name: str) -> str:
        """Give the address that a word stands for where a word is the value. Raises NotKnownError for one that is no term."""
        mapping = self.active["mappings"].get(name)
        if mapping is None:
            raise NotKnownError(name)
        return str(mapping["@id"])

    def is_prefix(self, name: str) -> bool:
        """Say whether a word before a colon may stand for the beginning of an address."""
        return name in self.active["mappings"]


def load(address: str, _options: object = None) -> dict[str, Any]:
    """Answer pyld with a pinned context, never with the network."""
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": contexts.context(address),
        "tag": "static",  # it never changes, so pyld may keep what it made of it
    }


def options() -> dict[str, Any]:
    """Give what pyld is asked with: pinned contexts, and a base that shows whatever is relative."""
    return {"documentLoader": load, "contextResolver": ContextResolver(_RESOLVED, load), "base": NOWHERE}


def of_document(named: tuple[str, ...]) -> Terms:
    """Give the terms of a document that names these contexts."""
    with _LOCK:
        found = _ROOTS.get(named)
        if found is None:
            asked = {**options(), "processingMode": "json-ld-1.1"}
            empty = _PROCESSOR._get_initial_context(asked)  # noqa: SLF001  see below
            found = _ROOTS[named] = Terms(_process(empty, list(named)))
    return found


def within(outer: Terms, term: Term | None, types: tuple[str, ...], *, reference: bool) -> tuple[Terms, Terms]:
    """Give the terms for the types of a part, and those for its properties.

    `term` is the property under which the part stands, `types` its types as written, `reference` whether it is only an address.
    Source: JSON-LD 1.1 API, section 5.1.2, steps 7 to 11.
    """
    key = (term.name if term and term.scope is not None else None, tuple(sorted(types)), reference)
    found = outer.inside.get(key)
    if found is not None:
        return found
    with _LOCK:
        active = outer.active
        if outer.reverts and not reference:
            active = active["previousContext"]
        if term is not None and term.scope is not None:
            active = _process(active, term.scope, override_protected=True)
        of_types = active
        for name in sorted(types):
            mapping = of_types["mappings"].get(name)
            if mapping and mapping.get("@context") is not None:
                active = _process(active, mapping["@context"], propagate=False)
        new = (Terms(of_types), Terms(active))
        if len(outer.inside) < _MOST_KEPT:
            outer.inside[key] = new
    return new


def inside(outer: Terms, term: Term) -> Terms:
    """Give the terms for a text under a property that brings a context of its own."""
    key = (term.name, "text")
    found = outer.inside.get(key)
    if found is None:
        with _LOCK:
            new = Terms(_process(outer.active, term.scope, override_protected=True))
            found = outer.inside[key] = (new, new)
    return found[1]


def _term(active: Any, name: str) -> Term:
    if active.get("@language") or active.get("@direction") or name.startswith("@"):
        raise NotKnownError(name)
    mapping = active["mappings"].get(name)
    if mapping is None or mapping.get("reverse") or any(mapping.get(one) for one in _OTHER_WAYS):
        raise NotKnownError(name)
    container = mapping.get("@container") or ()
    kind = mapping.get("@type")
    if set(container) - {"@set"} or kind in ("@json", "@none"):
        raise NotKnownError(name)
    return Term(name=name, iri=mapping["@id"], kind=kind, scope=mapping.get("@context"))


def _process(active: Any, local: Any, **how: bool) -> Any:
    """Have pyld work a context out. Its public method knows no scoped contexts; tests compare each result with the whole of pyld."""
    asked = {**options(), "processingMode": "json-ld-1.1"}
    return _PROCESSOR._process_context(active, local, asked, **how)  # noqa: SLF001


_OTHER_WAYS: Final = ("@language", "@direction", "@index", "@nest")
_PROCESSOR: Final = jsonld.JsonLdProcessor()
_ROOTS: Final[dict[tuple[str, ...], Terms]] = {}
