"""Packages that go to the next organisation, and those that come."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "package_sent",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.Column("receiver", sa.String(length=200), nullable=False),
        sa.Column("receiver_key", sa.String(length=40), nullable=False),
        sa.Column("parts", sa.String(length=200), nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_package_sent_organisation_id"),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name="fk_package_sent_participant_id"),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_package_sent_made_by"),
        sa.PrimaryKeyConstraint("id", name="pk_package_sent"),
    )
    op.create_index("ix_package_sent_organisation_id", "package_sent", ["organisation_id"], unique=False)
    op.create_index("ix_package_sent_participant_id", "package_sent", ["participant_id"], unique=False)
    op.create_table(
        "package_received",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.Column("package", sa.String(length=36), nullable=False),
        sa.Column("sender", sa.String(length=200), nullable=False),
        sa.Column("sender_key", sa.String(length=64), nullable=False),
        sa.Column("consent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("consent_version", sa.Integer(), nullable=False),
        sa.Column("consent_language", sa.String(length=40), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_package_received_organisation_id"),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name="fk_package_received_participant_id"),
        sa.ForeignKeyConstraint(["received_by"], ["staff.id"], name="fk_package_received_received_by"),
        sa.PrimaryKeyConstraint("id", name="pk_package_received"),
        sa.UniqueConstraint("organisation_id", "package", name="uq_package_received_organisation_id"),
    )
    op.create_index("ix_package_received_organisation_id", "package_received", ["organisation_id"], unique=False)
    op.create_index("ix_package_received_participant_id", "package_received", ["participant_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    for table in ("package_received", "package_sent"):
        op.drop_index(f"ix_{table}_participant_id", table_name=table)
        op.drop_index(f"ix_{table}_organisation_id", table_name=table)
        op.drop_table(table)
