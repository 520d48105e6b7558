"""Worked examples by authors: given these observations and answers, the rules must give this.

They are the authors' own tests of the rules in `assess.domain`, and the first thing to read when a proposal surprises.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from assess.content.folders import ContentFolders
from assess.content.library import Library
from assess.content.models import NOT_YET, ExampleEntry, ExampleFile, ObservationEntry, SettlementEntry
from assess.content.rubrics import EXAMPLES
from assess.content.sources import Source, Steps, read_source
from assess.domain.decision import propose
from assess.domain.event import Event, Kind, fits
from assess.domain.item import Task
from assess.domain.observation import Observation, Score, Settlement
from assess.domain.rubric import NOT_SEEN, Rubric
from assess.domain.scoring import score_tasks
from assess.files.problems import Problem, ProblemList
from assess.files.validation import did_you_mean

ExampleSource = Source[ExampleFile]
NOT_KNOWN = "not_known"
_MORNING = time(10, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedExample:
    """One example and the file that it stands in."""

    source: ExampleSource
    number: int

    @property
    def entry(self) -> ExampleEntry:
        """Give what the author wrote."""
        return self.source.entry.examples[self.number]

    @property
    def name(self) -> str:
        """Name the domain and the example."""
        return f"{self.source.domain}: {self.entry.name}"

    def problem(self, steps: Steps, what: str, todo: str) -> Problem:
        """Make a problem that points into the example."""
        return self.source.problem(("examples", self.number, *steps), what, todo)


def read_examples(folders: ContentFolders, problems: ProblemList) -> tuple[WorkedExample, ...]:
    """Read `rubrics/*.examples.yaml`; files that cannot be read add to the problems."""
    found: list[WorkedExample] = []
    for path in sorted(folders.rubrics.glob(f"*{EXAMPLES}")):
        with problems.gathering():
            source = read_source(path, path.name.removesuffix(EXAMPLES), ExampleFile)
            found += [WorkedExample(source=source, number=i) for i in range(len(source.entry.examples))]
    return tuple(found)


def example_problems(example: WorkedExample, library: Library) -> tuple[Problem, ...]:
    """Say where an example names what does not exist; without such, where the rules give something else."""
    domain = example.source.domain
    if domain not in library.domains:
        todo = f"Write rubrics/{domain}.yaml, or rename this file"
        return (example.problem((), f"the domain `{domain}` has no rubric", todo),)
    names = (*_unknown_criteria(example, library.rubric(domain)), *_answer_problems(example, library))
    return names or (*_proposal_problems(example, library.rubric(domain)), *_score_problems(example, library))


def _unknown_criteria(example: WorkedExample, rubric: Rubric) -> Iterator[Problem]:
    entry = example.entry
    named: list[tuple[Steps, str]] = [
        (("observations", i, "scores", criterion), criterion)
        for i, observation in enumerate(entry.observations)
        for criterion in observation.scores
    ]
    named += [(("settlements", i, "criterion"), s.criterion) for i, s in enumerate(entry.settlements)]
    named += [(("expect", "proposal", criterion), criterion) for criterion in entry.expect.proposal]
    named += [(("expect", "missing", criterion), criterion) for criterion in entry.expect.missing]
    known = [criterion.id for criterion in rubric.criteria]
    for steps, criterion in named:
        if criterion not in known:
            what = f"the rubric `{rubric.id}` has no criterion `{criterion}`"
            yield example.problem(steps, what, did_you_mean(criterion, known))


def _answer_problems(example: WorkedExample, library: Library) -> Iterator[Problem]:
    tasks = {task.id: task for task in library.tasks if task.domain == example.source.domain}
    entry = example.entry
    named: list[tuple[Steps, str]] = [(("answers", task), task) for task in entry.answers]
    named += [(("expect", "task_scores", task), task) for task in entry.expect.task_scores]
    for steps, task in named:
        if task not in tasks:
            what = f"the domain `{example.source.domain}` has no task `{task}`"
            yield example.problem(steps, what, did_you_mean(task, tasks))
    for task, answer in entry.answers.items():
        if task in tasks and answer != NOT_KNOWN and not fits(tasks[task], answer):
            what = f"this answer has not the shape of `{task}`, which is of the kind `{tasks[task].kind}`"
            yield example.problem(("answers", task), what, _shape(tasks[task]))


def _shape(task: Task) -> str:
    options = ", ".join(option.id for option in task.options)
    return {
        "choose": f"Write one of: {options}, or `{NOT_KNOWN}`",
        "order": f"Write all of [{options}] in some order, or `{NOT_KNOWN}`",
        "sort": f"Give each of {options} a group, or write `{NOT_KNOWN}`",
        "match": f"Give each of {options} a partner of its own, or write `{NOT_KNOWN}`",
        "hazard": f"Write the place [x, y] that is touched, or `{NOT_KNOWN}`",
    }[task.kind]


def _proposal_problems(example: WorkedExample, rubric: Rubric) -> Iterator[Problem]:
    entry = example.entry
    seen = [_observation(rubric.id, i, observation) for i, observation in enumerate(entry.observations)]
    settled = [_settlement(rubric.id, i, settlement) for i, settlement in enumerate(entry.settlements)]
    proposals = {p.criterion: p for p in propose(rubric, seen, settled, today=date.fromisoformat(entry.today))}
    todo = "Correct the example, or talk about the rule with the developers"
    for criterion, expected in entry.expect.proposal.items():
        level = proposals[criterion].level
        given = NOT_YET if level is None else level
        if given != expected:
            reasons = ", ".join(proposals[criterion].missing)
            why = f" (missing: {reasons})" if reasons else ""
            what = f"the rules propose {given}{why} for `{criterion}`, the example expects {expected}"
            yield example.problem(("expect", "proposal", criterion), what, todo)
    for criterion, reasons_expected in entry.expect.missing.items():
        missing = proposals[criterion].missing
        if set(missing) != set(reasons_expected):
            expected_words = ", ".join(reasons_expected) or "nothing"
            what = f"for `{criterion}` the rules miss {', '.join(missing) or 'nothing'}, the example {expected_words}"
            yield example.problem(("expect", "missing", criterion), what, todo)


def _score_problems(example: WorkedExample, library: Library) -> Iterator[Problem]:
    events = [_answer(i, task, answer) for i, (task, answer) in enumerate(example.entry.answers.items())]
    snapshot = library.snapshot([example.source.domain])
    scores = {score.task: [score.points, score.of] for score in score_tasks(events, snapshot)}
    for task, expected in example.entry.expect.task_scores.items():
        given = scores.get(task)
        if given != expected:
            points = f"{given[0]} of {given[1]}" if given else "no score, because there is no answer"
            what = f"the rules give `{task}` {points}, the example expects {expected[0]} of {expected[1]}"
            yield example.problem(("expect", "task_scores", task), what, "Correct the example, or the key of the task")


def _observation(domain: str, number: int, entry: ObservationEntry) -> Observation:
    begun = datetime.combine(date.fromisoformat(entry.on), _MORNING) + timedelta(minutes=number)
    scores = {
        criterion: Score(level=None if level == NOT_SEEN else int(level), note="", event=f"score-{number}-{criterion}")
        for criterion, level in entry.scores.items()
    }
    return Observation(
        id=f"observation-{number}",
        domain=domain,
        assessor=entry.assessor,
        assessor_name=entry.assessor,
        context=entry.context,
        identity=entry.identity,
        started_at=begun,
        scores=scores,
        stopped="stop rule" if entry.stopped else None,
        handed_in_at=begun + timedelta(hours=1),
    )


def _settlement(domain: str, number: int, entry: SettlementEntry) -> Settlement:
    return Settlement(
        domain=domain,
        criterion=entry.criterion,
        level=entry.level,
        sentence=entry.sentence,
        settled_by="example",
        event=f"settlement-{number}",
    )


def _answer(number: int, task: str, answer: object) -> Event:
    at = datetime.combine(date(2026, 1, 1), _MORNING)
    known = answer != NOT_KNOWN
    return Event(
        id=f"answer-{number}",
        sequence=number,
        kind=Kind.TASK_ANSWERED if known else Kind.NOT_KNOWN,
        item=task,
        body={"response": answer} if known else {},
        actor="example",
        device_at=at,
        received_at=at,
    )
