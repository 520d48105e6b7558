"""What is wrong in a file that a person edits, where, and what she can do about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from assess.errors import SaltoError


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing to repair; line and column count from 1, as editors do. `what` and `todo` end without a full stop."""

    path: Path
    line: int
    column: int
    what: str
    todo: str

    def __str__(self) -> str:
        """Print in the form that editors and CI systems turn into a link."""
        return self.seen_from(None)

    def seen_from(self, folder: Path | None) -> str:
        """Print with the path relative to `folder` where that is possible."""
        path = self.path
        if folder is not None and path.is_relative_to(folder):
            path = path.relative_to(folder)
        stop = "" if self.todo.endswith("?") else "."
        return f"{path.as_posix()}:{self.line}:{self.column}: {self.what}. {self.todo}{stop}"


class ContentError(SaltoError):
    """The content cannot be used; `problems` holds all that was found, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort the problems, and drop those that were found twice."""
        self.problems = tuple(sorted(set(problems)))
        sentence, todo = "The content has problems (%(count)s).", "Run `salto content check` to see them."
        super().__init__("content_problems", sentence, todo, count=len(self.problems))

    def __str__(self) -> str:
        """Give every problem on a line of its own."""
        return "\n".join(str(problem) for problem in self.problems)


class ProblemList:
    """Problems from several files, gathered so that one run shows them all."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: list[Problem] = []

    def __iter__(self) -> Iterator[Problem]:
        """Give the problems sorted by file, line and column."""
        return iter(sorted(set(self._found)))

    def __len__(self) -> int:
        """Count different problems."""
        return len(set(self._found))

    def add(self, *problems: Problem) -> None:
        """Keep problems for later."""
        self._found.extend(problems)

    def gathering(self) -> "_Gathering":
        """Keep the problems of a `ContentError` raised inside the `with` block, and go on after it."""
        return _Gathering(self)

    def raise_if_any(self) -> None:
        """Raise one `ContentError` with everything that was gathered."""
        if self._found:
            raise ContentError(self._found)


class _Gathering:
    def __init__(self, into: ProblemList) -> None:
        self._into = into

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Keep the problems; any other error goes on."""
        if isinstance(error, ContentError):
            self._into.add(*error.problems)
            return True
        return False
