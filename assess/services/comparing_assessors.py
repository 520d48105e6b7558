"""How far assessors who saw the same woman gave the same levels: per rubric, per criterion, and per pair.

Only scores that are open to everybody count: two assessors or more have handed in, nobody has a sheet open, and nothing
awaits a further score (the rule of `observation.visible_to`). So nobody learns a score through a figure while hers is to come.
Pairs stand by name, never by figure: this is for a talk about the words of a rubric, and ranks nobody.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from assess.domain import decision as rules
from assess.domain import observation as reading
from assess.domain.event import STAFF_KINDS, Event
from assess.domain.observation import Observation
from assess.domain.people import Purpose
from assess.domain.permissions import Permission
from assess.domain.rubric import LEVELS, Criterion, Rubric
from assess.errors import NotFound
from assess.measurement.ordinal_agreement import Agreement, Figure, agreement, fewest
from assess.services.evidence import AWAITS_SCORE
from assess.services.office import Actor, Office
from assess.storage import organisations, participants, sessions
from assess.storage.database import Connection

LEAST_ALPHA = 0.667
"""The lowest alpha on which even tentative conclusions may rest: K. Krippendorff, "Content analysis" (2004), page 241."""

FEWEST = fewest(len(LEVELS))
"""Women below whom nothing is judged."""

__all__ = [
    "FEWEST",
    "LEAST_ALPHA",
    "Agreement",
    "ComparedRubric",
    "CriterionAgreement",
    "Figure",
    "Judgement",
    "PairAgreement",
    "RubricAgreement",
    "compared",
    "everywhere",
    "judged",
    "of_rubric",
]


class Judgement(StrEnum):
    """What a figure with its interval comes to, for a person."""

    TOO_FEW = "too_few"
    ONE_LEVEL = "one_level"
    AGREE_WELL = "agree_well"
    TALK = "talk"


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionAgreement:
    """One criterion."""

    criterion: Criterion
    figures: Agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAgreement:
    """Two assessors, over all criteria and for each; `first` comes first by name."""

    first: str
    second: str
    figures: Agreement
    criteria: tuple[CriterionAgreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricAgreement:
    """One version of a rubric; `waiting` counts the sittings whose scores are not open to everybody yet."""

    rubric: Rubric
    waiting: int
    figures: Agreement
    criteria: tuple[CriterionAgreement, ...]
    pairs: tuple[PairAgreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRubric:
    """A rubric with how many women were seen with it by two assessors or more."""

    rubric: Rubric
    women: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sitting:
    """The last sheet of each assessor in one domain of one session, and whether everybody may see what they gave."""

    participant: str
    rubric: Rubric
    sheets: dict[str, Observation]
    is_open: bool


def judged(figures: Agreement) -> Judgement:
    """Put figures in a word; where nearly everybody got one level, agreement cannot be told from chance."""
    if not figures.enough:
        return Judgement.TOO_FEW
    if figures.alpha.interval is None:
        return Judgement.ONE_LEVEL
    return Judgement.AGREE_WELL if figures.alpha.interval[0] >= LEAST_ALPHA else Judgement.TALK


def compared(office: Office, actor: Actor) -> tuple[ComparedRubric, ...]:
    """List the rubrics that two assessors or more have used for the same woman, by id, the newest version first."""
    with office.look(actor) as work:
        work.require(Permission.SEE_AGREEMENT)
        found = _by_rubric(office, work.connection, actor.organisation, work.today)
    return tuple(
        ComparedRubric(
            rubric=group[0].rubric,
            women=len({one.participant for one in group if one.is_open}),
            waiting=sum(not one.is_open for one in group),
        )
        for group in found
    )


def of_rubric(office: Office, actor: Actor, domain: str, version: int) -> RubricAgreement:
    """Give the figures of one version of a rubric; NotFound when no two assessors have used it."""
    with office.look(actor) as work:
        work.require(Permission.SEE_AGREEMENT)
        for group in _by_rubric(office, work.connection, actor.organisation, work.today):
            if (group[0].rubric.id, group[0].rubric.version) == (domain, version):
                return _computed(group)
    raise NotFound("nothing_compared", "No two assessors have used this rubric yet.", "Go back to the list.")


def everywhere(office: Office) -> tuple[tuple[str, RubricAgreement], ...]:
    """Give the figures of every organisation of this installation, by name, for its command line: without an actor."""
    with office.see() as connection:
        today = office.day(office.clock.now())
        every = sorted(organisations.all_organisations(connection), key=lambda one: (one.name, one.id))
        return tuple(
            (one.name, _computed(group)) for one in every for group in _by_rubric(office, connection, one.id, today)
        )


def _by_rubric(
    office: Office, connection: Connection, organisation_id: str, today: date
) -> tuple[tuple[_Sitting, ...], ...]:
    groups: dict[tuple[str, int], list[_Sitting]] = defaultdict(list)
    for one in _sittings(office, connection, organisation_id, today):
        groups[one.rubric.id, -one.rubric.version].append(one)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def _sittings(office: Office, connection: Connection, organisation_id: str, today: date) -> Iterator[_Sitting]:
    """Walk through what two assessors or more have seen, of women who still agree to be assessed; newest plan first."""
    by_session = sessions.events_of_kinds(connection, organisation_id, STAFF_KINDS)
    agreed: dict[str, bool] = {}
    for session in sessions.all_of(connection, organisation_id):
        events = by_session.get(session.id, [])
        her = session.participant
        if events and her not in agreed:
            agreed[her] = participants.agreed(connection, organisation_id, her, Purpose.ASSESSMENT)
        if not events or not agreed[her]:
            continue
        for rubric in office.snapshot(connection, session.snapshot).rubrics:
            seen = [one for one in reading.observations(events) if one.domain == rubric.id]
            counted = _counted(seen)
            if len(counted) > 1:
                is_open = _is_open(rubric, seen, events, today)
                yield _Sitting(participant=her, rubric=rubric, sheets=counted, is_open=is_open)


def _counted(seen: Sequence[Observation]) -> dict[str, Observation]:
    """Give each assessor's last sheet; what a stop came after counts for nothing, here as in a decision."""
    handed_in = sorted((one for one in seen if one.handed_in_at), key=lambda one: (one.started_at, one.id))
    last_stop = max((one.started_at for one in handed_in if one.stopped), default=None)
    return {one.assessor: one for one in handed_in if last_stop is None or one.started_at > last_stop}


