"""How often a certificate was checked: a number for each month."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "check_count",
        sa.Column("certificate_id", sa.String(length=36), nullable=False),
        sa.Column("month", sa.String(length=40), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["certificate_id"], ["certificate.id"], name="fk_check_count_certificate_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_check_count_organisation_id"),
        sa.PrimaryKeyConstraint("certificate_id", "month", name="pk_check_count"),
    )
    op.create_index("ix_check_count_organisation_id", "check_count", ["organisation_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_check_count_organisation_id", table_name="check_count")
    op.drop_table("check_count")
