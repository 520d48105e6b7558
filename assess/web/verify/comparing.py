"""The lines of the paper in its own order and language, for whoever holds it beside the screen and goes down line by line."""

from dataclasses import dataclass

from assess.domain.certificate import Statement
from assess.domain.code import Code
from assess.domain.paper import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something to find on the paper: `printed` as it stands there, `said` in the language of the page (or nothing).

    `level` is there for a part of the work, `code` for what is printed in large letters beside the symbol.
    """

    printed: tuple[str, ...]
    said: tuple[str, ...] = ()
    level: int = 0
    code: str = ""


def lines(statement: Statement, name: str, printed: Wording, spoken: Wording) -> tuple[Line, ...]:
    """Give the lines; `name` is empty on a paper without one. `printed` and `spoken` are the organisation's words in the languages of paper and page."""
    on_paper = _lines(statement, name, printed.of(statement))
    if printed.language == spoken.language:
        return on_paper
    on_page = _lines(statement, name, spoken.of(statement))
    return tuple(
        Line(
            printed=one.printed,
            said=() if one.printed == other.printed else other.printed,
            level=one.level,
            code=one.code,
        )
        for one, other in zip(on_paper, on_page, strict=True)
    )


def _lines(s: Statement, name: str, words: Wording) -> tuple[Line, ...]:
    language = words.language
    parts = [
        Line(
            printed=(
                one.title.in_(language),
                words.levels[one.level].word,
                one.seen.in_(language),
                words.counted(words.competence_seen, one.assessors, dates=words.days(one.occasions)),
            ),
            level=one.level,
        )
        for one in s.competences
    ]
    limits = [words.looked_at(s), *([words.fits(s)] if s.frameworks else [])]
    if s.unnamed_code:
        limits.append(words.unnamed_code.format(code=Code(s.unnamed_code).shown))
    if not s.is_named:
        limits.append(words.unnamed.belongs)
    return (
        Line(printed=(name or words.unnamed.name,)),
        Line(printed=(words.shows, s.rubric.title.in_(language))),
        Line(printed=(words.seen(s),)),
        *parts,
        Line(printed=tuple(limits)),
        Line(printed=(), code=Code(s.code).shown),
        Line(printed=(words.issued.format(date=words.day(s.issued_on)), s.issuer.name, s.issuer.place, words.until(s))),
        *(Line(printed=signed) for signed in _signatures(s, words)),
    )


def _signatures(s: Statement, words: Wording) -> tuple[tuple[str, str], ...]:
    decided = words.decider.format(date=words.day(s.decided_on))
    roles = {name: [words.assessor] for name in s.assessors}
    roles.setdefault(s.decided_by, []).append(decided)
    return tuple((name, ", ".join(said)) for name, said in roles.items())
