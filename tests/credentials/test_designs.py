"""The designs: composed with one part and with many, readable, in the organisation's colour, for one page or a wallet."""

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from assess.content.certificate_designs import load_design, load_designs, load_own_words
from assess.credentials import logo
from assess.credentials.pdf import Paper, render_certificate
from assess.domain.certificate import Holder, Issuer
from assess.domain.paper import contrast, mixed
from assess.domain.text import Text
from assess.files.problems import ContentError
from tests.credentials.conftest import CERTIFICATES
from tests.credentials.readers import outside_the_page, pages, read, run, write
from tests.credentials.samples import VERIFY_URL, competence, statement

PaperOf = Callable[..., Paper]
DESIGNS = tuple(load_designs(CERTIFICATES))
LONG = Holder(given_name="Małgorzata Świętosława", family_name="Wiśniewska-Brzęczyszczykiewicz Öztürkoğlu")


def test_there_is_a_diploma_a_clear_one_a_card_and_a_page_in_pictures() -> None:
    assert DESIGNS == ("diploma", "card", "clear", "pictures")


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("competences", [1, 2, 3, 4, 5, 6])
def test_up_to_six_parts_take_one_page(paper_of: PaperOf, tmp_path: Path, design: str, competences: int) -> None:
    assert pages(render_certificate(paper_of(statement(competences), design)), tmp_path) == 1


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("competences", [1, 6, 13])
def test_long_names_and_titles_stay_on_the_page(
    paper_of: PaperOf, tmp_path: Path, design: str, competences: int
) -> None:
    title = Text.of("A very long title of a competence that takes more than a line, and then one more")
    body = render_certificate(
        paper_of(
            statement(
                competences,
                holder=LONG,
                competences=tuple(replace(competence(n), title=title) for n in range(competences)),
                issuer=Issuer(
                    name="Vereniging voor Ontwikkeling van Vrouwen met een Migratieachtergrond", place="Lier"
                ),
            ),
            design,
        )
    )
    assert "Öztürkoğlu" in read(body, tmp_path)
    assert outside_the_page(body, tmp_path) == []


@pytest.mark.parametrize("design", DESIGNS)
def test_the_square_is_read_in_grey_at_150_dots(paper_of: PaperOf, tmp_path: Path, design: str) -> None:
    path = write(render_certificate(paper_of(statement(4), design)), tmp_path)
    run("pdftoppm", "-r", "150", "-gray", "-png", path, tmp_path / "scan")
    found = run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", next(tmp_path.glob("scan*.png"))).strip()
    assert found == f"{VERIFY_URL}/{statement(4).code}"


@pytest.mark.parametrize("design", DESIGNS)
def test_there_is_room_for_a_symbol_of_45_millimetres(paper_of: PaperOf, design: str) -> None:
    with pikepdf.open(io.BytesIO(render_certificate(paper_of(statement(4), design)))) as pdf:
        left, low, right, high = (float(value) for value in pdf.pages[0].Annots[0].Rect)
    for size in (right - left, high - low):
        assert size * 61 / 69 >= 45 / 25.4 * 72


@pytest.mark.parametrize("design", DESIGNS)
def test_nothing_but_the_symbol_is_dark_in_its_quiet_zone(paper_of: PaperOf, tmp_path: Path, design: str) -> None:
    path = write(render_certificate(paper_of(statement(6), design)), tmp_path)
    with pikepdf.open(path) as pdf:
        left, low, right, high = (float(value) for value in pdf.pages[0].Annots[0].Rect)
    run("pdftoppm", "-r", "144", "-gray", "-singlefile", "-png", path, tmp_path / "page")
    sheet = Image.open(tmp_path / "page.png").convert("L")
    box = [round(value) for value in (2 * left, sheet.height - 2 * high, 2 * right, sheet.height - 2 * low)]
    area = sheet.crop((box[0], box[1], box[2], box[3]))
    edge = round(area.width * 3 / 37)  # four modules of 29 and 8, less one for what is not a whole dot
    for strip in (
        (0, 0, area.width, edge),
        (0, area.height - edge, area.width, area.height),
        (0, 0, edge, area.height),
        (area.width - edge, 0, area.width, area.height),
    ):
        assert area.crop(strip).getextrema()[0] > 235  # type: ignore[operator]  # one band


