"""Setting up a second factor, and taking it away: an authenticator app, and recovery codes. Each change is confirmed."""

import hashlib
from dataclasses import dataclass

from assess.credentials import qr
from assess.credentials.qr import Symbol
from assess.domain import one_time_code
from assess.errors import BadInput, Conflict
from assess.services import confirming, sealing
from assess.services.office import Actor, Office
from assess.services.second_factors import SEALED_FOR, first_codes, fresh_codes, use_code
from assess.storage import organisations, second_factors


@dataclass(frozen=True, slots=True, kw_only=True)
class NewApp:
    """What an app is to learn: as a symbol, and as it is typed."""

    symbol: Symbol
    secret: str


def begin_app(office: Office, actor: Actor) -> NewApp:
    """Make a secret for her app; it counts once a code of it was typed."""
    secret = hashlib.sha256(office.clock.token().encode()).digest()[: one_time_code.SECRET_BYTES]
    with office.work(actor) as work:
        app = second_factors.app_of(work.connection, actor.id)
        if app is not None and app.confirmed_at is not None:
            raise Conflict("app_there", "You have an app already.", "Remove it first.")
        second_factors.set_app(
            work.connection,
            app_id=work.new_id(),
            staff_id=actor.id,
            secret=sealing.sealed(office, SEALED_FOR, secret),
            at=work.now,
        )
    return _taught(office, actor, secret)


def new_app(office: Office, actor: Actor) -> NewApp | None:
    """Give what an app that is still to be confirmed is to learn; None when there is none."""
    with office.look(actor) as work:
        app = second_factors.app_of(work.connection, actor.id)
    if app is None or app.confirmed_at is not None:
        return None
    return _taught(office, actor, sealing.opened(office, SEALED_FOR, app.secret))


def confirm_app(office: Office, actor: Actor, *, typed: str, confirmation: str) -> tuple[str, ...]:
    """Let the app count, because its code was typed; give her first recovery codes, where she has none."""
    confirming.confirm_change(office, actor, confirmation)
    with office.work(actor) as work:
        app = second_factors.app_of(work.connection, actor.id)
        if app is None or app.confirmed_at is not None:
            raise Conflict("no_new_app", "There is no app to confirm.", "Begin again from your account.")
        if not use_code(work, app, typed):
            raise BadInput("wrong_code", "This is not the code of now.", "Type the six digits that your app shows.")
        second_factors.confirm_app(work.connection, app.id, work.now)
        work.record("second_factor.added", "staff", actor.id, {"kind": "app"})
        return first_codes(work)


def remove_app(office: Office, actor: Actor, *, confirmation: str) -> None:
    """Take her app away."""
    confirming.confirm_change(office, actor, confirmation)
    with office.work(actor) as work:
        if second_factors.remove_app(work.connection, actor.id):
            work.record("second_factor.removed", "staff", actor.id, {"kind": "app"})


def new_codes(office: Office, actor: Actor, *, confirmation: str) -> tuple[str, ...]:
    """Make ten recovery codes, shown once; older ones count no longer."""
    confirming.confirm_change(office, actor, confirmation)
    with office.work(actor) as work:
        return fresh_codes(work)


def _taught(office: Office, actor: Actor, secret: bytes) -> NewApp:
    with office.look(actor) as work:
        staff = organisations.find_staff(work.connection, actor.id)
    account = staff.sign_in_name if staff else ""
    address = one_time_code.address(secret, issuer="Salto", account=account)
    return NewApp(symbol=qr.symbol(address), secret=one_time_code.written(secret))
