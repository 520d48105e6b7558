"""What Babel passes over in silence: lines that are no catalogue, translations without source, strings twice.

Each of these would lose a translator's work without a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_LINE = re.compile(
    r"""\s*(?:
        (?P<aside>\#.*)
      | (?P<keyword>(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])\s+)? (?P<words>"(?:[^"\\]|\\.)*") \s*
    )?""",
    re.VERBOSE,
)
_FOLLOWS = {
    "msgctxt": (None, "msgstr", "msgstr[]"),
    "msgid": (None, "msgctxt", "msgstr", "msgstr[]"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid",),
    "msgstr[]": ("msgid_plural", "msgstr[]"),
}
"""Which keyword may stand before which; None is the begin of the file."""


@dataclass(slots=True)
class _Entry:
    context: list[str] = field(default_factory=list)
    source: list[str] = field(default_factory=list)
    line: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """Give context and source as they stand in the file."""
        return "".join(self.context), "".join(self.source)


@dataclass(slots=True)
class _Walk:
    """Where we are in the file; after a mistake anything may follow, so that one mistake is told once."""

    before: str | None = None
    lost: bool = False
    entry: _Entry = field(default_factory=_Entry)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)


def mistakes(text: str) -> Iterator[tuple[int, str]]:
    """Give the line, from 1, and the kind of each mistake in the text of a catalogue."""
    walk = _Walk()
    for number, line in enumerate(text.split("\n"), start=1):
        match = _LINE.fullmatch(line)
        if match is None:
            yield number, "this line is no part of a catalogue, or lacks a quote"
            walk.lost = True
        elif match["words"]:
            keyword = re.sub(r"\d|\s", "", match["keyword"] or "")
            mistake = _take(walk, number, keyword, match["words"][1:-1])
            if mistake:
                yield number, mistake
            walk.lost = mistake is not None


def _take(walk: _Walk, number: int, keyword: str, words: str) -> str | None:
    if not keyword:
        _extend(walk, words)
        return None if walk.before or walk.lost else "a text stands here without `msgid` or `msgstr` before it"
    fits = walk.lost or walk.before in _FOLLOWS[keyword]
    mistake = None if fits else f"`{keyword}` cannot follow `{walk.before or 'nothing'}`"
    if keyword == "msgctxt":
        walk.entry = _Entry(context=[words])
    elif keyword == "msgid":
        walk.entry = _Entry(context=walk.entry.context if walk.before == "msgctxt" else [], source=[words], line=number)
    elif keyword.startswith("msgstr") and walk.before != "msgstr[]" and not walk.lost:
        first = walk.lines.setdefault(walk.entry.key, walk.entry.line)
        if first != walk.entry.line:
            mistake = mistake or f"this string is there already, on line {first}"
    walk.before = keyword
    return mistake


def _extend(walk: _Walk, words: str) -> None:
    if walk.before == "msgctxt":
        walk.entry.context.append(words)
    elif walk.before == "msgid":
        walk.entry.source.append(words)
