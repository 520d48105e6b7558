"""How an organisation's assessing is watched over: guides, what a second assessor looks at, and calibration."""

from flask import render_template
from werkzeug.wrappers import Response

from assess.domain.assessing import AssessingRules
from assess.domain.permissions import Permission
from assess.services import watching_assessors
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Checkboxes, Choice, Form, Needed
from assess.web.languages import N_

SHARES = [(str(share), f"{share}%") for share in (0, 5, 10, 20, 50, 100)]
FIRST = [(str(number), str(number)) for number in (0, 3, 5, 10, 20)]
NEEDED = N_("Choose one from the list.")


class RulesForm(Form):
    """What is asked beyond the rules of evidence."""

    guide = Checkboxes(
        N_("Guide and assessor"),
        choices=[("yes", N_("Who handed her the tablet does not score her"))],
    )
    share = Choice(
        N_("Share that a second assessor looks at"),
        hint=N_("Of all that one assessor has seen; chance decides, and nobody can choose."),
        choices=SHARES,
        as_is=True,
        validators=[Needed(NEEDED)],
    )
    newcomer = Choice(
        N_("First sheets of a new assessor that a second looks at"),
        choices=FIRST,
        as_is=True,
        validators=[Needed(NEEDED)],
    )
    cut = Checkboxes(
        N_("At the cut"),
        choices=[("yes", N_("A second assessor looks at everything with level 1, the lowest that is certified"))],
    )
    calibrated = Checkboxes(
        N_("Calibration"),
        choices=[("yes", N_("Who scores a domain has calibrated for it in the last twelve months"))],
    )


@desk.route("/organisation/assessing", methods=["GET", "POST"])
@guards.staff(Permission.MANAGE_ORGANISATION)
def assessing_rules() -> str | Response | tuple[str, int]:
    """Show and change the rules."""
    office, actor = current.office(), identity.actor()
    now = watching_assessors.read(office, actor)
    form = RulesForm.sent(
        guide=["yes"] if now.separate_guide else [],
        share=str(now.share),
        newcomer=str(now.newcomer),
        cut=["yes"] if now.at_the_cut else [],
        calibrated=["yes"] if now.calibrated else [],
    )
    if not form.is_good():
        return render_template("desk/assessing_rules.html", form=form), form.status
    rules = AssessingRules(
        separate_guide=bool(form.guide.data),
        share=int(form.share.data),
        newcomer=int(form.newcomer.data),
        at_the_cut=bool(form.cut.data),
        calibrated=bool(form.calibrated.data),
    )
    watching_assessors.change(office, actor, rules)
    return back_to("assessing_rules", "saved")
