"""When nothing works: sheets are printed beforehand, filled in on paper, and typed in afterwards in a minute.

What is typed becomes the same events as on a tablet or at a screen, with the sheet, its day and who typed. A sheet belongs to
a session, so it is scored by the content that it was printed from. Nothing that stands already is overwritten unasked.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from assess.credentials import fonts, paper_sheets
from assess.credentials.paper_sheets import SheetWords
from assess.domain import on_paper as rules
from assess.domain.event import Event, Kind, latest_answers
from assess.domain.item import Card, Task
from assess.domain.observation import Context, Identity, Observation
from assess.domain.on_paper import MarkError, PaperSheet, SheetKind
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.errors import BadInput, Conflict, NotFound
from assess.services import evidence, observing, printing, session_state, stored_pictures
from assess.services.office import Actor, Office, Work
from assess.services.printing import Printed
from assess.storage import organisations, sessions
from assess.storage import paper_sheets as stored

PERMISSION = {SheetKind.PICTURES: Permission.PAIR_TABLET, SheetKind.SCORES: Permission.OBSERVE}
TRIES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFile:
    """What the page on which a sheet is typed in shows."""

    sheet: PaperSheet
    session: Session
    participant: Participant
    rubric: Rubric
    items: tuple[Card | Task, ...]
    snapshot: Snapshot
    typed_by: str
    """Who typed it in before; empty when nobody did."""

    @property
    def lengths(self) -> tuple[int, ...]:
        """Say how many digits each item has."""
        if self.sheet.kind is SheetKind.SCORES:
            return (1,) * len(self.rubric.criteria)
        return tuple(rules.length(one) for one in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What came of typing a sheet in: how many marks are new, and the observation of a score sheet."""

    added: int
    observation: str = ""


OTHER_RESULT = "other_result"
"""The code of a Conflict: something else stands already, and nothing was changed."""


def print_sheet(
    office: Office,
    actor: Actor,
    session_id: str,
    domain: str,
    kind: SheetKind,
    *,
    address: str,
    words: SheetWords,
    language: str,
) -> Printed:
    """Print a sheet under a code of its own. `address` is where its symbol leads, without the code."""
    with office.work(actor) as work:
        work.require(PERMISSION[kind])
        session = work.session(session_id)
        content = work.snapshot(session)
        if domain not in session.domains:
            raise NotFound("no_such_domain", "This session does not have that domain.", "Go back to the session.")
        sheet = PaperSheet(
            id=work.new_id(),
            session=session_id,
            code=_free_code(work),
            kind=kind,
            domain=domain,
            printed_at=work.now,
            printed_by=actor.id,
        )
        stored.add(work.connection, actor.organisation, sheet)
        issuer = organisations.find_organisation(work.connection, actor.organisation).name
        work.record("sheet.printed", "session", session_id, {"sheet": sheet.id, "kind": kind.value})
    drawn = paper_sheets.Content(
        rubric=content.rubric(domain),
        items=rules.items(content, domain) if kind is SheetKind.PICTURES else (),
        pictures=content.pictures,
        code=sheet.code,
        address=f"{address}{sheet.code}",
        words=words,
        language=language,
        spoken=session.language,
        issuer=issuer,
        day=office.day(sheet.printed_at).isoformat(),
    )
    bodies = {sha: stored_pictures.read(office, sha).body for sha in drawn.shown()}
    look = printing.designs(office)["clear"]
    body = paper_sheets.render(drawn, bodies, fonts.load(office.settings.instance / "fonts"), look)
    return Printed(body=body, name=f"sheet-{sheet.code}")


def of_session(office: Office, actor: Actor, session_id: str) -> tuple[PaperSheet, ...]:
    """Give the sheets that were printed for a session, the last one first."""
    with office.look(actor) as work:
        work.require(Permission.SEE_PARTICIPANTS)
        work.session(session_id)
        return stored.of_session(work.connection, actor.organisation, session_id)


def file(office: Office, actor: Actor, code: str) -> SheetFile:
    """Give the sheet with this code, to type it in; BadInput when the code holds a typing mistake."""
    with office.work(actor) as work:
        found = _file(work, code)
        work.record("sheet.read", "session", found.session.id, {"sheet": found.sheet.id})
        return found


