"""She may have everything that is stored about her, and may have it erased. What a certificate needs is kept, and that is said."""

import base64
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from assess.domain.people import Participant
from assess.domain.permissions import Permission, allowed
from assess.services import confirming, evidence, waiting_packages, watching_assessors
from assess.services.evidence_folder import ENDINGS, files
from assess.services.office import Actor, Office, Work
from assess.storage import group_tasks, kept_files, one_person, packages, portfolio, sessions
from assess.storage.one_person import Rows
from assess.storage.personal_data import Personal
from assess.storage.tables import event, event_set_aside, home_visit, observation_evidence, voice_message

Stored = Mapping[str, tuple[Mapping[str, Any], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFile:
    """All rows about her, by table, but what only opens something, and scores that the actor may not see yet."""

    participant: Participant
    stored: Stored
    certificates: int
    files: Mapping[str, tuple[str, str]]
    """Of the rows that have a file: id of the row -> SHA-256 and type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """How many certificates are kept, and which files (by SHA-256) are to go; `packages` those that waited for somebody else."""

    certificates: int
    unused: tuple[str, ...]
    packages: tuple[str, ...]


def everything(office: Office, actor: Actor, participant_id: str) -> PersonFile:
    """Give all that is stored about her; that it was read is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.ERASE_PERSON)
        found = _file(work, participant_id)
        work.record("participant.all_read", "participant", participant_id)
    return found


def exported(office: Office, actor: Actor, participant_id: str) -> bytes:
    """Give all that is stored about her as a ZIP: `data.json`, and in `files/` what she brought and what she said."""
    with office.work(actor) as work:
        work.require(Permission.ERASE_PERSON)
        found = _file(work, participant_id)
        work.record("participant.exported", "participant", participant_id)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", json.dumps(found.stored, ensure_ascii=False, indent=1, sort_keys=True))
        for row, (sha256, kind) in found.files.items():
            body = files(office).read(actor.organisation, sha256)
            if body is not None:
                archive.writestr(f"files/{row}.{ENDINGS[kind]}", body)
    return out.getvalue()


def erase(office: Office, actor: Actor, participant_id: str, *, confirmation: str) -> int:
    """Erase her, signed; give how many certificates are kept because they can still be checked.

    The audit log keeps for five years that it was done, by an id that leads nowhere any more.
    """
    confirming.confirm(office, actor, confirmation)
    with office.work(actor) as work:
        work.require(Permission.ERASE_PERSON)
        work.participant(participant_id)
        erased = erase_in(work, participant_id)
    for sha256 in erased.unused:
        files(office).remove(actor.organisation, sha256)
    for sha256 in erased.packages:
        waiting_packages.files(office).remove(actor.organisation, sha256)
    return erased.certificates


def erase_in(work: Work, participant_id: str) -> Erased:
    """Erase her in a transaction that is under way; the files that nobody uses any more go after it is committed."""
    organisation = work.actor.organisation
    hers = one_person.files(one_person.rows(work.connection, organisation, participant_id))
    sent = packages.sent_of(work.connection, organisation, participant_id)
    certificates = one_person.erase(work.connection, organisation, participant_id, work.now)
    group_tasks.remove_empty(work.connection, organisation)
    work.record("participant.erased", "participant", participant_id, {"certificates_kept": certificates})
    gone = {sha256 for sha256, _ in hers.values()}
    unused = tuple(sorted(one for one in gone if not kept_files.uses(work.connection, organisation, one)))
    return Erased(certificates=certificates, unused=unused, packages=tuple(one.sha256 for one in sent))


def _file(work: Work, participant_id: str) -> PersonFile:
    participant = work.participant(participant_id)
    if portfolio.of_participant(work.connection, work.actor.organisation, participant_id):
        watching_assessors.note_opening(work, participant_id)
    rows = _open_rows(work, one_person.rows(work.connection, work.actor.organisation, participant_id), participant_id)
    stored = {
        table.name: tuple(
            {
                column.name: _plain(getattr(row, column.name))
                for column in table.columns
                if column.info["personal"] is not Personal.SECRET and column.name != "organisation_id"
            }
            for row in there
        )
        for table, there in rows.items()
    }
    return PersonFile(
        participant=participant,
        stored=stored,
        certificates=len(stored.get("certificate", ())),
        files=one_person.files(rows),
    )


def _open_rows(work: Work, rows: Rows, participant_id: str) -> Rows:
    """Leave out what is kept from the actor: of an observation its events and what was kept beside it; what a colleague scored."""
    blind = _blind(work, participant_id)
    own = {row.id for row in rows.get(home_visit, ()) if row.staff_id == work.actor.id}
    scores = allowed(work.actor.roles, Permission.OBSERVE)
    return {
        table: tuple(
            row
            for row in there
            if not (table is event and any(one in row.body for one in blind))
            and not (table is observation_evidence and row.observation in blind)
            and not (table is event_set_aside and scores and row.visit_id not in {None, *own})
        )
        for table, there in rows.items()
        if not (blind and table is voice_message)
    }


def _blind(work: Work, participant_id: str) -> frozenset[str]:
    """Give the observations that are kept from the actor until her own scores are in: here too, and her voice with them."""
    return frozenset(
        one.id
        for session in sessions.all_of(work.connection, work.actor.organisation, participant_id)
        for domain in session.domains
        for seen in (evidence.gather(work, session, domain),)
        for one in seen.seen
        if one not in seen.visible
    )


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return base64.b64encode(value).decode()
    return value
