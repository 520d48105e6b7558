import base64
import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from assess.app import create_app
from assess.domain import one_time_code
from assess.services import managing_staff, second_factors, signing_in
from assess.settings import Settings
from tests.support.application import office_of
from tests.web.conftest import WebDesk

PASSWORD = "four quiet words together"


def link_for_els(web: WebDesk) -> str:
    return signing_in.new_link(office_of(web.app), web.people.els.id)


def sign_in(browser: FlaskClient, name: str, password: str, **more: str) -> TestResponse:
    return browser.post("/desk/sign-in", data={"sign_in_name": name, "password": password, **more})


@pytest.fixture
def with_password(web: WebDesk) -> WebDesk:
    signing_in.set_password(office_of(web.app), web.people.els, "", PASSWORD)
    return web


def test_a_mail_scanner_that_opens_the_link_does_not_use_it_up(web: WebDesk) -> None:
    token = link_for_els(web)
    for _ in range(3):
        page = web.browser().get(f"/desk/link/{token}")
        assert page.status_code == 200
        assert "Els Peeters" in page.text
    assert web.browser().post(f"/desk/link/{token}").status_code == 303


def test_a_link_signs_in_once(web: WebDesk) -> None:
    token = link_for_els(web)
    browser = web.browser()
    assert browser.post(f"/desk/link/{token}").location == "/desk/welcome"
    assert browser.get("/desk/").status_code == 200
    again = web.browser().post(f"/desk/link/{token}")
    assert again.status_code == 410
    assert "Ask an administrator for a new one" in again.text


def test_the_session_cookie_is_opaque_and_out_of_reach_of_scripts_and_other_sites(web: WebDesk) -> None:
    answer = web.browser().post(f"/desk/link/{link_for_els(web)}")
    cookie = answer.headers["Set-Cookie"]
    assert re.match(r"salto=[\w-]+; HttpOnly; Path=/; SameSite=Lax$", cookie)


def test_on_https_the_browser_itself_guards_the_cookie(web: WebDesk, settings: Settings) -> None:
    office = office_of(web.app)
    safe = Settings(instance=office.settings.instance, database=office.settings.database, https=True)
    app = create_app(safe, clock=office.clock)
    answer = app.test_client().post(
        f"/desk/link/{link_for_els(web)}", headers={"Sec-Fetch-Site": "same-origin"}, base_url="https://localhost"
    )
    assert answer.headers["Set-Cookie"].startswith("__Host-salto=")
    assert "; Secure; HttpOnly; Path=/; SameSite=Lax" in answer.headers["Set-Cookie"]
    office_of(app).database.close()


def test_name_and_password_sign_in_and_lead_to_the_page_that_was_asked_for(with_password: WebDesk) -> None:
    browser = with_password.browser()
    answer = sign_in(browser, "els", PASSWORD, next="/desk/participants")
    assert answer.location == "/desk/participants"
    assert browser.get("/desk/participants").status_code == 200


@pytest.mark.parametrize("next_page", ["https://evil.example/desk/", "//evil.example/desk/", "/desk/\\evil", "/verify"])
def test_signing_in_never_leads_to_another_site(with_password: WebDesk, next_page: str) -> None:
    assert sign_in(with_password.browser(), "els", PASSWORD, next=next_page).location == "/desk/"


@pytest.mark.parametrize(
    ("name", "password"), [("els", "something else entirely"), ("nobody", PASSWORD), ("karim", "")]
)
def test_a_wrong_pair_is_refused_without_saying_which_half_is_wrong(
    with_password: WebDesk, name: str, password: str
) -> None:
    answer = sign_in(with_password.browser(), name, password or "a password that is not there")
    assert answer.status_code == 403
    assert "do not belong together" in answer.text
    assert password not in answer.text or not password


def test_too_many_tries_have_to_wait_and_the_right_password_waits_too(with_password: WebDesk) -> None:
    browser = with_password.browser()
    statuses = [sign_in(browser, "els", f"a wrong password {number}").status_code for number in range(12)]
    assert statuses[0] == 403
    assert statuses[-1] == 429
    assert sign_in(browser, "els", PASSWORD).status_code == 429
    with_password.people.clock.move(timedelta(minutes=16))
    assert sign_in(browser, "els", PASSWORD).status_code == 303


def test_whoever_signs_in_again_in_a_browser_ends_the_sign_in_before(with_password: WebDesk) -> None:
    browser, old = with_password.browser(), with_password.token(with_password.people.els)
    browser.set_cookie("salto", old)
    assert sign_in(browser, "els", PASSWORD).status_code == 303
    assert signing_in.who(office_of(with_password.app), old) is None
    assert browser.get("/desk/").status_code == 200


