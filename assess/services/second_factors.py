"""A member of staff's second factor: an authenticator app, recovery codes, and what her organisation asks."""

import base64
import hashlib
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from assess.domain import one_time_code
from assess.domain.permissions import Permission
from assess.errors import Forbidden
from assess.services import sealing, sign_in_steps, signing_in, slowing_guesses
from assess.services.office import Actor, Office, Work
from assess.services.slowing_guesses import Visitor
from assess.storage import organisation_accounts, organisations, second_factors
from assess.storage.second_factors import Passkey

SEALED_FOR = "authenticator app"
CODES = 10
CODE_LETTERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """What somebody has: a password, an account of the organisation, an app, passkeys, recovery codes; and whether her organisation asks for a second factor."""

    password: bool
    app: bool
    passkeys: tuple[Passkey, ...]
    recovery_codes: int
    asked: bool
    organisation_account: bool = False

    @property
    def any(self) -> bool:
        """Say whether she has a second factor."""
        return self.app or bool(self.passkeys)


def factors(office: Office, actor: Actor) -> Factors:
    """Give what she has herself."""
    with office.look(actor) as work:
        app = second_factors.app_of(work.connection, actor.id)
        return Factors(
            password=organisations.password_hash(work.connection, actor.id) is not None,
            app=app is not None and app.confirmed_at is not None,
            passkeys=second_factors.passkeys_of(work.connection, actor.id),
            recovery_codes=second_factors.recovery_codes_left(work.connection, actor.id),
            asked=second_factors.asks_second_factor(work.connection, actor.organisation),
            organisation_account=organisation_accounts.linked(work.connection, actor.id),
        )


def first_codes(work: Work) -> tuple[str, ...]:
    """Make her first recovery codes, with her first second factor; none where she has some."""
    return () if second_factors.recovery_codes_left(work.connection, work.actor.id) else fresh_codes(work)


def finish(office: Office, step: str, typed: str, visitor: Visitor) -> str:
    """End a sign-in with a code of the app, or a recovery code: gives her session token."""
    begun = sign_in_steps.look(office, step, sign_in_steps.SECOND_FACTOR)
    with office.see() as connection:
        staff = organisations.find_staff(connection, begun.staff or "")
    if staff is None or not staff.active:
        raise sign_in_steps.gone()
    counted = slowing_guesses.keys(office, "code", staff.id, visitor, staff.id)
    slowing_guesses.stop(office, counted)
    how = check(office, signing_in.actor_of(staff), typed)
    if how is None:
        signing_in.refuse(office, counted, staff, "code")
        raise Forbidden("wrong_code", "This is not the code of now.", "Type the six digits that your app shows.")
    slowing_guesses.forget(office, counted)
    sign_in_steps.use(office, step, sign_in_steps.SECOND_FACTOR)
    return signing_in.begin(office, staff, how, visitor, first=begun.challenge or "")


def offered(office: Office, step: str) -> Factors:
    """Give what somebody whose first factor was right may continue with."""
    begun = sign_in_steps.look(office, step, sign_in_steps.SECOND_FACTOR)
    with office.see() as connection:
        staff = organisations.find_staff(connection, begun.staff or "")
    if staff is None:
        raise sign_in_steps.gone()
    return factors(office, signing_in.actor_of(staff))


def check(office: Office, actor: Actor, typed: str) -> str | None:
    """Use a code up and say which kind it was, for the log; None when it is none of hers, or was used."""
    plain = "".join(typed.split()).replace("-", "").upper()
    with office.work(actor) as work:
        if len(plain) == one_time_code.DIGITS:
            app = second_factors.app_of(work.connection, actor.id)
            right = app is not None and app.confirmed_at is not None and use_code(work, app, plain)
            return "signed in with a code of an app" if right else None
        if len(plain) != CODE_LETTERS:
            return None
        code_hash = _hash(office, actor.id, plain)
        used = second_factors.use_recovery_code(work.connection, actor.id, code_hash, work.now)
        if used:
            work.record("recovery_code.used", "staff", actor.id)
        return "signed in with a recovery code" if used else None


def asked(office: Office, actor: Actor) -> bool:
    """Say whether the actor's organisation asks for a second factor."""
    with office.look(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        return second_factors.asks_second_factor(work.connection, actor.organisation)


def ask(office: Office, actor: Actor, *, second_factor: bool) -> None:
    """Ask all staff for a second factor from now on, or no longer."""
    with office.work(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        second_factors.add_access_rules(
            work.connection,
            actor.organisation,
            rules_id=work.new_id(),
            second_factor=second_factor,
            at=work.now,
            changed_by=actor.id,
        )
        details = {"second_factor": second_factor}
        work.record("organisation.access_rules_changed", "organisation", actor.organisation, details)


def use_code(work: Work, app: second_factors.AuthenticatorApp, typed: str) -> bool:
    """Use the code of an app up; False when it is not one of now, or was used."""
    secret = sealing.opened(work.office, SEALED_FOR, app.secret)
    step = one_time_code.matching_step(secret, "".join(typed.split()), work.now, after=app.last_step)
    return step is not None and second_factors.use_step(work.connection, app.id, step)


def fresh_codes(work: Work) -> tuple[str, ...]:
    """Make ten recovery codes; older ones count no longer."""
    made = [
        base64.b32encode(hashlib.sha256(work.office.clock.token().encode()).digest()).decode()[:CODE_LETTERS]
        for _ in range(CODES)
    ]
    stored = [(work.new_id(), _hash(work.office, work.actor.id, one)) for one in made]
    second_factors.set_recovery_codes(work.connection, work.actor.id, stored)
    work.record("recovery_code.made", "staff", work.actor.id, {"codes": CODES})
    return tuple(f"{one[:4]}-{one[4:8]}-{one[8:]}" for one in made)


def _hash(office: Office, staff_id: str, code: str) -> str:
    """Hash as passwords are, with one salt for each person, so that ten codes are looked up with one hash."""
    salt = office.keyed("recovery code", staff_id)[:32].encode()
    raw = hash_secret_raw(
        code.encode(), salt, time_cost=2, memory_cost=19_456, parallelism=1, hash_len=32, type=Type.ID
    )
    return raw.hex()
