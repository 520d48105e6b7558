"""`salto serve --https`: a tablet that knows the authority is let in, and the authority can vouch for nobody outside."""

import http.client
import os
import shutil
import signal
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from assess.credentials import local_authority
from assess.credentials.local_authority import NotLocalError
from tests.support.browser import Complaints, NewContext
from tests.support.installation import DATABASE, furnish
from tests.support.live_server import ROOT
from tests.support.postgres import free_port

NOW = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
HOSTS = ("salto.local", "192.168.1.20", "127.0.0.1")
PATIENCE_SECONDS = 60


def test_a_certificate_is_made_once_and_again_when_it_ends_or_the_machine_moved(tmp_path: Path) -> None:
    first = local_authority.prepare(tmp_path, HOSTS, NOW).certificate.read_bytes()

    assert local_authority.prepare(tmp_path, HOSTS, NOW + timedelta(days=300)).certificate.read_bytes() == first
    moved = local_authority.prepare(tmp_path, ("192.168.1.21",), NOW).certificate.read_bytes()
    assert moved != first
    assert (
        local_authority.prepare(tmp_path, ("192.168.1.21",), NOW + timedelta(days=390)).certificate.read_bytes()
        != moved
    )
    assert {path.name: oct(path.stat().st_mode)[-3:] for path in tmp_path.glob("*.key")} == dict.fromkeys(
        ("authority.key", "server.key"), "600"
    )


@pytest.mark.parametrize("host", ["salto.example.org", "8.8.8.8", "local.example.org"])
def test_it_vouches_for_no_public_name(tmp_path: Path, host: str) -> None:
    with pytest.raises(NotLocalError):
        local_authority.prepare(tmp_path, (host,), NOW)


def test_even_with_a_stolen_key_nobody_believes_a_bank(tmp_path: Path) -> None:
    local_authority.prepare(tmp_path, HOSTS, NOW)
    authority = local_authority.authority(tmp_path)
    key = load_pem_private_key((tmp_path / "authority.key").read_bytes(), None)
    assert authority
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    good, *_ = x509.load_pem_x509_certificates((tmp_path / "server.crt").read_bytes())
    names = x509.SubjectAlternativeName([x509.DNSName("bank.example.com")])
    builder = x509.CertificateBuilder(
        issuer_name=authority.subject, subject_name=good.subject, public_key=good.public_key(), serial_number=7,
        not_valid_before=good.not_valid_before_utc, not_valid_after=good.not_valid_after_utc,
    )  # fmt: skip
    for extension in good.extensions:
        san = isinstance(extension.value, x509.SubjectAlternativeName)
        builder = builder.add_extension(names if san else extension.value, extension.critical)
    forged = builder.sign(key, SHA256())
    policy = PolicyBuilder().store(Store([authority])).time(NOW)

    assert policy.build_server_verifier(x509.DNSName("salto.local")).verify(good, [])
    with pytest.raises(VerificationError, match="name constraint"):
        policy.build_server_verifier(x509.DNSName("bank.example.com")).verify(forged, [])


@pytest.fixture
def house(tmp_path: Path, demo_instance: Path) -> Iterator[tuple[Path, int]]:
    """The command itself, on two free ports next to each other; gives the instance and the first port."""
    instance = tmp_path / "instance"
    furnish(instance, demo_instance)
    shutil.copyfile(demo_instance / DATABASE, instance / DATABASE)
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SALTO_")}
    environment |= {"SALTO_INSTANCE": str(instance), "SALTO_PORT": str(port), "SALTO_LANGUAGE": "en"}
    command = [sys.executable, "-c", "from assess.cli.main import main; main()", "serve", "--https"]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (answers(port) and answers(port + 1)):
        assert process.poll() is None, (tmp_path / "log").read_text(encoding="utf-8")
        assert time.monotonic() < deadline, (tmp_path / "log").read_text(encoding="utf-8")
        time.sleep(0.1)
    yield instance, port
    process.terminate()
    assert process.wait(PATIENCE_SECONDS) is not None
    assert not answers(port), "both servers ended with it"
    assert not answers(port + 1)
    os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None


def answers(port: int) -> bool:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)) as connection:
        try:
            connection.connect()
        except OSError:
            return False
        return True


@pytest.mark.slow
def test_a_tablet_trusts_the_house_once_and_then_works_over_https(
    house: tuple[Path, int], new_tablet: NewContext, complaints: Complaints
) -> None:
    instance, port = house
    trusting = ssl.create_default_context(cafile=str(instance / "https" / "authority.crt"))
    with closing(http.client.HTTPSConnection("127.0.0.1", port, context=trusting)) as connection:
        connection.request("GET", "/tablet/check")
        answer = connection.getresponse()
        assert answer.status == http.client.OK
        assert "max-age" in (answer.getheader("Strict-Transport-Security") or "")
    stranger = http.client.HTTPSConnection("127.0.0.1", port, context=ssl.create_default_context())
    with closing(stranger), pytest.raises(ssl.SSLCertVerificationError):
        stranger.request("GET", "/")

    page = new_tablet().new_page()
    page.goto(f"http://127.0.0.1:{port + 1}/trust/")
    fingerprint = local_authority.fingerprint(authority_of(instance))
    assert fingerprint in page.locator("code").inner_text()
    assert page.locator("svg.symbol path").count() == 1
    with page.expect_download() as download:
        page.get_by_role("link", name="Take the certificate").tap()
    taken = x509.load_der_x509_certificate(download.value.path().read_bytes())
    assert local_authority.fingerprint(taken) == fingerprint
    complaints.allow(r"status of 404")
    assert page.request.get(f"http://127.0.0.1:{port + 1}/tablet/").status == http.client.NOT_FOUND, (
        "nothing else over http"
    )


def authority_of(instance: Path) -> x509.Certificate:
    found = local_authority.authority(instance / "https")
    assert found
    return found
