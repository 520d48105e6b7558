"""From bytes on disk to text that is safe to parse: size, encoding and invisible characters."""

import re
from itertools import islice
from pathlib import Path

from assess.files.problems import ContentError, Problem

LARGEST_FILE = 1_000_000
"""Bytes. The largest real content file is about 60 kB; a larger one is a mistake or an attack."""

_SHOWN_PER_FILE = 20
_INVISIBLE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
"""Controls, separators that some editors count as a line end and others do not, and marks that reverse the
reading order of the source (so that a reviewer sees another text than the program)."""
_UNWANTED_WITH_TABS = re.compile(_INVISIBLE)
_UNWANTED = re.compile(rf"{_INVISIBLE}|\t[^\n]*")
"""The same, and tabs: YAML forbids most of them, and nobody sees them. One tab a line is told."""


def read_text(path: Path, *, largest: int = LARGEST_FILE, tabs: bool = False) -> str:
    r"""Read UTF-8 text with `\n` line ends and without a byte order mark; `tabs` says that tabs are welcome.

    Raises `ContentError` for a file that is missing, too large, not UTF-8, or holds invisible characters.
    """
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= largest else b""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ContentError(
            [_at_start(path, f"the file cannot be read ({reason})", "Check the name of the file")]
        ) from error
    if max(size, len(raw)) > largest:
        what = f"the file is {size:,} bytes, more than {largest:,}"
        raise ContentError([_at_start(path, what, "Split it into smaller files")])
    text = _decoded(path, raw).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    _refuse_unwanted(path, text, tabs=tabs)
    return text


def position_of(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at `index`."""
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def _at_start(path: Path, what: str, todo: str) -> Problem:
    return Problem(path=path, line=1, column=1, what=what, todo=todo)


def _decoded(path: Path, raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        line, column = position_of(before.removeprefix("\ufeff"), len(before.removeprefix("\ufeff")))
        what = f"the byte 0x{raw[error.start]:02x} is not UTF-8 text"
        todo = "Save the file again as UTF-8 in your editor"
        raise ContentError([Problem(path=path, line=line, column=column, what=what, todo=todo)]) from error


def _refuse_unwanted(path: Path, text: str, *, tabs: bool) -> None:
    unwanted = _UNWANTED if not tabs else _UNWANTED_WITH_TABS
    problems: list[Problem] = []
    for match in islice(unwanted.finditer(text), _SHOWN_PER_FILE):
        line, column = position_of(text, match.start())
        character = match.group()[0]
        if character == "\t":
            what, todo = "there is a tab", "Use spaces, two for each step to the right"
        else:
            what, todo = (
                f"there is an invisible character (U+{ord(character):04X})",
                "Delete it and type the text again",
            )
        problems.append(Problem(path=path, line=line, column=column, what=what, todo=todo))
    if problems:
        raise ContentError(problems)
