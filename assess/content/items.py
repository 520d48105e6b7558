"""Cards and tasks: the checks that need more than one value, and the step to the domain's `Card` and `Task`."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from assess.content.models import (
    CardFile,
    ChooseEntry,
    GroupEntry,
    HazardEntry,
    MatchEntry,
    OptionEntry,
    OrderEntry,
    PartnerEntry,
    SortEntry,
    TaskEntry,
    TaskFile,
)
from assess.content.plain_words import LONGEST_SENTENCE, count, difficult, long_sentence
from assess.content.sources import Pictures, Source, Steps, repeated, unknown_scene
from assess.content.translations import TextBuilder
from assess.domain.event import SCENE_HEIGHT, SCENE_WIDTH
from assess.domain.item import PRACTISED_FOR_CARDS, Card, Group, Key, Option, Partner, Task
from assess.files.problems import Problem
from assess.files.validation import did_you_mean

CardSource = Source[CardFile]
TaskSource = Source[TaskFile]
PRACTICE = "practice"
MOST_PRACTICE = 2
OPTIONS = range(2, 5)
GROUPS = 2


def card_problems(source: CardSource, pictures: Pictures, criteria: Collection[str] | None) -> Iterator[Problem]:
    """Check the cards of a domain; `criteria` are those of its rubric, None when that could not be read."""
    cards = source.entry.cards
    places: list[tuple[Steps, str]] = [(("cards", i, "id"), card.id) for i, card in enumerate(cards)]
    yield from repeated(source, places, "card")
    for i, card in enumerate(cards):
        yield from unknown_scene(source, ("cards", i, "picture"), card.picture, pictures)
        for j, criterion in enumerate(card.criteria):
            yield from _unknown_criterion(source, ("cards", i, "criteria", j), criterion, criteria)


def task_problems(source: TaskSource, pictures: Pictures, criteria: Collection[str] | None) -> Iterator[Problem]:
    """Check the tasks of a domain, or the practice tasks."""
    tasks = source.entry.tasks
    places: list[tuple[Steps, str]] = [(("tasks", i, "id"), task.id) for i, task in enumerate(tasks)]
    yield from repeated(source, places, "task")
    for i, task in enumerate(tasks):
        here: Steps = ("tasks", i)
        yield from unknown_scene(source, (*here, "picture"), task.picture, pictures)
        if source.domain == PRACTICE:
            yield from _practice_problems(source, here, task)
        else:
            yield from _scored_problems(source, here, task, criteria)
        yield from _kind_problems(source, here, task, pictures)
    if source.domain == PRACTICE:
        yield from _too_much_practice(source)


def _too_much_practice(source: TaskSource) -> Iterator[Problem]:
    kinds = Counter[str]()
    for i, task in enumerate(source.entry.tasks):
        kinds[task.kind] += 1
        if kinds[task.kind] == MOST_PRACTICE + 1:
            what = f"this is the third practice task of the kind `{task.kind}`"
            yield source.problem(("tasks", i), what, "Delete one: two are enough to learn how it works")


def unpractised_problems(sources: Collection[TaskSource]) -> Iterator[Problem]:
    """Report kinds of tasks that nobody can practise; a card is answered as a task of choosing is."""
    practice = next((source for source in sources if source.domain == PRACTICE), None)
    if practice is None:
        return
    asked = {task.kind for source in sources for task in source.entry.tasks} | {PRACTISED_FOR_CARDS}
    for kind in sorted(asked - {task.kind for task in practice.entry.tasks}):
        what = f"there is no practice task of the kind `{kind}`"
        yield practice.problem(("tasks",), what, "Add an easy one on a neutral subject: she tries each kind first")


def _practice_problems(source: TaskSource, here: Steps, task: TaskEntry) -> Iterator[Problem]:
    if task.criterion is not None:
        what = "a practice task has a criterion, but is never scored"
        yield source.document.problem((*here, "criterion"), what, "Delete it", at_key=True)


def _scored_problems(
    source: TaskSource, here: Steps, task: TaskEntry, criteria: Collection[str] | None
) -> Iterator[Problem]:
    if task.practice:
        what, todo = "a practice task is among the scored ones", "Move it to itembank/practice/tasks.yaml"
        yield source.document.problem((*here, "practice"), what, todo, at_key=True)
    for name, value in (("criterion", task.criterion), ("why", task.why), ("source", task.source)):
        if value is None:
            yield source.problem(here, f"`{name}` is missing", f"Write `{name}: ...` here")
    if task.criterion is not None:
        yield from _unknown_criterion(source, (*here, "criterion"), task.criterion, criteria)


def _unknown_criterion(
    source: CardSource | TaskSource, steps: Steps, criterion: str, criteria: Collection[str] | None
) -> Iterator[Problem]:
    if criteria is not None and criterion not in criteria:
        what = f"the rubric `{source.domain}` has no criterion `{criterion}`"
        yield source.problem(steps, what, did_you_mean(criterion, criteria))


def _kind_problems(source: TaskSource, here: Steps, task: TaskEntry, pictures: Pictures) -> Iterator[Problem]:
    if isinstance(task, HazardEntry):
        yield from _region_problems(source, (*here, "key"), task.key)
        return
    yield from _option_problems(source, (*here, "options"), task.options, pictures)
    if isinstance(task, SortEntry):
        yield from _group_problems(source, (*here, "groups"), task.groups, pictures)
    if isinstance(task, MatchEntry):
        yield from _partner_problems(source, (*here, "partners"), task, pictures)
    yield from _key_problems(source, (*here, "key"), task)


def _option_problems(
    source: TaskSource, steps: Steps, options: list[OptionEntry], pictures: Pictures
) -> Iterator[Problem]:
    if len(options) not in OPTIONS:
        todo = f"Give {OPTIONS[0]} to {OPTIONS[-1]}, more cannot be compared at a glance"
        yield source.problem(steps, f"the task has {len(options)} options", todo)
    yield from repeated(source, [((*steps, i, "id"), option.id) for i, option in enumerate(options)], "option")
    for i, option in enumerate(options):
        yield from unknown_scene(source, (*steps, i, "picture"), option.picture, pictures)


def _group_problems(
    source: TaskSource, steps: Steps, groups: list[GroupEntry], pictures: Pictures
) -> Iterator[Problem]:
    if len(groups) != GROUPS:
        yield source.problem(steps, f"a sorting task has two groups, this one {len(groups)}", "Give exactly two")
    yield from _place_problems(source, steps, groups, pictures, "group")


def _partner_problems(source: TaskSource, steps: Steps, task: MatchEntry, pictures: Pictures) -> Iterator[Problem]:
    if len(task.partners) != len(task.options):
        what = f"there are {len(task.options)} options and {len(task.partners)} partners"
        yield source.problem(steps, what, "Give each option one partner of its own")
    yield from _place_problems(source, steps, task.partners, pictures, "partner")


def _place_problems(
    source: TaskSource, steps: Steps, places: Sequence[GroupEntry | PartnerEntry], pictures: Pictures, kind: str
) -> Iterator[Problem]:
    yield from repeated(source, [((*steps, i, "id"), place.id) for i, place in enumerate(places)], kind)
    for i, place in enumerate(places):
        yield from unknown_scene(source, (*steps, i, "picture"), place.picture, pictures)


def _key_problems(
    source: TaskSource, steps: Steps, task: ChooseEntry | OrderEntry | SortEntry | MatchEntry
) -> Iterator[Problem]:
    options = [option.id for option in task.options]
    match task:
        case ChooseEntry(key=key):
            if key not in options:
                yield source.problem(steps, f"the key `{key}` is not an option", f"Use one of: {', '.join(options)}")
        case OrderEntry(key=order):
            if sorted(order) != sorted(options):
                what = f"the key [{', '.join(order)}] does not name each option once"
                yield source.problem(steps, what, f"Put these in order: {', '.join(options)}")
        case SortEntry(key=sorting):
            yield from _placing_problems(source, steps, sorting, options, [group.id for group in task.groups], "group")
        case MatchEntry(key=pairs):
            partners = [partner.id for partner in task.partners]
            yield from _placing_problems(source, steps, pairs, options, partners, "partner")
            for partner, number in Counter(pairs.values()).items():
                if number > 1 and partner in partners:
                    what = f"the key gives the partner `{partner}` to {number} options"
                    yield source.problem(steps, what, "Give each option a partner of its own")


def _placing_problems(
    source: TaskSource, steps: Steps, key: dict[str, str], options: list[str], places: list[str], kind: str
) -> Iterator[Problem]:
    for option in options:
        if option not in key:
            todo = f"Write `{option}: {places[0] if places else '...'}` or another {kind}"
            yield source.problem(steps, f"the key gives `{option}` no {kind}", todo)
    for option, place in key.items():
        here = (*steps, option)
        if option not in options:
            todo = f"Use one of: {', '.join(options)}"
            yield source.document.problem(here, f"the key names `{option}`, which is not an option", todo, at_key=True)
        if place not in places:
            yield source.problem(here, f"there is no {kind} `{place}`", did_you_mean(place, places))


def _region_problems(source: TaskSource, steps: Steps, region: list[int]) -> Iterator[Problem]:
    x, y, width, height = region
    inside = x >= 0 and y >= 0 and x + width <= SCENE_WIDTH and y + height <= SCENE_HEIGHT
    if width <= 0 or height <= 0 or not inside:
        what = f"the region [{x}, {y}, {width}, {height}] is not inside the picture"
        todo = f"Write [x, y, width, height] within {SCENE_WIDTH} by {SCENE_HEIGHT}, from the top left corner"
        yield source.problem(steps, what, todo)


def word_problems(source: CardSource | TaskSource, plain: Collection[str]) -> Iterator[Problem]:
    """Report what a beginner would not understand when she hears it: difficult words, and long sentences."""
    for steps, text in _spoken(source):
        for word in difficult(text, plain):
            what, todo = f"`{word}` is not a plain word", "Say it more simply, or add it to itembank/plain-words.txt"
            yield source.problem(steps, what, todo)
        if long := long_sentence(text):
            yield source.problem(steps, f"a sentence has {count(long)} words", f"Use at most {LONGEST_SENTENCE}")


def _spoken(source: CardSource | TaskSource) -> Iterator[tuple[Steps, str]]:
    if isinstance(source.entry, CardFile):
        yield from ((("cards", i, "prompt"), card.prompt) for i, card in enumerate(source.entry.cards))
        return
    for i, task in enumerate(source.entry.tasks):
        yield ("tasks", i, "prompt"), task.prompt
        for name in ("options", "groups", "partners"):
            for j, one in enumerate(getattr(task, name, ())):
                yield ("tasks", i, name, j, "text"), one.text


def build_cards(source: CardSource, texts: TextBuilder) -> tuple[Card, ...]:
    """Make the frozen cards of a file without problems."""
    return tuple(
        Card(
            id=f"{source.domain}.card.{card.id}",
            domain=source.domain,
            prompt=texts.text(f"{source.domain}.card.{card.id}.prompt", card.prompt, source.path, card.picture),
            picture=card.picture,
            criteria=tuple(card.criteria),
        )
        for card in source.entry.cards
    )


def build_tasks(source: TaskSource, texts: TextBuilder) -> tuple[Task, ...]:
    """Make the frozen tasks of a file without problems."""
    return tuple(_task(source, task, texts) for task in source.entry.tasks)


def _task(source: TaskSource, entry: TaskEntry, texts: TextBuilder) -> Task:
    task_id = f"{source.domain}.task.{entry.id}"
    options = [] if isinstance(entry, HazardEntry) else entry.options
    groups = entry.groups if isinstance(entry, SortEntry) else []
    partners = entry.partners if isinstance(entry, MatchEntry) else []
    return Task(
        id=task_id,
        domain=source.domain,
        kind=entry.kind,
        criterion=entry.criterion,
        prompt=texts.text(f"{task_id}.prompt", entry.prompt, source.path, entry.picture),
        picture=entry.picture,
        options=tuple(
            Option(
                id=o.id,
                picture=o.picture,
                text=texts.text(f"{task_id}.option.{o.id}.text", o.text, source.path, o.picture),
            )
            for o in options
        ),
        groups=tuple(
            Group(
                id=g.id,
                picture=g.picture,
                text=texts.text(f"{task_id}.group.{g.id}.text", g.text, source.path, g.picture),
            )
            for g in groups
        ),
        key=_key(entry),
        why=entry.why or "",
        source=entry.source or "",
        practice=source.domain == PRACTICE,
        partners=tuple(
            Partner(
                id=p.id,
                picture=p.picture,
                text=texts.text(f"{task_id}.partner.{p.id}.text", p.text, source.path, p.picture),
            )
            for p in partners
        ),
    )


def _key(entry: TaskEntry) -> Key:
    match entry:
        case HazardEntry(key=[x, y, width, height]):
            return x, y, width, height
        case ChooseEntry() | SortEntry() | MatchEntry():
            return entry.key
        case _:
            return tuple(str(option) for option in entry.key)
