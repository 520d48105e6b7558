"""Queries: comprehension studies of pictures. Everything is only added."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from assess.domain.canonical import canonical_bytes, restore
from assess.domain.picture_study import (
    Proposal,
    Schooling,
    Study,
    StudyAnswer,
    StudyJudgement,
    StudyPerson,
    StudyPicture,
    Verdict,
    Way,
)
from assess.storage.tables import (
    picture_finding,
    picture_judgement,
    picture_study,
    picture_study_answer,
    picture_study_person,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a person confirmed about a picture, and the entry of the register that follows from it, as JSON."""

    picture: str
    outcome: Proposal
    body: str
    confirmed_at: datetime


def add_study(connection: Connection, new: Study, *, token_hash: str, created_by: str) -> None:
    """Store a new study."""
    connection.execute(
        insert(picture_study).values(
            id=new.id,
            organisation_id=new.organisation,
            token_hash=token_hash,
            name=new.name,
            pictures=canonical_bytes(new.pictures).decode(),
            per_person=new.per_person,
            languages=" ".join(new.languages),
            way=new.way.value,
            ends_on=new.ends_on,
            created_at=new.created_at,
            created_by=created_by,
        ),
    )


def find(connection: Connection, organisation_id: str, study_id: str) -> Study | None:
    """Give a study of this organisation."""
    own = picture_study.c.organisation_id == organisation_id
    row = connection.execute(select(picture_study).where(own).where(picture_study.c.id == study_id)).first()
    return None if row is None else _study(row)


def find_by_token(connection: Connection, token_hash: str) -> Study | None:
    """Give the study that a link leads to."""
    row = connection.execute(select(picture_study).where(picture_study.c.token_hash == token_hash)).first()
    return None if row is None else _study(row)


def all_of(connection: Connection, organisation_id: str) -> tuple[Study, ...]:
    """Give the studies of an organisation, newest first."""
    own = picture_study.c.organisation_id == organisation_id
    query = select(picture_study).where(own).order_by(picture_study.c.created_at.desc(), picture_study.c.id.desc())
    return tuple(_study(row) for row in connection.execute(query))


def count_people(connection: Connection, study_id: str) -> int:
    """Count who began."""
    query = select(func.count()).select_from(picture_study_person).where(picture_study_person.c.study_id == study_id)
    return connection.execute(query).scalar_one()


def add_person(connection: Connection, organisation_id: str, new: StudyPerson, at: datetime) -> None:
    """Store somebody who begins."""
    connection.execute(
        insert(picture_study_person).values(
            id=new.id,
            organisation_id=organisation_id,
            study_id=new.study,
            seed=new.seed,
            language=new.language,
            schooling=new.schooling.value if new.schooling else None,
            typed_by=new.typed_by,
            started_at=at,
        ),
    )


def find_person(connection: Connection, study_id: str, person_id: str) -> StudyPerson | None:
    """Give somebody who takes part in this study; whoever else writes for her waits until the transaction ends."""
    query = (
        select(picture_study_person)
        .where(picture_study_person.c.study_id == study_id)
        .where(picture_study_person.c.id == person_id)
        .with_for_update()
    )
    row = connection.execute(query).first()
    return None if row is None else _person(row)


def answered(connection: Connection, person_id: str) -> frozenset[str]:
    """Name the pictures that somebody has answered."""
    query = select(picture_study_answer.c.picture).where(picture_study_answer.c.person_id == person_id)
    return frozenset(connection.execute(query).scalars())


def add_answer(connection: Connection, organisation_id: str, new: StudyAnswer, at: datetime) -> None:
    """Store an answer."""
    connection.execute(
        insert(picture_study_answer).values(
            id=new.id,
            organisation_id=organisation_id,
            person_id=new.person.id,
            study_id=new.person.study,
            picture=new.picture,
            said=new.said,
            chosen=new.chosen,
            answered_at=at,
        ),
    )


def answers(connection: Connection, organisation_id: str, study_id: str) -> tuple[StudyAnswer, ...]:
    """Give all answers of a study, each with who gave it."""
    own = picture_study_person.c.organisation_id == organisation_id
    people = {
        row.id: _person(row)
        for row in connection.execute(
            select(picture_study_person).where(own).where(picture_study_person.c.study_id == study_id)
        )
    }
    query = (
        select(picture_study_answer)
        .where(picture_study_answer.c.organisation_id == organisation_id)
        .where(picture_study_answer.c.study_id == study_id)
        .order_by(picture_study_answer.c.answered_at, picture_study_answer.c.id)
    )
    return tuple(
        StudyAnswer(id=row.id, person=people[row.person_id], picture=row.picture, said=row.said, chosen=row.chosen)
        for row in connection.execute(query)
    )


def add_judgement(
    connection: Connection, organisation_id: str, study_id: str, new: StudyJudgement, *, judgement_id: str, at: datetime
) -> None:
    """Store a verdict."""
    connection.execute(
        insert(picture_judgement).values(
            id=judgement_id,
            organisation_id=organisation_id,
            answer_id=new.answer,
            study_id=study_id,
            rater_id=new.rater,
            verdict=new.verdict.value,
            meant=new.meant,
            settles=new.settles,
            judged_at=at,
        ),
    )


def judgements(connection: Connection, organisation_id: str, study_id: str) -> dict[str, list[StudyJudgement]]:
    """Give all verdicts of a study by answer, in the order in which they were given."""
    query = (
        select(picture_judgement)
        .where(picture_judgement.c.organisation_id == organisation_id)
        .where(picture_judgement.c.study_id == study_id)
        .order_by(picture_judgement.c.judged_at, picture_judgement.c.id)
    )
    found: dict[str, list[StudyJudgement]] = {}
    for row in connection.execute(query):
        one = StudyJudgement(
            answer=row.answer_id,
            rater=row.rater_id,
            verdict=Verdict(row.verdict),
            meant=row.meant,
            settles=row.settles,
        )
        found.setdefault(row.answer_id, []).append(one)
    return found


def add_finding(connection: Connection, organisation_id: str, study_id: str, **values: Any) -> None:
    """Store what a person confirmed."""
    connection.execute(insert(picture_finding).values(organisation_id=organisation_id, study_id=study_id, **values))


def findings(connection: Connection, organisation_id: str, study_id: str) -> dict[str, Finding]:
    """Give what was confirmed last, by picture."""
    query = (
        select(picture_finding)
        .where(picture_finding.c.organisation_id == organisation_id)
        .where(picture_finding.c.study_id == study_id)
        .order_by(picture_finding.c.confirmed_at, picture_finding.c.id)
    )
    rows: Sequence[Row[Any]] = connection.execute(query).all()
    return {
        row.picture: Finding(
            picture=row.picture, outcome=Proposal(row.outcome), body=row.body, confirmed_at=row.confirmed_at
        )
        for row in rows
    }


def _study(row: Row[Any]) -> Study:
    return Study(
        id=row.id,
        organisation=row.organisation_id,
        name=row.name,
        pictures=tuple(restore(StudyPicture, one) for one in json.loads(row.pictures)),
        per_person=row.per_person,
        languages=tuple(row.languages.split()),
        way=Way(row.way),
        ends_on=row.ends_on,
        created_at=row.created_at,
    )


def _person(row: Row[Any]) -> StudyPerson:
    return StudyPerson(
        id=row.id,
        study=row.study_id,
        seed=row.seed,
        language=row.language,
        schooling=Schooling(row.schooling) if row.schooling else None,
        typed_by=row.typed_by,
    )
