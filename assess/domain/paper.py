"""What the issuing organisation decides about its paper: the words and the look, frozen, in one language each.

The words of a certificate are the organisation's, not the program's: they are read from `certificates/` and handed
to whoever prints or shows a statement.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from assess.domain.certificate import Statement
from assess.domain.text import SOURCE_LANGUAGE

_IN_BRACKETS = re.compile(r"\([^)]{1,20}\)")


def _unbroken(found: re.Match[str]) -> str:
    return found.group().replace(" ", "\N{NO-BREAK SPACE}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWords:
    """How one performance level is called, and what it means on a work floor."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedWords:
    """The words that differ on a certificate without a name, so that they tell nothing about who she is."""

    name: str
    shows: str
    seen_by: Mapping[str, str]
    levels: Mapping[int, LevelWords]
    judged: Mapping[str, str]
    not_assessed: str
    belongs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words on the paper and on its check, in one language. Sentences hold `{names}` that are filled in."""

    language: str
    document: str
    shows: str
    seen_by: Mapping[str, str]
    seen_where: str
    contexts: Mapping[str, str]
    competence_seen: Mapping[str, str]
    levels: Mapping[int, LevelWords]
    levels_title: str
    judged_title: str
    judged: Mapping[str, str]
    looked_at_title: str
    not_assessed: str
    all_assessed: str
    fits_with: str
    check_title: str
    check_how: str
    check_compare: str
    issued: str
    expires: str
    no_expiry: str
    assessor: str
    decider: str
    continued: str
    page: str
    picture_of: str
    symbol_of: str
    logo_of: str
    card_fold: str
    further: str
    unnamed: UnnamedWords
    unnamed_code: str
    months: tuple[str, ...]
    day_one: str
    and_: str
    numbers: Mapping[int, str]

    def of(self, statement: Statement) -> "Wording":
        """Give the words for this certificate: those without "she" where it tells no name."""
        if statement.is_named:
            return self
        other = self.unnamed
        return replace(
            self,
            shows=other.shows,
            seen_by=other.seen_by,
            levels=other.levels,
            judged=other.judged,
            not_assessed=other.not_assessed,
        )

    def name(self, statement: Statement) -> str:
        """Say whose it is, or that it does not tell."""
        return statement.holder.full_name or self.unnamed.name

    def day(self, iso: str) -> str:
        """Write an ISO date as people do: 21 november 2026."""
        return self.days((iso,))

    def days(self, iso_dates: tuple[str, ...]) -> str:
        """Write dates together, naming month and year only where they change: 12 and 19 November 2026."""
        dates = sorted({date.fromisoformat(text) for text in iso_dates})
        parts = []
        for this, following in zip(dates, [*dates[1:], None], strict=True):
            number = self.day_one if this.day == 1 else str(this.day)
            same_year = following is not None and following.year == this.year
            same_month = same_year and following is not None and following.month == this.month
            month = "" if same_month else f"\N{NO-BREAK SPACE}{self.months[this.month - 1]}"
            year = "" if same_year else f"\N{NO-BREAK SPACE}{this.year}"
            parts.append(f"{number}{month}{year}")
        return self.together(parts)

    def together(self, parts: list[str] | tuple[str, ...]) -> str:
        """Join words as in a sentence: a, b and c."""
        if len(parts) < 2:  # noqa: PLR2004 - one is not joined
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.and_} {parts[-1]}"

    def seen(self, statement: Statement) -> str:
        """Say who saw her, in which task, where and when: the sentence under her name."""
        dates = tuple({day for competence in statement.competences for day in competence.occasions})
        by = self.counted(self.seen_by, len(statement.assessors))
        return self.seen_where.format(
            seen_by=by[:1].upper() + by[1:],
            task=statement.task.title.in_(self.language),
            minutes=statement.task.minutes,
            contexts=self.together([self.contexts[context] for context in statement.contexts]),
            dates=self.days(dates),
        )

    def looked_at(self, statement: Statement) -> str:
        """Say which parts were not looked at, never as a weakness."""
        if not statement.not_assessed:
            return self.all_assessed
        parts = "; ".join(part.in_(self.language) for part in statement.not_assessed)
        return self.not_assessed.format(parts=parts)

    def fits(self, statement: Statement) -> str:
        """Say which qualifications it fits with; a level in brackets is not broken over two lines."""
        names = [_IN_BRACKETS.sub(_unbroken, name) for name in statement.frameworks]
        return self.fits_with.format(frameworks=self.together(names))

    def until(self, statement: Statement) -> str:
        """Say until when it counts."""
        if statement.expires_on is None:
            return self.no_expiry
        return self.expires.format(date=self.day(statement.expires_on))

    def counted(self, sentences: Mapping[str, str], count: int, **values: object) -> str:
        """Choose the sentence for one or for more, and fill it in.

        `{count}` becomes a word where there is one, and `{Count}` the same with a capital.
        """
        word = self.numbers.get(count, str(count))
        return sentences["one" if count == 1 else "more"].format(
            count=word, Count=word[:1].upper() + word[1:], **values
        )


class Layout(StrEnum):
    """How the parts of a paper are put together."""

    ROWS = "rows"
    FRAMED = "framed"
    CARD = "card"
    PICTURES = "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """The look of the paper: colours as #RRGGBB, sizes in points. `called` is its name, by language."""

    name: str
    layout: Layout
    called: Mapping[str, str]
    paper: str
    line: str
    empty: str
    ink: str
    soft: str
    strong: str
    deep: str
    wash: str
    band: tuple[str, ...]
    band_width: float
    margin: float
    name_size: float
    picture_radius: float

    def called_in(self, language: str) -> str:
        """Give its name in this language, or in English where it has none."""
        return self.called.get(language) or self.called[SOURCE_LANGUAGE]

    def in_colour(self, colour: str) -> "Design":
        """The same look in an organisation's own colour, with a darker and a lighter one made from it."""
        return replace(
            self,
            strong=colour,
            deep=mixed(colour, "#000000", 0.25),
            wash=mixed(colour, "#FFFFFF", 0.86),
            band=(colour, *self.band[1:]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What an organisation chose for its papers: a design, and if it wishes a colour of its own and a logo (PNG)."""

    design: str = "diploma"
    colour: str | None = None
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """What her report says beside the words of the page in pictures. `awaited` holds `{date}`."""

    next: str
    awaited: str
    no_certificate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """The few words of the page in pictures, in her own language; `report`, where her report is made in it too."""

    language: str
    rtl: bool
    title: str
    levels: Mapping[int, str]
    check: str
    picture_of: str
    report: ReportWords | None = None


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """Mix two colours; `share` is the second one's part."""
    return "#" + "".join(
        f"{round(one * (1 - share) + two * share):02X}" for one, two in zip(_rgb(colour), _rgb(other), strict=True)
    )


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def _luminance(colour: str) -> float:
    parts = [value / 255 for value in _rgb(colour)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]  # noqa: PLR2004
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