def test_after_the_password_comes_the_code_of_her_app_and_then_the_page_that_was_asked_for(
    with_password: WebDesk,
) -> None:
    office, els = office_of(with_password.app), with_password.people.els
    page = with_password.browser(els)
    page.post("/desk/account/app")
    secret = re.search(r'<p class="code">([A-Z2-7 ]+)</p>', page.get("/desk/account/app/new").text)
    assert secret
    raw = base64.b32decode(secret.group(1).replace(" ", ""))

    def shown() -> str:
        return one_time_code.code(raw, one_time_code.step_at(office.clock.now()))

    codes = page.post("/desk/account/app/new", data={"code": shown(), "confirmation": PASSWORD})
    assert codes.text.count('<li class="code">') == 10
    with_password.people.clock.move(timedelta(seconds=30))
    browser = with_password.browser()
    asked = sign_in(browser, "els", PASSWORD, next="/desk/participants")
    assert browser.get("/desk/").status_code == 302, "not signed in yet"
    fields = dict(re.findall(r'name="(step|next)" value="([^"]*)"', asked.text))
    assert browser.post("/desk/sign-in/second-step", data={**fields, "code": "000000"}).status_code == 403
    answer = browser.post("/desk/sign-in/second-step", data={**fields, "code": shown()})
    assert answer.location == "/desk/participants"
    assert browser.get("/desk/participants").status_code == 200


def test_where_a_second_step_is_asked_she_is_led_to_her_account_and_works_on_once_she_has_one(web: WebDesk) -> None:
    second_factors.ask(office_of(web.app), web.people.noor, second_factor=True)
    browser = web.browser(web.people.els)
    assert browser.get("/desk/participants").location.startswith("/desk/account")
    assert browser.post("/desk/participants").status_code == 403
    assert "asks for a second step" in browser.get("/desk/account?done=second_factor_needed").text


def test_an_empty_form_says_what_to_type_and_leads_to_the_field(web: WebDesk) -> None:
    page = sign_in(web.browser(), "", "")
    assert '<a href="#sign_in_name">Type your sign-in name.</a>' in page.text
    assert 'aria-invalid="true"' in page.text


def test_an_hour_without_a_click_signs_out(web: WebDesk) -> None:
    browser = web.browser(web.people.els)
    web.people.clock.move(timedelta(minutes=59))
    assert browser.get("/desk/").status_code == 200
    web.people.clock.move(timedelta(minutes=61))
    assert browser.get("/desk/").status_code == 302


def test_after_twelve_hours_everybody_signs_in_again(web: WebDesk) -> None:
    browser = web.browser(web.people.els)
    for _ in range(15):
        web.people.clock.move(timedelta(minutes=50))
        last = browser.get("/desk/").status_code
    assert last == 302


def test_signing_out_ends_the_session_on_the_server_too(web: WebDesk) -> None:
    token = web.token(web.people.els)
    browser = web.browser()
    browser.set_cookie("salto", token)
    assert browser.post("/desk/sign-out").status_code == 303
    browser.set_cookie("salto", token)
    assert browser.get("/desk/").status_code == 302


def test_she_can_sign_out_a_laptop_that_was_lost(web: WebDesk) -> None:
    lost, here = web.browser(web.people.els), web.browser(web.people.els)
    page = here.get("/desk/account")
    (ending,) = re.findall(r'action="(/desk/account/sessions/[^"]+/end)"', page.text)
    assert here.post(ending).status_code == 303
    assert lost.get("/desk/").status_code == 302
    assert here.get("/desk/").status_code == 200


def test_a_password_is_chosen_after_signing_in_and_needs_twelve_characters(web: WebDesk) -> None:
    browser = web.browser(web.people.els)
    assert browser.post("/desk/account/password", data={"new": "short"}).status_code == 400
    assert browser.post("/desk/account/password", data={"new": PASSWORD}).status_code == 303
    assert sign_in(web.browser(), "els", PASSWORD).status_code == 303


def test_a_new_password_needs_the_old_one(with_password: WebDesk) -> None:
    browser = with_password.browser(with_password.people.els)
    refused = browser.post("/desk/account/password", data={"old": "not the old one", "new": "another good password"})
    assert refused.status_code == 403
    assert "Type your old password again" in refused.text


def test_a_changed_role_holds_from_the_next_click_and_ended_access_ends_everywhere(web: WebDesk) -> None:
    karim = web.browser(web.people.karim)
    assert karim.get("/desk/participants").status_code == 200
    managing_staff.set_active(office_of(web.app), web.people.noor, web.people.karim.id, active=False)
    assert karim.get("/desk/participants").status_code == 302


def test_a_link_is_shown_once_to_the_administrator_who_makes_it(web: WebDesk) -> None:
    noor = web.browser(web.people.noor)
    page = noor.post(f"/desk/people/{web.people.karim.id}/link")
    (address,) = re.findall(r'value="http://localhost(/desk/link/[^"]+)"', page.text)
    assert web.browser().get(address).status_code == 200
    assert address not in noor.get(f"/desk/people/{web.people.karim.id}").text
