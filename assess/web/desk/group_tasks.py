"""A group task: planning it, beginning, and one screen with a column for each woman. Every tap goes into her own record."""

from flask import jsonify, render_template, request
from werkzeug.wrappers import Response

from assess.domain.group_task import MOST
from assess.domain.observation import Identity, Stop
from assess.domain.permissions import Permission
from assess.domain.rubric import NOT_SEEN
from assess.errors import BadInput, Conflict
from assess.services import (
    enrolling,
    keeping_observation_evidence,
    observing,
    observing_groups,
    planning_groups,
    preparing_content,
)
from assess.services.observing_groups import Board
from assess.web import current, guards, identity, languages
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.observing import StopForm, level_sent, minutes_sent
from assess.web.forms import Checkboxes, Choice, Day, Form, Longest, Needed, Radios, Words
from assess.web.languages import N_

MOST_OFFERED = 24


class GroupForm(Form):
    """What they show, who takes part, on which day."""

    domain = Radios(N_("What will they show?"), as_is=True, validators=[Needed(N_("Choose what they will show."))])
    women = Checkboxes(
        N_("Who takes part?"),
        hint=N_("Two, three or four. Each keeps a record of her own."),
        as_is=True,
        validators=[Needed(N_("Choose who takes part."))],
    )
    find = Words(N_("Find by name"), validators=[Longest(80, N_("Use fewer words."))])
    planned_for = Day(N_("Day"), validators=[Needed(N_("Choose a day."))])


class GroupStopForm(StopForm):
    """For whom the task is stopped, and why."""

    women = Checkboxes(N_("Who stops?"), as_is=True, validators=[Needed(N_("Choose who stops."))])


@desk.get("/groups")
@guards.staff(Permission.SEE_PARTICIPANTS)
def groups() -> str:
    """List the group tasks, newest day first."""
    lines = planning_groups.all_groups(current.office(), identity.actor())
    return render_template("desk/groups.html", lines=lines)


@desk.route("/groups/new", methods=["GET", "POST"])
@guards.staff(Permission.PLAN_SESSION)
def plan_group() -> str | Response | tuple[str, int]:
    """Plan a group task: one domain, two to four women, a session of her own for each."""
    office, actor = current.office(), identity.actor()
    content = preparing_content.library(office)
    form = GroupForm.sent(planned_for=current.today())
    form.domain.choices = [(rubric.id, rubric.title.in_(languages.language().code)) for rubric in content.rubrics]
    form.women.choices = _offered(form)
    looking = request.form.get("then") == "find"
    if not looking and form.is_good():
        try:
            group = planning_groups.plan(
                office,
                actor,
                domain=form.domain.data,
                participant_ids=form.women.data or (),
                planned_for=form.planned_for.data or current.today(),
            )
        except BadInput as error:
            form.blame("women", " ".join(languages.say(error)))
        else:
            return back_to("group", "group_planned", group_id=group)
    return render_template("desk/plan_group.html", form=form, most=MOST), form.status


@desk.route("/groups/<group_id>", methods=["GET", "POST"])
@guards.staff(Permission.SEE_PARTICIPANTS)
def group(group_id: str) -> str | Response | tuple[str, int]:
    """Show who is in the group; an assessor says how she knows each, and begins."""
    office, actor = current.office(), identity.actor()
    board = observing_groups.board(office, actor, group_id)
    form = _start_form(board)
    if not form.is_good():
        return render_template("desk/group.html", board=board, form=form), form.status
    known = {column.session.id: Identity(form[f"known_{column.session.id}"].data) for column in board.to_begin}
    observing_groups.start(office, actor, group_id, known)
    return back_to("group_board", group_id=group_id)


@desk.get("/groups/<group_id>/observe")
@guards.staff(Permission.OBSERVE)
def group_board(group_id: str) -> str | Response:
    """Show the observation screen: a column for each woman, a row for each criterion."""
    board = observing_groups.board(current.office(), identity.actor(), group_id)
    if not board.begun:
        return back_to("group", group_id=group_id)
    marks = [column.mark.value for column in board.columns if column.observation]
    wanted = request.args.get("woman", "")
    return render_template("desk/group_board.html", board=board, one=wanted if wanted in marks else marks[0])


