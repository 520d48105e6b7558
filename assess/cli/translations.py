"""`salto translations`: from the content to the translators and back."""

from pathlib import Path

import click

from assess.content.extraction import by_catalogue, extracted, is_stale
from assess.content.folders import ContentFolders
from assess.content.library import Library
from assess.content.translations import coverage, languages, read_catalogues, read_status
from assess.files.problems import ContentError, ProblemList
from assess.services.checking_content import open_words


@click.group("translations")
def translations() -> None:
    """Send new strings to translators, and see how far each language is."""


@translations.command("extract")
def extract() -> None:
    """Bring translations/<language>/content/*.po up to date; translations are kept."""
    folders, library = _opened()
    for language in languages(folders):
        try:
            found = extracted(folders, language, library.strings)
        except ContentError as error:
            raise click.ClickException(str(error)) from error
        for path, after in found.items():
            before = path.read_bytes() if path.is_file() else b""
            if after != before:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(after)
            click.echo(f"{_shown(path)}: {'unchanged' if after == before else 'updated'}")


@translations.command("check")
def check() -> None:
    """Exit with 1 when a catalogue lacks strings of the content, or has some that are gone or changed."""
    folders, library = _opened()
    stale = [
        path
        for language in languages(folders)
        for path, strings in by_catalogue(folders, language, library.strings).items()
        if is_stale(path, strings)
    ]
    for path in stale:
        click.echo(f"{_shown(path)}:1:1: the catalogue is not up to date. Run `salto translations extract`.")
    if stale:
        raise click.exceptions.Exit(1)
    click.echo("Every catalogue has every string of the content.")


@translations.command("status")
@click.option("--missing", "show_missing", is_flag=True, help="Also list the strings without a translation.")
def status(*, show_missing: bool) -> None:
    """Show, by language, how much is translated and whether a speaker has reviewed it."""
    folders, library = _opened()
    problems = ProblemList()
    click.echo(f"{'language':<10}{'strings':>8}{'translated':>12}  reviewed by a speaker")
    for language, catalogue in read_catalogues(folders, problems).items():
        found = coverage(library.strings, language, catalogue)
        share = 100 * found.translated // found.total if found.total else 100
        reviewed = "not known"
        with problems.gathering():
            reviewed = "yes" if read_status(folders, language).reviewed else "no"
        click.echo(f"{language:<10}{found.total:>8}{share:>11}%  {reviewed}")
        for string in found.missing if show_missing else ():
            click.echo(f"  {string.key}: {string.words}")
    for problem in problems:
        click.echo(problem.seen_from(Path.cwd()))
    if len(problems):
        raise click.exceptions.Exit(1)


def _opened() -> tuple[ContentFolders, Library]:
    folders = ContentFolders.from_environment()
    try:
        return folders, open_words(folders)
    except ContentError as error:
        raise click.ClickException(f"the content has problems, run `salto content check`\n{error}") from error


def _shown(path: Path) -> str:
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path).as_posix()


if __name__ == "__main__":
    translations()
