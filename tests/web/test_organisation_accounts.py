"""Signing in with an account of the organisation, at a real OpenID provider (oidc-provider-mock) that runs on this machine."""

import subprocess
import sys
import time
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, OpenerDirector, build_opener

import pytest
from flask.testing import FlaskClient

from assess.app import create_app
from assess.clock import FixedClock
from assess.credentials import openid
from assess.credentials.openid import Client, Flow, ProviderAwayError, RefusedOpenIdError
from assess.errors import Forbidden
from assess.services import confirming, signing_in
from assess.settings import BadSetting, Settings
from tests.support.application import office_of
from tests.support.content import CONTENT
from tests.support.html_checks import CheckedClient
from tests.support.installation import furnish, open_desk
from tests.support.postgres import free_port
from tests.web.conftest import WebDesk

SIGN_IN = "/desk/sign-in/organisation"
BACK = f"{SIGN_IN}/back"
OURS = "http://localhost/desk/sign-in/organisation/back"


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: object, **__: object) -> None:
        return None


def _browser() -> OpenerDirector:
    return build_opener(_Stay, HTTPCookieProcessor(CookieJar()))


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """Run the provider as a program of its own, and give its issuer address."""
    port = free_port()
    run = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    issuer = f"http://localhost:{port}"
    try:
        for _ in range(200):
            try:
                _browser().open(f"{issuer}/jwks", timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield issuer
    finally:
        run.terminate()
        run.wait(10)


@pytest.fixture
def web(
    tmp_path: Path, prepared_instance: Path, sqlite_url: str, clock: FixedClock, provider: str
) -> Iterator[WebDesk]:
    instance = tmp_path / "instance"
    furnish(instance, prepared_instance)
    settings = Settings(
        instance=instance,
        database=sqlite_url,
        language="en",
        content=CONTENT,
        oidc_issuer=provider,
        oidc_client="salto",
        oidc_secret="between us",
    )
    app = create_app(settings, clock=clock)
    app.testing = True
    app.test_client_class = CheckedClient
    yield WebDesk(app=app, people=open_desk(office_of(app), clock))
    office_of(app).database.close()


def at_provider(address: str, subject: str, **changed: str) -> str:
    """Sign in at the provider as this person; gives the address to which it sends the browser back."""
    parts = urlsplit(address)
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()} | changed
    address = urlunsplit(parts._replace(query=urlencode(asked)))
    with pytest.raises(HTTPError) as answer:
        _browser().open(address, urlencode({"sub": subject}).encode(), timeout=5)
    back = str(answer.value.headers["Location"])
    answer.value.close()
    return back


def come_back(browser: FlaskClient, begun: str, subject: str, **changed: str) -> tuple[int, str]:
    back = at_provider(browser.get(begun).headers["Location"], subject, **changed)
    answer = browser.get(f"{BACK}?{urlsplit(back).query}")
    return answer.status_code, answer.text


def link(web: WebDesk, browser: FlaskClient, subject: str) -> None:
    status, page = come_back(browser, "/desk/account/organisation", subject)
    assert status == 200, page
    step = page.partition('name="step" value="')[2].partition('"')[0]
    assert browser.post("/desk/account/organisation", data={"step": step}).status_code == 303


def test_els_links_her_account_and_signs_in_with_it_and_nobody_else_does(web: WebDesk) -> None:
    stranger = web.browser()
    status, page = come_back(stranger, SIGN_IN, "els@example.org")
    assert status == 403
    assert "invitation" in page  # a name or an address that she has opens nothing
    first = web.browser(web.people.els)
    link(web, first, "els-at-work")
    browser = web.browser()
    assert "Sign in with the organisation" in browser.get("/desk/sign-in").text
    assert come_back(browser, SIGN_IN, "els-at-work")[0] == 303
    account = browser.get("/desk/account").text
    assert "by the organisation" in account
    other = web.browser(web.people.karim)
    _, page = come_back(other, "/desk/account/organisation", "els-at-work")
    step = page.partition('name="step" value="')[2].partition('"')[0]
    assert other.post("/desk/account/organisation", data={"step": step}).status_code == 409
    assert browser.post("/desk/account/organisation/remove", data={}).status_code == 409  # it is her only way in
    with pytest.raises(Forbidden):
        confirming.confirm(office_of(web.app), web.people.els, "els")
    signing_in.set_password(office_of(web.app), web.people.els, "", "paard batterij nietje goed")
    again = web.browser(web.people.els)
    sent = {"confirmation": "paard batterij nietje goed"}
    assert again.post("/desk/account/organisation/remove", data={"confirmation": "no"}).status_code == 403
    assert again.post("/desk/account/organisation/remove", data=sent).status_code == 303
    assert come_back(web.browser(), SIGN_IN, "els-at-work")[0] == 403


