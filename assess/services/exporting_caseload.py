"""The caseload leaves the house as a table: one row for each domain of each session, without names unless asked for."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from assess.domain.permissions import Permission
from assess.services import session_state
from assess.services.office import Actor, Office, Work
from assess.services.session_state import DomainState, SessionLine
from assess.storage import participants, sessions

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet may take for a formula (OWASP, CSV injection), the full-width forms of East Asian keyboards too."""
CODE_SYMBOLS = 12
NAME = "participant_name"
COLUMNS = (
    "participant_code",
    "language",
    "session_day",
    "domain",
    "rubric_version",
    "answered",
    "answers_of",
    "next_step",
    "decided_on",
    "levels",
    "certificate",
)


class Form(StrEnum):
    """In which form the caseload is given out."""

    CSV = "csv"
    JSON = "json"


def export(office: Office, actor: Actor, form: Form, *, named: bool = False) -> bytes:
    """Give the caseload of the actor's organisation, newest session first; the log says so, and whether it had names.

    Raises:
        Forbidden: the actor may not export the caseload, or asks for names without the right to.
    """
    with office.work(actor) as work:
        work.require(Permission.EXPORT_CASELOAD)
        if named:
            work.require(Permission.EXPORT_NAMES)
        rows = _rows(work, named=named)
        details = {"form": form.value, "names": named, "rows": len(rows)}
        work.record("caseload.exported", "organisation", actor.organisation, details)
    return as_csv(columns(named=named), rows) if form is Form.CSV else _as_json(rows)


def columns(*, named: bool) -> tuple[str, ...]:
    """Give the columns in their order; the name, when asked for, follows the code."""
    return (COLUMNS[0], NAME, *COLUMNS[1:]) if named else COLUMNS


def as_csv(names: Sequence[str], rows: Iterable[dict[str, Any]]) -> bytes:
    """Write rows as RFC 4180, in UTF-8 with a byte order mark, so that spreadsheets read every script."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return sheet.getvalue().encode("utf-8-sig")


def _as_json(rows: Sequence[dict[str, Any]]) -> bytes:
    return json.dumps({"caseload": rows}, ensure_ascii=False, indent=2).encode()


def _cell(value: object) -> str:
    if isinstance(value, dict):
        value = "; ".join(f"{key}={one}" for key, one in value.items() if one is not None)
    written = "" if value is None else str(value)
    return f"'{written}" if written.lstrip(" ").startswith(FORMULA_STARTS) else written


def _rows(work: Work, *, named: bool) -> list[dict[str, Any]]:
    organisation = work.actor.organisation
    hers = {one.id: one for one in participants.all_of(work.connection, organisation)}
    lines = session_state.lines(work, sessions.all_of(work.connection, organisation), hers)
    return [_row(work, line, state, named=named) for line in lines for state in line.domains]


def _row(work: Work, line: SessionLine, state: DomainState, *, named: bool) -> dict[str, Any]:
    keyed = work.office.keyed("caseload", line.participant.id)
    decision, certificate = state.decision, state.certificate
    return {
        "participant_code": keyed[:CODE_SYMBOLS].upper(),
        **({NAME: line.participant.full_name} if named else {}),
        "language": line.session.language,
        "session_day": line.session.planned_for.isoformat(),
        "domain": state.rubric.id,
        "rubric_version": state.rubric.version,
        "answered": line.progress.answered,
        "answers_of": line.progress.of,
        "next_step": None if _is_blind(work, state) else state.next_step.value,
        "decided_on": decision.decided_at.date().isoformat() if decision else None,
        "levels": dict(decision.body["levels"]) if decision else None,
        "certificate": certificate.status.value if certificate else None,
    }


def _is_blind(work: Work, state: DomainState) -> bool:
    """Say whether the actor may not see all that was handed in: then the next step would tell whether the scores differ."""
    shown = sum(one.assessor != work.actor.id and one.handed_in_at is not None for one in state.observations)
    return state.decision is None and shown < state.others_handed_in
