import pytest

from assess.content.folders import ContentFolders
from assess.content.library import Library, load_library
from assess.content.worked_examples import WorkedExample, example_problems, read_examples
from assess.files.problems import ProblemList
from assess.settings import default_content

OURS = ContentFolders(default_content())
EXAMPLES = read_examples(OURS, ProblemList())


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(OURS, None)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_authors_examples_hold(example: WorkedExample, library: Library) -> None:
    assert [str(problem) for problem in example_problems(example, library)] == []


def test_every_domain_has_examples(library: Library) -> None:
    assert {example.source.domain for example in EXAMPLES} == set(library.domains)


def test_every_criterion_is_in_a_calibration_story(library: Library) -> None:
    for rubric in library.rubrics:
        told = {one.criterion for story in library.stories[rubric.id] for one in story.agreed}
        assert told == {criterion.id for criterion in rubric.criteria}
