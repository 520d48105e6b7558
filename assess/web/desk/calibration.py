"""Calibrating: stories in pictures, one tap for each competence, and then one's levels beside the agreed ones."""

from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.domain.rubric import LEVELS
from assess.errors import NotFound
from assess.services import calibrating
from assess.services.calibrating import CalibrationLine, CalibrationSheet
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.observing import level_sent

LEFT, STEP = 24, 104
"""Where level 0 lies on the line of a picture 360 wide, and how far apart the levels are."""
ONWARD = "onward"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """One story in front of her: where it stands among the others, and what comes after it."""

    position: int
    left_here: int
    next_story: str | None


@desk.get("/calibration")
@guards.staff(Permission.OBSERVE)
def calibration() -> str:
    """List the domains that have stories, with when she last calibrated for each."""
    lines = calibrating.overview(current.office(), identity.actor())
    return render_template("desk/calibration.html", lines=lines)


@desk.route("/calibration/<domain>", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def calibration_of(domain: str) -> str | Response:
    """Say what it is, and list her own earlier times; begin, or go on where she was."""
    line = _line(domain)
    if request.method == "POST":
        attempt = calibrating.begin(current.office(), identity.actor(), domain)
        return back_to("calibration_attempt", attempt_id=attempt)
    return render_template("desk/calibration_of.html", line=line)


@desk.get("/calibration/attempts/<attempt_id>")
@guards.staff(Permission.OBSERVE)
def calibration_attempt(attempt_id: str) -> str | Response:
    """Show her levels beside the agreed ones; before she has handed in, go on with the stories."""
    office, actor = current.office(), identity.actor()
    result = calibrating.result(office, actor, attempt_id)
    if result is not None:
        return render_template("desk/calibration_result.html", result=result, place=place, levels=LEVELS)
    sheet = calibrating.sheet(office, actor, attempt_id)
    story, criterion = sheet.left[0] if sheet.left else (sheet.stories[-1].id, ONWARD)
    begun = bool(sheet.attempt.scores)
    return _to(attempt_id, story, criterion if begun else None)


@desk.route("/calibration/attempts/<attempt_id>/stories/<story>", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def calibration_story(attempt_id: str, story: str) -> str | Response:
    """Show one story; each tap on a level is saved at once, and can be changed until she hands in."""
    office, actor = current.office(), identity.actor()
    sheet = calibrating.sheet(office, actor, attempt_id)
    if request.method == "POST":
        criterion = request.form.get("criterion", "")
        level = level_sent(request.form.get("level"))
        calibrating.score(
            office, actor, attempt_id, story=story, criterion=criterion, level=-1 if level is None else level
        )
        left = [one for of, one in calibrating.sheet(office, actor, attempt_id).left if of == story]
        return _to(attempt_id, story, left[0] if left else ONWARD)
    return render_template("desk/calibration_story.html", sheet=sheet, page=_page(sheet, story))


@desk.post("/calibration/attempts/<attempt_id>/hand-in")
@guards.staff(Permission.OBSERVE)
def hand_in_calibration(attempt_id: str) -> Response:
    """Hand her levels in; then she sees the agreed ones."""
    calibrating.hand_in(current.office(), identity.actor(), attempt_id)
    return back_to("calibration_attempt", "calibrated", attempt_id=attempt_id)


def place(level: int) -> int:
    """Give where on the line a level lies."""
    return LEFT + STEP * level


def _line(domain: str) -> CalibrationLine:
    line = calibrating.of_domain(current.office(), identity.actor(), domain)
    if line is None:
        raise NotFound("no_stories", "There are no calibration stories for this.", "Go back to the list.")
    return line


def _page(sheet: CalibrationSheet, story: str) -> StoryPage:
    ids = [one.id for one in sheet.stories]
    if story not in ids:
        raise NotFound("no_such_story", "There is no such story.", "Go back to the list.")
    position = ids.index(story)
    others = [of for of, _ in sheet.left if of != story]
    following = next((of for of in others if ids.index(of) > position), others[0] if others else None)
    return StoryPage(position=position, left_here=sum(of == story for of, _ in sheet.left), next_story=following)


def _to(attempt_id: str, story: str, part: str | None) -> Response:
    """Go to a part of a story, so that she need not look for where she was."""
    return redirect(url_for("desk.calibration_story", attempt_id=attempt_id, story=story, _anchor=part), code=303)
