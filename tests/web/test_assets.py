import pytest

from assess.web import assets
from tests.web.conftest import WebDesk


def address(web: WebDesk, path: str) -> str:
    with web.app.test_request_context():
        return assets.address(path)


def test_a_file_is_addressed_by_the_hash_of_its_folder_and_kept_for_ever(web: WebDesk) -> None:
    answer = web.browser().get(address(web, "desk/desk.css"))
    assert answer.status_code == 200
    assert answer.mimetype == "text/css"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_an_old_address_gets_todays_file_and_may_not_keep_it(web: WebDesk) -> None:
    answer = web.browser().get("/assets/desk/0123456789abcdef/desk.css")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_file_travels_compressed_when_the_browser_can_read_that(web: WebDesk) -> None:
    path = address(web, "base/base.css")
    plain = web.browser().get(path)
    squeezed = web.browser().get(path, headers={"Accept-Encoding": "gzip"})
    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert len(squeezed.data) < len(plain.data) / 2
    assert squeezed.headers["Vary"] == "Accept-Encoding"


def test_nothing_outside_the_static_folders_is_served(web: WebDesk) -> None:
    for path in ("desk/x/../desk.py", "desk/x/%2e%2e/desk.py", "../x/desk.py", "desk/x/nothing.css"):
        assert web.browser().get(f"/assets/{path}").status_code == 404


def test_a_slip_in_a_name_is_found_at_once(web: WebDesk) -> None:
    with web.app.test_request_context(), pytest.raises(KeyError):
        assets.address("desk/missing.css")
