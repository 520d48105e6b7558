"""The paper, opened by other people's readers."""

import io
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from assess.credentials.pdf import Paper, render_certificate
from assess.domain.certificate import Holder, Issuer, Statement
from assess.domain.code import Code
from assess.domain.text import Text
from assess.errors import BadInput
from tests.credentials.readers import outside_the_page, pages, read, run, tool, write
from tests.credentials.samples import PICTURE_ID, SEEN, VERIFY_URL, code_number, competence, statement

Printed = Callable[[Statement], bytes]
LONG_HOLDER = Holder(given_name="Małgorzata Świętosława", family_name="Wiśniewska-Brzęczyszczykiewicz Öztürkoğlu")
LONG_TITLE = Text.of("A very long title of a competence that takes more than a line, and then one more")


def test_every_claim_can_be_read_back(printed: Printed, tmp_path: Path) -> None:
    text = read(printed(statement(3)), tmp_path)
    for claim in (
        "Fatma Yıldız",
        "Schoonmaak",
        "Product en doek kiezen",
        "met hulp",
        "zelfstandig",
        "zelfstandig en meer",
        "Nam voor elk oppervlak het juiste product",
        "12 en 19 november 2026",
        "twee beoordelaars",
        "Een wasruimte schoonmaken",
        "Niet bekeken: Hulp vragen",
        "Els Peeters",
        "Karim Aydin",
        "Noor El Amrani",
        "De Brug vzw",
        "21 november 2026",
        "Geldig zonder einddatum",
        code_number(3).shown,
    ):
        assert claim in text, claim


@pytest.mark.parametrize(("language", "word"), [("nl", "zelfstandig"), ("fr", "par elle-même"), ("en", "by herself")])
def test_the_paper_speaks_three_languages(printed: Printed, tmp_path: Path, language: str, word: str) -> None:
    body = printed(statement(4, language=language, expires_on="2028-11-21"))
    assert word in read(body, tmp_path)
    with pikepdf.open(write(body, tmp_path)) as pdf:
        assert str(pdf.Root.Lang) == language


@pytest.mark.parametrize("competences", [1, 2, 3, 4, 5, 6])
def test_up_to_six_competences_fit_on_one_page(printed: Printed, tmp_path: Path, competences: int) -> None:
    assert pages(printed(statement(competences)), tmp_path) == 1


@pytest.mark.parametrize("competences", [1, 6, 9, 20])
def test_long_names_and_titles_stay_on_the_page_and_are_whole(
    printed: Printed, tmp_path: Path, competences: int
) -> None:
    parts = tuple(replace(competence(n), title=LONG_TITLE) for n in range(competences))
    body = printed(
        statement(
            competences,
            holder=LONG_HOLDER,
            competences=parts,
            issuer=Issuer(
                name="Vereniging voor Ontwikkeling van Vrouwen met een Migratieachtergrond vzw", place="Lier"
            ),
            assessors=("Els Peeters", "Karim Aydin", "Marie-Christine Van den Bossche-Vandenabeele", "Ann", "Bea"),
        )
    )
    text = read(body, tmp_path)
    for word in ("Wiśniewska-Brzęczyszczykiewicz", "Öztürkoğlu", "Vandenabeele", "Migratieachtergrond"):
        assert word in text
    assert text.count("and then one more") == competences
    assert outside_the_page(body, tmp_path) == []


def test_an_endless_word_is_split_and_nothing_is_lost(printed: Printed, tmp_path: Path) -> None:
    body = printed(statement(2, holder=Holder(given_name="A" * 80, family_name="B" * 90)))
    text = read(body, tmp_path)
    assert text.count("A") >= 80
    assert text.count("B") >= 90
    assert outside_the_page(body, tmp_path) == []


