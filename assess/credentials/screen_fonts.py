"""The typefaces of the tablet, cut like those of the paper and packed for the web: which, with which letters.

A beginning reader knows letters as they are taught, so the Latin and Cyrillic face is Inter with its simple a, its l
with a tail and its I with bars, made the plain letters here: a page need not ask for them. Each script is a file of its
own, named by its hash, and a browser fetches a script only when a screen shows letters of it.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from assess.credentials.cutting import OTHER_SCRIPTS, Source, checked_source
from assess.errors import Unavailable

MANIFEST: Final = "screens.json"
FAMILY: Final = "Salto"
_HASH_LENGTH: Final = 16
_FEATURES: Final = ("cv05", "cv08", "cv11")
"""Inter's own names: l with a tail, I with bars, simple a."""
_KEPT_FEATURES: Final = (
    "ccmp",
    "locl",
    "mark",
    "mkmk",
    "kern",
    "calt",
    "rlig",
    "liga",
    "init",
    "medi",
    "fina",
    "isol",
    "curs",
)
_INTER: Final = Source(
    package="fontpkg_inter",
    file="files/Inter[opsz,wght].ttf",
    sha256="29160a80ff49ddcab2c97711247e08b1fab27a484a329ce8b813d820dc559031",
)
LETTERS: Final[Mapping[str, tuple[range, ...]]] = {
    "latin": (range(0x20, 0x180), range(0x218, 0x21C), range(0x2010, 0x2027), range(0x20AC, 0x20AD)),
    "cyrillic": (range(0x400, 0x460), range(0x490, 0x4C0), range(0x2BC, 0x2BD)),
    "arabic": (range(0x600, 0x700), range(0x750, 0x780), range(0x200C, 0x2010)),
    "ethiopic": (range(0x1200, 0x13A0),),
}
"""Each letter is in one script only, so that the ranges can be told to a browser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenFace:
    """One file: its script, its name (the hash of what it holds), and its letters as CSS says them."""

    script: str
    file: str
    letters: str


def cut(folder: Path) -> None:
    """Write a file per script and the list of them, unless they are there already.

    Raises Unavailable when a package is missing or is not the version that was checked.
    """
    wanted = _wanted()
    try:
        if _read(folder)["made_from"] == wanted and all((folder / one.file).is_file() for one in faces(folder)):
            return
    except Unavailable:
        pass
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for script in LETTERS:
        body = _packed(_subset(script))
        files[script] = f"{script}-{hashlib.sha256(body).hexdigest()[:_HASH_LENGTH]}.woff2"
        (folder / files[script]).write_bytes(body)
    part = folder / f"{MANIFEST}.part"
    part.write_text(json.dumps({"made_from": wanted, "files": files}, indent=1) + "\n", encoding="utf-8")
    os.replace(part, folder / MANIFEST)  # noqa: PTH105 - last, so that a set-up that was cut off starts again


def faces(folder: Path) -> tuple[ScreenFace, ...]:
    """Name the files there are. Raises Unavailable without set-up."""
    files = _read(folder)["files"]
    return tuple(ScreenFace(script=script, file=files[script], letters=_css(script)) for script in LETTERS)


def _read(folder: Path) -> dict[str, dict[str, str]]:
    try:
        found: dict[str, dict[str, str]] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Unavailable(
            "fonts_missing", "The tablet's typefaces are not there.", "Run `salto setup` again."
        ) from error
    return found


def _wanted() -> dict[str, str]:
    return {script: f"{_source(script).sha256} {_css(script)} {','.join(_FEATURES)}" for script in LETTERS}


def _source(script: str) -> Source:
    return OTHER_SCRIPTS.get(script, _INTER)


def _css(script: str) -> str:
    return ", ".join(
        f"U+{one.start:X}" if len(one) == 1 else f"U+{one.start:X}-{one.stop - 1:X}" for one in LETTERS[script]
    )


def _subset(script: str) -> bytes:
    """Pin weight 400, keep the letters and what joins them, and make the letters of a beginner the plain ones."""
    import uharfbuzz as hb  # noqa: PLC0415 - a start that finds its typefaces cut needs it later, if at all

    source = _source(script)
    face = hb.Face(checked_source(source))
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.unicode_set.update(point for letters in LETTERS[script] for point in letters)
    features = _KEPT_FEATURES + (_FEATURES if source is _INTER else ())
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(one.encode(), "big") for one in features)
    pins = {"wght": 400.0, "wdth": 100.0, "opsz": 20.0}
    for axis in face.axis_infos:
        wanted.pin_axis_location(face, axis.tag, pins[axis.tag])
    return bytes(hb.subset(face, wanted).blob.data)


def _packed(body: bytes) -> bytes:
    """Compress as woff2; the letters of a beginner are used wherever the plain ones were asked for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - the same

    font = TTFont(BytesIO(body), recalcTimestamp=False)
    table = font["GSUB"].table
    simple: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        for index in record.Feature.LookupListIndex if record.FeatureTag in _FEATURES else ():
            for subtable in table.LookupList.Lookup[index].SubTable:
                simple |= getattr(subtable, "ExtSubTable", subtable).mapping
    for cmap in font["cmap"].tables:
        cmap.cmap = {point: simple.get(name, name) for point, name in cmap.cmap.items()}
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
