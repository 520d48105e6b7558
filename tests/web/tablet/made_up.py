"""Two languages that nobody speaks, made on the fly: whatever the tablet says in other letters did not come from a catalogue.

`en-XA` is written in wide letters, `ar-XB` in Arabic ones from right to left. They are never shipped.
"""

import json
import string
from collections.abc import Iterable
from pathlib import Path

from assess.content.folders import ContentFolders
from assess.content.translations import ContentString
from assess.services.checking_content import open_words
from assess.web.tablet.strings import STRINGS

WIDE, REVERSED = "en-XA", "ar-XB"
MADE_UP = (WIDE, REVERSED)
NAMES = {WIDE: "ＷＩＤＥ", REVERSED: "عكس"}
_SMALL, _LARGE = string.ascii_lowercase, string.ascii_uppercase
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنه"
_HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
LETTERS = {
    WIDE: str.maketrans(_SMALL + _LARGE, "".join(chr(0xFEE0 + ord(one)) for one in _SMALL + _LARGE)),
    REVERSED: str.maketrans(_SMALL + _LARGE, _ARABIC * 2),
}


def said(text: str, language: str) -> str:
    """Say a text in a made-up language; `{places}` for values stay."""
    parts = text.split("{")
    rest = (
        f"{{{name}}}{more.translate(LETTERS[language])}"
        for name, _, more in (part.partition("}") for part in parts[1:])
    )
    return parts[0].translate(LETTERS[language]) + "".join(rest)


def add_to(content: Path) -> None:
    """Give a folder of content both languages, whole."""
    strings = open_words(ContentFolders(content)).strings
    for language in MADE_UP:
        folder = content / "translations" / language
        (folder / "content").mkdir(parents=True)
        status = f"language: {language}\nname: {NAMES[language]}\nsource: no\nreviewed: no\n"
        (folder / "status.yaml").write_text(status, encoding="utf-8")
        (folder / "interface.po").write_text(_catalogue(STRINGS.values(), language), encoding="utf-8")
        for part in {one.part for one in strings}:
            mine = [one for one in strings if one.part == part]
            (folder / "content" / f"{part}.po").write_text(_content(mine, language), encoding="utf-8")


def _catalogue(texts: Iterable[str], language: str) -> str:
    return _HEAD + "".join(_entry(text, language) for text in dict.fromkeys(texts))


def _content(strings: Iterable[ContentString], language: str) -> str:
    return _HEAD + "".join(_entry(one.words, language, one.key) for one in strings)


def _entry(text: str, language: str, context: str = "") -> str:
    key = f"msgctxt {_quoted(context)}\n" if context else ""
    return f"\n{key}msgid {_quoted(text)}\nmsgstr {_quoted(said(text, language))}\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
