"""Queries: an organisation's rules of assessing, ties that were declared, and who guided whom."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from assess.domain.assessing import AssessingRules, Tie
from assess.domain.event import Kind
from assess.storage.tables import assessing_rules, declared_tie, event, portfolio_opened, tablet


def rules(connection: Connection, organisation_id: str) -> AssessingRules:
    """Give the rules that hold now; without any, nothing is asked beyond the rules of evidence."""
    row = connection.execute(
        select(assessing_rules)
        .where(assessing_rules.c.organisation_id == organisation_id)
        .order_by(assessing_rules.c.changed_at.desc(), assessing_rules.c.id.desc())
        .limit(1),
    ).first()
    if row is None:
        return AssessingRules()
    return AssessingRules(
        separate_guide=row.separate_guide,
        share=row.share,
        newcomer=row.newcomer,
        at_the_cut=row.at_the_cut,
        calibrated=row.calibrated,
    )


def add_rules(
    connection: Connection, organisation_id: str, new: AssessingRules, *, rules_id: str, at: datetime, changed_by: str
) -> None:
    """Store rules; the earlier ones stay on record."""
    connection.execute(
        insert(assessing_rules).values(
            id=rules_id,
            organisation_id=organisation_id,
            separate_guide=new.separate_guide,
            share=new.share,
            newcomer=new.newcomer,
            at_the_cut=new.at_the_cut,
            calibrated=new.calibrated,
            changed_at=at,
            changed_by=changed_by,
        ),
    )


def add_tie(
    connection: Connection,
    organisation_id: str,
    *,
    tie_id: str,
    participant_id: str,
    staff_id: str,
    tie: Tie,
    at: datetime,
) -> None:
    """Store that somebody has a tie with a participant."""
    connection.execute(
        insert(declared_tie).values(
            id=tie_id,
            organisation_id=organisation_id,
            participant_id=participant_id,
            staff_id=staff_id,
            tie=tie.value,
            declared_at=at,
        ),
    )


def tied_to(connection: Connection, organisation_id: str, staff_id: str) -> frozenset[str]:
    """Give the participants with whom a member of staff has a tie."""
    rows = connection.execute(
        select(declared_tie.c.participant_id)
        .where(declared_tie.c.organisation_id == organisation_id)
        .where(declared_tie.c.staff_id == staff_id),
    )
    return frozenset(row.participant_id for row in rows)


def add_opening(
    connection: Connection, organisation_id: str, *, opening_id: str, participant_id: str, staff_id: str, at: datetime
) -> None:
    """Store that a member of staff knows a participant's portfolio."""
    connection.execute(
        insert(portfolio_opened).values(
            id=opening_id,
            organisation_id=organisation_id,
            participant_id=participant_id,
            staff_id=staff_id,
            opened_at=at,
        ),
    )


def portfolios_opened_by(connection: Connection, organisation_id: str, staff_id: str) -> frozenset[str]:
    """Give the participants whose portfolio a member of staff knows."""
    rows = connection.execute(
        select(portfolio_opened.c.participant_id)
        .where(portfolio_opened.c.organisation_id == organisation_id)
        .where(portfolio_opened.c.staff_id == staff_id),
    )
    return frozenset(row.participant_id for row in rows)


def guided_by(connection: Connection, organisation_id: str, staff_id: str) -> frozenset[str]:
    """Give the sessions in which a member of staff handed over a tablet."""
    rows = connection.execute(
        select(tablet.c.session_id)
        .where(tablet.c.organisation_id == organisation_id)
        .where(tablet.c.paired_by == staff_id),
    )
    return frozenset(row.session_id for row in rows)


def sheets(connection: Connection, organisation_id: str) -> tuple[tuple[str, datetime], ...]:
    """Give for each sheet that was handed in by whom and when."""
    rows = connection.execute(
        select(event.c.actor_id, event.c.received_at)
        .where(event.c.organisation_id == organisation_id)
        .where(event.c.kind == Kind.HANDED_IN.value),
    )
    return tuple((row.actor_id, row.received_at) for row in rows)
