"""Passkeys in Chromium, with an authenticator that the browser itself pretends to have (WebAuthn.addVirtualAuthenticator)."""

from typing import Any

from playwright.sync_api import BrowserContext, Page, Route, expect

from assess.services import second_factors, signing_in
from tests.support.browser import Complaints, NewContext
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_authenticator(context: BrowserContext) -> tuple[Page, Any, str]:
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    made = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return page, devtools, str(made["authenticatorId"])


def as_for_another_device(route: Route) -> None:
    """Let the one authenticator of the test stand for a second one, which has none of her passkeys yet."""
    answer = route.fetch()
    asked = answer.json()
    asked["options"]["excludeCredentials"] = []
    route.fulfill(response=answer, json=asked)


def test_she_comes_by_a_link_makes_a_passkey_signs_in_and_signs_with_it(
    demo_server: LiveServer, new_context: NewContext, complaints: Complaints
) -> None:
    context = new_context(viewport={"width": 1280, "height": 800}, locale="en")
    complaints.watch(context)
    complaints.allow(r"status of 403")
    page, devtools, authenticator = with_authenticator(context)
    office, els = demo_server.office, actor_named(demo_server.office, "els")
    signing_in.set_language(office, els, "en")
    here = demo_server.url.replace("127.0.0.1", "localhost")

    page.goto(f"{here}/desk/link/{signing_in.new_link(office, els.id)}")
    page.get_by_role("main").get_by_role("button").click()
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your recovery codes")
    assert page.locator(".recovery-codes li").count() == 10
    assert len(second_factors.factors(office, els).passkeys) == 1

    page.goto(f"{here}/desk/account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.goto(f"{here}/desk/participants")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{here}/desk/participants")

    page.route("**/account/passkeys/question", as_for_another_device)
    page.goto(f"{here}/desk/account")
    page.get_by_role("button", name="Make a passkey").click()
    page.wait_for_url(f"{here}/desk/account?done=factor_added")
    assert len(second_factors.factors(office, els).passkeys) == 2, "the first passkey confirmed the second"

    page.goto(f"{here}/desk/participants")
    page.get_by_role("link", name="Ama Owusu").first.click()
    participant = page.url.rsplit("/", 1)[1]
    page.goto(f"{here}/desk/participants/{participant}/data")
    devtools.send("WebAuthn.setUserVerified", {"authenticatorId": authenticator, "isUserVerified": False})
    page.get_by_role("button", name="Confirm with my passkey").click()
    expect(page.get_by_text("The passkey was not used.")).to_be_visible(timeout=15_000)
    devtools.send("WebAuthn.setUserVerified", {"authenticatorId": authenticator, "isUserVerified": True})
    page.get_by_role("button", name="Confirm with my passkey").click()
    page.wait_for_url(f"{here}/desk/participants?done=erased")

    devtools.send("WebAuthn.clearCredentials", {"authenticatorId": authenticator})
    page.goto(f"{here}/desk/account/passkeys/unknown/remove")
    assert page.get_by_label("Passkey").is_hidden(), "nothing to type where only a passkey confirms"
