"""A picture that participants do not understand reaches the author, with how often and in which language."""

from dataclasses import replace
from typing import Any

import pytest

from assess.domain.people import Purpose, Session
from assess.errors import Forbidden
from assess.services import (
    consenting,
    finding_unclear_pictures,
    planning,
    preparing_content,
    recomputing,
    session_state,
)
from assess.services.finding_unclear_pictures import UnclearPicture
from assess.services.receiving_events import Receipt, receive
from assess.storage import sessions
from tests.support.installation import Desk, event

MOP, BUCKET = "cleaning-cover", "clean-washbasin"


def touch(picture: object, *, unclear: object = True, language: object = "nl", **other: Any) -> dict[str, Any]:
    body = {"picture": picture, "unclear": unclear, "language": language}
    return event("picture_unclear", body=body, **other)


def send(desk: Desk, session: Session, *batch: dict[str, Any]) -> Receipt:
    consenting.record(
        desk.office, desk.els, session.participant, purpose=Purpose.IMPROVING, granted=True, language="nl"
    )
    return receive(desk.office, desk.tablet(session), list(batch))


def listed(desk: Desk) -> dict[str, UnclearPicture]:
    return {one.picture: one for one in finding_unclear_pictures.listed(desk.office, desk.noor)}


def test_each_sitting_counts_once_by_language_however_often_she_touches(desk: Desk) -> None:
    for number in range(2):
        send(desk, desk.session("cleaning"), touch(MOP, sequence=1), touch(MOP, sequence=2), touch(BUCKET, sequence=3))
        assert listed(desk)[MOP].sittings == number + 1
    send(desk, desk.session("cleaning"), touch(MOP, language="fa"))

    found = finding_unclear_pictures.listed(desk.office, desk.noor)
    assert [(one.picture, one.by_language) for one in found] == [
        (MOP, (("nl", 2), ("fa", 1))),
        (BUCKET, (("nl", 2),)),
    ]
    assert found == finding_unclear_pictures.everywhere(desk.office)


def test_what_she_takes_back_is_not_on_the_list_in_whatever_order_it_arrives(desk: Desk) -> None:
    taken_back = touch(MOP, unclear=False, sequence=2)
    send(desk, desk.session("cleaning"), taken_back, touch(MOP, sequence=1))

    assert listed(desk) == {}


def test_a_picture_that_was_redrawn_since_is_told_from_todays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    send(desk, desk.session("cleaning"), touch(MOP), touch(BUCKET))
    assert not any(one.redrawn for one in listed(desk).values())
    library = preparing_content.library(desk.office)
    redrawn = replace(library, pictures={**library.pictures, MOP: "0" * 64})
    monkeypatch.setattr(preparing_content, "library", lambda _office: redrawn)

    assert {picture: one.redrawn for picture, one in listed(desk).items()} == {MOP: True, BUCKET: False}


@pytest.mark.parametrize(
    "wrong",
    [
        touch("no-such-picture"),
        touch(None),
        touch([MOP]),
        touch(MOP, unclear="yes"),
        touch(MOP, unclear=1),
        touch(MOP, language=None),
        touch(MOP, language="x" * 36),
    ],
)
def test_what_is_no_touch_on_a_picture_of_hers_is_set_aside(desk: Desk, wrong: dict[str, Any]) -> None:
    receipt = send(desk, desk.session("cleaning"), wrong)

    assert [one.reason for one in receipt.set_aside] == ["picture"]
    assert listed(desk) == {}


def test_it_is_no_answer_and_changes_no_score(desk: Desk) -> None:
    session = desk.session("cleaning")
    task = planning.file(desk.office, desk.els, session.id).snapshot.tasks[0]
    answer = event("not_known", task.id, {}, sequence=1)
    send(desk, session, answer)
    before = recomputing.recompute(desk.office)
    send(desk, session, {**touch(task.pictures[0], sequence=2), "item": task.id})

    assert recomputing.recompute(desk.office) == before
    with desk.office.see() as connection:
        events = sessions.events(connection, desk.els.organisation, session.id)
        content = desk.office.snapshot(connection, session.snapshot)
    assert session_state.progress(events, content).answered == 1
    assert listed(desk)[task.pictures[0]].items == (task.id,)


def test_only_who_looks_after_content_sees_the_list_and_only_of_her_organisation(desk: Desk) -> None:
    send(desk, desk.session("cleaning"), touch(MOP))
    for other in (desk.els, desk.karim):
        with pytest.raises(Forbidden):
            finding_unclear_pictures.listed(desk.office, other)

    assert finding_unclear_pictures.listed(desk.office, desk.stranger) == ()


def test_of_whoever_takes_back_that_her_answers_improve_the_tasks_nothing_is_counted(desk: Desk) -> None:
    session = desk.session("cleaning")
    send(desk, session, touch(MOP))
    assert MOP in listed(desk)
    refused = event("consent_refused", body={"purpose": "improving", "version": 1, "language": "nl"}, sequence=9)
    receive(desk.office, desk.tablet(session), [refused])
    assert listed(desk) == {}
    assert finding_unclear_pictures.everywhere(desk.office) == ()
