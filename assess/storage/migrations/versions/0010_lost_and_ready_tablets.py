"""Tablets that are reported lost, tablets that hold everything for a visit, and printed cards that begin a sitting."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("tablet", sa.Column("ready_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tablet", sa.Column("lost_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "start_card",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_start_card_made_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_start_card_organisation_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_start_card_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_start_card"),
        sa.UniqueConstraint("secret_hash", name="uq_start_card_secret_hash"),
    )
    op.create_index("ix_start_card_organisation_id", "start_card", ["organisation_id"], unique=False)
    op.create_index("ix_start_card_session_id", "start_card", ["session_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_start_card_session_id", table_name="start_card")
    op.drop_index("ix_start_card_organisation_id", table_name="start_card")
    op.drop_table("start_card")
    op.drop_column("tablet", "lost_at")
    op.drop_column("tablet", "ready_at")
