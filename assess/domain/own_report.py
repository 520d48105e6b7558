"""Her report: what she showed so far and what comes next, for herself. It proves nothing to others."""

from dataclasses import dataclass

from assess.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCompetence:
    """A competence that was decided at level 1, 2 or 3. `picture` is a SHA-256."""

    title: Text
    picture: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitedResult:
    """A domain in which she showed something on `day` (ISO), and nothing is decided yet."""

    title: Text
    picture: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOn:
    """What comes next in one domain."""

    title: Text
    picture: str
    prompt: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReport:
    """Everything on the page, domain by domain, the newest first. `day` is an ISO date."""

    given_name: str
    organisation: str
    day: str
    shown: tuple[ShownCompetence, ...]
    awaited: tuple[AwaitedResult, ...]
    ways_on: tuple[WayOn, ...]

    @property
    def pictures(self) -> frozenset[str]:
        """Name the pictures on the page by their SHA-256."""
        shown, awaited, ways_on = ({one.picture for one in part} for part in (self.shown, self.awaited, self.ways_on))
        return frozenset(shown | awaited | ways_on) - {""}
