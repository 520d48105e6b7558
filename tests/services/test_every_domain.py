"""Every domain of the bank can be chosen at the desk and walked to a certificate."""

from typing import Any

import pytest

from assess.domain.item import Card, Task
from assess.services import (
    deciding,
    issuing,
    planning,
    preparing_content,
    printing,
    reading_answers,
    receiving_events,
    verifying,
)
from tests.support.installation import Desk, event

DOMAINS = (
    "childcare",
    "cleaning",
    "eldercare",
    "gardening",
    "kitchen",
    "laundry",
    "logistics",
    "reliable",
    "retail",
    "safe",
    "sewing",
    "together",
)
ALONE = 2


def test_there_are_twelve_domains(desk: Desk) -> None:
    assert preparing_content.library(desk.office).domains == DOMAINS


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_domain_is_walked_from_the_plan_to_a_paper_that_can_be_checked(desk: Desk, domain: str) -> None:
    session = desk.session(domain)
    snapshot = planning.file(desk.office, desk.els, session.id).snapshot
    given = [event(*answer(item), sequence=number) for number, item in enumerate(snapshot.items())]
    receipt = receiving_events.receive(desk.office, desk.tablet(session), given)
    read = reading_answers.read(desk.office, desk.els, session.id)
    assert receipt.set_aside == []
    assert len(read.experiences) == len(snapshot.cards)
    assert len(read.tasks) == len(snapshot.tasks)

    for assessor in (desk.els, desk.karim):
        desk.observe(assessor, session, {}, domain=domain, otherwise=ALONE)
    file = deciding.file(desk.office, desk.els, session.id, domain)
    assert all(score.points == score.of for score in file.task_scores), "the keys are the answers that count"
    levels = {one.criterion: one.level for one in file.proposals}
    assert set(levels.values()) == {ALONE}
    decision = deciding.sign(
        desk.office, desk.els, session.id, domain, levels=levels, reasons={}, confirmation=desk.els.name
    )
    certificate = issuing.issue(desk.office, desk.els, decision, language="nl")

    code = issuing.file(desk.office, desk.els, certificate).code
    assert printing.pdf(desk.office, desk.els, certificate).body.startswith(b"%PDF-")
    found = verifying.look_up(desk.office, code)
    assert found.statement
    assert len(found.statement.competences) == len(levels)


def answer(item: Card | Task) -> tuple[str, str, dict[str, Any]]:
    """Answer a card, and a task by its key."""
    if isinstance(item, Card):
        return "experience_answered", item.id, {"frequency": "often", "contexts": ["home"]}
    response: Any = item.key
    if item.kind == "hazard":
        x, y, width, height = (int(str(side)) for side in item.key)
        response = [x + width // 2, y + height // 2]
    elif isinstance(item.key, tuple):
        response = list(item.key)
    if item.practice:
        return "practice_answered", item.id, {"response": response, "tries": 1}
    return "task_answered", item.id, {"response": response}
