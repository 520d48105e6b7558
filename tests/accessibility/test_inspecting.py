"""An inspection that finds nothing proves something only when it would have found it."""

from playwright.sync_api import Page

from tests.accessibility.inspecting import found_on

BARRIERS = """<!doctype html><html><head><title>A page</title></head><body><main>
<h1>Words that are too pale</h1><p style="color: #bbb; background: #fff">Can you read this?</p>
<img src="data:," width="10" height="10"><input name="nameless"></main></body></html>"""


def test_an_inspection_sees_pale_words_and_what_has_no_name_or_language(page: Page) -> None:
    page.set_content(BARRIERS)
    rules = {line.split(": ")[1] for line in found_on(page, "made up")}

    assert rules == {"color-contrast", "html-has-lang", "image-alt", "label"}
