"""Several women at one task: one screen for the assessor, and a record of her own for each of them."""

import io
from datetime import timedelta

import pytest
from PIL import Image
from sqlalchemy import select

from assess.domain.assessing import Tie
from assess.domain.observation import Context, Identity, Stop
from assess.domain.observation_evidence import Noted
from assess.domain.people import Participant
from assess.errors import BadInput, Conflict, Forbidden, NotFound
from assess.services import (
    deciding,
    erasing,
    keeping_observation_evidence,
    keeping_portfolio,
    observing,
    observing_groups,
    planning_groups,
    watching_assessors,
)
from assess.services.keeping_observation_evidence import NewNote
from assess.services.observing_groups import Board
from assess.services.office import Actor
from assess.storage.tables import group_task
from tests.support.installation import Desk

DOMAIN, CRITERION = "cleaning", "floor"
NAMES = ("Fatma", "Rosa", "Ama")
NOTE = NewNote(
    sort=Noted.TEXT, criterion=CRITERION, context=Context.GROUP_TASK, consent=False, words="She swept first."
)


@pytest.fixture
def women(desk: Desk) -> tuple[Participant, ...]:
    return tuple(desk.participant(name, "Vrouw") for name in NAMES)


@pytest.fixture
def group(desk: Desk, women: tuple[Participant, ...]) -> str:
    today = desk.office.day(desk.clock.now())
    ids = [one.id for one in women]
    return planning_groups.plan(desk.office, desk.els, domain=DOMAIN, participant_ids=ids, planned_for=today)


def begun(desk: Desk, actor: Actor, group: str) -> Board:
    board = observing_groups.board(desk.office, actor, group)
    known = {column.session.id: Identity.KNOWN for column in board.to_begin}
    observing_groups.start(desk.office, actor, group, known)
    return observing_groups.board(desk.office, actor, group)


def ids(board: Board, place: int) -> tuple[str, str]:
    """Give the session and observation of one woman."""
    column = board.columns[place]
    assert column.observation is not None
    return column.session.id, column.observation.id


def tap(desk: Desk, board: Board, place: int, level: int | None, was: str | None = "") -> str:
    return observing.score(
        desk.office, desk.els, *ids(board, place), criterion=CRITERION, level=level, note=None, was=was
    )


def hand_in(desk: Desk, actor: Actor, board: Board, place: int) -> None:
    for criterion in board.rubric.criteria:
        observing.score(desk.office, actor, *ids(board, place), criterion=criterion.id, level=2, note=None)
    observing.hand_in(desk.office, actor, *ids(board, place))
    desk.clock.move(timedelta(minutes=1))


def photograph() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "teal").save(out, "JPEG")
    return out.getvalue()


def test_each_woman_has_a_record_of_her_own_that_names_no_other(desk: Desk, group: str) -> None:
    board = begun(desk, desk.els, group)
    for place, level in enumerate((1, 2, None)):
        tap(desk, board, place, level)
    after = observing_groups.board(desk.office, desk.els, group)
    assert [one.observation.level(CRITERION) for one in after.columns if one.observation] == [1, 2, None]
    for column in after.columns:
        stored = str(erasing.everything(desk.office, desk.els, column.participant.id).stored)
        others = set(NAMES) - {column.participant.given_name}
        assert column.participant.given_name in stored
        assert not any(name in stored for name in others)
        assert not any(one.participant.id in stored for one in after.columns if one is not column)


def test_a_group_takes_two_to_four_and_a_session_that_is_there_is_used(
    desk: Desk, women: tuple[Participant, ...], group: str
) -> None:
    today = desk.office.day(desk.clock.now())
    with pytest.raises(BadInput):
        planning_groups.plan(
            desk.office, desk.els, domain=DOMAIN, participant_ids=[women[0].id, women[0].id], planned_for=today
        )
    first = observing_groups.board(desk.office, desk.els, group)
    again = planning_groups.plan(
        desk.office, desk.els, domain=DOMAIN, participant_ids=[w.id for w in women[:2]], planned_for=today
    )
    second = observing_groups.board(desk.office, desk.els, again)
    assert [one.session.id for one in second.columns] == [one.session.id for one in first.columns[:2]]
    with pytest.raises(NotFound):
        observing_groups.board(desk.office, desk.stranger, group)


def test_a_second_assessor_sees_nothing_of_the_first_also_in_a_group(desk: Desk, group: str) -> None:
    board = begun(desk, desk.els, group)
    hand_in(desk, desk.els, board, 0)
    blind = begun(desk, desk.karim, group)
    assert all(column.observation and not column.observation.scores for column in blind.columns)
    with pytest.raises(NotFound):
        observing.score(desk.office, desk.karim, *ids(board, 1), criterion=CRITERION, level=3, note=None)


