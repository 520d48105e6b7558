"""The paper itself: a frozen statement drawn as a PDF, the same bytes every time.

Typefaces are embedded as subsets; pictures are vector. The metadata holds no personal data: a file name or a
document's properties must not tell a name that its holder covered.
"""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from assess.credentials import qr
from assess.credentials.blocks import PAGE_HEIGHT, PAGE_WIDTH, Sheet
from assess.credentials.drawing import Drawing, drawing, opacity_name
from assess.credentials.fonts import Fonts
from assess.credentials.layout import Page, compose
from assess.credentials.marks import Box, Picture, QrSymbol, Style, Words, flat
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

    `pictures` holds each competence's picture by its SHA-256, a drawing (SVG) or a photograph that stands in for it; a picture that is not there leaves a calm
    plane, because a paper without a picture is better than none. `verify_url` is the address of the check, without
    the code. Raises BadInput when a name has a letter that the typefaces lack.
    """
    sheet = Sheet(statement=statement, wording=wording, design=design, fonts=fonts, verify_url=verify_url.rstrip("/"))
    return _written(compose(sheet), pictures, sheet)


def _written(pages: tuple[Page, ...], pictures: Mapping[str, bytes], sheet: Sheet) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=sheet.fonts.text.name,  # type: ignore[arg-type]  # the stubs say number; it is a name
        lang=sheet.statement.language,
    )
    canvas.setTitle(sheet.wording.document)
    canvas.setAuthor(sheet.statement.issuer.name)
    canvas.setSubject("")
    canvas.setCreator("Salto")
    painter = _Painter(canvas, pictures)
    for page in pages:
        painter.paint(page)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class _Painter:
    """Writes marks as PDF operators. Coordinates are turned round here: PDF counts from the bottom of the page."""

    def __init__(self, canvas: Canvas, pictures: Mapping[str, bytes]) -> None:
        self._canvas: Any = canvas
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
        text = self._canvas.beginText()
        before: Style | None = None
        for mark, x, y in words:
            style = mark.style
            text.setTextOrigin(x, y)
            if style is not before:
                text.setFont(style.face.name, style.size)
                text.setFillColor(_colour(style.colour))
                text.setCharSpace(style.spacing)
                before = style
            text.textOut(mark.text)
        self._canvas.drawText(text)

    def _box(self, mark: Box, x: float, y: float) -> None:
        canvas = self._canvas
        canvas.setFillColor(_colour(mark.fill))
        if mark.radius:
            canvas.roundRect(x, y, mark.width, mark.height, mark.radius, fill=1, stroke=0)
        else:
            canvas.rect(x, y, mark.width, mark.height, fill=1, stroke=0)

    def _picture(self, mark: Picture, x: float, y: float) -> None:
        body = self._pictures.get(mark.sha256)
        if body is None:
            plane = Box(x=0, y=0, width=mark.width, height=mark.height, fill=mark.missing, radius=mark.radius)
            self._box(plane, x, y)
        elif body.startswith(b"<svg"):
            self._drawing(mark, drawing(body), x, y)
        else:
            self._photograph(mark, body, x, y)

    def _photograph(self, mark: Picture, body: bytes, x: float, y: float) -> None:
        """An organisation's photograph that stands in for a drawing; it has the shape of one."""
        with self._rounded(mark, x, y) as canvas:
            canvas.drawImage(ImageReader(io.BytesIO(body)), x, y, mark.width, mark.height)

    def _drawing(self, mark: Picture, shape: Drawing, x: float, y: float) -> None:
        name = f"picture-{mark.sha256[:16]}"
        if name not in self._placed:
            self._canvas._doc.addForm(name, _form(shape))  # noqa: SLF001 - ReportLab has no door for a ready form
            self._placed.add(name)
        left, top, right, low = shape.box
        scale = max(mark.width / (right - left), mark.height / (low - top))
        with self._rounded(mark, x, y) as canvas:
            x += (mark.width - scale * (right - left)) / 2
            y += (mark.height - scale * (low - top)) / 2
            canvas.transform(scale, 0, 0, -scale, x - scale * left, y + scale * low)
            canvas.doForm(name)

    @contextmanager
    def _rounded(self, mark: Picture, x: float, y: float) -> Iterator[Any]:
        """Draw within the rounded outline of a picture."""
        canvas = self._canvas
        canvas.saveState()
        outline = canvas.beginPath()
        outline.roundRect(x, y, mark.width, mark.height, mark.radius)
        canvas.clipPath(outline, stroke=0, fill=0)
        yield canvas
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
