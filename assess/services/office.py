"""What the services work with: the office (database, clock, content, keys), who acts, and the unit of work."""

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from assess.clock import Clock
from assess.credentials import package_keys
from assess.credentials.key_device import Device
from assess.credentials.keyring import Keyring
from assess.domain.assessing import AssessingRules
from assess.domain.people import Participant, Session
from assess.domain.permissions import Permission, Role, allowed
from assess.domain.snapshot import Snapshot
from assess.errors import Forbidden, NotFound, Unavailable
from assess.settings import Settings
from assess.storage import assessing, audit_log, participants, sessions
from assess.storage.database import Connection, Database, NotStoredError

SNAPSHOTS_KEPT = 32
SECRET_FILE = "secret"  # noqa: S105  a file name


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts: a member of staff, a paired tablet (for one session), or the system itself."""

    kind: Literal["staff", "tablet", "system"]
    id: str
    organisation: str
    roles: frozenset[Role] = frozenset()
    name: str = ""
    session: str | None = None


class Office:
    """Everything that an installation works with, made once per process."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        """Prepare; nothing is opened before it is used."""
        self.settings = settings
        self.clock = clock
        self.database = Database(settings.database)
        self._snapshots: dict[str, Snapshot] = {}

    @cached_property
    def pictures_folder(self) -> Path:
        """Give the folder of the pictures, `<sha256>.svg`, and of photographs that stand in for some (`.jpg` ...)."""
        return self.settings.instance / "pictures"

    @cached_property
    def recordings_folder(self) -> Path:
        """Give the folder of what people recorded, `<sha256>.m4a`."""
        return self.settings.instance / "recordings"

    @cached_property
    def voices_folder(self) -> Path:
        """Give the folder of what a program read aloud; it can be deleted at any time."""
        return self.settings.instance / "voices"

    @cached_property
    def keyring(self) -> Keyring:
        """Give the keys that sign and check certificates."""
        return Keyring(self.keys_folder, self.key_passphrases(), self._device())

    def package_key(self, organisation: str) -> package_keys.Private:
        """Give the key with which an organisation receives packages; it is made when there is none. Raises Unavailable."""
        return package_keys.private(self.keys_folder, organisation, self.key_passphrases())

    @cached_property
    def keys_folder(self) -> Path:
        """Give the folder of all keys."""
        return self.settings.instance / "keys"

    def key_passphrases(self) -> tuple[bytes, ...]:
        """Give what opens key files: the organisation's passphrase first, then one made from the secret.

        Without a passphrase a copy of the folder `keys` alone opens nothing; a copy of the whole instance does.
        """
        own = self.settings.key_passphrase.encode()
        made = hmac.new(self.secret, b"keys", hashlib.sha256).hexdigest().encode()
        return (own, made) if own else (made,)

    def _device(self) -> Device | None:
        settings = self.settings
        if not settings.key_device_library:
            return None
        return Device(library=settings.key_device_library, token=settings.key_device_token, pin=settings.key_device_pin)

    @cached_property
    def secret(self) -> bytes:
        """Give the installation's own secret, made at set-up: it keys look-ups and address hashes."""
        path = self.settings.instance / SECRET_FILE
        if not path.is_file():
            raise Unavailable("not_set_up", "This installation is not set up.", "Run `salto setup`.")
        return path.read_bytes()

    def keyed(self, purpose: str, value: str) -> str:
        """Give the HMAC of a value under the installation's secret, in hexadecimal.

        Used in place of certificate codes (`code`) and network addresses (`address`).
        """
        return hmac.new(self.secret, f"{purpose}\x00{value}".encode(), hashlib.sha256).hexdigest()

    @contextmanager
    def work(self, actor: Actor) -> Iterator["Work"]:
        """Run a use case that writes; everything is stored at its end, or nothing."""
        with _available(), self.database.write() as connection:
            yield Work(self, actor, connection, self.clock.now())

    @contextmanager
    def look(self, actor: Actor) -> Iterator["Work"]:
        """Run a use case that only reads."""
        with _available(), self.database.read() as connection:
            yield Work(self, actor, connection, self.clock.now())

    @contextmanager
    def store(self) -> Iterator[Connection]:
        """Write without an actor: the public check's limits, a tablet that is not paired, signing in."""
        with _available(), self.database.write() as connection:
            yield connection

    @contextmanager
    def glance(self) -> Iterator[Connection]:
        """Read with one query, without an actor."""
        with _available(), self.database.glance() as connection:
            yield connection

    @contextmanager
    def see(self) -> Iterator[Connection]:
        """Read without an actor."""
        with _available(), self.database.read() as connection:
            yield connection

    def snapshot(self, connection: Connection, digest: str) -> Snapshot:
        """Give the pinned content of a session; what was read last is kept, because it never changes."""
        found = self._snapshots.get(digest)
        if found is None:
            found = Snapshot.from_json(sessions.pinned(connection, digest))
            while len(self._snapshots) >= SNAPSHOTS_KEPT:
                self._snapshots.pop(next(iter(self._snapshots)), None)
            self._snapshots[digest] = found
        return found

    def day(self, moment: datetime) -> date:
        """Give the day of a moment where the organisation works."""
        return moment.astimezone(ZoneInfo(self.settings.time_zone)).date()


