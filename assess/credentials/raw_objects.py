"""Objects that ReportLab has no words for (typefaces by glyph, structure, attachments), written into its document.

ReportLab gives them their numbers and places in the file; what is in them is written here as PDF syntax.
"""

import zlib
from dataclasses import dataclass
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

_PACKING: Final = 6
"""Level 9 takes a third longer and saves one part in a hundred."""


class _Raw(pdfdoc.PDFObject):
    """An object that is written already."""

    __RefOnly__ = 1

    def __init__(self, body: bytes) -> None:
        self.body = body

    def format(self, _document: Any) -> bytes:
        return self.body


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the file whose number is known before its content."""

    raw: _Raw
    reference: str

    def fill(self, body: str) -> None:
        """Give its content."""
        self.raw.body = body.encode("ascii")


class Objects:
    """The further objects of one document."""

    def __init__(self, document: Any) -> None:
        """Write into this ReportLab document."""
        self._document = document

    def slot(self) -> Slot:
        """Take a number for an object that is written later."""
        raw = _Raw(b"null")
        return Slot(raw, self.reference(raw))

    def add(self, body: str) -> str:
        """Write an object; gives its reference."""
        return self.reference(_Raw(body.encode("ascii")))

    def stream(self, dictionary: str, content: bytes, *, packed: bool = True) -> str:
        """Write a stream, compressed unless told otherwise; gives its reference."""
        if packed:
            content, dictionary = zlib.compress(content, _PACKING), f"{dictionary} /Filter /FlateDecode"
        return self.reference(stream(dictionary, content))

    def reference(self, thing: Any) -> str:
        """Give the reference of an object of ReportLab's, as it stands in the file."""
        return bytes(self._document.Reference(thing).format(self._document)).decode("ascii")


def stream(dictionary: str, content: bytes) -> _Raw:
    """Give a stream as it stands in the file; ReportLab's own lack the end of line that PDF/A asks for."""
    head = f"<< {dictionary} /Length {len(content)} >>\nstream\n".encode("ascii")
    return _Raw(head + content + b"\nendstream")


def text_string(text: str) -> str:
    """Write a text as a PDF string: as it is when it is plain, otherwise as UTF-16."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
