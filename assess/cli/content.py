"""`salto content`: what authors run after an edit."""

import json
from pathlib import Path

import click

from assess.clock import Clock
from assess.content.case import package
from assess.content.folders import ContentFolders
from assess.content.schema import schemas
from assess.content.worked_examples import example_problems, read_examples
from assess.files.problems import ContentError, Problem, ProblemList
from assess.services.checking_content import ContentCheck, check_content, open_words

Folder = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group("content")
def content() -> None:
    """Check rubrics, items, pictures and worked examples."""


@content.command("check")
@click.argument("folder", type=Folder, required=False)
def check(folder: Path | None) -> None:
    """Check everything in FOLDER (default: the content in use), and print what to repair.

    Exits with 1 when there is anything to repair.
    """
    folders = _folders(folder)
    outcome = check_content(folders)
    if outcome.problems:
        _stop_with(outcome.problems)
    _print_summary(outcome)


@content.command("schema")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Write one file per kind here.")
def schema(out: Path | None) -> None:
    """Give the JSON Schema of each kind of file, for completion in an editor."""
    if out is None:
        click.echo(json.dumps(schemas(), indent=2, ensure_ascii=False))
        return
    out.mkdir(parents=True, exist_ok=True)
    for name, body in schemas().items():
        path = out / f"{name}.schema.json"
        path.write_text(json.dumps(body, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        click.echo(f"{path}: {body['$comment']}")


@content.command("case")
@click.argument("domain")
@click.option("--language", default="en", show_default=True, help="In which language.")
@click.option("--creator", required=True, help="Who publishes it.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this file.")
def case(domain: str, language: str, creator: str, out: Path | None) -> None:
    """Write the rubric of a DOMAIN as a framework that other systems read (CASE 1.1)."""
    try:
        rubrics = {one.id: one for one in open_words(_folders(None)).rubrics}
    except ContentError as error:
        _stop_with(error.problems)
    if domain not in rubrics:
        raise click.ClickException(f"There is no rubric {domain}. There are: {', '.join(sorted(rubrics))}.")
    body = json.dumps(
        package(rubrics[domain], language=language, creator=creator, at=Clock().now()), indent=2, ensure_ascii=False
    )
    if out is None:
        click.echo(body)
        return
    out.write_text(body + "\n", encoding="utf-8")
    click.echo(f"{out}: {len(body)} characters")


@content.command("examples")
@click.argument("folder", type=Folder, required=False)
def examples(folder: Path | None) -> None:
    """Run the worked examples one by one, and say which hold."""
    folders = _folders(folder)
    problems = ProblemList()
    try:
        library = open_words(folders)
    except ContentError as error:
        _stop_with(error.problems)
    found = read_examples(folders, problems)
    for example in found:
        against = example_problems(example, library)
        click.echo(f"{'differs' if against else 'holds  '}  {example.name}")
        problems.add(*against)
    if len(problems):
        click.echo()
        _stop_with(tuple(problems))
    click.echo(f"All {len(found)} worked examples hold.")


def _folders(folder: Path | None) -> ContentFolders:
    return ContentFolders.from_environment() if folder is None else ContentFolders(folder)


def _stop_with(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(problem.seen_from(Path.cwd()))
    files = len({problem.path for problem in problems})
    click.echo(f"\n{_counted(len(problems), 'problem')} in {_counted(files, 'file')}.", err=True)
    raise click.exceptions.Exit(1)


def _print_summary(outcome: ContentCheck) -> None:
    for domain in outcome.domains:
        parts = (
            _counted(domain.criteria, "criterion", "criteria"),
            _counted(domain.cards, "card"),
            _counted(domain.tasks, "task"),
            _counted(domain.examples, "worked example"),
        )
        click.echo(f"{domain.domain}: {', '.join(parts)}")
    for language, (translated, total) in outcome.translated.items():
        click.echo(f"{language}: {translated} of {total} strings translated")
    if outcome.library is not None:
        click.echo(f"{_counted(len(outcome.library.pictures), 'picture')}. Release {outcome.library.release[:12]}.")
    click.echo("No problems.")


def _counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


if __name__ == "__main__":
    content()
