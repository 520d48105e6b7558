"""Whoever signs shows once more that it is she, with what she has: password, passkey, or a code of her app."""

from enum import StrEnum

from assess.errors import Forbidden, Gone
from assess.services import second_factors, sign_in_steps, signing_in, slowing_guesses
from assess.services.office import Actor, Office
from assess.services.slowing_guesses import NOBODY


class Way(StrEnum):
    """What somebody types to confirm; a passkey may stand in its place wherever she has one."""

    PASSWORD = "password"  # noqa: S105  a word, not a secret
    CODE = "code"
    PASSKEY = "passkey"
    NAME = "name"
    NOTHING = "nothing"


def way(office: Office, actor: Actor) -> Way:
    """Say what she confirms with; her name typed out, while she has nothing else."""
    return _way(second_factors.factors(office, actor))


def confirm(office: Office, actor: Actor, confirmation: str) -> None:
    """Make sure that it is she: by what her passkey gave, by her password or code, or by her name typed out."""
    if _by_passkey(office, actor, confirmation):
        return
    counted = slowing_guesses.keys(office, "confirm", actor.id, NOBODY, None)
    slowing_guesses.stop(office, counted)
    match way(office, actor):
        case Way.PASSWORD:
            right = bool(signing_in.password_matches(office, actor.id, confirmation))
            refusal = Forbidden("not_confirmed", "This is not your password.", "Type your password to sign.")
        case Way.CODE:
            right = second_factors.check(office, actor, confirmation) is not None
            refusal = Forbidden("not_confirmed", "This is not the code of now.", "Type the code that your app shows.")
        case Way.PASSKEY:
            right = False
            refusal = Forbidden("not_confirmed", "Your passkey did not confirm it.", "Use your passkey to sign.")
        case Way.NOTHING:
            raise Forbidden(
                "nothing_to_confirm",
                "You sign in with the organisation's account only, and that does not sign.",
                "Set a password or make a passkey on the page of your account; then sign.",
            )
        case Way.NAME:
            if _plain(confirmation) != _plain(actor.name):
                raise Forbidden("not_confirmed", "This is not your name.", "Type your own name to sign.")
            return
    if not right:
        slowing_guesses.note(office, counted)
        raise refusal
    slowing_guesses.forget(office, counted)


def confirm_change(office: Office, actor: Actor, confirmation: str) -> None:
    """The same before the ways in are changed; whoever has none yet has nothing to show."""
    if way(office, actor) not in (Way.NAME, Way.NOTHING):
        confirm(office, actor, confirmation)


def _way(factors: second_factors.Factors) -> Way:
    if factors.password:
        return Way.PASSWORD
    if factors.app:
        return Way.CODE
    if factors.passkeys:
        return Way.PASSKEY
    return Way.NOTHING if factors.organisation_account else Way.NAME


def _by_passkey(office: Office, actor: Actor, confirmation: str) -> bool:
    try:
        step = sign_in_steps.look(office, confirmation, sign_in_steps.CONFIRMED)
    except Gone:
        return False
    return step.staff == actor.id and bool(sign_in_steps.use(office, confirmation, sign_in_steps.CONFIRMED))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
