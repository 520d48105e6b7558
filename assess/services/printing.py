"""The paper of a certificate, drawn from the frozen statement and from nothing else: the same bytes every time."""

from assess.content.certificate_texts import load_design, load_wordings
from assess.content.folders import ContentFolders
from assess.credentials import fonts
from assess.credentials.pdf import render_certificate
from assess.domain.certificate import Statement
from assess.domain.permissions import Permission
from assess.services import issuing, stored_pictures
from assess.services.office import Actor, Office


def pdf(office: Office, actor: Actor, certificate_id: str) -> bytes:
    """Draw a certificate for the printer; that it was printed is written in the audit log."""
    with office.work(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        row, _, _ = issuing.found(work, certificate_id)
        work.record("certificate.printed", "certificate", certificate_id)
    return draw(office, Statement.from_bytes(row.statement))


def draw(office: Office, statement: Statement) -> bytes:
    """Draw the paper of a statement."""
    folder = ContentFolders(office.settings.content).certificates
    return render_certificate(
        statement=statement,
        pictures={c.picture: stored_pictures.read(office, c.picture).body for c in statement.competences},
        wording=load_wordings(folder)[statement.language],
        design=load_design(folder),
        fonts=fonts.load(office.settings.instance / "fonts"),
        verify_url=f"{office.settings.verify_address}/verify",
    )
