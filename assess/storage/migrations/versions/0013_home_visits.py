"""Home visits, a PIN for them, and what became of what was set aside."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("staff", sa.Column("visit_pin_hash", sa.String(length=300), nullable=True))
    op.add_column("event_set_aside", sa.Column("visit_id", sa.String(length=36), nullable=True))
    op.add_column("event_set_aside", sa.Column("dealt_with_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("event_set_aside", sa.Column("dealt_with_by", sa.String(length=36), nullable=True))
    op.create_table(
        "home_visit",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("tablet_id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("locked_key", sa.Text(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("over_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("skew_seconds", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_home_visit_organisation_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_home_visit_session_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_home_visit_staff_id"),
        sa.ForeignKeyConstraint(["tablet_id"], ["tablet.id"], name="fk_home_visit_tablet_id"),
        sa.PrimaryKeyConstraint("id", name="pk_home_visit"),
    )
    op.create_index("ix_home_visit_organisation_id", "home_visit", ["organisation_id"], unique=False)
    op.create_index("ix_home_visit_session_id", "home_visit", ["session_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_home_visit_session_id", table_name="home_visit")
    op.drop_index("ix_home_visit_organisation_id", table_name="home_visit")
    op.drop_table("home_visit")
    op.drop_column("event_set_aside", "dealt_with_by")
    op.drop_column("event_set_aside", "dealt_with_at")
    op.drop_column("event_set_aside", "visit_id")
    op.drop_column("staff", "visit_pin_hash")
