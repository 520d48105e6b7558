"""What was set aside of what tablets sent: why, and what can be done; what it was."""

from assess.web.languages import N_

SET_ASIDE = {
    "lost_tablet": (
        N_("From a tablet that was reported lost"),
        N_("Whoever found it may have tapped. Ask her to answer again, or observe again."),
    ),
    "lost_tablet_sealed": (
        N_("From a lost tablet, and it cannot be opened"),
        N_("Nobody can read it. Ask her to answer again, or observe again."),
    ),
    "visit_ended": (
        N_("It came after the home visit was ended at the desk"),
        N_("Ask the assessor whether it was she. If so, she observes it again, or enters it at the desk."),
    ),
    "visit_over": (
        N_("It was made after the time of the home visit"),
        N_("By the tablet's clock, set right. Ask the assessor; she may enter it at the desk."),
    ),
    "visit_too_late": (
        N_("It came more than a week after the home visit"),
        N_("Talk with the assessor about what she remembers, or plan a new visit."),
    ),
    "visit_sealed": (
        N_("It was not sealed with the key of this home visit"),
        N_("It may have been changed on the way. Ask an administrator to look at the audit log."),
    ),
    "not_permitted": (
        N_("The assessor may not observe any more"),
        N_("Let a colleague observe, or ask an administrator about her roles."),
    ),
    "no_consent": (
        N_("She has not agreed to the assessment, or took it back"),
        N_("If she took it back, nothing of it may be used. If she agrees again, observe again."),
    ),
    "knows_portfolio": (N_("The assessor knows her portfolio"), N_("A colleague observes.")),
    "tie_declared": (N_("The assessor has a tie with her"), N_("A colleague observes.")),
    "guide_scores": (
        N_("The assessor handed her the tablet, and here a guide does not score"),
        N_("A colleague observes."),
    ),
    "handed_in": (
        N_("The scores were handed in before this came"),
        N_("They stand. Observe again on another day, or settle a difference."),
    ),
    "criteria_left": (
        N_("Handed in, but a competence has no score"),
        N_("The sheet is open at the desk: the assessor scores what is missing and hands in."),
    ),
    "no_such_observation": (
        N_("It belongs to an observation that could not be recorded"),
        N_("See the reason of its beginning."),
    ),
    "other_content": (
        N_("The same thing came twice, with other content"),
        N_("What came first counts. Ask which one is right."),
    ),
}
"""Why something from a tablet was set aside, and what can be done."""
NOT_AS_EXPECTED = (
    N_("It does not fit what was planned for this session"),
    N_("It counts for nothing. If it happens again, tell who looks after this installation."),
)
HAPPENED = {
    "observation_started": N_("An observation was begun"),
    "criterion_scored": N_("A score"),
    "score_undone": N_("A score was taken back"),
    "stopped": N_("Stopped for safety"),
    "handed_in": N_("Scores were handed in"),
    "chosen": N_("A choice that was not confirmed"),
    "experience_answered": N_("An answer about experience"),
    "task_answered": N_("An answer to a task"),
    "practice_answered": N_("A try in the practice"),
    "not_known": N_("“I don't know”"),
    "consent_given": N_("She agreed to take part"),
    "consent_refused": N_("She did not agree to take part"),
    "finished": N_("She finished"),
}
SOMETHING_ELSE = N_("Something else")
