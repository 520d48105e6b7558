"""What is handed in as evidence: told by its content, kept without what it hides, and refused when it is anything else."""

import io
import struct
import zlib

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from assess.errors import BadInput, TooLarge
from assess.files.uploads import DOCUMENT, LARGEST_SIDE, MOST_BYTES, PHOTOGRAPH, made_ready

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n"
SCRIPT = b"<script>alert(1)</script>"


def photograph(size: tuple[int, int] = (2400, 1800), kind: str = "JPEG", **more: object) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, kind, **more)
    return out.getvalue()


def told() -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Artist], exif[Base.DateTime] = "Fatma", "2026:11:20 10:00:00"
    exif.get_ifd(IFD.GPSInfo).update({GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (51.0, 13.0, 9.0)})
    return exif


def claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be of this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_is_written_anew_and_tells_neither_where_nor_when_nor_who(kind: str) -> None:
    before = photograph(kind=kind, exif=told())
    assert b"Fatma" in before
    kept = made_ready(before)
    assert kept.type == PHOTOGRAPH
    with Image.open(io.BytesIO(kept.body)) as image:
        assert image.format == "JPEG"
        assert max(image.size) == LARGEST_SIDE
        assert not image.getexif()
    assert b"Fatma" not in kept.body
    assert b"Exif" not in kept.body


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_hangs_behind_a_picture_does_not_come_along(kind: str) -> None:
    assert SCRIPT not in made_ready(photograph(kind=kind) + SCRIPT + PDF).body


def test_a_pdf_is_kept_byte_for_byte_because_it_may_be_signed() -> None:
    kept = made_ready(PDF)
    assert (kept.body, kept.type) == (PDF, DOCUMENT)


@pytest.mark.parametrize(
    "data",
    [
        b"GIF89a" + b"\0" * 100,
        b"<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + b"</svg>",
        b"<!doctype html>" + SCRIPT,
        SCRIPT + PDF,
        b"\n" + PDF,
        b"%PDF-1.7 but nothing more",
        b"%PDF-1.7\n%%EOF" + b"\0" * 2000,
        b"MZ\x90\x00 a program",
        b"\x7fELF a program",
        b"PK\x03\x04 an office document",
        b"%!PS-Adobe-3.0",
        b"RIFF\x24\x00\x00\x00WAVEfmt ",
        b"\xff\xd8\xff" + SCRIPT,
        b"\x89PNG\r\n\x1a\n" + SCRIPT,
        photograph((100, 80)),
        photograph()[:5000],
    ],
    ids=lambda data: repr(data[:14]),
)
def test_anything_else_is_refused_whatever_it_calls_itself(data: bytes) -> None:
    with pytest.raises(BadInput):
        made_ready(data)


@pytest.mark.parametrize("size", [(60_000, 60_000), (2_000_000_000, 1), (20_000, 8_000)])
def test_a_bomb_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    with pytest.raises(TooLarge):
        made_ready(claims(*size))


def test_what_is_too_long_is_refused_unread() -> None:
    with pytest.raises(TooLarge):
        made_ready(PDF[:-7] + b"\0" * MOST_BYTES + b"%%EOF\n")
