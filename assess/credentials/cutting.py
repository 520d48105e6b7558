"""Static typefaces, cut once from installed packages: which, from which file, at which weight, with which letters.

The packages hold variable fonts of many scripts; a paper needs four weights of six. They are cut by HarfBuzz into
`<instance>/fonts/`, and keep the tables with which letters join, and accents find their place.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Final

from assess.errors import Unavailable

MANIFEST: Final = "fonts.json"
ROLES: Final = ("text", "strong", "name", "code")
_WEIGHTS: Final = {"text": 400, "strong": 600, "name": 500}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of a package, the SHA-256 that was checked, and the letters that are taken from it."""

    package: str
    file: str
    sha256: str
    letters: tuple[range, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One static instance: `role` is whose voice it is, `script` which letters it has."""

    role: str
    script: str
    source: Source

    @property
    def name(self) -> str:
        return f"{self.role}-{self.script}"


_EUROPEAN: Final = (
    range(0x20, 0x250),  # Latin with every European accent
    range(0x250, 0x370),  # letters of Africa and Azerbaijan; accents that no letter holds yet
    range(0x370, 0x530),  # Greek and Cyrillic
    range(0x1C80, 0x1C90),
    range(0x1D00, 0x2000),  # Vietnamese, transliterations, old Greek
    range(0x2000, 0x2070),  # dashes, quotes, bullets
    range(0x20A0, 0x20C0),
    range(0x2100, 0x2150),
    range(0x2212, 0x2213),
    range(0x2C60, 0x2C80),
    range(0x2DE0, 0x2E00),
    range(0xA640, 0xA6A0),
    range(0xA720, 0xA800),
    range(0xAB30, 0xAB70),
)
_ARABIC: Final = (
    range(0x20, 0x21),
    range(0x600, 0x700),
    range(0x750, 0x780),
    range(0x870, 0x900),
    range(0x200C, 0x2010),
    range(0xFD3E, 0xFD40),
)
_ETHIOPIC: Final = (range(0x20, 0x21), range(0x1200, 0x13A0), range(0x2D80, 0x2DE0), range(0xAB00, 0xAB30))
_SANS: Final = Source(
    package="fontpkg_noto_sans",
    file="files/NotoSans[wdth,wght].ttf",
    sha256="bfb7bb691513f12e734dc346c03a03f784912432d7e3fa8e56efcf906fe86b3d",
    letters=_EUROPEAN,
)
_SERIF: Final = Source(
    package="fontpkg_noto_serif",
    file="files/NotoSerif[wdth,wght].ttf",
    sha256="4d8e6761424656867019081a1a01336f3cb086982682698714054fc33f782713",
    letters=_EUROPEAN,
)
_MONO: Final = Source(
    package="fontpkg_ibm_plex_mono",
    file="files/IBMPlexMono-SemiBold.ttf",
    sha256="d3c38e55c78f5b0f28009fddba4834ec503278936a5986032424c9bd2d23aa46",
    letters=(range(0x20, 0x7F),),
)
OTHER_SCRIPTS: Final[Mapping[str, Source]] = {
    "arabic": Source(
        package="fontpkg_noto_sans_arabic",
        file="files/NotoSansArabic[wdth,wght].ttf",
        sha256="63111b5b2e074dd48cc67692e0a2726d86ee94c1c37fe8598257b7b4e87e869e",
        letters=_ARABIC,
    ),
    "ethiopic": Source(
        package="justmytype_intl_africa",
        file="fonts/ofl/notosansethiopic/NotoSansEthiopic[wdth,wght].ttf",
        sha256="0dbccc00b22d180ebd6a4bd8a733918a29e709fa6798023adc3e6cd40da65077",
        letters=_ETHIOPIC,
    ),
}
CUTS: Final = (
    *(Cut(role=role, script="european", source=_SERIF if role == "name" else _SANS) for role in _WEIGHTS),
    *(Cut(role=role, script=script, source=one) for script, one in OTHER_SCRIPTS.items() for role in _WEIGHTS),
    Cut(role="code", script="european", source=_MONO),
)
_NEEDLESS: Final = ("DSIG", "MVAR", "STAT", "VDMX", "gasp", "hdmx", "meta")


def cut(folder: Path) -> None:
    """Write the static instances and their hashes, unless they are there already.

    Raises Unavailable when a package is missing or is not the version that was checked.
    """
    if _is_cut(folder):
        return
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {}
    for one in CUTS:
        body = _instance(one)
        (folder / f"{one.name}.ttf").write_bytes(body)
        hashes[one.name] = hashlib.sha256(body).hexdigest()
    part = folder / f"{MANIFEST}.part"
    part.write_text(json.dumps(hashes, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    os.replace(part, folder / MANIFEST)  # noqa: PTH105 - last, so that a set-up that was cut off starts again


def known(folder: Path) -> Mapping[str, bytes]:
    """Give the static instances by name. Raises Unavailable when one is missing or was changed."""
    try:
        hashes = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        bodies = {one.name: (folder / f"{one.name}.ttf").read_bytes() for one in CUTS}
        whole = all(hashlib.sha256(body).hexdigest() == hashes[name] for name, body in bodies.items())
    except (OSError, ValueError, KeyError) as error:
        raise _unusable() from error
    if not whole:
        raise _unusable()
    return bodies


def _is_cut(folder: Path) -> bool:
    try:
        known(folder)
    except Unavailable:
        return False
    return True


def _instance(one: Cut) -> bytes:
    import uharfbuzz as hb  # noqa: PLC0415 - a start that finds its typefaces cut needs it later, if at all

    face = hb.Face(checked_source(one.source))
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.unicode_set.update(point for letters in one.source.letters for point in letters)
    wanted.drop_table_tag_set.update(int.from_bytes(table.encode(), "big") for table in _NEEDLESS)
    axes = {axis.tag for axis in face.axis_infos}
    if "wght" in axes:
        wanted.pin_axis_location(face, "wght", _WEIGHTS[one.role])
    if "wdth" in axes:
        wanted.pin_axis_location(face, "wdth", 100)
    return bytes(hb.subset(face, wanted).blob.data)


def checked_source(source: Source) -> bytes:
    """Give a file of a package, if it is the one that was checked; Unavailable otherwise."""
    try:
        body = (Path(str(resources.files(source.package))) / source.file).read_bytes()
    except (ModuleNotFoundError, OSError) as error:
        raise _unusable() from error
    if hashlib.sha256(body).hexdigest() != source.sha256:
        raise _unusable()
    return body


def _unusable() -> Unavailable:
    return Unavailable(
        "fonts_missing",
        "The certificate's typefaces are not there, or are not the ones that were checked.",
        "Run `salto setup` again.",
    )
