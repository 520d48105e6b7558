"""`salto reports`: what the desk shows as pages, as rows for a spreadsheet or a program."""

import csv
import sys
from collections.abc import Iterator

import click

from assess.clock import Clock
from assess.services import comparing_assessors
from assess.services.comparing_assessors import Agreement, Figure, RubricAgreement
from assess.services.office import Office
from assess.settings import Settings

HEAD = (
    *("organisation", "rubric", "version", "criterion", "first", "second", "women", "comparisons"),
    *("figure", "value", "low", "high", "undefined", "judgement"),
)
Group = tuple[str, str, str, Agreement]
"""Criterion, first and second assessor (each empty for all of them), and the figures."""
FORMULA = ("=", "+", "-", "@")
"""How a cell begins that a spreadsheet would run."""


@click.group()
def reports() -> None:
    """Print reports as rows."""


@reports.command("agreement")
def agreement() -> None:
    """Print how far assessors agree, as CSV: exact, adjacent, weighted kappa and alpha, each with its interval."""
    office = Office(Settings.from_environment(), Clock())
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(HEAD)
    for organisation, found in comparing_assessors.everywhere(office):
        about = (_cell(organisation), found.rubric.id, found.rubric.version)
        for criterion, first, second, figures in _groups(found):
            counted = (criterion, _cell(first), _cell(second), figures.n, figures.comparisons)
            word = comparing_assessors.judged(figures).value
            for name in ("exact", "adjacent", "kappa", "alpha"):
                rows.writerow((*about, *counted, name, *_numbers(getattr(figures, name)), word))
    office.database.close()


def _groups(found: RubricAgreement) -> Iterator[Group]:
    yield "", "", "", found.figures
    for one in found.criteria:
        yield one.criterion.id, "", "", one.figures
    for pair in found.pairs:
        yield "", pair.first, pair.second, pair.figures
        for one in pair.criteria:
            yield one.criterion.id, pair.first, pair.second, one.figures


def _numbers(figure: Figure) -> tuple[str, str, str, str]:
    low, high = (f"{end:.4f}" for end in figure.interval) if figure.interval else ("", "")
    value = "" if figure.value is None else f"{figure.value:.4f}"
    return value, low, high, figure.undefined.value if figure.undefined else ""


def _cell(name: str) -> str:
    return f"'{name}" if name.startswith(FORMULA) else name
