"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "miss",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("surface", sa.String(length=40), nullable=False),
        sa.Column("address_hash", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_miss"),
    )
    op.create_index("ix_miss_address_hash", "miss", ["address_hash"], unique=False)
    op.create_index("ix_miss_at", "miss", ["at"], unique=False)

    op.create_table(
        "organisation",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
    )
    op.create_table(
        "snapshot",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_snapshot"),
    )
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_kind", sa.String(length=40), nullable=False),
        sa.Column("actor_id", sa.String(length=36), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject_kind", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=36), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_audit_entry_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entry"),
        sa.UniqueConstraint("organisation_id", "sequence", name="uq_audit_entry_organisation_id_sequence"),
    )
    op.create_index("ix_audit_entry_organisation_id", "audit_entry", ["organisation_id"], unique=False)

    op.create_table(
        "audit_head",
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_audit_head_organisation_id"),
        sa.PrimaryKeyConstraint("organisation_id", name="pk_audit_head"),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("sign_in_name", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("password_hash", sa.String(length=300), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_staff_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("sign_in_name", name="uq_staff_sign_in_name"),
    )
    op.create_index("ix_staff_organisation_id", "staff", ["organisation_id"], unique=False)

    op.create_table(
        "participant",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("given_name", sa.String(length=200), nullable=False),
        sa.Column("family_name", sa.String(length=200), nullable=True),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("enrolled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("enrolled_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["enrolled_by"], ["staff.id"], name="fk_participant_enrolled_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_participant_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_participant"),
    )
    op.create_index("ix_participant_organisation_id", "participant", ["organisation_id"], unique=False)

    op.create_table(
        "sign_in_link",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_sign_in_link_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_link"),
        sa.UniqueConstraint("token_hash", name="uq_sign_in_link_token_hash"),
    )
    op.create_index("ix_sign_in_link_staff_id", "sign_in_link", ["staff_id"], unique=False)

    op.create_table(
        "staff_role",
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_role_staff_id"),
        sa.PrimaryKeyConstraint("staff_id", "role", name="pk_staff_role"),
    )
    op.create_table(
        "staff_session",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_session_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_staff_session"),
        sa.UniqueConstraint("token_hash", name="uq_staff_session_token_hash"),
    )
    op.create_index("ix_staff_session_staff_id", "staff_session", ["staff_id"], unique=False)

    op.create_table(
        "consent",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("given_through", sa.String(length=40), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_consent_organisation_id"),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name="fk_consent_participant_id"),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_organisation_id", "consent", ["organisation_id"], unique=False)
    op.create_index("ix_consent_participant_id", "consent", ["participant_id"], unique=False)

    op.create_table(
        "session",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.Column("domains", sa.String(length=500), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("snapshot_digest", sa.String(length=64), nullable=False),
        sa.Column("planned_for", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name="fk_session_created_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_session_organisation_id"),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name="fk_session_participant_id"),
        sa.ForeignKeyConstraint(["snapshot_digest"], ["snapshot.digest"], name="fk_session_snapshot_digest"),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
    )
    op.create_index("ix_session_organisation_id", "session", ["organisation_id"], unique=False)
    op.create_index("ix_session_participant_id", "session", ["participant_id"], unique=False)

    op.create_table(
        "decision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("domain", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("decided_by", sa.String(length=36), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("supersedes", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name="fk_decision_decided_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_decision_organisation_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_decision_session_id"),
        sa.ForeignKeyConstraint(["supersedes"], ["decision.id"], name="fk_decision_supersedes"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sa.UniqueConstraint("supersedes", name="uq_decision_supersedes"),
    )
    op.create_index("ix_decision_organisation_id", "decision", ["organisation_id"], unique=False)
    op.create_index("ix_decision_session_id", "decision", ["session_id"], unique=False)

    op.create_table(
        "event",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("item", sa.String(length=200), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("actor_kind", sa.String(length=40), nullable=False),
        sa.Column("actor_id", sa.String(length=36), nullable=False),
        sa.Column("device_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_event_organisation_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_event_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
    op.create_index("ix_event_organisation_id", "event", ["organisation_id"], unique=False)
    op.create_index("ix_event_session_id_kind", "event", ["session_id", "kind"], unique=False)

    op.create_table(
        "event_set_aside",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_event_set_aside_organisation_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_event_set_aside_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_event_set_aside"),
    )
    op.create_index("ix_event_set_aside_organisation_id", "event_set_aside", ["organisation_id"], unique=False)
    op.create_index("ix_event_set_aside_session_id", "event_set_aside", ["session_id"], unique=False)
    op.create_index(
        "uq_event_set_aside_event_id_digest", "event_set_aside", ["event_id", "digest", "session_id"], unique=True
    )

    op.create_table(
        "tablet",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=True),
        sa.Column("paired_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paired_by", sa.String(length=36), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_tablet_organisation_id"),
        sa.ForeignKeyConstraint(["paired_by"], ["staff.id"], name="fk_tablet_paired_by"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_tablet_session_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tablet"),
        sa.UniqueConstraint("token_hash", name="uq_tablet_token_hash"),
    )
    op.create_index("ix_tablet_organisation_id", "tablet", ["organisation_id"], unique=False)
    op.create_index("ix_tablet_session_id", "tablet", ["session_id"], unique=False)

    op.create_table(
        "certificate",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("decision_id", sa.String(length=36), nullable=False),
        sa.Column("lookup", sa.String(length=64), nullable=False),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(length=40), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", sa.String(length=36), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name="fk_certificate_decision_id"),
        sa.ForeignKeyConstraint(["issued_by"], ["staff.id"], name="fk_certificate_issued_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_certificate_organisation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_certificate"),
        sa.UniqueConstraint("lookup", name="uq_certificate_lookup"),
    )
    op.create_index("ix_certificate_decision_id", "certificate", ["decision_id"], unique=False)
    op.create_index("ix_certificate_organisation_id", "certificate", ["organisation_id"], unique=False)

    op.create_table(
        "pairing",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tablet_id", sa.String(length=36), nullable=True),
        sa.Column("collected_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["tablet_id"], ["tablet.id"], name="fk_pairing_tablet_id"),
        sa.PrimaryKeyConstraint("id", name="pk_pairing"),
    )
    op.create_index("ix_pairing_code", "pairing", ["code"], unique=False)

    op.create_table(
        "certificate_status",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("certificate_id", sa.String(length=36), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("replaced_by", sa.String(length=36), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["certificate_id"], ["certificate.id"], name="fk_certificate_status_certificate_id"),
        sa.ForeignKeyConstraint(["changed_by"], ["staff.id"], name="fk_certificate_status_changed_by"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_certificate_status_organisation_id"),
        sa.ForeignKeyConstraint(["replaced_by"], ["certificate.id"], name="fk_certificate_status_replaced_by"),
        sa.PrimaryKeyConstraint("id", name="pk_certificate_status"),
    )
    op.create_index("ix_certificate_status_certificate_id", "certificate_status", ["certificate_id"], unique=False)
    op.create_index("ix_certificate_status_organisation_id", "certificate_status", ["organisation_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_certificate_status_organisation_id", table_name="certificate_status")
    op.drop_index("ix_certificate_status_certificate_id", table_name="certificate_status")

    op.drop_table("certificate_status")
    op.drop_index("ix_pairing_code", table_name="pairing")

    op.drop_table("pairing")
    op.drop_index("ix_certificate_organisation_id", table_name="certificate")
    op.drop_index("ix_certificate_decision_id", table_name="certificate")

    op.drop_table("certificate")
    op.drop_index("ix_tablet_session_id", table_name="tablet")
    op.drop_index("ix_tablet_organisation_id", table_name="tablet")

    op.drop_table("tablet")
    op.drop_index("uq_event_set_aside_event_id_digest", table_name="event_set_aside")
    op.drop_index("ix_event_set_aside_session_id", table_name="event_set_aside")
    op.drop_index("ix_event_set_aside_organisation_id", table_name="event_set_aside")

    op.drop_table("event_set_aside")
    op.drop_index("ix_event_session_id_kind", table_name="event")
    op.drop_index("ix_event_organisation_id", table_name="event")

    op.drop_table("event")
    op.drop_index("ix_decision_session_id", table_name="decision")
    op.drop_index("ix_decision_organisation_id", table_name="decision")

    op.drop_table("decision")
    op.drop_index("ix_session_participant_id", table_name="session")
    op.drop_index("ix_session_organisation_id", table_name="session")

    op.drop_table("session")
    op.drop_index("ix_consent_participant_id", table_name="consent")
    op.drop_index("ix_consent_organisation_id", table_name="consent")

    op.drop_table("consent")
    op.drop_index("ix_staff_session_staff_id", table_name="staff_session")

    op.drop_table("staff_session")
    op.drop_table("staff_role")
    op.drop_index("ix_sign_in_link_staff_id", table_name="sign_in_link")

    op.drop_table("sign_in_link")
    op.drop_index("ix_participant_organisation_id", table_name="participant")

    op.drop_table("participant")
    op.drop_index("ix_staff_organisation_id", table_name="staff")

    op.drop_table("staff")
    op.drop_table("audit_head")
    op.drop_index("ix_audit_entry_organisation_id", table_name="audit_entry")

    op.drop_table("audit_entry")
    op.drop_table("snapshot")
    op.drop_table("organisation")
    op.drop_index("ix_miss_at", table_name="miss")
    op.drop_index("ix_miss_address_hash", table_name="miss")

    op.drop_table("miss")
