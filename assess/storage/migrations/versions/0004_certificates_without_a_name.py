"""A certificate without a name knows to which one it belongs; only for revoking both, never for the check."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("certificate", sa.Column("unnamed_of", sa.String(length=36), nullable=True))
    op.create_index("ix_certificate_unnamed_of", "certificate", ["unnamed_of"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_certificate_unnamed_of", table_name="certificate")
    op.drop_column("certificate", "unnamed_of")