def bring_pictures(
    office: Office, actor: Actor, code: str, marks: Sequence[str], *, done_on: date, confirmed: bool = False
) -> Brought:
    """Store what stands on her sheet as her answers.

    Conflict (`other_result`) when an item has another answer already and `confirmed` is not said: then nothing is stored.
    """
    with office.work(actor) as work:
        found = _file(work, code, SheetKind.PICTURES)
        sessions.lock(work.connection, found.session.id)
        observing.require_consent(work, found.session)
        _check_day(work, found.sheet, done_on)
        events = sessions.events(work.connection, actor.organisation, found.session.id)
        known = latest_answers(events)
        new, differing = [], []
        for number, (item, mark) in enumerate(zip(found.items, marks, strict=True), start=1):
            given = _read(number, item, mark)
            before = known.get(item.id)
            if given is None or (before and before.kind is given[0] and rules.same(before.body, given[1])):
                continue
            new.append((item.id, *given))
            differing += [number] if before else []
        _refuse_other(differing, confirmed=confirmed)
        paper = _paper(found.sheet, done_on)
        happened = [(kind, item, {**body, "paper": paper}) for item, kind, body in new]
        _store(work, found.session, happened)
        _finish(work, found.session, paper)
        _bring(work, found.sheet, tuple(marks), done_on)
    return Brought(added=len(new))


def bring_scores(
    office: Office,
    actor: Actor,
    code: str,
    marks: Sequence[str],
    *,
    done_on: date,
    context: Context,
    identity: Identity,
    confirmed: bool = False,
) -> Brought:
    """Store an assessor's own sheet as an observation of hers that she still hands in: nobody scores in another's name.

    Conflict (`other_result`) when it was typed in with other marks and `confirmed` is not said, or those were handed in;
    Conflict too when another sheet of hers is open.
    """
    with office.work(actor) as work:
        found = _file(work, code, SheetKind.SCORES)
        sessions.lock(work.connection, found.session.id)
        observing.may_observe(work, found.session.id, found.sheet.domain)
        _check_day(work, found.sheet, done_on)
        levels = {
            criterion.id: _level(number, mark)
            for number, (criterion, mark) in enumerate(zip(found.rubric.criteria, marks, strict=True), start=1)
        }
        before = _typed_before(work, found)
        observation = before.id if before else work.new_id()
        changed = {one: level for one, level in levels.items() if _differs(before, one, level)}
        if before and changed:
            numbers = [n for n, one in enumerate(found.rubric.criteria, start=1) if one.id in changed]
            _refuse_other(numbers, confirmed=confirmed and before.handed_in_at is None)
        begun: dict[str, Any] = {
            "observation": observation,
            "domain": found.sheet.domain,
            "context": context.value,
            "identity": identity.value,
            "assessor_name": actor.name,
            "paper": _paper(found.sheet, done_on),
        }
        happened: list[tuple[Kind, str | None, dict[str, Any]]] = (
            [] if before else [(Kind.OBSERVATION_STARTED, None, begun)]
        )
        happened += [
            (Kind.CRITERION_SCORED, None, {"observation": observation, "criterion": one, "level": level, "note": ""})
            for one, level in changed.items()
        ]
        _store(work, found.session, happened)
        _bring(work, found.sheet, tuple(marks), done_on)
    return Brought(added=len(changed), observation=observation)


def _file(work: Work, code: str, kind: SheetKind | None = None) -> SheetFile:
    digits = rules.read_code(code)
    if digits is None:
        raise BadInput("code_mistyped", "A digit of this code is not right.", "Look at the sheet, and type it again.")
    sheet = stored.find(work.connection, work.actor.organisation, digits)
    if sheet is None or (kind is not None and sheet.kind is not kind):
        raise NotFound("no_such_sheet", "There is no sheet with this code.", "Look at the sheet, and type it again.")
    work.require(PERMISSION[sheet.kind])
    session = work.session(sheet.session)
    content = work.snapshot(session)
    typist = organisations.find_staff(work.connection, sheet.brought_by) if sheet.brought_by else None
    return SheetFile(
        sheet=sheet,
        session=session,
        participant=work.participant(session.participant),
        rubric=content.rubric(sheet.domain),
        items=rules.items(content, sheet.domain),
        snapshot=content,
        typed_by=typist.name if typist else "",
    )


