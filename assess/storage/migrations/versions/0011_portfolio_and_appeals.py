"""Evidence in a portfolio, witnesses, rules of assessing, declared ties, and appeals."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("participant", sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True))
    _assessing()
    _portfolio()
    _appeals()


def _assessing() -> None:
    op.create_table(
        "assessing_rules",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("separate_guide", sa.Boolean(), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("newcomer", sa.Integer(), nullable=False),
        sa.Column("at_the_cut", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["staff.id"], name="fk_assessing_rules_changed_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_assessing_rules_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_assessing_rules"),
    )
    op.create_index("ix_assessing_rules_organisation_id", "assessing_rules", ["organisation_id"], unique=False)
    op.create_table(
        "declared_tie",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("tie", sa.String(length=40), nullable=False),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_declared_tie_organisation_id"),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name="fk_declared_tie_participant_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_declared_tie_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_declared_tie"),
    )
    op.create_index("ix_declared_tie_organisation_id", "declared_tie", ["organisation_id"], unique=False)
    op.create_index("ix_declared_tie_participant_id", "declared_tie", ["participant_id"], unique=False)


def _portfolio() -> None:
    op.create_table(
        "portfolio_evidence",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.Column("sort", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("competences", sa.Text(), nullable=False),
        sa.Column("context", sa.String(length=40), nullable=False),
        sa.Column("abroad", sa.Boolean(), nullable=False),
        sa.Column("happened", sa.String(length=40), nullable=False),
        sa.Column("seen_by", sa.String(length=200), nullable=False),
        sa.Column("authenticity", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=True),
        sa.Column("file_type", sa.String(length=40), nullable=True),
        sa.Column("file_size", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["staff.id"], name="fk_portfolio_evidence_added_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_portfolio_evidence_organisation_id"),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name="fk_portfolio_evidence_participant_id"),
        sa.PrimaryKeyConstraint("id", name="pk_portfolio_evidence"),
    )
    op.create_index("ix_portfolio_evidence_organisation_id", "portfolio_evidence", ["organisation_id"], unique=False)
    op.create_index("ix_portfolio_evidence_participant_id", "portfolio_evidence", ["participant_id"], unique=False)
    op.create_table(
        "witness_request",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.Column("witness", sa.String(length=200), nullable=False),
        sa.Column("domain", sa.String(length=40), nullable=False),
        sa.Column("snapshot_digest", sa.String(length=64), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", sa.String(length=36), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("evidence_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["staff.id"], name="fk_witness_request_asked_by"),
        sa.ForeignKeyConstraint(["evidence_id"], ["portfolio_evidence.id"], name="fk_witness_request_evidence_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_witness_request_organisation_id"),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name="fk_witness_request_participant_id"),
        sa.ForeignKeyConstraint(["snapshot_digest"], ["snapshot.digest"], name="fk_witness_request_snapshot_digest"),
        sa.PrimaryKeyConstraint("id", name="pk_witness_request"),
        sa.UniqueConstraint("token_hash", name="uq_witness_request_token_hash"),
    )
    op.create_index("ix_witness_request_organisation_id", "witness_request", ["organisation_id"], unique=False)
    op.create_index("ix_witness_request_participant_id", "witness_request", ["participant_id"], unique=False)


def _appeals() -> None:
    op.create_table(
        "appeal",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("decision_id", sa.String(length=36), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_by", sa.String(length=36), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name="fk_appeal_closed_by"),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name="fk_appeal_decision_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_appeal_organisation_id"),
        sa.ForeignKeyConstraint(["written_by"], ["staff.id"], name="fk_appeal_written_by"),
        sa.PrimaryKeyConstraint("id", name="pk_appeal"),
    )
    op.create_index("ix_appeal_decision_id", "appeal", ["decision_id"], unique=False)
    op.create_index("ix_appeal_organisation_id", "appeal", ["organisation_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_column("participant", "erased_at")
    op.drop_index("ix_appeal_organisation_id", table_name="appeal")
    op.drop_index("ix_appeal_decision_id", table_name="appeal")
    op.drop_table("appeal")
    op.drop_index("ix_witness_request_participant_id", table_name="witness_request")
    op.drop_index("ix_witness_request_organisation_id", table_name="witness_request")
    op.drop_table("witness_request")
    op.drop_index("ix_portfolio_evidence_participant_id", table_name="portfolio_evidence")
    op.drop_index("ix_portfolio_evidence_organisation_id", table_name="portfolio_evidence")
    op.drop_table("portfolio_evidence")
    op.drop_index("ix_declared_tie_participant_id", table_name="declared_tie")
    op.drop_index("ix_declared_tie_organisation_id", table_name="declared_tie")
    op.drop_table("declared_tie")
    op.drop_index("ix_assessing_rules_organisation_id", table_name="assessing_rules")
    op.drop_table("assessing_rules")