def test_the_card_is_as_large_as_a_bank_card(paper_of: PaperOf, tmp_path: Path) -> None:
    text = read(render_certificate(paper_of(statement(8), "card")), tmp_path)
    assert "Fatma Yıldız" in text
    assert "en nog 3" in text
    assert "Knip langs de buitenste lijn" in text


def test_the_page_in_pictures_speaks_her_language(paper_of: PaperOf, tmp_path: Path) -> None:
    words = load_own_words(CERTIFICATES)
    turkish = replace(statement(1).competences[0], title=Text.of("x", tr="Ürün ve bez seçmek"))
    paper = paper_of(statement(1, competences=(turkish,)), "pictures", own_words=words["tr"])
    body = render_certificate(paper)
    text = read(body, tmp_path)
    for part in ("Yapabildiklerim", "Ürün ve bez seçmek", "tek başıma" if turkish.level == 2 else "yardımla"):
        assert part in text
    with pikepdf.open(io.BytesIO(body)) as pdf:
        assert str(pdf.Root.Lang) == "tr"


@pytest.mark.parametrize("language", sorted(load_own_words(CERTIFICATES)))
def test_the_words_of_every_language_can_be_printed(paper_of: PaperOf, language: str) -> None:
    words = load_own_words(CERTIFICATES)[language]
    assert render_certificate(paper_of(statement(3), "pictures", own_words=words)).startswith(b"%PDF")


@pytest.mark.parametrize("design", DESIGNS)
def test_levels_are_told_apart_without_colour(paper_of: PaperOf, tmp_path: Path, design: str) -> None:
    text = read(render_certificate(paper_of(statement(3), design)), tmp_path)
    for word in ("met hulp", "zelfstandig", "zelfstandig en meer"):
        assert word in text


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_a_colour_too_pale_to_read_is_told_with_its_file(tmp_path: Path) -> None:
    shutil.copytree(CERTIFICATES, tmp_path / "certificates")
    path = tmp_path / "certificates" / "designs" / "clear.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("#5B6670", "#9AA5AF"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"clear\.yaml:.*`soft` is too pale"):
        load_design(tmp_path / "certificates", "clear")


def test_an_organisations_colour_takes_the_place_of_ours(paper_of: PaperOf, tmp_path: Path) -> None:
    paper = paper_of(statement(3))
    green = replace(paper, design=paper.design.in_colour("#6A1B7A"))
    path = write(render_certificate(green), tmp_path)
    run("pdftoppm", "-r", "50", "-singlefile", "-png", path, tmp_path / "page")
    colours = {colour for _, colour in Image.open(tmp_path / "page.png").convert("RGB").getcolors(100_000) or []}
    assert (0x6A, 0x1B, 0x7A) in colours
    assert (0x0B, 0x5D, 0x63) not in colours


def picture(kind: str, size: tuple[int, int] = (40, 20), **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA" if kind == "PNG" else "RGB", size, "#B4532A").save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_logo_keeps_nothing_but_its_dots(kind: str) -> None:
    options = {"exif": b"Exif\x00\x00secret place"} if kind != "PNG" else {"pnginfo": None}
    kept = logo.made_harmless(picture(kind, (1600, 400), **options))
    assert b"secret" not in kept
    assert Image.open(io.BytesIO(kept)).size == (720, 180)
    assert logo.raster(kept).width == 720


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        picture("GIF"),
        picture("PNG")[:60],
        b"\x89PNG\r\n\x1a\n" + b"0" * 900_000,
        picture("PNG", (6000, 5000)),
    ],
    ids=["nothing", "svg", "pdf", "gif", "cut off", "too long", "too many dots"],
)
def test_what_is_no_small_picture_is_no_logo(body: bytes) -> None:
    with pytest.raises(logo.NotALogoError):
        logo.made_harmless(body)


def test_a_logo_stands_on_the_paper_and_is_named(paper_of: PaperOf) -> None:
    body = render_certificate(paper_of(statement(2), logo=logo.raster(logo.made_harmless(picture("PNG")))))
    assert b"Logo van De Brug vzw" in body
