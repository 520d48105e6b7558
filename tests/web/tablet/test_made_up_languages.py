"""The whole way in a language that nobody speaks: every word comes from a catalogue, and right to left is only a setting."""

import re
import shutil
from collections.abc import Iterator

import pytest

from assess.services import pairing_tablets
from assess.storage import sessions
from tests.stories.fatma import Fatma
from tests.support.browser import LANDSCAPE, PORTRAIT, Complaints, NewContext
from tests.web.tablet import made_up
from tests.web.tablet.conftest import CONTENT, NO_WORKER, Garden, garden_in

LATIN = re.compile(r"[A-Za-z]{2,}")
SHOWN = """() => {
  const names = ['aria-label', 'alt', 'title', 'aria-description'];
  const named = [...document.querySelectorAll('#tablet [aria-label], #tablet [alt], #tablet [title], #tablet [aria-description]')];
  return [document.querySelector('#tablet').innerText, ...named.flatMap((e) => names.map((n) => e.getAttribute(n)))]
    .filter(Boolean).join('\\n');
}"""
OUTSIDE = """() => {
  const { scrollWidth, scrollLeft } = document.documentElement;
  const moved = document.querySelector('#tablet').getBoundingClientRect().left;
  return scrollWidth > innerWidth || scrollLeft || document.body.scrollLeft || moved ? `${scrollWidth} ${moved}` : '';
}"""
MIRRORED = """() => [...document.querySelectorAll('#tablet img, #tablet .icon')].filter((one) => {
  const { a, b } = new DOMMatrix(getComputedStyle(one).transform);
  if (Math.abs(b) === 1) return false; // an arrow that points down, between pictures that stand below each other
  const turned = a < 0;
  return turned !== (document.documentElement.dir === 'rtl' && one.matches('.icon-back, .icon-next, .icon-leave'));
}).map((one) => one.className.baseVal ?? one.src)"""


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Garden]:
    """The garden project, with two languages more."""
    content = tmp_path_factory.mktemp("made-up") / "content"
    shutil.copytree(CONTENT, content)
    made_up.add_to(content)
    server = garden_in(tmp_path_factory.mktemp("made-up-garden"), content)
    server.start()
    yield server
    server.stop()
    server.office.database.close()


@pytest.mark.parametrize(("language", "size"), list(zip(made_up.MADE_UP, (LANDSCAPE, PORTRAIT), strict=True)))
def test_the_whole_way_in_a_language_that_nobody_speaks(
    garden: Garden, new_tablet: NewContext, complaints: Complaints, language: str, size: dict[str, int]
) -> None:
    complaints.allow(NO_WORKER)
    seen = set()

    def look(fatma: Fatma) -> None:
        if fatma.screen in {"", "language"}:
            return
        seen.add(fatma.kind)
        spoken_in = fatma.page.evaluate("document.documentElement.lang")
        if spoken_in != language:
            return
        assert fatma.page.evaluate("document.documentElement.dir") == ("rtl" if language == made_up.REVERSED else "ltr")
        assert not LATIN.findall(fatma.page.evaluate(SHOWN)), fatma.screen
        assert fatma.page.evaluate(OUTSIDE) == "", fatma.screen
        assert fatma.page.evaluate(MIRRORED) == [], fatma.screen

    fatma = Fatma(new_tablet(size, service_workers="block").new_page(), garden.url, looked=look)
    session = garden.plan()
    pairing_tablets.confirm(garden.office, garden.actor, session.id, fatma.open())
    fatma.welcomed()
    fatma.begin(language)
    fatma.answer_all()
    fatma.finish()

    with garden.office.see() as connection:
        stored = sessions.events(connection, garden.actor.organisation, session.id)
    events = sorted(stored, key=lambda event: event.sequence)
    assert [(one.kind.value, one.item, dict(one.body)) for one in events] == fatma.did
    assert {"card", "where", "choose", "order", "hazard", "sort", "overview", "closing"} <= seen


def test_switching_to_the_other_direction_in_the_middle_keeps_her_place_and_her_choice(
    garden: Garden, new_tablet: NewContext, complaints: Complaints
) -> None:
    complaints.allow(NO_WORKER)
    fatma = Fatma(new_tablet(LANDSCAPE, service_workers="block").new_page(), garden.url)
    session = garden.plan()
    pairing_tablets.confirm(garden.office, garden.actor, session.id, fatma.open())
    fatma.welcomed()
    fatma.begin("en")
    while fatma.kind != "choose" or fatma.item.startswith("practice."):
        fatma.answer()
    here, chosen = fatma.screen, fatma.cards()[1]
    fatma.tap_card(chosen)
    fatma.press("language")
    fatma.arrive(after=here)
    fatma.tap_card(made_up.REVERSED)

    assert fatma.yes() == here
    assert fatma.page.evaluate("document.documentElement.dir") == "rtl"
    assert fatma.page.locator(f'.card.chosen[data-id="{chosen}"]').count() == 1
    assert not LATIN.findall(fatma.page.locator("h1").inner_text())
