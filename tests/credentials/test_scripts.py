"""Names in the scripts of the people who come: joined, in order, and as a browser shows them."""

import base64
import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFilter, ImageStat
from playwright.sync_api import Page as Tab

from assess.credentials import bidi, cutting, fonts
from assess.credentials.document import About, Document
from assess.credentials.fonts import Fonts
from assess.credentials.marks import Style, Words
from assess.credentials.painting import Painter
from assess.domain.certificate import Holder, Statement
from assess.errors import BadInput
from tests.credentials.readers import read, run, write
from tests.credentials.samples import statement

NAMES = {
    "Turkish": "Ağaoğlu Şeyma İclâl Yıldız",
    "Polish": "Łukasz Świętosława Żółć",
    "Vietnamese": "Đặng Thị Hồng Ngữ",
    "Azerbaijani": "Əzizə Ğulamova",
    "Yoruba, accents that no letter holds": "Ọmọ́lẹ́wà Ṣẹ̀gun",
    "Hausa": "Ɗanladi Ɓaƙo",
    "Ukrainian": "Оксана Ґалаґан Їжакевич",
    "Tajik": "Ҷамила Қурбонова",
    "Greek": "Ελένη Παπαδοπούλου",
    "Arabic": "فاطمة الزهراء بنت أحمد",
    "Arabic with vowels": "مُحَمَّد لَيْلَى",
    "Persian": "پروانه گل‌محمدی ژاله",
    "Pashto": "ښایسته ګل ټکی ړومبۍ",
    "Amharic": "ፋጡማ በቀለ ወልደ",
    "Tigrinya": "ኣስመረት ተኽለ",
    "Arabic and Latin": "فاطمة (Fatma) بن علي 2",
    "Latin and Arabic": "Fatma فاطمة (أم ليلى) El Amrani",
}
ALIKE = 0.82
"""The overlap of ink from which two pictures show the same: a browser puts each run on a whole pixel."""
Printed = Callable[[Statement], bytes]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_in_any_of_the_scripts_is_printed(printed: Printed, name: str) -> None:
    assert printed(statement(1, holder=Holder(given_name=name, family_name=None))).startswith(b"%PDF")


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_the_paper_says_every_letter_of_the_name_in_reading_order(printed: Printed, tmp_path: Path, name: str) -> None:
    body = printed(statement(1, holder=Holder(given_name=name, family_name=None)))
    whole = fonts.composed(name)
    with pikepdf.open(io.BytesIO(body)) as pdf:
        content = pdf.pages[0].Contents.read_bytes().decode("latin-1")
    said = [bytes.fromhex(found).decode("utf-16") for found in re.findall(r"ActualText <([0-9A-F]+)>", content)]
    without_spaces = whole.replace(" ", "")  # poppler sees a space where an accent is moved
    assert whole in said or without_spaces in read(body, tmp_path).replace(" ", "")
    assert whole in said or not any(backwards for _, _, backwards in bidi.visual_runs(whole, rtl=False))


@pytest.mark.browser
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_looks_as_in_a_browser(
    page: Tab, typefaces: Fonts, fonts_folder: Path, tmp_path: Path, name: str
) -> None:
    ours = name_on_paper(typefaces, name, tmp_path)
    theirs = name_in_browser(page, fonts_folder, name)
    assert abs(ours.width - theirs.width) <= 0.01 * theirs.width + 2
    assert abs(ours.height - theirs.height) <= 4
    assert likeness(ours, theirs) > ALIKE


def test_the_same_letters_in_another_order_are_not_alike(typefaces: Fonts, tmp_path: Path) -> None:
    right = name_on_paper(typefaces, "فاطمة (Fatma) بن علي", tmp_path)
    wrong = name_on_paper(typefaces, "بن علي (Fatma) فاطمة", tmp_path)
    assert likeness(right, wrong) < ALIKE - 0.15


def name_on_paper(typefaces: Fonts, name: str, folder: Path) -> Image.Image:
    """The ink of a name on an empty page, 40 points high at two dots a point."""
    style = Style(face=typefaces.name, size=40, leading=50, colour="#000000", rtl=bidi.first_strong_is_rtl(name))
    words = Words(x=20, y=100, text=fonts.composed(name), style=style)
    path = write(on_empty_page(words), folder)
    run("pdftoppm", "-r", "144", "-gray", "-singlefile", "-png", path, folder / "page")
    return ink(Image.open(folder / "page.png").convert("L"))


