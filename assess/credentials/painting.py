"""Marks as PDF operators, each as part of the element that it belongs to, or as decoration that nobody has to hear.

Coordinates are turned round here: PDF counts from the bottom of the page.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha256
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader

from assess.credentials import qr
from assess.credentials.document import Document
from assess.credentials.drawing import Drawing, drawing, opacity_name
from assess.credentials.marks import Box, Emblem, Mark, Picture, Placed, QrSymbol, Style, Words
from assess.credentials.raw_objects import stream, text_string
from assess.credentials.structure import GROUPS, Element

rl_config.useA85 = 0  # text armour in pure Python was the largest cost, and made files a fifth larger
ARTIFACT = "Artifact"
"""The kind of a block that repeats what was said elsewhere, such as the foot of a further page."""
Marks = Iterable[Mark | Placed]


class Painter:
    """Writes pages into a document; `pictures` holds SVG, or a photograph, by its SHA-256."""

    def __init__(self, document: Document, pictures: Mapping[str, bytes]) -> None:
        """Paint into this document."""
        self._document = document
        self._canvas: Any = document
        self.pictures = pictures
        self._placed: set[str] = set()
        self._height = document.height

    def paint(self, marks: Marks, into: Element | None = None) -> None:
        """Paint a page: first what only decorates, then everything else in reading order, as part of an element."""
        boxes = list(_boxes(marks, 0, 0))
        if boxes:
            self._document.write("/Artifact BMC")
            for box, x, y in boxes:
                self._box(box, x, y)
            self._document.write("EMC")
        self._place(marks, 0, 0, into or self._document.tree.root)

    def _place(self, marks: Marks, x: float, y: float, element: Element | None) -> None:
        """Paint what a block holds; without an element it is decoration."""
        words = [mark for mark in marks if isinstance(mark, Words)]
        if words:
            grouping = element is not None and element.kind in GROUPS
            self._write(words, x, y, element.add("P") if element and grouping else element)
        for mark in marks:
            if isinstance(mark, Placed):
                block, inner = mark.block, element
                if block.kind == ARTIFACT:
                    inner = None
                elif block.kind and element is not None:
                    inner = element.add(block.kind, language=block.language)
                self._place(block.marks, x + mark.x, y + mark.y, inner)
            elif isinstance(mark, Picture):
                self._figure(mark, x + mark.x, self._height - y - mark.y - mark.height, element)
            elif isinstance(mark, Emblem):
                self._emblem(mark, x + mark.x, self._height - y - mark.y - mark.height, element)
            elif isinstance(mark, QrSymbol):
                self._symbol(mark, x + mark.x, self._height - y - mark.y, element)

    def _begin(self, element: Element | None) -> None:
        if element is None:
            self._document.write("/Artifact BMC")
        else:
            self._document.write(f"/{element.kind} <</MCID {self._document.tree.number(element)}>> BDC")

    def _write(self, words: list[Words], x: float, y: float, element: Element | None) -> None:
        self._begin(element)
        out = ["BT"]
        before: Style | None = None
        for i, mark in enumerate(words):
            style = mark.style
            if style is not before:
                out.append(f"{_rgb(style.colour)} rg {style.spacing:.4g} Tc")
                before = style
            shown = self._document.fonts.operators(style.line(mark.text), style.size, goes_on=i < len(words) - 1)
            out.append(f"1 0 0 1 {x + mark.x:.3f} {self._height - y - mark.y:.3f} Tm {shown}")
        self._document.write(*out, "ET EMC")

    def _box(self, mark: Box, x: float, y: float) -> None:
        canvas, low = self._canvas, self._height - y - mark.height
        canvas.setFillColor(_colour(mark.fill))
        if mark.radius:
            canvas.roundRect(x, low, mark.width, mark.height, mark.radius, fill=1, stroke=0)
        else:
            canvas.rect(x, low, mark.width, mark.height, fill=1, stroke=0)

    def _figure(self, mark: Picture, x: float, y: float, element: Element | None) -> None:
        figure = element.add("Figure", says=mark.says) if element else None
        if figure:
            figure.area = (x, y, x + mark.width, y + mark.height)
        self._begin(figure)
        self._picture(mark, x, y)
        self._document.write("EMC")

    def _picture(self, mark: Picture, x: float, y: float) -> None:
        body = self.pictures.get(mark.sha256)
        if body is None:
            self._canvas.setFillColor(_colour(mark.missing))
            self._canvas.roundRect(x, y, mark.width, mark.height, mark.radius, fill=1, stroke=0)
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

    def _emblem(self, mark: Emblem, x: float, y: float, element: Element | None) -> None:
        figure = element.add("Figure", says=mark.says) if element else None
        if figure:
            figure.area = (x, y, x + mark.width, y + mark.height)
        name, image = f"emblem-{sha256(mark.image.packed).hexdigest()[:16]}", mark.image
        if name not in self._placed:
            head = f"/Type /XObject /Subtype /Image /Width {image.width} /Height {image.height}"
            head += " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode"
            self._canvas._doc.addForm(name, stream(head, image.packed))  # noqa: SLF001 - as above
            self._placed.add(name)
        self._begin(figure)
        self._canvas.saveState()
        self._canvas.transform(mark.width, 0, 0, mark.height, x, y)
        self._canvas.doForm(name)
        self._canvas.restoreState()
        self._document.write("EMC")

    def _symbol(self, mark: QrSymbol, x: float, y: float, element: Element | None) -> None:
        symbol, canvas = qr.symbol(mark.text), self._canvas
        module = mark.size / (symbol.size + 2 * qr.QUIET_ZONE)
        area = (x, y - mark.size, x + mark.size, y)
        figure = self._link(mark, area, element) if element else None
        self._begin(figure)
        canvas.saveState()
        canvas.transform(module, 0, 0, -module, x + module * qr.QUIET_ZONE, y - module * qr.QUIET_ZONE)
        canvas.setFillColor(_colour(mark.colour))
        rectangles = " ".join(f"{left} {top} {width} {height} re" for left, top, width, height in symbol.rectangles)
        self._document.write(f"n {rectangles} f")  # one path; beginPath would write each point
        canvas.restoreState()
        self._document.write("EMC")

    def _link(self, mark: QrSymbol, area: tuple[float, float, float, float], element: Element) -> Element:
        """Let a click on the symbol open its address; gives the element of its picture."""
        link = element.add("Link")
        figure = link.add("Figure", says=mark.says)
        figure.area = area
        slot = self._document.objects.slot()
        key = self._document.tree.link(link, slot)
        self._document.annotate(slot.reference)
        box = " ".join(f"{value:.2f}" for value in area)
        slot.fill(
            f"<< /Type /Annot /Subtype /Link /Rect [{box}] /Border [0 0 0] /F 4 /Contents {text_string(mark.says)}"
            f" /StructParent {key} /A << /S /URI /URI {text_string(mark.text)} >> >>"
        )
        return figure


def _boxes(marks: Marks, x: float, y: float) -> Iterator[tuple[Box, float, float]]:
    for mark in marks:
        if isinstance(mark, Placed):
            yield from _boxes(mark.block.marks, x + mark.x, y + mark.y)
        elif isinstance(mark, Box):
            yield mark, x + mark.x, y + mark.y


@lru_cache(maxsize=64)
def _rgb(text: str) -> str:
    return " ".join(f"{int(text[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


@lru_cache(maxsize=64)
def _colour(text: str) -> Color:
    return HexColor(text)


@lru_cache(maxsize=256)
def _form_head(shape: Drawing) -> str:
    """Describe a picture's operators, which are compressed already, as a PDF form."""
    states = " ".join(f"/{opacity_name(alpha)} << /ca {alpha} /CA {alpha} >>" for alpha in shape.opacities)
    box = " ".join(f"{value:g}" for value in shape.box)
    return (
        f"/Type /XObject /Subtype /Form /FormType 1 /BBox [{box}] /Resources << /ExtGState << {states} >> >>"
        " /Filter /FlateDecode"
    )


def _form(shape: Drawing) -> Any:
    return stream(_form_head(shape), shape.operators)
