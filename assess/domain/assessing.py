"""Who may assess whom, and which results a second assessor looks at although the evidence would do without.

The sampling plan of moderation: a share of all, everything of a new assessor, and everything at the cut (the lowest level that
certifies, where a mistake costs most). Whether one case is in the share depends on its own id alone, so that nobody chooses.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from assess.domain.decision import Proposal
from assess.domain.rubric import WITH_HELP

HUNDRED = 100


class Tie(StrEnum):
    """A conflict of interest that an assessor or decider declares; whoever has one neither scores nor decides."""

    FAMILY = "family"
    FRIEND = "friend"
    WORK = "work"
    OTHER = "other"


class Moderated(StrEnum):
    """Why a second assessor looks at it."""

    SHARE = "share"
    NEWCOMER = "newcomer"
    AT_THE_CUT = "at_the_cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessingRules:
    """What an organisation asks beyond the rules of evidence.

    `share` in whole percent; `newcomer` is how many sheets of an assessor are looked at from her first on; `separate_guide`: who
    handed her the tablet does not score her; `calibrated`: who scores a domain has calibrated in the last twelve months.
    """

    separate_guide: bool = False
    share: int = 0
    newcomer: int = 0
    at_the_cut: bool = False
    calibrated: bool = False


def moderated(
    rules: AssessingRules, *, case: str, assessors: Collection[str], earlier: int, proposals: Collection[Proposal]
) -> tuple[Moderated, ...]:
    """Say why a case waits for a second assessor; nothing once two have handed in, or nobody has.

    `case` names the session and domain; `earlier` counts the sheets that its only assessor handed in before.
    """
    if len(set(assessors)) != 1:
        return ()
    found = {
        Moderated.SHARE: _draw(case) < rules.share,
        Moderated.NEWCOMER: earlier < rules.newcomer,
        Moderated.AT_THE_CUT: rules.at_the_cut and any(one.level == WITH_HELP for one in proposals),
    }
    return tuple(why for why, holds in found.items() if holds)


def _draw(case: str) -> int:
    """Give a number from 0 to 99 that only the case decides."""
    return int.from_bytes(hashlib.sha256(case.encode()).digest()[:8], "big") % HUNDRED
