"""A session has a time, a place and a kind, and can be moved; tablets say that they are there; sheets on paper."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("session", sa.Column("kind", sa.String(length=40), nullable=False, server_default="test_room"))
    op.add_column("session", sa.Column("place", sa.String(length=200), nullable=True))
    op.add_column("session", sa.Column("starts_at", sa.String(length=40), nullable=True))
    op.add_column("session", sa.Column("minutes", sa.Integer(), nullable=False, server_default="60"))
    op.add_column("session", sa.Column("changes", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("session", sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tablet", sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tablet", sa.Column("unsent", sa.Integer(), nullable=True))
    op.create_index("ix_event_organisation_id_kind", "event", ["organisation_id", "kind"], unique=False)
    op.create_table(
        "paper_sheet",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("domain", sa.String(length=200), nullable=False),
        sa.Column("printed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("printed_by", sa.String(length=36), nullable=False),
        sa.Column("marks", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("brought_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("brought_by", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_paper_sheet_organisation_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_paper_sheet_session_id"),
        sa.ForeignKeyConstraint(["printed_by"], ["staff.id"], name="fk_paper_sheet_printed_by"),
        sa.ForeignKeyConstraint(["brought_by"], ["staff.id"], name="fk_paper_sheet_brought_by"),
        sa.PrimaryKeyConstraint("id", name="pk_paper_sheet"),
        sa.UniqueConstraint("code", name="uq_paper_sheet_code"),
    )
    op.create_index("ix_paper_sheet_organisation_id", "paper_sheet", ["organisation_id"], unique=False)
    op.create_index("ix_paper_sheet_session_id", "paper_sheet", ["session_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_paper_sheet_session_id", table_name="paper_sheet")
    op.drop_index("ix_paper_sheet_organisation_id", table_name="paper_sheet")
    op.drop_table("paper_sheet")
    op.drop_index("ix_event_organisation_id_kind", table_name="event")
    op.drop_column("tablet", "unsent")
    op.drop_column("tablet", "seen_at")
    for name in ("cancelled_at", "changes", "minutes", "starts_at", "place", "kind"):
        op.drop_column("session", name)
