"""How far raters agree who chose one of a few levels in order: four figures, each with n and an interval.

- *exact* and *adjacent*: the share of comparisons (two raters, one thing) with the same level, or at most one apart.
- *kappa*: J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit",
  Psychological Bulletin 70 (1968), 213-220, with the squared distance of the levels as weight of a disagreement.
- *alpha*: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), section E, with its ordinal difference.
  It takes any number of raters, and things that some of them did not see.

The intervals are percentile bootstrap intervals over participants: what is drawn is a whole woman with everything that
was seen of her, because her scores hang together. B. Efron and R. J. Tibshirani, "An introduction to the bootstrap"
(1993), chapter 13.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Ratings = Sequence[int | None]
"""What each rater gave one thing, in a fixed order of raters; None where she did not see it."""
Table = NDArray[np.float64]
"""One square table of levels by levels, or a stack of them: the last two axes are the levels."""

RESAMPLES = 1_000
SEED = 1968
COVERED = (2.5, 97.5)
MOST_UNDEFINED = 0.05
"""The share of resamples that may be undefined: with more, the ends of a 95% interval are not known."""


class Undefined(StrEnum):
    """Why a figure is no number."""

    NOTHING_COMPARED = "nothing_compared"
    ONE_LEVEL = "one_level"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with its 95% interval; or none, and why.

    The interval is None where too many resamples leave the figure undefined.
    """

    value: float | None
    interval: tuple[float, float] | None
    undefined: Undefined | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The four figures. `n` counts participants of whom anything was compared; `comparisons` the pairs of scores.

    `table[i][j]` counts the comparisons in which the first gave level i and the second level j. Where the raters have
    no order it is filled above its diagonal only: i is the lower level.
    """

    n: int
    comparisons: int
    enough: bool
    exact: Figure
    adjacent: Figure
    kappa: Figure
    alpha: Figure
    table: tuple[tuple[int, ...], ...]


def fewest(levels: int) -> int:
    """Give the number of participants below which agreement is not judged: two times the square of the levels.

    With fewer, weighted kappa does not behave as its theory says: D. V. Cicchetti, "Testing the normal approximation
    and minimal sample size requirements of weighted kappa when the number of categories is large", Applied
    Psychological Measurement 5 (1981), 101-104. For four levels: 32.
    """
    return 2 * levels * levels


def agreement(participants: Sequence[Sequence[Ratings]], levels: int, *, ordered: bool = False) -> Agreement:
    """Compare raters over participants, each with the things in which she was seen; levels count from 0.

    With `ordered`, there are two raters, the same throughout, and kappa is Cohen's: each has her own use of the
    levels. Without, raters change from woman to woman and nobody is first: each comparison enters in both orders.
    ValueError for a level that does not exist, and for another number of raters than two with `ordered`.
    """
    if ordered and any(len(ratings) != len(("first", "second")) for seen in participants for ratings in seen):
        raise ValueError("raters in order are two")
    parts = sorted(_parts(seen, levels, ordered=ordered) for seen in participants)
    told = np.array([part for part in parts if any(part)], dtype=np.float64).reshape(-1, 2 * levels * levels)
    whole = told.sum(axis=0, keepdims=True)
    drawn = _drawn(told)
    n = len(told)
    size = (-1, levels, levels)
    compared, drawn_compared = (one[:, : levels * levels].reshape(size) for one in (whole, drawn))
    coincided, drawn_coincided = (one[:, levels * levels :].reshape(size) for one in (whole, drawn))
    return Agreement(
        n=n,
        comparisons=round(float(compared.sum())),
        enough=n >= fewest(levels),
        exact=_figure(_within(0), compared, drawn_compared),
        adjacent=_figure(_within(1), compared, drawn_compared),
        kappa=_figure(lambda tables: weighted_kappa(tables, squared(levels)), compared, drawn_compared),
        alpha=_figure(ordinal_alpha, coincided, drawn_coincided),
        table=_counted(compared[0], ordered=ordered),
    )


def squared(levels: int) -> Table:
    """Give the weights of disagreement for quadratic weighted kappa."""
    return np.square(_distance(levels))


def weighted_kappa(tables: Table, weights: Table) -> Table:
    """Give Cohen's weighted kappa of each table, from the weights of disagreement (0 on the diagonal).

    NaN where chance alone would give no disagreement: one level was used, or none. Counts and proportions do alike.
    """
    total = tables.sum(axis=(-2, -1))
    chance = tables.sum(axis=-1)[..., :, np.newaxis] * tables.sum(axis=-2)[..., np.newaxis, :]
    return _one_minus((weights * tables).sum(axis=(-2, -1)) * total, (weights * chance).sum(axis=(-2, -1)))


def ordinal_alpha(coincidences: Table) -> Table:
    """Give Krippendorff's alpha of each table of coincidences, with the ordinal difference; NaN as for kappa.

    The difference of two levels is the square of how many values lie from one to the other, half of each end.
    """
    used = coincidences.sum(axis=-1)
    up_to = np.cumsum(used, axis=-1) - used / 2
    difference = np.square(up_to[..., :, np.newaxis] - up_to[..., np.newaxis, :])
    values = used.sum(axis=-1)
    observed = (coincidences * difference).sum(axis=(-2, -1)) * (values - 1)
    expected = (used[..., :, np.newaxis] * used[..., np.newaxis, :] * difference).sum(axis=(-2, -1))
    several = (used > 0).sum(axis=-1) > 1
    return _one_minus(observed, np.where(several, expected, 0))


def _one_minus(observed: Table, expected: Table) -> Table:
    known = expected > 0
    return np.where(known, 1 - observed / np.where(known, expected, 1), np.nan)


def _within(steps: int) -> Callable[[Table], Table]:
    def share(tables: Table) -> Table:
        near = _distance(tables.shape[-1]) <= steps
        return _one_minus((tables * ~near).sum(axis=(-2, -1)), tables.sum(axis=(-2, -1)))

    return share


def _distance(levels: int) -> Table:
    places = np.arange(levels, dtype=np.float64)
    return np.abs(places[:, np.newaxis] - places[np.newaxis, :])


def _parts(seen: Sequence[Ratings], levels: int, *, ordered: bool) -> tuple[float, ...]:
    """Add up what one participant puts into both tables: comparisons first, then coincidences."""
    compared, coincided = np.zeros((levels, levels)), np.zeros((levels, levels))
    for ratings in seen:
        given = [level for level in ratings if level is not None]
        if any(not 0 <= level < levels for level in given):
            raise ValueError("no such level")
        for place, one in enumerate(given):
            for other in given[place + 1 :]:
                for a, b in ((one, other), (other, one)):
                    coincided[a, b] += 1 / (len(given) - 1)
                    compared[(one, other) if ordered else (a, b)] += 0.5
    return (*compared.ravel().tolist(), *coincided.ravel().tolist())


def _drawn(told: Table) -> Table:
    """Draw as many participants as there are, again and again, and add up what they tell.

    Those told of come sorted, so that their order in the records does not change an interval.
    """
    drawn: Table = _times_drawn(len(told)) @ told
    return drawn


@lru_cache(maxsize=2)
def _times_drawn(n: int) -> Table:
    """Say how often each of `n` is drawn in each resample; the same for every criterion that the same women showed.

    The raw numbers of the generator are used: numpy promises that these stay the same from version to version.
    """
    if n == 0:
        return np.zeros((RESAMPLES, 0))
    raw = np.random.PCG64(SEED).random_raw(RESAMPLES * n)
    who = (raw % np.uint64(n)).astype(np.int64).reshape(RESAMPLES, n)
    places = who + np.arange(RESAMPLES)[:, np.newaxis] * n
    return np.bincount(places.ravel(), minlength=RESAMPLES * n).reshape(RESAMPLES, n).astype(np.float64)


def _figure(formula: Callable[[Table], Table], whole: Table, drawn: Table) -> Figure:
    value = float(formula(whole)[0])
    if np.isnan(value):
        nothing = not whole.any()
        why = Undefined.NOTHING_COMPARED if nothing else Undefined.ONE_LEVEL
        return Figure(value=None, interval=None, undefined=why)
    again = formula(drawn)
    known = again[~np.isnan(again)]
    interval = None
    if len(known) >= (1 - MOST_UNDEFINED) * RESAMPLES:
        low, high = (float(end) for end in np.percentile(known, COVERED))
        interval = (low, high)
    return Figure(value=value, interval=interval, undefined=None)


def _counted(compared: Table, *, ordered: bool) -> tuple[tuple[int, ...], ...]:
    shown = compared if ordered else np.triu(compared) + np.triu(compared.T, 1)
    return tuple(tuple(round(float(count)) for count in row) for row in shown)
