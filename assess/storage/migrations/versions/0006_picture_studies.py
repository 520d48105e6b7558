"""Comprehension studies of pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "picture_study",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("pictures", sa.Text(), nullable=False),
        sa.Column("per_person", sa.Integer(), nullable=False),
        sa.Column("languages", sa.String(length=200), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_picture_study_organisation_id"),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name="fk_picture_study_created_by"),
        sa.PrimaryKeyConstraint("id", name="pk_picture_study"),
        sa.UniqueConstraint("token_hash", name="uq_picture_study_token_hash"),
    )
    op.create_index("ix_picture_study_organisation_id", "picture_study", ["organisation_id"], unique=False)
    op.create_table(
        "picture_study_person",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("study_id", sa.String(length=36), nullable=False),
        sa.Column("seed", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("schooling", sa.String(length=40), nullable=True),
        sa.Column("typed_by", sa.String(length=40), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_picture_study_person_organisation_id"
        ),
        sa.ForeignKeyConstraint(["study_id"], ["picture_study.id"], name="fk_picture_study_person_study_id"),
        sa.PrimaryKeyConstraint("id", name="pk_picture_study_person"),
    )
    op.create_index(
        "ix_picture_study_person_organisation_id", "picture_study_person", ["organisation_id"], unique=False
    )
    op.create_index("ix_picture_study_person_study_id", "picture_study_person", ["study_id"], unique=False)
    op.create_table(
        "picture_study_answer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("study_id", sa.String(length=36), nullable=False),
        sa.Column("picture", sa.String(length=200), nullable=False),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("chosen", sa.String(length=200), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_picture_study_answer_organisation_id"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["picture_study_person.id"], name="fk_picture_study_answer_person_id"),
        sa.ForeignKeyConstraint(["study_id"], ["picture_study.id"], name="fk_picture_study_answer_study_id"),
        sa.PrimaryKeyConstraint("id", name="pk_picture_study_answer"),
        sa.UniqueConstraint("person_id", "picture", name="uq_picture_study_answer_person_id_picture"),
    )
    op.create_index(
        "ix_picture_study_answer_organisation_id", "picture_study_answer", ["organisation_id"], unique=False
    )
    op.create_index("ix_picture_study_answer_study_id", "picture_study_answer", ["study_id"], unique=False)
    op.create_table(
        "picture_judgement",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("answer_id", sa.String(length=36), nullable=False),
        sa.Column("study_id", sa.String(length=36), nullable=False),
        sa.Column("rater_id", sa.String(length=36), nullable=False),
        sa.Column("verdict", sa.String(length=40), nullable=False),
        sa.Column("meant", sa.String(length=200), nullable=False),
        sa.Column("settles", sa.Boolean(), nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_picture_judgement_organisation_id"),
        sa.ForeignKeyConstraint(["answer_id"], ["picture_study_answer.id"], name="fk_picture_judgement_answer_id"),
        sa.ForeignKeyConstraint(["study_id"], ["picture_study.id"], name="fk_picture_judgement_study_id"),
        sa.ForeignKeyConstraint(["rater_id"], ["staff.id"], name="fk_picture_judgement_rater_id"),
        sa.PrimaryKeyConstraint("id", name="pk_picture_judgement"),
        sa.UniqueConstraint("answer_id", "rater_id", "settles", name="uq_picture_judgement_answer_id_rater_id_settles"),
    )
    op.create_index("ix_picture_judgement_organisation_id", "picture_judgement", ["organisation_id"], unique=False)
    op.create_index("ix_picture_judgement_study_id", "picture_judgement", ["study_id"], unique=False)
    op.create_table(
        "picture_finding",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("study_id", sa.String(length=36), nullable=False),
        sa.Column("picture", sa.String(length=200), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("confirmed_by", sa.String(length=36), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_picture_finding_organisation_id"),
        sa.ForeignKeyConstraint(["study_id"], ["picture_study.id"], name="fk_picture_finding_study_id"),
        sa.ForeignKeyConstraint(["confirmed_by"], ["staff.id"], name="fk_picture_finding_confirmed_by"),
        sa.PrimaryKeyConstraint("id", name="pk_picture_finding"),
    )
    op.create_index("ix_picture_finding_organisation_id", "picture_finding", ["organisation_id"], unique=False)
    op.create_index("ix_picture_finding_study_id", "picture_finding", ["study_id"], unique=False)


def downgrade() -> None:
    """Undo the change."""
    op.drop_index("ix_picture_finding_organisation_id", table_name="picture_finding")
    op.drop_index("ix_picture_finding_study_id", table_name="picture_finding")
    op.drop_table("picture_finding")
    op.drop_index("ix_picture_judgement_organisation_id", table_name="picture_judgement")
    op.drop_index("ix_picture_judgement_study_id", table_name="picture_judgement")
    op.drop_table("picture_judgement")
    op.drop_index("ix_picture_study_answer_organisation_id", table_name="picture_study_answer")
    op.drop_index("ix_picture_study_answer_study_id", table_name="picture_study_answer")
    op.drop_table("picture_study_answer")
    op.drop_index("ix_picture_study_person_organisation_id", table_name="picture_study_person")
    op.drop_index("ix_picture_study_person_study_id", table_name="picture_study_person")
    op.drop_table("picture_study_person")
    op.drop_index("ix_picture_study_organisation_id", table_name="picture_study")
    op.drop_table("picture_study")
