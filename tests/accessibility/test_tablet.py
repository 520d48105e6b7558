"""Each kind of screen of the tablet, held both ways."""

from tests.accessibility.inspecting import found_on
from tests.stories.fatma import Fatma
from tests.stories.house import welcome
from tests.support.browser import LANDSCAPE, PORTRAIT, NewContext
from tests.support.live_server import LiveServer

KINDS = {
    "language",
    "welcome",
    "consent",
    "card",
    "where",
    "choose",
    "order",
    "hazard",
    "sort",
    "match",
    "overview",
    "closing",
}
SIGNS = {"rest", "help", "refused", "finished"}


class Inspector:
    """Looks at each kind of screen the first time that it comes, held one way and the other."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self.found: list[str] = []

    def __call__(self, fatma: Fatma) -> None:
        kind = fatma.kind or "pairing"
        if kind not in self.kinds:
            self.kinds.add(kind)
            for size in (LANDSCAPE, PORTRAIT):
                fatma.page.set_viewport_size({"width": size["width"], "height": size["height"]})
                self.found += found_on(fatma.page, kind)


def test_no_screen_of_the_tablet_has_a_barrier(server: LiveServer, new_tablet: NewContext) -> None:
    inspector = Inspector()
    fatma = Fatma(new_tablet(PORTRAIT).new_page(), server.url, looked=inspector)
    welcome(server, fatma)
    fatma.tap_card("nl")
    while fatma.yes() != "consent-stop":
        pass
    fatma.tap_card("consent_refused")
    fatma.yes()
    fatma.press("back")
    fatma.arrive(after="refused")
    fatma.tap_card("consent_given")
    fatma.yes()
    for sign in ("pause", "help", "language"):
        before = fatma.screen
        fatma.press(sign)
        fatma.arrive(after=before)
        fatma.tap_card("fr") if sign == "language" else None
        fatma.yes()
    fatma.answer_all()
    fatma.finish()
    inspector(fatma)

    assert inspector.kinds == {"pairing", *KINDS, *SIGNS}
    assert not inspector.found, "\n".join(inspector.found)
