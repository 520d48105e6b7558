"""How assessors agree: to talk about the words of a rubric, never about who is better."""

from dataclasses import dataclass

from flask import render_template

from assess.domain.permissions import Permission
from assess.domain.rubric import LEVELS
from assess.services import calibrating, comparing_assessors
from assess.services.comparing_assessors import LEAST_ALPHA, Agreement, Figure
from assess.web import current, guards, identity
from assess.web.desk.blueprint import desk

LEFT, WIDTH = 10, 380
"""Where the line of a picture begins, and how long it is, in units of a picture 400 wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A figure on its line, with its interval; below chance it lies at the beginning."""

    at: int
    low: int
    high: int


@desk.get("/agreement")
@guards.staff(Permission.SEE_AGREEMENT)
def agreement() -> str:
    """List the rubrics with which two assessors or more have seen the same woman, and who calibrated when."""
    office, actor = current.office(), identity.actor()
    found, calibrated = comparing_assessors.compared(office, actor), calibrating.calibrated(office, actor)
    return render_template("desk/agreement.html", found=found, calibrated=calibrated)


@desk.get("/agreement/<domain>/<int:version>")
@guards.staff(Permission.SEE_AGREEMENT)
def agreement_of(domain: str, version: int) -> str:
    """Show how far assessors agree on each criterion, and pair by pair, by name."""
    found = comparing_assessors.of_rubric(current.office(), identity.actor(), domain, version)
    return render_template(
        "desk/agreement_of.html",
        found=found,
        judged=comparing_assessors.judged,
        dot=dot,
        place=place,
        within=within,
        least_alpha=LEAST_ALPHA,
        levels=LEVELS,
        fewest=comparing_assessors.FEWEST,
    )


def dot(figure: Figure) -> Dot | None:
    """Put a figure on the line, or nothing where there is no interval."""
    if figure.value is None or figure.interval is None:
        return None
    low, high = figure.interval
    return Dot(at=place(figure.value), low=place(low), high=place(high))


def place(value: float) -> int:
    """Give where on the line, from 0 (as by chance, or less) to 1 (always the same), a value lies."""
    return LEFT + round(WIDTH * min(1, max(0, value)))


def within(figures: Agreement, steps: int) -> int:
    """Count the comparisons in which the levels were at most so many apart."""
    return sum(count for i, row in enumerate(figures.table) for j, count in enumerate(row) if abs(i - j) <= steps)
