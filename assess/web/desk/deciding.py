"""The decision: evidence against the four rules, a proposal, and a person who signs."""

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain.decision import Proposal
from assess.domain.permissions import Permission
from assess.domain.rubric import CERTIFIABLE_LEVELS
from assess.errors import BadInput, Forbidden, SaltoError, TooMany
from assess.services import deciding, issuing
from assess.services.deciding import DecisionFile
from assess.web import current, guards, identity, languages, page
from assess.web.desk import pictures, words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Longest, LongText, Needed, Password, Radios
from assess.web.languages import N_

NOTHING = "none"
ISSUE = "issue"
LOWER_NEEDS_REASON = N_("Write why you decide something lower than what is proposed.")


class DecisionForm(Form):
    """For each competence a level (at most what is proposed) and a reason; and a signature."""

    confirmation = Password(N_("Sign"), validators=[Needed(N_("Sign before you send it."))])

    def lacks_reasons(self, proposals: tuple[Proposal, ...]) -> bool:
        """Ask for a reason wherever she decides lower, and say whether one is lacking."""
        lacking = [
            proposal
            for proposal in proposals
            if proposal.level is not None
            and self.level_of(proposal.criterion) != proposal.level
            and not self[f"reason_{proposal.criterion}"].data
        ]
        for proposal in lacking:
            self.blame(f"reason_{proposal.criterion}", LOWER_NEEDS_REASON)
        return bool(lacking)

    def level_of(self, criterion: str) -> int | None:
        """Give the level chosen for a competence; None when it is not to be certified."""
        name = f"level_{criterion}"
        chosen = self[name].data if name in self else None
        return int(chosen) if chosen and chosen != NOTHING else None


@desk.get("/sessions/<session_id>/decide/<domain>")
@guards.staff(Permission.SEE_EVIDENCE)
def evidence(session_id: str, domain: str) -> str:
    """Show the evidence; whoever may decide finds the form there too."""
    file = deciding.file(current.office(), identity.actor(), session_id, domain)
    return _page(file, _form_for(file))


@desk.post("/sessions/<session_id>/decide/<domain>")
@guards.staff(Permission.DECIDE)
def decide(session_id: str, domain: str) -> str | Response | tuple[str, int]:
    """Sign a decision."""
    office, actor = current.office(), identity.actor()
    file = deciding.file(office, actor, session_id, domain)
    form = _form_for(file)
    if not form.is_good() or form.lacks_reasons(file.proposals):
        return _page(file, form), form.status
    try:
        decision = deciding.sign(
            office,
            actor,
            session_id,
            domain,
            levels={p.criterion: form.level_of(p.criterion) for p in file.proposals},
            reasons={p.criterion: form[f"reason_{p.criterion}"].data for p in file.proposals if p.level},
            confirmation=form.confirmation.text,
        )
    except (BadInput, Forbidden, TooMany) as error:
        form.blame("confirmation", " ".join(languages.say(error)))
        return _page(file, form), error.status
    if request.form.get("then") == ISSUE and page.may(Permission.ISSUE_CERTIFICATE):
        try:
            made = issuing.issue(office, actor, decision, language=request.form.get("language", ""))
        except SaltoError:
            # The decision stands; its page offers the certificate again, and says there what is in the way.
            return back_to("evidence", "signed", session_id=session_id, domain=domain)
        return back_to("certificate", "issued", certificate_id=made)
    return back_to("evidence", "signed", session_id=session_id, domain=domain)


def _page(file: DecisionFile, form: DecisionForm) -> str:
    session = pictures.pinned(file.session.id)
    state = next(state for state in session.line.domains if state.rubric.id == file.rubric.id)
    return render_template("desk/decide.html", file=file, form=form, snapshot=session.snapshot, state=state)


def _form_for(file: DecisionFile) -> DecisionForm:
    fields: dict[str, object] = {}
    for proposal in file.proposals:
        if proposal.level is None:
            continue
        possible = [level for level in reversed(CERTIFIABLE_LEVELS) if level <= proposal.level]
        choices = [(str(level), words.LEVELS[level]) for level in possible] + [(NOTHING, N_("not on the certificate"))]
        fields[f"level_{proposal.criterion}"] = Radios(
            N_("Your decision"),
            choices=choices,
            explained={str(proposal.level): N_("as proposed")},
            validators=[Needed(N_("Choose a level for each competence."))],
        )
        fields[f"reason_{proposal.criterion}"] = LongText(
            N_("Why lower?"), validators=[Longest(500, N_("Use at most 500 characters."))]
        )
    # Nothing is chosen beforehand: a proposal that only needs a nod would decide by itself.
    kind: type[DecisionForm] = type("DecisionFormOfThisFile", (DecisionForm,), fields)
    return kind.sent()
