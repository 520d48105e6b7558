"""Calibration stories of authors: what a woman did, in pictures, and the level that it shows of each criterion."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from assess.content.folders import ContentFolders
from assess.content.models import Id, LevelNumber, Words
from assess.content.rubrics import CALIBRATION
from assess.content.sources import Pictures, Source, Steps, read_source, repeated, unknown_scene
from assess.content.translations import TextBuilder
from assess.domain.calibration import AgreedScore, Scene, Story
from assess.files.problems import Problem, ProblemList
from assess.files.validation import ContentModel, did_you_mean


class SceneEntry(ContentModel):
    """A picture, and what it shows."""

    picture: Id
    text: Words


class AgreedEntry(ContentModel):
    """The level of one criterion, and why."""

    criterion: Id
    level: LevelNumber
    because: Words


class StoryEntry(ContentModel):
    """One story."""

    id: Id
    title: Words
    scenes: Annotated[list[SceneEntry], Field(min_length=3, max_length=6)]
    agreed: Annotated[list[AgreedEntry], Field(min_length=1)]
    agreed_by: str


class CalibrationFile(ContentModel):
    """`rubrics/<domain>.calibration.yaml`."""

    rubric: Id
    stories: Annotated[list[StoryEntry], Field(min_length=1)]


StorySource = Source[CalibrationFile]


def read_stories(folders: ContentFolders, problems: ProblemList) -> tuple[StorySource, ...]:
    """Read `rubrics/*.calibration.yaml`; files that cannot be read add to the problems."""
    found: list[StorySource] = []
    for path in sorted(folders.rubrics.glob(f"*{CALIBRATION}")):
        with problems.gathering():
            found.append(read_source(path, path.name.removesuffix(CALIBRATION), CalibrationFile))
    return tuple(found)


def story_problems(source: StorySource, pictures: Pictures, criteria: list[str] | None) -> Iterator[Problem]:
    """Check the stories of a domain against its rubric and the pictures; `criteria` is None without a readable rubric."""
    if source.entry.rubric != source.domain:
        what = f"the stories are about `{source.entry.rubric}`, and their file is {source.path.name}"
        yield source.problem(("rubric",), what, f"Write `rubric: {source.domain}`, or rename the file")
    if not source.path.with_name(f"{source.domain}.yaml").is_file():
        what = f"the domain `{source.domain}` has no rubric"
        yield source.problem(("rubric",), what, f"Write rubrics/{source.domain}.yaml, or rename this file")
    places: list[tuple[Steps, str]] = [(("stories", i, "id"), one.id) for i, one in enumerate(source.entry.stories)]
    yield from repeated(source, places, "story")
    for i, story in enumerate(source.entry.stories):
        for k, scene in enumerate(story.scenes):
            yield from unknown_scene(source, ("stories", i, "scenes", k, "picture"), scene.picture, pictures)
        yield from _criterion_problems(source, ("stories", i, "agreed"), story, criteria)


def _criterion_problems(
    source: StorySource, steps: Steps, story: StoryEntry, criteria: list[str] | None
) -> Iterator[Problem]:
    places = [((*steps, k, "criterion"), one.criterion) for k, one in enumerate(story.agreed)]
    yield from repeated(source, places, "criterion")
    for place, criterion in places:
        if criteria is not None and criterion not in criteria:
            what = f"the rubric `{source.domain}` has no criterion `{criterion}`"
            yield source.problem(place, what, did_you_mean(criterion, criteria))


def build_stories(source: StorySource, texts: TextBuilder) -> tuple[Story, ...]:
    """Make the frozen stories of a file without problems."""
    return tuple(_story(source, entry, texts) for entry in source.entry.stories)


def _story(source: StorySource, entry: StoryEntry, texts: TextBuilder) -> Story:
    key = f"{source.domain}.calibration.{entry.id}"
    scenes = tuple(
        Scene(
            picture=one.picture,
            text=texts.text(f"{key}.scene.{i}", one.text, source.path, one.picture),
        )
        for i, one in enumerate(entry.scenes)
    )
    agreed = tuple(
        AgreedScore(
            criterion=one.criterion,
            level=one.level,
            because=texts.text(f"{key}.because.{one.criterion}", one.because, source.path),
        )
        for one in entry.agreed
    )
    title = texts.text(f"{key}.title", entry.title, source.path)
    return Story(id=entry.id, title=title, scenes=scenes, agreed=agreed, agreed_by=entry.agreed_by.strip())
