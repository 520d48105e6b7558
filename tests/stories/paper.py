"""A printed certificate in somebody's hands: read it, scan its square, or change it with a pencil."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pikepdf

LEGEND = "Wat de streepjes betekenen"
"""What comes after the competences, on a paper in Dutch."""
DOTS_PER_INCH = 150
"""A poor office printer's copy, scanned."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The PDF, as people handle it."""

    file: Path

    def words(self) -> str:
        """All words on the paper, with single spaces."""
        return " ".join(self._run("pdftotext", str(self.file), "-").split())

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
            drawn = list(pikepdf.parse_content_stream(page))
            said = [bytes(one.operands[0]) if str(one.operator) == "Tj" else b"" for one in drawn]
            at = said.index(before.encode())
            drawn[at] = pikepdf.ContentStreamInstruction([pikepdf.String(after)], drawn[at].operator)
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(drawn))
            pdf.save(copy)
        return Paper(copy)

    @staticmethod
    def _run(*command: str) -> str:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
