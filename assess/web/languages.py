"""In which language a page speaks, and which way it runs.

Staff choose a language for themselves. A public page follows `?lang=` or what the browser asks for, and remembers
nothing. The words come from `translations/<language>/interface.po`; a sentence without a translation stays English.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from babel.dates import format_date, format_datetime, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from flask import Flask, g, has_request_context, request
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from assess.domain.certificate import LANGUAGES
from assess.domain.text import direction_of
from assess.errors import SaltoError
from assess.files import catalogues
from assess.services import preparing_content
from assess.web import current, identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language by its code and its own name."""

    code: str
    name: str

    @property
    def direction(self) -> str:
        """Say which way it is written, as HTML does."""
        return direction_of(self.code)


KNOWN = (
    Language(code="nl", name="Nederlands"),
    Language(code="fr", name="Français"),
    Language(code="en", name="English"),
    Language(code="ar", name="العربية"),
    Language(code="fa", name="فارسی"),
    Language(code="ps", name="پښتو"),
    Language(code="tr", name="Türkçe"),
    Language(code="uk", name="Українська"),
    Language(code="es", name="Español"),
    Language(code="ti", name="ትግርኛ"),
    Language(code="so", name="Soomaali"),
)
"""Languages that a participant may have."""
BY_CODE: Mapping[str, Language] = {language.code: language for language in KNOWN}
INTERFACE = ("nl", "fr", "en", "ar", "es", "tr", "uk", "ti")
"""Languages that staff may choose: those whose interface catalogue is whole, reviewed or not."""
PAPER_PAGES = {"verify", "paper"}
"""Blueprints whose pages repeat a certificate, so that they speak only the languages a certificate is made in."""
SOURCE = "en"
HEADERS_KEPT, LONGEST_HEADER = 256, 200


def register(app: Flask) -> None:
    """Give templates `_()`, `ngettext()`, dates in words, and the page's language."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    install: Callable[..., None] = app.jinja_env.install_gettext_callables  # type: ignore[attr-defined]  # by i18n
    # With newstyle=True Jinja puts the values in itself, and escapes them.
    install(_plain, _counted, newstyle=True, pgettext=_found)
    app.jinja_env.filters |= {
        "day": day,
        "short_day": short_day,
        "reduced_day": reduced_day,
        "moment": moment,
        "clock_time": clock_time,
    }
    app.jinja_env.globals |= {
        "language": language,
        "interface_languages": interface_languages,
        "paper_languages": paper_languages,
        "paper_language": paper_language,
        "hundredths": hundredths,
        "percent": percent,
        "in_language": name_of,
        "in_a_row": in_a_row,
        "interface_drafts": interface_drafts,
        "direction_of": direction_of,
        "gettext_in": gettext_in,
    }


def language() -> Language:
    """Give the language of this page."""
    if not has_request_context():
        return BY_CODE[SOURCE]
    if "language" not in g:
        g.language = BY_CODE[_choose()]
    chosen: Language = g.language
    return chosen


def speak(code: str) -> None:
    """Let this page speak a language that is known of whoever looks at it, where the interface has it."""
    if code in INTERFACE:
        g.language = BY_CODE[code]


def interface_languages() -> tuple[Language, ...]:
    """Give the languages that this page can be read in."""
    return tuple(BY_CODE[code] for code in _offered())


def interface_drafts() -> tuple[str, ...]:
    """Name the languages of this page that no speaker has reviewed yet, each by its own name."""
    unreviewed = preparing_content.unreviewed(current.office())
    return tuple(one.name for one in interface_languages() if one.code in unreviewed)


def paper_languages() -> tuple[Language, ...]:
    """Give the languages that a certificate can be made in."""
    return tuple(BY_CODE[code] for code in LANGUAGES)


def paper_language() -> str:
    """Give the page's language where a certificate can be made in it, otherwise the organisation's."""
    default = current.settings().language
    wanted = (language().code, default, SOURCE)
    return next(code for code in wanted if code in LANGUAGES)


def name_of(code: str) -> str:
    """Give a language's own name; an unknown code stands for itself."""
    return BY_CODE[code].name if code in BY_CODE else code


