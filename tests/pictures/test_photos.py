"""An organisation's own photographs: nothing but pixels goes out, and nothing hostile comes in."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin
from PIL.ExifTags import GPS, IFD, Base

from assess.errors import BadInput, TooLarge
from assess.pictures.photos import LARGEST, LIMITS, SIZE, made_ready, photo_files, read_photo

RED, BLUE = (200, 40, 40), (40, 60, 200)


def scene(size: tuple[int, int] = (1200, 900), mode: str = "RGB") -> Image.Image:
    """A photograph that is red above and blue below."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0], size[1] // 2))
    return image.convert(mode)


def written(image: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def tell_all() -> Image.Exif:
    """What a telephone writes beside the pixels."""
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Artist], exif[Base.DateTime] = "Telephone", "Fatma", "2026:11:20 10:00:00"
    exif.get_ifd(IFD.GPSInfo).update({GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (51.0, 13.0, 9.0)})
    return exif


def opened(body: bytes) -> Image.Image:
    with Image.open(io.BytesIO(body)) as image:
        image.load()
        return image


def like(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 30 for a, b in zip(pixel, colour, strict=True))


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claims(width: int, height: int, *more: bytes) -> bytes:
    """A PNG of a few bytes that claims to be of this size."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + header
        + b"".join(more)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


# What goes out ---------------------------------------------------------------------------------------------------


def test_neither_place_nor_camera_nor_name_nor_time_goes_out() -> None:
    before = written(scene(), exif=tell_all(), comment=b"for the neighbours")
    assert b"Fatma" in before
    assert opened(before).getexif().get_ifd(IFD.GPSInfo)
    body = made_ready(before)
    after = opened(body)
    assert not after.getexif()
    assert set(after.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
    for secret in (b"Fatma", b"Telephone", b"2026", b"neighbours", b"Exif", b"GPS"):
        assert secret not in body


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_other_types_hide_does_not_go_out_either(kind: str) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Fatma")
    more: dict[str, object] = {"pnginfo": info} if kind == "PNG" else {"xmp": b"<x>Fatma</x>"}
    before = written(scene(), kind, exif=tell_all(), **more)
    assert b"Fatma" in before
    assert b"Fatma" not in made_ready(before)


@pytest.mark.parametrize(("orientation", "above"), [(1, RED), (3, BLUE), (6, None), (8, None)])
def test_a_photograph_that_lay_on_its_side_is_turned_upright(
    orientation: int, above: tuple[int, int, int] | None
) -> None:
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    image = opened(made_ready(written(scene((1200, 900)), exif=exif)))
    assert image.size == SIZE
    if above is not None:
        assert like(image.getpixel((400, 100)), above)
    else:
        left, right = (RED, BLUE) if orientation == 8 else (BLUE, RED)
        assert like(image.getpixel((300, 300)), left)
        assert like(image.getpixel((500, 300)), right)


@pytest.mark.parametrize("size", [(4000, 3000), (3000, 4000), (5000, 400), (400, 300)])
def test_every_shape_becomes_the_shape_of_a_picture_and_nothing_is_cut_off(size: tuple[int, int]) -> None:
    image = opened(made_ready(written(scene(size))))
    assert image.size == SIZE
    wide = min(SIZE[0], SIZE[1] * size[0] / size[1])
    high = min(SIZE[1], SIZE[0] * size[1] / size[0])
    assert like(image.getpixel((400, int(300 - high / 4))), RED)
    assert like(image.getpixel((400, int(300 + high / 4))), BLUE)
    if wide < 700:
        assert like(image.getpixel((5, 300)), (245, 240, 230))


def test_the_finest_grain_is_still_small_enough_for_a_slow_line() -> None:
    grain = Image.effect_noise((2400, 1800), 90).convert("RGB")
    assert len(made_ready(written(grain, quality=95))) <= 2 * LARGEST
    assert len(made_ready(written(scene()))) <= LARGEST / 4


@pytest.mark.parametrize("mode", ["L", "1", "P", "CMYK", "RGBA", "LA", "I;16", "YCbCr"])
def test_every_kind_of_pixel_is_understood(mode: str) -> None:
    kind = "JPEG" if mode in ("CMYK", "YCbCr") else "PNG"
    image = scene(mode="L" if mode == "I;16" else mode)
    if mode == "I;16":
        image = image.convert("I;16")
    assert opened(made_ready(written(image, kind))).mode == "RGB"


def test_what_is_transparent_shows_the_wall() -> None:
    image = opened(made_ready(written(Image.new("RGBA", (800, 600), (0, 0, 0, 0)), "PNG")))
    assert like(image.getpixel((400, 300)), (245, 240, 230))


def test_the_colours_of_a_cameras_own_space_are_converted_and_a_broken_profile_does_no_harm() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for given in (profile, b"no profile", ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()):
        body = made_ready(written(scene(), icc_profile=given))
        assert like(opened(body).getpixel((400, 100)), RED)
        assert b"ICC_PROFILE" not in body


def test_of_a_telephones_two_views_the_first_is_taken() -> None:
    both = written(scene(), "MPO", save_all=True, append_images=[Image.new("RGB", (1200, 900), "black")])
    assert like(opened(made_ready(both)).getpixel((400, 100)), RED)


# What does not come in -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture at all",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"%PDF-1.7 ...",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n",
        b"GIF89a\xff\xff\xff\xff",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"RIFF\x10\x00\x00\x00WEBPVP8X",
        b"PK\x03\x04 a zip",
    ],
)  # fmt: skip
def test_what_is_no_photograph_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        made_ready(data)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "ICO", "PPM"])
def test_other_types_are_not_even_opened(kind: str) -> None:
    with pytest.raises(BadInput, match="no photograph of type JPEG, PNG or WebP"):
        made_ready(written(scene((600, 450)), kind))


@pytest.mark.parametrize("size", [(60_000, 60_000), (2_000_000_000, 1), (20_000, 8_000)])
def test_a_bomb_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    with pytest.raises(TooLarge, match="too many pixels"):
        made_ready(claims(*size))


def test_a_remark_that_unpacks_to_a_hundred_megabytes_is_refused() -> None:
    bomb = chunk(b"zTXt", b"note\0\0" + zlib.compress(b"a" * 100_000_000, 9))
    with pytest.raises(BadInput):
        made_ready(claims(800, 600, bomb))


def test_a_file_that_is_much_too_long_is_refused_unread() -> None:
    with pytest.raises(TooLarge, match="million bytes"):
        made_ready(b"\xff\xd8\xff" + b"\0" * LIMITS.bytes)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_damaged_photograph_is_refused(kind: str) -> None:
    whole = written(Image.effect_noise((1200, 900), 60).convert("RGB"), kind)
    with pytest.raises(BadInput):
        made_ready(whole[: len(whole) // 2])


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_moving_picture_is_refused(kind: str) -> None:
    moving = written(scene(), kind, save_all=True, append_images=[Image.new("RGB", (1200, 900), "black")])
    with pytest.raises(BadInput, match="several pictures"):
        made_ready(moving)


def test_a_thumbnail_is_refused_with_its_size() -> None:
    with pytest.raises(BadInput, match="160 × 120"):
        made_ready(written(scene((160, 120))))


# What lies in the folder -----------------------------------------------------------------------------------------------


def test_a_photograph_that_was_made_ready_is_shown_as_it_is(tmp_path: Path) -> None:
    body = made_ready(written(scene(), exif=tell_all()))
    path = tmp_path / "mop-floor.jpg"
    path.write_bytes(body)
    assert (read_photo(path).body, read_photo(path).suffix) == (body, "jpg")


@pytest.mark.parametrize(("suffix", "kind"), [("png", "PNG"), ("webp", "WEBP")])
def test_other_types_that_hold_only_pixels_are_shown_too(tmp_path: Path, suffix: str, kind: str) -> None:
    path = tmp_path / f"mop-floor.{suffix}"
    path.write_bytes(written(scene(SIZE), kind))
    assert read_photo(path).suffix == suffix


READY = written(scene(SIZE))


@pytest.mark.parametrize(
    ("name", "body", "says"),
    [
        ("a.jpg", written(scene(SIZE), exif=tell_all()), "more than its pixels"),
        ("a.jpg", written(scene(SIZE), comment=b"Fatma"), "more than its pixels"),
        ("a.png", written(scene(SIZE), "PNG", exif=tell_all()), "more than its pixels"),
        ("a.webp", written(scene(SIZE), "WEBP", xmp=b"<x/>"), "more than its pixels"),
        ("a.jpg", written(scene()), "1200 by 900 pixels instead of 800 by 600"),
        ("a.jpg", written(scene(SIZE), "PNG"), "is of type PNG"),
        ("a.jpg", READY + b"<script>alert(1)</script>", "after the end"),
        ("a.jpg", READY + READY, "after the end"),
        ("a.png", written(scene(SIZE), "PNG") + b"PK\x03\x04", "after the end"),
        ("a.webp", written(scene(SIZE), "WEBP") + b"more", "after the end"),
        ("a.png", written(Image.effect_noise(SIZE, 90).convert("RGB"), "PNG"), "bytes"),
        ("a.svg", b"<svg/>", "no .jpg, .png or .webp"),
        ("a.jpeg", READY, "no .jpg, .png or .webp"),
        ("a.jpg", b"<svg/>", "no photograph"),
        ("a.png", claims(60_000, 60_000), "too many pixels"),
    ],
)
def test_a_file_that_was_put_there_by_hand_is_shown_only_when_it_holds_nothing_but_a_picture(
    tmp_path: Path, name: str, body: bytes, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(body)
    with pytest.raises((BadInput, TooLarge), match=says):
        read_photo(path)


def test_the_photographs_of_a_folder_are_named_by_the_pictures_that_they_stand_for(tmp_path: Path) -> None:
    (tmp_path / "mop-floor.jpg").write_bytes(READY)
    (tmp_path / ".DS_Store").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    assert photo_files(tmp_path) == {"mop-floor": tmp_path / "mop-floor.jpg"}
    assert photo_files(tmp_path / "nothing") == {}
