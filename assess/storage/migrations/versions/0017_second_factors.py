"""Authenticator apps, passkeys and recovery codes of staff; links that reset; what an organisation asks; opened portfolios."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("staff_session", sa.Column("device", sa.String(length=200), nullable=True))
    op.add_column("sign_in_link", sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sign_in_link", sa.Column("resets", sa.Boolean(), server_default=sa.false(), nullable=False))
    _factors()
    _steps_and_rules()
    _opened_portfolios()


def _factors() -> None:
    op.create_table(
        "authenticator_app",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("secret", sa.String(length=200), nullable=False),
        sa.Column("last_step", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_authenticator_app_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_authenticator_app"),
        sa.UniqueConstraint("staff_id", name="uq_authenticator_app_staff_id"),
    )
    op.create_table(
        "recovery_code",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_recovery_code_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_recovery_code"),
    )
    op.create_index("ix_recovery_code_staff_id", "recovery_code", ["staff_id"], unique=False)
    op.create_table(
        "passkey",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("credential_id", sa.LargeBinary(), nullable=False),
        sa.Column("credential_hash", sa.String(length=64), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_passkey_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_passkey"),
        sa.UniqueConstraint("credential_hash", name="uq_passkey_credential_hash"),
    )
    op.create_index("ix_passkey_staff_id", "passkey", ["staff_id"], unique=False)


def _steps_and_rules() -> None:
    op.create_table(
        "sign_in_step",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=True),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("challenge", sa.String(length=200), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_sign_in_step_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_step"),
        sa.UniqueConstraint("token_hash", name="uq_sign_in_step_token_hash"),
    )
    op.create_table(
        "access_rules",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("second_factor", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["staff.id"], name="fk_access_rules_changed_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_access_rules_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_access_rules"),
    )
    op.create_index("ix_access_rules_organisation_id", "access_rules", ["organisation_id"], unique=False)


def _opened_portfolios() -> None:
    op.create_table(
        "portfolio_opened",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_portfolio_opened_organisation_id"),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name="fk_portfolio_opened_participant_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_portfolio_opened_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_portfolio_opened"),
    )
    op.create_index("ix_portfolio_opened_organisation_id", "portfolio_opened", ["organisation_id"], unique=False)
    op.create_index("ix_portfolio_opened_participant_id", "portfolio_opened", ["participant_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_portfolio_opened_participant_id", table_name="portfolio_opened")
    op.drop_index("ix_portfolio_opened_organisation_id", table_name="portfolio_opened")
    op.drop_index("ix_access_rules_organisation_id", table_name="access_rules")
    op.drop_index("ix_passkey_staff_id", table_name="passkey")
    op.drop_index("ix_recovery_code_staff_id", table_name="recovery_code")
    for table in ("portfolio_opened", "access_rules", "sign_in_step", "passkey", "recovery_code", "authenticator_app"):
        op.drop_table(table)
    op.drop_column("sign_in_link", "resets")
    op.drop_column("sign_in_link", "revoked_at")
    op.drop_column("staff_session", "device")