@desk.post("/groups/<group_id>/scores")
@guards.staff(Permission.OBSERVE)
def score_in_group(group_id: str) -> Response | tuple[Response, int]:
    """Store one tap: one woman, one criterion; or undo the last one there."""
    office, actor = current.office(), identity.actor()
    session_id, criterion = request.form.get("session", ""), request.form.get("criterion", "")
    observation = observing_groups.observation_in(office, actor, group_id, session_id)
    was = request.form.get("was", "")
    try:
        if request.form.get("level") == "undo":
            observing.undo(office, actor, session_id, observation.id, criterion=criterion, was=was)
        else:
            level = level_sent(request.form.get("level"))
            observing.score(
                office, actor, session_id, observation.id, criterion=criterion, level=level, note=None, was=was
            )
    except Conflict as error:
        if not current.by_script():
            raise
        said = " ".join(languages.say(error))
        return jsonify(problem=said, **_state(group_id, session_id)), error.status
    if current.by_script():
        return jsonify(_state(group_id, session_id))
    mark = observing_groups.board(office, actor, group_id).column(session_id).mark
    return back_to("group_board", group_id=group_id, _anchor=criterion, woman=mark.value)


@desk.post("/groups/<group_id>/minutes")
@guards.staff(Permission.OBSERVE)
def group_minutes(group_id: str) -> Response:
    """Keep the minutes of the timer as a note with each woman, because the assessor wants that. They are no score."""
    office, actor = current.office(), identity.actor()
    minutes = minutes_sent()
    for column in observing_groups.board(office, actor, group_id).columns:
        if column.is_open and column.observation:
            keeping_observation_evidence.add(office, actor, column.session.id, column.observation.id, minutes)
    return back_to("group_board", "minutes", group_id=group_id)


@desk.post("/groups/<group_id>/hand-in")
@guards.staff(Permission.OBSERVE)
def hand_in_of_group(group_id: str) -> Response:
    """Hand in the scores of one woman; those of the others stay open."""
    office, actor = current.office(), identity.actor()
    session_id = request.form.get("session", "")
    observation = observing_groups.observation_in(office, actor, group_id, session_id)
    observing.hand_in(office, actor, session_id, observation.id)
    return _after_one(group_id, "handed_in")


@desk.route("/groups/<group_id>/stop", methods=["GET", "POST"])
@guards.staff(Permission.OBSERVE)
def stop_group(group_id: str) -> str | Response | tuple[str, int]:
    """Stop the task kindly for some or all, with the reason; it is no score."""
    office, actor = current.office(), identity.actor()
    board = observing_groups.board(office, actor, group_id)
    open_ones = [column for column in board.columns if column.is_open]
    if not open_ones:
        return back_to("group", group_id=group_id)
    form = GroupStopForm.sent()
    form.women.choices = [(column.session.id, column.participant.given_name) for column in open_ones]
    if not form.is_good():
        return render_template("desk/stop_group.html", board=board, form=form), form.status
    for column in open_ones:
        if column.session.id in form.women.data and column.observation:
            observing.stop(
                office,
                actor,
                column.session.id,
                column.observation.id,
                reason=form.reason.text,
                why=Stop(form.why.data),
            )
    return _after_one(group_id, "stopped")


def _offered(form: GroupForm) -> list[tuple[str, str]]:
    """Offer who is chosen already, then who is found or was enrolled last."""
    everybody = enrolling.search(current.office(), identity.actor())
    chosen = [one for one in everybody if one.id in (form.women.data or ())]
    found = enrolling.search(current.office(), identity.actor(), form.find.text) if form.find.text else everybody
    offered = chosen + [one for one in found if one not in chosen and not one.erased][:MOST_OFFERED]
    return [(one.id, one.full_name) for one in offered]


def _start_form(board: Board) -> Form:
    fields = {
        f"known_{column.session.id}": Choice(
            N_("How do you know that it is she?"),
            choices=[("", N_("Choose")), *words.choices(words.IDENTITY)],
            validators=[Needed(N_("Choose how you know her."))],
        )
        for column in board.to_begin
    }
    kind: type[Form] = type("StartFormOfThisGroup", (Form,), fields)
    return kind.sent()


def _state(group_id: str, session_id: str) -> dict[str, object]:
    """Give what a column shows, for the script of the page."""
    board = observing_groups.board(current.office(), identity.actor(), group_id)
    column = board.column(session_id)
    seen = column.observation
    code = languages.language().code
    upcoming = column.next_to_watch
    scores = seen.scores if seen else {}
    return {
        "cells": {
            one.id: {
                "level": _as_sent(scores[one.id].level) if one.id in scores else "",
                "was": seen.event_of(one.id) if seen else "",
            }
            for one in board.rubric.criteria
        },
        "done": len(scores),
        "next": upcoming.id if upcoming else "",
        "next_title": upcoming.title.in_(code) if upcoming else "",
        "open": column.is_open,
    }


def _after_one(group_id: str, done: str) -> Response:
    """Go back to the screen while anybody is still observed, else to the group."""
    board = observing_groups.board(current.office(), identity.actor(), group_id)
    still = any(column.is_open for column in board.columns)
    return back_to("group_board" if still else "group", done, group_id=group_id)


def _as_sent(level: int | None) -> str:
    return NOT_SEEN if level is None else str(level)
