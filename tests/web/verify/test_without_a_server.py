"""The check that needs no server, in a real browser: from a folder of files, and at /v."""

import base64
import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import Page, Request

from assess.cli import main
from assess.credentials import registers
from assess.credentials.compact import pack, to_digits, unpack
from assess.credentials.keyring import Keyring
from assess.domain.certificate import RevocationReason
from assess.services import enrolling, issuing
from assess.services.office import Actor, Office
from assess.storage import credentials
from tests.support.browser import Complaints, NewContext
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MOST_BYTES = 30_000
HOLDER = "Mei Lin"
Export = Callable[[], Path]


@pytest.fixture
def office(demo_server: LiveServer) -> Office:
    return demo_server.office


@pytest.fixture
def els(office: Office) -> Actor:
    return actor_named(office, "els")


@pytest.fixture
def certificate(office: Office, els: Actor) -> str:
    (holder,) = enrolling.search(office, els, HOLDER)
    (found,) = enrolling.file(office, els, holder.id).certificates
    return found.id


@pytest.fixture
def signed(office: Office, certificate: str) -> bytes:
    with office.see() as connection:
        stored = credentials.find(connection, certificate)
    assert stored
    return stored.compact


@pytest.fixture
def export(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Export:
    settings = office.settings
    monkeypatch.setenv("SALTO_INSTANCE", str(settings.instance))
    monkeypatch.setenv("SALTO_CONTENT", str(settings.content))

    def write() -> Path:
        result = CliRunner().invoke(main, ["verify", "export", str(tmp_path / "stick")])
        assert result.exit_code == 0, result.output
        return tmp_path / "stick"

    return write


@pytest.fixture
def phone(new_context: NewContext, complaints: Complaints) -> Page:
    context = new_context(viewport={"width": 412, "height": 915}, locale="nl-BE")
    complaints.watch(context)
    return context.new_page()


def answer(phone: Page, stick: Path, digits: str) -> str:
    phone.goto("about:blank")
    phone.goto(f"{(stick / 'index.html').as_uri()}#{digits}")
    phone.wait_for_selector("html[data-state]")
    return str(phone.evaluate("document.documentElement.dataset.state"))


def test_a_paper_is_proved_from_a_stick_with_every_line_of_it(phone: Page, export: Export, signed: bytes) -> None:
    stick = export()
    assert answer(phone, stick, to_digits(signed)) == "valid"
    said = phone.inner_text("main")
    claims, _ = unpack(signed, Keyring(Path(), ()).verify)
    assert HOLDER in said
    assert claims.code.shown in said
    assert claims.issuer in said
    assert "Product en doek kiezen" in said
    assert phone.locator("li").count() == len([level for level in claims.levels if level])
    assert (stick / "index.html").stat().st_size <= MOST_BYTES


def test_what_was_withdrawn_is_known_from_the_next_export_on(
    phone: Page, export: Export, signed: bytes, office: Office, els: Actor, certificate: str
) -> None:
    stick = export()
    issuing.revoke(office, els, certificate, reason=RevocationReason.AT_HER_REQUEST)
    assert answer(phone, stick, to_digits(signed)) == "valid", "it says of which day its list is"
    assert answer(phone, export(), to_digits(signed)) == "revoked"


def test_what_is_missing_beside_the_page_is_said_and_never_counts_against_her(
    phone: Page, export: Export, signed: bytes, complaints: Complaints
) -> None:
    complaints.allow("ERR_FILE_NOT_FOUND")
    stick = export()
    for rubric in (stick / "data" / "rubrics").iterdir():
        rubric.write_text(rubric.read_text(encoding="utf-8").replace("doek", "mes"), encoding="utf-8")
    assert answer(phone, stick, to_digits(signed)) == "valid"
    assert "mes" not in phone.inner_text("main"), "words that were not signed are not shown"
    (stick / "data" / "taken_back.js").unlink()
    assert answer(phone, stick, to_digits(signed)) == "signed"
    (stick / "data" / "issuers.js").unlink()
    assert answer(phone, stick, to_digits(signed)) == "no-keys"


def test_a_list_that_somebody_else_signed_counts_as_missing(
    phone: Page, export: Export, signed: bytes, tmp_path: Path
) -> None:
    stick = export()
    stranger = Keyring(tmp_path / "stranger", (b"a passphrase",))
    stranger.prepare()
    forged = base64.b64encode(registers.taken_back({}, datetime.now(UTC), stranger.sign)).decode()
    path = stick / "data" / "taken_back.js"
    path.write_text(path.read_text(encoding="utf-8").partition('= "')[0] + f'= "{forged}";', encoding="utf-8")
    assert answer(phone, stick, to_digits(signed)) == "signed"


def test_a_changed_name_another_signer_an_old_paper_and_scraps_have_answers_of_their_own(
    phone: Page, export: Export, signed: bytes, office: Office, tmp_path: Path
) -> None:
    stick = export()
    changed = signed.replace(HOLDER.encode(), b"Mia Lin")
    assert answer(phone, stick, to_digits(changed)) == "altered"
    claims, _ = unpack(signed, office.keyring.verify)
    stranger = Keyring(tmp_path / "stranger", (b"a passphrase",))
    stranger.prepare()
    assert answer(phone, stick, to_digits(pack(claims, stranger.sign))) == "unknown"
    old = replace(claims, expires_on=date(2020, 1, 31))
    assert answer(phone, stick, to_digits(pack(old, office.keyring.sign))) == "expired"
    assert answer(phone, stick, to_digits(signed)[:-3]) == "unreadable"
    assert answer(phone, stick, "") == "empty"
    phone.fill("textarea", f"https://check.example.org/v#{to_digits(signed)}")
    phone.click("form button")
    phone.wait_for_selector("html[data-state=valid]")


def test_the_page_at_the_server_says_the_same_and_sends_the_code_alone(
    phone: Page, demo_server: LiveServer, signed: bytes
) -> None:
    asked: list[Request] = []
    phone.on("request", lambda request: asked.append(request))  # noqa: PLW0108  a method of a list cannot listen
    with phone.expect_response("**/v/seen") as counted:
        phone.goto(f"{demo_server.url}/v#{to_digits(signed)}")
    phone.wait_for_selector("html[data-state=valid]")
    phone.click("footer button[lang=fr]")
    assert HOLDER in phone.inner_text("main")
    assert counted.value.status == 204
    claims, _ = unpack(signed, demo_server.office.keyring.verify)
    assert [request.post_data for request in asked if request.method != "GET"] == [claims.code.shown], "once"
    assert to_digits(signed)[:41] not in "".join(request.url.partition("#")[0] for request in asked)


def test_a_page_from_a_stick_sends_nothing(phone: Page, export: Export, signed: bytes) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    assert answer(phone, export(), to_digits(signed)) == "valid"
    assert [url for url in asked if not url.startswith(("file:", "about:"))] == []


def test_the_arithmetic_of_the_page_agrees_with_a_library_on_hashes_and_signatures(phone: Page, export: Export) -> None:
    answer(phone, export(), "")
    for length in (0, 1, 55, 56, 111, 112, 127, 128, 300):
        body = os.urandom(length)
        key = Ed25519PrivateKey.generate()
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        found = phone.evaluate(
            """([body, key, signature]) => {
              const bytes = (list) => Uint8Array.from(list);
              const wrong = bytes(signature); wrong[length % 64] ^= 1; wrong[9] ^= 4;
              const hex = saltoCose.hex;
              return {
                sha256: hex(saltoHash.sha256(bytes(body))), sha512: hex(saltoHash.sha512(bytes(body))),
                right: saltoEd25519.slowly(bytes(key), bytes(signature), bytes(body)),
                wrong: saltoEd25519.slowly(bytes(key), wrong, bytes(body)),
              };
            }""",
            [list(body), list(public), list(key.sign(body))],
        )
        assert found == {
            "sha256": hashlib.sha256(body).hexdigest(),
            "sha512": hashlib.sha512(body).hexdigest(),
            "right": True,
            "wrong": False,
        }
