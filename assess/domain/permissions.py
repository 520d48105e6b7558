"""Who may do what: the one table of roles and permissions. What is not in it is refused."""

from collections.abc import Collection
from enum import StrEnum


class Role(StrEnum):
    """What a member of staff is in her organisation; one person may have several roles."""

    COUNSELLOR = "counsellor"
    ASSESSOR = "assessor"
    DECIDER = "decider"
    ADMINISTRATOR = "administrator"
    AUTHOR = "author"


class Permission(StrEnum):
    """Something that a member of staff can be allowed to do."""

    SEE_OVERVIEW = "see_overview"
    SEE_PARTICIPANTS = "see_participants"
    ENROL_PARTICIPANT = "enrol_participant"
    ERASE_PERSON = "erase_person"
    RECORD_CONSENT = "record_consent"
    PLAN_SESSION = "plan_session"
    PAIR_TABLET = "pair_tablet"
    ANSWER_HELP = "answer_help"
    SEE_ANSWERS = "see_answers"
    OBSERVE = "observe"
    SETTLE = "settle"
    SEE_SET_ASIDE = "see_set_aside"
    SEE_PORTFOLIO = "see_portfolio"
    KEEP_PORTFOLIO = "keep_portfolio"
    SEE_EVIDENCE = "see_evidence"
    SEE_AGREEMENT = "see_agreement"
    DECIDE = "decide"
    RECORD_APPEAL = "record_appeal"
    SEE_CERTIFICATE = "see_certificate"
    EXPORT_CASELOAD = "export_caseload"
    EXPORT_NAMES = "export_names"
    ISSUE_CERTIFICATE = "issue_certificate"
    REVOKE_CERTIFICATE = "revoke_certificate"
    SEE_AUDIT_LOG = "see_audit_log"
    MANAGE_STAFF = "manage_staff"
    MANAGE_ORGANISATION = "manage_organisation"
    IMPROVE_PICTURES = "improve_pictures"
    JUDGE_PICTURES = "judge_pictures"
    RECORD_PROMPTS = "record_prompts"


_P = Permission

GRANTED: dict[Role, frozenset[Permission]] = {
    Role.COUNSELLOR: frozenset(
        {
            _P.SEE_OVERVIEW,
            _P.SEE_PARTICIPANTS,
            _P.ENROL_PARTICIPANT,
            _P.ERASE_PERSON,
            _P.RECORD_CONSENT,
            _P.PLAN_SESSION,
            _P.PAIR_TABLET,
            _P.ANSWER_HELP,
            _P.SEE_ANSWERS,
            _P.SEE_SET_ASIDE,
            _P.SEE_PORTFOLIO,
            _P.KEEP_PORTFOLIO,
            _P.SEE_EVIDENCE,
            _P.RECORD_APPEAL,
            _P.SEE_CERTIFICATE,
            _P.EXPORT_CASELOAD,
            _P.EXPORT_NAMES,
            _P.ISSUE_CERTIFICATE,
            _P.REVOKE_CERTIFICATE,
            _P.JUDGE_PICTURES,
            _P.RECORD_PROMPTS,
        },
    ),
    Role.ASSESSOR: frozenset(
        {
            _P.SEE_OVERVIEW,
            _P.SEE_PARTICIPANTS,
            _P.ANSWER_HELP,
            _P.OBSERVE,
            _P.SETTLE,
            _P.SEE_SET_ASIDE,
            _P.SEE_EVIDENCE,
            _P.RECORD_APPEAL,
            _P.JUDGE_PICTURES,
            _P.RECORD_PROMPTS,
            _P.SEE_AGREEMENT,
        },
    ),
    Role.DECIDER: frozenset(
        {
            _P.SEE_OVERVIEW,
            _P.SEE_PARTICIPANTS,
            _P.SEE_PORTFOLIO,
            _P.SEE_EVIDENCE,
            _P.SEE_AGREEMENT,
            _P.DECIDE,
            _P.RECORD_APPEAL,
            _P.SEE_CERTIFICATE,
            _P.EXPORT_CASELOAD,
        },
    ),
    Role.ADMINISTRATOR: frozenset(
        {_P.SEE_OVERVIEW, _P.EXPORT_CASELOAD, _P.SEE_AUDIT_LOG, _P.MANAGE_STAFF, _P.MANAGE_ORGANISATION},
    ),
    Role.AUTHOR: frozenset({_P.SEE_OVERVIEW, _P.IMPROVE_PICTURES, _P.JUDGE_PICTURES, _P.RECORD_PROMPTS}),
}


def allowed(roles: Collection[Role], permission: Permission) -> bool:
    """Say whether any of the roles grants the permission."""
    return any(permission in GRANTED[role] for role in roles)
