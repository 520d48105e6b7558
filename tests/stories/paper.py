"""A printed certificate in somebody's hands: read it, scan its square, or change it with a pencil."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pikepdf

LEGEND = "Wat de streepjes betekenen"
"""What comes after the competences, on a paper in Dutch."""
CODE = re.compile(r"\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{4}\b")
DOTS_PER_INCH = 150
"""A poor office printer's copy, scanned."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The PDF, as people handle it."""

    file: Path

    def words(self) -> str:
        """All words on the paper in the order of its reading, with single spaces."""
        return " ".join(self._run("pdftotext", "-raw", str(self.file), "-").split())

    def code(self) -> str:
        """The code, as somebody reads it from the paper."""
        found = CODE.search(self.words())
        assert found, "there is no code on the paper"
        return found.group()

    def competences(self, titles: Sequence[str]) -> list[str]:
        """The words from each title to the next: bars and their word may stand beside the rest."""
        words = self.words().partition(LEGEND)[0]
        starts = [words.index(title) for title in titles]
        return [words[start:end] for start, end in pairwise([*starts, len(words)])]

    def square(self) -> str:
        """The address in the square, as a phone's camera reads it from the printed page."""
        picture = self.file.with_suffix("")
        self._run("pdftoppm", "-r", str(DOTS_PER_INCH), "-png", "-singlefile", str(self.file), str(picture))
        scanned = self._run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", f"{picture}.png")
        return scanned.strip()

    def changed(self, before: str, after: str) -> "Paper":
        """A copy on which the first line that says `before` says `after`, with the paper's own letters."""
        copy = self.file.with_stem(f"{self.file.stem}-changed-{len(before)}-{len(after)}")
        with pikepdf.open(self.file) as pdf:
            page = pdf.pages[0]
            drawn, letters = list(pikepdf.parse_content_stream(page)), dict[str, str]()
            for at, one in enumerate(drawn):
                if str(one.operator) == "Tf":
                    letters = _letters(page.Resources.Font[str(one.operands[0])])
                elif str(one.operator) == "TJ" and _read(one.operands[0], letters) == before:
                    written = pikepdf.Array([pikepdf.String(_written(after, letters))])
                    drawn[at] = pikepdf.ContentStreamInstruction([written], one.operator)
                    break
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(drawn))
            pdf.save(copy)
        return Paper(copy)

    @staticmethod
    def _run(*command: str) -> str:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _letters(typeface: pikepdf.Object) -> dict[str, str]:
    """Which letter stands behind each glyph: a paper carries only the letters that it uses."""
    table = typeface.ToUnicode.read_bytes().decode("ascii")
    return {glyph: chr(int(letter, 16)) for glyph, letter in re.findall(r"<(\w{4})> <(\w{4})>\n", table)}


def _read(line: pikepdf.Object, letters: dict[str, str]) -> str:
    glyphs = "".join(bytes(part).hex().upper() for part in line if isinstance(part, pikepdf.String))
    return "".join(letters.get(glyphs[i : i + 4], "") for i in range(0, len(glyphs), 4))


def _written(words: str, letters: dict[str, str]) -> bytes:
    glyph_of = {letter: glyph for glyph, letter in letters.items()}
    return bytes.fromhex("".join(glyph_of[letter] for letter in words))