def _offered() -> tuple[str, ...]:
    return LANGUAGES if request.blueprint in PAPER_PAGES else INTERFACE


def _choose() -> str:
    offered = _offered()
    asked = request.args.get("lang", "") if request.query_string else ""
    if asked in offered:
        return asked
    person = identity.staff() if "HTTP_COOKIE" in request.environ else None
    if person and person.language in offered:
        return str(person.language)
    default = current.settings().language
    accepted = _best_of(request.environ.get("HTTP_ACCEPT_LANGUAGE", ""), offered)
    return accepted or (default if default in offered else SOURCE)


@lru_cache(maxsize=HEADERS_KEPT)
def _best_of(accept_language: str, offered: tuple[str, ...]) -> str | None:
    """Give the offered language that a browser likes best; browsers send few different headers."""
    return parse_accept_header(accept_language[:LONGEST_HEADER], LanguageAccept).best_match(offered)


def gettext(message: str, **values: object) -> str:
    """Say an interface sentence in the page's language, with values put in."""
    return _plain(message) % values


def pgettext(context: str, message: str, **values: object) -> str:
    """Say a sentence that has one word for two things, told apart by its context."""
    return _found(context, message) % values


def ngettext(singular: str, plural: str, number: int, **values: object) -> str:
    """Say a sentence that counts."""
    return _counted(singular, plural, number) % {"num": number, **values}


def gettext_in(code: str, message: str) -> str:
    """Say an interface sentence in another language than the page's: on a preview of a paper."""
    return _found(None, message, code)


def N_(message: str) -> str:  # noqa: N802  the mark that gettext tools know
    """Mark a sentence for translation where it stands; it is translated where it is shown."""
    return message


def say(error: SaltoError) -> tuple[str, str]:
    """Give an error's sentence and next step in the page's language."""
    step = gettext(error.todo, **error.values) if error.todo else ""
    return gettext(error.sentence, **error.values), step


def day(value: date) -> str:
    """Say a date in words: 21 November 2026."""
    return format_date(_local(value), "d MMMM y", locale=language().code)


def in_a_row(names: Iterable[str]) -> str:
    """Say names one after another as the language does: Ann, Bea and Cis."""
    return format_list(list(names), locale=language().code)


def hundredths(value: float) -> str:
    """Say a number with two decimals, with the sign that the language puts before them."""
    return format_decimal(value, "0.00", locale=language().code)


def percent(value: float) -> str:
    """Say a share as a whole percentage."""
    return format_percent(value, "0%", locale=language().code)


def short_day(value: date) -> str:
    """Say a date shortly: 21 Nov."""
    return format_date(_local(value), "d MMM", locale=language().code)


def reduced_day(value: str) -> str:
    """Say a date of which perhaps only the year or the month is known (`2015`, `2015-03`): March 2015."""
    parts = [int(part) for part in value.split("-")]
    year, month, one = (*parts, 1, 1)[:3]
    form = ("y", "MMMM y", "d MMMM y")[len(parts) - 1]
    return format_date(date(year, month, one), form, locale=language().code)


def moment(value: datetime) -> str:
    """Say a moment: 21 November 2026, 10:42, on the organisation's clock."""
    return format_datetime(current.local(value), "d MMMM y, HH:mm", locale=language().code)


def clock_time(value: datetime) -> str:
    """Say a time of day: 10:42, on the organisation's clock."""
    return format_time(current.local(value), "HH:mm", locale=language().code)


def _local(value: date) -> date:
    return current.local(value) if isinstance(value, datetime) else value


def _found(context: str | None, message: str, code: str | None = None) -> str:
    code = code or language().code
    if code == SOURCE:
        return message
    return catalogues.translations(_catalogue(code)).get((context, message), message)


def _plain(message: str) -> str:
    return _found(None, message)


def _counted(singular: str, plural: str, number: int) -> str:
    code = language().code
    found = None if code == SOURCE else catalogues.counted(_catalogue(code), (None, singular), number)
    return found or (singular if number == 1 else plural)


def _catalogue(code: str) -> Path:
    return current.settings().content / "translations" / code / "interface.po"
