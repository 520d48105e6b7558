"""Staff sign in: by a link that works once, by name and password, with a second factor where she has one, or with a passkey.

Sessions live in the database and can be ended. How guesses are slowed down is in `slowing_guesses`.
"""

import unicodedata
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from assess.domain import passwords
from assess.domain.people import Staff
from assess.errors import BadInput, Forbidden, Gone, NotFound
from assess.services import sign_in_steps, slowing_guesses
from assess.services.office import Actor, Office, Work, hashed
from assess.services.slowing_guesses import NOBODY, Keys, Visitor
from assess.storage import organisation_accounts, organisations, second_factors
from assess.storage.database import Connection
from assess.storage.organisations import SignInLink, StaffSession

IDLE = timedelta(minutes=60)
ABSOLUTE = timedelta(hours=12)
LINK_LIFE = timedelta(days=7)
TOUCH_EVERY = timedelta(minutes=1)
SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 200
BY_ORGANISATION = "signed in with an account of the organisation"
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""argon2id with the parameters that OWASP names as the least (19 MiB, two passes): 22 ms here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A member of staff whose sign-in holds. `lacks_second_factor`: her organisation asks for one, so until then she has no role."""

    actor: Actor
    session_id: str
    language: str
    has_password: bool
    lacks_second_factor: bool = False


class SecondFactorDue(Forbidden):
    """Name and password, or the link, were right; a code or passkey is still to come. `step` is what that continues."""

    def __init__(self, step: str) -> None:
        """Keep the token of the step."""
        super().__init__("second_factor_due", "A second step is needed.", "Type the code of your app.")
        self.step = step


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
        lacks = staff is not None and _lacks_second_factor(connection, staff)
    if staff is None or not staff.active:
        return None
    if now - session.last_seen_at >= TOUCH_EVERY:
        with office.store() as connection:
            organisations.touch_session(connection, session.id, now)
    actor = actor_of(staff)
    return SignedIn(
        actor=replace(actor, roles=frozenset()) if lacks else actor,
        session_id=session.id,
        language=staff.language,
        has_password=staff.has_password,
        lacks_second_factor=lacks,
    )


def actor_of(staff: Staff) -> Actor:
    """Give the actor that a member of staff is."""
    return Actor(kind="staff", id=staff.id, organisation=staff.organisation, roles=staff.roles, name=staff.name)


def open_link(office: Office, token: str) -> str:
    """Say for whom a one-time link is, without using it up: a mail scanner may open it too."""
    with office.see() as connection:
        link = organisations.find_link(connection, hashed(token))
        if link is None or not link.holds(office.clock.now()):
            raise _link_gone()
        staff = organisations.find_staff(connection, link.staff)
    if staff is None or not staff.active:
        raise _link_gone()
    return staff.name


def use_link(office: Office, token: str, visitor: Visitor = NOBODY) -> str:
    """Use a one-time link up and give a session token; SecondFactorDue where she has one.

    A link that resets takes away what she signed in with until now, and ends her other sign-ins.
    """
    now = office.clock.now()
    with office.store() as connection:
        link = organisations.find_link(connection, hashed(token))
        if link is None or not link.holds(now) or not organisations.use_link(connection, link.id, now):
            raise _link_gone()
        staff = organisations.find_staff(connection, link.staff)
    if staff is None or not staff.active:
        raise _link_gone()
    if link.resets:
        with office.work(actor_of(staff)) as work:
            forget_ways_in(work, staff.id)
            work.record("sign_in.reset", "staff", staff.id)
    return enter(office, staff, "signed in with a link", visitor)


def new_link(office: Office, staff_id: str, *, resets: bool = False) -> str:
    """Make a one-time link for a member of staff and give its token, which is stored nowhere."""
    token = office.clock.token()
    now = office.clock.now()
    link = SignInLink(
        id=office.clock.new_id(),
        staff=staff_id,
        expires_at=now + LINK_LIFE,
        used_at=None,
        revoked_at=None,
        resets=resets,
    )
    with office.store() as connection:
        organisations.add_link(connection, link, hashed(token))
    return token


def link_for(office: Office, sign_in_name: str, *, resets: bool = False) -> str:
    """Make a one-time link from the command line, for whoever has the machine."""
    return new_link(office, actor_named(office, sign_in_name).id, resets=resets)


def actor_named(office: Office, sign_in_name: str) -> Actor:
    """Give a member of staff for whom the command line acts; NotFound when nobody has this name."""
    with office.see() as connection:
        staff = organisations.find_staff_by_sign_in_name(connection, sign_in_name.strip().lower())
    if staff is None:
        raise NotFound("no_such_staff", "Nobody signs in with this name.", "Look at the list of staff.")
    return actor_of(staff)


def sign_in(office: Office, sign_in_name: str, password: str, visitor: Visitor) -> str:
    """Check name and password and give a session token; SecondFactorDue where she has a second factor.

    Tries are slowed down before any hashing is done.
    """
    name = sign_in_name.strip().lower()
    with office.see() as connection:
        staff = organisations.find_staff_by_sign_in_name(connection, name)
        stored = organisations.password_hash(connection, staff.id) if staff else None
    counted = slowing_guesses.keys(office, "password", name, visitor, staff.id if staff else None)
    slowing_guesses.stop(office, counted)
    if not _matches(stored, password) or staff is None or not staff.active:
        refuse(office, counted, staff, "password")
        raise Forbidden(
            "wrong_sign_in",
            "This name and password do not belong together.",
            "Try again, or ask an administrator for a sign-in link.",
        )
    slowing_guesses.forget(office, counted)
    return enter(office, staff, "signed in with a password", visitor)


def enter(office: Office, staff: Staff, how: str, visitor: Visitor) -> str:
    """Let somebody in whose first factor was right: a session token, or SecondFactorDue."""
    with office.see() as connection:
        two = _has_second_factor(connection, staff.id)
    if two:
        raise SecondFactorDue(sign_in_steps.begin(office, sign_in_steps.SECOND_FACTOR, staff=staff.id, challenge=how))
    return begin(office, staff, how, visitor)


def refuse(office: Office, counted: Keys, staff: Staff | None, how: str) -> None:
    """Count a wrong guess, and write it in the log of the organisation whose member of staff was meant."""
    slowing_guesses.note(office, counted)
    if staff is not None:
        with office.work(replace(actor_of(staff), kind="system", id="sign-in")) as work:
            work.record("sign_in.refused", "staff", staff.id, {"how": how})


def sign_out(office: Office, signed_in: SignedIn) -> None:
    """End this sign-in."""
    revoke_session(office, signed_in.actor, signed_in.session_id)


def leave(office: Office, token: str) -> None:
    """End the sign-in that a browser still had when somebody signs in there again."""
    before = who(office, token) if token else None
    if before is not None:
        sign_out(office, before)


def sessions_of(office: Office, actor: Actor) -> tuple[StaffSession, ...]:
    """Give her own sign-ins that hold."""
    with office.look(actor) as work:
        return organisations.sessions_of(work.connection, actor.id, work.now)


def revoke_session(office: Office, actor: Actor, session_id: str) -> None:
    """End one of her own sign-ins."""
    with office.work(actor) as work:
        if organisations.revoke_sessions(work.connection, actor.id, work.now, only=session_id):
            work.record("sign_in.ended", "staff_session", session_id)


def end_others(office: Office, signed_in: SignedIn) -> None:
    """End all of her sign-ins but this one."""
    with office.work(signed_in.actor) as work:
        ended = organisations.revoke_sessions(work.connection, work.actor.id, work.now, but=signed_in.session_id)
        work.record("sign_in.others_ended", "staff", work.actor.id, {"ended": ended})


def set_password(office: Office, actor: Actor, old: str, new: str, *, session_id: str = "") -> None:
    """Choose or change her own password; every other sign-in of hers than `session_id` ends."""
    if not SHORTEST_PASSWORD <= len(new) <= LONGEST_PASSWORD:
        raise BadInput(
            "short_password",
            "A password needs at least 12 characters.",
            "Four words that only you would put together are easy to remember.",
        )
    if passwords.is_easily_guessed(_normal(new), about=(actor.name, "salto")):
        raise BadInput(
            "easy_password",
            "This password is among the first that somebody would guess.",
            "Four words that only you would put together are easy to remember.",
        )
    counted = slowing_guesses.keys(office, "confirm", actor.id, NOBODY, None)
    slowing_guesses.stop(office, counted)
    if password_matches(office, actor.id, old) is False:
        slowing_guesses.note(office, counted)
        raise Forbidden("wrong_password", "This is not your password now.", "Type your old password again.")
    with office.work(actor) as work:
        organisations.change_staff(work.connection, actor.id, password_hash=HASHER.hash(_normal(new)))
        organisations.revoke_sessions(work.connection, actor.id, work.now, but=session_id)
        work.record("password.changed", "staff", actor.id)


def set_language(office: Office, actor: Actor, language: str) -> None:
    """Choose the language of her desk."""
    with office.work(actor) as work:
        organisations.change_staff(work.connection, actor.id, language=language)


def introduce(office: Office, actor: Actor, *, name: str) -> None:
    """Let her write her own name, when she first comes in: it stands on what she signs."""
    with office.work(actor) as work:
        organisations.change_staff(work.connection, actor.id, name=name.strip())
        work.record("staff.introduced", "staff", actor.id)


def begin(office: Office, staff: Staff, how: str, visitor: Visitor, *, first: str = "") -> str:
    """Begin a session and give its token, of which only the hash is stored; `first`: her first factor, where `how` was a second."""
    token = office.clock.token()
    with office.work(actor_of(staff)) as work:
        session = StaffSession(
            id=work.new_id(),
            staff=staff.id,
            created_at=work.now,
            last_seen_at=work.now,
            expires_at=work.now + ABSOLUTE,
            revoked_at=None,
            device=visitor.device or None,
            by_organisation=BY_ORGANISATION in (how, first),
        )
        organisations.add_session(work.connection, session, hashed(token))
        work.record("sign_in.begun", "staff_session", session.id, {"how": how})
    return token


def forget_ways_in(work: Work, staff_id: str) -> None:
    """Take everything away that somebody signs in with, and end her sign-ins."""
    organisations.change_staff(work.connection, staff_id, password_hash=None)
    organisation_accounts.remove(work.connection, staff_id)
    second_factors.remove_app(work.connection, staff_id)
    second_factors.remove_passkeys(work.connection, staff_id)
    second_factors.remove_recovery_codes(work.connection, staff_id)
    organisations.revoke_sessions(work.connection, staff_id, work.now)


def password_matches(office: Office, staff_id: str, password: str) -> bool | None:
    """Say whether this is her password; None when she has none."""
    with office.see() as connection:
        stored = organisations.password_hash(connection, staff_id)
    return None if stored is None else _matches(stored, password)


def _has_second_factor(connection: Connection, staff_id: str) -> bool:
    app = second_factors.app_of(connection, staff_id)
    return (app is not None and app.confirmed_at is not None) or bool(second_factors.passkeys_of(connection, staff_id))


def _lacks_second_factor(connection: Connection, staff: Staff) -> bool:
    asked = second_factors.asks_second_factor(connection, staff.organisation)
    return asked and not _has_second_factor(connection, staff.id)


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


def _link_gone() -> Gone:
    return Gone(
        "link_gone",
        "This link was used already or is too old.",
        "Ask an administrator for a new one.",
    )
