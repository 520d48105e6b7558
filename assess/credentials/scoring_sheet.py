"""The parts of an assessor's sheet: where and when, each competence with its levels, and the row that is typed in."""

from collections.abc import Sequence

from assess.credentials.fonts import composed
from assess.credentials.marks import Block, Box, Mark, Picture, Placed, lines, paragraph, stacked
from assess.credentials.sheet_parts import WIDTH, Look, box, circle
from assess.domain.rubric import Criterion

_PICTURE, _GAP, _NUMBER = 104.0, 16.0, 24.0
_TEXT = WIDTH - _PICTURE - _GAP


def facts(look: Look, asked: Sequence[tuple[str, Sequence[str]]]) -> Block:
    """What is filled in once: a question, and a ring for each answer, or a line to write on."""
    rows = []
    for question, answers in asked:
        width = look.strong(9.4).width(question) + 10
        marks: list[Mark | Placed] = [*lines([composed(question)], look.strong(9.4)).at(0, 0)]
        if not answers:
            marks.append(Box(x=width, y=12, width=150, height=0.8, fill=look.design.ink))
        x, y = 0.0, 0.0 if not answers else 15.0
        for answer in answers:
            needed = look.text(9).width(answer) + 34
            if x + needed > WIDTH:
                x, y = 0.0, y + 17
            marks += circle(look, 11).at(x, y)
            marks += lines([composed(answer)], look.text(9)).at(x + 16, y - 1)
            x += needed
        rows.append((5.0, Block(y + 14, tuple(marks))))
    return stacked(rows).tagged("Sect")


def criterion(
    look: Look,
    number: int,
    one: Criterion,
    *,
    language: str,
    picture: str,
    levels: Sequence[str],
    no_chance: str,
) -> Block:
    """A picture and what to watch for at the left; at the right each level with the figure that is typed for it."""
    title = one.title.in_(language)
    scene = Picture(
        x=0,
        y=0,
        width=_PICTURE,
        height=_PICTURE * 0.75,
        sha256=picture,
        radius=6,
        missing=look.design.wash,
        says=title,
    )
    watched = [
        (3.0, paragraph(composed(f"– {each.in_(language)}"), look.soft(7.6), _PICTURE)) for each in one.watch_for
    ]
    aside = stacked([(0, Block(_PICTURE * 0.75, (scene,))), *watched])
    rows = [(0.0, paragraph(composed(f"{number}. {title}"), look.strong(12), _TEXT).tagged("H2"))]
    for level, name in zip(sorted(one.levels, key=lambda each: each.level), levels, strict=True):
        descriptor = level.descriptor.in_(language) if level.level else ""
        rows.append((5, _choice(look, str(level.level), name, descriptor)))
    rows.append((5, _choice(look, "-", no_chance, "")))
    text = stacked(rows)
    return Block(max(aside.height, text.height), (*aside.at(0, 0), *text.at(_PICTURE + _GAP, 0)), "Sect")


def _choice(look: Look, figure: str, name: str, descriptor: str) -> Block:
    said = composed(f"{name}: {descriptor}" if descriptor else name)
    text = paragraph(said, look.text(8.8), _TEXT - _NUMBER - 18)
    marks = (
        *circle(look, 13).at(0, 0),
        *lines([figure], look.strong(10)).at(18, 0),
        *text.at(_NUMBER + 14, 0),
    )
    return Block(max(14, text.height), marks)


def last_row(look: Look, words: str, count: int, stop: str) -> Block:
    """A box for each competence, in the order in which it is typed, and when to stop."""
    marks: list[Mark | Placed] = []
    for i in range(count):
        marks += lines([str(i + 1)], look.soft(8)).at(i * 40 + 11, 0)
        marks += box(look, 28).at(i * 40, 12)
    return stacked(
        [
            (0, paragraph(composed(words), look.strong(10), WIDTH)),
            (4, Block(42, tuple(marks))),
            (8, paragraph(composed(stop), look.soft(8.4), WIDTH)),
        ]
    ).tagged("Sect")
