# ruff: noqa: INP001  a script in a folder of scripts
"""The pictures of the README and the tutorial, taken from the real product: `make screenshots`.

A demonstration installation in a temporary folder, the real server, and Chromium; nothing is retouched.
"""

import io
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from assess.domain.code import Code
from assess.services import demo, enrolling, issuing, pairing_tablets, setting_up, signing_in
from assess.services.office import Actor, Office
from assess.storage import organisations
from tests.stories.fatma import Fatma
from tests.support.browser import FLAGS, chromium
from tests.support.live_server import LiveServer, server_of

PICTURES = Path("docs/pictures")
LARGEST = 150_000
"""Bytes; a README must open on a slow line."""
WIDEST = 960
COLOURS = 160
TABLET: ViewportSize = {"width": 1280, "height": 800}
LAPTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 780}
PAPER_DOTS_PER_INCH = 100
PRINTED_ADDRESS = "https://debrug.example"
"""What the paper says in place of the port of the day."""
SHOWN_TASK, SHOWN_CHOICE = "cleaning.task.wet-floor", "b"


def main() -> None:
    """Take every picture; ends with an error when one becomes too large."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        server = server_of(Path(folder), f"sqlite:///{folder}/salto.sqlite3")
        server.settings = replace(server.settings, verify_address=PRINTED_ADDRESS)
        setting_up.prepare(server.office)
        demo.load(server.office)
        server.start()
        try:
            take_all(server)
        finally:
            server.stop()
            server.office.database.close()


def take_all(server: LiveServer) -> None:
    """Tablet, desk, certificate and check."""
    office, els = server.office, member_of_staff(server.office, "els")
    certificate = certificate_in_english(office, els)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = desk(browser, server, els)
        keep("desk", page.screenshot())
        keep("tablet", tablet(browser, server, els))
        keep("certificate", paper(page.request.get(f"{server.url}/desk/certificates/{certificate}/paper.pdf").body()))
        keep("check", check(browser, server, issuing.file(office, els, certificate).code))
        browser.close()


def tablet(browser: Browser, server: LiveServer, els: Actor) -> bytes:
    """Fatma at a picture task, after everything before it."""
    page = browser.new_context(viewport=TABLET, has_touch=True, is_mobile=True, service_workers="block").new_page()
    fatma = Fatma(page, server.url)
    (participant,) = enrolling.search(server.office, els, "Fatma")
    session = enrolling.file(server.office, els, participant.id).sessions[0].session
    pairing_tablets.confirm(server.office, els, session.id, fatma.open())
    fatma.welcomed()
    fatma.begin("en")
    fatma.answer_all(until=SHOWN_TASK)
    fatma.tap_card(SHOWN_CHOICE)
    page.wait_for_load_state("networkidle")
    page.wait_for_selector(".round.yes.ready")
    page.evaluate("Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)))")
    return page.screenshot()


def desk(browser: Browser, server: LiveServer, els: Actor) -> Page:
    """Els's day."""
    page = browser.new_context(viewport=LAPTOP, locale="en-GB").new_page()
    page.goto(f"{server.url}/desk/link/{signing_in.new_link(server.office, els.id)}")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="English").click()
    page.goto(f"{server.url}/desk/")
    return page


def check(browser: Browser, server: LiveServer, code: Code) -> bytes:
    """Bart's phone."""
    page = browser.new_context(viewport=PHONE, locale="en-GB", device_scale_factor=2, is_mobile=True).new_page()
    page.goto(f"{server.url}/verify/{code.shown}")
    page.wait_for_load_state("networkidle")
    return page.screenshot()


def paper(pdf: bytes) -> bytes:
    """The first page of a certificate as a printer would put it on paper."""
    command = ["pdftoppm", "-png", "-singlefile", "-r", str(PAPER_DOTS_PER_INCH), "-"]
    return subprocess.run(command, input=pdf, check=True, capture_output=True).stdout  # noqa: S603  our own arguments


def keep(name: str, png: bytes) -> None:
    """Write a picture, made small."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    if image.width > WIDEST:
        image = image.resize((WIDEST, round(image.height * WIDEST / image.width)), Image.Resampling.LANCZOS)
    path = PICTURES / f"{name}.png"
    image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    sys.stdout.write(f"{path}: {image.width} x {image.height}, {size} bytes\n")
    if size > LARGEST:
        raise SystemExit(f"{path} is larger than {LARGEST} bytes")


def member_of_staff(office: Office, sign_in_name: str) -> Actor:
    with office.see() as connection:
        staff = organisations.find_staff_by_sign_in_name(connection, sign_in_name)
    if staff is None:
        raise LookupError(sign_in_name)
    return signing_in.actor_of(staff)


def certificate_in_english(office: Office, els: Actor) -> str:
    (mei,) = enrolling.search(office, els, "Mei")
    (line,) = enrolling.file(office, els, mei.id).certificates
    return issuing.replace(office, els, line.id, language="en")


if __name__ == "__main__":
    main()
