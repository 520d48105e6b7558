"""Papers that are printed in one go."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "print_job",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("worker", sa.String(length=40), nullable=True),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name="fk_print_job_created_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_print_job_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_print_job"),
    )
    op.create_index("ix_print_job_organisation_id", "print_job", ["organisation_id"], unique=False)
    op.create_table(
        "print_job_paper",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("job_id", sa.String(length=36), nullable=False),
        sa.Column("certificate_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["certificate_id"], ["certificate.id"], name="fk_print_job_paper_certificate_id"),
        sa.ForeignKeyConstraint(["job_id"], ["print_job.id"], name="fk_print_job_paper_job_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_print_job_paper_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_print_job_paper"),
    )
    op.create_index("ix_print_job_paper_job_id", "print_job_paper", ["job_id"], unique=False)
    op.create_index("ix_print_job_paper_organisation_id", "print_job_paper", ["organisation_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_print_job_paper_organisation_id", table_name="print_job_paper")
    op.drop_index("ix_print_job_paper_job_id", table_name="print_job_paper")
    op.drop_table("print_job_paper")
    op.drop_index("ix_print_job_organisation_id", table_name="print_job")
    op.drop_table("print_job")
