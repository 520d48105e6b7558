"""The interval of a proportion.

Wilson's score interval: with few observations, and with proportions near 0 or 1, it covers what it says, where the
textbook interval (p plus or minus z times its standard error) does not, and it never leaves 0 to 1.

E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
Statistical Association 22 (1927), 209-212; recommended by R. G. Newcombe, "Two-sided confidence intervals for the
single proportion: comparison of seven methods", Statistics in Medicine 17 (1998), 857-872 (his method 3).
"""

from dataclasses import dataclass
from math import sqrt

Z_95 = 1.959963984540054
"""The standard normal distribution lies with 95% between minus and plus this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From `low` to `high`, both between 0 and 1."""

    low: float
    high: float


def wilson(successes: int, n: int, z: float = Z_95) -> Interval:
    """Give the interval of a proportion of `successes` among `n`; ValueError when that is no proportion.

    Nothing observed says nothing: the interval is then 0 to 1.
    """
    if not 0 <= successes <= n:
        message = f"{successes} of {n} is no proportion"
        raise ValueError(message)
    if n == 0:
        return Interval(low=0.0, high=1.0)
    p, zz = successes / n, z * z
    middle = p + zz / (2 * n)
    spread = z * sqrt(p * (1 - p) / n + zz / (4 * n * n))
    low, high = ((middle + sign * spread) / (1 + zz / n) for sign in (-1, 1))
    return Interval(low=0.0 if successes == 0 else max(0.0, low), high=1.0 if successes == n else min(1.0, high))
