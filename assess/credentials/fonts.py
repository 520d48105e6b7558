"""The typefaces of the certificate: cut once at set-up from installed packages, checked, and measured in plain tables.

The packages hold variable fonts, of which a PDF would get the default weight only; so static instances are cut
into `<instance>/fonts/`. A letter that a typeface does not have is an error before anything is printed: a paper
with an empty box in a name is worse than no paper.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from assess.errors import BadInput, Unavailable

MANIFEST: Final = "fonts.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One static instance: where it comes from, the SHA-256 of that file, and its place on the axes."""

    role: str
    package: str
    file: str
    sha256: str
    axes: Mapping[str, float]


_SANS: Final = ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf")
_SANS_SHA256: Final = "bfb7bb691513f12e734dc346c03a03f784912432d7e3fa8e56efcf906fe86b3d"
CUTS: Final = (
    Cut(role="text", package=_SANS[0], file=_SANS[1], sha256=_SANS_SHA256, axes={"wght": 400, "wdth": 100}),
    Cut(role="strong", package=_SANS[0], file=_SANS[1], sha256=_SANS_SHA256, axes={"wght": 600, "wdth": 100}),
    Cut(
        role="name",
        package="fontpkg_noto_serif",
        file="NotoSerif[wdth,wght].ttf",
        sha256="4d8e6761424656867019081a1a01336f3cb086982682698714054fc33f782713",
        axes={"wght": 500, "wdth": 100},
    ),
    Cut(
        role="code",
        package="fontpkg_ibm_plex_mono",
        file="IBMPlexMono-SemiBold.ttf",
        sha256="d3c38e55c78f5b0f28009fddba4834ec503278936a5986032424c9bd2d23aa46",
        axes={},
    ),
)
_LETTERS: Final = (
    *range(0x20, 0x250),  # Latin with every European accent
    *range(0x2B0, 0x370),  # accents that could not be joined to a letter
    *range(0x370, 0x530),  # Greek and Cyrillic
    *range(0x1E00, 0x1F00),  # Vietnamese and transliterations
    *range(0x2000, 0x2070),  # dashes, quotes, bullets
    *range(0x20A0, 0x20C0),
    *range(0x2100, 0x2150),
    0x2212,
)
"""Kept from the sources; the rest (Devanagari and others) would make each cut five times slower and larger."""
_USELESS_IN_A_PDF: Final = ("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "MVAR", "HVAR", "VDMX", "meta", "gasp")


_REMEMBERED: Final = 20_000
"""Words whose width is kept: the wording and the rubrics, which come back in every certificate."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A typeface that ReportLab knows by `name`; widths are fractions of the size, by character."""

    name: str
    widths: Mapping[str, float]
    _known: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    def width(self, text: str, size: float) -> float:
        """Width in points. Raises BadInput when the typeface lacks a character."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[text] = self._measured(text)
        return size * known

    def _measured(self, text: str) -> float:
        try:
            return sum([self.widths[character] for character in text])
        except KeyError as missing:
            character = str(missing.args[0])
            raise BadInput(
                "letter_not_in_font",
                "The certificate's typeface has no letter for %(character)s.",
                "Write it with other letters.",
                character=f"U+{ord(character):04X}",
            ) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """The four voices of the paper: running text, what stands out, her name, and the code."""

    text: Face
    strong: Face
    name: Face
    code: Face

    @property
    def faces(self) -> tuple[Face, ...]:
        return (self.text, self.strong, self.name, self.code)


def cut(folder: Path) -> None:
    """Write the static instances and their hashes, unless they are there already.

    Raises Unavailable when a package is missing or is not the version that was checked.
    """
    if _is_cut(folder):
        return
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {}
    for one in CUTS:
        path = folder / f"{one.role}.ttf"
        _cut_one(one, path)
        hashes[one.role] = _sha256(path)
    (folder / MANIFEST).write_text(json.dumps(hashes, indent=1, sort_keys=True) + "\n", encoding="utf-8")


@lru_cache(maxsize=4)
def load(folder: Path) -> Fonts:
    """Register the four typefaces with ReportLab, once per process. Raises Unavailable when one is missing or was changed."""
    try:
        hashes = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        faces = {one.role: _face(folder / f"{one.role}.ttf", hashes[one.role]) for one in CUTS}
    except (OSError, ValueError, KeyError) as error:
        raise _unusable() from error
    return Fonts(**faces)


def composed(text: str) -> str:
    """Join letters with their accents (Unicode NFC), so that one glyph is found for them."""
    return unicodedata.normalize("NFC", text)


def _is_cut(folder: Path) -> bool:
    try:
        hashes = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return all(_sha256(folder / f"{one.role}.ttf") == hashes[one.role] for one in CUTS)
    except (OSError, ValueError, KeyError):
        return False


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _cut_one(one: Cut, path: Path) -> None:
    from fontTools import subset  # noqa: PLC0415 - only set-up needs these large modules
    from fontTools.ttLib import TTFont as Source  # noqa: PLC0415
    from fontTools.varLib import instancer  # noqa: PLC0415

    try:
        source_path = Path(str(resources.files(one.package))) / "files" / one.file
        found = _sha256(source_path)
    except (ModuleNotFoundError, OSError) as error:
        raise _unusable() from error
    if found != one.sha256:
        raise _unusable()
    font: Any = Source(source_path, recalcTimestamp=False)
    for tag in _USELESS_IN_A_PDF:
        if tag in font:
            del font[tag]
    letters = subset.Subsetter(subset.Options(hinting=False, notdef_outline=True, name_IDs=["*"]))
    letters.populate(unicodes=_LETTERS)
    letters.subset(font)
    if one.axes:
        font = instancer.instantiateVariableFont(font, dict(one.axes), inplace=True)
    font["name"].setName(f"Salto-{one.role.title()}", 6, 3, 1, 0x409)
    font.save(path)


def _face(path: Path, sha256: str) -> Face:
    if _sha256(path) != sha256:
        raise _unusable()
    name = f"salto-{sha256[:12]}"
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(path), asciiReadable=0))
    font: Any = pdfmetrics.getFont(name)
    face = font.face
    widths = {chr(point): face.charWidths.get(point, face.defaultWidth) / 1000 for point in face.charToGlyph}
    return Face(name=name, widths=widths)


def _unusable() -> Unavailable:
    return Unavailable(
        "fonts_missing",
        "The certificate's typefaces are not there, or are not the ones that were checked.",
        "Run `salto setup` again.",
    )
