"""Checks the pictures of a content folder together with the tasks that use them.

What only scenes can tell is in `assess.pictures.checks`; here is what needs the tasks: whether options can be told apart
without colour, and whether mistakes, bad moods and low roles are carried by some people more than by others.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from PIL import Image

from assess.content.folders import ContentFolders
from assess.content.library import SCENES, Library
from assess.domain.item import Task
from assess.files.problems import ContentError, Problem, ProblemList
from assess.pictures.balance import BAD_MOODS, Appearance, Role, Share, shares
from assess.pictures.cast import Cast
from assess.pictures.checks import check_scenes
from assess.pictures.compose import Studio
from assess.pictures.library import WrittenScene, load_what_can_be_read, scene_files, studio
from assess.pictures.register import Register, Status, read_register
from assess.pictures.scene import PersonItem
from assess.pictures.seeing import SMALL, area, changed, contrasting, rendered, with_deuteranopia
from assess.services.checking_content import open_words

LESS_GOOD = re.compile(r"(^|-)(not|no|un[a-z]+|bad|wrong|dangerous|danger)(-|$)")
"""A group of a `sort` task whose id says so judges acts; other groups (kinds of waste, of laundry) judge nobody."""
LEAST_DIFFERENCE = 40
"""Square pixels, in pictures 160 wide, in which two options of a task differ for who sees no colour, or little."""
LEAST_RATIO = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturesCheck:
    """The outcome: problems sorted by file and line, the balance of the bank, and how many pictures have which status."""

    problems: tuple[Problem, ...]
    balance: tuple[Share, ...]
    statuses: Mapping[Status, int]


def check_pictures(folders: ContentFolders, *, sheets: Iterable[str] = ()) -> PicturesCheck:
    """Check all scenes, or those of the named files of scenes; the balance is always that of the whole bank."""
    problems = ProblemList()
    scenes, broken = load_what_can_be_read(scene_files(folders.itembank / SCENES))
    problems.add(*broken)
    made_in, register, library = _read(folders, problems)
    if made_in is None:
        return PicturesCheck(problems=tuple(problems), balance=(), statuses={})
    wanted = set(sheets)
    chosen = [written for written in scenes if not wanted or written.document.path.stem in wanted]
    problems.add(*register.problems(frozenset(written.scene.id for written in scenes)))
    problems.add(*check_scenes(chosen, made_in, register), *_roles_filled(chosen))
    balance: tuple[Share, ...] = ()
    if library is not None:
        balance = tuple(shares(appearances(scenes, made_in.cast, library.tasks)))
        problems.add(*_alike(chosen, made_in, library.tasks), *_unfair(folders, balance))
    statuses = Counter(register.entry(written.scene.id).status for written in scenes)
    return PicturesCheck(problems=tuple(problems), balance=balance, statuses=statuses)


def _read(folders: ContentFolders, problems: ProblemList) -> tuple[Studio | None, Register, Library | None]:
    made_in, library = None, None
    register = Register(entries={}, default=None, document=None)
    with problems.gathering():
        made_in = studio(folders.itembank / "cast.yaml")
    with problems.gathering():
        register = read_register(folders.itembank)
    try:
        library = open_words(folders)
    except ContentError as error:
        problems.add(*error.problems)
    return made_in, register, library


def _roles_filled(scenes: Iterable[WrittenScene]) -> Iterator[Problem]:
    """Report who leads or is led without being in the picture."""
    for written in scenes:
        there = {name for item in _people(written) for name in (item.person, item.as_)}
        for word, names in (("leads", written.scene.leads), ("led", written.scene.led)):
            for name in names:
                if name not in there:
                    yield written.problem(
                        f"`{word}` names `{name}`, who is not in the scene", "Name people of the scene"
                    )


def _people(written: WrittenScene) -> list[PersonItem]:
    return [item for item in written.scene.items if isinstance(item, PersonItem)]


# Balance -----------------------------------------------------------------------------------------------------------


def appearances(scenes: Iterable[WrittenScene], cast: Cast, tasks: Iterable[Task]) -> Iterator[Appearance]:
    """Everybody in every picture, with the roles in which the picture shows her."""
    listed = list(scenes)
    wrong = mistaken(listed, tasks)
    for written in listed:
        scene = written.scene
        for item in _people(written):
            if item.person not in cast:
                continue
            names = {item.person, item.as_}
            roles: dict[Role, bool] = {
                "mistake": item.person in wrong.get(scene.id, frozenset()),
                "bad mood": item.expression in BAD_MOODS,
                "led": bool(names & set(scene.led)),
                "leads": bool(names & set(scene.leads)),
            }
            yield Appearance(look=cast[item.person], roles=frozenset(role for role, holds in roles.items() if holds))


def mistaken(scenes: Iterable[WrittenScene], tasks: Iterable[Task]) -> Mapping[str, frozenset[str]]:
    """Name, for each picture of a less good act, who does it.

    In a `choose` task these are the people who are in all its options; in a `sort` task those of the picture.
    """
    people = {written.scene.id: {item.person for item in _people(written)} for written in scenes}
    found: dict[str, frozenset[str]] = {}
    for task in tasks:
        shown = [people.get(option.picture, set()) for option in task.options]
        if task.kind == "choose" and shown:
            actors = frozenset(set.intersection(*shown))
            found |= {option.picture: actors for option in task.options if option.id != task.key}
        elif isinstance(task.key, Mapping):
            less_good = [option for option in task.options if LESS_GOOD.search(task.key[option.id])]
            found |= {option.picture: frozenset(people.get(option.picture, ())) for option in less_good}
    return found


def _unfair(folders: ContentFolders, balance: Iterable[Share]) -> Iterator[Problem]:
    for share in balance:
        if share.unfair:
            todo = "Give some of these acts to others of the cast"
            yield Problem(path=folders.itembank / "cast.yaml", line=1, column=1, what=str(share), todo=todo)


# Options -----------------------------------------------------------------------------------------------------------


def _alike(scenes: Iterable[WrittenScene], made_in: Studio, tasks: Iterable[Task]) -> Iterator[Problem]:
    """Report two options of one task that differ by nothing but colour."""
    written = {one.scene.id: one for one in scenes}
    for task in tasks:
        options = dict.fromkeys(option.picture for option in task.options if option.picture in written)
        small = {name: rendered(made_in.draw(written[name].scene).svg, SMALL) for name in options}
        for one, other in combinations(small, 2):
            if not told_apart(small[one], small[other]):
                what = f"without colour it is like `{other}`, another option of {task.id}"
                yield written[one].problem(what, "Let shape, place or light differ too")


def told_apart(one: Image.Image, other: Image.Image) -> bool:
    """Whether two small pictures differ enough in grey, and for who does not tell red from green."""
    grey = area(contrasting(one, other, ratio=LEAST_RATIO))
    colours = area(changed(with_deuteranopia(one), with_deuteranopia(other)))
    return min(grey, colours) >= LEAST_DIFFERENCE
