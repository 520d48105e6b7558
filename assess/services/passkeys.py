"""Passkeys of staff: made once on her own device; then she signs in with one, and signs decisions with one.

A passkey is asked for its user's PIN, finger or face each time, so it counts as both factors.
"""

from dataclasses import dataclass
from typing import Any

from assess.credentials import passkeys
from assess.credentials.passkeys import RefusedPasskeyError
from assess.domain.passkey import Place
from assess.errors import BadInput, Forbidden
from assess.services import confirming, second_factors, sign_in_steps, signing_in
from assess.services.office import Actor, Office, hashed
from assess.services.slowing_guesses import Visitor
from assess.storage import organisations
from assess.storage import second_factors as stored
from assess.storage.second_factors import Passkey

LONGEST_NAME = 60
MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the browser is asked, and the token of the step that its answer belongs to."""

    options: dict[str, Any]
    step: str


def ask_to_make(office: Office, actor: Actor, place: Place) -> Question:
    """Ask her browser to make a passkey."""
    with office.look(actor) as work:
        staff = organisations.find_staff(work.connection, actor.id)
        there = stored.passkeys_of(work.connection, actor.id)
    if staff is None or len(there) >= MOST:
        raise BadInput("enough_passkeys", "You have ten passkeys.", "Remove one that you no longer use.")
    challenge = office.clock.token()
    options = passkeys.options_to_make(
        place,
        user=actor.id,
        name=staff.sign_in_name,
        shown_name=staff.name,
        challenge=challenge,
        there=[one.credential_id for one in there],
    )
    step = sign_in_steps.begin(office, sign_in_steps.MAKE_PASSKEY, staff=actor.id, challenge=challenge)
    return Question(options=options, step=step)


def keep(
    office: Office, actor: Actor, place: Place, *, step: str, answer: str, name: str, confirmation: str
) -> tuple[str, ...]:
    """Keep the passkey that her browser made; give her first recovery codes, where she has none."""
    confirming.confirm_change(office, actor, confirmation)
    begun = sign_in_steps.use(office, step, sign_in_steps.MAKE_PASSKEY)
    if begun.staff != actor.id:
        raise sign_in_steps.gone()
    try:
        made = passkeys.made(place, answer, begun.challenge or "")
    except RefusedPasskeyError as error:
        raise BadInput("passkey_not_made", "The passkey could not be made.", "Try again.") from error
    with office.work(actor) as work:
        stored.add_passkey(
            work.connection,
            Passkey(
                id=work.new_id(),
                staff=actor.id,
                name=name.strip()[:LONGEST_NAME] or "Passkey",
                credential_id=made.credential_id,
                public_key=made.public_key,
                sign_count=made.sign_count,
                made_at=work.now,
                last_used_at=None,
            ),
            credential_hash(made.credential_id),
        )
        work.record("second_factor.added", "staff", actor.id, {"kind": "passkey"})
        return second_factors.first_codes(work)


def remove(office: Office, actor: Actor, passkey_id: str, *, confirmation: str) -> None:
    """Take one of her passkeys away."""
    confirming.confirm_change(office, actor, confirmation)
    with office.work(actor) as work:
        if stored.remove_passkeys(work.connection, actor.id, only=passkey_id):
            work.record("second_factor.removed", "staff", actor.id, {"kind": "passkey"})


def ask_to_sign_in(office: Office, place: Place) -> Question:
    """Ask whichever passkey the browser has for this place; nobody needs to say who she is."""
    challenge = office.clock.token()
    options = passkeys.options_to_use(place, challenge=challenge)
    return Question(options=options, step=sign_in_steps.begin(office, sign_in_steps.USE_PASSKEY, challenge=challenge))


def sign_in(office: Office, place: Place, *, step: str, answer: str, visitor: Visitor) -> str:
    """Sign in with a passkey: gives her session token."""
    begun = sign_in_steps.use(office, step, sign_in_steps.USE_PASSKEY)
    key = _used(office, place, answer, begun.challenge or "")
    with office.see() as connection:
        staff = organisations.find_staff(connection, key.staff)
    if staff is None or not staff.active:
        raise _refused()
    return signing_in.begin(office, staff, "signed in with a passkey", visitor)


def ask_to_confirm(office: Office, actor: Actor, place: Place) -> Question:
    """Ask one of her own passkeys to confirm what she is about to sign."""
    with office.look(actor) as work:
        there = stored.passkeys_of(work.connection, actor.id)
    challenge = office.clock.token()
    options = passkeys.options_to_use(place, challenge=challenge, allowed=[one.credential_id for one in there])
    step = sign_in_steps.begin(office, sign_in_steps.CONFIRM, staff=actor.id, challenge=challenge)
    return Question(options=options, step=step)


def confirmed(office: Office, actor: Actor, place: Place, *, step: str, answer: str) -> str:
    """Give what stands in place of her password when she signs: it works once, for five minutes."""
    begun = sign_in_steps.use(office, step, sign_in_steps.CONFIRM)
    if begun.staff != actor.id:
        raise sign_in_steps.gone()
    if _used(office, place, answer, begun.challenge or "").staff != actor.id:
        raise _refused()
    return sign_in_steps.begin(office, sign_in_steps.CONFIRMED, staff=actor.id)


def credential_hash(credential_id: bytes) -> str:
    """Give what a passkey is found by."""
    return hashed(credential_id.hex())


def _used(office: Office, place: Place, answer: str, challenge: str) -> Passkey:
    try:
        found = credential_hash(passkeys.credential_id(answer))
        with office.see() as connection:
            key = stored.find_passkey(connection, found)
        count = (
            passkeys.used(place, answer, challenge, public_key=key.public_key, sign_count=key.sign_count) if key else 0
        )
    except RefusedPasskeyError as error:
        raise _refused() from error
    if key is None:
        raise _refused()
    with office.store() as connection:
        stored.use_passkey(connection, key.id, count, office.clock.now())
    return key


def _refused() -> Forbidden:
    return Forbidden("passkey_refused", "This passkey does not open anything here.", "Sign in with your password.")
