"""Queries: pairing codes, tablets, and printed cards."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from assess.domain.people import Tablet
from assess.storage.tables import pairing, start_card, tablet


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """A tablet that shows a code and waits for a counsellor."""

    id: str
    code: str
    secret_hash: str
    created_at: datetime
    expires_at: datetime
    tablet: str | None
    collected_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCard:
    """A printed card that nobody has used: only the hash of its secret is kept."""

    id: str
    organisation: str
    session: str
    secret_hash: str
    misses: int
    made_by: str
    expires_at: datetime


def add_pairing(connection: Connection, new: Pairing) -> None:
    """Store a code that a tablet shows."""
    connection.execute(
        insert(pairing).values(
            id=new.id,
            code=new.code,
            secret_hash=new.secret_hash,
            created_at=new.created_at,
            expires_at=new.expires_at,
        ),
    )


def find_pairing(connection: Connection, pairing_id: str) -> Pairing | None:
    """Give a pairing by id."""
    row = connection.execute(select(pairing).where(pairing.c.id == pairing_id)).first()
    return None if row is None else _pairing(row)


def waiting_pairing(connection: Connection, code: str, now: datetime) -> Pairing | None:
    """Give the pairing that shows this code now and is not confirmed."""
    row = connection.execute(
        select(pairing)
        .where(pairing.c.code == code)
        .where(pairing.c.expires_at > now)
        .where(pairing.c.tablet_id.is_(None))
        .order_by(pairing.c.created_at.desc()),
    ).first()
    return None if row is None else _pairing(row)


def confirm_pairing(connection: Connection, pairing_id: str, tablet_id: str, now: datetime) -> bool:
    """Tie a waiting pairing to a tablet; False when somebody was first."""
    return (
        connection.execute(
            update(pairing)
            .where(pairing.c.id == pairing_id)
            .where(pairing.c.tablet_id.is_(None))
            .values(tablet_id=tablet_id, confirmed_at=now),
        ).rowcount
        == 1
    )


def collect_pairing(connection: Connection, pairing_id: str, now: datetime) -> None:
    """Note that the tablet has fetched its token."""
    connection.execute(update(pairing).where(pairing.c.id == pairing_id).values(collected_at=now))


def add_tablet(connection: Connection, organisation_id: str, new: Tablet, paired_by: str) -> None:
    """Store a tablet that was handed over; its token comes when it collects it."""
    connection.execute(
        insert(tablet).values(
            id=new.id,
            organisation_id=organisation_id,
            session_id=new.session,
            label=new.label,
            token_hash=None,
            paired_at=new.paired_at,
            paired_by=paired_by,
        ),
    )


def give_token(connection: Connection, tablet_id: str, token_hash: str) -> None:
    """Store the hash of a tablet's token; an earlier token of it ends."""
    connection.execute(update(tablet).where(tablet.c.id == tablet_id).values(token_hash=token_hash))


def find_by_token(connection: Connection, token_hash: str) -> tuple[str, Tablet] | None:
    """Give organisation and tablet of a token."""
    row = connection.execute(select(tablet).where(tablet.c.token_hash == token_hash)).first()
    return None if row is None else (row.organisation_id, _tablet(row))


def all_tablets(connection: Connection, organisation_id: str) -> tuple[Tablet, ...]:
    """Give the tablets of an organisation, the last handed over first."""
    rows = connection.execute(
        select(tablet).where(tablet.c.organisation_id == organisation_id).order_by(tablet.c.paired_at.desc()),
    )
    return tuple(_tablet(row) for row in rows)


def revoke_tablet(connection: Connection, organisation_id: str, tablet_id: str, now: datetime) -> bool:
    """End a tablet's access; False when there is no such tablet or it had ended."""
    return _changed(connection, organisation_id, tablet_id, "revoked_at", now)


def report_lost(connection: Connection, organisation_id: str, tablet_id: str, now: datetime) -> bool:
    """Note that a tablet is lost, also when its access had ended; False when there is none or that was known."""
    return _changed(connection, organisation_id, tablet_id, "lost_at", now)


def report_seen(connection: Connection, tablet_id: str, now: datetime, unsent: int) -> None:
    """Note that a tablet said that it is there, and how much it still holds."""
    connection.execute(update(tablet).where(tablet.c.id == tablet_id).values(seen_at=now, unsent=unsent))


def report_ready(connection: Connection, organisation_id: str, tablet_id: str, now: datetime) -> bool:
    """Note that a tablet holds everything; False when that was known."""
    return _changed(connection, organisation_id, tablet_id, "ready_at", now)


def _changed(connection: Connection, organisation_id: str, tablet_id: str, moment: str, now: datetime) -> bool:
    return (
        connection.execute(
            update(tablet)
            .where(tablet.c.organisation_id == organisation_id)
            .where(tablet.c.id == tablet_id)
            .where(tablet.c[moment].is_(None))
            .values({moment: now}),
        ).rowcount
        == 1
    )


def add_card(connection: Connection, new: StartCard) -> None:
    """Store a card."""
    connection.execute(
        insert(start_card).values(
            id=new.id,
            organisation_id=new.organisation,
            session_id=new.session,
            secret_hash=new.secret_hash,
            misses=new.misses,
            made_by=new.made_by,
            expires_at=new.expires_at,
        ),
    )


def find_card(connection: Connection, secret_hash: str) -> StartCard | None:
    """Give a card that was not used."""
    row = connection.execute(
        select(start_card).where(start_card.c.secret_hash == secret_hash).where(start_card.c.used_at.is_(None)),
    ).first()
    if row is None:
        return None
    return StartCard(
        id=row.id,
        organisation=row.organisation_id,
        session=row.session_id,
        secret_hash=row.secret_hash,
        misses=row.misses,
        made_by=row.made_by,
        expires_at=row.expires_at,
    )


def miss_card(connection: Connection, card_id: str) -> None:
    """Count a try with wrong pictures."""
    connection.execute(update(start_card).where(start_card.c.id == card_id).values(misses=start_card.c.misses + 1))


def use_card(connection: Connection, card_id: str, now: datetime) -> bool:
    """Use a card up; False when somebody was first."""
    unused = update(start_card).where(start_card.c.id == card_id).where(start_card.c.used_at.is_(None))
    return connection.execute(unused.values(used_at=now)).rowcount == 1


def end_cards(connection: Connection, organisation_id: str, session_id: str, now: datetime) -> None:
    """End the unused cards of a session."""
    connection.execute(
        update(start_card)
        .where(start_card.c.organisation_id == organisation_id)
        .where(start_card.c.session_id == session_id)
        .where(start_card.c.used_at.is_(None))
        .values(used_at=now),
    )


def _pairing(row: Row[Any]) -> Pairing:
    return Pairing(
        id=row.id,
        code=row.code,
        secret_hash=row.secret_hash,
        created_at=row.created_at,
        expires_at=row.expires_at,
        tablet=row.tablet_id,
        collected_at=row.collected_at,
    )


def _tablet(row: Row[Any]) -> Tablet:
    return Tablet(
        id=row.id,
        session=row.session_id,
        label=row.label,
        paired_at=row.paired_at,
        revoked_at=row.revoked_at,
        ready_at=row.ready_at,
        lost_at=row.lost_at,
        seen_at=row.seen_at,
        unsent=row.unsent,
    )
