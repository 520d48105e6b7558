"""The voices of the paper, and a line of text as glyphs: joined, with accents in place, in the order of its scripts.

Each voice (running text, what stands out, her name, the code) is a chain of typefaces, one for each script; a letter
is taken from the first that has it. A letter that none has is an error before anything is printed: a paper with an
empty box in a name is worse than no paper.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import uharfbuzz as hb

from assess.credentials import bidi, cutting
from assess.errors import BadInput

_REMEMBERED: Final = 20_000
"""Words whose width is kept: the wording and the rubrics, which come back in every certificate."""
_LINES_REMEMBERED: Final = 4_000
_FOLLOWS: Final = frozenset({"Mn", "Me", "Mc", "Cf"})
"""Kinds of signs that stay in the typeface of the letter before them, where that has them."""
_UNSEEN: Final = frozenset({"Cf", "Cc", "Zl", "Zp"})


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """One static instance. Measures are thousandths of the size, as a PDF counts."""

    name: str
    body: bytes
    font: Any
    scale: float
    letters: frozenset[str]

    @classmethod
    def of(cls, name: str, body: bytes) -> "Typeface":
        """Open a font file; the name also tells which file it was."""
        face = hb.Face(body)
        return cls(
            f"{name}-{hashlib.sha256(body).hexdigest()[:12]}",
            body,
            hb.Font(face),
            1000 / face.upem,
            frozenset(map(chr, face.unicodes)),
        )


@dataclass(frozen=True, slots=True)
class Glyph:
    """One shape on the paper: its number in the typeface, the way it takes, where it is moved to, and for which letters.

    `text` is empty for a further shape of the same letters.
    """

    number: int
    advance: float
    dx: float
    dy: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Run:
    """Glyphs from left to right in one typeface; `text` is what they say, in reading order."""

    typeface: Typeface
    glyphs: tuple[Glyph, ...]
    text: str
    rtl: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A shaped text: its runs from left to right, its width in thousandths of the size, and what it says."""

    text: str
    runs: tuple[Run, ...]
    width: float


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A voice: a chain of typefaces, known by `name`."""

    name: str
    chain: tuple[Typeface, ...]
    _widths: dict[str, float] = field(default_factory=dict, repr=False)
    _lines: dict[tuple[str, bool], Line] = field(default_factory=dict, repr=False)

    def width(self, text: str, size: float) -> float:
        """Width in points. Raises BadInput when no typeface has a character."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) >= _REMEMBERED:
                self._widths.clear()
            known = self._widths[text] = self._shape(text, rtl=False).width / 1000
        return size * known

    def line(self, text: str, *, rtl: bool) -> Line:
        """Shape one line; `rtl` is the direction of the paragraph. Raises BadInput when a letter is missing."""
        known = self._lines.get((text, rtl))
        if known is None:
            if len(self._lines) >= _LINES_REMEMBERED:
                self._lines.clear()
            known = self._lines[text, rtl] = self._shape(text, rtl=rtl)
        return known

    def _shape(self, text: str, *, rtl: bool) -> Line:
        typefaces = list(self._typefaces(text))
        runs = []
        for start, end, backwards in bidi.visual_runs(text, rtl=rtl):
            parts, at = [], start
            for typeface, group in groupby(typefaces[start:end]):
                length = len(list(group))
                parts.append((typeface, at, at + length))
                at += length
            for typeface, first, last in reversed(parts) if backwards else parts:
                runs.append(_shaped(typeface, text[first:last], rtl=backwards))
        return Line(text, tuple(runs), sum(glyph.advance for run in runs for glyph in run.glyphs))

    def _typefaces(self, text: str) -> Iterator[Typeface]:
        """Give the typeface of each character."""
        now = self.chain[0]
        for character in text:
            kind = unicodedata.category(character)
            if kind in _UNSEEN or (kind in _FOLLOWS and character in now.letters):
                yield now
                continue
            found = next((one for one in self.chain if character in one.letters), None)
            if found is None:
                raise _missing(character)
            now = found
            yield now


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """The four voices of the paper: running text, what stands out, her name, and the code."""

    text: Face
    strong: Face
    name: Face
    code: Face

    def need(self, text: str) -> None:
        """Raise BadInput unless every letter of a name can be printed, in each voice that prints names."""
        for face in (self.text, self.strong, self.name):
            face.line(composed(text), rtl=False)


@lru_cache(maxsize=4)
def load(folder: Path) -> Fonts:
    """Open the four voices, once per process. Raises Unavailable when a typeface is missing or was changed."""
    bodies = cutting.known(folder)
    return Fonts(**{role: _face(role, bodies) for role in cutting.ROLES})


def composed(text: str) -> str:
    """Join letters with their accents (Unicode NFC), and take out marks that force a direction."""
    return unicodedata.normalize("NFC", text.translate(bidi.FORCED))


def _face(role: str, bodies: Mapping[str, bytes]) -> Face:
    names = [one.name for one in cutting.CUTS if one.role == role]
    return Face(role, tuple(Typeface.of(name, bodies[name]) for name in names))


def _shaped(typeface: Typeface, text: str, *, rtl: bool) -> Run:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(typeface.font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    if any(info.codepoint == 0 for info in infos):
        raise _missing(next(text[info.cluster] for info in infos if info.codepoint == 0))
    said = _said(text, [info.cluster for info in infos])
    scale = typeface.scale
    glyphs = tuple(
        Glyph(info.codepoint, at.x_advance * scale, at.x_offset * scale, at.y_offset * scale, words)
        for info, at, words in zip(infos, positions, said, strict=True)
    )
    return Run(typeface=typeface, glyphs=glyphs, text=text, rtl=rtl)


def _said(text: str, clusters: list[int]) -> list[str]:
    """Give each glyph the letters that it stands for; the first of several glyphs has them all."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    taken: set[int] = set()
    said = []
    for start in clusters:
        said.append("" if start in taken else text[start : ends[start]])
        taken.add(start)
    return said


def _missing(character: str) -> BadInput:
    return BadInput(
        "letter_not_in_font",
        "The certificate's typeface has no letter for %(character)s.",
        "Write it with other letters.",
        character=f"U+{ord(character):04X}",
    )
