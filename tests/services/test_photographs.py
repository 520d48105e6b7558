"""An organisation's photograph stands in for a picture: from the command to the tablet, the desk and the paper."""

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from PIL import Image

from assess.app import create_app
from assess.cli.main import main
from assess.clock import FixedClock
from assess.content.folders import ContentFolders
from assess.files.problems import ContentError
from assess.pictures.register import read_register
from assess.services import preparing_content, stored_pictures
from assess.services.checking_content import open_with_pictures
from assess.services.drawing_pictures import draw_all
from assess.services.office import SECRET_FILE
from assess.settings import Settings, default_content
from tests.support.application import office_of
from tests.support.content import SECRET

Run = Callable[..., Result]
PICTURE = "mop-floor"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    root = tmp_path / "ours"
    for folder in ("rubrics", "itembank", "translations", "certificates"):
        copytree(default_content() / folder, root / folder)
    return root


@pytest.fixture
def telephone(tmp_path: Path) -> Path:
    """A photograph as a telephone takes it: on its side, and saying who took it."""
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Fatma"
    image = Image.new("RGB", (1600, 1200), (200, 40, 40))
    image.save(tmp_path / "IMG_0001.jpeg", "JPEG", exif=exif)
    return tmp_path / "IMG_0001.jpeg"


@pytest.fixture
def run(ours: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(ours)
    return lambda *args, **more: CliRunner().invoke(main, ["pictures", "photo", *map(str, args)], **more)


@pytest.fixture
def taken(run: Run, telephone: Path, ours: Path) -> Path:
    result = run(PICTURE, telephone, "--by", "Noor", "--people", "nobody-recognisable")
    assert result.exit_code == 0, result.output
    return ours / "itembank" / "photos" / f"{PICTURE}.jpg"


@pytest.fixture
def served(tmp_path: Path, sqlite_url: str, ours: Path, taken: Path, clock: FixedClock) -> Iterator[Flask]:
    (tmp_path / SECRET_FILE).write_bytes(SECRET)
    app = create_app(Settings(instance=tmp_path, database=sqlite_url, content=ours), clock=clock)
    yield app
    office_of(app).database.close()


def problems(ours: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        open_with_pictures(ContentFolders(ours))
    return [problem.seen_from(ours) for problem in caught.value.problems]


def test_the_command_writes_the_photograph_and_who_confirmed_it(taken: Path, ours: Path, telephone: Path) -> None:
    body = taken.read_bytes()
    assert b"Fatma" not in body
    with Image.open(io.BytesIO(body)) as image:
        assert image.size == (800, 600)
    confirmed = read_register(ours / "itembank").photos[PICTURE]
    assert (confirmed.by, confirmed.people) == ("Noor", "nobody-recognisable")
    assert b"Fatma" in telephone.read_bytes(), "the original stays as it is"


def test_the_command_asks_who_is_to_be_seen_and_who_looked(run: Run, telephone: Path, ours: Path) -> None:
    result = run(PICTURE, telephone, input="all-agreed\nEls\n")
    assert result.exit_code == 0, result.output
    assert "on certificates" in result.output
    assert read_register(ours / "itembank").photos[PICTURE].by == "Els"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([PICTURE, "FILE", "--by", "Noor", "--people", "neither"], "did not agree"),
        (["mop-flor", "FILE", "--by", "Noor", "--people", "all-agreed"], "Did you mean `mop-floor`"),
        ([PICTURE, "FILE", "--by", " ", "--people", "all-agreed"], "Somebody must have looked"),
        ([PICTURE, "itembank/cast.yaml", "--by", "Noor", "--people", "all-agreed"], "no photograph of type JPEG"),
    ],
)
def test_without_consent_a_name_or_a_photograph_nothing_is_written(
    run: Run, telephone: Path, ours: Path, arguments: list[str], says: str
) -> None:
    before = (ours / "itembank" / "pictures.yaml").read_bytes()
    result = run(*(str(telephone) if one == "FILE" else one for one in arguments))
    assert result.exit_code == 1
    assert says in result.output
    assert "Traceback" not in result.output
    assert not (ours / "itembank" / "photos").exists()
    assert (ours / "itembank" / "pictures.yaml").read_bytes() == before


