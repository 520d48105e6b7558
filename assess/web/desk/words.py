"""The words for codes: one table each. All are English gettext messages, translated where they are shown."""

from assess.web.languages import N_

LEVELS = {
    0: N_("not seen today"),
    1: N_("with help"),
    2: N_("alone"),
    3: N_("alone and more"),
}
ROLES = {
    "counsellor": (N_("Counsellor"), N_("enrols, plans, hands over tablets and certificates")),
    "assessor": (N_("Assessor"), N_("observes practical tasks and scores them")),
    "decider": (N_("Decider"), N_("weighs the evidence and signs decisions")),
    "administrator": (N_("Administrator"), N_("manages people and the organisation; sees no answers")),
    "author": (N_("Content author"), N_("looks after pictures and tasks; sees no participants")),
}
CONTEXTS = {
    "test_room": (N_("In a test room"), N_("a place that was made ready for it")),
    "work_floor": (N_("On a work floor"), N_("an internship, first work experience or volunteering")),
    "home_visit": (N_("During a home visit"), N_("at her place, with her own things")),
    "group_task": (N_("In a task with a group"), N_("together with other participants")),
}
KINDS = {
    "test_room": (N_("In a test room"), N_("a place that was made ready for it")),
    "work_floor": (N_("On a work floor"), N_("an internship or first work experience")),
    "home_visit": (N_("A home visit"), N_("at her place, with her own things")),
    "group_task": (N_("A task with a group"), N_("together with other participants")),
    "volunteering": (N_("Volunteering"), N_("where she works as a volunteer")),
}
"""What sort of sitting a session is."""
CONTEXT_OF = {"volunteering": "work_floor"}
"""Where one observes at each kind of session, where that has another name."""
IDENTITY = {
    "known": (N_("I know her"), N_("from earlier meetings")),
    "introduced": (N_("Someone who knows her introduced her"), N_("her counsellor or a bridge person")),
    "document_shown": (N_("She showed a document"), N_("it was only looked at; nothing was copied")),
    "private_check": (N_("Checked in private by a woman"), N_("so that her face covering could stay on here")),
}
STOPS = {
    "danger": (N_("It is not safe"), N_("the rule above; nothing of this task is certified today")),
    "distress": (N_("She is upset or unwell"), N_("what was seen before counts; the rest was not seen")),
    "her_wish": (N_("She wants to stop"), N_("what was seen before counts; the rest was not seen")),
    "outside": (N_("Something outside her"), N_("a fire alarm, a child, no more time; what was seen before counts")),
}
NOTED = {
    "text": N_("A note"),
    "photo": N_("A photograph"),
    "voice": N_("A voice note"),
}
WHY_NOT = {
    "tie_declared": N_("You have a tie with her, so a colleague observes her."),
    "guide_scores": N_("You handed her the tablet, and here a guide does not score."),
    "knows_portfolio": N_("You know her portfolio, so a colleague observes her."),
    "not_calibrated": N_("First you calibrate for this domain."),
    "no_consent": N_("She has not agreed to the assessment, or took it back."),
    "open_elsewhere": N_("You have another sheet of hers that is not handed in yet."),
}
"""Why somebody of a group cannot be observed by whoever looks."""
WOMEN_MARKS = {
    "circle": N_("circle"),
    "triangle": N_("triangle"),
    "square": N_("square"),
    "diamond": N_("diamond"),
}
TIES = {
    "family": (N_("Family"), N_("or a household that we share")),
    "friend": (N_("Friends"), N_("or the opposite of friends")),
    "work": (N_("Work or money"), N_("she works for me, or I for hers")),
    "other": (N_("Something else"), N_("that makes it hard to be honest")),
}
MODERATED = {
    "share": N_("It is in the share that a second assessor looks at."),
    "newcomer": N_("The assessor is new here; a colleague looks at the first sheets."),
    "at_the_cut": N_("It is at the cut: level 1 is the lowest that is certified."),
}
APPEAL_WAYS = {
    "spoken": (N_("She said it"), N_("in her language, and it was written down")),
    "with_help": (N_("With help"), N_("somebody whom she trusts spoke for her")),
    "written": (N_("In writing"), N_("a letter or a message")),
}
OUTCOMES = {
    "stands": (N_("The decision stands"), N_("she is told why")),
    "decide_again": (N_("Decide again"), N_("on the same evidence, by another decider")),
    "observe_again": (N_("Observe again"), N_("on a new day; then another decider decides")),
}
STORED = {
    "participant": N_("Herself"),
    "group_member": N_("Group tasks that she was in"),
    "observation_evidence": N_("What was kept while she was observed"),
    "consent": N_("What she agreed to"),
    "session": N_("Sessions"),
    "event": N_("Answers, observations and what else happened in a session"),
    "voice_message": N_("What she said about her result"),
    "event_set_aside": N_("What a tablet sent and could not be stored"),
    "tablet": N_("Tablets"),
    "home_visit": N_("Home visits"),
    "pairing": N_("Codes of tablets"),
    "paper_sheet": N_("Sheets of paper"),
    "decision": N_("Decisions"),
    "appeal": N_("Appeals"),
    "certificate": N_("Certificates"),
    "certificate_status": N_("What became of certificates"),
    "credential": N_("Certificates for wallets"),
    "check_count": N_("How often certificates were checked"),
    "check_question": N_("Questions of those who checked"),
    "print_job_paper": N_("Papers that are being printed"),
    "portfolio_evidence": N_("Portfolio"),
    "witness_request": N_("Witnesses that were asked"),
    "declared_tie": N_("Ties that staff declared"),
    "portfolio_opened": N_("Staff who know her portfolio, and so do not score her"),
    "package_sent": N_("Packages for other organisations"),
    "package_received": N_("Packages of other organisations"),
}
"""What each table holds about a participant."""
FREQUENCIES = {
    "never": N_("never"),
    "few": N_("a few times"),
    "often": N_("often"),
    "very_often": N_("very often"),
    None: N_("I don't know"),
}
DAYS = {"never": 0, "few": 1, "often": 3, "very_often": 7, None: 0}
"""How many of the seven days are filled, as on the tablet."""
EXPERIENCE_CONTEXTS = {
    "home": N_("at home"),
    "family_care": N_("caring for family"),
    "volunteering": N_("as a volunteer"),
    "paid_here": N_("in a paid job here"),
    "paid_elsewhere": N_("in a paid job in another country"),
}
TALK_WAITS = {
    "decision": N_("This opens when the decision is signed. Until then what she told stands beside no score."),
    "appeal": N_("She asked for another look at this. It opens when that is done."),
    "yours": N_(
        "You may still score or decide something of hers, so this opens for you after that. "
        "A counsellor who does not assess her can open it now."
    ),
}
TALK_ASKS = {
    "told_much": N_("She does this often. It is not on the certificate this time. What would help to show it?"),
    "told_little": N_("She told little of this, and it was seen. Where did she learn it?"),
}
"""Questions to begin a talk with; neither side is the right one."""
SORTS = {
    "photo": (N_("A photograph"), N_("of something she made or did; she need not be on it")),
    "document": (N_("A document"), N_("a PDF, or a photograph of a paper")),
    "recording": (N_("A recording"), N_("what she tells, or what somebody says of her work")),
    "text": (N_("A story"), N_("what she tells about it, written down")),
    "earlier_result": (N_("An earlier result"), N_("a diploma, a certificate, a report; a file may go with it")),
    "witness": (N_("A witness"), N_("somebody who saw her at work")),
    "established_elsewhere": (N_("Established elsewhere"), N_("by another organisation, with her consent")),
}
LIFE_CONTEXTS = {
    "household": (N_("In the household"), N_("hers or that of family")),
    "care": (N_("Caring for somebody"), N_("a child, a parent, a neighbour")),
    "volunteering": (N_("As a volunteer"), N_("without pay, for others")),
    "association": (N_("In an association"), N_("a club, a place of worship, a women's group")),
    "internship": (N_("In an internship"), N_("or first work experience")),
    "paid_work": (N_("In paid work"), N_("or her own business")),
}
SAW_HER = {
    "not_seen": N_("did not see it"),
    "with_help": N_("with help"),
    "alone": N_("alone"),
    "alone_and_more": N_("alone and more"),
}
"""What a witness saw: words, and no bars of a score."""
SEEN_BY = {
    "supervisor": N_("guided her work"),
    "colleague": N_("worked beside her"),
    "volunteers": N_("a volunteer with her"),
    "received": N_("she worked for her or his family"),
    "other": N_("knows her in another way"),
}
AUTHENTICITY = {
    "seen_by_staff": (N_("We saw her do it"), N_("or make it")),
    "original_shown": (N_("The original was shown"), N_("it was only looked at")),
    "sender_asked": (N_("Whoever gave it was asked"), N_("the school, employer or association")),
    "talked_through": (N_("She told how she did it"), N_("in a talk in her language, with questions")),
    "private_check": (N_("Checked in private by a woman"), N_("who she is; only the yes is kept")),
    "witness_known": (N_("The witness is known"), N_("and was spoken to")),
    "not_yet": (N_("Not established yet"), N_("whoever decides sees that")),
}
PURPOSES = {
    "assessment": (
        N_("Taking part"),
        N_("Her answers and what is observed are kept, for her counsellor and assessors."),
    ),
    "sharing": (N_("Sharing"), N_("Her result may be given to another organisation or an employer.")),
    "improving": (N_("Improving the tasks"), N_("Her answers, without her name, help to find unfair tasks.")),
    "voice": (
        N_("Her own voice"),
        N_("What she records about her result is kept; her counsellor and who decides hear it."),
    ),
}
RULES = {
    "valid": (N_("Valid"), N_("it was observed against the rubric")),
    "authentic": (N_("Authentic"), N_("it is known that it was she")),
    "sufficient": (N_("Sufficient"), N_("seen often enough, and no difference is open")),
    "current": (N_("Current"), N_("it was seen recently")),
}
MISSING = {
    "no_score": (N_("Nobody has seen this yet."), N_("Observe the practical task.")),
    "second_score": (
        N_("One score carries level 1 only."),
        N_("Let a second assessor score it, or observe on another day."),
    ),
    "settlement": (N_("Two scores differ by one level."), N_("Let the assessors talk and settle it on record.")),
    "third_assessor": (N_("Two scores differ by two levels or more."), N_("Ask a third assessor to score it.")),
    "identity": (
        N_("Nobody wrote down how it is known that it was she."),
        N_("Observe again, and note how she is known."),
    ),
    "too_old": (N_("It was seen too long ago."), N_("Observe it again.")),
    "stopped": (N_("The task was stopped for safety."), N_("Practise the safe way with her, and plan a new day.")),
}
REVOCATION_REASONS = {
    "issued_in_error": (N_("Issued in error"), N_("it should not have been given, or the name is wrong")),
    "decision_changed": (N_("The decision changed"), N_("a later decision says something else")),
    "at_her_request": (N_("At her request"), N_("she no longer wants it to be found")),
    "other": (N_("Another reason"), N_("the employer only sees that it was revoked")),
}
SUSPENSION_REASONS = {
    "at_her_request": (N_("At her request"), N_("she does not want it to be used for a while")),
    "being_looked_at": (N_("It is being looked at again"), N_("until it is known whether something is wrong")),
}
CHECKS = {
    "valid": N_("Valid"),
    "suspended": N_("On hold"),
    "revoked": N_("Revoked"),
    "expired": N_("Expired"),
    "replaced": N_("Replaced"),
}
WAYS = {
    "say": (N_("In their own words"), N_("she types, or somebody types what she says; two raters judge it")),
    "choose": (N_("By choosing among texts"), N_("four texts and I don't know; needs reading, and guesses count")),
}
VERDICTS = {
    "correct": (N_("Correct"), N_("the act that it must show")),
    "partly": (N_("Partly"), N_("something of it, but not the act")),
    "opposite": (N_("The opposite"), N_("what must not be done, or who must not do it")),
    "wrong": (N_("Something else"), N_("another act, or only things without an act")),
    "not_known": (N_("Don't know"), N_("nothing that can be judged")),
}
SCHOOLING = {
    "none": N_("no school"),
    "primary": N_("a few years"),
    "secondary": N_("secondary school"),
    "further": N_("longer"),
}
PROPOSALS = {
    "ask_more": N_("Ask more people"),
    "release": N_("Release"),
    "revise": N_("Revise"),
    "retire": N_("Retire"),
}
CONFIRM = {
    "release": N_("Confirm: release"),
    "revise": N_("Confirm: revise"),
    "retire": N_("Confirm: retire"),
}
JUDGEMENTS = {
    "too_few": N_("too few to judge"),
    "one_level": N_("nearly one level only"),
    "agree_well": N_("agree well"),
    "talk": N_("talk about it"),
}
PARTS = {
    "results": (N_("Results"), N_("what was decided here, by whom, and when")),
    "certificates": (N_("Certificates"), N_("the results, with the codes of certificates that count")),
    "experience": (N_("Experience"), N_("what she told on the experience cards")),
    "evidence": (N_("Portfolio"), N_("photographs, documents, stories and what witnesses said")),
}
"""What may go along to the next organisation."""
DONE = {
    "package_made": N_("The package is ready. Save it, and give it to the other organisation."),
    "package_taken_in": N_("It is in her portfolio. Plan only what is still to be shown."),
    "package_put_away": N_("The package is deleted. Nothing of it was kept."),
    "recorded": N_("Kept. A second person listens to it before tablets play it."),
    "recording_approved": N_("Approved. Tablets that get a new pack play it."),
    "recording_again": N_("It will be recorded again."),
    "recording_removed": N_("The recording is gone."),
    "study_made": N_("The study is made. Give its link to people."),
    "confirmed": N_("Confirmed. The file for the register holds it."),
    "corrected": N_("Corrected. Certificates keep the old name until you replace them."),
    "enrolled": N_("She is enrolled. Plan a session when she is ready."),
    "consent": N_("Her choice is recorded."),
    "planned": N_("The session is planned."),
    "moved": N_("The plan is changed. Put it in your calendar again: it moves there too."),
    "brought": N_("Kept. Compare the pictures with the sheet; type it again to correct."),
    "brought_same": N_("The same stands here already. Nothing was added."),
    "brought_scores": N_("Kept. Look at your scores, add notes if you wish, and hand them in."),
    "cancelled": N_("The session is cancelled. What she did is kept."),
    "paired": N_("The tablet is hers now. She can begin."),
    "key_revoked": N_("The key is revoked. Whoever has it is refused from now on."),
    "closed": N_("The question is put away."),
    "help": N_("She sees that you are coming."),
    "group_planned": N_("The group task is planned. Each has a session of her own."),
    "undone": N_("Undone. What stood before stands again."),
    "minutes": N_("The minutes are kept as a note."),
    "kept": N_("It is kept beside what you saw."),
    "handed_in": N_("Handed in. Your scores cannot be changed any more."),
    "calibrated": N_("Handed in. Look where you and the agreed levels lie apart."),
    "stopped": N_("The task is stopped and handed in. Thank her for what she showed."),
    "settled": N_("Settled and recorded."),
    "signed": N_("The decision is signed."),
    "issued": N_("The certificate is ready. Print it and hand it over."),
    "suspended": N_("The certificate is on hold. Whoever checks it sees that at once."),
    "resumed": N_("The certificate counts again. Whoever checks it sees that at once."),
    "revoked": N_("The certificate is revoked. Whoever checks it sees that at once."),
    "replaced": N_("This is the new certificate. The old one now points to it."),
    "talked": N_("You talked with her. Thank you."),
    "taken_along": N_("It goes along. Let the tablet be online until it says that it is ready for the visit."),
    "visit_ended": N_("The visit is ended. At its next contact the tablet destroys its part."),
    "visit_pin": N_("Your PIN is set."),
    "dealt_with": N_("Put away. Nothing was deleted."),
    "tablet_revoked": N_("The tablet is no longer connected."),
    "tablet_lost": N_("The tablet cannot be read any more. When it is online again it erases itself."),
    "evidence": N_("It is in her portfolio."),
    "voice_removed": N_("What she said is gone, and its file too."),
    "evidence_removed": N_("It is gone, and its file too."),
    "witness_withdrawn": N_("That link holds no longer."),
    "tie": N_("Thank you for saying so. A colleague takes over."),
    "appealed": N_("Her appeal is written down. Tell her by when she gets an answer."),
    "appeal_answered": N_("The appeal is answered. Tell her, with the reason."),
    "erased": N_("She is erased. What a certificate needs is kept, and nothing else."),
    "saved": N_("Saved."),
    "password": N_("Your password is set."),
    "session_ended": N_("That sign-in is ended."),
    "openid_linked": N_("From now on you sign in with the organisation's account."),
    "factor_added": N_("From now on you sign in with a second step."),
    "factor_removed": N_("It is removed, and opens nothing any more."),
    "second_factor_needed": N_("Your organisation asks for a second step. Set one up here; then you can go on."),
    "link_withdrawn": N_("That link holds no longer."),
    "roles": N_("The roles are changed."),
    "signed_out": N_("You are signed out."),
}


