"""How an organisation wants its papers to look."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "organisation_look",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("design", sa.String(length=40), nullable=False),
        sa.Column("colour", sa.String(length=40), nullable=True),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["staff.id"], name="fk_organisation_look_changed_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_organisation_look_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_organisation_look"),
    )
    op.create_index("ix_organisation_look_organisation_id", "organisation_look", ["organisation_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_organisation_look_organisation_id", table_name="organisation_look")
    op.drop_table("organisation_look")
