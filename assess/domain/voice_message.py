"""What she says about her result in her own voice: "I do not agree", or "I want to add something"."""

from dataclasses import dataclass
from datetime import datetime

from assess.domain.event import Kind
from assess.domain.portfolio import KeptFile

WISHES = frozenset({Kind.DISAGREED, Kind.ADDITION_WISHED})


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceMessage:
    """One recording. `sent` is the SHA-256 of what the tablet sent; `appeal` names the appeal that it is, if it is one."""

    id: str
    session: str
    wish: Kind
    sent: str
    language: str
    file: KeptFile
    received_at: datetime
    appeal: str | None
