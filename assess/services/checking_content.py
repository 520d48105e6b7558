"""Checks all content at once, as authors do after an edit and as the server does when it starts.

Content and pictures do not know each other; here they meet: a task names a scene, and the scene must exist.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from assess.content.folders import ContentFolders
from assess.content.library import SCENES, Library, load_library
from assess.content.sources import SceneFacts
from assess.content.translations import (
    STATUS,
    catalogue_paths,
    coverage,
    languages,
    prompt_problems,
    read_catalogues,
    read_status,
)
from assess.content.worked_examples import WorkedExample, example_problems, read_examples
from assess.files.problems import ContentError, Problem, ProblemList
from assess.pictures.library import load_scenes, scene_files
from assess.pictures.register import read_register
from assess.services.drawing_pictures import DrawnPicture, draw_all, photographed_hazards, prop_names


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainSummary:
    """What there is of one domain."""

    domain: str
    criteria: int
    cards: int
    tasks: int
    examples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentCheck:
    """The outcome: every problem sorted by file and line, and the library when it could be built."""

    problems: tuple[Problem, ...]
    library: Library | None
    domains: tuple[DomainSummary, ...]
    translated: Mapping[str, tuple[int, int]]


def check_content(folders: ContentFolders) -> ContentCheck:
    """Read everything, and run the worked examples when the library could be built."""
    problems = ProblemList()
    library: Library | None = None
    with problems.gathering():
        library = open_library(folders)
    for language in languages(folders):
        for path in catalogue_paths(folders, language):
            with problems.gathering():
                problems.add(*prompt_problems(path))
    examples = read_examples(folders, problems)
    if library is not None:
        for example in examples:
            problems.add(*example_problems(example, library))
    return ContentCheck(
        problems=tuple(problems),
        library=library,
        domains=_summaries(library, examples) if library is not None else (),
        translated=_translated(folders, library) if library is not None else {},
    )


def open_library(folders: ContentFolders) -> Library:
    """Give the library with its pictures; raises `ContentError` with the problems of both."""
    return open_with_pictures(folders)[0]


def open_with_pictures(folders: ContentFolders) -> tuple[Library, Mapping[str, DrawnPicture]]:
    """Give the library and its drawn pictures; raises `ContentError` with the problems of both."""
    problems = ProblemList()
    drawn: Mapping[str, DrawnPicture] = {}
    scenes: Mapping[str, SceneFacts] | None = None
    with problems.gathering():
        scenes = _named(folders)
        drawn = draw_all(folders)
        scenes = {scene: replace(facts, sha256=drawn[scene].sha256) for scene, facts in scenes.items()}
    try:
        library = load_library(folders, scenes, props=prop_names())
    except ContentError as error:
        problems.add(*error.problems)
        raise ContentError(problems) from None
    hazards = {task.picture: task.id for task in library.tasks if task.kind == "hazard" and task.picture}
    with problems.gathering():
        photographed_hazards(folders, hazards)
    problems.raise_if_any()
    return library, drawn


def open_words(folders: ContentFolders) -> Library:
    """Give the library with the descriptions of its pictures, but without drawing them.

    For translators and authors of rubrics, who need not wait for a picture that is missing or being repaired. Raises
    `ContentError`; the release is not that of the drawn library.
    """
    return load_library(folders, _named(folders), check_pictures=False)


def _named(folders: ContentFolders) -> Mapping[str, SceneFacts]:
    scenes = load_scenes(scene_files(folders.itembank / SCENES))
    retired = read_register(folders.itembank).retired
    return {
        written.scene.id: SceneFacts(
            sha256="",
            alt=written.scene.alt,
            sheet=written.document.path.stem,
            retired=written.scene.id in retired,
        )
        for written in scenes
    }


def unreviewed(folders: ContentFolders, languages: Iterable[str]) -> tuple[str, ...]:
    """Give the languages whose texts no speaker has reviewed; one without a status file counts among them."""
    return tuple(code for code in languages if not _is_reviewed(folders, code))


def _is_reviewed(folders: ContentFolders, language: str) -> bool:
    return (folders.translations / language / STATUS).is_file() and read_status(folders, language).reviewed


def _summaries(library: Library, examples: tuple[WorkedExample, ...]) -> tuple[DomainSummary, ...]:
    return tuple(
        DomainSummary(
            domain=rubric.id,
            criteria=len(rubric.criteria),
            cards=sum(card.domain == rubric.id for card in library.cards),
            tasks=sum(task.domain == rubric.id for task in library.tasks),
            examples=sum(example.source.domain == rubric.id for example in examples),
        )
        for rubric in library.rubrics
    )


def _translated(folders: ContentFolders, library: Library) -> dict[str, tuple[int, int]]:
    counts: dict[str, tuple[int, int]] = {}
    for language, catalogue in read_catalogues(folders, ProblemList()).items():
        found = coverage(library.strings, language, catalogue)
        counts[language] = (found.translated, found.total)
    return counts
