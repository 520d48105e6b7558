"""`salto pictures edit`: the page redraws a scene when its file is saved, for this machine alone."""

import http.client
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from shutil import copy
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from assess.cli.picture_editor.bench import Bench
from assess.cli.picture_editor.server import POLICY, server_for
from assess.settings import default_content
from tests.support.html_checks import problems_of


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: bytes


Ask = Callable[..., Answer]
FIRST = (
    "scenes:\n- id: first\n  alt: Els stands.\n  must_show: [a woman]\n  items:\n  - {person: els, at: [400, 540]}\n"
)
SECOND = "- id: second\n  alt: Mei stands.\n  must_show: [a woman]\n  items:\n  - {person: mei, at: [400, 540]}\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    (tmp_path / "scenes").mkdir()
    for name in ("cast.yaml", "pictures.yaml"):
        copy(default_content() / "itembank" / name, tmp_path / name)
    path = tmp_path / "scenes" / "home.yaml"
    path.write_text(FIRST + SECOND, encoding="utf-8")
    return path


@pytest.fixture
def port(tmp_path: Path, sheet: Path) -> Iterator[int]:
    with server_for(Bench(itembank=tmp_path), 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.fixture
def ask(port: int) -> Ask:
    def asked(path: str, **headers: str) -> Answer:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
            connection.request("GET", path, headers={"Connection": "close", **headers})
            response = connection.getresponse()
            return Answer(response.status, dict(response.headers), response.read())

    return asked


def state(ask: Ask, path: str = "/state") -> Any:
    return json.loads(ask(path).body)


def test_the_page_shows_the_first_scene_and_lists_all(ask: Ask) -> None:
    found = state(ask)
    assert (found["scene"], found["scenes"], found["place"]) == ("first", ["first", "second"], "home.yaml, line 2")
    assert found["problems"] == []


def test_a_page_that_knows_the_scene_is_told_nothing_until_the_file_is_saved(ask: Ask, sheet: Path) -> None:
    version = state(ask)["version"]
    assert ask(f"/state?scene=first&version={version}").status == 204
    before = ask("/picture.svg?scene=first").body
    sheet.write_text(FIRST.replace("[400, 540]", "[300, 540]"), encoding="utf-8")
    after = state(ask, f"/state?scene=first&version={version}")
    assert after["version"] > version
    assert after["scenes"] == ["first"]
    assert ask("/picture.svg?scene=first").body != before


def test_a_file_that_cannot_be_read_keeps_the_picture_and_says_where_it_is_wrong(ask: Ask, sheet: Path) -> None:
    before = ask("/picture.svg?scene=second").body
    sheet.write_text(FIRST + SECOND.replace("person: mei", "persona: mei"), encoding="utf-8")
    found = state(ask, "/state?scene=second")
    assert found["scene"] == "second"
    assert any(problem.startswith("home.yaml:11:") for problem in found["problems"]), found["problems"]
    assert ask("/picture.svg?scene=second").body == before


def test_what_the_check_finds_is_shown_beside_the_picture(ask: Ask, sheet: Path) -> None:
    sheet.write_text(FIRST.replace("at: [400, 540]", "at: [400, 540], near: {at: [760, 100]}"), encoding="utf-8")
    [problem] = state(ask)["problems"]
    assert problem.startswith("home.yaml:2:3: scene first: els's near hand misses its target")


def test_a_scene_that_is_gone_gives_way_to_the_first(ask: Ask) -> None:
    assert state(ask, "/state?scene=gone")["scene"] == "first"


def test_pictures_are_sandboxed_and_the_page_runs_its_own_script_only(ask: Ask) -> None:
    picture = ask("/picture.svg?scene=first")
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert picture.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert ask("/deuteranopia.png?scene=first").body.startswith(b"\x89PNG")
    page = ask("/")
    assert page.headers["Content-Security-Policy"] == POLICY
    assert "unsafe" not in POLICY
    assert problems_of(page.body.decode(), POLICY) == []


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", ""])
def test_a_page_of_another_site_that_was_pointed_at_this_machine_is_refused(ask: Ask, host: str) -> None:
    assert ask("/state", Host=host).status == 403


@pytest.mark.parametrize("path", ["/nothing", "/../../etc/passwd", "/editor.py", "/picture.svg/"])
def test_nothing_else_is_served(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.body) == (404, b"")


def test_it_is_served_to_this_machine_alone(tmp_path: Path) -> None:
    with server_for(Bench(itembank=tmp_path), 0) as server:
        assert server.server_address[0] == "127.0.0.1"


@pytest.mark.browser
def test_in_a_browser_the_picture_changes_when_the_file_is_saved(laptop: Page, port: int, sheet: Path) -> None:
    laptop.goto(f"http://127.0.0.1:{port}/#second")
    expect(laptop.locator("#alt")).to_have_text("Mei stands.")
    expect(laptop.locator("#count")).to_have_text("No problems")
    large = laptop.locator("#large")
    before = large.get_attribute("src")
    sheet.write_text(FIRST + SECOND.replace("Mei stands", "Mei waits"), encoding="utf-8")
    expect(laptop.locator("#alt")).to_have_text("Mei waits.")
    assert large.get_attribute("src") != before
    laptop.get_by_label("Scene").select_option("first")
    expect(laptop.locator("#alt")).to_have_text("Els stands.")
    laptop.get_by_role("button", name="After").click()
    expect(laptop.locator("#place")).to_have_text("home.yaml, line 7")
