"""In which order the letters of one line stand on the paper, when some scripts run from right to left.

The Unicode Bidirectional Algorithm (UAX #9, Unicode 15) for a single line, without its explicit embeddings: marks
that force a direction (U+202A to U+202E, U+2066 to U+2069) are taken out before, because on a certificate they could
only make a name read as another. What HarfBuzz needs is runs of one direction; mirrored brackets are its work.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final

FORCED: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Marks that embed, override or isolate, for `str.translate`."""
_STRONG: Final = frozenset({"L", "R", "AL"})
_NUMBERS: Final = frozenset({"EN", "AN"})
_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON"})
_LEVELS_KEPT: Final = 4096


def first_strong_is_rtl(text: str) -> bool:
    """Say whether the first letter with a direction runs from right to left (rules P2 and P3)."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind != "L" for kind in strong if kind in _STRONG), False)


@lru_cache(maxsize=_LEVELS_KEPT)
def visual_runs(text: str, *, rtl: bool) -> tuple[tuple[int, int, bool], ...]:
    """Give the runs of one direction from left to right as they stand on the paper: (start, end, right to left).

    `rtl` is the direction of the line as a whole.
    """
    levels = _levels(text, int(rtl))
    runs, start = [], 0
    for level, group in groupby(levels):
        end = start + len(list(group))
        runs.append((start, end, level))
        start = end
    for level in range(max(levels, default=0), 0, -1):  # rule L2
        runs = list(_turned(runs, level))
    return tuple((start, end, bool(level % 2)) for start, end, level in runs)


def _turned(runs: Sequence[tuple[int, int, int]], level: int) -> Iterator[tuple[int, int, int]]:
    for high, group in groupby(runs, key=lambda run: run[2] >= level):
        members = list(group)
        yield from reversed(members) if high else members


def _levels(text: str, base: int) -> list[int]:
    original = [unicodedata.bidirectional(character) or "L" for character in text]
    if base == 0 and not {"R", "AL", "AN"} & set(original):
        return [0] * len(text)
    seen = [i for i, kind in enumerate(original) if kind != "BN"]  # rule X9: signs without width follow
    kinds = [original[i] for i in seen]
    side = "R" if base else "L"
    _weak(kinds, side)
    _signs(kinds, side)
    _brackets([text[i] for i in seen], kinds, original=[original[i] for i in seen], side=side)
    _neutral(kinds, side)
    levels = [base] * len(text)
    for i, kind in zip(seen, kinds, strict=True):
        if base == 0:
            levels[i] = {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
        else:
            levels[i] = 1 if kind == "R" else 2
    _ends(original, levels, base)
    for i, kind in enumerate(original):
        if kind == "BN":
            levels[i] = levels[i - 1] if i else base
    return levels


def _weak(kinds: list[str], side: str) -> None:
    """Resolve numbers and what belongs to them (rules W1 to W4), in place."""
    before, strong = side, side
    for i, kind in enumerate(kinds):  # W1 marks take the letter's, W2 a number after Arabic, W3
        now = before if kind == "NSM" else kind
        before = now
        if now in _STRONG:
            strong = now
        if now == "EN" and strong == "AL":
            now = "AN"
        kinds[i] = "R" if now == "AL" else now
    for i in range(1, len(kinds) - 1):  # W4 one separator between two numbers
        left, kind, right = kinds[i - 1 : i + 2]
        if left == right and ((kind == "ES" and left == "EN") or (kind == "CS" and left in _NUMBERS)):
            kinds[i] = left


def _signs(kinds: list[str], side: str) -> None:
    """Resolve signs beside numbers, and numbers after Latin (rules W5 to W7), in place."""
    start = 0
    for kind, group in groupby(list(kinds)):  # W5 signs beside a number
        end = start + len(list(group))
        if kind == "ET" and "EN" in kinds[max(0, start - 1) : start] + kinds[end : end + 1]:
            kinds[start:end] = ["EN"] * (end - start)
        start = end
    strong = side
    for i, kind in enumerate(kinds):  # W6, W7
        if kind in {"ES", "ET", "CS"}:
            kinds[i] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[i] = "L"


def _brackets(text: list[str], kinds: list[str], *, original: list[str], side: str) -> None:
    """Give both brackets of a pair one direction (rule N0), in place."""
    for opening, closing in _pairs(text, kinds):
        inside = {_side(kind) for kind in kinds[opening + 1 : closing]} - {""}
        if not inside:
            continue
        towards = side
        if side not in inside:
            before = next((s for s in map(_side, reversed(kinds[:opening])) if s), side)
            towards = before if before != side else side
        for place in (opening, closing):
            kinds[place] = towards
            following = place + 1
            while following < len(kinds) and original[following] == "NSM":
                kinds[following] = towards
                following += 1


def _pairs(text: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    pairs = []
    for i, character in enumerate(text):
        if kinds[i] != "ON":
            continue
        if partner := _partner(character):
            waiting.append((partner, i))
            continue
        found = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == _same(character)), None)
        if found is not None:
            pairs.append((waiting[found][1], i))
            del waiting[found:]
    return sorted(pairs)


@lru_cache(maxsize=1024)
def _partner(character: str) -> str:
    """Give the closing bracket of an opening one, by Unicode's names; nothing for other signs and for quotes."""
    if unicodedata.category(character) != "Ps" or not unicodedata.mirrored(character):
        return ""
    try:
        return _same(unicodedata.lookup(unicodedata.name(character).replace("LEFT", "RIGHT")))
    except KeyError:
        return ""


def _same(character: str) -> str:
    """See two angle brackets that Unicode holds for the same as one."""
    return unicodedata.normalize("NFC", character)


def _side(kind: str) -> str:
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _neutral(kinds: list[str], side: str) -> None:
    """Let spaces and signs follow what stands round them (rules N1 and N2), in place."""
    start = 0
    for neutral, group in groupby(list(kinds), key=lambda kind: kind in _NEUTRAL):
        end = start + len(list(group))
        if neutral:
            before = _side(kinds[start - 1]) if start else side
            after = _side(kinds[end]) if end < len(kinds) else side
            kinds[start:end] = [before if before == after else side] * (end - start)
        start = end


def _ends(original: list[str], levels: list[int], base: int) -> None:
    """Put spaces at the end of the line, and separators with the spaces before them, on the base level (rule L1)."""
    at_end = True
    for i in range(len(original) - 1, -1, -1):
        kind = original[i]
        if kind in {"B", "S"}:
            at_end = True
        if at_end and kind in {"B", "S", "WS", "BN"}:
            levels[i] = base
        else:
            at_end = False