def test_a_change_from_an_older_window_is_refused_and_a_tap_sent_twice_is_one(desk: Desk, group: str) -> None:
    board = begun(desk, desk.els, group)
    first = tap(desk, board, 0, 2)
    assert tap(desk, board, 0, 2) == first
    with pytest.raises(Conflict, match="another window"):
        tap(desk, board, 0, 1)
    with pytest.raises(Conflict):
        observing.undo(desk.office, desk.els, *ids(board, 0), criterion=CRITERION, was="")
    second = tap(desk, board, 0, 1, was=first)
    for was, left in ((second, 2), (first, None)):
        observing.undo(desk.office, desk.els, *ids(board, 0), criterion=CRITERION, was=was)
        seen = observing.sheet(desk.office, desk.els, *ids(board, 0)).observation
        assert seen.level(CRITERION) == left
    assert seen.scores == {}


def test_who_has_a_tie_with_one_woman_observes_the_others(
    desk: Desk, women: tuple[Participant, ...], group: str
) -> None:
    watching_assessors.declare_tie(desk.office, desk.els, women[1].id, Tie.FAMILY)
    board = begun(desk, desk.els, group)
    assert [bool(one.observation) for one in board.columns] == [True, False, True]
    assert board.columns[1].why_not == "tie_declared"


def test_a_stop_that_is_not_for_safety_keeps_what_was_seen_and_scores_nothing(desk: Desk, group: str) -> None:
    board = begun(desk, desk.els, group)
    for place, why in enumerate((Stop.DISTRESS, Stop.DANGER)):
        tap(desk, board, place, 1)
        observing.stop(desk.office, desk.els, *ids(board, place), reason="She felt unwell.", why=why)
    upset, unsafe = (deciding.file(desk.office, desk.els, ids(board, place)[0], DOMAIN).proposals for place in (0, 1))
    assert [one.level for one in upset if one.criterion == CRITERION] == [1]
    assert all(one.level is None for one in upset if one.criterion != CRITERION)
    assert all(one.level is None for one in unsafe)
    assert observing_groups.board(desk.office, desk.els, group).columns[2].is_open


def test_a_photograph_needs_her_yes_and_is_as_blind_as_the_score_beside_it(desk: Desk, group: str) -> None:
    board = begun(desk, desk.els, group)
    photo = NewNote(sort=Noted.PHOTO, criterion=CRITERION, context=Context.GROUP_TASK, consent=False, words="")
    with pytest.raises(BadInput, match="not agreed"):
        keeping_observation_evidence.add(desk.office, desk.els, *ids(board, 0), photo, photograph())
    agreed = NewNote(sort=Noted.PHOTO, criterion=CRITERION, context=Context.GROUP_TASK, consent=True, words="")
    piece = keeping_observation_evidence.add(desk.office, desk.els, *ids(board, 0), agreed, photograph())
    keeping_observation_evidence.add(desk.office, desk.els, *ids(board, 0), NOTE)
    hand_in(desk, desk.els, board, 0)
    session = ids(board, 0)[0]
    assert deciding.file(desk.office, desk.karim, session, DOMAIN).kept == ()
    with pytest.raises(NotFound):
        keeping_observation_evidence.file(desk.office, desk.karim, piece)
    hand_in(desk, desk.karim, begun(desk, desk.karim, group), 0)
    assert len(deciding.file(desk.office, desk.karim, session, DOMAIN).kept) == 2
    assert keeping_observation_evidence.file(desk.office, desk.karim, piece).type == "image/jpeg"
    with pytest.raises(Forbidden):
        keeping_observation_evidence.remove(desk.office, desk.noor, piece)


def test_what_was_kept_stands_in_her_portfolio_goes_along_and_goes_with_her(
    desk: Desk, women: tuple[Participant, ...], group: str
) -> None:
    board = begun(desk, desk.els, group)
    agreed = NewNote(sort=Noted.PHOTO, criterion=CRITERION, context=Context.GROUP_TASK, consent=True, words="")
    for place in (0, 1):
        keeping_observation_evidence.add(desk.office, desk.els, *ids(board, place), agreed, photograph())
    folder = desk.office.settings.instance / "evidence"
    for her, left in ((women[0], 1), (women[1], 0)):
        assert len(keeping_portfolio.read(desk.office, desk.els, her.id).kept) == 1
        assert b".jpg" in erasing.exported(desk.office, desk.els, her.id)
        erasing.erase(desk.office, desk.els, her.id, confirmation=desk.els.name)
        assert sum(path.is_file() for path in folder.rglob("*")) == left
    assert [one.participant for one in observing_groups.board(desk.office, desk.els, group).columns] == [women[2]]


def test_a_group_goes_with_the_last_woman_of_it_and_no_other_group_goes(
    desk: Desk, women: tuple[Participant, ...], group: str
) -> None:
    today = desk.office.day(desk.clock.now())
    two = [women[0].id, desk.participant("Selma", "Vrouw").id]
    other = planning_groups.plan(desk.office, desk.els, domain=DOMAIN, participant_ids=two, planned_for=today)

    def there() -> set[str]:
        with desk.office.see() as connection:
            return set(connection.execute(select(group_task.c.id)).scalars())

    for her, left in zip(women, ({group, other}, {group, other}, {other}), strict=True):
        erasing.erase(desk.office, desk.els, her.id, confirmation=desk.els.name)
        assert there() == left
