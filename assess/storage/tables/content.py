"""The content that sessions pinned. A row is never changed: its key is the digest of its body."""

from sqlalchemy import LargeBinary, Table

from assess.storage.personal_data import Keep, Personal, column
from assess.storage.tables.base import Hash, metadata, moment

snapshot = Table(
    "snapshot",
    metadata,
    column("digest", Hash, primary_key=True, personal=Personal.NONE, keep=Keep.INSTALLATION),
    column("body", LargeBinary, personal=Personal.NONE, keep=Keep.INSTALLATION),
    moment("created_at", Keep.INSTALLATION),
)
