"""What assessors chose in calibration stories, and the rule that they calibrate before they score."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("assessing_rules", sa.Column("calibrated", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "calibration_attempt",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("domain", sa.String(length=40), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("scores", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handed_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_calibration_attempt_organisation_id"
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_calibration_attempt_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_calibration_attempt"),
    )
    op.create_index("ix_calibration_attempt_organisation_id", "calibration_attempt", ["organisation_id"], unique=False)
    op.create_index("ix_calibration_attempt_staff_id", "calibration_attempt", ["staff_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_table("calibration_attempt")
    op.drop_column("assessing_rules", "calibrated")
