"""Group tasks, and evidence that is kept while observing."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "group_task",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("domain", sa.String(length=40), nullable=False),
        sa.Column("planned_for", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_group_task_made_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_group_task_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_group_task"),
    )
    op.create_index("ix_group_task_organisation_id", "group_task", ["organisation_id"], unique=False)
    op.create_table(
        "group_member",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("group_task_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("mark", sa.String(length=40), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_task_id"], ["group_task.id"], name="fk_group_member_group_task_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_group_member_organisation_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_group_member_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_group_member"),
    )
    for one in ("group_task_id", "organisation_id", "session_id"):
        op.create_index(f"ix_group_member_{one}", "group_member", [one], unique=False)
    _evidence()


def _evidence() -> None:
    op.create_table(
        "observation_evidence",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("observation", sa.String(length=36), nullable=False),
        sa.Column("domain", sa.String(length=40), nullable=False),
        sa.Column("criterion", sa.String(length=40), nullable=True),
        sa.Column("sort", sa.String(length=40), nullable=False),
        sa.Column("context", sa.String(length=40), nullable=False),
        sa.Column("consent", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=True),
        sa.Column("file_type", sa.String(length=40), nullable=True),
        sa.Column("file_size", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["staff.id"], name="fk_observation_evidence_added_by"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_observation_evidence_organisation_id"
        ),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_observation_evidence_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_observation_evidence"),
    )
    for one in ("organisation_id", "session_id"):
        op.create_index(f"ix_observation_evidence_{one}", "observation_evidence", [one], unique=False)


def downgrade() -> None:
    """Undo the change."""
    for one in ("observation_evidence", "group_member", "group_task"):
        op.drop_table(one)
