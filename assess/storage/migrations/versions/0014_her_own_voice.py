"""What she says about her result in her own voice; an appeal that nobody had to write down for her."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    with op.batch_alter_table("appeal") as appeal:
        appeal.alter_column("written_by", existing_type=sa.String(length=36), nullable=True)
    op.create_table(
        "voice_message",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("wish", sa.String(length=40), nullable=False),
        sa.Column("sent_hash", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=False),
        sa.Column("file_type", sa.String(length=40), nullable=False),
        sa.Column("file_size", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("appeal_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["appeal_id"], ["appeal.id"], name="fk_voice_message_appeal_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_voice_message_organisation_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_voice_message_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_voice_message"),
    )
    op.create_index("ix_voice_message_appeal_id", "voice_message", ["appeal_id"], unique=False)
    op.create_index("ix_voice_message_organisation_id", "voice_message", ["organisation_id"], unique=False)
    op.create_index("uq_voice_message_session_id_sent_hash", "voice_message", ["session_id", "sent_hash"], unique=True)


def downgrade() -> None:
    """Undo the change; appeals that only her voice told go with it."""
    op.drop_index("uq_voice_message_session_id_sent_hash", table_name="voice_message")
    op.drop_index("ix_voice_message_organisation_id", table_name="voice_message")
    op.drop_index("ix_voice_message_appeal_id", table_name="voice_message")
    op.drop_table("voice_message")
    op.execute("DELETE FROM appeal WHERE written_by IS NULL")
    with op.batch_alter_table("appeal") as appeal:
        appeal.alter_column("written_by", existing_type=sa.String(length=36), nullable=False)
