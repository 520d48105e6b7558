"""Recordings of what the tablet says, and whether a second person approved them."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "recording",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("prompt_key", sa.String(length=200), nullable=False),
        sa.Column("prompt_digest", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=36), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved", sa.Boolean(), nullable=True),
        sa.Column("judged_by", sa.String(length=36), nullable=True),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_recording_organisation_id"),
        sa.ForeignKeyConstraint(["recorded_by"], ["staff.id"], name="fk_recording_recorded_by"),
        sa.ForeignKeyConstraint(["judged_by"], ["staff.id"], name="fk_recording_judged_by"),
        sa.PrimaryKeyConstraint("id", name="pk_recording"),
    )
    op.create_index("ix_recording_organisation_id", "recording", ["organisation_id"], unique=False)
    op.create_index("ix_recording_sha256", "recording", ["sha256"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_recording_sha256", table_name="recording")
    op.drop_index("ix_recording_organisation_id", table_name="recording")
    op.drop_table("recording")
