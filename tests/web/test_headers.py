import re

import pytest

from assess.app import create_app
from assess.clock import FixedClock
from assess.settings import Settings
from tests.web.conftest import WebDesk

ADDRESSES = ("/", "/desk/sign-in", "/desk/nowhere", "/desk/participants", "/api/v1/nowhere", "/verify")


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_may_load_only_our_own_files_and_run_only_our_own_scripts(web: WebDesk, address: str) -> None:
    policy = web.browser().get(address).headers["Content-Security-Policy"]
    assert re.fullmatch(
        r"default-src 'none'; script-src 'self'( 'nonce-[\w-]+')?; style-src 'self'( 'nonce-[\w-]+')?; img-src 'self' data:; "
        r"font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; "
        r"form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'",
        policy,
    )


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_is_kept_from_other_sites(web: WebDesk, address: str) -> None:
    headers = web.browser().get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert f"camera={'(self)' if address == '/verify' else '()'}" in headers["Permissions-Policy"], "only a check scans"


def test_a_nonce_is_used_for_one_answer_only(web: WebDesk) -> None:
    browser = web.browser()
    first, second = (browser.get("/tablet/").headers["Content-Security-Policy"] for _ in range(2))
    assert "nonce-" in first
    assert first != second


def test_nobody_keeps_a_copy_of_a_personal_page(web: WebDesk) -> None:
    assert web.browser(web.people.els).get("/desk/participants").headers["Cache-Control"] == "no-store"


def test_a_browser_is_told_to_stay_on_https_only_where_https_is_served(
    web: WebDesk, settings: Settings, clock: FixedClock
) -> None:
    assert "Strict-Transport-Security" not in web.browser().get("/").headers
    safe = create_app(Settings(instance=settings.instance, database=settings.database, https=True), clock=clock)
    assert safe.test_client().get("/").headers["Strict-Transport-Security"].startswith("max-age=31536000")
