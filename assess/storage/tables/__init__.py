"""All tables, in one metadata. A new table module is added to the imports below."""

from assess.storage.tables.assessing import appeal, assessing_rules, calibration_attempt, declared_tie
from assess.storage.tables.audit import audit_entry, audit_head, miss
from assess.storage.tables.base import metadata
from assess.storage.tables.certificates import certificate, certificate_status, credential
from assess.storage.tables.checks import check_count, check_feedback, check_question
from assess.storage.tables.content import snapshot
from assess.storage.tables.decisions import decision
from assess.storage.tables.devices import pairing, start_card, tablet
from assess.storage.tables.group_tasks import group_member, group_task, observation_evidence
from assess.storage.tables.home_visits import home_visit
from assess.storage.tables.organisations import (
    organisation,
    organisation_look,
    sign_in_link,
    staff,
    staff_role,
    staff_session,
)
from assess.storage.tables.packages import package_received, package_sent
from assess.storage.tables.paper_sheets import paper_sheet
from assess.storage.tables.participants import consent, participant
from assess.storage.tables.picture_studies import (
    picture_finding,
    picture_judgement,
    picture_study,
    picture_study_answer,
    picture_study_person,
)
from assess.storage.tables.portfolio import portfolio_evidence, portfolio_opened, witness_request
from assess.storage.tables.printing import print_job, print_job_paper
from assess.storage.tables.programs import api_key
from assess.storage.tables.recordings import recording
from assess.storage.tables.second_factors import (
    access_rules,
    authenticator_app,
    organisation_account,
    passkey,
    recovery_code,
    sign_in_step,
)
from assess.storage.tables.sessions import event, event_set_aside, session
from assess.storage.tables.voice_messages import voice_message

__all__ = [
    "access_rules",
    "api_key",
    "appeal",
    "assessing_rules",
    "audit_entry",
    "audit_head",
    "authenticator_app",
    "calibration_attempt",
    "certificate",
    "certificate_status",
    "check_count",
    "check_feedback",
    "check_question",
    "consent",
    "credential",
    "decision",
    "declared_tie",
    "event",
    "event_set_aside",
    "group_member",
    "group_task",
    "home_visit",
    "metadata",
    "miss",
    "observation_evidence",
    "organisation",
    "organisation_account",
    "organisation_look",
    "package_received",
    "package_sent",
    "pairing",
    "paper_sheet",
    "participant",
    "passkey",
    "picture_finding",
    "picture_judgement",
    "picture_study",
    "picture_study_answer",
    "picture_study_person",
    "portfolio_evidence",
    "portfolio_opened",
    "print_job",
    "print_job_paper",
    "recording",
    "recovery_code",
    "session",
    "sign_in_link",
    "sign_in_step",
    "snapshot",
    "staff",
    "staff_role",
    "staff_session",
    "start_card",
    "tablet",
    "voice_message",
    "witness_request",
]
