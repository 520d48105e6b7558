"""How far two raters agree beyond what chance alone would give.

J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Over `n` things that both judged: the proportion judged alike, and kappa.

    Kappa is None where it says nothing: nothing was judged, or both gave one and the same verdict throughout.
    """

    n: int
    alike: float | None
    kappa: float | None


def cohen(pairs: Iterable[tuple[Hashable, Hashable]]) -> Agreement:
    """Compare two raters' verdicts, given as a pair for each thing that was judged."""
    both = list(pairs)
    n = len(both)
    if n == 0:
        return Agreement(n=0, alike=None, kappa=None)
    alike = sum(one == other for one, other in both) / n
    first, second = Counter(one for one, _ in both), Counter(other for _, other in both)
    chance = sum(first[verdict] * second[verdict] for verdict in first) / n**2
    return Agreement(n=n, alike=alike, kappa=None if chance == 1 else (alike - chance) / (1 - chance))
