"""Certificates: making, printing, handing over, putting on hold, revoking, replacing."""

from flask import make_response, render_template, request
from werkzeug.wrappers import Response

from assess.credentials import qr
from assess.domain.certificate import LANGUAGES, RevocationReason, SuspensionReason
from assess.domain.permissions import Permission
from assess.errors import BadInput, NotFound
from assess.services import exporting, holding, issuing, printing
from assess.services.printing import Choice
from assess.web import current, drawings, guards, identity
from assess.web.desk import words
from assess.web.desk.blueprint import back_to, desk
from assess.web.forms import Form, Needed, Radios
from assess.web.languages import N_

FORMS = {
    "json": ("application/vc", "json"),
    "jwt": ("application/vc+jwt", "jwt"),
    "elm": ("application/ld+json", "elm.json"),
}
"""Media type and ending of each form in which a certificate is given out."""


class RevokeForm(Form):
    """A class of reasons, never a story about her."""

    reason = Radios(
        N_("Why is it revoked?"),
        choices=words.choices(words.REVOCATION_REASONS),
        explained=words.explained(words.REVOCATION_REASONS),
        validators=[Needed(N_("Choose a reason."))],
    )


class SuspendForm(Form):
    """Why it is on hold, as a class of reasons."""

    why = Radios(
        N_("Why is it put on hold?"),
        choices=words.choices(words.SUSPENSION_REASONS),
        explained=words.explained(words.SUSPENSION_REASONS),
        validators=[Needed(N_("Choose a reason."))],
    )


@desk.post("/decisions/<decision_id>/certificate")
@guards.staff(Permission.ISSUE_CERTIFICATE)
def issue(decision_id: str) -> Response:
    """Make the certificate of a signed decision."""
    made = issuing.issue(current.office(), identity.actor(), decision_id, language=_language())
    return back_to("certificate", "issued", certificate_id=made)


@desk.get("/certificates/<certificate_id>")
@guards.staff(Permission.SEE_CERTIFICATE)
def certificate(certificate_id: str) -> str:
    """Show what the paper says, and whether it still holds."""
    return _page(certificate_id)


@desk.get("/certificates/<certificate_id>/paper.pdf")
@guards.staff(Permission.SEE_CERTIFICATE)
def paper(certificate_id: str) -> Response:
    """Answer a PDF, drawn from the statement: `design`, `language`, `unnamed`, and `look` to open it in the browser."""
    choice = Choice(
        design=request.args.get("design", ""),
        language=request.args.get("language", ""),
        unnamed="unnamed" in request.args,
    )
    printed = printing.pdf(current.office(), identity.actor(), certificate_id, choice)
    return pdf_answer(printed.body, printed.name, inline="look" in request.args)


def pdf_answer(body: bytes, name: str, *, inline: bool) -> Response:
    """Answer a PDF under a name that tells nothing about a person, to keep or to look at."""
    response = make_response(body)
    response.headers["Content-Type"] = "application/pdf"
    shown = "inline" if inline else "attachment"
    response.headers["Content-Disposition"] = f'{shown}; filename="{name}.pdf"'
    return response


@desk.get("/certificates/<certificate_id>/credential.<form>")
@guards.staff(Permission.SEE_CERTIFICATE)
def export(certificate_id: str, form: str) -> Response:
    """Give it out for a wallet (`json`, `jwt`) or for a partner with a seal (`elm`)."""
    if form not in FORMS:
        raise NotFound("no_such_form", "There is no such form of a certificate.", "Go back to the certificate.")
    response = make_response(exporting.export(current.office(), identity.actor(), certificate_id, exporting.Form(form)))
    media, ending = FORMS[form]
    response.headers["Content-Type"] = media
    response.headers["Content-Disposition"] = f'attachment; filename="certificate-{certificate_id}.{ending}"'
    return response


@desk.get("/certificates/<certificate_id>/her-page")
@guards.staff(Permission.SEE_CERTIFICATE)
def her_page(certificate_id: str) -> str:
    """Show the square that opens her own page on her telephone, to scan or to print for her."""
    link = holding.link(current.office(), identity.actor(), certificate_id)
    return render_template("desk/her_page.html", link=link, certificate_id=certificate_id, quiet=qr.QUIET_ZONE)


@desk.post("/certificates/<certificate_id>/revoke")
@guards.staff(Permission.REVOKE_CERTIFICATE)
def revoke(certificate_id: str) -> str | Response | tuple[str, int]:
    """Revoke it: every check says so from now on."""
    form = RevokeForm.sent()
    if not form.is_good():
        return _page(certificate_id, revoking=form), BadInput.status
    reason = RevocationReason(form.reason.data)
    issuing.revoke(current.office(), identity.actor(), certificate_id, reason=reason)
    return back_to("certificate", "revoked", certificate_id=certificate_id)


@desk.post("/certificates/<certificate_id>/suspend")
@guards.staff(Permission.REVOKE_CERTIFICATE)
def suspend(certificate_id: str) -> str | Response | tuple[str, int]:
    """Put it on hold: every check says so until it is taken up again."""
    form = SuspendForm.sent()
    if not form.is_good():
        return _page(certificate_id, suspending=form), BadInput.status
    issuing.suspend(current.office(), identity.actor(), certificate_id, reason=SuspensionReason(form.why.data))
    return back_to("certificate", "suspended", certificate_id=certificate_id)


@desk.post("/certificates/<certificate_id>/resume")
@guards.staff(Permission.REVOKE_CERTIFICATE)
def resume(certificate_id: str) -> Response:
    """Take it up again: it stands as before."""
    issuing.resume(current.office(), identity.actor(), certificate_id)
    return back_to("certificate", "resumed", certificate_id=certificate_id)


@desk.post("/certificates/<certificate_id>/replace")
@guards.staff(Permission.REVOKE_CERTIFICATE)
def replace(certificate_id: str) -> Response:
    """Make a new one in its place: another language, a name spelled right."""
    made = issuing.replace(current.office(), identity.actor(), certificate_id, language=_language())
    return back_to("certificate", "replaced", certificate_id=made)


def _language() -> str:
    code = request.form.get("language", "")
    if code not in LANGUAGES:
        raise BadInput(
            "no_such_language", "A certificate cannot be made in this language.", "Choose one from the list."
        )
    return code


def _page(certificate_id: str, *, revoking: RevokeForm | None = None, suspending: SuspendForm | None = None) -> str:
    office, actor = current.office(), identity.actor()
    file = issuing.file(office, actor, certificate_id)
    return render_template(
        "desk/certificate.html",
        file=file,
        choices=printing.choices(office, actor, certificate_id),
        revoking=revoking or RevokeForm(),
        suspending=suspending or SuspendForm(),
        verify_address=current.settings().verify_address,
        drawing_of=drawings.address,
    )
