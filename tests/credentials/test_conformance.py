"""The paper conforms to PDF/UA-1 and PDF/A-3A, as veraPDF sees it, and says everything to somebody who hears it."""

import io
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from assess.content.certificate_designs import load_own_words
from assess.credentials.document import Attachment
from assess.credentials.fonts import Fonts
from assess.credentials.marks import Raster
from assess.credentials.pdf import Paper, Stack, render_certificate
from assess.domain.certificate import Holder, Statement
from assess.domain.text import Text
from tests.credentials import test_her_report as hers
from tests.credentials.conftest import CERTIFICATES
from tests.credentials.readers import run, write
from tests.credentials.samples import SEEN, VERIFY_URL, competence, statement
from tests.support.conformance import PROFILES, broken_rules

Printed = Callable[[Statement], bytes]
CREDENTIAL = Attachment(
    name="credential.json", kind="application/json", body=b'{"a": 1}', says="The same claims, for a machine"
)
LONG = tuple(replace(competence(n), seen=Text.of(f"{SEEN.source} " * 3)) for n in range(10))
DESIGNS = ("diploma", "clear", "card", "pictures")
LOGO = Raster(4, 2, zlib.compress(bytes(range(24))))
PAPERS = {
    "one": statement(1, language="en"),
    "six": statement(6, language="fr", expires_on="2028-11-21"),
    "two-pages": statement(10, competences=LONG),
    "arabic": statement(3, holder=Holder(given_name="فاطمة (Fatma)", family_name="بن علي")),
    "ethiopic": statement(2, holder=Holder(given_name="ፋጡማ", family_name="በቀለ")),
    "accents": statement(2, holder=Holder(given_name="Ọmọ́lẹ́wà", family_name="Q\u0303x")),
}


@pytest.fixture(scope="module")
def with_credential(paper_of: Callable[..., Paper]) -> bytes:
    return render_certificate(paper_of(statement(4)), attachments=[CREDENTIAL])


@pytest.fixture(scope="module")
def answers(
    paper_of: Callable[..., Paper], typefaces: Fonts, with_credential: bytes, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[tuple[str, str], list[str]]:
    folder = tmp_path_factory.mktemp("papers")
    for name, one in PAPERS.items():
        (folder / name).write_bytes(render_certificate(paper_of(one)))
    for design in DESIGNS:
        (folder / design).write_bytes(render_certificate(paper_of(statement(4), design, logo=LOGO)))
    arabic = paper_of(PAPERS["arabic"], "pictures", own_words=load_own_words(CERTIFICATES)["ar"])
    (folder / "pictures-arabic").write_bytes(render_certificate(arabic))
    for language in ("nl", "ar"):
        body = hers.printed(typefaces, hers.report(6, 1, 2), language)
        (folder / f"her-report-{language}").write_bytes(body)
    stack = Stack(paper_of(PAPERS["one"]))
    for one in (PAPERS["one"], PAPERS["two-pages"], PAPERS["arabic"]):
        stack.add(paper_of(one))
    (folder / "stack").write_bytes(stack.finished())
    (folder / "unnamed").write_bytes(render_certificate(paper_of(PAPERS["six"].without_name(PAPERS["one"].code))))
    (folder / "credential").write_bytes(with_credential)
    (folder / "without-structure").write_bytes(without_structure(with_credential))
    return broken_rules(sorted(folder.iterdir()))


@pytest.mark.slow
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    "name", [*PAPERS, *DESIGNS, "pictures-arabic", "her-report-nl", "her-report-ar", "stack", "unnamed", "credential"]
)
def test_the_paper_breaks_no_rule(answers: Mapping[tuple[str, str], list[str]], name: str, profile: str) -> None:
    assert answers[name, profile] == []


@pytest.mark.slow
def test_a_paper_without_structure_would_be_noticed(answers: Mapping[tuple[str, str], list[str]]) -> None:
    assert any("7.1-11" in rule for rule in answers["without-structure", "ua1"])
    assert any("6.7.3.3-1" in rule for rule in answers["without-structure", "3a"])


def without_structure(body: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(body)) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(out)
    return out.getvalue()


def test_it_is_read_from_her_name_down_to_the_code(printed: Printed, tmp_path: Path) -> None:
    text = run("pdfinfo", "-struct-text", write(printed(statement(3)), tmp_path))
    parts = [
        "Fatma Yıldız",
        "Schoonmaak",
        "Product en doek kiezen",
        "met hulp",
        "Toilet en wastafel",
        "Wat de streepjes",
        "Controleer dit bewijs",
        "F8QY4-0YGEC-YYQN",
        "Els Peeters",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert text.index("H1") < text.index("H2") < text.index("H3")


def test_the_last_word_of_a_line_and_the_first_of_the_next_are_two_words(printed: Printed, tmp_path: Path) -> None:
    text = run("pdfinfo", "-struct-text", write(printed(statement(6)), tmp_path))
    assert "Nam voor elk oppervlak het juiste product en de juiste doek, en weigerde een fles zonder etiket." in text


def test_every_picture_and_the_symbol_say_what_they_show(printed: Printed) -> None:
    with pikepdf.open(io.BytesIO(printed(statement(3)))) as pdf:
        figures = [one for one in elements(pdf.Root.StructTreeRoot.K) if one.S == "/Figure"]
        said = [str(figure.Alt) for figure in figures]
        link = pdf.pages[0].Annots[0]
        assert str(link.A.URI) == f"{VERIFY_URL}/{statement(3).code}"
    assert said[0] == "Tekening: Product en doek kiezen"
    assert len(said) == 4
    assert "F8QY4-0YGEC-YYQN" in said[3]


def elements(one: pikepdf.Object) -> list[pikepdf.Object]:
    kids: Any = one.get("/K", [])
    found = [one]
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += elements(kid)
    return found


def test_the_credential_travels_in_the_paper(with_credential: bytes, tmp_path: Path) -> None:
    path = write(with_credential, tmp_path)
    assert "credential.json" in run("pdfdetach", "-list", path)
    run("pdfdetach", "-save", "1", "-o", tmp_path / "out.json", path)
    assert (tmp_path / "out.json").read_bytes() == CREDENTIAL.body
    with pikepdf.open(path) as pdf:
        assert pdf.Root.AF[0].AFRelationship == "/Data"


def test_properties_and_metadata_say_the_same_and_tell_no_name(printed: Printed) -> None:
    body = printed(statement(2))
    with pikepdf.open(io.BytesIO(body)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == str(pdf.docinfo["/Title"])
            assert metadata["pdfaid:part"] == "3"
        told = pdf.Root.Metadata.read_bytes() + str(dict(pdf.docinfo)).encode()
    assert "2026-11-21" in told.decode()
    for name in ("Fatma", "Yıldız"):
        assert name.encode() not in told
