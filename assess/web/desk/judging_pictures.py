"""Judging what people said about pictures: one answer at a time, blind; differences afterwards."""

from collections.abc import Callable

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.domain.picture_study import Verdict
from assess.errors import BadInput
from assess.services import judging_pictures
from assess.web import current, guards, identity
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, Needed, Radios, Words
from assess.web.languages import N_


class VerdictForm(Form):
    """A verdict, and in a few words what was seen instead."""

    verdict = Radios(
        N_("What is this answer?"),
        choices=words.choices(words.VERDICTS),
        explained=words.explained(words.VERDICTS),
        validators=[Needed(N_("Choose one of these."))],
    )
    meant = Words(
        N_("What was seen instead, in a few words"),
        hint=N_("The same words for the same thing: the report counts them."),
        validators=[Longest(80, N_("Use at most 80 characters."))],
    )


@desk.get("/pictures/studies/<study_id>/judge")
@guards.staff(Permission.JUDGE_PICTURES)
def judge(study_id: str) -> str:
    """Show the next answer that she has not judged."""
    return _judge_page(study_id, VerdictForm())


@desk.post("/pictures/studies/<study_id>/judge/<answer_id>")
@guards.staff(Permission.JUDGE_PICTURES)
def judge_answer(study_id: str, answer_id: str) -> str | Response | tuple[str, int]:
    """Record her verdict and go on with the next answer."""
    form = VerdictForm.sent()
    if not form.is_good():
        return _judge_page(study_id, form), BadInput.status
    _record(judging_pictures.judge, study_id, answer_id, form)
    return back_to("judge", study_id=study_id)


@desk.get("/pictures/studies/<study_id>/differences")
@guards.staff(Permission.JUDGE_PICTURES)
def picture_differences(study_id: str) -> str:
    """Show the next answer that two raters judged differently."""
    return _settle_page(study_id, VerdictForm())


@desk.post("/pictures/studies/<study_id>/differences/<answer_id>")
@guards.staff(Permission.JUDGE_PICTURES)
def settle_answer(study_id: str, answer_id: str) -> str | Response | tuple[str, int]:
    """Record what a third look, or the two together, made of it."""
    form = VerdictForm.sent()
    if not form.is_good():
        return _settle_page(study_id, form), BadInput.status
    _record(judging_pictures.settle, study_id, answer_id, form)
    return back_to("picture_differences", study_id=study_id)


def _record(how: Callable[..., None], study_id: str, answer_id: str, form: VerdictForm) -> None:
    verdict, meant = Verdict(form.verdict.data), form.meant.text
    how(current.office(), identity.actor(), study_id, answer_id, verdict=verdict, meant=meant)


def _judge_page(study_id: str, form: VerdictForm) -> str:
    judging = judging_pictures.next_to_judge(current.office(), identity.actor(), study_id)
    return render_template("desk/judge_picture.html", judging=judging, form=form)


def _settle_page(study_id: str, form: VerdictForm) -> str:
    found = judging_pictures.next_difference(current.office(), identity.actor(), study_id)
    return render_template("desk/settle_picture.html", found=found, study_id=study_id, form=form)
