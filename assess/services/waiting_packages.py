"""The folder of sealed packages: those that wait to be given out, and those that are being looked at."""

from assess.services.office import Office, Work
from assess.storage import packages
from assess.storage.evidence_files import EvidenceFiles

FOLDER = "packages"


def files(office: Office) -> EvidenceFiles:
    """Give the folder; nothing in it is served by address, and nobody here can open what was made for somebody else."""
    return EvidenceFiles(office.settings.instance / FOLDER)


def withdraw_in(work: Work, participant_id: str) -> tuple[str, ...]:
    """Take back what still waits; its files (SHA-256) are to go after the transaction is committed."""
    gone = packages.withdraw(work.connection, work.actor.organisation, participant_id, work.now)
    if gone:
        work.record("package.withdrawn", "participant", participant_id, {"packages": len(gone)})
    return gone
