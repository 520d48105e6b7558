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
        """All words on the paper, with single spaces."""
        return " ".join(self._run("pdftotext", str(self.file), "-").split())

    def code(self) -> str:
        """The code, as somebody reads it from the paper."""
        found = CODE.search(self.words())
        assert found, "there is no code on the paper"
        return found.group()

    def competences(self, titles: Sequence[str]) -> list[str]:
        """The words from each title to the next: a paper has columns, so within them the order is the reader's."""
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
            drawn, letters = list(pikepdf.parse_content_stream(page)), dict[int, str]()
            for at, one in enumerate(drawn):
                if str(one.operator) == "Tf":
                    letters = _letters(page.Resources.Font[str(one.operands[0])])
                elif str(one.operator) == "Tj" and _read(bytes(one.operands[0]), letters) == before:
                    written = pikepdf.String(_written(after, letters))
                    drawn[at] = pikepdf.ContentStreamInstruction([written], one.operator)
                    break
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(drawn))
            pdf.save(copy)
        return Paper(copy)

    @staticmethod
    def _run(*command: str) -> str:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _letters(typeface: pikepdf.Object) -> dict[int, str]:
    """Which letter stands behind each byte: a paper carries only the letters that it uses."""
    table = typeface.ToUnicode.read_bytes().decode("ascii")
    return {int(byte, 16): chr(int(letter, 16)) for byte, letter in re.findall(r"<(\w\w)> <(\w{4})>\n", table)}


def _read(line: bytes, letters: dict[int, str]) -> str:
    return "".join(letters.get(byte, "") for byte in line)


def _written(words: str, letters: dict[int, str]) -> bytes:
    bytes_of = {letter: byte for byte, letter in letters.items()}
    return bytes(bytes_of[letter] for letter in words)
