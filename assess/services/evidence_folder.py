"""The folder with the files of evidence: what a row keeps as a file lies here, under its SHA-256 (`storage/evidence_files.py`)."""

from assess.domain.portfolio import KeptFile
from assess.files.uploads import Ready
from assess.services.office import Office
from assess.storage.evidence_files import EvidenceFiles

FOLDER = "evidence"
ENDINGS = {
    "image/jpeg": "jpg",
    "application/pdf": "pdf",
    "audio/mp4": "m4a",
    "audio/webm": "webm",
    "audio/ogg": "ogg",
    "audio/flac": "flac",
    "audio/wav": "wav",
    "audio/mpeg": "mp3",
}
"""How a file of each type is called when it is given out."""


def files(office: Office) -> EvidenceFiles:
    """Give the folder of the files; nothing in it is served by address."""
    return EvidenceFiles(office.settings.instance / FOLDER)


def keep(office: Office, organisation_id: str, ready: Ready) -> KeptFile:
    """Write a file before its row is stored: a row without its file would be worse than a file without its row."""
    sha256 = files(office).keep(organisation_id, ready.body)
    return KeptFile(sha256=sha256, type=ready.type, size=len(ready.body))
