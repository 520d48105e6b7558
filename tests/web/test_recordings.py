"""Els records a prompt with a microphone, Karim listens and approves; and who uses a file, or may not."""

from http import HTTPStatus
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect

from assess.domain.prompt import Standing
from assess.services import recording_prompts, signing_in
from assess.web.tablet.words import spoken
from tests.support.browser import Complaints, NewContext
from tests.support.content import CONTENT
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer
from tests.support.sounds import hum
from tests.web.conftest import WebDesk

KEY = "consent.show"
PAGE = f"/desk/recordings/nl/prompts/{KEY}"


def standing(server: LiveServer, key: str = KEY) -> Standing:
    els = actor_named(server.office, "els")
    return recording_prompts.file(server.office, els, spoken(CONTENT), "nl", key, beside="en").recorded.standing


@pytest.fixture
def seated(demo_server: LiveServer, new_context: NewContext, complaints: Complaints) -> dict[str, Page]:
    """Els and Karim, each with a browser of her own that lets the desk use the microphone."""
    pages = {}
    for name in ("els", "karim"):
        person = actor_named(demo_server.office, name)
        signing_in.set_language(demo_server.office, person, "en")
        token = signing_in.use_link(demo_server.office, signing_in.new_link(demo_server.office, person.id))
        context = new_context(viewport={"width": 1280, "height": 800}, permissions=["microphone"])
        complaints.watch(context)
        context.add_cookies([{"name": "salto", "value": token, "url": demo_server.url}])
        pages[name] = context.new_page()
    return pages


def test_a_prompt_is_recorded_heard_kept_and_approved_by_somebody_else(
    demo_server: LiveServer, seated: dict[str, Page]
) -> None:
    els, karim = seated["els"], seated["karim"]
    els.goto(f"{demo_server.url}/desk/recordings")
    els.get_by_role("link", name="Nederlands").click()
    els.get_by_role("link", name="The screens themselves").click()
    els.locator(f'a[href$="{KEY}"]').click()
    els.get_by_role("button", name="Record", exact=True).click()
    expect(els.locator(".status")).to_have_text("Recording. Say it calmly.")
    els.wait_for_function("() => document.querySelector('meter').value > 0.2")
    els.wait_for_function("() => performance.now() > 2000")
    els.get_by_role("button", name="Stop").click()
    heard = els.get_by_label("What you recorded")
    expect(heard).to_be_visible()
    els.wait_for_function("() => document.querySelector('.recorder audio').readyState > 0")
    els.get_by_role("button", name="Keep it and go on").click()
    els.get_by_text("Kept. A second person listens to it").wait_for()
    assert KEY not in els.url, "the next prompt that is missing"
    assert standing(demo_server) is Standing.WAITING

    els.goto(demo_server.url + PAGE)
    expect(els.get_by_role("button", name="Approve it")).to_have_count(0)
    karim.goto(demo_server.url + PAGE)
    karim.evaluate("document.querySelector('audio.listen').play()")
    karim.wait_for_function("() => document.querySelector('audio.listen').duration > 0.3")
    karim.get_by_role("button", name="Approve it").click()
    karim.get_by_text("Approved. Tablets that get a new pack play it.").wait_for()

    assert standing(demo_server) is Standing.APPROVED


def test_a_browser_without_a_microphone_says_so_and_takes_a_file(
    demo_server: LiveServer, seated: dict[str, Page]
) -> None:
    els = seated["els"]
    els.add_init_script("Object.defineProperty(Navigator.prototype, 'mediaDevices', { get: () => undefined });")
    els.goto(demo_server.url + PAGE)
    els.get_by_role("button", name="Record", exact=True).click()
    expect(els.get_by_role("alert")).to_contain_text("choose a file")
    els.get_by_text("Choose a file instead").click()
    els.get_by_label("Sound file").set_input_files({"name": "consent.wav", "mimeType": "audio/wav", "buffer": hum()})
    els.get_by_role("button", name="Keep it and go on").click()
    els.get_by_text("Kept. A second person listens to it").wait_for()

    assert standing(demo_server) is Standing.WAITING


def test_only_the_page_that_records_may_use_the_microphone(web: WebDesk) -> None:
    browser = web.browser(web.people.els)
    page, other = browser.get(PAGE), browser.get("/desk/recordings")

    assert "microphone=(self)" in page.headers["Permissions-Policy"]
    assert "camera=()" in page.headers["Permissions-Policy"]
    assert "media-src 'self' blob:;" in page.headers["Content-Security-Policy"]
    assert "microphone=()" in other.headers["Permissions-Policy"]
    assert "blob:" not in other.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("sent", "reason"),
    [(b"", "There is no recording yet."), (b"MZ not a sound", "no sound file"), (hum(loud=0), "Nothing can be heard.")],
)
def test_what_is_no_recording_comes_back_with_the_reason(web: WebDesk, sent: bytes, reason: str) -> None:
    browser = web.browser(web.people.els)
    answer = browser.post(PAGE, data={"sound": (BytesIO(sent), "a.wav")}, headers={"Sec-Fetch-Site": "same-origin"})

    assert answer.status_code == HTTPStatus.BAD_REQUEST
    assert reason in answer.text


def test_a_sound_can_be_fetched_whole_or_in_part_and_only_when_it_is_approved(web: WebDesk) -> None:
    people = web.people
    made = recording_prompts.keep(people.office, people.els, spoken(CONTENT), "nl", KEY, hum())
    client = web.browser()
    address = f"/recordings/{made.sha256}.m4a"
    assert client.get(address).status_code == HTTPStatus.NOT_FOUND
    recording_prompts.judge(people.office, people.karim, made.id, approved=True)

    whole = client.get(address)
    part = client.get(address, headers={"Range": "bytes=4-7"})

    assert whole.mimetype == "audio/mp4"
    assert "immutable" in whole.headers["Cache-Control"]
    assert (part.status_code, part.data) == (HTTPStatus.PARTIAL_CONTENT, b"ftyp")
