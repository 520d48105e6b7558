"""One content file that was read: its place in the folders, its marks and its validated model."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from assess.files.problems import Problem
from assess.files.validation import did_you_mean, validated
from assess.files.yaml_with_lines import Document, Step, read_yaml

Entry = TypeVar("Entry", bound=BaseModel)
Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneFacts:
    """What content needs to know of a picture.

    `sha256` is that of its SVG in hexadecimal, `alt` its English description, `sheet` the name of the file that
    it comes from (`screens` for the pictures that belong to the tablet and not to a domain). A `retired` picture was
    not understood and may not be used.
    """

    sha256: str
    alt: str
    sheet: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """The picture ids that content may name; None when the pictures themselves could not be read."""

    scenes: Collection[str] | None = None
    retired: Collection[str] = ()
    props: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class Source(Generic[Entry]):
    """A file of one domain; `entry` is the whole file."""

    domain: str
    document: Document
    entry: Entry

    @property
    def path(self) -> Path:
        """Give the file."""
        return self.document.path

    def problem(self, steps: Steps, what: str, todo: str) -> Problem:
        """Make a problem that points at a value."""
        return self.document.problem(steps, what, todo)


def read_source(path: Path, domain: str, model: type[Entry]) -> Source[Entry]:
    """Read and validate one file; raises `ContentError`."""
    document = read_yaml(path)
    return Source(domain, document, validated(model, document))


def repeated(source: Source[Entry], ids: Iterable[tuple[Steps, str]], kind: str) -> Iterator[Problem]:
    """Report ids that occur twice; `ids` gives the place of each id."""
    first: dict[str, Steps] = {}
    for steps, found in ids:
        if found in first:
            line = source.document.position(first[found])[0]
            yield source.problem(steps, f"the {kind} `{found}` is there already, on line {line}", "Give it another id")
        first.setdefault(found, steps)


def unknown_scene(source: Source[Entry], steps: Steps, picture: str | None, pictures: Pictures) -> Iterator[Problem]:
    """Report a picture that is no scene."""
    if picture in pictures.retired:
        yield source.problem(steps, f"the picture `{picture}` is retired", "Use another that is understood")
    if picture is None or pictures.scenes is None or picture in pictures.scenes:
        return
    todo = did_you_mean(picture, pictures.scenes)
    if not todo.startswith("Did you mean"):
        todo = "Describe the scene in itembank/scenes/, or use one that is there"
    yield source.problem(steps, f"there is no picture `{picture}`", todo)
