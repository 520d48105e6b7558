"""A certificate that was really issued, for tests of what comes after: keys, status lists, exports, downloads."""

from assess.domain.people import Session
from assess.services import deciding, issuing, signing_credentials
from assess.services.office import Office
from assess.storage.credentials import StoredCredential
from tests.support.installation import Desk

DOMAIN = "cleaning"


def decided(desk: Desk, session: Session) -> str:
    """Observe a session and sign its decision: everything with help."""
    desk.observe(desk.els, session, {}, otherwise=1)
    proposals = deciding.file(desk.office, desk.els, session.id, DOMAIN).proposals
    return deciding.sign(
        desk.office,
        desk.els,
        session.id,
        DOMAIN,
        levels={one.criterion: one.level for one in proposals},
        reasons={},
        confirmation="Els Peeters",
    )


def issued(desk: Desk, office: Office | None = None) -> str:
    """Issue a certificate to a new participant; give its id."""
    decision = decided(desk, desk.session(DOMAIN))
    return issuing.issue(office or desk.office, desk.els, decision, language="nl")


def credential(desk: Desk, certificate: str, office: Office | None = None) -> StoredCredential:
    with (office or desk.office).work(desk.els) as work:
        return signing_credentials.credential(work, certificate)
