"""Staff sign in with the account that their organisation gave them, at an OpenID provider.

It opens nothing until somebody who is already in linked it; nobody is made, or found, by a name or an e-mail address.
It counts as a first factor: whoever has a second step here is asked for it, whatever the provider says.
"""

from dataclasses import dataclass

from assess.credentials import openid
from assess.credentials.openid import Client, Flow, ProviderAwayError, RefusedOpenIdError
from assess.errors import BadInput, Conflict, Forbidden, Gone, NotFound
from assess.services import confirming, second_factors, sign_in_steps, signing_in, slowing_guesses
from assess.services.office import Actor, Office, hashed
from assess.services.slowing_guesses import Visitor
from assess.storage import organisation_accounts as stored
from assess.storage import organisations

USE, LINK, LINKED = "use_openid", "link_openid", "linked_openid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """Where the browser goes, and the secret that it keeps in a cookie until it is back."""

    address: str
    browser: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """What the browser brought back: code and state, the issuer if the provider says it, and the secret of its cookie."""

    code: str
    state: str
    issuer: str
    browser: str
    redirect: str


def offered(office: Office) -> bool:
    """Say whether staff can sign in with an account of the organisation."""
    return bool(office.settings.oidc_issuer)


def must_be_offered(office: Office) -> None:
    """Raise NotFound where no provider is set."""
    if not offered(office):
        raise NotFound("no_openid", "There is no such page.", "Go back to the first page.")


def begin(office: Office, redirect: str, *, linking: Actor | None = None) -> Begun:
    """Begin to sign in, or to link; NotFound where no provider is set, BadInput when it cannot be reached."""
    client = _client(office)
    browser = office.clock.token()
    purpose, staff = (LINK, linking.id) if linking else (USE, None)
    state = sign_in_steps.begin(office, purpose, staff=staff, challenge=hashed(browser))
    try:
        address = openid.authorization_address(client, _flow(office, redirect, state, browser))
    except (ProviderAwayError, RefusedOpenIdError) as error:
        raise _away() from error
    return Begun(address=address, browser=browser)


def sign_in(office: Office, back: Back, visitor: Visitor) -> str:
    """Sign in with what came back: a session token; SecondFactorDue where she has a second factor."""
    counted = slowing_guesses.keys(office, "openid", None, visitor, None)
    slowing_guesses.stop(office, counted)
    try:
        found = _subject(office, back, USE, None)
    except Forbidden:
        slowing_guesses.note(office, counted)
        raise
    with office.see() as connection:
        staff_id = stored.find(connection, found)
        staff = organisations.find_staff(connection, staff_id) if staff_id else None
    if staff is None or not staff.active:
        signing_in.refuse(office, counted, staff, "organisation account")
        raise Forbidden(
            "openid_unknown",
            "This account of the organisation does not open anything here yet.",
            "Ask an administrator for an invitation; on its first page you can link the account.",
        )
    with office.store() as connection:
        stored.use(connection, staff.id, office.clock.now())
    return signing_in.enter(office, staff, signing_in.BY_ORGANISATION, visitor)


def purpose_is_linking(office: Office, state: str) -> bool:
    """Say whether what came back belongs to linking an account, rather than to signing in."""
    try:
        sign_in_steps.look(office, state, LINK)
    except Gone:
        return False
    return True


def came_back(office: Office, actor: Actor, back: Back) -> str:
    """Check an account that somebody wants to link; gives the token of the step that keeps it."""
    found = _subject(office, back, LINK, actor.id)
    return sign_in_steps.begin(office, LINKED, staff=actor.id, challenge=found)


def keep(office: Office, actor: Actor, *, step: str, confirmation: str) -> None:
    """Link the account, confirmed: she signs in with it from now on. One account for each person, one person for each account."""
    must_be_offered(office)
    confirming.confirm_change(office, actor, confirmation)
    begun = sign_in_steps.use(office, step, LINKED)
    if begun.staff != actor.id:
        raise sign_in_steps.gone()
    with office.work(actor) as work:
        holder = stored.find(work.connection, begun.challenge or "")
        if holder not in (None, actor.id):
            raise Conflict("openid_taken", "Somebody else signs in with this account.", "Ask an administrator.")
        stored.remove(work.connection, actor.id)
        stored.add(work.connection, work.new_id(), actor.id, begun.challenge or "", work.now)
        work.record("organisation_account.linked", "staff", actor.id)


def remove(office: Office, actor: Actor, *, confirmation: str) -> None:
    """Unlink her account, confirmed; not while she has no other way in."""
    must_be_offered(office)
    factors = second_factors.factors(office, actor)
    if not (factors.password or factors.passkeys):
        raise Conflict(
            "only_way_in",
            "You have no other way to sign in.",
            "Set a password or make a passkey first; then unlink it.",
        )
    confirming.confirm_change(office, actor, confirmation)
    with office.work(actor) as work:
        if stored.remove(work.connection, actor.id):
            work.record("organisation_account.unlinked", "staff", actor.id)


def _subject(office: Office, back: Back, purpose: str, staff_id: str | None) -> str:
    """Give the hash by which an account is found; the step is used up, whatever comes of it."""
    client = _client(office)
    step = sign_in_steps.use(office, back.state, purpose)
    if step.challenge != hashed(back.browser) or step.staff != staff_id or not back.code:
        raise _refused()
    flow = _flow(office, back.redirect, back.state, back.browser)
    try:
        found = openid.subject(client, flow, code=back.code, issuer=back.issuer)
    except RefusedOpenIdError as error:
        raise _refused() from error
    except ProviderAwayError as error:
        raise _away() from error
    return office.keyed("openid subject", f"{client.issuer}\x00{found}")


def _client(office: Office) -> Client:
    must_be_offered(office)
    settings = office.settings
    return Client(issuer=settings.oidc_issuer, id=settings.oidc_client, secret=settings.oidc_secret)


def _flow(office: Office, redirect: str, state: str, browser: str) -> Flow:
    bound = f"{state} {browser}"
    return Flow(
        redirect=redirect,
        state=state,
        nonce=office.keyed("openid nonce", bound),
        verifier=office.keyed("openid verifier", bound),
    )


def _refused() -> Forbidden:
    return Forbidden("openid_refused", "The organisation's account was not accepted.", "Begin again.")


def _away() -> BadInput:
    return BadInput(
        "openid_away", "The organisation's account cannot be reached now.", "Try again later, or sign in another way."
    )
