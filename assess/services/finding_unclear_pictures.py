"""Which pictures participants touched because they did not understand them: the author's list, with counts by language.

A count is of sittings, not of touches: she may touch a picture twice, and may take it back. The list names no
participant and no session. Of whoever has not agreed that her answers improve the tasks, nothing is counted.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assess.domain.event import Event, Kind
from assess.domain.people import Purpose
from assess.domain.permissions import Permission
from assess.domain.text import Text
from assess.services import consenting, preparing_content
from assess.services.office import Actor, Office
from assess.storage import organisations, participants, sessions
from assess.storage.database import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class UnclearPicture:
    """A picture as it was drawn when it was shown, and in how many sittings it was not clear.

    `by_language` gives pairs of language and count, most first; `items` the cards and tasks on whose screens it was
    touched. `redrawn` says that the content in use has another drawing by this name, or none.
    """

    picture: str
    sha256: str
    alt: Text
    sittings: int
    by_language: tuple[tuple[str, int], ...]
    items: tuple[str, ...]
    redrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Touch:
    """One sitting that did not understand one drawing."""

    picture: str
    sha256: str
    alt: Text
    language: str
    item: str | None


def listed(office: Office, actor: Actor) -> tuple[UnclearPicture, ...]:
    """Give the list of the actor's organisation, most sittings first."""
    with office.look(actor) as work:
        work.require(Permission.IMPROVE_PICTURES)
        return _counted(office, _touches(office, work.connection, actor.organisation))


def everywhere(office: Office) -> tuple[UnclearPicture, ...]:
    """Give one list for all organisations of this installation, for its command line: without an actor."""
    with office.see() as connection:
        every = organisations.all_organisations(connection)
        return _counted(office, [touch for one in every for touch in _touches(office, connection, one.id)])


def _touches(office: Office, connection: Connection, organisation_id: str) -> list[_Touch]:
    found = []
    by_session = sessions.events_of_kinds(connection, organisation_id, [Kind.PICTURE_UNCLEAR])
    improving = participants.last_of_purpose(connection, organisation_id, Purpose.IMPROVING)
    for session_id, events in by_session.items():
        session = sessions.find(connection, organisation_id, session_id)
        if session is None or not consenting.may_improve(improving.get(session.participant)):
            continue
        shown = office.snapshot(connection, session.snapshot)
        found += [
            _Touch(
                picture=picture,
                sha256=shown.pictures[picture],
                alt=shown.alts[picture],
                language=event.body["language"],
                item=event.item,
            )
            for picture, event in _standing(events).items()
        ]
    return found


def _standing(events: Iterable[Event]) -> dict[str, Event]:
    """Give, by picture, the last touch of a sitting, where that did not take it back."""
    last: dict[str, Event] = {}
    for event in sorted(events, key=lambda e: (e.sequence, e.device_at, e.id)):
        last[event.body["picture"]] = event
    return {picture: event for picture, event in last.items() if event.body["unclear"]}


def _counted(office: Office, touches: Iterable[_Touch]) -> tuple[UnclearPicture, ...]:
    drawings: dict[tuple[str, str], list[_Touch]] = {}
    for touch in touches:
        drawings.setdefault((touch.picture, touch.sha256), []).append(touch)
    today = preparing_content.library(office).pictures
    found = [
        UnclearPicture(
            picture=picture,
            sha256=sha256,
            alt=all_of_it[0].alt,
            sittings=len(all_of_it),
            by_language=_most_first(touch.language for touch in all_of_it),
            items=tuple(sorted({touch.item for touch in all_of_it if touch.item})),
            redrawn=today.get(picture) != sha256,
        )
        for (picture, sha256), all_of_it in drawings.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.redrawn, -one.sittings, one.picture)))


def _most_first(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0])))
