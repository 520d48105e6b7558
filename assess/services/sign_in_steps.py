"""What was begun and has to be ended within minutes, once: a second factor that is due, or a challenge to a passkey."""

from datetime import timedelta

from assess.errors import Gone
from assess.services.office import Office, hashed
from assess.storage import sign_in_steps
from assess.storage.sign_in_steps import Step

LIFE = timedelta(minutes=5)
SECOND_FACTOR = "second_factor"
USE_PASSKEY = "use_passkey"
MAKE_PASSKEY = "make_passkey"
CONFIRM = "confirm"
CONFIRMED = "confirmed"


def begin(office: Office, purpose: str, *, staff: str | None = None, challenge: str | None = None) -> str:
    """Begin a step and give its token, of which only the hash is stored."""
    token = office.clock.token()
    step = Step(
        id=office.clock.new_id(),
        purpose=purpose,
        staff=staff,
        challenge=challenge,
        expires_at=office.clock.now() + LIFE,
    )
    with office.store() as connection:
        sign_in_steps.add(connection, step, hashed(token))
    return token


def look(office: Office, token: str, purpose: str) -> Step:
    """Give a step that still holds, without using it up; Gone when it does not."""
    with office.see() as connection:
        step = sign_in_steps.find(connection, hashed(token), purpose, office.clock.now())
    if step is None:
        raise gone()
    return step


def use(office: Office, token: str, purpose: str) -> Step:
    """Use a step up, whatever comes of it; Gone when it does not hold any more."""
    step = look(office, token, purpose)
    with office.store() as connection:
        if not sign_in_steps.use(connection, step.id, office.clock.now()):
            raise gone()
    return step


def gone() -> Gone:
    """Say that it took too long."""
    return Gone("step_gone", "This took too long, or was done already.", "Begin again.")
