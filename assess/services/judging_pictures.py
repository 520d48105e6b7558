"""Two raters judge what people said about pictures, each without seeing the other; a difference is settled afterwards.

A verdict cannot be changed. Nobody sees another's verdict on an answer before two have been given.
"""

import hashlib
from dataclasses import dataclass

from assess.domain.permissions import Permission
from assess.domain.picture_study import (
    RATERS,
    Study,
    StudyAnswer,
    StudyJudgement,
    StudyPicture,
    Verdict,
    blind,
    differ,
)
from assess.errors import BadInput, Conflict
from assess.services.making_studies import found
from assess.services.office import Actor, Office, Work
from assess.storage import organisations, picture_studies


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """One answer to judge, or None; `left` counts those that wait for this rater, `differences` those to settle."""

    study: Study
    answer: StudyAnswer | None
    picture: StudyPicture | None
    left: int
    differences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An answer that two raters judged differently, with both verdicts and who gave them."""

    study: Study
    answer: StudyAnswer
    picture: StudyPicture
    seen: tuple[tuple[str, StudyJudgement], ...]


def next_to_judge(office: Office, actor: Actor, study_id: str) -> Judging:
    """Give the next answer that this rater has not judged, in an order of her own."""
    with office.look(actor) as work:
        work.require(Permission.JUDGE_PICTURES)
        study = found(work, study_id)
        given = picture_studies.judgements(work.connection, actor.organisation, study_id)
        said = [one for one in picture_studies.answers(work.connection, actor.organisation, study_id) if one.said]
        waiting = [one for one in said if _waits(given.get(one.id, []), actor.id)]
        waiting.sort(key=lambda one: (one.picture, hashlib.sha256(f"{actor.id} {one.id}".encode()).digest()))
        first = waiting[0] if waiting else None
        return Judging(
            study=study,
            answer=first,
            picture=study.picture(first.picture) if first else None,
            left=len(waiting),
            differences=sum(differ(given.get(one.id, [])) for one in said),
        )


def judge(office: Office, actor: Actor, study_id: str, answer_id: str, *, verdict: Verdict, meant: str) -> None:
    """Record a blind verdict; Conflict when two have judged this answer, or she herself has."""
    with office.work(actor) as work:
        work.require(Permission.JUDGE_PICTURES)
        given = _given(work, study_id, answer_id)
        if not _waits(given, actor.id):
            raise Conflict("judged_already", "This answer has been judged.", "Go on with the next.")
        _add(work, study_id, answer_id, verdict, meant, settles=False)


def next_difference(office: Office, actor: Actor, study_id: str) -> Difference | None:
    """Give the next answer that two raters judged differently."""
    with office.look(actor) as work:
        work.require(Permission.JUDGE_PICTURES)
        study = found(work, study_id)
        given = picture_studies.judgements(work.connection, actor.organisation, study_id)
        for answer in picture_studies.answers(work.connection, actor.organisation, study_id):
            if differ(given.get(answer.id, [])):
                seen = tuple((_name(work, one.rater), one) for one in blind(given[answer.id]))
                return Difference(study=study, answer=answer, picture=study.picture(answer.picture), seen=seen)
        return None


def settle(office: Office, actor: Actor, study_id: str, answer_id: str, *, verdict: Verdict, meant: str) -> None:
    """Record what ends a difference: a third look, or what the two agreed on."""
    with office.work(actor) as work:
        work.require(Permission.JUDGE_PICTURES)
        if not differ(_given(work, study_id, answer_id)):
            raise Conflict("no_difference", "There is no difference to settle here.", "Go back.")
        _add(work, study_id, answer_id, verdict, meant, settles=True)


def _waits(given: list[StudyJudgement], rater: str) -> bool:
    first = blind(given)
    return len(first) < RATERS and all(one.rater != rater for one in first)


def _given(work: Work, study_id: str, answer_id: str) -> list[StudyJudgement]:
    found(work, study_id)
    organisation = work.actor.organisation
    said = {one.id for one in picture_studies.answers(work.connection, organisation, study_id) if one.said}
    if answer_id not in said:
        raise BadInput("no_such_answer", "There is no such answer to judge.", "Go back.")
    return picture_studies.judgements(work.connection, organisation, study_id).get(answer_id, [])


def _add(work: Work, study_id: str, answer_id: str, verdict: Verdict, meant: str, *, settles: bool) -> None:
    new = StudyJudgement(answer=answer_id, rater=work.actor.id, verdict=verdict, meant=meant, settles=settles)
    picture_studies.add_judgement(
        work.connection, work.actor.organisation, study_id, new, judgement_id=work.new_id(), at=work.now
    )


def _name(work: Work, staff_id: str) -> str:
    staff = organisations.find_staff(work.connection, staff_id)
    return staff.name if staff else ""
