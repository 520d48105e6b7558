"""The square on a real paper, printed badly and scanned badly: two readers of other makers read it all the same."""

import io
import random
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image, ImageEnhance, ImageFilter

from assess.credentials.compact import from_digits, unpack
from assess.credentials.signing import Verdict
from assess.domain.code import Code
from assess.services import issuing, printing
from assess.services.printing import Choice
from tests.credentials.readers import run, tool
from tests.support.installation import Desk
from tests.support.issued import credential, issued

DOTS = 150
Damage = Callable[[Image.Image], Image.Image]


@dataclass(frozen=True, slots=True)
class Printed:
    """A certificate of the demo's organisation, printed, and what its symbol must say."""

    body: bytes
    address: str


@pytest.fixture
def printed(desk: Desk) -> Printed:
    certificate = issued(desk)
    body = printing.pdf(desk.office, desk.els, certificate).body
    return Printed(body, printing.proof_address(desk.office, credential(desk, certificate)))


def noisy(scan: Image.Image) -> Image.Image:
    """Grains of dust and of a bad sensor."""
    grain = Image.effect_noise(scan.size, 60)
    return Image.blend(scan, grain, 0.25)


def compressed(scan: Image.Image) -> Image.Image:
    """A picture sent by a messenger."""
    out = io.BytesIO()
    scan.save(out, "JPEG", quality=22)
    return Image.open(out).convert("L")


def stained(scan: Image.Image) -> Image.Image:
    """Drops beside and on the symbol; error correction M bears some."""
    drops = random.Random(7)  # noqa: S311 - repeatable on purpose
    stain = Image.new("L", (14, 14), 120)
    out = scan.copy()
    for _ in range(5):
        out.paste(stain, (drops.randrange(scan.width), drops.randrange(scan.height // 2, scan.height)))
    return out


DAMAGES: Mapping[str, Damage] = {
    "clean": lambda scan: scan,
    "turned": lambda scan: scan.rotate(7, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC),
    "upside down": lambda scan: scan.rotate(176, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC),
    "blurred": lambda scan: scan.filter(ImageFilter.GaussianBlur(1.1)),
    "noisy": noisy,
    "compressed": compressed,
    "pale": lambda scan: ImageEnhance.Contrast(scan).enhance(0.35),
    "stained": stained,
    "all at once": lambda scan: compressed(
        ImageEnhance.Contrast(scan.rotate(3, fillcolor=255, resample=Image.Resampling.BICUBIC)).enhance(0.6)
    ).filter(ImageFilter.GaussianBlur(0.6)),
}


def by_zbar(scan: Image.Image, folder: Path) -> list[str]:
    path = folder / "scan.png"
    scan.save(path)
    command = [tool("zbarimg"), "-q", "--raw", "-Sdisable", "-Sqrcode.enable", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()


def by_zxing(scan: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(scan)]


def test_two_readers_read_it_from_every_bad_scan(printed: Printed, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(printed.body)
    run("pdftoppm", "-r", DOTS, "-gray", "-singlefile", "-png", tmp_path / "paper.pdf", tmp_path / "page")
    page = Image.open(tmp_path / "page.png").convert("L")
    missed = []
    for name, damage in DAMAGES.items():
        scan = damage(page)
        missed += [(name, "zbar")] if by_zbar(scan, tmp_path) != [printed.address] else []
        missed += [(name, "zxing")] if by_zxing(scan) != [printed.address] else []
    assert missed == []


def test_it_proves_whose_paper_it_is_and_the_address_tells_no_name(desk: Desk, printed: Printed) -> None:
    address, _, digits = printed.address.partition("#")
    claims, verdict = unpack(from_digits(digits), desk.office.keyring.verify)
    assert verdict is Verdict.GOOD
    assert claims.holder == "Fatma Yıldız"
    assert address == f"{desk.office.settings.verify_address}/v"
    assert digits.isdigit()


def test_every_design_carries_it_45_millimetres_wide_with_the_credential_inside(desk: Desk) -> None:
    certificate = issued(desk)
    stored = credential(desk, certificate)
    for design in printing.designs(desk.office):
        body = printing.pdf(desk.office, desk.els, certificate, Choice(design=design)).body
        with pikepdf.open(io.BytesIO(body)) as paper:
            link = paper.pages[0].Annots[0]
            assert str(link.A.URI) == printing.proof_address(desk.office, stored)
            left, _, right, _ = (float(value) for value in link.Rect)
            assert (right - left) / 69 * 25.4 / 72 >= 0.6, "a bad scan needs modules of 0.6 mm, and 61 of them"
            assert paper.attachments[printing.CREDENTIAL_NAME].get_file().read_bytes() == stored.body


def test_a_sample_has_the_short_address_and_nothing_to_prove(desk: Desk) -> None:
    statement = issuing.file(desk.office, desk.els, issued(desk)).line.statement
    with pikepdf.open(io.BytesIO(printing.draw(desk.office, statement))) as paper:
        assert str(paper.pages[0].Annots[0].A.URI).endswith(f"/verify/{Code(statement.code).symbols}")
        assert len(paper.attachments) == 0
