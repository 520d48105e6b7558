"""Evidence that an assessor keeps while observing: a note, a photograph or a voice note beside one competence."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assess.domain.observation import Context
from assess.domain.portfolio import KeptFile


class Noted(StrEnum):
    """What it is."""

    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"


NEEDS_CONSENT = frozenset({Noted.PHOTO, Noted.VOICE})


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationEvidence:
    """One piece of one observation. `criterion` is None when it is about the whole task; it is never a score."""

    id: str
    session: str
    observation: str
    domain: str
    criterion: str | None
    sort: Noted
    context: Context
    consent: bool
    words: str
    file: KeptFile | None
    added_at: datetime
    added_by: str
