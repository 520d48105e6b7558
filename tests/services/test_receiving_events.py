"""A tablet's events: stored once, checked against the pinned content, never lost."""

import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from sqlalchemy import func, select

from assess.domain.event import Kind
from assess.domain.item import Card, Task
from assess.domain.people import Purpose, Session
from assess.errors import BadInput, NotFound, TooLarge
from assess.services import planning, reading_answers, receiving_events
from assess.services.office import Actor
from assess.services.receiving_events import Receipt
from assess.storage import participants, sessions
from assess.storage.tables import event as event_table
from assess.storage.tables import event_set_aside
from tests.support.installation import Desk, event


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.session("cleaning")


@pytest.fixture
def tablet(desk: Desk, session: Session) -> Actor:
    return desk.tablet(session)


@pytest.fixture
def card(desk: Desk, session: Session) -> Card:
    return planning.file(desk.office, desk.els, session.id).snapshot.cards[0]


def receive(desk: Desk, tablet: Actor, *batch: Any) -> Receipt:
    return receiving_events.receive(desk.office, tablet, batch)


def stored(desk: Desk) -> int:
    with desk.office.see() as connection:
        return connection.execute(select(func.count()).select_from(event_table)).scalar_one()


def set_aside(desk: Desk) -> list[str]:
    with desk.office.see() as connection:
        return list(connection.execute(select(event_set_aside.c.reason)).scalars())


def often(card: Card, **other: Any) -> dict[str, Any]:
    return event("experience_answered", card.id, {"frequency": "often", "contexts": ["home"]}, **other)


def test_an_answer_is_stored_and_read(desk: Desk, session: Session, tablet: Actor, card: Card) -> None:
    receipt = receive(desk, tablet, often(card))
    assert len(receipt.stored) == 1
    (experience,) = reading_answers.read(desk.office, desk.els, session.id).experiences
    assert (experience.card, experience.frequency, experience.contexts) == (card.id, "often", ("home",))


def test_what_is_sent_twice_is_stored_once(desk: Desk, tablet: Actor, card: Card) -> None:
    one = often(card)
    assert receive(desk, tablet, one).stored == [one["id"]]
    again = receive(desk, tablet, one)
    assert (again.stored, again.known) == ([], [one["id"]])
    assert stored(desk) == 1


def test_twice_in_one_batch_is_stored_once(desk: Desk, tablet: Actor, card: Card) -> None:
    one = often(card)
    receipt = receive(desk, tablet, one, dict(one))
    assert (receipt.stored, receipt.known) == ([one["id"]], [one["id"]])
    assert stored(desk) == 1


def test_the_same_id_with_other_content_is_kept_beside_and_overwrites_nothing(
    desk: Desk, session: Session, tablet: Actor, card: Card
) -> None:
    one = often(card)
    receive(desk, tablet, one)
    receipt = receive(desk, tablet, {**one, "body": {"frequency": "never", "contexts": []}})
    assert [(kept.id, kept.reason) for kept in receipt.set_aside] == [(one["id"], "other_content")]
    assert set_aside(desk) == ["other_content"]
    assert reading_answers.read(desk.office, desk.els, session.id).experiences[0].frequency == "often"


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"kind": "dancing"}, "kind"),
        ({"kind": "criterion_scored"}, "kind"),
        ({"kind": "handed_in"}, "kind"),
        ({"item": "cleaning.card.nothing"}, "item"),
        ({"item": None}, "item"),
        ({"item": 7}, "item"),
        ({"sequence": -1}, "sequence"),
        ({"sequence": "1"}, "sequence"),
        ({"sequence": True}, "sequence"),
        ({"body": {"frequency": "always"}}, "frequency"),
        ({"body": {"frequency": "often", "contexts": ["prison"]}}, "context"),
        ({"body": "often"}, "body"),
        ({"body": {"frequency": "often", "x": "y" * 5000}}, "body"),
    ],
)
def test_a_poisonous_event_is_set_aside_with_a_reason_and_never_blocks_the_rest(
    desk: Desk, tablet: Actor, card: Card, wrong: dict[str, Any], reason: str
) -> None:
    good = often(card, sequence=2)
    receipt = receive(desk, tablet, {**often(card), **wrong}, good)
    assert [one.reason for one in receipt.set_aside] == [reason]
    assert receipt.stored == [good["id"]]
    receive(desk, tablet, {**often(card), **wrong})
    assert stored(desk) == 1


def test_a_batch_that_cannot_be_read_is_refused_as_a_whole(desk: Desk, tablet: Actor, card: Card) -> None:
    for unreadable in ("text", {"kind": "paused"}, {**often(card), "id": "x"}, {**often(card), "id": "a\x00" * 9}):
        with pytest.raises(BadInput):
            receive(desk, tablet, often(card), unreadable)
    with pytest.raises(TooLarge):
        receive(desk, tablet, *[often(card)] * 201)
    assert stored(desk) == 0


