"""What a paper's PDF file holds: the credential inside, the address behind its symbol, and the words that it prints.

Not a reader of PDFs at large: it knows the form in which papers are written here, and finds nothing in another. It
computes with what strangers send, so every step is bounded and nothing in the file is followed or run.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

LARGEST: Final = 1_000_000
"""Bytes of a file; a paper has about 100 kB."""
_MOST_OBJECTS: Final = 5_000
_MOST_UNPACKED: Final = 4_000_000
_OBJECT: Final = re.compile(rb"(?<!\d)(\d{1,7}) \d{1,5} obj\b")
_LENGTH: Final = re.compile(rb"/Length (\d{1,8})(?! \d)")
_ATTACHED: Final = re.compile(rb"/Type\s*/EmbeddedFile")
_PAGE: Final = re.compile(rb"/Type\s*/Page\b")
_CONTENTS: Final = re.compile(rb"/Contents\s+(\d{1,7}) \d+ R")
_FONTS: Final = re.compile(rb"/Font\s+(\d{1,7}) \d+ R")
_FONT: Final = re.compile(rb"/(T\d{1,4})\s+(\d{1,7}) \d+ R")
_UNICODE: Final = re.compile(rb"/ToUnicode\s+(\d{1,7}) \d+ R")
_LETTER: Final = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4,64})>")
_ADDRESS: Final = re.compile(rb"/URI\s*\((https?://[^()\s]{1,3200})\)")
_DRAWN: Final = re.compile(
    rb"/ActualText <FEFF(?P<actual>[0-9A-F]*)>>> BDC|(?P<end>\bEMC\b)|/(?P<font>T\d{1,4}) [\d.]+ Tf|"
    rb"\[(?P<shown>[^\]]*)\] ?TJ|(?P<move>\bTm\b|\bBT\b)"
)
_GLYPHS: Final = re.compile(rb"<([0-9A-F]*)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """`credential` is None when there is none inside; `printed` holds each line, and is empty when none can be read."""

    credential: bytes | None
    addresses: tuple[str, ...]
    printed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Object:
    dictionary: bytes
    packed: bytes | None


def read(body: bytes) -> PaperFile:
    """Read a file of at most LARGEST bytes; ValueError for what is no PDF, or too large to be a paper."""
    if not body.startswith(b"%PDF-") or len(body) > LARGEST:
        raise ValueError("not a paper's file")
    objects = dict(_objects(body))
    unpack = _Unpacking()
    attached = [one for one in objects.values() if one.packed is not None and _ATTACHED.search(one.dictionary)]
    addresses = [
        found.decode("ascii", "replace") for one in objects.values() for found in _ADDRESS.findall(one.dictionary)
    ]
    return PaperFile(
        credential=unpack(attached[0]) if len(attached) == 1 else None,
        addresses=tuple(dict.fromkeys(addresses)),
        printed=tuple(_printed(objects, unpack)),
    )


class _Unpacking:
    """Unpacks streams until they are together larger than any paper."""

    def __init__(self) -> None:
        self._left = _MOST_UNPACKED

    def __call__(self, one: _Object) -> bytes:
        if one.packed is None or self._left <= 0:
            return b""
        if b"/FlateDecode" not in one.dictionary:
            out = one.packed[: self._left]
        else:
            try:
                out = zlib.decompressobj().decompress(one.packed, self._left)
            except zlib.error:
                out = b""
        self._left -= len(out)
        return out


def _objects(body: bytes) -> Iterator[tuple[int, _Object]]:
    """Walk the objects from front to back; a stream is stepped over by its length, or to its end mark."""
    place = 0
    for _ in range(_MOST_OBJECTS):
        found = _OBJECT.search(body, place)
        if found is None:
            return
        end = body.find(b"endobj", found.end())
        mark = body.find(b"stream", found.end())
        if end < 0:
            return
        if mark < 0 or mark > end:
            yield int(found[1]), _Object(body[found.end() : end], None)
            place = end
            continue
        dictionary = body[found.end() : mark]
        start = mark + len(b"stream") + (2 if body[mark + 6 : mark + 8] == b"\r\n" else 1)
        length = _LENGTH.search(dictionary)
        stop = start + int(length[1]) if length else body.find(b"endstream", start)
        if not start <= stop <= len(body):
            return
        yield int(found[1]), _Object(dictionary, body[start:stop])
        place = stop


def _printed(objects: Mapping[int, _Object], unpack: _Unpacking) -> Iterator[str]:
    """Give the lines in the order in which they are drawn, which is that of reading."""
    nothing = _Object(b"", None)
    for page in [one for one in objects.values() if _PAGE.search(one.dictionary)]:
        contents, fonts = _CONTENTS.search(page.dictionary), _FONTS.search(page.dictionary)
        if not contents or not fonts:
            continue
        letters = {}
        for name, number in _FONT.findall(objects.get(int(fonts[1]), nothing).dictionary):
            table = _UNICODE.search(objects.get(int(number), nothing).dictionary)
            letters[name] = _letters(unpack(objects.get(int(table[1]), nothing))) if table else {}
        yield from _lines(unpack(objects.get(int(contents[1]), nothing)), letters)


def _letters(table: bytes) -> Mapping[bytes, str]:
    return {
        glyph: bytes.fromhex(text.decode()).decode("utf-16-be", "replace") for glyph, text in _LETTER.findall(table)
    }


def _lines(content: bytes, letters: Mapping[bytes, Mapping[bytes, str]]) -> Iterator[str]:
    """Follow what is drawn; a text that says what it means (ActualText) counts in place of its glyphs."""
    line, font, actual = "", b"", False
    for found in _DRAWN.finditer(content):
        if found["move"]:
            if line:
                yield line
            line = ""
        elif found["font"]:
            font = found["font"]
        elif found["actual"] is not None:
            line += bytes.fromhex(found["actual"].decode()).decode("utf-16-be", "replace")
            actual = True
        elif found["end"]:
            actual = False
        elif not actual:
            known = letters.get(font, {})
            for glyphs in _GLYPHS.findall(found["shown"] or b""):
                line += "".join(
                    known.get(glyphs[i : i + 4], "\N{REPLACEMENT CHARACTER}") for i in range(0, len(glyphs), 4)
                )
    if line:
        yield line