def _free_code(work: Work) -> str:
    for _ in range(TRIES):
        code = rules.new_code(secrets.randbelow)
        if stored.is_free(work.connection, code):
            return code
    raise Conflict("no_free_code", "No code is free for a sheet.", "Try again.")


def _check_day(work: Work, sheet: PaperSheet, day: date) -> None:
    if not work.office.day(sheet.printed_at) <= day <= work.today:
        raise BadInput(
            "day_of_sheet",
            "A sheet is filled in between the day on which it was printed and today.",
            "Look at the date on the sheet.",
        )


def _read(number: int, item: Card | Task, mark: str) -> tuple[Kind, dict[str, Any]] | None:
    try:
        return rules.answer(item, mark)
    except MarkError:
        raise _unreadable(number) from None


def _level(number: int, mark: str) -> int | str:
    try:
        return rules.score(mark)
    except MarkError:
        raise _unreadable(number) from None


def _unreadable(number: int) -> BadInput:
    return BadInput(
        "mark_unreadable",
        "Number %(number)s cannot be read.",
        "Type what stands on the sheet.",
        number=number,
        item=str(number),
    )


def _differs(before: Observation | None, criterion: str, level: int | str) -> bool:
    if before is None or criterion not in before.scores:
        return True
    stands = before.level(criterion)
    return stands != (level if isinstance(level, int) else None)


def _typed_before(work: Work, found: SheetFile) -> Observation | None:
    """Give the observation that this sheet became; Conflict when another one of hers in this domain is open."""
    begun = sessions.events(work.connection, work.actor.organisation, found.session.id, {Kind.OBSERVATION_STARTED})
    of_sheet = {one.body["observation"] for one in begun if one.body.get("paper", {}).get("sheet") == found.sheet.id}
    for one in evidence.gather(work, found.session, found.sheet.domain).seen:
        if one.id in of_sheet and one.assessor != work.actor.id:
            raise Conflict("sheet_of_another", "A colleague has typed this sheet in.", "Print one of your own.")
        if one.id in of_sheet:
            return one
        if one.assessor == work.actor.id and one.handed_in_at is None:
            raise Conflict("sheet_is_open", "You have a sheet on the screen that is not handed in.", "Finish it first.")
    return None


def _refuse_other(places: Sequence[int], *, confirmed: bool) -> None:
    if places and not confirmed:
        raise Conflict(
            OTHER_RESULT,
            "Something else stands already at number %(numbers)s. Nothing is changed.",
            "Compare it with the sheet.",
            numbers=", ".join(map(str, places)),
        )


def _paper(sheet: PaperSheet, done_on: date) -> Mapping[str, str]:
    return {"sheet": sheet.id, "on": done_on.isoformat()}


def _store(work: Work, session: Session, happened: Sequence[tuple[Kind, str | None, dict[str, Any]]]) -> None:
    """Store as events of whoever types; each is in the audit log."""
    first = sessions.highest_sequence(work.connection, session.id) + 1
    events = [_event(work, first + i, *one, at=work.now) for i, one in enumerate(happened)]
    sessions.add_events(work.connection, work.actor.organisation, session.id, events, actor_kind="staff")
    for event in events:
        work.record(f"event.{event.kind}", "session", session.id, {"event": event.id})


def _event(work: Work, sequence: int, kind: Kind, item: str | None, body: dict[str, Any], *, at: datetime) -> Event:
    return Event(
        id=work.new_id(),
        sequence=sequence,
        kind=kind,
        item=item,
        body=body,
        actor=work.actor.id,
        device_at=at,
        received_at=at,
    )


def _finish(work: Work, session: Session, paper: Mapping[str, str]) -> None:
    """Say that she is done when everything of the session is answered, wherever that was."""
    events = sessions.events(work.connection, work.actor.organisation, session.id)
    reached = session_state.progress(events, work.snapshot(session))
    if reached.answered == reached.of and not reached.finished:
        _store(work, session, [(Kind.FINISHED, None, {"paper": paper})])


def _bring(work: Work, sheet: PaperSheet, marks: tuple[str, ...], done_on: date) -> None:
    stored.bring(work.connection, sheet.id, marks, done_on=done_on, at=work.now, by=work.actor.id)
    work.record("sheet.brought", "session", sheet.session, {"sheet": sheet.id})