def on_empty_page(words: Words) -> bytes:
    document = Document(About(title="", author="", language="en", day="2026-11-21"), (900, 200))
    Painter(document, {}).paint([words])
    document.showPage()
    return document.finished()


def name_in_browser(page: Tab, folder: Path, name: str) -> Image.Image:
    faces = "".join(
        f"@font-face{{font-family:{script};src:url(data:font/ttf;base64,{encoded(folder / f'name-{script}.ttf')})}}"
        for script in ("european", "arabic", "ethiopic")
    )
    page.set_content(
        f"<style>{faces} body{{margin:60px;font:80px/2 european,arabic,ethiopic;white-space:nowrap}}</style>"
        f"<span dir=auto>{name}</span>"
    )
    page.set_viewport_size({"width": 1900, "height": 320})
    page.evaluate("document.fonts.ready")
    return ink(Image.open(io.BytesIO(page.screenshot())).convert("L"))


def encoded(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()


def ink(picture: Image.Image) -> Image.Image:
    box = ImageChops.invert(picture).point(lambda value: 255 if value > 100 else 0).getbbox()
    assert box
    return picture.crop(box)


def likeness(one: Image.Image, other: Image.Image) -> float:
    """Overlap of the ink of two pictures, brought to one size: 1 for the same."""
    size = (one.width // 2, one.height // 2)
    a, b = (ImageChops.invert(picture).resize(size).filter(ImageFilter.GaussianBlur(1.2)) for picture in (one, other))
    both = ImageStat.Stat(ImageChops.darker(a, b)).sum[0]
    either = ImageStat.Stat(ImageChops.lighter(a, b)).sum[0]
    return both / either


@given(st.text("abאבعد12۳+-,.:%() é\u0301\u064b", max_size=14), st.booleans())
def test_every_letter_stands_in_exactly_one_run(text: str, rtl: bool) -> None:  # noqa: FBT001
    runs = bidi.visual_runs(text, rtl=rtl)
    assert sorted(i for start, end, _ in runs for i in range(start, end)) == list(range(len(text)))


@pytest.mark.browser
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_letters_stand_in_the_order_in_which_a_browser_puts_them(page: Tab, direction: str) -> None:
    lines = [
        "Fatma فاطمة 12 (أحمد) x",
        "عدد 12,5% (abc) 3-4",
        "a (ب) [ج d] ه",
        "١٢ و 34 x٥",
        "«ليلى» El-Amrani, بن",
    ]
    for text in lines:
        page.set_content(f"<p dir={direction} style='font:30px sans-serif;white-space:pre'>{text}</p>")
        edges = page.evaluate(
            """() => { const node = document.querySelector('p').firstChild, range = document.createRange();
            return [...node.data].map((_, i) => { range.setStart(node, i); range.setEnd(node, i + 1);
            const box = range.getBoundingClientRect(); return box.left + box.width / 2 }) }"""
        )
        browser = sorted(range(len(text)), key=edges.__getitem__)
        ours: list[int] = []
        for start, end, backwards in bidi.visual_runs(text, rtl=direction == "rtl"):
            ours += reversed(range(start, end)) if backwards else range(start, end)
        assert ours == browser, text


def test_marks_that_force_a_direction_are_taken_out() -> None:
    assert fonts.composed("Fat\u202ema \u2066Y\u2069") == "Fatma Y"


def test_an_accent_stays_in_the_typeface_of_its_letter(typefaces: Fonts) -> None:
    for text in ("q\u0303", "م\u064f"):
        assert len(typefaces.name.line(text, rtl=False).runs) == 1


def test_letters_that_join_are_narrower_than_letters_alone(typefaces: Fonts) -> None:
    alone = sum(typefaces.text.width(letter, 1) for letter in "فاطمة")
    assert typefaces.text.width("فاطمة", 1) < alone


@pytest.mark.parametrize("name", ["美玲", "ফাতেমা", "Fatma 😀", "ᎠᎡ"])
def test_a_name_in_a_script_that_is_not_there_is_refused(typefaces: Fonts, name: str) -> None:
    with pytest.raises(BadInput, match="letter_not_in_font"):
        typefaces.need(name)


def test_every_typeface_is_cut_for_every_voice_that_prints_names() -> None:
    scripts = {(one.role, one.script) for one in cutting.CUTS}
    assert {(role, script) for role in ("text", "strong", "name") for script in ("european", "arabic", "ethiopic")} <= (
        scripts
    )
