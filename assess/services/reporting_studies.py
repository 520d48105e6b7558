"""What a study found for each picture: how many named it, who, what was seen instead, and what that proposes."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assess.domain.permissions import Permission
from assess.domain.picture_study import (
    RATERS,
    Proposal,
    Study,
    StudyAnswer,
    StudyJudgement,
    StudyPerson,
    StudyPicture,
    Tally,
    Verdict,
    blind,
    grouped,
    propose,
    tally,
    verdict,
)
from assess.domain.text import Text
from assess.measurement.agreement import Agreement, cohen
from assess.measurement.intervals import Interval, wilson
from assess.services import preparing_content
from assess.services.making_studies import found, link_token
from assess.services.office import Actor, Office, Work
from assess.storage import picture_studies
from assess.storage.picture_studies import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupShare:
    """A group (None: the small groups together), how many of it were correct, and the interval of that share."""

    group: str | None
    tally: Tally
    interval: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """What was seen instead, in the raters' words or as the text of another picture, and how often."""

    verdict: Verdict
    words: str
    text: Text | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureLine:
    """One picture of a study. `waiting` counts answers without a verdict; `redrawn` that it looks otherwise today."""

    picture: StudyPicture
    tally: Tally
    interval: Interval
    waiting: int
    by_language: tuple[GroupShare, ...]
    by_schooling: tuple[GroupShare, ...]
    instead: tuple[Instead, ...]
    proposal: Proposal
    confirmed: Finding | None
    redrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyReport:
    """A study with everything that is known now; `token` makes its link."""

    study: Study
    token: str
    people: int
    open: bool
    agreement: Agreement
    lines: tuple[PictureLine, ...]


Counted = Sequence[tuple[StudyAnswer, Verdict]]
Judgements = Mapping[str, Sequence[StudyJudgement]]


def report(office: Office, actor: Actor, study_id: str) -> StudyReport:
    """Give the report of a study, computed from what is stored."""
    with office.look(actor) as work:
        work.require(Permission.IMPROVE_PICTURES)
        return written(office, work, study_id)


def written(office: Office, work: Work, study_id: str) -> StudyReport:
    """Compute the report within a use case that has asked for permission."""
    study = found(work, study_id)
    organisation = work.actor.organisation
    answers = picture_studies.answers(work.connection, organisation, study_id)
    judged = picture_studies.judgements(work.connection, organisation, study_id)
    findings = picture_studies.findings(work.connection, organisation, study_id)
    today = preparing_content.library(office).pictures
    pairs = [blind(given) for given in judged.values()]
    return StudyReport(
        study=study,
        token=link_token(office, study_id),
        people=picture_studies.count_people(work.connection, study_id),
        open=work.today <= study.ends_on,
        agreement=cohen((first.verdict, second.verdict) for first, second in (p for p in pairs if len(p) == RATERS)),
        lines=tuple(
            _line(
                study,
                one,
                [answer for answer in answers if answer.picture == one.picture],
                judged,
                findings.get(one.picture),
                redrawn=today.get(one.picture) != one.sha256,
            )
            for one in study.pictures
        ),
    )


def _line(
    study: Study,
    picture: StudyPicture,
    answers: Sequence[StudyAnswer],
    judged: Judgements,
    confirmed: Finding | None,
    *,
    redrawn: bool,
) -> PictureLine:
    with_verdict = [(answer, verdict(answer, judged.get(answer.id, ()))) for answer in answers]
    counted = [(answer, given) for answer, given in with_verdict if given is not None]
    whole = tally(given for _, given in counted)
    interval = wilson(whole.correct, whole.n)
    return PictureLine(
        picture=picture,
        tally=whole,
        interval=interval,
        waiting=len(with_verdict) - len(counted),
        by_language=_shares(counted, lambda person: person.language),
        by_schooling=_shares(counted, lambda person: person.schooling.value if person.schooling else None),
        instead=_instead(study, counted, judged),
        proposal=propose(whole, interval.low),
        confirmed=confirmed,
        redrawn=redrawn,
    )


def _shares(counted: Counted, key: Callable[[StudyPerson], str | None]) -> tuple[GroupShare, ...]:
    return tuple(
        GroupShare(group=group, tally=of, interval=wilson(of.correct, of.n)) for group, of in grouped(counted, key)
    )


def _instead(study: Study, counted: Counted, judged: Judgements) -> tuple[Instead, ...]:
    """Group what was not correct by verdict and by the raters' words, or by the picture whose text was chosen."""
    found_words: Counter[tuple[Verdict, str, bool]] = Counter()
    for answer, given in counted:
        if given in (Verdict.CORRECT, Verdict.NOT_KNOWN):
            continue
        if answer.chosen is not None:
            found_words[given, answer.chosen, True] += 1
        else:
            found_words[given, _words(judged.get(answer.id, ())), False] += 1
    return tuple(
        Instead(verdict=given, words=words, text=study.picture(words).alt if chosen else None, count=count)
        for (given, words, chosen), count in sorted(
            found_words.items(), key=lambda pair: (-pair[1], pair[0][0].value, pair[0][1])
        )
    )


def _words(judged: Sequence[StudyJudgement]) -> str:
    """Give the words of the settlement, else of the first rater who gave some."""
    ordered = sorted(judged, key=lambda one: not one.settles)
    return next((one.meant.casefold() for one in ordered if one.meant), "")
