"""Shaped lines as PDF operators, and the typefaces that they used as PDF objects: subsets, by glyph number.

ReportLab writes one code for each letter, which is not enough for letters that join. So glyphs are written by their
number (Identity-H), each with the letters that it stands for (ToUnicode). Where that cannot say it (from right to
left, several shapes for one letter) the whole line carries its letters as `ActualText`, for copying and reading aloud.
"""

import hashlib
import struct
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

import uharfbuzz as hb

from assess.credentials.fonts import Line, Run, Typeface
from assess.credentials.raw_objects import Objects, text_string

_NOT_NEEDED_IN_A_PDF: Final = ("GSUB", "GPOS", "GDEF", "cmap", "name", "OS/2", "post")
_CLOSE_ENOUGH: Final = 0.5
"""Thousandths of the size: a shift that nobody sees is not written."""
_NO_LETTER: Final = "\N{COMBINING GRAPHEME JOINER}"
"""Stands for a further shape of the same letters: it is not seen, and parts no word."""
_RANGES_IN_A_CMAP: Final = 100
_CMAP: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{pairs}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class FontBook:
    """The typefaces of one document: which glyphs were used, and for which letters."""

    def __init__(self) -> None:
        """Begin empty."""
        self._used: dict[Typeface, dict[int, str]] = {}

    def operators(self, line: Line, size: float, *, goes_on: bool = False) -> str:
        """Write a line from where the pen is; the position and the colour are set before.

        `goes_on` ends it with a space, so that its last word and the first of the next line are two for a reader.
        """
        shown = " ".join(f"/{self._name(run.typeface)} {_short(size)} Tf {_shown(run, size)}" for run in line.runs)
        speaking = [self._speaks_for_itself(run) for run in line.runs]  # each run is taken note of
        if goes_on and line.runs:
            last = line.runs[-1].typeface
            space = int(last.font.get_nominal_glyph(ord(" ")))
            self._used[last].setdefault(space, " ")
            shown += f" <{space:04X}> Tj"
        if all(speaking):
            return shown
        return f"/Span <</ActualText {text_string(line.text + ' ' * goes_on)}>> BDC {shown} EMC"

    def add_to(self, objects: Objects) -> dict[str, str]:
        """Write the typefaces; gives the reference of each by its name in the pages' resources."""
        return {
            f"T{number}": _font(objects, typeface, used) for number, (typeface, used) in enumerate(self._used.items())
        }

    def _name(self, typeface: Typeface) -> str:
        self._used.setdefault(typeface, {})
        return f"T{list(self._used).index(typeface)}"

    def _speaks_for_itself(self, run: Run) -> bool:
        """Say whether the glyphs' own letters, from left to right, are the text; takes note of them in any case."""
        said = self._used[run.typeface]
        good = not run.rtl
        for glyph in run.glyphs:
            good = good and glyph.text != "" and said.get(glyph.number, glyph.text) == glyph.text
            if glyph.text:
                said.setdefault(glyph.number, glyph.text)
        for glyph in run.glyphs:
            said.setdefault(glyph.number, _NO_LETTER)
        return good


@lru_cache(maxsize=8192)
def _shown(run: Run, size: float) -> str:
    """Write glyph numbers and shifts; what is raised or lowered (an accent) gets a text rise of its own."""
    out: list[str] = ["["]
    owed, rise = 0.0, 0.0
    for glyph in run.glyphs:
        shift = owed - glyph.dx
        if abs(glyph.dy - rise) > _CLOSE_ENOUGH:
            out.append(f"] TJ {_short(glyph.dy * size / 1000)} Ts [")
            rise = glyph.dy
        if abs(shift) > _CLOSE_ENOUGH:
            out.append(_short(shift))
            shift = 0.0
        out.append(f"<{glyph.number:04X}>")
        owed = shift + glyph.dx + _advance(run.typeface, glyph.number) - glyph.advance
    if abs(owed) > _CLOSE_ENOUGH:
        out.append(_short(owed))
    out.append("] TJ" if not rise else "] TJ 0 Ts")
    return "".join(out).replace("><", "")


@lru_cache(maxsize=8192)
def _advance(typeface: Typeface, glyph: int) -> float:
    return float(typeface.font.get_glyph_h_advance(glyph) * typeface.scale)


def _short(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _font(objects: Objects, typeface: Typeface, used: Mapping[int, str]) -> str:
    """Write a composite font (ISO 32000-1, 9.7) that holds only the glyphs that were used."""
    tag = hashlib.sha256(repr(sorted(used)).encode()).digest()
    letters = "".join(chr(ord("A") + byte % 26) for byte in tag[:6])
    name = f"{letters}+Salto-{typeface.name.rpartition('-')[0].title()}"
    program = _subset(typeface, used)
    file = objects.stream(f"/Length1 {len(program)}", program)
    descriptor = objects.add(
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 {_measures(typeface)} /ItalicAngle 0 /StemV 80"
        f" /FontFile2 {file} >>"
    )
    widths = " ".join(f"{glyph} [{_short(_advance(typeface, glyph))}]" for glyph in sorted(used))
    descendant = objects.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name}"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /FontDescriptor {descriptor} /CIDToGIDMap /Identity /DW 0 /W [{widths}] >>"
    )
    to_unicode = objects.stream("", _to_unicode(used).encode("ascii"))
    return objects.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
        f" /DescendantFonts [{descendant}] /ToUnicode {to_unicode} >>"
    )


def _subset(typeface: Typeface, used: Iterable[int]) -> bytes:
    wanted = hb.SubsetInput()
    flags = hb.SubsetFlags
    wanted.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE
    wanted.glyph_set.update([0, *used])
    wanted.unicode_set.clear()
    wanted.drop_table_tag_set.update(int.from_bytes(table.encode(), "big") for table in _NOT_NEEDED_IN_A_PDF)
    return bytes(hb.subset(typeface.font.face, wanted).blob.data)


def _measures(typeface: Typeface) -> str:
    head = typeface.font.face.reference_table("head").data
    scale = typeface.scale
    box = [round(value * scale) for value in struct.unpack(">4h", head[36:44])]
    extents = typeface.font.get_font_extents("ltr")
    return (
        f"/FontBBox [{' '.join(map(str, box))}] /Ascent {round(extents.ascender * scale)}"
        f" /Descent {round(extents.descender * scale)} /CapHeight 714"
    )


def _to_unicode(used: Mapping[int, str]) -> str:
    pairs = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in sorted(used.items())]
    parts = (pairs[i : i + _RANGES_IN_A_CMAP] for i in range(0, len(pairs), _RANGES_IN_A_CMAP))
    return _CMAP.format(pairs="\n".join(f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar" for part in parts))
