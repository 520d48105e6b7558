"""An assessor calibrates: she scores short picture stories, and then sees the scores that assessors agreed on, and why.

The agreed scores leave this module only for whoever has handed in. What she chose is hers: others learn the day at most.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from assess.domain import calibration as rules
from assess.domain.calibration import AgreedScore, Attempt, Scene, Story, Tally
from assess.domain.permissions import Permission, allowed
from assess.domain.rubric import LEVELS, Criterion, Rubric
from assess.domain.text import Text
from assess.errors import BadInput, Conflict, NotFound
from assess.services import preparing_content
from assess.services.office import Actor, Office, Work
from assess.storage import calibration, organisations


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationLine:
    """A domain that has stories, as the actor stands to it.

    `due`: she never calibrated, or more than a year ago; `required`: here that keeps her from beginning to observe.
    """

    rubric: Rubric
    stories: int
    last: date | None
    due: bool
    required: bool
    open: bool
    attempts: tuple[Attempt, ...]
    """Those that she handed in, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryShown:
    """A story without its key."""

    id: str
    title: Text
    scenes: tuple[Scene, ...]
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationSheet:
    """What an assessor has in front of her: the stories, and what she chose until now."""

    attempt: Attempt
    rubric: Rubric
    stories: tuple[StoryShown, ...]
    left: tuple[tuple[str, str], ...]
    pictures: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One criterion of a story: her level beside the agreed one."""

    criterion: Criterion
    level: int
    agreed: AgreedScore


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCompared:
    """One story after she handed in."""

    story: Story
    compared: tuple[Compared, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationResult:
    """What came of an attempt; without stories when they were changed since."""

    attempt: Attempt
    rubric: Rubric
    on: date
    stories: tuple[StoryCompared, ...]
    tally: Tally
    draft: bool
    """The authors' own scores: no group of assessors has agreed on them yet."""
    pictures: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibratedDomain:
    """Who calibrated for a domain, by name, with the last day."""

    rubric: Rubric
    assessors: tuple[tuple[str, date], ...]


def overview(office: Office, actor: Actor) -> tuple[CalibrationLine, ...]:
    """Give the domains that have stories, with when the actor last calibrated for each."""
    with office.look(actor) as work:
        work.require(Permission.OBSERVE)
        attempts = calibration.of_staff(work.connection, actor.organisation, actor.id)
        return tuple(
            _line(work, rubric, stories, [one for one in attempts if one.domain == rubric.id])
            for rubric, stories in _told(office)
        )


def of_domain(office: Office, actor: Actor, domain: str) -> CalibrationLine | None:
    """Give how the actor stands to one domain; nothing where it has no stories."""
    return next((one for one in overview(office, actor) if one.rubric.id == domain), None)


def begin(office: Office, actor: Actor, domain: str) -> str:
    """Begin an attempt and give its id; an open one about the same stories goes on instead."""
    stories = _stories(office, domain)
    shown = rules.fingerprint(stories)
    with office.work(actor) as work:
        work.require(Permission.OBSERVE)
        for one in calibration.of_staff(work.connection, actor.organisation, actor.id):
            if (one.domain, one.fingerprint, one.handed_in_at) == (domain, shown, None):
                return one.id
        new = Attempt(id=work.new_id(), domain=domain, fingerprint=shown, begun_at=work.now)
        calibration.add(work.connection, actor.organisation, actor.id, new)
        return new.id


def sheet(office: Office, actor: Actor, attempt_id: str) -> CalibrationSheet:
    """Give her own attempt to go on with; Conflict when she handed it in, or the stories are others by now."""
    with office.look(actor) as work:
        attempt, stories = _open(work, attempt_id)
    rubric = _rubric(office, attempt.domain)
    return CalibrationSheet(
        attempt=attempt,
        rubric=rubric,
        stories=tuple(
            StoryShown(
                id=one.id,
                title=one.title,
                scenes=one.scenes,
                criteria=tuple(rubric.criterion(agreed.criterion) for agreed in one.agreed),
            )
            for one in stories
        ),
        left=attempt.left(stories),
        pictures=_pictures(office),
    )


def score(office: Office, actor: Actor, attempt_id: str, *, story: str, criterion: str, level: int) -> None:
    """Store the level that she saw; a later one takes its place until she hands in."""
    if level not in LEVELS:
        raise BadInput("no_such_level", "There is no such level.", "Choose one of the levels.")
    with office.work(actor) as work:
        attempt, stories = _open(work, attempt_id, lock=True)
        if (story, criterion) not in {(one.id, agreed.criterion) for one in stories for agreed in one.agreed}:
            raise NotFound("no_such_criterion", "This story does not ask for that.", "Go back to the stories.")
        calibration.keep_scores(
            work.connection, actor.organisation, attempt.id, attempt.scored(story, criterion, level)
        )


def hand_in(office: Office, actor: Actor, attempt_id: str) -> None:
    """Hand her levels in; from then on they stand, and she sees the agreed ones."""
    with office.work(actor) as work:
        attempt, stories = _open(work, attempt_id, lock=True)
        if left := attempt.left(stories):
            raise Conflict(
                "levels_left", "%(count)s levels are still to choose.", "Choose them, then hand in.", count=len(left)
            )
        calibration.hand_in(work.connection, actor.organisation, attempt.id, work.now)
        work.record("calibration.handed_in", "calibration_attempt", attempt.id, {"domain": attempt.domain})