def test_every_kind_of_picture_task_takes_a_response_of_its_shape_and_no_other(
    desk: Desk, session: Session, tablet: Actor
) -> None:
    tasks = planning.file(desk.office, desk.els, session.id).snapshot.tasks
    assert {task.kind for task in tasks} == {"choose", "order", "hazard", "sort", "match"}
    for number, task in enumerate(tasks):
        good = event("task_answered", task.id, {"response": _some_response(task)}, sequence=number)
        bad = event("task_answered", task.id, {"response": "nonsense"}, sequence=number)
        receipt = receive(desk, tablet, good, bad)
        assert receipt.stored == [good["id"]]
        assert [one.reason for one in receipt.set_aside] == ["response"]


def _some_response(task: Task) -> Any:
    options = [option.id for option in task.options]
    match task.kind:
        case "choose":
            return options[-1]
        case "order":
            return options
        case "hazard":
            return [400, 300]
        case "sort":
            return dict.fromkeys(options, task.groups[0].id)
        case "match":
            return dict(zip(options, [partner.id for partner in task.partners], strict=True))


def test_a_consent_on_the_tablet_is_a_consent_and_can_be_taken_back(
    desk: Desk, session: Session, tablet: Actor
) -> None:
    def agrees() -> bool:
        with desk.office.see() as connection:
            return participants.agreed(connection, desk.els.organisation, session.participant, Purpose.ASSESSMENT)

    desk.clock.move(timedelta(seconds=1))
    receive(desk, tablet, event("consent_refused", None, {"version": 1, "language": "nl"}))
    assert not agrees()
    desk.clock.move(timedelta(seconds=1))
    receive(desk, tablet, event("consent_given", None, {"version": 1, "language": "nl"}))
    assert agrees()


def test_the_tablets_clock_is_recorded_but_orders_nothing(
    desk: Desk, session: Session, tablet: Actor, card: Card
) -> None:
    first = often(card, sequence=1, at="2031-01-01T00:00:00+00:00")
    last = event(
        "experience_answered",
        card.id,
        {"frequency": "few", "contexts": []},
        sequence=2,
        at="1970-01-01T00:00:00+00:00",
    )
    receive(desk, tablet, last, first)
    assert reading_answers.read(desk.office, desk.els, session.id).experiences[0].frequency == "few"
    with desk.office.see() as connection:
        events = sessions.events(connection, desk.els.organisation, session.id, [Kind.EXPERIENCE_ANSWERED])
    assert {one.device_at.year for one in events} == {1970, 2031}
    assert {one.received_at for one in events} == {desk.clock.now()}


def test_a_tablet_of_another_organisation_reaches_nothing(desk: Desk, tablet: Actor, card: Card) -> None:
    with pytest.raises(NotFound):
        receive(desk, replace(tablet, organisation=desk.stranger.organisation), often(card))


def test_the_same_batch_from_eight_sides_at_once_is_stored_once(desk: Desk, tablet: Actor, card: Card) -> None:
    batch = [often(card, sequence=number) for number in range(20)]
    receipts: list[Receipt] = []

    def send() -> None:
        receipts.append(receive(desk, tablet, *batch))

    senders = [threading.Thread(target=send) for _ in range(8)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert len(receipts) == 8
    assert sum(len(receipt.stored) for receipt in receipts) == 20
    assert stored(desk) == 20


@given(data=strategies.data())
@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # each example has its own session
def test_batches_in_any_order_cut_anywhere_and_sent_again_give_the_same_answers(
    desk: Desk, data: strategies.DataObject
) -> None:
    session = desk.session()
    card = planning.file(desk.office, desk.els, session.id).snapshot.cards[0]
    tablets = [desk.tablet(session), desk.tablet(session)]
    frequencies = data.draw(
        strategies.lists(strategies.sampled_from(["never", "few", "often"]), min_size=2, max_size=8)
    )
    events = [
        event("experience_answered", card.id, {"frequency": one, "contexts": []}, sequence=number)
        for number, one in enumerate(frequencies)
    ]
    sent = data.draw(strategies.permutations(events + data.draw(strategies.lists(strategies.sampled_from(events)))))
    while sent:
        size = data.draw(strategies.integers(1, len(sent)))
        receive(desk, data.draw(strategies.sampled_from(tablets)), *sent[:size])
        sent = sent[size:]

    with desk.office.see() as connection:
        kept = sessions.events(connection, desk.els.organisation, session.id, [Kind.EXPERIENCE_ANSWERED])
    assert sorted(one.id for one in kept) == sorted(one["id"] for one in events)
    (answer,) = reading_answers.read(desk.office, desk.els, session.id).experiences
    assert answer.frequency == frequencies[-1]
