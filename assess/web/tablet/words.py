"""The tablet's own words in every language that translators have given them."""

from collections.abc import Mapping
from pathlib import Path

from assess.files import catalogues
from assess.web import current, languages
from assess.web.tablet.staff_strings import STAFF_STRINGS
from assess.web.tablet.strings import SILENT, STRINGS


def in_every_language() -> Mapping[str, Mapping[str, str]]:
    """Give language -> key -> text; a sentence without a translation stays English, so that no key is ever missing."""
    return in_content(current.settings().content)


def in_content(content: Path) -> Mapping[str, Mapping[str, str]]:
    """Give the same for a folder of content, outside of any request."""
    folder = content / "translations"
    found = {languages.SOURCE: dict(STRINGS)}
    for path in sorted(folder.glob("*/interface.po")):
        known = catalogues.translations(path)
        found[path.parent.name] = {key: known.get((None, english), english) for key, english in STRINGS.items()}
    return found


def for_staff(content: Path) -> Mapping[str, Mapping[str, str]]:
    """Give the words of the staff's part in the languages that the desk speaks: language -> key -> text."""
    found = {languages.SOURCE: dict(STAFF_STRINGS)}
    for code in languages.INTERFACE:
        if code != languages.SOURCE:
            known = catalogues.translations(content / "translations" / code / "interface.po")
            found[code] = {key: known.get((None, english), english) for key, english in STAFF_STRINGS.items()}
    return found


def of_this_page() -> Mapping[str, str]:
    """Give the words in the language of the page that asks."""
    every = in_every_language()
    return every.get(languages.language().code, every[languages.SOURCE])


def spoken(content: Path) -> Mapping[str, Mapping[str, str]]:
    """Give only what is said aloud, so what a person can record: language -> key -> text."""
    every = in_content(content)
    return {code: {key: text for key, text in texts.items() if key not in SILENT} for code, texts in every.items()}
