"""The paper itself: a frozen statement drawn as a PDF, the same bytes every time.

Typefaces are embedded as subsets; pictures are vector. The metadata holds no personal data: a file name or a
document's properties must not tell a name that its holder covered.
"""

import io
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from assess.credentials import qr
from assess.credentials.blocks import PAGE_HEIGHT, PAGE_WIDTH, Sheet
from assess.credentials.drawing import Drawing, drawing, opacity_name
from assess.credentials.fonts import Fonts
from assess.credentials.layout import Page, compose
from assess.credentials.marks import Box, Picture, QrSymbol, Style, Words, flat
from assess.credentials.raw_objects import Objects
from assess.credentials.typesetting import FontBook
from assess.domain.certificate import Statement
from assess.domain.paper import Design, Wording

rl_config.useA85 = 0  # text armour in pure Python was the largest cost, and made files a fifth larger


def render_certificate(
    *,
    statement: Statement,
    pictures: Mapping[str, bytes],
    wording: Wording,
    design: Design,
    fonts: Fonts,
    verify_url: str,
) -> bytes:
    """Draw a certificate.

    `pictures` holds the SVG of each competence's picture by its SHA-256; a picture that is not there leaves a calm
    plane, because a paper without a picture is better than none. `verify_url` is the address of the check, without
    the code. Raises BadInput when a name has a letter that the typefaces lack.
    """
    sheet = Sheet(statement=statement, wording=wording, design=design, fonts=fonts, verify_url=verify_url.rstrip("/"))
    return _written(compose(sheet), pictures, sheet)


def _written(pages: tuple[Page, ...], pictures: Mapping[str, bytes], sheet: Sheet) -> bytes:
    out = io.BytesIO()
    canvas = _Canvas(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        lang=sheet.statement.language,
    )
    canvas.setTitle(sheet.wording.document)
    canvas.setAuthor(sheet.statement.issuer.name)
    canvas.setSubject("")
    canvas.setCreator("Salto")
    fonts = FontBook()
    painter = _Painter(canvas, fonts, pictures)
    for page in pages:
        painter.paint(page)
        canvas.showPage()
    canvas.use(fonts)
    canvas.save()
    return out.getvalue()


class _Canvas(Canvas):
    """A canvas that begins its pages without a typeface of its own, which would not be embedded."""

    _doc: Any
    _code: list[str]

    def _make_preamble(self) -> None:
        self._preamble = ""

    def use(self, fonts: FontBook) -> None:
        """Give the pages the typefaces that were used."""
        document = self._doc
        resources = document.idToObject[pdfdoc.BasicFonts].dict
        resources.update(fonts.add_to(Objects(document)))


class _Painter:
    """Writes marks as PDF operators. Coordinates are turned round here: PDF counts from the bottom of the page."""

    def __init__(self, canvas: Canvas, fonts: FontBook, pictures: Mapping[str, bytes]) -> None:
        self._canvas: Any = canvas
        self._fonts = fonts
        self._pictures = pictures
        self._placed: set[str] = set()

    def paint(self, page: Page) -> None:
        """Paint a page: first all that is drawn, then all words, in reading order and as one text object."""
        words: list[tuple[Words, float, float]] = []
        for mark, x, y in flat(page.marks):
            if isinstance(mark, Words):
                words.append((mark, x + mark.x, PAGE_HEIGHT - y - mark.y))
            else:
                self._draw(mark, x + mark.x, y + mark.y)
        self._write(words)

    def _draw(self, mark: Box | Picture | QrSymbol, x: float, y: float) -> None:
        if isinstance(mark, Box):
            self._box(mark, x, PAGE_HEIGHT - y - mark.height)
        elif isinstance(mark, Picture):
            self._picture(mark, x, PAGE_HEIGHT - y - mark.height)
        else:
            self._symbol(mark, x, PAGE_HEIGHT - y)

    def _write(self, words: list[tuple[Words, float, float]]) -> None:
        out = ["BT"]
        before: Style | None = None
        for mark, x, y in words:
            style = mark.style
            if style is not before:
                out.append(f"{_rgb(style.colour)} rg {style.spacing:.4g} Tc")
                before = style
            out.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm {self._fonts.operators(style.line(mark.text), style.size)}")
        self._canvas._code += [*out, "ET"]  # noqa: SLF001 - ReportLab's text knows letters, not glyphs

    def _box(self, mark: Box, x: float, y: float) -> None:
        canvas = self._canvas
        canvas.setFillColor(_colour(mark.fill))
        if mark.radius:
            canvas.roundRect(x, y, mark.width, mark.height, mark.radius, fill=1, stroke=0)
        else:
            canvas.rect(x, y, mark.width, mark.height, fill=1, stroke=0)

    def _picture(self, mark: Picture, x: float, y: float) -> None:
        svg = self._pictures.get(mark.sha256)
        if svg is None:
            plane = Box(x=0, y=0, width=mark.width, height=mark.height, fill=mark.missing, radius=mark.radius)
            self._box(plane, x, y)
            return
        shape = drawing(svg)
        name = f"picture-{mark.sha256[:16]}"
        if name not in self._placed:
            self._canvas._doc.addForm(name, _form(shape))  # noqa: SLF001 - ReportLab has no door for a ready form
            self._placed.add(name)
        canvas = self._canvas
        left, top, right, low = shape.box
        scale = max(mark.width / (right - left), mark.height / (low - top))
        canvas.saveState()
        outline = canvas.beginPath()
        outline.roundRect(x, y, mark.width, mark.height, mark.radius)
        canvas.clipPath(outline, stroke=0, fill=0)
        x += (mark.width - scale * (right - left)) / 2
        y += (mark.height - scale * (low - top)) / 2
        canvas.transform(scale, 0, 0, -scale, x - scale * left, y + scale * low)
        canvas.doForm(name)
        canvas.restoreState()

    def _symbol(self, mark: QrSymbol, x: float, y: float) -> None:
        symbol, canvas = qr.symbol(mark.text), self._canvas
        module = mark.size / (symbol.size + 2 * qr.QUIET_ZONE)
        canvas.saveState()
        canvas.transform(module, 0, 0, -module, x + module * qr.QUIET_ZONE, y - module * qr.QUIET_ZONE)
        canvas.setFillColor(_colour(mark.colour))
        rectangles = " ".join(f"{left} {top} {width} {height} re" for left, top, width, height in symbol.rectangles)
        canvas._code.append(f"n {rectangles} f")  # noqa: SLF001 - one path; beginPath would write each point
        canvas.restoreState()


@lru_cache(maxsize=64)
def _rgb(text: str) -> str:
    return " ".join(f"{int(text[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


@lru_cache(maxsize=64)
def _colour(text: str) -> Color:
    return HexColor(text)


def _form(shape: Drawing) -> pdfdoc.PDFStream:
    """Wrap a picture's operators, which are compressed already, as a PDF form."""
    states = pdfdoc.PDFDictionary(
        {opacity_name(opacity): pdfdoc.PDFDictionary({"ca": opacity, "CA": opacity}) for opacity in shape.opacities}
    )
    stream = pdfdoc.PDFStream(content=shape.operators)
    stream.dictionary.dict.update(
        {
            "Type": pdfdoc.PDFName("XObject"),
            "Subtype": pdfdoc.PDFName("Form"),
            "FormType": 1,
            "BBox": pdfdoc.PDFArray(list(shape.box)),
            "Resources": pdfdoc.PDFDictionary({"ExtGState": states}),
            "Filter": pdfdoc.PDFName("FlateDecode"),
        }
    )
    return stream
