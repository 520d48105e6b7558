"""The check's form and each of its answers, in every language of the interface, on a phone."""

import secrets
from collections.abc import Mapping

import pytest

from assess.domain.code import new_code
from tests.accessibility.inspecting import found_on
from tests.stories.people import Bart
from tests.support.browser import Complaints, NewContext
from tests.support.live_server import LiveServer

PHONE = {"width": 412, "height": 915}
FAMILY_NAME = "Lin"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_no_answer_of_the_check_has_a_barrier(
    server: LiveServer, codes: Mapping[str, str], new_context: NewContext, complaints: Complaints, language: str
) -> None:
    complaints.allow(r"status of (400|404|429|503)")
    context = new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale=language)
    complaints.watch(context)
    page = context.new_page()
    page.goto(f"{server.url}/")
    found = found_on(page, "the doors")
    page.goto(f"{server.url}/verify")
    found += found_on(page, "the form")
    for answer, code in codes.items():
        page.goto(f"{server.url}/verify/{code}")
        assert f"banner {answer}" in (page.locator(".banner").get_attribute("class") or ""), answer
        assert page.locator("html").get_attribute("lang") == language
        found += found_on(page, answer)
    page.goto(f"{server.url}/verify/{codes['valid']}")
    page.locator("#compare summary").click()
    page.locator("#compare input").first.check()
    found += found_on(page, "line by line")
    for name in ("Somebody", FAMILY_NAME):
        page.locator("#family_name").fill(name)
        page.locator("form.name button").click()
        found += found_on(page, f"valid, with the name {name}")
    assert not found, "\n".join(found)


def test_the_page_that_asks_to_wait_has_no_barrier(
    server: LiveServer, new_context: NewContext, complaints: Complaints
) -> None:
    """It comes last, because from then on this machine has to wait."""
    complaints.allow(r"status of 429")
    context = new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="nl-BE")
    complaints.watch(context)
    page = context.new_page()
    Bart(page, server.url).guess_until_stopped()
    page.goto(f"{server.url}/verify/{new_code(secrets).shown}")
    assert page.locator(".banner.away h1").count() == 1
    found = found_on(page, "wait")
    assert not found, "\n".join(found)