@contextmanager
def _available() -> Iterator[None]:
    try:
        yield
    except NotStoredError as error:
        raise Unavailable(
            "database_unavailable",
            "The data cannot be reached now. Nothing was lost, and nothing was half stored.",
            "Wait a moment and try again.",
        ) from error


class Work:
    """One use case under way: its transaction, its moment, and who acts."""

    def __init__(self, office: Office, actor: Actor, connection: Connection, now: datetime) -> None:
        """Tie them together."""
        self.office = office
        self.actor = actor
        self.connection = connection
        self.now = now
        self._rules: AssessingRules | None = None
        self._sheets: tuple[tuple[str, datetime], ...] | None = None

    @property
    def rules(self) -> AssessingRules:
        """Give what the actor's organisation asks of assessing; read once."""
        if self._rules is None:
            self._rules = assessing.rules(self.connection, self.actor.organisation)
        return self._rules

    @property
    def sheets(self) -> tuple[tuple[str, datetime], ...]:
        """Give by whom and when each sheet of the organisation was handed in; read once."""
        if self._sheets is None:
            self._sheets = assessing.sheets(self.connection, self.actor.organisation)
        return self._sheets

    @property
    def today(self) -> date:
        """Give the day on which this happens, where the organisation works."""
        return self.office.day(self.now)

    def require(self, permission: Permission) -> None:
        """Stop unless a role of the actor grants the permission."""
        if not allowed(self.actor.roles, permission):
            raise Forbidden(
                "not_permitted",
                "Your role does not include this.",
                "Ask an administrator of your organisation.",
            )

    def new_id(self) -> str:
        """Make an id."""
        return self.office.clock.new_id()

    def record(self, action: str, kind: str, subject: str, details: Mapping[str, Any] | None = None) -> None:
        """Write an audit entry in this transaction; `details` never holds a name."""
        audit_log.record(
            self.connection,
            self.actor.organisation,
            entry_id=self.new_id(),
            at=self.now,
            actor=(self.actor.kind, self.actor.id),
            action=action,
            subject=(kind, subject),
            details=details or {},
        )

    def participant(self, participant_id: str) -> Participant:
        """Give a participant of the actor's organisation, or raise NotFound."""
        found = participants.find(self.connection, self.actor.organisation, participant_id)
        if found is None:
            raise NotFound("no_such_participant", "There is no such participant.", "Go back to the list.")
        return found

    def session(self, session_id: str) -> Session:
        """Give a session of the actor's organisation, or raise NotFound."""
        found = sessions.find(self.connection, self.actor.organisation, session_id)
        if found is None:
            raise NotFound("no_such_session", "There is no such session.", "Go back to the overview.")
        return found

    def snapshot(self, session: Session) -> Snapshot:
        """Give the content that a session pinned."""
        return self.office.snapshot(self.connection, session.snapshot)


def hashed(token: str) -> str:
    """Give the SHA-256 of a token of full entropy: what is stored in its place."""
    return hashlib.sha256(token.encode()).hexdigest()