def test_what_did_not_begin_in_this_browser_or_was_changed_is_refused(web: WebDesk) -> None:
    link(web, web.browser(web.people.els), "els-at-work")
    browser, thief = web.browser(), web.browser()
    back = at_provider(browser.get(SIGN_IN).headers["Location"], "els-at-work")
    assert thief.get(f"{BACK}?{urlsplit(back).query}").status_code == 403  # stolen state and code
    assert browser.get(f"{BACK}?{urlsplit(back).query}").status_code == 410  # and they are used up
    assert come_back(browser, SIGN_IN, "els-at-work", nonce="another")[0] == 403
    back = at_provider(browser.get(SIGN_IN).headers["Location"], "els-at-work")
    assert browser.get(f"{BACK}?{urlsplit(back).query}&iss=https://other.example").status_code == 403  # mix-up
    back = at_provider(browser.get(SIGN_IN).headers["Location"], "els-at-work")
    code = parse_qs(urlsplit(back).query)["code"][0]
    assert browser.get(f"{BACK}?{urlsplit(back).query}").status_code == 303
    state = parse_qs(urlsplit(browser.get(SIGN_IN).headers["Location"]).query)["state"][0]
    assert browser.get(f"{BACK}?{urlencode({'code': code, 'state': state})}").status_code == 403  # a code twice


def test_strangers_who_come_back_from_elsewhere_keep_nobody_waiting(web: WebDesk) -> None:
    link(web, web.browser(web.people.els), "els-at-work")
    for network in range(12):
        away = {"REMOTE_ADDR": f"203.0.113.{network}"}
        for _ in range(5):
            begun = web.browser().get(SIGN_IN).headers["Location"]
            sent = urlencode({"state": parse_qs(urlsplit(begun).query)["state"][0], "code": "made-up"})
            assert web.browser().get(f"{BACK}?{sent}", environ_overrides=away).status_code == 403
    assert come_back(web.browser(), SIGN_IN, "els-at-work")[0] == 303


def test_a_second_step_is_asked_as_after_a_password_and_a_reset_unlinks(web: WebDesk) -> None:
    from tests.services.test_second_factors import with_app  # noqa: PLC0415

    office = office_of(web.app)
    link(web, web.browser(web.people.els), "els-at-work")
    with_app(web.people, web.people.els)
    browser = web.browser()
    status, page = come_back(browser, SIGN_IN, "els-at-work")
    assert status == 200
    assert 'name="code"' in page
    assert browser.get("/desk/account").status_code == 302
    signing_in.use_link(office, signing_in.new_link(office, web.people.els.id, resets=True))
    assert come_back(web.browser(), SIGN_IN, "els-at-work")[0] == 403


def test_an_id_token_for_somebody_else_from_elsewhere_or_too_old_is_refused(provider: str) -> None:
    client = Client(issuer=provider, id="salto", secret="between us")
    flow = Flow(redirect=OURS, state="state", nonce="nonce", verifier="v" * 43)
    back = at_provider(openid.authorization_address(client, flow), "els-at-work")
    taken: list[str] = []

    def keep(_client: Client, token: str, **_: object) -> str:
        taken.append(token)
        return ""

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(openid, "checked", keep)
        openid.subject(client, flow, code=parse_qs(urlsplit(back).query)["code"][0])
    token, now = taken[0], int(time.time())
    assert openid.checked(client, token, nonce="nonce", now=now) == "els-at-work"
    elsewhere = Client(issuer=provider.replace("localhost", "127.0.0.1"), id="salto", secret="between us")
    head, body, signature = token.split(".")
    for who, what, nonce, at in (
        (elsewhere, token, "nonce", now),
        (Client(issuer=provider, id="another", secret=""), token, "nonce", now),
        (client, token, "another", now),
        (client, token, "nonce", now + 7200),
        (client, f"{head}.{body}.{signature[::-1]}", "nonce", now),
        (client, f"eyJhbGciOiJub25lIn0.{body}.", "nonce", now),
        (client, "", "nonce", now),
    ):
        with pytest.raises(RefusedOpenIdError):
            openid.checked(who, what, nonce=nonce, now=at)


def test_only_https_or_this_machine_is_asked_and_half_a_setting_is_refused(provider: str) -> None:
    flow = Flow(redirect=OURS, state="s", nonce="n", verifier="v")
    with pytest.raises(ProviderAwayError):  # its discovery document names itself without the last stroke
        openid.authorization_address(Client(issuer=f"{provider}/", id="salto", secret="x"), flow)
    assert openid.safe_address("https://id.example.org/a")
    assert not any(
        map(openid.safe_address, ("http://id.example.org", "ftp://id.example.org", "http://localhost.evil.org"))
    )
    away = Client(issuer=f"http://127.0.0.1:{free_port()}", id="salto", secret="x")
    with pytest.raises(ProviderAwayError):
        openid.authorization_address(away, flow)
    with pytest.raises(BadSetting):
        Settings(oidc_issuer="https://id.example.org")
    with pytest.raises(BadSetting):
        Settings(oidc_issuer="http://localhost.evil.org", oidc_client="salto", oidc_secret="x")