def _is_open(rubric: Rubric, seen: Sequence[Observation], events: Sequence[Event], today: date) -> bool:
    """Say whether everybody may see the scores: every sheet is in, and nothing awaits a further score."""
    if any(one.handed_in_at is None for one in seen):
        return False
    proposals = rules.propose(rubric, seen, reading.settlements(events), today=today)
    return not any(AWAITS_SCORE & set(one.missing) for one in proposals)


def _computed(group: Sequence[_Sitting]) -> RubricAgreement:
    rubric = group[0].rubric
    shown = [one for one in group if one.is_open]
    names = {who: sheet.assessor_name for one in reversed(shown) for who, sheet in one.sheets.items()}
    by_name = sorted(names, key=lambda who: (names[who].casefold(), who))
    together = {
        pair: met
        for pair in combinations(by_name, 2)
        if (met := [one for one in shown if one.sheets.keys() >= set(pair)])
    }
    return RubricAgreement(
        rubric=rubric,
        waiting=len(group) - len(shown),
        figures=_figures(shown, rubric.criteria),
        criteria=_by_criterion(shown, rubric),
        pairs=tuple(
            PairAgreement(
                first=names[pair[0]],
                second=names[pair[1]],
                figures=_figures(met, rubric.criteria, pair),
                criteria=_by_criterion(met, rubric, pair),
            )
            for pair, met in together.items()
        ),
    )


def _by_criterion(
    sittings: Sequence[_Sitting], rubric: Rubric, pair: tuple[str, str] | None = None
) -> tuple[CriterionAgreement, ...]:
    return tuple(CriterionAgreement(criterion=one, figures=_figures(sittings, [one], pair)) for one in rubric.criteria)


def _figures(
    sittings: Sequence[_Sitting], criteria: Sequence[Criterion], pair: tuple[str, str] | None = None
) -> Agreement:
    seen: dict[str, list[list[int | None]]] = defaultdict(list)
    for one in sittings:
        for criterion in criteria:
            assessors = pair or tuple(one.sheets)
            seen[one.participant].append([one.sheets[who].level(criterion.id) for who in assessors])
    return agreement(list(seen.values()), len(LEVELS), ordered=pair is not None)
