"""Whether mistakes, bad moods and low roles are carried by some people more than by others.

Each time that somebody is shown in a picture counts once. For each group the share among those who make a mistake, are in
a bad mood, or are told what to do is compared with its share among all who are shown: the hypergeometric tail (Fisher's
exact test, one-sided), multiplied by the number of groups compared for that role (Bonferroni). Under `CHANCE` the bank
has a problem, when at least `FEWEST` people are in the role. Of those who lead, too few is the problem. Dress is compared among grown women only, because no man of
the cast covers his hair. Record: docs/decisions/0020.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from assess.pictures.face import Expression
from assess.pictures.look import Look

Role = Literal["mistake", "bad mood", "led", "leads"]
ROLES: tuple[Role, ...] = ("mistake", "bad mood", "led", "leads")
HIGH: frozenset[Role] = frozenset({"leads"})
"""Roles of which too few is the problem."""
BAD_MOODS: frozenset[Expression] = frozenset({"angry", "sad", "worried", "strained", "tired"})
CHANCE = 0.05
FEWEST = 5
"""With fewer people in a role nothing is said of it: two or three pictures prove nothing."""
GROWN = frozenset({"adult", "old"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """Somebody in a picture, and what she is there for."""

    look: Look
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A group in one role: `count` of the `total` in that role, where it is `shown` of `everybody`; `chance` is corrected."""

    group: str
    role: Role
    count: int
    total: int
    shown: int
    everybody: int
    chance: float

    @property
    def unfair(self) -> bool:
        """Whether chance hardly explains it."""
        return self.total >= FEWEST and self.chance < CHANCE

    def __str__(self) -> str:
        """Say it in a sentence."""
        much = "few" if self.role in HIGH else "often"
        words = {
            "mistake": "make a mistake",
            "bad mood": "are in a bad mood",
            "led": "are told what to do",
            "leads": "lead",
        }
        return (
            f"{self.group}: {self.count} of the {self.total} who {words[self.role]}, but {self.shown} of {self.everybody}"
            f" who are shown: too {much} for chance (p = {self.chance:.3f})"
        )


def _skin(look: Look) -> str | None:
    return f"skin tone {look.skin}"


def _dress(look: Look) -> str | None:
    if look.sex != "female" or look.age not in GROWN:
        return None
    return "women with hair covered" if look.covered else "women with hair uncovered"


def _sex(look: Look) -> str | None:
    return "women and girls" if look.sex == "female" else "men and boys"


ATTRIBUTES: Sequence[Callable[[Look], str | None]] = (_skin, _dress, _sex)


def shares(appearances: Iterable[Appearance]) -> list[Share]:
    """Compare every group in every role, in the order in which a table shows them."""
    shown = list(appearances)
    compared = [group for attribute in ATTRIBUTES for group in _groups(shown, attribute)]
    return [share for attribute in ATTRIBUTES for share in _shares(shown, attribute, len(compared))]


def _groups(shown: Sequence[Appearance], attribute: Callable[[Look], str | None]) -> Mapping[str, list[Appearance]]:
    found: dict[str, list[Appearance]] = {}
    for one in shown:
        group = attribute(one.look)
        if group is not None:
            found.setdefault(group, []).append(one)
    return dict(sorted(found.items()))


def _shares(shown: Sequence[Appearance], attribute: Callable[[Look], str | None], times: int) -> Iterator[Share]:
    groups = _groups(shown, attribute)
    everybody = sum(map(len, groups.values()))
    for group, members in groups.items():
        for role in ROLES:
            total = sum(role in one.roles for some in groups.values() for one in some)
            count = sum(role in one.roles for one in members)
            tail = (
                few(count, total, len(members), everybody)
                if role in HIGH
                else many(count, total, len(members), everybody)
            )
            yield Share(
                group=group,
                role=role,
                count=count,
                total=total,
                shown=len(members),
                everybody=everybody,
                chance=min(1.0, tail * times),
            )


def many(count: int, drawn: int, members: int, everybody: int) -> float:
    """The chance that at least `count` of `drawn` are of a group with so many `members` of `everybody`."""
    return _tail(range(count, min(drawn, members) + 1), drawn, members, everybody)


def few(count: int, drawn: int, members: int, everybody: int) -> float:
    """The chance that at most `count` of `drawn` are of a group with so many `members` of `everybody`."""
    return _tail(range(max(0, drawn + members - everybody), count + 1), drawn, members, everybody)


def _tail(counts: Iterable[int], drawn: int, members: int, everybody: int) -> float:
    ways = sum(math.comb(members, i) * math.comb(everybody - members, drawn - i) for i in counts)
    return ways / math.comb(everybody, drawn)


def table(found: Sequence[Share]) -> list[str]:
    """The lines of a table: each group's share of all who are shown and of each role; `!` marks what chance hardly explains."""
    lines = [f"{'':<28}{'shown':>12}" + "".join(f"{role:>16}" for role in ROLES)]
    for group in dict.fromkeys(share.group for share in found):
        own = [share for share in found if share.group == group]
        line = f"{group:<28}{_part(own[0].shown, own[0].everybody):>12}"
        line += "".join(f"{_part(share.count, share.total) + ('!' if share.unfair else ''):>16}" for share in own)
        lines.append(line)
    return lines


def _part(count: int, total: int) -> str:
    return f"{count} ({count / total:.0%})" if total else "0"
