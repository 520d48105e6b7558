"""Staff sign in: by a link that works once, or by name and password. Sessions live in the database and can be ended."""

import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from assess.domain.people import Staff
from assess.errors import BadInput, Forbidden, Gone, NotFound, TooMany
from assess.services.office import Actor, Office, hashed
from assess.storage import attempts, organisations
from assess.storage.organisations import SignInLink, StaffSession

IDLE = timedelta(minutes=60)
ABSOLUTE = timedelta(hours=12)
LINK_LIFE = timedelta(days=7)
TOUCH_EVERY = timedelta(minutes=1)
SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 200
FAILURES_ALLOWED = 10
FAILURE_WINDOW = timedelta(minutes=15)
SURFACE = "sign_in"
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""argon2id with the parameters that OWASP names as the least (19 MiB, two passes): 22 ms here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A member of staff whose sign-in holds."""

    actor: Actor
    session_id: str
    language: str
    has_password: bool


def who(office: Office, token: str) -> SignedIn | None:
    """Say who shows this session token; None when it is unknown, ended, or was idle too long."""
    now = office.clock.now()
    with office.see() as connection:
        session = organisations.find_session(connection, hashed(token))
        if session is None or session.revoked_at is not None:
            return None
        if now >= session.expires_at or now - session.last_seen_at >= IDLE:
            return None
        staff = organisations.find_staff(connection, session.staff)
    if staff is None or not staff.active:
        return None
    if now - session.last_seen_at >= TOUCH_EVERY:
        with office.store() as connection:
            organisations.touch_session(connection, session.id, now)
    return SignedIn(
        actor=actor_of(staff),
        session_id=session.id,
        language=staff.language,
        has_password=staff.has_password,
    )


def actor_of(staff: Staff) -> Actor:
    """Give the actor that a member of staff is."""
    return Actor(kind="staff", id=staff.id, organisation=staff.organisation, roles=staff.roles, name=staff.name)


def open_link(office: Office, token: str) -> str:
    """Say for whom a one-time link is, without using it up: a mail scanner may open it too."""
    with office.see() as connection:
        link = organisations.find_link(connection, hashed(token))
        if link is None or link.used_at is not None or link.expires_at <= office.clock.now():
            raise _link_gone()
        staff = organisations.find_staff(connection, link.staff)
    if staff is None or not staff.active:
        raise _link_gone()
    return staff.name


def use_link(office: Office, token: str) -> str:
    """Use a one-time link up and give a session token."""
    now = office.clock.now()
    with office.store() as connection:
        link = organisations.find_link(connection, hashed(token))
        if link is None or link.expires_at <= now or not organisations.use_link(connection, link.id, now):
            raise _link_gone()
        staff = organisations.find_staff(connection, link.staff)
    if staff is None or not staff.active:
        raise _link_gone()
    return _begin(office, staff, "signed in with a link")


def new_link(office: Office, staff_id: str) -> str:
    """Make a one-time link for a member of staff and give its token, which is stored nowhere."""
    token = office.clock.token()
    now = office.clock.now()
    link = SignInLink(id=office.clock.new_id(), staff=staff_id, expires_at=now + LINK_LIFE, used_at=None)
    with office.store() as connection:
        organisations.add_link(connection, link, hashed(token))
    return token


def link_for(office: Office, sign_in_name: str) -> str:
    """Make a one-time link from the command line, for whoever has the machine."""
    return new_link(office, actor_named(office, sign_in_name).id)


def actor_named(office: Office, sign_in_name: str) -> Actor:
    """Give a member of staff for whom the command line acts; NotFound when nobody has this name."""
    with office.see() as connection:
        staff = organisations.find_staff_by_sign_in_name(connection, sign_in_name.strip().lower())
    if staff is None:
        raise NotFound("no_such_staff", "Nobody signs in with this name.", "Look at the list of staff.")
    return actor_of(staff)


def sign_in(office: Office, sign_in_name: str, password: str, address: str) -> str:
    """Check name and password and give a session token; tries are limited before any hashing is done."""
    keys = {hashed(f"address {address}"), hashed(f"name {sign_in_name.strip().lower()}")}
    _stop_after_failures(office, keys)
    with office.see() as connection:
        staff = organisations.find_staff_by_sign_in_name(connection, sign_in_name.strip().lower())
        stored = organisations.password_hash(connection, staff.id) if staff else None
    if not _matches(stored, password) or staff is None or not staff.active:
        _note_failure(office, keys)
        raise Forbidden(
            "wrong_sign_in",
            "This name and password do not belong together.",
            "Try again, or ask an administrator for a sign-in link.",
        )
    return _begin(office, staff, "signed in with a password")


def sign_out(office: Office, signed_in: SignedIn) -> None:
    """End this sign-in."""
    revoke_session(office, signed_in.actor, signed_in.session_id)


def sessions_of(office: Office, actor: Actor) -> tuple[StaffSession, ...]:
    """Give her own sign-ins that hold."""
    with office.look(actor) as work:
        return organisations.sessions_of(work.connection, actor.id, work.now)


def revoke_session(office: Office, actor: Actor, session_id: str) -> None:
    """End one of her own sign-ins."""
    with office.work(actor) as work:
        if organisations.revoke_sessions(work.connection, actor.id, work.now, only=session_id):
            work.record("sign_in.ended", "staff_session", session_id)


def set_password(office: Office, actor: Actor, old: str, new: str) -> None:
    """Choose or change her own password; every other sign-in of hers ends."""
    if not SHORTEST_PASSWORD <= len(new) <= LONGEST_PASSWORD:
        raise BadInput(
            "short_password",
            "A password needs at least 12 characters.",
            "Four words that only you would put together are easy to remember.",
        )
    with office.work(actor) as work:
        stored = organisations.password_hash(work.connection, actor.id)
        if stored is not None and not _matches(stored, old):
            raise Forbidden("wrong_password", "This is not your password now.", "Type your old password again.")
        organisations.change_staff(work.connection, actor.id, password_hash=HASHER.hash(_normal(new)))
        work.record("password.changed", "staff", actor.id)


def set_language(office: Office, actor: Actor, language: str) -> None:
    """Choose the language of her desk."""
    with office.work(actor) as work:
        organisations.change_staff(work.connection, actor.id, language=language)


def confirm(office: Office, actor: Actor, confirmation: str) -> None:
    """Make sure that it is she who signs: by her password, or, while she has none, by her name typed out."""
    key = hashed(f"confirm {actor.id}")
    _stop_after_failures(office, {key})
    with office.see() as connection:
        stored = organisations.password_hash(connection, actor.id)
    if stored is None and _plain(confirmation) != _plain(actor.name):
        raise Forbidden("not_confirmed", "This is not your name.", "Type your own name to sign.")
    if stored is not None and not _matches(stored, confirmation):
        _note_failure(office, {key})
        raise Forbidden("not_confirmed", "This is not your password.", "Type your password to sign.")


def limited(office: Office, what: str, check: Callable[[], None]) -> None:
    """Run a check that raises Forbidden for a wrong answer; ten of those in a quarter of an hour are the last."""
    keys = {hashed(what)}
    _stop_after_failures(office, keys)
    try:
        check()
    except Forbidden:
        _note_failure(office, keys)
        raise


def _stop_after_failures(office: Office, keys: Collection[str]) -> None:
    since = office.clock.now() - FAILURE_WINDOW
    with office.see() as connection:
        misses = attempts.misses_by_address(connection, SURFACE, since)
    if any(misses.get(key, 0) >= FAILURES_ALLOWED for key in keys):
        raise TooMany(
            "too_many_sign_ins",
            "There were too many tries.",
            "Wait 15 minutes, or ask an administrator for a sign-in link.",
        )


def _note_failure(office: Office, keys: Collection[str]) -> None:
    with office.store() as connection:
        for key in sorted(keys):
            attempts.add_miss(connection, office.clock.new_id(), SURFACE, key, office.clock.now())


def _begin(office: Office, staff: Staff, how: str) -> str:
    token = office.clock.token()
    with office.work(actor_of(staff)) as work:
        session = StaffSession(
            id=work.new_id(),
            staff=staff.id,
            created_at=work.now,
            last_seen_at=work.now,
            expires_at=work.now + ABSOLUTE,
            revoked_at=None,
        )
        organisations.add_session(work.connection, session, hashed(token))
        work.record("sign_in.begun", "staff_session", session.id, {"how": how})
    return token


def _matches(stored: str | None, password: str) -> bool:
    """Compare in the same time whether or not there is such a person."""
    try:
        HASHER.verify(stored or _hash_of_nobody(), _normal(password))
    except VerificationError:
        return False
    return stored is not None


@lru_cache(maxsize=1)
def _hash_of_nobody() -> str:
    """Give a hash to compare with when there is no such person, so that the time is the same."""
    return HASHER.hash("nobody signs in with this")


def _normal(password: str) -> str:
    return unicodedata.normalize("NFKC", password)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _link_gone() -> Gone:
    return Gone(
        "link_gone",
        "This link was used already or is too old.",
        "Ask an administrator for a new one.",
    )