def test_the_photograph_takes_the_place_of_the_drawing_and_of_no_other(taken: Path, ours: Path) -> None:
    drawn = draw_all(ContentFolders(ours))
    found = drawn[PICTURE]
    assert (found.body, found.suffix) == (taken.read_bytes(), "jpg")
    assert found.sha256 == hashlib.sha256(found.body).hexdigest()
    assert found.alt
    assert {picture.suffix for name, picture in drawn.items() if name != PICTURE} == {"svg"}


@pytest.mark.usefixtures("taken")
def test_a_photograph_that_nobody_confirmed_is_not_shown(ours: Path) -> None:
    (ours / "itembank" / "pictures.yaml").write_text("default: {licence: CC0, maker: Els}\n", encoding="utf-8")
    [problem] = problems(ours)
    assert problem.startswith(
        "itembank/photos/mop-floor.jpg:1:1: nobody has confirmed that this photograph may be shown"
    )


def test_a_confirmed_photograph_that_is_gone_is_reported(ours: Path, taken: Path) -> None:
    taken.unlink()
    [problem] = problems(ours)
    assert "itembank/pictures.yaml:" in problem
    assert "there is no photograph for `mop-floor`" in problem


def test_a_photograph_that_was_exchanged_by_hand_is_not_shown_with_its_secrets(
    ours: Path, taken: Path, telephone: Path
) -> None:
    taken.write_bytes(telephone.read_bytes())
    [problem] = problems(ours)
    assert problem.startswith("itembank/photos/mop-floor.jpg:1:1: mop-floor.jpg has 1600 by 1200 pixels")


def test_a_picture_in_which_a_danger_is_pointed_at_stays_a_drawing(run: Run, telephone: Path, ours: Path) -> None:
    run("hazard-cable", telephone, "--by", "Noor", "--people", "nobody-recognisable")
    [problem] = problems(ours)
    assert "asks for a place in `hazard-cable`, which lies elsewhere in a photograph" in problem


@pytest.mark.slow
def test_tablet_and_pages_get_the_photograph_as_what_it_is(served: Flask, taken: Path) -> None:
    office = office_of(served)
    library = preparing_content.library(office)
    digest = library.pictures[PICTURE]
    address = stored_pictures.address(office, digest)
    assert address == f"/pictures/{hashlib.sha256(taken.read_bytes()).hexdigest()}.jpg"
    answer = served.test_client().get(address)
    assert (answer.status_code, answer.mimetype, answer.data) == (200, "image/jpeg", taken.read_bytes())
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answer.headers["Cache-Control"]
    assert served.test_client().get(address.replace(".jpg", ".svg")).status_code == 404
    other = stored_pictures.address(office, library.pictures["welcome"])
    assert served.test_client().get(other).mimetype == "image/svg+xml"


@pytest.mark.slow
@pytest.mark.usefixtures("served")
def test_the_content_is_prepared_again_when_a_photograph_is_added_or_taken_away(
    served: Flask, ours: Path, taken: Path
) -> None:
    office = office_of(served)
    with_photo = preparing_content.prepare(office)
    taken.unlink()
    (ours / "itembank" / "pictures.yaml").write_text("default: {licence: CC0, maker: Els}\n", encoding="utf-8")
    without = preparing_content.prepare(office)
    assert without.library.pictures[PICTURE] != with_photo.library.pictures[PICTURE]
    assert json.loads((office.settings.instance / "content.json").read_bytes())["fingerprint"] == without.fingerprint


@pytest.mark.parametrize(
    "name", ["../secret", "..%2fsecret", "a.jpg", f"{'0' * 64}.exe", f"{'0' * 64}", f"{'A' * 64}.svg"]
)
def test_nothing_but_a_picture_is_served_under_pictures(client: object, name: str) -> None:
    assert client.get(f"/pictures/{name}").status_code == 404  # type: ignore[attr-defined]  # pytest-flask has no types
