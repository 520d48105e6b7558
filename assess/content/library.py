"""All content together, checked, frozen, and named by one SHA-256."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assess.content.calibration import StorySource, build_stories, read_stories, story_problems
from assess.content.folders import ContentFolders
from assess.content.items import (
    PRACTICE,
    CardSource,
    TaskSource,
    build_cards,
    build_tasks,
    card_problems,
    task_problems,
    unpractised_problems,
    word_problems,
)
from assess.content.models import CardFile, RubricFile, TaskFile
from assess.content.plain_words import read_plain_words
from assess.content.rubrics import RubricSource, build_onward, build_rubric, rubric_paths, rubric_problems
from assess.content.sources import Pictures, SceneFacts, read_source
from assess.content.translations import ContentString, TextBuilder, alt_key, language_names, read_catalogues
from assess.domain.calibration import Story
from assess.domain.canonical import digest
from assess.domain.item import Card, Task, practice_for
from assess.domain.onward import Onward
from assess.domain.rubric import Rubric
from assess.domain.snapshot import Snapshot
from assess.domain.text import Text
from assess.errors import NotFound
from assess.files.problems import Problem, ProblemList
from assess.files.validation import did_you_mean

CARDS, TASKS = "cards.yaml", "tasks.yaml"
SCENES, PHOTOS = "scenes", "photos"
SCREENS = "screens"
"""The sheet of scenes that belong to the tablet's own screens; every snapshot holds them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The whole content; `release` changes when any word, picture or translation changes.

    `pictures` maps a scene id to the SHA-256 of its SVG; `languages` a code to the language's own name, English first;
    `onward` a domain to what comes after each level, and `stories` one to its calibration stories: no session pins them.
    """

    release: str
    rubrics: tuple[Rubric, ...]
    cards: tuple[Card, ...]
    tasks: tuple[Task, ...]
    practice: tuple[Task, ...]
    pictures: Mapping[str, str]
    alts: Mapping[str, Text]
    screens: frozenset[str]
    languages: Mapping[str, str]
    onward: Mapping[str, tuple[Onward, ...]]
    strings: tuple[ContentString, ...]
    stories: Mapping[str, tuple[Story, ...]]

    @property
    def domains(self) -> tuple[str, ...]:
        """Name the domains, in alphabetical order."""
        return tuple(rubric.id for rubric in self.rubrics)

    def rubric(self, domain: str) -> Rubric:
        """Give the rubric of a domain; NotFound when there is none."""
        for rubric in self.rubrics:
            if rubric.id == domain:
                return rubric
        raise NotFound(
            "unknown_domain",
            "There is no content for the domain %(domain)s.",
            "Choose one of: %(domains)s.",
            domain=domain,
            domains=", ".join(self.domains),
        )

    def snapshot(self, domains: Iterable[str]) -> Snapshot:
        """Freeze what a session about these domains needs; NotFound when there is no such domain."""
        rubrics = tuple(self.rubric(domain) for domain in dict.fromkeys(domains))
        chosen = [rubric.id for rubric in rubrics]
        cards = tuple(card for domain in chosen for card in self.cards if card.domain == domain)
        tasks = tuple(task for domain in chosen for task in self.tasks if task.domain == domain)
        practice = practice_for(self.practice, cards, tasks)
        needed = {*_pictures_of(rubrics, cards, (*tasks, *practice)), *self.screens}
        return Snapshot(
            release=self.release,
            rubrics=rubrics,
            cards=cards,
            tasks=tasks,
            practice=practice,
            pictures={scene: sha256 for scene, sha256 in self.pictures.items() if scene in needed},
            alts={scene: alt for scene, alt in self.alts.items() if scene in needed},
            screens=tuple(sorted(self.screens)),
        )


def load_library(
    folders: ContentFolders,
    scenes: Mapping[str, SceneFacts] | None,
    *,
    props: Iterable[str] | None = None,
    check_pictures: bool = True,
) -> Library:
    """Read, check and freeze all content; raises `ContentError` with every problem of every file.

    `scenes` and `props` are what the pictures offer; None, or `check_pictures` off, leaves their names unchecked.
    """
    problems = ProblemList()
    retired = frozenset(name for name, facts in (scenes or {}).items() if facts.retired)
    named = Pictures(scenes=scenes, retired=retired, props=None if props is None else frozenset(props))
    pictures = named if check_pictures else Pictures()
    sources = _read(folders, problems)
    for problem in _checked(folders, sources, pictures):
        problems.add(problem)
    texts = TextBuilder(read_catalogues(folders, problems))
    names = language_names(folders, problems)
    problems.raise_if_any()
    return _built(sources, texts, scenes or {}, folders, names)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sources:
    rubrics: tuple[RubricSource, ...]
    cards: tuple[CardSource, ...]
    tasks: tuple[TaskSource, ...]
    stories: tuple[StorySource, ...]


def _read(folders: ContentFolders, problems: ProblemList) -> _Sources:
    rubrics, cards, tasks = list[RubricSource](), list[CardSource](), list[TaskSource]()
    for path in rubric_paths(folders.rubrics):
        with problems.gathering():
            rubrics.append(read_source(path, path.stem, RubricFile))
    for folder in _domain_folders(folders):
        if folder.name != PRACTICE:
            with problems.gathering():
                cards.append(read_source(folder / CARDS, folder.name, CardFile))
        with problems.gathering():
            tasks.append(read_source(folder / TASKS, folder.name, TaskFile))
    stories = read_stories(folders, problems)
    return _Sources(rubrics=tuple(rubrics), cards=tuple(cards), tasks=tuple(tasks), stories=stories)


def _domain_folders(folders: ContentFolders) -> list[Path]:
    if not folders.itembank.is_dir():
        return []
    return sorted(path for path in folders.itembank.iterdir() if path.is_dir() and path.name not in (SCENES, PHOTOS))


def _checked(folders: ContentFolders, sources: _Sources, pictures: Pictures) -> Iterator[Problem]:
    criteria = {source.domain: [c.id for c in source.entry.criteria] for source in sources.rubrics}
    yield from _folder_problems(folders)
    for rubric in sources.rubrics:
        yield from rubric_problems(rubric, pictures)
    for cards in sources.cards:
        yield from card_problems(cards, pictures, criteria.get(cards.domain))
    for tasks in sources.tasks:
        yield from task_problems(tasks, pictures, criteria.get(tasks.domain))
    for stories in sources.stories:
        yield from story_problems(stories, pictures, criteria.get(stories.domain))
    yield from _uncovered(sources)
    yield from unpractised_problems(sources.tasks)
    plain = read_plain_words(folders.itembank)
    if plain is None:
        return
    for cards in sources.cards:
        yield from word_problems(cards, plain)
    for tasks in sources.tasks:
        yield from word_problems(tasks, plain)


def _uncovered(sources: _Sources) -> Iterator[Problem]:
    """Report criteria that no card and no task of a readable item bank is about."""
    cards = {source.domain: source.entry.cards for source in sources.cards}
    tasks = {source.domain: source.entry.tasks for source in sources.tasks}
    for source in sources.rubrics:
        if source.domain not in cards or source.domain not in tasks:
            continue
        covered = {criterion for card in cards[source.domain] for criterion in card.criteria}
        covered |= {task.criterion for task in tasks[source.domain] if task.criterion is not None}
        for i, criterion in enumerate(source.entry.criteria):
            if criterion.id not in covered:
                what = f"no card and no task is about `{criterion.id}`"
                todo = f"Add one in itembank/{source.domain}/"
                yield source.problem(("criteria", i, "id"), what, todo)


def _folder_problems(folders: ContentFolders) -> Iterator[Problem]:
    """Report folders and files that belong together and do not match, and files that nothing reads."""
    domains = {path.stem for path in rubric_paths(folders.rubrics)}
    banks = {path.name for path in _domain_folders(folders)}
    if not domains:
        yield _missing(folders.rubrics, "there is no rubric", "Write `rubrics/<domain>.yaml`")
    if PRACTICE not in banks:
        todo = "Write itembank/practice/tasks.yaml with an easy task of each kind"
        yield _missing(folders.itembank / PRACTICE / TASKS, "there are no practice tasks", todo)
    for domain in sorted(domains - banks):
        todo = f"Write itembank/{domain}/{CARDS} and {TASKS}"
        yield _missing(folders.rubrics / f"{domain}.yaml", f"the domain `{domain}` has no item bank", todo)
    for domain in sorted(banks - domains - {PRACTICE}):
        todo = f"Write rubrics/{domain}.yaml, or rename this folder"
        yield _missing(folders.itembank / domain / CARDS, f"the domain `{domain}` has no rubric", todo)
    for folder in _domain_folders(folders):
        known = (TASKS,) if folder.name == PRACTICE else (CARDS, TASKS)
        for path in sorted(folder.glob("*.y*ml")):
            if path.name not in known:
                yield _missing(path, f"the file {path.name} is not read", did_you_mean(path.name, known))
    for path in sorted(folders.rubrics.glob("*.yml")):
        yield _missing(path, f"the file {path.name} is not read", f"Rename it to {path.stem}.yaml")


def _missing(path: Path, what: str, todo: str) -> Problem:
    return Problem(path=path, line=1, column=1, what=what, todo=todo)


def _built(
    sources: _Sources,
    texts: TextBuilder,
    scenes: Mapping[str, SceneFacts],
    folders: ContentFolders,
    names: Mapping[str, str],
) -> Library:
    rubrics = tuple(build_rubric(source, texts) for source in sources.rubrics)
    cards = tuple(card for source in sources.cards for card in build_cards(source, texts))
    all_tasks = tuple(task for source in sources.tasks for task in build_tasks(source, texts))
    stories = {source.domain: build_stories(source, texts) for source in sources.stories}
    drawn = folders.itembank / SCENES
    alts = {
        scene: texts.text(alt_key(scene), facts.alt, drawn / f"{facts.sheet}.yaml", scene)
        for scene, facts in sorted(scenes.items())
    }
    pictures = {scene: facts.sha256 for scene, facts in sorted(scenes.items())}
    onward = {source.domain: build_onward(source, texts, pictures) for source in sources.rubrics}
    return Library(
        release=digest((rubrics, cards, all_tasks, pictures, alts, onward)),
        rubrics=rubrics,
        cards=cards,
        tasks=tuple(task for task in all_tasks if not task.practice),
        practice=tuple(task for task in all_tasks if task.practice),
        pictures=pictures,
        alts=alts,
        screens=frozenset(scene for scene, facts in scenes.items() if facts.sheet == SCREENS),
        languages=names,
        onward=onward,
        strings=texts.strings,
        stories=stories,
    )


def _pictures_of(rubrics: Iterable[Rubric], cards: Iterable[Card], tasks: Iterable[Task]) -> Iterator[str]:
    for rubric in rubrics:
        yield from (rubric.picture, rubric.practical_task.picture)
        yield from (criterion.picture for criterion in rubric.criteria)
        yield from (m.picture for m in rubric.practical_task.materials if m.picture is not None)
    yield from (card.picture for card in cards)
    for task in tasks:
        yield from task.pictures
