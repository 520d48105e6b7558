"""Somebody who checks a certificate asks the organisation something, or says what helped. Nobody learns her address.

A question is shown to staff only, with a way to answer when the asker gave one, and is forgotten after 90 days. Network
addresses are not stored with it; keyed hashes of them are counted for a day, so that nobody fills the desk.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from assess.domain.certificate import Statement
from assess.domain.code import Code
from assess.domain.permissions import Permission
from assess.errors import BadInput, NotFound, TooMany
from assess.services.office import Actor, Office, Work
from assess.storage import attempts, certificates, questions
from assess.storage.questions import Question

SURFACE: Final = "question"
WINDOW: Final = timedelta(hours=1)
MOST_AN_HOUR: Final = 6
"""Questions and answers about what helped, from one address."""
MOST_IN_TOTAL: Final = 200
LONGEST_WORDS: Final = 1000
LONGEST_REPLY_TO: Final = 200
KEPT: Final = timedelta(days=90)


class Helped(StrEnum):
    """What helped an employer most; one tap, no words."""

    REAL = "real"
    LEVELS = "levels"
    PICTURES = "pictures"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as the desk shows it, with the certificate that it is about."""

    question: Question
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What is open, oldest first, and how often each thing helped."""

    asked: tuple[Asked, ...]
    helped: dict[Helped, int]


def ask(office: Office, code: Code, address_hash: str, *, words: str, reply_to: str) -> None:
    """Hand a question over to the organisation that issued a certificate."""
    said = words.strip()
    if not said or len(said) > LONGEST_WORDS or len(reply_to) > LONGEST_REPLY_TO:
        raise BadInput("no_question", "There is no question, or it is too long.", "Write at most 1000 letters.")
    now = office.clock.now()
    certificate, organisation = _counted(office, code, address_hash)
    with office.store() as connection:
        questions.forget(connection, now - KEPT)
        new = Question(
            id=office.clock.new_id(),
            organisation=organisation,
            certificate=certificate,
            words=said,
            reply_to=reply_to.strip() or None,
            asked_at=now,
        )
        questions.add(connection, new)


def say_what_helped(office: Office, code: Code, address_hash: str, helped: Helped) -> None:
    """Store what helped somebody, for the organisation."""
    _, organisation = _counted(office, code, address_hash)
    with office.store() as connection:
        at = office.clock.now()
        questions.add_feedback(connection, organisation, id=office.clock.new_id(), helped=helped.value, at=at)


def at_the_desk(office: Office, actor: Actor) -> Desk:
    """Give the open questions."""
    with office.look(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        helped = questions.feedback(work.connection, actor.organisation)
        return Desk(asked=tuple(_asked(work)), helped={one: helped.get(one.value, 0) for one in Helped})


def count_open(work: Work) -> int:
    """Count the open questions, for the overview of the day."""
    return len(_asked(work))


def close(office: Office, actor: Actor, question_id: str) -> None:
    """Put a question away: it was answered, or needs no answer."""
    with office.work(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        if not questions.close(work.connection, actor.organisation, question_id, at=work.now, by=actor.id):
            raise NotFound("no_such_question", "There is no such open question.", "Go back to the list.")
        work.record("question.closed", "question", question_id)


def _asked(work: Work) -> list[Asked]:
    found = []
    for question in questions.open_ones(work.connection, work.actor.organisation):
        row = certificates.find(work.connection, work.actor.organisation, question.certificate)
        if row is not None and question.asked_at > work.now - KEPT:
            found.append(Asked(question=question, statement=Statement.from_bytes(row.statement)))
    return found


def _counted(office: Office, code: Code, address_hash: str) -> tuple[str, str]:
    """Count this attempt, and give the certificate and its organisation. Raises TooMany and NotFound."""
    now = office.clock.now()
    with office.store() as connection:
        recent = attempts.misses_by_address(connection, SURFACE, now - WINDOW)
        if recent.get(address_hash, 0) >= MOST_AN_HOUR or sum(recent.values()) >= MOST_IN_TOTAL:
            raise TooMany("too_many_questions", "Enough was sent from here for now.", "Try again in an hour.")
        attempts.add_miss(connection, office.clock.new_id(), SURFACE, address_hash, now)
        found = certificates.find_by_lookup(connection, office.keyed("code", code.symbols))
        organisation = certificates.organisation_of(connection, found[0].id) if found else None
    if found is None or organisation is None:
        raise NotFound("unknown_code", "No certificate here has this code.", "Compare it with the paper.")
    return found[0].id, organisation
