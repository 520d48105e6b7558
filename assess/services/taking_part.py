"""Somebody with the link of a study looks at pictures and says what she sees. No account and no name: no actor."""

from dataclasses import dataclass
from typing import Literal

from assess.domain.picture_study import Schooling, Study, StudyAnswer, StudyPerson, StudyPicture, Way, dealt, offered
from assess.errors import BadInput, Gone, NotFound, TooMany
from assess.services.office import Office, hashed
from assess.storage import picture_studies
from assess.storage.database import Connection

MOST_PEOPLE = 2000
LONGEST_ANSWER = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where somebody is: the picture that comes now (None when she is done), and texts to choose among, if any."""

    study: Study
    person: StudyPerson
    done: int
    of: int
    picture: StudyPicture | None
    options: tuple[StudyPicture, ...] = ()


def opened(office: Office, token: str) -> Study:
    """Give the study behind a link; NotFound when there is none, Gone when its last day has passed."""
    with office.see() as connection:
        return _open(office, connection, token)


def begin(
    office: Office,
    token: str,
    *,
    language: str,
    schooling: Schooling | None,
    typed_by: Literal["self", "other"],
) -> str:
    """Let somebody begin; give the id by which her pictures are found."""
    with office.store() as connection:
        study = _open(office, connection, token)
        if language not in study.languages:
            raise BadInput("study_language", "This study does not have that language.", "Choose another.")
        if picture_studies.count_people(connection, study.id) >= MOST_PEOPLE:
            raise TooMany("study_full", "Enough people have taken part. Thank you.", "")
        person = StudyPerson(
            id=office.clock.new_id(),
            study=study.id,
            seed=office.clock.token(16),
            language=language,
            schooling=schooling,
            typed_by=typed_by,
        )
        picture_studies.add_person(connection, study.organisation, person, office.clock.now())
        return person.id


def turn(office: Office, token: str, person_id: str) -> Turn:
    """Give the picture that comes now."""
    with office.see() as connection:
        study = _open(office, connection, token)
        return _turn(connection, study, _person(connection, study, person_id))


def answer(office: Office, token: str, person_id: str, picture: str, *, said: str, chosen: str) -> None:
    """Store what she says, or which text she chose; neither is "I don't know". Only the first answer counts."""
    with office.store() as connection:
        study = _open(office, connection, token)
        person = _person(connection, study, person_id)
        known = {one.picture: one for one in dealt(study, person.seed)}
        if picture not in known or picture in picture_studies.answered(connection, person.id):
            return
        options = {one.picture for one in offered(study, person.seed, known[picture])}
        if study.way is Way.CHOOSE and chosen and chosen not in options:
            raise BadInput("study_choice", "Choose one of these.", "")
        new = StudyAnswer(
            id=office.clock.new_id(),
            person=person,
            picture=picture,
            said=said[:LONGEST_ANSWER].replace("\x00", "") or None if study.way is Way.SAY else None,
            chosen=chosen or None if study.way is Way.CHOOSE else None,
        )
        picture_studies.add_answer(connection, study.organisation, new, office.clock.now())


def _turn(connection: Connection, study: Study, person: StudyPerson) -> Turn:
    hers = dealt(study, person.seed)
    answered = picture_studies.answered(connection, person.id)
    left = [one for one in hers if one.picture not in answered]
    picture = left[0] if left else None
    options = offered(study, person.seed, picture) if picture and study.way is Way.CHOOSE else ()
    return Turn(study=study, person=person, done=len(hers) - len(left), of=len(hers), picture=picture, options=options)


def _open(office: Office, connection: Connection, token: str) -> Study:
    study = picture_studies.find_by_token(connection, hashed(token))
    if study is None:
        raise NotFound("no_such_study", "There is no such study.", "Ask for the link again.")
    if office.day(office.clock.now()) > study.ends_on:
        raise Gone("study_ended", "This study has ended. Thank you.", "")
    return study


def _person(connection: Connection, study: Study, person_id: str) -> StudyPerson:
    person = picture_studies.find_person(connection, study.id, person_id)
    if person is None:
        raise NotFound("no_such_study", "There is no such study.", "Ask for the link again.")
    return person
