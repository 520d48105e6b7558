"""The caseload as a file: without names, unless somebody who may asks for them."""

from flask import make_response, render_template
from werkzeug.wrappers import Response

from assess.domain.permissions import Permission
from assess.services import exporting_caseload
from assess.services.exporting_caseload import Form as FileForm
from assess.web import current, guards, identity
from assess.web.desk.blueprint import desk
from assess.web.forms import Checkboxes, Form, Needed, Radios
from assess.web.languages import N_

TYPES = {FileForm.CSV: "text/csv; charset=utf-8", FileForm.JSON: "application/json"}


class CaseloadForm(Form):
    """In which form, and whether with names."""

    kind = Radios(
        N_("Kind of file"),
        choices=[("csv", N_("For a spreadsheet (CSV)")), ("json", N_("For a program (JSON)"))],
        validators=[Needed(N_("Choose one of these."))],
    )
    names = Checkboxes(N_("Names"), choices=[("yes", N_("With their names; the audit log says that you took them"))])


@desk.route("/caseload", methods=["GET", "POST"])
@guards.staff(Permission.EXPORT_CASELOAD)
def caseload() -> str | Response | tuple[str, int]:
    """Give the caseload out as a file; posted, because the audit log writes it down."""
    form = CaseloadForm.sent()
    if not form.is_good():
        return render_template("desk/caseload.html", form=form), form.status
    kind = FileForm(form.kind.data)
    named = bool(form.names.data)
    response = make_response(exporting_caseload.export(current.office(), identity.actor(), kind, named=named))
    response.headers["Content-Type"] = TYPES[kind]
    response.headers["Content-Disposition"] = f'attachment; filename="salto-caseload.{kind.value}"'
    return response