def test_readers_find_nothing_wrong_with_the_file(printed: Printed, tmp_path: Path) -> None:
    path = write(printed(statement(6)), tmp_path)
    result = subprocess.run([tool("qpdf"), "--check", path], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "No syntax or stream encoding errors" in result.stdout


def test_all_typefaces_are_embedded_as_subsets(printed: Printed, tmp_path: Path) -> None:
    listed = run("pdffonts", write(printed(statement(2)), tmp_path)).splitlines()[2:]
    assert len(listed) == 4
    for line in listed:
        assert line.split()[-5:-2] == ["yes", "yes", "yes"], line
    assert not any("Helvetica" in line for line in listed)


def test_the_metadata_and_the_bytes_outside_the_page_hold_no_name(printed: Printed, tmp_path: Path) -> None:
    body = printed(statement(2))
    with pikepdf.open(write(body, tmp_path)) as pdf:
        told = {str(key): str(value) for key, value in (pdf.docinfo or {}).items()}
    assert told["/Title"] == "Competentiebewijs"
    assert not any("Fatma" in value or "Yıldız" in value for value in told.values())
    assert b"Fatma" not in body


@pytest.mark.parametrize("seed", range(6))
def test_the_qr_symbol_is_read_from_a_paper_scanned_at_150_dots(printed: Printed, tmp_path: Path, seed: int) -> None:
    code = code_number(1000 + seed)
    path = write(printed(statement(1 + seed % 6, code=code.symbols)), tmp_path)
    run("pdftoppm", "-r", "150", "-gray", "-png", path, tmp_path / "scan")
    scan = next(tmp_path.glob("scan*.png"))
    found = run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", scan).strip()
    assert found == f"{VERIFY_URL}/{code.symbols}"
    assert "Y" not in found.replace(code.symbols, "")  # no name in the address


def test_the_same_statement_gives_the_same_bytes(printed: Printed) -> None:
    first, other = statement(4), statement(4, code=code_number(77).symbols)
    body = printed(first)
    printed(other)
    assert printed(first) == body
    assert printed(Statement.from_bytes(first.to_bytes())) == body


@pytest.mark.parametrize("competences", [1, 6, 12])
def test_the_file_is_smaller_than_a_hundred_kilobytes(printed: Printed, competences: int) -> None:
    assert len(printed(statement(competences))) <= 100_000


def test_a_letter_that_the_typefaces_lack_is_refused_before_printing(printed: Printed) -> None:
    with pytest.raises(BadInput, match="letter_not_in_font"):
        printed(statement(1, holder=Holder(given_name="美玲", family_name=None)))


def test_letters_made_of_two_signs_are_joined(printed: Printed, tmp_path: Path) -> None:
    name = Holder(given_name="Zoe\u0308", family_name="S\u0327ahin")
    assert "Zoë Şahin" in read(printed(statement(1, holder=name)), tmp_path)


def test_a_missing_picture_leaves_a_calm_plane(paper_of: Callable[..., Paper]) -> None:
    assert render_certificate(paper_of(statement(2), pictures={})).startswith(b"%PDF")


def test_a_photograph_that_stands_in_for_a_drawing_is_printed(paper_of: Callable[..., Paper], tmp_path: Path) -> None:
    photograph = io.BytesIO()
    Image.new("RGB", (800, 600), (200, 40, 40)).save(photograph, "JPEG")
    pictures = {PICTURE_ID: photograph.getvalue()}
    made = [render_certificate(paper_of(statement(2), pictures=pictures)) for _ in range(2)]
    assert made[0] == made[1]
    path = tmp_path / "paper.pdf"
    path.write_bytes(made[0])
    with pikepdf.open(path) as paper:
        images = [image for page in paper.pages for image in page.get_images().values()]
    assert len(images) == 1
    assert (int(images[0].Width), int(images[0].Height)) == (800, 600)


def test_a_second_page_says_to_which_paper_it_belongs(printed: Printed, tmp_path: Path) -> None:
    parts = tuple(replace(competence(n), seen=Text.of(f"{SEEN.source} " * 3)) for n in range(10))
    body = printed(statement(10, competences=parts, language="en"))
    assert pages(body, tmp_path) >= 2
    second = run("pdftotext", "-f", "2", "-layout", tmp_path / "paper.pdf", "-")
    assert "Fatma Yıldız" in second
    assert f"{Code(statement(10).code).shown} · page 2 of" in second
