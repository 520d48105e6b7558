"""Questions of those who check a certificate, and what helped them."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "check_question",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("certificate_id", sa.String(length=36), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reply_to", sa.String(length=200), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["certificate_id"], ["certificate.id"], name="fk_check_question_certificate_id"),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name="fk_check_question_closed_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_check_question_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_check_question"),
    )
    op.create_index("ix_check_question_certificate_id", "check_question", ["certificate_id"], unique=False)
    op.create_index("ix_check_question_organisation_id", "check_question", ["organisation_id"], unique=False)
    op.create_table(
        "check_feedback",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("helped", sa.String(length=40), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_check_feedback_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_check_feedback"),
    )
    op.create_index("ix_check_feedback_organisation_id", "check_feedback", ["organisation_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_check_feedback_organisation_id", table_name="check_feedback")
    op.drop_table("check_feedback")
    op.drop_index("ix_check_question_organisation_id", table_name="check_question")
    op.drop_index("ix_check_question_certificate_id", table_name="check_question")
    op.drop_table("check_question")
