"""Who takes part: organisation, participant, member of staff, tablet."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from assess.domain.permissions import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Who assesses and issues."""

    id: str
    name: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A woman who shows what she can do. A name or alias and a language are all that is asked."""

    id: str
    given_name: str
    family_name: str | None
    language: str
    enrolled_at: datetime
    erased: bool = False
    """Only her certificates are left, and what holds them together."""

    @property
    def full_name(self) -> str:
        """Give the name as she gave it."""
        return f"{self.given_name} {self.family_name}" if self.family_name else self.given_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """A counsellor, assessor, decider or administrator."""

    id: str
    organisation: str
    sign_in_name: str
    name: str
    language: str
    roles: frozenset[Role]
    active: bool
    has_password: bool


class SessionKind(StrEnum):
    """How she shows it: what sort of sitting it is."""

    TEST_ROOM = "test_room"
    WORK_FLOOR = "work_floor"
    HOME_VISIT = "home_visit"
    GROUP_TASK = "group_task"
    VOLUNTEERING = "volunteering"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """When and where: `starts_at` is the clock on the wall there, HH:MM, or empty; `place` is for people who read."""

    day: date
    starts_at: str = ""
    minutes: int = 60
    kind: SessionKind = SessionKind.TEST_ROOM
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One sitting: chosen domains, a language, and the exact content that it began with.

    `changes` counts how often its plan was changed; a cancelled one keeps everything that was tapped.
    """

    id: str
    participant: str
    domains: tuple[str, ...]
    language: str
    snapshot: str
    planned_for: date
    created_at: datetime
    kind: SessionKind = SessionKind.TEST_ROOM
    place: str = ""
    starts_at: str = ""
    minutes: int = 60
    changes: int = 0
    cancelled_at: datetime | None = None

    @property
    def plan(self) -> Plan:
        """Give when and where it is."""
        return Plan(
            day=self.planned_for, starts_at=self.starts_at, minutes=self.minutes, kind=self.kind, place=self.place
        )


class Purpose(StrEnum):
    """What a consent is for; each is given and withdrawn on its own."""

    ASSESSMENT = "assessment"
    SHARING = "sharing"
    IMPROVING = "improving"
    VOICE = "voice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """She agreed, or took it back. The latest of a purpose counts; none is ever changed."""

    purpose: Purpose
    granted: bool
    version: int
    language: str
    given_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tablet:
    """A device that was handed over for a session.

    `ready_at`: since when it holds all that a visit needs. `seen_at`: when it last said that it is there, and `unsent`, how
    many taps it then held that had not arrived.
    """

    id: str
    session: str
    label: str
    paired_at: datetime
    revoked_at: datetime | None = None
    ready_at: datetime | None = None
    lost_at: datetime | None = None
    seen_at: datetime | None = None
    unsent: int | None = None
