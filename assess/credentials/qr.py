"""The QR symbol as few rectangles: one path in the PDF, whole modules only, so that no reader sees a seam."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import segno

QUIET_ZONE: Final = 4
"""Modules of white around the symbol, which the standard (ISO/IEC 18004) asks for."""
MASK: Final = 4
"""One fixed mask. The search for the best of eight costs six times as much as the rest of the symbol, and readers
take any mask: the tests read back hundreds of symbols made with this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """`size` modules wide and high, without the quiet zone; rectangles are (x, y, width, height), y downwards."""

    size: int
    rectangles: tuple[tuple[int, int, int, int], ...]


def symbol(text: str) -> Symbol:
    """Encode text with error correction M (15% of the symbol may be lost).

    The fragment of an address is a segment of its own: decimal digits then take 3.3 modules each in place of 8.
    """
    address, mark, fragment = text.partition("#")
    segments: Any = [(address + mark, None), (fragment, None)] if fragment else [(text, None)]  # not in its types
    matrix = segno.make(segments, error="m", micro=False, boost_error=False, mask=MASK).matrix
    growing: dict[tuple[int, int], tuple[int, int]] = {}
    done: list[tuple[int, int, int, int]] = []
    for y, row in enumerate([*matrix, b""]):
        runs = set(_runs(row))
        for (x, width), (top, height) in list(growing.items()):
            if (x, width) in runs:
                growing[x, width] = (top, height + 1)
                runs.remove((x, width))
            else:
                del growing[x, width]
                done.append((x, top, width, height))
        growing.update(dict.fromkeys(runs, (y, 1)))
    return Symbol(size=len(matrix), rectangles=tuple(sorted(done)))


def _runs(row: Sequence[int]) -> list[tuple[int, int]]:
    """Find the dark runs of a row as (start, length)."""
    runs, start = [], None
    for x, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append((start, x - start))
            start = None
    return runs
