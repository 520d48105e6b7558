"""A comprehension study from its link to the register: who may do what, what is hidden from whom, and what is counted."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assess.content.folders import ContentFolders
from assess.domain.picture_study import Proposal, Schooling, Verdict, Way
from assess.errors import BadInput, Conflict, Forbidden, Gone, NotFound
from assess.pictures.register import read_register
from assess.services import confirming_pictures, judging_pictures, keeping_statuses, making_studies, taking_part
from assess.services.office import Actor
from assess.services.reporting_studies import PictureLine, StudyReport, report
from tests.support.content import CONTENT
from tests.support.installation import Desk

PICTURES = ("cleaning-cover", "clean-washbasin")


def make(desk: Desk, *, pictures: Sequence[str] = PICTURES, way: Way = Way.SAY, domains: Sequence[str] = ()) -> str:
    return making_studies.make(
        desk.office,
        desk.noor,
        name="Cleaning, first look",
        domains=domains,
        pictures=pictures,
        per_person=12,
        languages=("nl", "ti"),
        way=way,
        ends_on=desk.clock.now().date() + timedelta(days=7),
    )


def take_part(
    desk: Desk,
    study: str,
    said: str = "",
    *,
    chosen: str = "",
    language: str = "nl",
    schooling: Schooling | None = None,
) -> str:
    """Somebody answers all her pictures in one way; gives who she is."""
    token = making_studies.link_token(desk.office, study)
    person = taking_part.begin(desk.office, token, language=language, schooling=schooling, typed_by="self")
    while picture := taking_part.turn(desk.office, token, person).picture:
        own = picture.picture if chosen == "own" else chosen
        taking_part.answer(desk.office, token, person, picture.picture, said=said, chosen=own)
    return person


def judge_all(desk: Desk, rater: Actor, study: str, verdict: Verdict, meant: str = "") -> None:
    while (judging := judging_pictures.next_to_judge(desk.office, rater, study)).answer:
        judging_pictures.judge(desk.office, rater, study, judging.answer.id, verdict=verdict, meant=meant)
        desk.clock.move(timedelta(seconds=1))


def lines(desk: Desk, study: str) -> dict[str, PictureLine]:
    return {line.picture.picture: line for line in found(desk, study).lines}


def found(desk: Desk, study: str) -> StudyReport:
    return report(desk.office, desk.noor, study)


def test_a_domain_gives_its_pictures_and_raters_are_told_what_each_must_show(desk: Desk) -> None:
    study = make(desk, domains=["cleaning"], pictures=())
    pictures = [line.picture for line in found(desk, study).lines]

    assert len(pictures) > 20
    assert any(one.must_show for one in pictures)
    assert all(one.alt.source for one in pictures)


def test_what_is_no_study_is_refused_with_what_to_do(desk: Desk) -> None:
    for wrong in ((), ("no-such-picture",)):
        with pytest.raises(BadInput):
            make(desk, pictures=wrong)


def test_the_link_ends_on_its_day_and_another_link_leads_nowhere(desk: Desk) -> None:
    study = make(desk)
    token = making_studies.link_token(desk.office, study)
    assert len(token) == 40
    taking_part.opened(desk.office, token)
    with pytest.raises(NotFound):
        taking_part.opened(desk.office, token[:-1] + ("0" if token[-1] != "0" else "1"))
    desk.clock.move(timedelta(days=7))
    taking_part.opened(desk.office, token)
    desk.clock.move(timedelta(days=1))
    with pytest.raises(Gone):
        taking_part.opened(desk.office, token)


def test_only_the_first_answer_to_a_picture_counts(desk: Desk) -> None:
    study = make(desk)
    person = take_part(desk, study, "she mops")
    token = making_studies.link_token(desk.office, study)
    taking_part.answer(desk.office, token, person, PICTURES[0], said="something else", chosen="")

    assert judging_pictures.next_to_judge(desk.office, desk.els, study).left == len(PICTURES)


def test_raters_do_not_see_each_other_and_a_third_is_not_asked(desk: Desk) -> None:
    study = make(desk)
    take_part(desk, study, "she mops")
    judge_all(desk, desk.els, study, Verdict.CORRECT)
    assert judging_pictures.next_difference(desk.office, desk.karim, study) is None
    assert judging_pictures.next_to_judge(desk.office, desk.karim, study).left == len(PICTURES)
    assert [line.waiting for line in lines(desk, study).values()] == [1, 1]
    judge_all(desk, desk.karim, study, Verdict.CORRECT)

    assert judging_pictures.next_to_judge(desk.office, desk.noor, study).left == 0
    assert [line.tally.correct for line in lines(desk, study).values()] == [1, 1]
    assert found(desk, study).agreement.alike == 1


def test_a_difference_counts_only_once_it_is_settled(desk: Desk) -> None:
    study = make(desk, pictures=PICTURES[:1])
    take_part(desk, study, "she paints")
    judge_all(desk, desk.els, study, Verdict.CORRECT)
    judge_all(desk, desk.karim, study, Verdict.WRONG, "Painting")
    assert (lines(desk, study)[PICTURES[0]].tally.n, lines(desk, study)[PICTURES[0]].waiting) == (0, 1)
    difference = judging_pictures.next_difference(desk.office, desk.noor, study)
    assert difference
    assert [name for name, _ in difference.seen] == ["Els Peeters", "Karim Aydin"]
    answer = difference.answer.id
    judging_pictures.settle(desk.office, desk.noor, study, answer, verdict=Verdict.WRONG, meant="painting a wall")

    line = lines(desk, study)[PICTURES[0]]
    assert (line.tally.wrong, [(one.words, one.count) for one in line.instead]) == (1, [("painting a wall", 1)])
    for again in (judging_pictures.settle, judging_pictures.judge):
        with pytest.raises(Conflict):
            again(desk.office, desk.noor, study, answer, verdict=Verdict.CORRECT, meant="")


def test_choosing_and_not_knowing_count_without_a_rater(desk: Desk) -> None:
    study = make(desk, way=Way.CHOOSE)
    take_part(desk, study, chosen="own")
    take_part(desk, study, chosen=PICTURES[0])
    take_part(desk, study)

    first, second = (lines(desk, study)[picture] for picture in PICTURES)
    assert (first.tally.correct, first.tally.wrong, first.tally.not_known) == (2, 0, 1)
    assert (second.tally.correct, second.tally.wrong, second.tally.not_known) == (1, 1, 1)
    assert [one.words for one in second.instead] == [PICTURES[0]]


def test_the_report_shows_groups_from_five_people_on(desk: Desk) -> None:
    study = make(desk, way=Way.CHOOSE, pictures=PICTURES[:1])
    for language, people, schooling in (("nl", 8, Schooling.FURTHER), ("ti", 4, Schooling.NONE)):
        for _ in range(people):
            take_part(desk, study, chosen="own", language=language, schooling=schooling)
    assert lines(desk, study)[PICTURES[0]].by_language[0].group is None
    take_part(desk, study, language="ti", schooling=Schooling.NONE)

    line = lines(desk, study)[PICTURES[0]]
    assert [(one.group, one.tally.correct, one.tally.n) for one in line.by_language] == [("nl", 8, 8), ("ti", 4, 5)]
    assert [one.group for one in line.by_schooling] == ["further", "none"]


def test_a_confirmed_status_reaches_the_register_of_a_content_folder(desk: Desk, tmp_path: Path) -> None:
    study = make(desk, way=Way.CHOOSE)
    for number in range(25):
        take_part(desk, study, chosen="own" if number < 24 else PICTURES[1])
    with pytest.raises(Conflict):
        confirming_pictures.confirm(desk.office, desk.noor, make(desk), PICTURES[0], Proposal.RELEASE)
    confirming_pictures.confirm(desk.office, desk.noor, study, PICTURES[0], Proposal.RELEASE)
    confirming_pictures.confirm(desk.office, desk.noor, study, PICTURES[1], Proposal.RETIRE)
    file = confirming_pictures.entries(desk.office, desk.noor, study)
    content = tmp_path / "content"
    shutil.copytree(CONTENT / "itembank", content / "itembank")

    kept = keeping_statuses.keep(ContentFolders(content), file)
    assert (kept.written, kept.redrawn) == ({PICTURES[1]: "retired", PICTURES[0]: "tested"}, ())
    register = read_register(content / "itembank")
    assert register.retired == {PICTURES[1]}
    tested = {one.group: (one.n, one.percent) for one in register.entry(PICTURES[0]).tested}
    assert tested == {"all": (25, 96), "language nl": (25, 96)}
    assert "Noor El Amrani" in (register.entry(PICTURES[0]).note or "")
    other = json.loads(file)
    other["pictures"][PICTURES[0]]["sha256"] = "0" * 64
    kept = keeping_statuses.keep(ContentFolders(content), json.dumps(other).encode())
    assert kept.redrawn == (PICTURES[0],)
    with pytest.raises(BadInput):
        keeping_statuses.keep(ContentFolders(content), b"{}")


def test_nobody_confirms_a_release_that_the_answers_do_not_carry(desk: Desk) -> None:
    study = make(desk, way=Way.CHOOSE, pictures=PICTURES)
    for number in range(25):
        take_part(desk, study, chosen="own" if number < 12 else "")
    with pytest.raises(Conflict):
        confirming_pictures.confirm(desk.office, desk.noor, study, PICTURES[0], Proposal.RELEASE)
    confirming_pictures.confirm(desk.office, desk.noor, study, PICTURES[0], Proposal.REVISE)

    confirmed = lines(desk, study)[PICTURES[0]].confirmed
    assert confirmed
    assert confirmed.outcome is Proposal.REVISE


def test_each_role_does_only_what_is_hers_and_only_in_her_organisation(desk: Desk) -> None:
    study = make(desk)
    with pytest.raises(Forbidden):
        report(desk.office, desk.karim, study)
    with pytest.raises(Forbidden):
        judging_pictures.next_to_judge(desk.office, replace(desk.noor, roles=frozenset()), study)
    for use in (report, judging_pictures.next_to_judge, confirming_pictures.entries):
        with pytest.raises(NotFound):
            use(desk.office, desk.stranger, study)
    assert making_studies.all_of(desk.office, desk.stranger) == ()
