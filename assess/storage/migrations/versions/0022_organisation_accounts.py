"""Accounts at an OpenID provider that let staff in, and which sign-ins were by them."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column(
        "staff_session", sa.Column("by_organisation", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_table(
        "organisation_account",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("subject_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_organisation_account_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_organisation_account"),
        sa.UniqueConstraint("staff_id", name="uq_organisation_account_staff_id"),
        sa.UniqueConstraint("subject_hash", name="uq_organisation_account_subject_hash"),
    )


def downgrade() -> None:
    """Undo the change."""
    op.drop_table("organisation_account")
    op.drop_column("staff_session", "by_organisation")
