# ruff: noqa: INP001  a script in a folder of scripts
"""Every kind of tablet screen in every language, one sheet per language: `make sheets` (LANGUAGES="ar ti" for some).

The real server, the real content and Chromium. The sheets are for eyes; they are written into `build/tablet/`.
"""

import io
import os
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from assess.services import demo, setting_up
from tests.stories.anywhere import Anywhere
from tests.support.browser import FLAGS, chromium
from tests.support.installation import actor_named
from tests.support.live_server import LiveServer, server_of

FOLDER = Path("build/tablet")
SIZES: dict[str, ViewportSize] = {
    "landscape": {"width": 1280, "height": 800},
    "portrait": {"width": 800, "height": 1280},
}
COLUMNS = {"landscape": 3, "portrait": 4}
SCALE = 2
GAP = 12
DOMAINS = ("cleaning", "retail", "together")
COVERS = {"pause": "rest", "help": "help"}


def main() -> None:
    """Take every sheet."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        server = server_of(Path(folder), f"sqlite:///{folder}/salto.sqlite3")
        setting_up.prepare(server.office)
        demo.load(server.office)
        server.start()
        try:
            take_all(server)
        finally:
            server.stop()
            server.office.database.close()


def take_all(server: LiveServer) -> None:
    """One tablet, all languages and both ways of holding it."""
    els = actor_named(server.office, "els")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_context(viewport=SIZES["landscape"], has_touch=True, service_workers="block").new_page()
        tablet = Anywhere(page, server.url)
        tablet.begin(server.office, els, DOMAINS)
        for language in os.environ.get("LANGUAGES", "").split() or tablet.languages:
            shots: dict[str, list[Image.Image]] = {size: [] for size in SIZES}
            for _ in screens(tablet, language):
                for size, pixels in SIZES.items():
                    page.set_viewport_size(pixels)
                    shots[size].append(picture_of(page))
            for size, pictures in shots.items():
                path = FOLDER / f"{language}-{size}.png"
                sheet(pictures, COLUMNS[size]).save(path, optimize=True)
                sys.stdout.write(f"{path}\n")
        browser.close()


def screens(tablet: Anywhere, language: str):  # noqa: ANN201  a walk: what it gives are the names of the screens
    """Stand on each screen in turn; rest and help lie over the last one."""
    for step in tablet.longest_of_each_kind(language):
        tablet.stand(step, language)
        yield step
    for button, cover in COVERS.items():
        tablet.page.clock.fast_forward(1000)
        tablet.page.locator(f".round:has(.icon-{button})").tap()
        tablet.page.wait_for_selector(f'#tablet[data-screen="{cover}"]')
        yield cover
        tablet.page.clock.fast_forward(1000)
        tablet.page.locator(".round.yes").tap()
        tablet.page.wait_for_selector(f'#tablet:not([data-screen="{cover}"])')


def picture_of(page: Page) -> Image.Image:
    """What stands on the screen once its pictures are there, half as large."""
    page.evaluate("Promise.all([...document.images].map((one) => one.decode().catch(() => null)))")
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    return image.resize((image.width // SCALE, image.height // SCALE), Image.Resampling.LANCZOS)


def sheet(pictures: list[Image.Image], columns: int) -> Image.Image:
    """All of them in rows."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    paper = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), "#999999")
    for at, picture in enumerate(pictures):
        paper.paste(picture, (GAP + at % columns * (width + GAP), GAP + at // columns * (height + GAP)))
    return paper


if __name__ == "__main__":
    main()
