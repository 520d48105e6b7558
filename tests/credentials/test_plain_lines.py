"""The quick way to the canonical lines never says anything else than a whole JSON-LD processor does."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld

from assess.credentials import contexts, json_ld, plain_lines, status_list
from assess.credentials.json_ld import UnsafeDocumentError
from assess.credentials.plain_lines import NotPlainError
from assess.credentials.status_list import ListName, State
from tests.credentials.badges import ISSUED_AT, LIST, SELF, WEB, unsigned
from tests.credentials.samples import statement

Path = tuple[str | int, ...]
GOOD = unsigned()
STRANGE: tuple[Any, ...] = (
    None,
    True,
    3,
    2.5,
    "",
    "word",
    "relative/address",
    "//host/path",
    "_:b0",
    "did:key:z6Mk",
    "type:Profile",
    "Achievement:x",
    "https://example.org/a b",
    "@id",
    'tab\there "and" back\\slash',
    "\ud800",
    [],
    {},
    ["urn:uuid:1", "urn:uuid:1"],
    [["nested"]],
    {"id": "urn:uuid:2"},
    {"@id": "urn:uuid:3"},
    {"@value": "text", "@language": "nl"},
    {"type": "Address", "addressLocality": "Gent"},
    {"type": ["Profile", "Achievement"], "id": "urn:uuid:4", "name": "both"},
    {"id": "urn:uuid:5", "type": []},
    {"type": "DataIntegrityProof", "proofPurpose": "assertionMethod"},
)
KEYS = ("id", "type", "@id", "@type", "name", "image", "proof", "issuer", "evidence", "result", "undefined", "schema:name",
        "credentialSubject", "achievement", "alignment", "verificationMethod", "proofPurpose", "relatedResource")  # fmt: skip


def places(value: Any, at: Path = ()) -> Iterator[Path]:
    if at and at != ("@context",):
        yield at
    if isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            if key != "@context":
                yield from places(part, (*at, key))


def inner(document: Any, place: Path) -> Any:
    for step in place:
        document = document[step]
    return document


PLACES = list(places(GOOD))


@st.composite
def edited(draw: st.DrawFn) -> dict[str, Any]:
    """One of our credentials after up to three edits: parts taken out, put elsewhere, renamed, or made strange."""
    document = copy.deepcopy(GOOD)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(PLACES))
        try:
            around = inner(document, place[:-1])
            old = around[place[-1]]
        except (KeyError, IndexError, TypeError):
            continue
        if isinstance(around, str):  # an earlier edit put a word here
            continue
        what = draw(st.sampled_from(("strange", "out", "renamed", "copied", "twice")))
        if what == "strange":
            around[place[-1]] = draw(st.sampled_from(STRANGE))
        elif what == "copied":
            around[place[-1]] = copy.deepcopy(inner(GOOD, draw(st.sampled_from(PLACES))))
        elif what == "out" or not isinstance(around, dict):
            del around[place[-1]]
        elif what == "renamed":
            around[draw(st.sampled_from(KEYS))] = around.pop(place[-1])
        else:
            around[place[-1]] = [old, copy.deepcopy(old)]
    return document


def of_plain(document: dict[str, Any]) -> bytes | None:
    try:
        return plain_lines.canonical(document)
    except NotPlainError:
        return None


@settings(max_examples=250)
@given(edited())
def test_whatever_is_done_to_a_credential_both_ways_say_the_same_or_the_quick_one_says_nothing(
    document: dict[str, Any],
) -> None:
    quick = of_plain(document)
    if quick is not None:
        assert quick == json_ld.by_pyld(document)


@pytest.mark.parametrize("by", [SELF, WEB])
@pytest.mark.parametrize("parts", [1, 3, 6])
def test_what_we_issue_goes_the_quick_way(by: Any, parts: int) -> None:
    document = unsigned(statement(parts), by=by)
    assert of_plain(document) == json_ld.by_pyld(document)


@pytest.mark.parametrize("kind", ["status", "states"])
def test_what_we_publish_goes_the_quick_way(kind: str) -> None:
    name = ListName(kind=kind, number=0, key=None)
    document = status_list.credential(name, {7: State.REVOKED}, address=LIST, issuer=WEB.did, since=ISSUED_AT)
    assert of_plain(document) == json_ld.by_pyld(document)


def test_what_pyld_refuses_is_refused_in_the_same_words() -> None:
    for strange, said in (({"undefined": 1}, "no context defines"), ({"id": "relative"}, "is relative")):
        with pytest.raises(UnsafeDocumentError, match=said):
            json_ld.canonical({**GOOD, **strange})


def test_the_terms_that_are_kept_are_not_touched_by_somebody_elses_contexts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = json_ld.canonical(GOOD)
    theirs = {"@context": {"name": "https://example.org/other"}}
    loader = lambda *_: {"documentUrl": contexts.OPEN_BADGES, "document": theirs, "contextUrl": None}  # noqa: E731
    monkeypatch.setattr(jsonld, "_default_document_loader", loader)
    jsonld.expand({"@context": contexts.OPEN_BADGES, "name": "x"}, {"documentLoader": loader})
    assert json_ld.canonical(json.loads(json.dumps(GOOD))) == before
