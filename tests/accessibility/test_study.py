"""The pages of a comprehension study, on a phone and on a tablet."""

from datetime import timedelta

import pytest

from assess.domain.picture_study import Way
from assess.services import making_studies
from tests.accessibility.inspecting import found_on
from tests.support.browser import Complaints, NewContext
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer


@pytest.mark.parametrize("size", [(412, 915), (1280, 800)], ids=["phone", "tablet"])
@pytest.mark.parametrize("way", list(Way))
def test_no_page_of_a_study_has_a_barrier_or_a_small_target(
    server: LiveServer, new_context: NewContext, complaints: Complaints, way: Way, size: tuple[int, int]
) -> None:
    office, noor = server.office, actor_named(server.office, "noor")
    study = making_studies.make(
        office,
        noor,
        name="A look",
        domains=[],
        pictures=["cleaning-cover", "clean-washbasin"],
        per_person=2,
        languages=["nl", "ti", "ar"],
        way=way,
        ends_on=office.clock.now().date() + timedelta(days=3),
    )
    context = new_context(viewport={"width": size[0], "height": size[1]}, has_touch=True, locale="nl-BE")
    complaints.watch(context)
    page = context.new_page()
    page.goto(f"{server.url}/study/{making_studies.link_token(office, study)}")
    found = found_on(page, "welcome")
    page.locator(".button.primary").click()
    for number in range(2):
        found += found_on(page, f"picture {number}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator("button:visible").evaluate_all("all => Math.min(...all.map(b => b.offsetHeight))") >= 48
        if way is Way.SAY:
            page.locator("textarea").fill("een vrouw")
            page.locator(".button.primary").click()
        else:
            page.locator("button.text").first.click()
    page.locator(".thanks").wait_for()
    found += found_on(page, "thanks")
    assert not found, "\n".join(found)