def result(office: Office, actor: Actor, attempt_id: str) -> CalibrationResult | None:
    """Give her levels beside the agreed ones; nothing before she has handed in."""
    with office.look(actor) as work:
        work.require(Permission.OBSERVE)
        attempt = _own(work, attempt_id)
    if attempt.handed_in_at is None:
        return None
    rubric = _rubric(office, attempt.domain)
    stories = preparing_content.stories(office).get(attempt.domain, ())
    same = stories if rules.fingerprint(stories) == attempt.fingerprint else ()
    compared = tuple(
        StoryCompared(
            story=story,
            compared=tuple(
                Compared(criterion=rubric.criterion(agreed.criterion), level=level, agreed=agreed)
                for agreed in story.agreed
                if (level := attempt.level(story.id, agreed.criterion)) is not None
            ),
        )
        for story in same
    )
    return CalibrationResult(
        attempt=attempt,
        rubric=rubric,
        on=office.day(attempt.handed_in_at),
        stories=compared,
        tally=rules.tally((one.level, one.agreed.level) for each in compared for one in each.compared),
        draft=any(not story.agreed_by for story in same),
        pictures=_pictures(office),
    )


def calibrated(office: Office, actor: Actor) -> tuple[CalibratedDomain, ...]:
    """Give who calibrated for which domain and when, by name: of those who assess here now."""
    with office.look(actor) as work:
        work.require(Permission.SEE_AGREEMENT)
        last = calibration.last(work.connection, actor.organisation)
        assessors = [
            one
            for one in organisations.all_staff(work.connection, actor.organisation)
            if one.active and allowed(one.roles, Permission.OBSERVE)
        ]
    return tuple(
        CalibratedDomain(
            rubric=rubric,
            assessors=tuple(
                (one.name, office.day(last[one.id, rubric.id])) for one in assessors if (one.id, rubric.id) in last
            ),
        )
        for rubric, _ in _told(office)
    )


def first(work: Work) -> frozenset[str]:
    """Give the domains for which the actor calibrates before she begins to observe; none where that is no rule."""
    if not work.rules.calibrated:
        return frozenset()
    last = calibration.last(work.connection, work.actor.organisation)
    days = {domain: work.office.day(at) for (staff, domain), at in last.items() if staff == work.actor.id}
    told = preparing_content.stories(work.office)
    return frozenset(domain for domain in told if rules.is_due(days.get(domain), work.today))


def refuse(work: Work, domain: str) -> None:
    """Stop whoever calibrates for a domain before she begins to observe it."""
    if domain in first(work):
        raise Conflict(
            "not_calibrated",
            "Here an assessor calibrates before she scores, and again each year.",
            "Open your account, choose “Calibrate”, and score the stories of this domain.",
        )


def _line(work: Work, rubric: Rubric, stories: tuple[Story, ...], attempts: Iterable[Attempt]) -> CalibrationLine:
    attempts, shown = tuple(attempts), rules.fingerprint(stories)
    handed_in = tuple(one for one in attempts if one.handed_in_at is not None)
    last = max((work.office.day(one.handed_in_at) for one in handed_in if one.handed_in_at), default=None)
    due = rules.is_due(last, work.today)
    return CalibrationLine(
        rubric=rubric,
        stories=len(stories),
        last=last,
        due=due,
        required=due and work.rules.calibrated,
        open=any(one.handed_in_at is None and one.fingerprint == shown for one in attempts),
        attempts=handed_in,
    )


def _told(office: Office) -> tuple[tuple[Rubric, tuple[Story, ...]], ...]:
    told = preparing_content.stories(office)
    return tuple((one, told[one.id]) for one in preparing_content.library(office).rubrics if one.id in told)


def _stories(office: Office, domain: str) -> tuple[Story, ...]:
    found = preparing_content.stories(office).get(domain)
    if not found:
        raise NotFound("no_stories", "There are no calibration stories for this.", "Go back to the list.")
    return found


def _rubric(office: Office, domain: str) -> Rubric:
    try:
        return preparing_content.library(office).rubric(domain)
    except KeyError:
        raise NotFound("no_stories", "There are no calibration stories for this.", "Go back to the list.") from None


def _pictures(office: Office) -> Mapping[str, str]:
    return {**preparing_content.library(office).pictures, **preparing_content.story_pictures(office)}


def _own(work: Work, attempt_id: str, *, lock: bool = False) -> Attempt:
    found = calibration.find(work.connection, work.actor.organisation, work.actor.id, attempt_id, lock=lock)
    if found is None:
        raise NotFound("no_such_attempt", "There is no such calibration of yours.", "Go back to the list.")
    return found


def _open(work: Work, attempt_id: str, *, lock: bool = False) -> tuple[Attempt, tuple[Story, ...]]:
    """Give her own attempt to write in, with its stories and their key."""
    work.require(Permission.OBSERVE)
    attempt = _own(work, attempt_id, lock=lock)
    if attempt.handed_in_at is not None:
        raise Conflict("handed_in", "These levels were handed in and stand.", "Take the stories again if you wish.")
    stories = _stories(work.office, attempt.domain)
    if rules.fingerprint(stories) != attempt.fingerprint:
        raise Conflict("stories_changed", "The stories were changed since you began.", "Begin again from the list.")
    return attempt, stories
