"""The page that helps to install the certificate, and the certificate."""

from flask import Blueprint, Response, render_template, request

from assess.services import serving_locally
from assess.web import current, guards

trust = Blueprint("trust", __name__, url_prefix="/trust", template_folder="templates")


@trust.get("/")
@guards.public("whoever sets up a tablet reads it before the tablet can do anything else")
def page() -> str:
    """Show the way to this page as a symbol, the steps for each kind of tablet, and the fingerprint to compare."""
    office = current.office()
    return render_template(
        "trust/page.html",
        authority=serving_locally.authority(office),
        symbol=serving_locally.symbol(request.base_url),
        tablet=f"{office.settings.verify_address}/tablet/",
        check=f"{office.settings.verify_address}/tablet/check",
    )


@trust.get("/salto-authority.crt")
@guards.public("a certificate is made to be given away")
def certificate() -> Response:
    """Give the authority's certificate, as tablets take it."""
    response = Response(serving_locally.authority(current.office()).certificate, mimetype="application/x-x509-ca-cert")
    response.headers["Content-Disposition"] = 'attachment; filename="salto-authority.crt"'
    return response
