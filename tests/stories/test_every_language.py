"""The longest sentences of every language stand on one screen, whole, however the tablet is held."""

import pytest

from tests.stories.anywhere import Anywhere
from tests.support.browser import NewContext
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer
from tests.web.tablet.test_layout import LEAST, MEASURE, SIZES, SPEAKERS

TABLETS = ("portrait", "small")
"""The two that leave least room; test_layout has them all."""
CUT_OFF = """() => [...document.querySelectorAll('#tablet h1, #tablet .card-text, #tablet .group .card-text')]
  .filter((one) => one.offsetParent && !one.closest('.inside') && (one.scrollHeight > one.clientHeight + 4 || one.scrollWidth > one.clientWidth + 4))
  .map((one) => `cut off: ${one.textContent}`)"""


@pytest.mark.slow
def test_nothing_is_cut_off_and_nothing_scrolls_in_any_language(server: LiveServer, new_tablet: NewContext) -> None:
    tablet = Anywhere(new_tablet(SIZES["landscape"]).new_page(), server.url)
    tablet.begin(server.office, actor_named(server.office, "els"), ("cleaning",))
    found = {}
    looked = set()
    for language in tablet.languages:
        for step in tablet.longest_of_each_kind(language):
            if not (step == "consent-stop" or ".task." in step or step.endswith("/where")) or step.startswith(
                "practice."
            ):
                continue
            tablet.stand(step, language)
            looked.add(tablet.page.get_attribute("#tablet", "data-kind"))
            for size in TABLETS:
                tablet.page.set_viewport_size(SIZES[size])
                least = {"target": LEAST[size], "speaker": SPEAKERS[size], "gap": 20}
                problems = tablet.page.evaluate(MEASURE, least) + tablet.page.evaluate(CUT_OFF)
                if problems:
                    found[language, step, size] = problems
            tablet.page.set_viewport_size(SIZES["landscape"])

    assert found == {}
    assert looked >= {"consent", "where", "choose", "order", "hazard", "sort"}
    assert len(tablet.languages) >= 8
