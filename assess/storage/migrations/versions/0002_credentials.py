"""A certificate is also a credential for wallets, with a place in the status list."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change. What was issued before gets its credential when somebody first asks for it."""
    op.create_table(
        "credential",
        sa.Column("certificate_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("status_index", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("token_signature", sa.LargeBinary(), nullable=False),
        sa.Column("compact", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(length=40), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["certificate_id"], ["certificate.id"], name="fk_credential_certificate_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_credential_organisation_id"),
        sa.PrimaryKeyConstraint("certificate_id", name="pk_credential"),
        sa.UniqueConstraint("organisation_id", "status_index", name="uq_credential_organisation_id_status_index"),
    )
    op.create_index("ix_credential_key_id", "credential", ["key_id"], unique=False)
    op.create_index("ix_credential_organisation_id", "credential", ["organisation_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_credential_organisation_id", table_name="credential")
    op.drop_index("ix_credential_key_id", table_name="credential")
    op.drop_table("credential")
