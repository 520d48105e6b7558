"""The table that a run prints."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measurement. `met` is None where there is no goal, only something worth knowing."""

    what: str
    measured: str
    goal: str = ""
    met: bool | None = None


def at_most(what: str, value: float, most: float, unit: str, digits: int = 0) -> Row:
    return Row(what=what, measured=f"{value:,.{digits}f} {unit}", goal=f"<= {most:,g} {unit}", met=value <= most)


def at_least(what: str, value: float, least: float, unit: str, digits: int = 0) -> Row:
    return Row(what=what, measured=f"{value:,.{digits}f} {unit}", goal=f">= {least:,g} {unit}", met=value >= least)


def share(what: str, value: float, of: float, fewest: float) -> Row:
    """Say the how-manieth part of something a value is, where it may be one of so many parts at most."""
    parts = of / value
    return Row(what=what, measured=f"1/{parts:.1f}", goal=f"<= 1/{fewest:g}", met=parts >= fewest)


def known(what: str, measured: str) -> Row:
    return Row(what=what, measured=measured)


def written(rows: Iterable[Row]) -> str:
    """Lay the rows out in columns."""
    cells = [("", "measured", "goal", ""), *((row.what, row.measured, row.goal, _mark(row)) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(4)]
    lines = [
        f"{what:<{widths[0]}}  {measured:>{widths[1]}}  {goal:>{widths[2]}}  {mark}".rstrip()
        for what, measured, goal, mark in cells
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)


def _mark(row: Row) -> str:
    return {True: "yes", False: "NO", None: ""}[row.met]
