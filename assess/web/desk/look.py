"""How the organisation's papers look: design, colour, logo, and a sample of each."""

from flask import render_template, request
from werkzeug.wrappers import Response

from assess.domain.paper import Layout
from assess.domain.permissions import Permission
from assess.errors import BadInput
from assess.services import choosing_look
from assess.web import current, guards, identity
from assess.web.desk.blueprint import back_to, desk
from assess.web.desk.certificates import pdf_answer
from assess.web.forms import Checkboxes, Form, Needed, Radios, Words
from assess.web.languages import N_, language, paper_language


class LookForm(Form):
    """A design, and if they wish a colour and a logo (the file is read beside the form)."""

    design = Radios(N_("Design"), as_is=True, validators=[Needed(N_("Choose a design."))])
    colour = Words(N_("Your own colour"), hint=N_("Such as #0B5D63. It must be dark enough to read on white."))
    logo = Checkboxes(N_("Logo"), choices=[("keep", N_("Keep the logo that is there"))])


@desk.route("/look", methods=["GET", "POST"])
@guards.staff(Permission.MANAGE_ORGANISATION)
def look() -> str | Response | tuple[str, int]:
    """Show and change how papers look."""
    office, actor = current.office(), identity.actor()
    offer = choosing_look.read(office, actor)
    now = offer.look
    form = LookForm.sent(design=now.design, colour=now.colour or "", logo=["keep"] if now.logo else [])
    designs = [one for one in offer.designs if one.layout in (Layout.ROWS, Layout.FRAMED)]
    form.design.choices = [(one.name, one.called_in(language().code)) for one in designs]
    if form.is_good():
        sent = request.files.get("picture")
        try:
            choosing_look.change(
                office,
                actor,
                design=form.design.data,
                colour=form.colour.text,
                picture=sent.read() if sent else b"",
                keep_logo="keep" in form.logo.data,
            )
        except BadInput as error:
            form.blame("colour" if error.code.startswith("colour") else "logo", error.sentence)
        else:
            return back_to("look", "saved")
    page = render_template("desk/look.html", form=form, designs=offer.designs, has_logo=now.logo is not None)
    return page, form.status


@desk.get("/look/sample/<design>.pdf")
@guards.staff(Permission.MANAGE_ORGANISATION)
def sample(design: str) -> Response:
    """Answer a sample of a design with a made-up name, as papers would look now."""
    body = choosing_look.sample(current.office(), identity.actor(), design=design, language=paper_language())
    return pdf_answer(body, f"sample-{design}", inline=True)
