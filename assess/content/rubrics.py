"""Rubrics: the checks that need more than one value, and the step to the domain's `Rubric`."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from assess.content.models import CriterionEntry, LevelEntry, PracticalTaskEntry, RubricFile
from assess.content.sources import Pictures, Source, Steps, repeated, unknown_scene
from assess.content.translations import TextBuilder
from assess.domain.onward import Onward
from assess.domain.rubric import (
    CERTIFIABLE_LEVELS,
    LEVELS,
    Criterion,
    EscoLink,
    Framework,
    Level,
    Material,
    PracticalTask,
    Rubric,
)
from assess.domain.text import Text
from assess.files.problems import Problem
from assess.files.validation import did_you_mean

RubricSource = Source[RubricFile]
TextOf = Callable[[str, str], Text]
EXAMPLES, CALIBRATION = ".examples.yaml", ".calibration.yaml"


def rubric_paths(folder: Path) -> list[Path]:
    """List `rubrics/<domain>.yaml`, without the worked examples and the calibration stories."""
    return sorted(path for path in folder.glob("*.yaml") if not path.name.endswith((EXAMPLES, CALIBRATION)))


def rubric_problems(source: RubricSource, pictures: Pictures) -> Iterator[Problem]:
    """Check one rubric in itself and against the pictures."""
    rubric = source.entry
    if rubric.rubric != source.domain:
        what = f"the rubric is called `{rubric.rubric}`, and its file {source.path.name}"
        yield source.problem(("rubric",), what, f"Write `rubric: {source.domain}`, or rename the file")
    places: list[tuple[Steps, str]] = [(("criteria", i, "id"), c.id) for i, c in enumerate(rubric.criteria)]
    yield from repeated(source, places, "criterion")
    yield from unknown_scene(source, ("picture",), rubric.picture, pictures)
    yield from unknown_scene(source, ("practical_task", "picture"), rubric.practical_task.picture, pictures)
    yield from _material_problems(source, pictures)
    for i, criterion in enumerate(rubric.criteria):
        yield from unknown_scene(source, ("criteria", i, "picture"), criterion.picture, pictures)
        yield from _level_problems(source, ("criteria", i, "levels"), criterion)
    begins: list[tuple[Steps, str]] = [(("next", i, "from"), str(one.from_)) for i, one in enumerate(rubric.next)]
    yield from repeated(source, begins, "way on from")
    for i, one in enumerate(rubric.next):
        yield from unknown_scene(source, ("next", i, "picture"), one.picture, pictures)


def _material_problems(source: RubricSource, pictures: Pictures) -> Iterator[Problem]:
    if pictures.scenes is None or pictures.props is None:
        return
    known = {*pictures.scenes, *pictures.props}
    for i, material in enumerate(source.entry.practical_task.materials):
        if material.picture is not None and material.picture not in known:
            steps = ("practical_task", "materials", i, "picture")
            what = f"there is no scene or prop `{material.picture}`"
            yield source.problem(steps, what, did_you_mean(material.picture, known))


def _level_problems(source: RubricSource, steps: Steps, criterion: CriterionEntry) -> Iterator[Problem]:
    for number in LEVELS:
        if number not in criterion.levels:
            todo = f"Write `{number}:` with a `descriptor`"
            yield source.problem(steps, f"level {number} of `{criterion.id}` is missing", todo)
    for number, level in criterion.levels.items():
        here = (*steps, number)
        if number not in LEVELS:
            yield source.document.problem(here, f"there is no level {number}", "Use 0, 1, 2 and 3", at_key=True)
        elif number in CERTIFIABLE_LEVELS and level.seen is None:
            todo = 'Write `seen: "..."`, the sentence for the certificate'
            yield source.problem(here, f"level {number} of `{criterion.id}` has no `seen`", todo)
        elif number not in CERTIFIABLE_LEVELS and level.seen is not None:
            what = f"level {number} of `{criterion.id}` has `seen`, but is never on a certificate"
            yield source.document.problem((*here, "seen"), what, "Delete it", at_key=True)


def build_rubric(source: RubricSource, texts: TextBuilder) -> Rubric:
    """Make the frozen rubric of a file without problems."""
    entry, path = source.entry, source.path

    def text(key: str, words: str) -> Text:
        return texts.text(f"{entry.rubric}.rubric.{key}", words, path)

    return Rubric(
        id=entry.rubric,
        version=entry.version,
        kind=entry.kind,
        title=text("title", entry.title),
        picture=entry.picture,
        criteria=tuple(_criterion(c, _below(text, f"criterion.{c.id}")) for c in entry.criteria),
        practical_task=_practical_task(entry.practical_task, _below(text, "practical_task")),
        stop_rule=text("stop_rule", entry.stop_rule),
        current_months=entry.evidence.current_months,
        frameworks=tuple(Framework(name=f.name, level=f.level, source=f.source) for f in entry.frameworks),
        occupations=tuple(EscoLink(uri=o.esco, label=o.label) for o in entry.occupations),
        sources=tuple(entry.sources),
    )


def build_onward(source: RubricSource, texts: TextBuilder, pictures: Mapping[str, str]) -> tuple[Onward, ...]:
    """Make what comes after each level; `pictures` maps a scene to the SHA-256 of its picture."""
    return tuple(
        Onward(
            from_level=one.from_,
            picture=pictures.get(one.picture, ""),
            prompt=texts.text(f"{source.domain}.rubric.next.{i}.prompt", one.prompt, source.path, one.picture),
        )
        for i, one in enumerate(source.entry.next)
    )


def _below(text: TextOf, prefix: str) -> TextOf:
    return lambda key, words: text(f"{prefix}.{key}", words)


def _criterion(entry: CriterionEntry, text: TextOf) -> Criterion:
    return Criterion(
        id=entry.id,
        title=text("title", entry.title),
        picture=entry.picture,
        levels=tuple(_level(number, entry.levels[number], text) for number in LEVELS),
        watch_for=tuple(text(f"watch_for.{i}", words) for i, words in enumerate(entry.watch_for)),
        esco=tuple(EscoLink(uri=skill.skill, label=skill.label) for skill in entry.esco),
    )


def _level(number: int, entry: LevelEntry, text: TextOf) -> Level:
    return Level(
        level=number,
        descriptor=text(f"level.{number}.descriptor", entry.descriptor),
        seen=text(f"level.{number}.seen", entry.seen) if entry.seen is not None else None,
    )


def _practical_task(entry: PracticalTaskEntry, text: TextOf) -> PracticalTask:
    return PracticalTask(
        title=text("title", entry.title),
        picture=entry.picture,
        minutes=entry.minutes,
        materials=tuple(
            Material(what=text(f"material.{i}", m.what), picture=m.picture) for i, m in enumerate(entry.materials)
        ),
        preparation=tuple(text(f"preparation.{i}", words) for i, words in enumerate(entry.preparation)),
        instruction=text("instruction", entry.instruction),
    )