def choices(words: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """Give a table as the choices of a field."""
    return [(code, name) for code, (name, _explained) in words.items()]


def explained(words: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Give the second sentences of a table, for the small type under each choice."""
    return {code: more for code, (_name, more) in words.items()}


HELPED = {
    "real": N_("That it is real"),
    "levels": N_("What the levels mean"),
    "pictures": N_("The pictures and what she did"),
    "nothing": N_("Nothing really"),
}
"""What helped somebody who checked a certificate."""

SHEETS = {"pictures": N_("Her picture sheet"), "scores": N_("A score sheet")}
"""The sheets of paper."""
MARKS = {
    "order": N_("%(number)s digits: which each picture is, from left to right"),
    "hazard": N_("4 digits: column and row of her cross, such as 0407"),
    "sort": N_("%(number)s digits: the group of each picture, 1 or 2"),
    "match": N_("%(number)s digits: what belongs to each picture"),
}
"""How a mark of several digits is typed."""

TABLET_STATES = {
    "ready": (N_("Ready"), "teal"),
    "loading": (N_("Fetching the pictures"), "sun"),
    "unsent": (N_("Something waits to be sent"), "sun"),
    "silent": (N_("Without a network"), ""),
    "ended": (N_("Not connected any more"), ""),
    "lost": (N_("Lost"), "clay"),
}
"""How a tablet stands, and the colour of its mark."""

WISHES = {
    "disagreed": N_("She does not agree with her result"),
    "addition_wished": N_("She wants to add something to her result"),
}
"""What she touched under her result."""

CODE_PICTURES = {
    "sun": N_("A sun"),
    "moon": N_("A moon"),
    "house": N_("A house"),
    "tree": N_("A tree"),
    "fish": N_("A fish"),
    "cup": N_("A cup"),
    "key": N_("A key"),
    "flower": N_("A flower"),
    "boat": N_("A boat"),
    "bird": N_("A bird"),
    "apple": N_("An apple"),
    "umbrella": N_("An umbrella"),
}
"""The twelve pictures of which four are a second step."""
